import type { Reply } from '@jishi/sdk';
import { FactRow, LineArea, Panel, PanelBody } from '@jishi/ui';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { usePage } from '../../../app/context.ts';
import { formatDay, weekMarks } from '../../../features/console/days.ts';
import { Loaded } from '../../../features/console/loaded.tsx';
import { formatMoney } from '../../../lib/formats.ts';
import { shortYuan, ticksOf } from '../parts/chart.ts';

const DAYS = 30;

/** What became effective in the last 30 days, beside the 30 before. */
export function RevenuePanel() {
  const { t } = useTranslation('seller');
  const { api } = usePage();
  const revenue = useQuery({ queryKey: ['sellerRevenue', DAYS], queryFn: () => api.sellerRevenue.daily({ query: { days: DAYS } }) });
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
  const sum = (of: (day: (typeof data.current)[number]) => bigint) => data.current.reduce((total, day) => total + of(day), 0n);
  const yuan = (minor: string) => Number(minor) / 100;
  const points = data.current.map((day) => ({ label: formatDay(day.date, lang), value: yuan(day.sales), text: money(day.sales) }));
  const before = data.previous.map((day) => yuan(day.sales));
  const last = points.at(-1);
  return (
    <>
      <FactRow
        look="figure"
        facts={[
          { label: t('revenue.sales'), value: money(data.currentTotal), note: compared(data.currentTotal, data.previousTotal, t) },
          { label: t('revenue.payable'), value: money(sum((day) => BigInt(day.payable))), note: t('revenue.payableNote') },
          { label: t('revenue.lines'), value: sum((day) => BigInt(day.lines)).toString(), note: t('revenue.linesNote') },
        ]}
      />
      <PanelBody>
        <LineArea
          label={t('revenue.label', { days: data.days, total: money(data.currentTotal), last: last?.text ?? '–', before: money(data.previousTotal) })}
          tableHead={[t('revenue.day'), t('revenue.sales'), t('revenue.before')]}
          points={points}
          lastLabel={last ? shortYuan(last.value, lang) : undefined}
          compare={{ values: before, label: t('revenue.before'), texts: data.previous.map((day) => money(day.sales)) }}
          ticks={ticksOf(Math.max(...points.map((point) => point.value), ...before, 0), lang)}
          axis={weekMarks(points.length).map((index) => ({ index, text: points[index]?.label ?? '' }))}
        />
      </PanelBody>
    </>
  );
}

/** "比上个 30 天多 24.1%"; a comparison with nothing is no figure. */
function compared(now: string, before: string, t: (key: string, facts?: Record<string, unknown>) => string): string {
  const old = Number(before);
  if (old === 0) return t('revenue.noBefore');
  const change = (Number(now) - old) / old;
  const percent = (Math.abs(change) * 100).toFixed(1);
  return percent === '0.0' ? t('revenue.same') : t(change > 0 ? 'revenue.more' : 'revenue.less', { percent });
}
