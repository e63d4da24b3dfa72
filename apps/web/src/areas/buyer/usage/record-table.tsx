import type { LocalText } from '@jishi/protocol';
import type { Reply } from '@jishi/sdk';
import { type Column, DataTable, EmptyState, Link } from '@jishi/ui';
import { useTranslation } from 'react-i18next';
import { usePage, useSay } from '../../../app/context.ts';
import { State } from '../../../features/console/state.tsx';
import { Time } from '../../../features/console/values.tsx';
import { formatNumber } from '../../../lib/formats.ts';

type UsageRecord = Reply<'usage.ofResource'>['records']['items'][number];
interface Item {
  readonly code: string;
  readonly name: LocalText;
  readonly unit: LocalText;
}

/** Usage records as the seller reported them; each leads to the charge it became. */
export function RecordTable({
  records,
  items,
  ofCharge,
}: {
  readonly records: readonly UsageRecord[];
  readonly items: readonly Item[];
  /** On the page of the charge itself no link leads there. */
  readonly ofCharge?: boolean;
}) {
  const { t } = useTranslation('buyer');
  const { lang } = usePage();
  const say = useSay();
  const itemOf = (record: UsageRecord) =>
    items.find(({ code }) => code === record.itemCode) ?? (items.length === 1 ? items[0] : undefined);
  const columns: Column<UsageRecord>[] = [
    {
      key: 'span',
      title: t('usage.consumed'),
      kind: 'time',
      main: true,
      phone: 'first',
      cell: (record) => (
        <>
          <Time at={record.beginAt} look="short" />–<Time at={record.endAt} look="short" />
        </>
      ),
    },
    {
      key: 'item',
      title: t('usage.item'),
      phone: 'none',
      cell: (record) => {
        const item = itemOf(record);
        return item ? say(item.name) : (record.itemCode ?? '–');
      },
    },
    {
      key: 'sn',
      title: t('usage.sn'),
      kind: 'id',
      phone: 'none',
      cell: (record) => <span className="break">{record.meteringSn}</span>,
    },
    {
      key: 'state',
      title: t('state'),
      phone: 'second',
      cell: (record) => <State kind="usage" state={record.state} />,
    },
    ...(ofCharge
      ? []
      : ([
          {
            key: 'charge',
            title: t('usage.charge'),
            phone: 'secondEnd',
            cell: (record) =>
              record.chargeId ? (
                <Link className="lk" href={`/buyer/usage/charges/${record.chargeId}`}>
                  {t('usage.openCharge')}
                </Link>
              ) : (
                '–'
              ),
          },
        ] satisfies Column<UsageRecord>[])),
    {
      key: 'usage',
      title: t('usage.quantity'),
      kind: 'money',
      phone: 'firstEnd',
      cell: (record) => {
        const item = itemOf(record);
        return `${formatNumber(record.usage, lang)} ${item ? say(item.unit) : ''}`;
      },
    },
  ];
  return (
    <DataTable
      caption={t('usage.records')}
      dense
      columns={columns}
      rows={records}
      rowKey={(record) => record.id}
      empty={<EmptyState title={t('usage.noRecord')} text={t('usage.noRecordText')} />}
    />
  );
}
