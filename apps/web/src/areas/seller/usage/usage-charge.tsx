import { DataTable, EmptyState, FactRow, Link, Panel, Stack } from '@jishi/ui';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { usePage, useSay } from '../../../app/context.ts';
import { formatMonth } from '../../../features/console/days.ts';
import { DetailPage } from '../../../features/console/detail-page.tsx';
import { given } from '../../../features/console/filters.tsx';
import { PageHeader } from '../../../features/console/page-header.tsx';
import { Pages, useListSearch } from '../../../features/console/pages.tsx';
import { Amount, Time } from '../../../features/console/values.tsx';
import { formatMoney, formatNumber, formatUnitPrice } from '../../../lib/formats.ts';
import { UsageTable } from './usage-list.tsx';

/** One usage charge down to its arithmetic and records: usage × unit price, carried in and out. */
export function UsageCharge() {
  const { t } = useTranslation('seller');
  const { chargeId } = useParams({ strict: false }) as { chargeId: string };
  const { api, lang } = usePage();
  const say = useSay();
  const query = given({ cursor: useListSearch().cursor });
  const charge = useQuery({
    queryKey: ['sellerUsage', 'charge', chargeId, query],
    queryFn: () => api.sellerUsage.charge({ params: { chargeId }, query: { ...query, limit: 50 } }),
  });
  return (
    <DetailPage
      title={t('usage.chargeTitle')}
      crumbs={[{ label: t('usage.title'), href: '/seller/usage-records' }, { label: chargeId }]}
      query={charge}
    >
      {(data) => (
        <>
          <PageHeader
            crumbs={[
              { label: t('usage.title'), href: '/seller/usage-records' },
              { label: <span className="mono">{data.id}</span> },
            ]}
            title={t('usage.chargeTitle')}
            meta={[
              <Time key="at" at={data.chargedAt} />,
              <Link key="r" className="lk mono" href={`/seller/usage-records?resourceId=${data.resourceId}`}>
                {data.resourceId}
              </Link>,
            ]}
          />
          <Stack>
            <Panel flush>
              <FactRow
                look="figure"
                facts={[
                  { label: t('usage.amount'), value: formatMoney(data.amount, lang) },
                  {
                    label: t('usage.consumed'),
                    value: <Time at={data.consumedFrom} look="short" />,
                    note: (
                      <>
                        {t('usage.until')} <Time at={data.consumedUntil} look="short" /> ({t('zone')})
                      </>
                    ),
                  },
                  { label: t('usage.month'), value: formatMonth(data.accountMonth, lang) },
                ]}
              />
            </Panel>
            <Panel title={t('usage.arithmetic')} note={t('usage.arithmeticNote')} flush>
              <DataTable
                caption={t('usage.arithmetic')}
                phone="scroll"
                rows={data.lines}
                rowKey={(line) => line.itemCode}
                columns={[
                  {
                    key: 'item',
                    title: t('usage.item'),
                    main: true,
                    cell: (line) => (
                      <>
                        {say(line.name)} <span className="note mono">{line.itemCode}</span>
                      </>
                    ),
                  },
                  { key: 'records', title: t('usage.records'), kind: 'money', cell: (line) => line.records },
                  {
                    key: 'usage',
                    title: t('usage.usage'),
                    kind: 'money',
                    cell: (line) => `${formatNumber(line.usage, lang)} ${say(line.unit)}`,
                  },
                  {
                    key: 'price',
                    title: t('usage.unitPrice'),
                    kind: 'money',
                    cell: (line) => formatUnitPrice(line.unitPrice, lang),
                  },
                  {
                    key: 'accrued',
                    title: t('usage.accrued'),
                    kind: 'money',
                    cell: (line) => formatUnitPrice(line.accrued, lang),
                  },
                  {
                    key: 'in',
                    title: t('usage.carriedIn'),
                    kind: 'money',
                    cell: (line) => formatUnitPrice(line.carriedIn, lang),
                  },
                  {
                    key: 'posted',
                    title: t('usage.posted'),
                    kind: 'money',
                    cell: (line) => <Amount minor={line.posted} />,
                  },
                  {
                    key: 'out',
                    title: t('usage.carriedOut'),
                    kind: 'money',
                    cell: (line) => formatUnitPrice(line.carriedOut, lang),
                  },
                ]}
              />
            </Panel>
            <Panel title={t('usage.ofCharge')} flush>
              <UsageTable
                inCharge
                rows={data.records.items}
                empty={<EmptyState title={t('usage.noRecords')} />}
              />
              <Pages next={data.records.next} />
            </Panel>
          </Stack>
        </>
      )}
    </DetailPage>
  );
}
