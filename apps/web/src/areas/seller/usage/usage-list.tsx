import { usageStates } from '@jishi/protocol';
import type { Reply } from '@jishi/sdk';
import { Button, DataTable, EmptyState, Panel } from '@jishi/ui';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { usePage, useSay } from '../../../app/context.ts';
import { dayOf, dayStart } from '../../../features/console/days.ts';
import { Filters, given } from '../../../features/console/filters.tsx';
import { Loaded } from '../../../features/console/loaded.tsx';
import { PageHeader } from '../../../features/console/page-header.tsx';
import { Pages, useListSearch } from '../../../features/console/pages.tsx';
import { State } from '../../../features/console/state.tsx';
import { Time } from '../../../features/console/values.tsx';
import { formatNumber, formatTime } from '../../../lib/formats.ts';

type UsageRecord = Reply<'sellerUsage.list'>['items'][number];
const DAY_MS = 86_400_000;

/** What I reported, newest first; what could not be counted says why. */
export function UsageList() {
  const { t } = useTranslation(['seller', 'common']);
  const { api } = usePage();
  const { state, resourceId, meteringSn, from, to, cursor } = useListSearch();
  const query = given({
    state,
    resourceId,
    meteringSn,
    cursor,
    from: from && dayStart(from),
    to: to && new Date(Date.parse(dayStart(to)) + DAY_MS).toISOString(),
  });
  const records = useQuery({
    queryKey: ['sellerUsage', 'list', query],
    queryFn: () =>
      api.sellerUsage.list({ query: { ...(query as { state?: UsageRecord['state'] }), limit: 20 } }),
  });
  return (
    <>
      <PageHeader title={t('usage.title')} meta={[t('usage.lead')]} />
      <Panel flush>
        <Filters
          label={t('usage.filters')}
          filters={[
            {
              kind: 'choice',
              name: 'state',
              label: t('usage.anyState'),
              options: Object.keys(usageStates).map((value) => ({
                value,
                label: t(`common:state.usage.${value}`),
              })),
            },
            { kind: 'text', name: 'meteringSn', label: 'metering_sn' },
            { kind: 'text', name: 'resourceId', label: t('usage.resource') },
            { kind: 'date', name: 'from', label: t('fromDay') },
            { kind: 'date', name: 'to', label: t('toDay') },
          ]}
        />
        <Loaded query={records}>
          {({ items, next }) => (
            <>
              <UsageTable
                rows={items}
                empty={
                  state || resourceId || meteringSn || from || to ? (
                    <EmptyState
                      title={t('noMatch')}
                      text={t('noMatchText')}
                      action={<Button href="/seller/usage-records">{t('common:action.clear')}</Button>}
                    />
                  ) : (
                    <EmptyState title={t('usage.empty')} text={t('usage.emptyText')} />
                  )
                }
              />
              <Pages next={next} />
            </>
          )}
        </Loaded>
      </Panel>
    </>
  );
}

/** Usage records as rows; also below a charge. */
export function UsageTable({
  rows,
  empty,
  inCharge,
}: {
  readonly rows: readonly UsageRecord[];
  readonly empty: React.ReactNode;
  readonly inCharge?: boolean;
}) {
  const { t } = useTranslation('seller');
  const { lang } = usePage();
  const say = useSay();
  // The day is said once where both ends lie on it.
  const interval = (row: UsageRecord) => {
    const begin = formatTime(row.beginAt, lang, 'short');
    const end = formatTime(row.endAt, lang, 'short');
    const clock = end.split(/, | /).at(-1);
    return dayOf(row.beginAt) === dayOf(row.endAt) ? `${begin} – ${clock}` : `${begin} – ${end}`;
  };
  return (
    <DataTable
      caption={t('usage.title')}
      rows={rows}
      rowKey={(row) => row.id}
      empty={empty}
      columns={[
        {
          key: 'sn',
          title: 'metering_sn',
          main: true,
          kind: 'id',
          phone: 'whole',
          cell: (row) => <span className="break">{row.meteringSn}</span>,
        },
        {
          key: 'instance',
          title: t('usage.instance'),
          phone: 'none',
          cell: (row) => (
            <>
              <span className="mono break">{row.instanceId}</span>
              {row.itemCode && <span className="note mono"> {row.itemCode}</span>}
            </>
          ),
        },
        {
          key: 'interval',
          title: `${t('usage.interval')} (${t('zone')})`,
          kind: 'time',
          phone: 'second',
          cell: interval,
        },
        {
          key: 'usage',
          title: t('usage.usage'),
          kind: 'money',
          phone: 'firstEnd',
          cell: (row) => formatNumber(row.usage, lang),
        },
        {
          key: 'state',
          title: t('usage.state'),
          phone: 'first',
          cell: (row) => (
            <>
              <State kind="usage" state={row.state} />
              {row.reason && (
                <span className="note">
                  {' '}
                  <span className="mono">{row.code}</span> {say(row.reason)}
                </span>
              )}
            </>
          ),
        },
        {
          key: 'received',
          title: t('usage.received'),
          kind: 'time',
          phone: 'none',
          cell: (row) => <Time at={row.receivedAt} look="short" />,
        },
        ...(inCharge
          ? []
          : [
              {
                key: 'charge',
                title: <span className="sr">{t('usage.charge')}</span>,
                kind: 'action' as const,
                phone: 'secondEnd' as const,
                cell: (row: UsageRecord) =>
                  row.chargeId ? (
                    <Button
                      size="sm"
                      variant="text"
                      href={`/seller/usage-charges/${row.chargeId}`}
                      aria-label={`${t('usage.charge')} ${row.chargeId}`}
                    >
                      {t('usage.charge')}
                    </Button>
                  ) : null,
              },
            ]),
      ]}
    />
  );
}
