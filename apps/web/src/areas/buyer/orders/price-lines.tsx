import { type Column, DataTable, DescriptionList, EmptyState, Panel, PanelBody } from '@jishi/ui';
import { useTranslation } from 'react-i18next';
import { usePage, useSay } from '../../../app/context.ts';
import { Amount } from '../../../features/console/values.tsx';
import { formatNumber, formatUnitPrice } from '../../../lib/formats.ts';
import { ChangeLines } from '../parts/change-lines.tsx';
import type { Order } from './order-detail.tsx';

interface Row {
  readonly key: string;
  readonly what: string;
  readonly how: string;
  readonly amount: string;
}

/** The lines of an order and the sum they make: list − discount = due. */
export function PriceLines({ of: order }: { readonly of: Order }) {
  const { t } = useTranslation(['buyer', 'common']);
  const { lang } = usePage();
  const say = useSay();
  const rows: Row[] = order.lines.flatMap((line) =>
    line.priceLines.map((price, i) => {
      const isBase = price.code === 'BASE';
      const unit = formatUnitPrice(price.unit, lang, order.currency);
      const term = line.periodType ? t(`common:period.${line.periodType}`, { count: price.periods }) : '';
      return {
        key: `${line.id}-${i}`,
        what: isBase ? say(line.specificationName) : price.name ? say(price.name) : t('order.seats'),
        how: isBase
          ? `${unit} × ${term}`
          : `${unit} × ${formatNumber(price.quantity, lang)} ${price.measure ? say(price.measure) : ''} × ${term}`,
        amount: price.amount,
      };
    }),
  );
  const change = order.lines[0]?.change;
  const columns: Column<Row>[] = [
    { key: 'what', title: t('order.line'), main: true, phone: 'first', cell: (row) => row.what },
    {
      key: 'how',
      title: t('order.how'),
      phone: 'second',
      cell: (row) => <span className="num">{row.how}</span>,
    },
    {
      key: 'amount',
      title: t('amount'),
      kind: 'money',
      phone: 'firstEnd',
      cell: (row) => <Amount minor={row.amount} currency={order.currency} />,
    },
  ];
  return (
    <Panel title={t('order.lines')} flush>
      {change ? (
        <PanelBody>
          <div className="choose">
            <ChangeLines of={change} due={order.due} currency={order.currency} />
          </div>
          <div className="rule" />
          <Sum of={order} />
        </PanelBody>
      ) : rows.length === 0 ? (
        <EmptyState title={t('order.onDemand')} text={t('order.onDemandText')} />
      ) : (
        <>
          <DataTable caption={t('order.lines')} columns={columns} rows={rows} rowKey={(row) => row.key} />
          <div className="rule" />
          <PanelBody>
            <Sum of={order} />
          </PanelBody>
        </>
      )}
    </Panel>
  );
}

function Sum({ of: order }: { readonly of: Order }) {
  const { t } = useTranslation('buyer');
  const amount = (minor: string, look?: 'due') => (
    <span className={look ? 'money due' : undefined}>
      <Amount minor={minor} currency={order.currency} />
    </span>
  );
  return (
    <div className="sumbox">
      <DescriptionList
        end
        items={[
          { term: t('order.list'), detail: amount(order.list) },
          ...(order.discount === '0'
            ? []
            : [{ term: t('order.discount'), detail: amount(`-${order.discount}`) }]),
          { term: t('order.due'), detail: amount(order.due, 'due') },
          ...(order.paid === '0' ? [] : [{ term: t('order.paid'), detail: amount(order.paid) }]),
          ...(order.refunded === '0' ? [] : [{ term: t('order.refunded'), detail: amount(order.refunded) }]),
        ]}
      />
    </div>
  );
}
