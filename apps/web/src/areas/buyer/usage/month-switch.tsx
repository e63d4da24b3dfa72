import { Link } from '@jishi/ui';
import { useTranslation } from 'react-i18next';
import { usePage } from '../../../app/context.ts';
import { dayOf, formatMonth, monthOf, shiftMonth } from '../../../features/console/days.ts';
import { useListHref, useListSearch } from '../../../features/console/pages.tsx';
import { useWorldNow } from '../../../features/console/values.tsx';

/** The month of the page, from the address; this one unless told. */
export function useMonth(): string {
  const { month } = useListSearch();
  const now = monthOf(dayOf(useWorldNow(300)));
  return month && /^20\d{2}(0[1-9]|1[0-2])$/.test(month) && month <= now ? month : now;
}

/** The month before and the month after; there is none after this one. */
export function MonthSwitch() {
  const { t } = useTranslation('buyer');
  const { lang } = usePage();
  const href = useListHref();
  const month = useMonth();
  const now = monthOf(dayOf(useWorldNow(300)));
  return (
    <nav className="months" aria-label={t('usage.month')}>
      <Link className="btn sm" href={href({ month: shiftMonth(month, -1) })}>
        {t('usage.before')}
      </Link>
      <span aria-current="date">{formatMonth(month, lang)}</span>
      {month < now && (
        <Link
          className="btn sm"
          href={href({ month: shiftMonth(month, 1) === now ? undefined : shiftMonth(month, 1) })}
        >
          {t('usage.after')}
        </Link>
      )}
    </nav>
  );
}
