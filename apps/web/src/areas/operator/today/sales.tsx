import type { Reply } from '@jishi/sdk';
import { FactRow, LineArea, Panel, PanelBody } from '@jishi/ui';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { usePage } from '../../../app/context.ts';
import { moneyTicks } from '../../../features/console/chart-scale.ts';
import { formatDay, weekMarks } from '../../../features/console/days.ts';
import { Loaded } from '../../../features/console/loaded.tsx';
import { formatMoney } from '../../../lib/formats.ts';

const DAYS = 30;

/** Paid amounts by Beijing day, today last. */
export function Sales() {
  const { t } = useTranslation('operator');
  const { api } = usePage();
  const sales = useQuery({
    queryKey: ['operator', 'sales', DAYS],
    queryFn: () => api.operatorSales.byDay({ query: { days: DAYS } }),
  });
  return (
    <Panel title={t('sales.title')} note={t('sales.note', { days: DAYS })} flush>
      <Loaded query={sales}>{({ days }) => <Chart days={days} />}</Loaded>
    </Panel>
  );
}

function Chart({ days }: { readonly days: Reply<'operatorSales.byDay'>['days'] }) {
  const { t } = useTranslation('operator');
  const { lang } = usePage();
  const sum = (pick: (day: (typeof days)[number]) => string) =>
    days.reduce((total, day) => total + BigInt(pick(day)), 0n);
  const paid = formatMoney(
    sum((day) => day.paid),
    lang,
  );
  const refunded = sum((day) => day.refunded);
  const orders = days.reduce((total, day) => total + day.orders, 0);
  return (
    <>
      <FactRow
        look="figure"
        facts={[
          { label: t('sales.paid'), value: paid },
          { label: t('sales.orders'), value: String(orders) },
          { label: t('sales.refunded'), value: formatMoney(refunded, lang) },
        ]}
      />
      <PanelBody>
        <LineArea
          label={t('sales.label', { days: days.length, paid, orders })}
          points={days.map((day) => ({
            label: formatDay(day.day, lang),
            value: Number(day.paid) / 100,
            text: formatMoney(day.paid, lang),
          }))}
          ticks={moneyTicks(Math.max(0, ...days.map((day) => Number(day.paid) / 100)), lang)}
          axis={weekMarks(days.length).map((index) => ({
            index,
            text: index === days.length - 1 ? t('sales.today') : formatDay(days[index]?.day ?? '', lang),
          }))}
          tableHead={[t('sales.day'), t('sales.paid')]}
        />
      </PanelBody>
    </>
  );
}
