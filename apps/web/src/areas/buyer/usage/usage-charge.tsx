import type { Reply } from '@jishi/sdk';
import { type Column, DataTable, DescriptionList, Panel, Stack } from '@jishi/ui';
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
import { RecordTable } from './record-table.tsx';

type Charge = Reply<'usage.charge'>;
type Line = Charge['lines'][number];

/** One usage charge, opened down to its records and the arithmetic that anybody can check (MON-4). */
export function UsageCharge() {
  const { t } = useTranslation('buyer');
  const { api, lang } = usePage();
  const { chargeId } = useParams({ strict: false }) as { chargeId: string };
  const { cursor } = useListSearch();
  const charge = useQuery({
    queryKey: ['usage-charge', chargeId, cursor ?? ''],
    queryFn: () => api.usage.charge({ params: { chargeId }, query: given({ cursor }) }),
  });
  const columns = useColumns();
  const crumbs = [{ label: t('usage.title'), href: '/buyer/usage' }];
  return (
    <DetailPage title={t('charge.title')} crumbs={[...crumbs, { label: chargeId }]} query={charge}>
      {(c) => (
        <>
          <PageHeader
            title={t('charge.of', { amount: formatMoney(c.amount, lang, c.currency) })}
            crumbs={[
              ...crumbs,
              {
                label: t('usage.ofService'),
                href: `/buyer/resources/${c.resourceId}/usage?month=${c.accountMonth}`,
              },
              { label: c.id },
            ]}
            meta={[
              <span key="id" className="mono">
                {c.id}
              </span>,
              <span key="at">
                {t('usage.chargedAt')} <Time at={c.chargedAt} />
              </span>,
            ]}
          />
          <Stack>
            <Panel title={t('charge.sum')} flush>
              <DataTable
                caption={t('charge.sum')}
                phone="scroll"
                columns={columns}
                rows={c.lines}
                rowKey={(line) => line.itemCode}
              />
              <div className="rule" />
              <div className="b">
                <p className="note">{t('charge.explain')}</p>
              </div>
            </Panel>
            <Panel title={t('charge.about')}>
              <DescriptionList
                items={[
                  { term: t('charge.month'), detail: formatMonth(c.accountMonth, lang) },
                  {
                    term: t('usage.consumed'),
                    detail: (
                      <>
                        <Time at={c.consumedFrom} /> – <Time at={c.consumedUntil} />
                      </>
                    ),
                  },
                  { term: t('charge.ranAt'), detail: <Time at={c.runAt} /> },
                  { term: t('charge.taken'), detail: <Amount minor={c.amount} currency={c.currency} /> },
                ]}
              />
            </Panel>
            <Panel
              title={t('charge.records', { count: c.lines.reduce((sum, line) => sum + line.records, 0) })}
              flush
            >
              <RecordTable
                ofCharge
                records={c.records.items}
                items={c.lines.map((line) => ({ code: line.itemCode, name: line.name, unit: line.unit }))}
              />
              <Pages next={c.records.next} />
            </Panel>
          </Stack>
        </>
      )}
    </DetailPage>
  );
}

/** usage × unit price = accrued; accrued + carried in = posted + carried out. */
function useColumns(): Column<Line>[] {
  const { t } = useTranslation('buyer');
  const { lang } = usePage();
  const say = useSay();
  return [
    { key: 'item', title: t('usage.item'), main: true, cell: (line) => say(line.name) },
    {
      key: 'usage',
      title: t('usage.quantity'),
      kind: 'money',
      cell: (line) => `${formatNumber(line.usage, lang)} ${say(line.unit)}`,
    },
    {
      key: 'price',
      title: t('charge.unitPrice'),
      kind: 'money',
      cell: (line) => `× ${formatUnitPrice(line.unitPrice, lang)}`,
    },
    {
      key: 'accrued',
      title: t('charge.accrued'),
      kind: 'money',
      cell: (line) => `= ${formatUnitPrice(line.accrued, lang)}`,
    },
    {
      key: 'in',
      title: t('charge.carriedIn'),
      kind: 'money',
      cell: (line) => `+ ${formatUnitPrice(line.carriedIn, lang)}`,
    },
    {
      key: 'out',
      title: t('charge.carriedOut'),
      kind: 'money',
      cell: (line) => `− ${formatUnitPrice(line.carriedOut, lang)}`,
    },
    {
      key: 'posted',
      title: t('charge.posted'),
      kind: 'money',
      cell: (line) => <b>= {formatMoney(line.posted, lang)}</b>,
    },
  ];
}
