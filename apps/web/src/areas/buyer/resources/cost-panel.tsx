import type { Reply } from '@jishi/sdk';
import { type Column, DataTable, EmptyState, Link, Panel } from '@jishi/ui';
import { useQueries, useQuery } from '@tanstack/react-query';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { usePage } from '../../../app/context.ts';
import { dayOf, formatMonth, monthOf, shiftMonth } from '../../../features/console/days.ts';
import { Amount, Time, useWorldNow } from '../../../features/console/values.tsx';
import type { ResourcePage } from '../parts/resources.ts';

type Order = Reply<'orders.get'>;

interface Cost {
  readonly key: string;
  readonly at: string | null;
  readonly what: string;
  readonly number: string;
  readonly href: string;
  readonly isId: boolean;
  readonly amount: string;
}

/** A service has an order per renewal and change; the newest dozen are shown. */
const SHOWN = 12;

/** What this service cost: its orders, money that came back, and the use of this month and the last. */
export function CostPanel({ of: r }: { readonly of: ResourcePage }) {
  const { t } = useTranslation(['buyer', 'common']);
  const { api, lang } = usePage();
  // Numbers begin with the day: sorted they are in the order of time.
  const ids = [...new Set([r.orderId, ...r.segments.map((segment) => segment.orderId), ...r.changes])].sort();
  const shown = ids.slice(-SHOWN);
  const orders = useQueries({
    queries: shown.map((orderId) => ({
      queryKey: ['order', orderId],
      queryFn: () => api.orders.get({ params: { orderId } }),
      staleTime: 60_000,
    })),
  });
  const thisMonth = monthOf(dayOf(useWorldNow(300)));
  const isOnDemand = r.chargingMode === 'ON_DEMAND';
  const months = useQuery({
    queryKey: ['resource-months', r.id, thisMonth],
    enabled: isOnDemand,
    queryFn: () =>
      Promise.all(
        [thisMonth, shiftMonth(thisMonth, -1)].map((month) =>
          api.usage.ofResource({ params: { resourceId: r.id }, query: { month, limit: 1 } }),
        ),
      ),
  });
  const costs: Cost[] = [
    ...(months.data ?? [])
      .filter((month) => month.total !== '0')
      .map((month) => ({
        key: month.month,
        at: month.charges[0]?.chargedAt ?? null,
        what: t('cost.usage', { month: formatMonth(month.month, lang) }),
        number: t('cost.toUsage'),
        href: `/buyer/resources/${r.id}/usage?month=${month.month}`,
        isId: false,
        amount: month.total,
      })),
    ...orders
      .flatMap(({ data }) => (data ? orderCosts(data, t) : []))
      .sort((a, b) => Date.parse(b.at ?? '') - Date.parse(a.at ?? '')),
  ];
  const isLoading = orders.some((query) => query.isPending) || (isOnDemand && months.isPending);
  return (
    <Panel
      title={t('cost.title')}
      flush
      {...(ids.length > SHOWN ? { note: t('cost.newest', { count: SHOWN }) } : {})}
    >
      <DataTable
        caption={t('cost.title')}
        rows={costs}
        rowKey={(cost) => cost.key}
        columns={useColumns()}
        empty={isLoading ? <span /> : <EmptyState title={t('cost.empty')} text={t('cost.emptyText')} />}
      />
    </Panel>
  );
}

/** An order that was paid; and, when money came back, that too. */
function orderCosts(order: Order, t: TFunction<['buyer', 'common']>): Cost[] {
  const line = order.lines[0];
  const shared = { number: order.id, href: `/buyer/orders/${order.id}`, isId: true };
  const what =
    line?.periodType && line.periodCount && !line.change
      ? t('cost.term', {
          type: t(`common:orderType.${order.type}`),
          term: t(`common:period.${line.periodType}`, { count: line.periodCount }),
        })
      : t(`common:orderType.${order.type}`);
  const back = order.history.findLast(({ to }) => to === 'REFUNDED' || to === 'PARTIALLY_REFUNDED');
  return [
    ...(back
      ? [
          {
            ...shared,
            key: `${order.id}-back`,
            at: back.at,
            what: t('cost.refund'),
            amount: `-${order.refunded}`,
          },
        ]
      : []),
    ...(order.paidAt ? [{ ...shared, key: order.id, at: order.paidAt, what, amount: order.paid }] : []),
  ];
}

function useColumns(): Column<Cost>[] {
  const { t } = useTranslation('buyer');
  return [
    {
      key: 'at',
      title: t('time'),
      kind: 'time',
      phone: 'second',
      cell: (cost) => (cost.at ? <Time at={cost.at} look="short" /> : '–'),
    },
    { key: 'what', title: t('cost.what'), main: true, phone: 'first', cell: (cost) => cost.what },
    {
      key: 'number',
      title: t('cost.order'),
      phone: 'secondEnd',
      cell: (cost) => (
        <Link className={cost.isId ? 'lk mono' : 'lk'} href={cost.href}>
          {cost.number}
        </Link>
      ),
    },
    {
      key: 'amount',
      title: t('amount'),
      kind: 'money',
      phone: 'firstEnd',
      cell: (cost) => <Amount minor={cost.amount} />,
    },
  ];
}
