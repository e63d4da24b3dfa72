import type { Reply } from '@jishi/sdk';
import { BallPanel, Button, Columns, EmptyState, Link, Panel, ProductMark, SideList, Stack } from '@jishi/ui';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { usePage, useSay } from '../../../app/context.ts';
import { DetailPage } from '../../../features/console/detail-page.tsx';
import { PageHeader } from '../../../features/console/page-header.tsx';
import { useListSearch } from '../../../features/console/pages.tsx';
import { useParties } from '../../../features/console/parties.ts';
import { useWorldNow } from '../../../features/console/values.tsx';
import { FormError } from '../../../features/forms/form-error.tsx';
import { formatLeft, formatTime } from '../../../lib/formats.ts';
import { CallState } from '../parts/call-state.tsx';
import { useSellerName } from '../parts/names.tsx';
import { Said } from '../parts/said.tsx';
import { useAction } from '../parts/use-action.ts';
import { useWhen } from '../parts/use-when.ts';
import { Attempt, secondsOf } from './attempt.tsx';
import { useScene } from './message-table.tsx';

type Message = Reply<'operatorMessages.get'>;

/** One interface message: whom it waits for, each attempt as sent and as answered. */
export function InterfaceMessage() {
  const { t } = useTranslation('operator');
  const { api } = usePage();
  const { messageId = '' } = useParams({ strict: false }) as { messageId?: string };
  const message = useQuery({
    queryKey: ['operator', 'message', messageId],
    queryFn: () => api.operatorMessages.get({ params: { messageId } }),
    refetchInterval: (query) => (query.state.data?.state === 'CALLING' ? 3_000 : 30_000),
  });
  const crumbs = [{ label: t('call.title'), href: '/operator/interfaces' }, { label: messageId }];
  return (
    <DetailPage title={t('call.one')} crumbs={crumbs} query={message}>
      {(data) => <Shown message={data} />}
    </DetailPage>
  );
}

function Shown({ message }: { readonly message: Message }) {
  const { t } = useTranslation('operator');
  const { api, session, lang } = usePage();
  const say = useSay();
  const sceneOf = useScene();
  const sellerName = useSellerName();
  const action = useAction();
  const chosen = useListSearch().attempt;
  const { history } = message;
  const attempt = history.find((one) => String(one.number) === chosen) ?? history[0];
  const canRestart = message.isRestartable && session.permissions.includes('operator.interface.restart');
  const restart = () =>
    action.run(
      (options) => api.operatorMessages.restart({ params: { messageId: message.id } }, options),
      t('call.restarted', { scene: sceneOf(message), product: say(message.productName) }),
    );
  return (
    <>
      <PageHeader
        crumbs={[
          { label: t('call.title'), href: '/operator/interfaces' },
          { label: <span className="mono">{message.id}</span> },
        ]}
        mark={<ProductMark name={message.productName['zh-CN']} size={52} />}
        title={sceneOf(message)}
        badge={<CallState state={message.state} />}
        meta={[
          say(message.productName),
          sellerName(message.sellerId),
          <span className="mono" key="scene">
            {message.scene}
          </span>,
          ...(message.orderId
            ? [
                <Link className="lk mono" key="order" href={`/operator/orders/${message.orderId}`}>
                  {message.orderId}
                </Link>,
              ]
            : []),
          t('call.since', { at: formatTime(message.createdAt, lang) }),
        ]}
        actions={
          canRestart ? (
            <Button variant="primary" busy={action.busy} onClick={restart}>
              {t('call.restart')}
            </Button>
          ) : undefined
        }
      />
      <Stack>
        <FormError problem={action.problem} />
        <Said text={action.said} />
        <Ball message={message} canRestart={canRestart} />
        {attempt ? (
          <Columns left>
            <Panel title={t('call.attempts')} note={t('zone')} flush>
              <SideList
                items={history.map((one) => ({
                  key: String(one.number),
                  href: `/operator/interfaces/${message.id}?attempt=${one.number}`,
                  current: one.number === attempt.number,
                  title: t('call.attempt', { number: one.number, at: formatTime(one.at, lang, 'seconds') }),
                  end: secondsOf(one.milliseconds),
                  note: one.reason?.text ?? t(`call.outcome.${one.outcome}`),
                }))}
              />
            </Panel>
            <Attempt attempt={attempt} />
          </Columns>
        ) : (
          <Panel>
            <EmptyState title={t('call.noAttempt')} text={t('call.noAttemptText')} />
          </Panel>
        )}
      </Stack>
    </>
  );
}

/** Absent when nothing is awaited any more. */
function Ball({ message, canRestart }: { readonly message: Message; readonly canRestart: boolean }) {
  const { t } = useTranslation('operator');
  const { lang } = usePage();
  const parties = useParties();
  const when = useWhen();
  const now = useWorldNow();
  const { state, windowEndsAt, firstAttemptAt, nextAttemptAt } = message;
  if (state === 'SUCCESS' || state === 'CLOSED') return null;
  if (state === 'FAILED') {
    return (
      <BallPanel
        label={t('ball.label')}
        title={t(canRestart ? 'call.ballFailed' : 'call.ballClosed')}
        text={t(canRestart ? 'call.ballFailedText' : 'call.ballClosedText')}
        parties={parties}
        holder="PLATFORM"
        mine={canRestart}
      />
    );
  }
  const whole = windowEndsAt && firstAttemptAt ? Date.parse(windowEndsAt) - Date.parse(firstAttemptAt) : 0;
  const remaining =
    windowEndsAt && whole > 0
      ? Math.min(1, Math.max(0, (Date.parse(windowEndsAt) - Date.parse(now)) / whole))
      : undefined;
  return (
    <BallPanel
      label={t('ball.label')}
      title={
        nextAttemptAt && state === 'RETRYING'
          ? t('call.ballRetry', { at: when(nextAttemptAt) })
          : t('call.ballCalling')
      }
      {...(windowEndsAt
        ? {
            text: t('call.window', { at: when(windowEndsAt) }),
            left: formatLeft(windowEndsAt, now, lang),
            consequence: t('call.windowThen'),
          }
        : {})}
      parties={parties}
      holder="SELLER"
      {...(remaining === undefined
        ? {}
        : { remaining, remainingLabel: t('ball.used', { percent: Math.round((1 - remaining) * 100) }) })}
    />
  );
}
