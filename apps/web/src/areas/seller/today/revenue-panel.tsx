import type { Reply } from '@jishi/sdk';
import { FactRow, LineArea, Panel, PanelBody } from '@jishi/ui';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { usePage } from '../../../app/context.ts';
import { moneyTicks, shortFigure } from '../../../features/console/chart-scale.ts';
import { formatDay, weekMarks } from '../../../features/console/days.ts';
import { Loaded } from '../../../features/console/loaded.tsx';
import { formatMoney } from '../../../lib/formats.ts';

const DAYS = 30;

/** What became effective in the last 30 days, beside the 30 before. */
export function RevenuePanel() {
  const { t } = useTranslation('seller');
  const { api } = usePage();
  const revenue = useQuery({
    queryKey: ['sellerRevenue', DAYS],
    queryFn: () => api.sellerRevenue.daily({ query: { days: DAYS } }),
  });
  return (
    <Panel title={t('revenue.title')} note={t('revenue.note')} flush>
      <Loaded query={revenue}>{(data) => <Revenue data={data} />}</Loaded>
    </Panel>
  );
}

function Revenue({ data }: { readonly data: Reply<'sellerRevenue.daily'> }) {
  const { t } = useTranslation('seller');
  const { lang } = usePage();
  const money = (minor: string | bigint) => formatMoney(minor, lang);
  type Day = (typeof data.current)[number];
  const sum = (days: readonly Day[], of: (day: Day) => bigint) =>
    days.reduce((total, day) => total + of(day), 0n);
  const sales = BigInt(data.currentSales);
  const salesBefore = BigInt(data.previousSales);
  const yuan = (minor: string) => Number(minor) / 100;
  const points = data.current.map((day) => ({
    label: formatDay(day.date, lang),
    value: yuan(day.sales),
    text: money(day.sales),
  }));
  const before = data.previous.map((day) => yuan(day.sales));
  const last = points.at(-1);
  const top = Math.max(...points.map((point) => point.value), ...before, 0);
  // Two labels at the foot of the chart's end would lie on the last date.
  const isFlat = (last?.value ?? 0) < top * 0.2 && (before.at(-1) ?? 0) < top * 0.2;
  const marks = weekMarks(points.length).slice(0, isFlat ? -1 : undefined);
  return (
    <>
      <FactRow
        look="figure"
        facts={[
          {
            label: t('revenue.sales'),
            value: money(sales),
            note: compared(sales, salesBefore, t),
          },
          {
            label: t('revenue.payable'),
            value: money(data.currentPayable),
            note: t('revenue.payableNote'),
          },
          {
            label: t('revenue.lines'),
            value: sum(data.current, (day) => BigInt(day.lines)).toString(),
            note: t('revenue.linesNote'),
          },
        ]}
      />
      <PanelBody>
        <LineArea
          label={t('revenue.label', {
            days: data.days,
            total: money(sales),
            last: last?.text ?? '–',
            before: money(salesBefore),
          })}
          tableHead={[t('revenue.day'), t('revenue.sales'), t('revenue.before')]}
          points={points}
          lastLabel={last ? shortFigure(last.value, lang) : undefined}
          compare={{
            values: before,
            label: t('revenue.before'),
            texts: data.previous.map((day) => money(day.sales)),
          }}
          ticks={moneyTicks(top, lang)}
          axis={marks.map((index) => ({ index, text: points[index]?.label ?? '' }))}
        />
      </PanelBody>
    </>
  );
}

/** "比上个 30 天多 24.1%"; a comparison with nothing is no figure. */
function compared(
  now: bigint,
  before: bigint,
  t: (key: string, facts?: Record<string, unknown>) => string,
): string {
  if (before === 0n) return t('revenue.noBefore');
  const change = Number(now - before) / Number(before);
  const percent = (Math.abs(change) * 100).toFixed(1);
  return percent === '0.0' ? t('revenue.same') : t(change > 0 ? 'revenue.more' : 'revenue.less', { percent });
}
