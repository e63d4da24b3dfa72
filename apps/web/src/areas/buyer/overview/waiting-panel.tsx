import { Button, type Column, DataTable, EmptyState, Panel, StateBadge, type Tone } from '@jishi/ui';
import { type UseQueryResult, useQueries, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { usePage } from '../../../app/context.ts';
import { Loaded } from '../../../features/console/loaded.tsx';
import { useServiceName } from '../../../features/console/product-name.tsx';
import { Left, useWorldNow } from '../../../features/console/values.tsx';
import { formatMoney } from '../../../lib/formats.ts';
import type { ResourceItem } from '../parts/resources.ts';

interface Waiting {
  readonly key: string;
  readonly tone: Tone;
  readonly word: string;
  readonly what: string;
  readonly href: string;
  readonly until: string | null;
  readonly act?: { readonly label: string; readonly href: string };
}

const SOON = 30 * 86_400_000;
const DEDUCTED = 7 * 86_400_000;

/** What waits for the buyer, the most urgent first; only that one has the vermilion button. */
export function WaitingPanel({ living }: { readonly living: UseQueryResult<ResourceItem[]> }) {
  const { t } = useTranslation('buyer');
  const waiting = useWaiting(living.data ?? []);
  const columns: Column<Waiting>[] = [
    { key: 'what', title: t('overview.what'), main: true, phone: 'first', cell: (one) => one.what },
    {
      key: 'word',
      title: t('state'),
      phone: 'second',
      cell: (one) => <StateBadge tone={one.tone} word={one.word} />,
    },
    {
      key: 'left',
      title: t('overview.left'),
      kind: 'time',
      phone: 'secondEnd',
      cell: (one) => (one.until ? <Left until={one.until} /> : '–'),
    },
    {
      key: 'act',
      title: <span className="sr">{t('action')}</span>,
      kind: 'action',
      phone: 'firstEnd',
      cell: (one) =>
        one.act && (
          <Button size="sm" href={one.act.href} variant={one.key === waiting[0]?.key ? 'primary' : 'default'}>
            {one.act.label}
          </Button>
        ),
    },
  ];
  return (
    <Panel
      title={t('overview.waiting')}
      flush
      {...(waiting.length > 0 ? { note: t('overview.count', { count: waiting.length }) } : {})}
    >
      <Loaded query={living}>
        {() => (
          <DataTable
            caption={t('overview.waiting')}
            columns={columns}
            rows={waiting}
            rowKey={(one) => one.key}
            rowHref={(one) => one.href}
            empty={<EmptyState title={t('overview.nothing')} text={t('overview.nothingText')} />}
          />
        )}
      </Loaded>
    </Panel>
  );
}

function useWaiting(living: readonly ResourceItem[]): Waiting[] {
  const { t } = useTranslation(['buyer', 'common']);
  const { api, lang, session } = usePage();
  const nameOf = useServiceName();
  const now = Date.parse(useWorldNow());
  const may = (permission: string) => session.permissions.includes(permission);
  const unpaid = useQuery({
    queryKey: ['orders', 'unpaid'],
    queryFn: () => api.orders.list({ query: { state: 'PENDING_PAYMENT', limit: 20 } }),
  });
  const balance = useQuery({ queryKey: ['balance'], queryFn: () => api.balance.get() });
  // Inside the seven days an automatic renewal should be done; what is not is asked for its reason.
  const isLate = (r: ResourceItem) =>
    r.autoRenewAt !== null && r.expiresAt !== null && Date.parse(r.expiresAt) - now < DEDUCTED;
  const late = living.filter(isLate);
  const stories = useQueries({
    queries: late.map((r) => ({
      queryKey: ['resource-timeline', r.id],
      queryFn: () => api.resources.timeline({ params: { resourceId: r.id }, query: { limit: 200 } }),
    })),
  });
  const failed = new Set(
    late
      .filter((_r, i) => stories[i]?.data?.items.some(({ type }) => type === 'resource.auto_renewal_failed'))
      .map(({ id }) => id),
  );
  const renew = (r: ResourceItem) =>
    r.actions.renew && may('order.create')
      ? { act: { label: t('renew'), href: `/buyer/resources/${r.id}/renew` } }
      : {};
  const about = (r: ResourceItem) => ({ key: r.id, what: nameOf(r), href: `/buyer/resources/${r.id}` });
  const rows: Waiting[] = [
    ...(balance.data?.isInArrears
      ? [
          {
            key: 'arrears',
            tone: 'bad' as const,
            word: t('overview.arrears'),
            what: t('balance.owe', { amount: formatMoney(-BigInt(balance.data.balance), lang) }),
            href: '/buyer/balance',
            until: null,
            act: { label: t('topUp.go'), href: '/buyer/balance' },
          },
        ]
      : []),
    ...(unpaid.data?.items ?? []).map(
      (order): Waiting => ({
        key: order.id,
        tone: 'wait',
        word: t('common:state.order.PENDING_PAYMENT'),
        what: `${order.lines[0] ? nameOf(order.lines[0]) : order.id} ${formatMoney(order.due, lang, order.currency)}`,
        href: `/buyer/orders/${order.id}`,
        until: order.expiresAt,
        ...(may('order.pay') ? { act: { label: t('pay'), href: `/buyer/orders/${order.id}` } } : {}),
      }),
    ),
    ...living.flatMap((r): Waiting[] => {
      if (r.ball.holder === 'BUYER') {
        const isArrears = r.ball.key.toLowerCase().includes('arrears');
        return [
          {
            ...about(r),
            tone: r.state === 'FROZEN' ? 'bad' : 'wait',
            word: t(
              isArrears && r.state === 'IN_USE' ? 'overview.arrears' : `common:state.resource.${r.state}`,
            ),
            until: r.ball.until,
            ...(isArrears ? {} : renew(r)),
          },
        ];
      }
      if (failed.has(r.id))
        return [
          { ...about(r), tone: 'bad', word: t('overview.autoFailed'), until: r.expiresAt, ...renew(r) },
        ];
      const isEnding =
        r.state === 'IN_USE' &&
        r.expiryPolicy === 'MANUAL' &&
        r.expiresAt &&
        Date.parse(r.expiresAt) - now < SOON;
      return isEnding
        ? [{ ...about(r), tone: 'wait', word: t('overview.ending'), until: r.expiresAt, ...renew(r) }]
        : [];
    }),
  ];
  return rows.sort((a, b) => Date.parse(a.until ?? '1970-01-01') - Date.parse(b.until ?? '1970-01-01'));
}
