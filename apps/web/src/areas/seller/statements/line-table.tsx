import type { Reply } from '@jishi/sdk';
import { DataTable } from '@jishi/ui';
import { useTranslation } from 'react-i18next';
import { useSay } from '../../../app/context.ts';
import { Amount, Time } from '../../../features/console/values.tsx';

export type Line = Reply<'sellerStatements.lines'>['items'][number];

/** Lines of a statement; each opens to the order or the usage charge it comes from. */
export function LineTable({
  rows,
  caption,
  empty,
}: {
  readonly rows: readonly Line[];
  readonly caption: string;
  readonly empty: React.ReactNode;
}) {
  const { t } = useTranslation('seller');
  const say = useSay();
  const hrefOf = (line: Line) =>
    line.usageChargeId
      ? `/seller/usage-charges/${line.usageChargeId}`
      : line.orderId
        ? `/seller/orders/${line.orderId}`
        : undefined;
  return (
    <DataTable
      caption={caption}
      rows={rows}
      rowKey={(line) => line.id}
      rowHref={hrefOf}
      empty={empty}
      columns={[
        {
          key: 'source',
          title: t('statements.source'),
          main: true,
          kind: 'id',
          phone: 'whole',
          cell: (line) => line.orderLineId ?? line.orderId ?? line.usageChargeId ?? line.id,
        },
        {
          key: 'kind',
          title: t('statements.kindTitle'),
          phone: 'firstEnd',
          cell: (line) => t(`statements.kind.${line.kind}`),
        },
        {
          key: 'product',
          title: t('statements.product'),
          phone: 'first',
          cell: (line) => say(line.productName),
        },
        {
          key: 'at',
          title: t('statements.effective'),
          kind: 'time',
          phone: 'second',
          cell: (line) => <Time at={line.effectiveAt} look="short" />,
        },
        {
          key: 'base',
          title: t('statements.base'),
          kind: 'money',
          phone: 'none',
          cell: (line) => <Amount minor={line.base} />,
        },
        {
          key: 'fee',
          title: t('statements.fee'),
          kind: 'money',
          phone: 'none',
          cell: (line) => (
            <>
              <span className="note">{line.feeBasisPoints / 100}%</span> <Amount minor={line.fee} />
            </>
          ),
        },
        {
          key: 'mine',
          title: t('statements.payable'),
          kind: 'money',
          phone: 'secondEnd',
          cell: (line) => <Amount minor={line.sellerAmount} />,
        },
      ]}
    />
  );
}
