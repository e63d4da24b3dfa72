import type { Reply } from '@jishi/sdk';
import {
  Button,
  Columns,
  EmptyState,
  Link,
  Panel,
  ProductMark,
  SideList,
  Stack,
  StateBadge,
} from '@jishi/ui';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { usePage } from '../../../app/context.ts';
import { DetailPage } from '../../../features/console/detail-page.tsx';
import { PageHeader } from '../../../features/console/page-header.tsx';
import { useListHref, useListSearch } from '../../../features/console/pages.tsx';
import { useProductName } from '../../../features/console/product-name.tsx';
import { State } from '../../../features/console/state.tsx';
import { Time } from '../../../features/console/values.tsx';
import { formatTime } from '../../../lib/formats.ts';
import { useReason } from '../parts/reasons.ts';
import { AttemptDiagnosis } from './attempt-diagnosis.tsx';
import { AttemptFindings } from './attempt-findings.tsx';
import { AttemptView } from './attempt-view.tsx';
import { MessageBall } from './message-ball.tsx';
import { RestartResult, useRestart } from './message-list.tsx';

export type MessageDetailView = Reply<'sellerMessages.get'>;
export type Attempt = MessageDetailView['history'][number];

/** One message: who holds the ball, each attempt as it was sent and answered, and what went wrong. */
export function MessageDetail() {
  const { t } = useTranslation('seller');
  const { callId } = useParams({ strict: false }) as { callId: string };
  const { api } = usePage();
  const query = useQuery({
    queryKey: ['sellerMessages', callId],
    queryFn: () => api.sellerMessages.get({ params: { messageId: callId } }),
    // While something is under way the answer may come any second.
    refetchInterval: ({ state }) =>
      state.data && (state.data.state === 'CALLING' || state.data.state === 'PENDING') ? 2000 : 20_000,
  });
  return (
    <DetailPage
      title={t('messages.one')}
      crumbs={[{ label: t('messages.title'), href: '/seller/interface-messages' }, { label: callId }]}
      query={query}
    >
      {(message) => <Message message={message} />}
    </DetailPage>
  );
}

function Message({ message }: { readonly message: MessageDetailView }) {
  const { t } = useTranslation('seller');
  const { lang, session } = usePage();
  const nameOf = useProductName();
  const reasonOf = useReason();
  const href = useListHref();
  const search = useListSearch();
  const restart = useRestart();
  const chosen =
    message.history.find((attempt) => String(attempt.number) === search.attempt) ?? message.history[0];
  const mayRestart = message.isRestartable && session.permissions.includes('seller.interface.restart');
  const note = (attempt: Attempt) =>
    attempt.reason ? reasonOf(attempt.reason.code).short : t(`messages.outcome.${attempt.outcome}`);
  const clock = (at: string) => formatTime(at, lang, 'seconds').split(/, | /).at(-1);
  return (
    <>
      <PageHeader
        crumbs={[
          { label: t('messages.title'), href: '/seller/interface-messages' },
          { label: <span className="mono">{message.id}</span> },
        ]}
        mark={<ProductMark name={message.productName['zh-CN']} size={52} />}
        title={t(`messages.variant.${message.variant ?? message.scene}`, {
          defaultValue: t(`messages.scene.${message.scene}`),
        })}
        badge={<Standing message={message} />}
        meta={[
          nameOf(message.productName),
          <span key="scene" className="mono">
            {message.scene}
          </span>,
          t(`messages.generations.${message.generation}`, { defaultValue: message.generation }),
          ...(message.orderId
            ? [
                <span key="order">
                  {t('messages.order')}{' '}
                  <Link className="lk mono" href={`/seller/orders/${message.orderId}`}>
                    {message.orderId}
                  </Link>
                </span>,
              ]
            : []),
          ...(message.firstAttemptAt
            ? [
                <span key="since">
                  {t('messages.since')} <Time at={message.firstAttemptAt} />
                </span>,
              ]
            : []),
        ]}
        actions={
          mayRestart && (
            <Button
              variant="primary"
              busy={restart.busyId === message.id}
              onClick={() => restart.start(message.id)}
            >
              {t('messages.restart')}
            </Button>
          )
        }
      />
      <Stack>
        <RestartResult restart={restart} />
        <MessageBall message={message} />
        <Columns left>
          <Panel title={t('messages.attemptsTitle')} note={t('zone')} flush>
            <SideList
              items={[
                ...message.history.map((attempt) => ({
                  key: String(attempt.number),
                  href: href({ attempt: String(attempt.number) }),
                  current: attempt === chosen,
                  title: t('messages.attempt', { n: attempt.number, at: clock(attempt.at) }),
                  end: `${(attempt.milliseconds / 1000).toFixed(2)} s`,
                  note: note(attempt),
                })),
                ...(message.nextAttemptAt && message.state !== 'CALLING'
                  ? [
                      {
                        key: 'next',
                        href: href({}),
                        title: t('messages.next', { at: clock(message.nextAttemptAt) }),
                        end: t('messages.byItself'),
                        next: true,
                      },
                    ]
                  : []),
              ]}
            />
          </Panel>
          {chosen ? (
            <Stack>
              {chosen.reason && <AttemptDiagnosis attempt={chosen} reason={chosen.reason} />}
              {chosen.isDiagnosable && (
                <AttemptFindings key={chosen.number} messageId={message.id} number={chosen.number} />
              )}
              <AttemptView attempt={chosen} />
            </Stack>
          ) : (
            <Panel>
              <EmptyState title={t('messages.noAttempt')} text={t('messages.noAttemptText')} />
            </Panel>
          )}
        </Columns>
      </Stack>
    </>
  );
}

/** While it still fails the count says most; otherwise its state. */
function Standing({ message }: { readonly message: MessageDetailView }) {
  const { t } = useTranslation('seller');
  const { state, failures, attempts } = message;
  const isFailing = state === 'FAILED' || (state === 'RETRYING' && message.reason?.code !== 'NOT_READY');
  if (!isFailing) return <State kind="call" state={state} />;
  return (
    <StateBadge
      tone="bad"
      word={t(failures === attempts ? 'messages.allFailed' : 'messages.failedTimes', { n: failures })}
    />
  );
}
