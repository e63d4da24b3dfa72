import type { Reply } from '@jishi/sdk';
import { DataTable, Panel } from '@jishi/ui';
import { useTranslation } from 'react-i18next';
import { usePage, useSay } from '../../../app/context.ts';
import { Amount } from '../../../features/console/values.tsx';
import { formatNumber, formatUnitPrice } from '../../../lib/formats.ts';

/** What was bought: every line of the price, down to the unit. */
export function OrderLines({ order }: { readonly order: Reply<'operatorOrders.get'> }) {
  const { t } = useTranslation(['operator', 'common']);
  const { lang } = usePage();
  const say = useSay();
  const rows = order.lines.flatMap((line) => {
    const term =
      line.chargingMode === 'ON_DEMAND' || line.periodType === null
        ? t(`common:mode.${line.chargingMode}`)
        : t(`common:period.${line.periodType}`, { count: line.periodCount ?? 1 });
    const first = {
      key: line.id,
      what: say(line.specificationName),
      unit: '',
      quantity: term,
      amount: line.amount,
    };
    if (line.priceLines.length === 0) return [first];
    return line.priceLines.map((price, i) => ({
      key: `${line.id}${price.code}${i}`,
      what: price.name ? say(price.name) : say(line.specificationName),
      unit: formatUnitPrice(price.unit, lang, order.currency),
      quantity: t('order.times', {
        quantity: `${formatNumber(price.quantity, lang)}${price.measure ? ` ${say(price.measure)}` : ''}`,
        periods: term,
        context: price.code,
      }),
      amount: price.amount,
    }));
  });
  return (
    <Panel title={t('order.content')} note={<span className="mono">{order.lines[0]?.skuCode}</span>} flush>
      <DataTable
        caption={t('order.content')}
        rows={rows}
        rowKey={(row) => row.key}
        columns={[
          { key: 'what', title: t('order.item'), main: true, cell: (row) => row.what, phone: 'first' },
          { key: 'quantity', title: t('order.quantity'), cell: (row) => row.quantity, phone: 'second' },
          { key: 'unit', title: t('order.unit'), kind: 'money', cell: (row) => row.unit, phone: 'secondEnd' },
          {
            key: 'amount',
            title: t('order.amount'),
            kind: 'money',
            cell: (row) => <Amount minor={row.amount} currency={order.currency} />,
            phone: 'firstEnd',
          },
        ]}
      />
    </Panel>
  );
}
