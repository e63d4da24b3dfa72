import type { Reply } from '@jishi/sdk';
import { Bars, Select, Usage } from '@jishi/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePage, useSay } from '../../../app/context.ts';
import { dayOf, daysAxis, daysOfMonth, formatDay, formatMonth } from '../../../features/console/days.ts';
import { useWorldNow } from '../../../features/console/values.tsx';
import { formatMoney, formatNumber, formatUnitPrice } from '../../../lib/formats.ts';

/** One bar a day of what was used; with several billing items one is chosen. */
export function UsageBars({ usage }: { readonly usage: Reply<'usage.ofResource'> }) {
  const { t } = useTranslation('buyer');
  const { lang } = usePage();
  const say = useSay();
  const today = dayOf(useWorldNow(60));
  const used = usage.items.filter((item) => usage.days.some((day) => day.itemCode === item.code));
  const [chosen, setChosen] = useState<string>();
  const item = used.find(({ code }) => code === chosen) ?? used[0];
  if (!item) return null;
  const ofItem = usage.days.filter((day) => day.itemCode === item.code);
  const byDay = new Map(ofItem.map((day) => [day.date, Number(day.usage)]));
  const total = [...byDay.values()].reduce((sum, value) => sum + value, 0);
  const days = daysOfMonth(usage.month, today);
  const unit = say(item.unit);
  const text = (value: number) => formatNumber(value, lang);
  const bars = days.map((day) => {
    const value = byDay.get(day) ?? 0;
    return { label: formatDay(day, lang), value, text: text(value) };
  });
  return (
    <>
      {used.length > 1 && (
        <div className="row wr">
          <Select
            aria-label={t('usage.item')}
            value={item.code}
            onChange={(event) => setChosen(event.target.value)}
            options={used.map(({ code, name }) => ({ value: code, label: say(name) }))}
          />
        </div>
      )}
      <Usage
        value={text(total)}
        of={`${unit} · ${say(item.name)}`}
        outlook={t('usage.outlook', {
          price: formatUnitPrice(item.unitPrice, lang, usage.currency),
          unit,
          total: formatMoney(usage.total, lang, usage.currency),
        })}
      />
      <Bars
        label={t('usage.barsLabel', {
          month: formatMonth(usage.month, lang),
          name: say(item.name),
          total: text(total),
          unit,
        })}
        bars={bars}
        {...daysAxis(days, today, bars, { today: t('today'), lang })}
        tableHead={[t('day'), unit]}
      />
    </>
  );
}
