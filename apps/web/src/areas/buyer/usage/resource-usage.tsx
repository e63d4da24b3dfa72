import type { Reply } from '@jishi/sdk';
import { type Column, DataTable, EmptyState, Panel, ProductMark, Stack, Usage } from '@jishi/ui';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { usePage, useSay } from '../../../app/context.ts';
import { formatMonth } from '../../../features/console/days.ts';
import { DetailPage } from '../../../features/console/detail-page.tsx';
import { given } from '../../../features/console/filters.tsx';
import { PageHeader } from '../../../features/console/page-header.tsx';
import { Pages, useListSearch } from '../../../features/console/pages.tsx';
import { useServiceName } from '../../../features/console/product-name.tsx';
import { State } from '../../../features/console/state.tsx';
import { Amount, Time } from '../../../features/console/values.tsx';
import { MonthSwitch, useMonth } from './month-switch.tsx';
import { RecordTable } from './record-table.tsx';
import { UsageBars } from './usage-bars.tsx';

type ResourceUsageView = Reply<'usage.ofResource'>;
type Charge = ResourceUsageView['charges'][number];

/** The use of one service in a month: by day, by charge, record by record. */
export function ResourceUsage() {
  const { t } = useTranslation('buyer');
  const { api, lang } = usePage();
  const say = useSay();
  const nameOf = useServiceName();
  const { resourceId } = useParams({ strict: false }) as { resourceId: string };
  const month = useMonth();
  const { cursor } = useListSearch();
  const resource = useQuery({
    queryKey: ['resource', resourceId],
    queryFn: () => api.resources.get({ params: { resourceId } }),
  });
  const usage = useQuery({
    queryKey: ['resource-usage', resourceId, month, cursor ?? ''],
    queryFn: () => api.usage.ofResource({ params: { resourceId }, query: { month, ...given({ cursor }) } }),
  });
  const columns = useChargeColumns();
  const crumbs = [{ label: t('usage.title'), href: '/buyer/usage' }];
  const r = resource.data;
  return (
    <DetailPage
      title={t('usage.ofService')}
      crumbs={[...crumbs, { label: t('usage.ofService') }]}
      query={usage}
    >
      {(u) => (
        <>
          <PageHeader
            title={r ? nameOf(r) : t('usage.ofService')}
            name={r ? `${t('usage.title')} · ${nameOf(r)}` : t('usage.ofService')}
            crumbs={[
              ...crumbs,
              {
                label: r ? say(r.productName) : t('usage.ofService'),
                ...(r ? { href: `/buyer/resources/${r.id}` } : {}),
              },
              { label: t('usage.title') },
            ]}
            {...(r
              ? {
                  mark: <ProductMark name={r.productName['zh-CN']} size={52} />,
                  badge: <State kind="resource" state={r.state} />,
                  meta: [
                    <span key="id" className="mono break">
                      {r.instanceId ?? r.id}
                    </span>,
                    say(r.seller.company),
                  ],
                }
              : {})}
            actions={<MonthSwitch />}
          />
          <Stack>
            <Panel title={t('usage.daily')} note={formatMonth(u.month, lang)}>
              {u.days.length > 0 ? (
                <UsageBars usage={u} />
              ) : (
                <EmptyState title={t('usage.nothing')} text={t('usage.nothingText')} />
              )}
            </Panel>
            <Panel
              title={t('usage.chargesTitle')}
              flush
              note={u.charges.length === 50 ? t('usage.newest', { count: 50 }) : t('usage.chargeNote')}
            >
              {u.charges.length > 0 && (
                <div className="b">
                  <Usage value={<Amount minor={u.total} currency={u.currency} />} of={t('usage.charged')} />
                </div>
              )}
              <DataTable
                caption={t('usage.chargesTitle')}
                dense
                columns={columns}
                rows={u.charges}
                rowKey={(charge) => charge.id}
                rowHref={(charge) => `/buyer/usage/charges/${charge.id}`}
                empty={<EmptyState title={t('usage.noCharge')} text={t('usage.noChargeText')} />}
              />
            </Panel>
            <Panel title={t('usage.records')} flush note={t('usage.recordsNote')}>
              <RecordTable records={u.records.items} items={u.items} />
              <Pages next={u.records.next} />
            </Panel>
          </Stack>
        </>
      )}
    </DetailPage>
  );
}

function useChargeColumns(): Column<Charge>[] {
  const { t } = useTranslation('buyer');
  return [
    {
      key: 'at',
      title: t('usage.chargedAt'),
      kind: 'time',
      main: true,
      phone: 'first',
      cell: (c) => <Time at={c.chargedAt} look="short" />,
    },
    {
      key: 'span',
      title: t('usage.consumed'),
      kind: 'time',
      phone: 'second',
      cell: (c) => (
        <>
          <Time at={c.consumedFrom} look="short" />–<Time at={c.consumedUntil} look="short" />
        </>
      ),
    },
    { key: 'id', title: t('usage.chargeId'), kind: 'id', phone: 'none', cell: (c) => c.id },
    {
      key: 'amount',
      title: t('amount'),
      kind: 'money',
      phone: 'firstEnd',
      cell: (c) => <Amount minor={c.amount} />,
    },
  ];
}
