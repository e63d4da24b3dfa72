import type { Reply } from '@jishi/sdk';
import { BallPanel, Columns, DescriptionList, Panel, ProductMark, Stack, Timeline } from '@jishi/ui';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { usePage, useSay } from '../../../app/context.ts';
import { DetailPage } from '../../../features/console/detail-page.tsx';
import { PageHeader } from '../../../features/console/page-header.tsx';
import { useParties } from '../../../features/console/parties.ts';
import { State } from '../../../features/console/state.tsx';
import { Amount, useWorldNow } from '../../../features/console/values.tsx';
import { formatLeft, formatTime } from '../../../lib/formats.ts';
import { useSellerName } from '../parts/names.tsx';
import { useOrderWord } from '../parts/use-order-word.ts';
import { useWhen } from '../parts/use-when.ts';
import { OrderLines } from './order-lines.tsx';
import { OrderMessages } from './order-messages.tsx';

type Order = Reply<'operatorOrders.get'>;

/** One order: who holds the ball, what was bought, its interface messages and its way so far. */
export function OrderDetail() {
  const { t } = useTranslation('operator');
  const { api } = usePage();
  const { orderId = '' } = useParams({ strict: false }) as { orderId?: string };
  const order = useQuery({
    queryKey: ['operator', 'order', orderId],
    queryFn: () => api.operatorOrders.get({ params: { orderId } }),
  });
  const crumbs = [{ label: t('order.title'), href: '/operator/orders' }, { label: orderId }];
  return (
    <DetailPage title={orderId} crumbs={crumbs} query={order}>
      {(data) => <Shown order={data} />}
    </DetailPage>
  );
}

function Shown({ order }: { readonly order: Order }) {
  const { t } = useTranslation(['operator', 'common']);
  const { lang } = usePage();
  const say = useSay();
  const word = useOrderWord();
  const sellerName = useSellerName();
  const line = order.lines[0];
  const money = (minor: string) => <Amount minor={minor} currency={order.currency} />;
  return (
    <>
      <PageHeader
        crumbs={[
          { label: t('order.title'), href: '/operator/orders' },
          { label: <span className="mono">{order.id}</span> },
        ]}
        mark={line && <ProductMark name={line.productName['zh-CN']} size={52} />}
        title={line ? say(line.productName) : order.id}
        name={t('common:orderName', { id: order.id })}
        badge={<State kind="order" state={order.state} word={word(order.state)} />}
        meta={[
          t(`common:orderType.${order.type}`),
          t('order.ofBuyer', { name: order.accountName }),
          t('order.ofSeller', { name: sellerName(order.sellerId) }),
          t('order.placedAt', { at: formatTime(order.createdAt, lang) }),
        ]}
      />
      <Stack>
        {order.ball.holder && <Ball order={order} holder={order.ball.holder} />}
        <Columns rail={320}>
          <Stack>
            <OrderLines order={order} />
            <OrderMessages orderId={order.id} />
          </Stack>
          <Stack>
            <Panel title={t('order.money')}>
              <DescriptionList
                end
                items={[
                  { term: t('order.list'), detail: money(order.list) },
                  ...(BigInt(order.discount) === 0n
                    ? []
                    : [{ term: t('order.discount'), detail: money((-BigInt(order.discount)).toString()) }]),
                  { term: t('order.due'), detail: <b>{money(order.due)}</b> },
                  { term: t('order.paid'), detail: money(order.paid) },
                  ...(BigInt(order.refunded) === 0n
                    ? []
                    : [{ term: t('order.refunded'), detail: money(order.refunded) }]),
                  { term: t('order.fee'), detail: `${order.feeBasisPoints / 100}%` },
                ]}
              />
            </Panel>
            <Panel title={t('order.history')} note={t('zone')}>
              <History order={order} />
            </Panel>
          </Stack>
        </Columns>
      </Stack>
    </>
  );
}

function Ball({
  order,
  holder,
}: {
  readonly order: Order;
  readonly holder: 'BUYER' | 'SELLER' | 'PLATFORM';
}) {
  const { t } = useTranslation('operator');
  const { lang } = usePage();
  const parties = useParties();
  const when = useWhen();
  const now = useWorldNow();
  const { until } = order.ball;
  const from = order.state === 'PROCESSING' ? (order.paidAt ?? order.createdAt) : order.createdAt;
  const whole = until ? Date.parse(until) - Date.parse(from) : 0;
  const remaining = until && whole > 0 ? (Date.parse(until) - Date.parse(now)) / whole : undefined;
  const at = until ? when(until) : '';
  return (
    <BallPanel
      label={t('ball.label')}
      title={t(until ? `order.ball.${order.state}` : `order.ballOpen.${order.state}`, { at })}
      {...(until ? { text: '', left: formatLeft(until, now, lang) } : {})}
      consequence={t(`order.ballThen.${order.state}`)}
      parties={parties}
      holder={holder}
      mine={holder === 'PLATFORM'}
      {...(remaining === undefined
        ? {}
        : {
            remaining,
            remainingLabel: t('ball.used', {
              percent: Math.min(100, Math.max(0, Math.round((1 - remaining) * 100))),
            }),
          })}
    />
  );
}

function History({ order }: { readonly order: Order }) {
  const { t } = useTranslation(['operator', 'common']);
  const { lang } = usePage();
  const word = useOrderWord();
  const tone = (to: string) =>
    to === 'COMPLETED' ? ({ tone: 'ok' } as const) : to === 'FAILED' ? ({ tone: 'bad' } as const) : {};
  const by = (who: string) => (who === 'SYSTEM' ? t('bySystem') : t(`common:party.${who}`));
  return (
    <Timeline
      items={[...order.history].reverse().map((step, i) => ({
        key: `${step.at}${step.action}`,
        at: formatTime(step.at, lang, 'short'),
        dateTime: step.at,
        title: t(`order.step.${step.action}`, { defaultValue: word(step.to) }),
        detail: [by(step.by), step.reason && t(`order.reason.${step.reason}`, { defaultValue: step.reason })]
          .filter(Boolean)
          .join(t('review.comma')),
        ...(i === 0 && order.ball.holder ? { tone: 'now' as const } : tone(step.to)),
      }))}
    />
  );
}
