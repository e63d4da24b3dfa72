import type { Reply } from '@jishi/sdk';
import {
  BallPanel,
  Columns,
  DataTable,
  DescriptionList,
  EmptyState,
  Panel,
  ProductMark,
  Stack,
  Timeline,
} from '@jishi/ui';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { usePage, useSay } from '../../../app/context.ts';
import { DetailPage } from '../../../features/console/detail-page.tsx';
import { Loaded } from '../../../features/console/loaded.tsx';
import { PageHeader } from '../../../features/console/page-header.tsx';
import { useParties } from '../../../features/console/parties.ts';
import { State } from '../../../features/console/state.tsx';
import { Amount, Time, useWorldNow } from '../../../features/console/values.tsx';
import { formatLeft, formatMoney, formatUnitPrice } from '../../../lib/formats.ts';
import { MessageTable, RestartResult, useRestart } from '../interface-messages/message-list.tsx';

type Sale = Reply<'sellerOrders.get'>;

/** One order: who holds the ball, what was bought at which terms, my share, and the calls it caused. */
export function OrderDetail() {
  const { t } = useTranslation('seller');
  const { orderId } = useParams({ strict: false }) as { orderId: string };
  const { api } = usePage();
  const query = useQuery({
    queryKey: ['sellerOrders', orderId],
    queryFn: () => api.sellerOrders.get({ params: { orderId } }),
  });
  return (
    <DetailPage
      title={t('orders.one')}
      crumbs={[{ label: t('orders.title'), href: '/seller/orders' }, { label: orderId }]}
      query={query}
    >
      {(order) => <Order order={order} />}
    </DetailPage>
  );
}

const BAD = new Set(['FAILED', 'CANCELLED']);

function Order({ order }: { readonly order: Sale }) {
  const { t } = useTranslation(['seller', 'common']);
  const { session } = usePage();
  const say = useSay();
  const line = order.lines[0];
  const history = [...order.history].reverse();
  return (
    <>
      <PageHeader
        crumbs={[
          { label: t('orders.title'), href: '/seller/orders' },
          { label: <span className="mono">{order.id}</span> },
        ]}
        {...(line ? { mark: <ProductMark name={line.productName['zh-CN']} size={52} /> } : {})}
        title={line ? `${say(line.productName)} · ${say(line.specificationName)}` : order.id}
        name={t('common:orderName', { id: order.id })}
        badge={<State kind="order" state={order.state} word={t(`orders.is.${order.state}`)} />}
        meta={[
          t(`common:orderType.${order.type}`),
          `${t('orders.buyer')} ${order.buyer.name}`,
          <Time key="at" at={order.createdAt} />,
        ]}
      />
      <Stack>
        <Waiting order={order} />
        <Columns rail={340}>
          <Stack>
            <Lines order={order} />
            {session.permissions.includes('seller.interface.read') && <Calls orderId={order.id} />}
          </Stack>
          <Stack>
            <Panel title={t('orders.money')}>
              <DescriptionList
                end
                items={[
                  { term: t('orders.list'), detail: <Amount minor={order.list} /> },
                  ...(order.discount === '0'
                    ? []
                    : [{ term: t('orders.discount'), detail: <Amount minor={-BigInt(order.discount)} /> }]),
                  { term: t('orders.due'), detail: <Amount minor={order.due} /> },
                  { term: t('orders.paid'), detail: <Amount minor={order.paid} /> },
                  ...(order.refunded === '0'
                    ? []
                    : [{ term: t('orders.refunded'), detail: <Amount minor={-BigInt(order.refunded)} /> }]),
                  {
                    term: t('orders.fee', { percent: order.feeBasisPoints / 100 }),
                    detail: <Amount minor={BigInt(order.share) - BigInt(order.due)} />,
                  },
                  {
                    term: t('orders.share'),
                    detail: (
                      <b>
                        <Amount minor={order.share} />
                      </b>
                    ),
                  },
                ]}
              />
              <p className="note mt">{t('orders.shareNote')}</p>
            </Panel>
            <Panel title={t('orders.history')} note={t('zone')}>
              <Timeline
                items={history.map((step, index) => ({
                  key: `${step.action} ${step.at}`,
                  at: <Time at={step.at} look="short" />,
                  dateTime: step.at,
                  title: t(`orders.action.${step.action}`, { defaultValue: t(`orders.is.${step.to}`) }),
                  detail: [t(`orders.by.${step.by}`), step.reason].filter(Boolean).join(' · '),
                  ...(BAD.has(step.to)
                    ? { tone: 'bad' as const }
                    : step.to === 'COMPLETED'
                      ? { tone: 'ok' as const }
                      : index === 0
                        ? { tone: 'now' as const }
                        : {}),
                }))}
              />
            </Panel>
          </Stack>
        </Columns>
      </Stack>
    </>
  );
}

/** While somebody is awaited: who, until when, and what happens then. */
function Waiting({ order }: { readonly order: Sale }) {
  const { t } = useTranslation('seller');
  const { lang } = usePage();
  const now = useWorldNow();
  const parties = useParties();
  const { holder, until } = order.ball;
  if (!holder) return null;
  const since = order.paidAt ?? order.createdAt;
  const total = until ? Date.parse(until) - Date.parse(since) : 0;
  return (
    <BallPanel
      label={t('ball')}
      title={t(`orders.ball.${holder}`)}
      text={
        until ? (
          <>
            {t('orders.ball.until')}{' '}
            <b>
              <Time at={until} />
            </b>
            {t('comma')}
          </>
        ) : undefined
      }
      {...(until ? { left: formatLeft(until, now, lang) } : {})}
      {...(holder === 'PLATFORM' ? {} : { consequence: t(`orders.ball.then${holder}`) })}
      parties={parties}
      holder={holder}
      mine={holder === 'SELLER'}
      {...(total > 0 && until
        ? {
            remaining: (Date.parse(until) - Date.parse(now)) / total,
            remainingLabel: formatLeft(until, now, lang),
          }
        : {})}
    />
  );
}

function Lines({ order }: { readonly order: Sale }) {
  const { t } = useTranslation(['seller', 'common']);
  const { lang } = usePage();
  const say = useSay();
  return (
    <Panel title={t('orders.lines')} flush>
      <DataTable
        caption={t('orders.lines')}
        phone="scroll"
        rows={order.lines}
        rowKey={(line) => line.id}
        columns={[
          {
            key: 'what',
            title: t('orders.what'),
            main: true,
            cell: (line) => (
              <>
                {say(line.specificationName)}
                {line.priceLines.map((part) => (
                  <span className="note" key={part.code} style={{ display: 'block' }}>
                    {part.name ? say(part.name) : t(`orders.part.${part.code}`)}{' '}
                    {formatUnitPrice(part.unit, lang)} × {part.quantity} × {part.periods} ={' '}
                    {formatMoney(part.amount, lang)}
                  </span>
                ))}
              </>
            ),
          },
          {
            key: 'term',
            title: t('orders.term'),
            cell: (line) =>
              line.periodType
                ? t(`common:period.${line.periodType}`, { count: line.periodCount ?? 1 })
                : t(`common:mode.${line.chargingMode}`),
          },
          { key: 'sku', title: 'skuCode', kind: 'id', cell: (line) => line.skuCode },
          { key: 'plan', title: t('products.planId'), kind: 'id', cell: (line) => line.planId },
          {
            key: 'amount',
            title: t('orders.amount'),
            kind: 'money',
            cell: (line) => <Amount minor={line.amount} />,
          },
        ]}
      />
    </Panel>
  );
}

function Calls({ orderId }: { readonly orderId: string }) {
  const { t } = useTranslation('seller');
  const { api } = usePage();
  const restart = useRestart();
  const calls = useQuery({
    queryKey: ['sellerMessages', 'ofOrder', orderId],
    queryFn: () => api.sellerMessages.list({ query: { orderId, limit: 20 } }),
  });
  return (
    <>
      <RestartResult restart={restart} />
      <Panel title={t('orders.calls')} flush>
        <Loaded query={calls}>
          {({ items }) => (
            <MessageTable
              ofOneOrder
              rows={items}
              restart={restart}
              empty={<EmptyState title={t('orders.noCalls')} text={t('orders.noCallsText')} />}
            />
          )}
        </Loaded>
      </Panel>
    </>
  );
}
