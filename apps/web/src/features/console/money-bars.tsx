import { Bars } from '@jishi/ui';
import { useTranslation } from 'react-i18next';
import { usePage } from '../../app/context.ts';
import { formatMoney } from '../../lib/formats.ts';
import { dayOf, daysAxis, daysOfMonth, formatDay, formatMonth } from './days.ts';
import { useWorldNow } from './values.tsx';

/** One bar of money for each day of a month, as far as today; a day without one is zero. */
export function MoneyBars(props: {
  readonly month: string;
  readonly days: readonly { readonly date: string; readonly amount: string }[];
  /** What is counted, for screen readers. */
  readonly label: string;
  readonly head: readonly [string, string];
  /** The first day that is known, when the month's beginning is not. */
  readonly from?: string;
  readonly height?: number;
}) {
  const { t } = useTranslation('common');
  const { lang } = usePage();
  const today = dayOf(useWorldNow(60));
  const amounts = new Map(props.days.map(({ date, amount }) => [date, amount]));
  const days = daysOfMonth(props.month, today).filter((day) => !props.from || day >= props.from);
  const sum = days.reduce((total, day) => total + BigInt(amounts.get(day) ?? '0'), 0n);
  const bars = days.map((day) => {
    const amount = amounts.get(day) ?? '0';
    return { label: formatDay(day, lang), value: Number(amount), text: formatMoney(amount, lang) };
  });
  return (
    <Bars
      label={`${props.label}${lang === 'en' ? ', ' : '，'}${formatMonth(props.month, lang)} ${formatMoney(sum, lang)}`}
      bars={bars}
      {...daysAxis(days, today, bars, { today: t('today'), lang })}
      tableHead={props.head}
      {...(props.height ? { height: props.height } : {})}
    />
  );
}
