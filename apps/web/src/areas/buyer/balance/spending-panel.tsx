import { EmptyState, Panel, Usage } from '@jishi/ui';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { usePage } from '../../../app/context.ts';
import { dayOf, dayStart, formatDay, monthOf } from '../../../features/console/days.ts';
import { Loaded } from '../../../features/console/loaded.tsx';
import { MoneyBars } from '../../../features/console/money-bars.tsx';
import { Amount, useWorldNow } from '../../../features/console/values.tsx';
import { spendingSince } from './spending.ts';

/** What left the balance this month, day by day. */
export function SpendingPanel() {
  const { t } = useTranslation('buyer');
  const { api, lang } = usePage();
  const today = dayOf(useWorldNow(300));
  const first = `${today.slice(0, 7)}-01`;
  const spending = useQuery({
    queryKey: ['balance', 'spending', first],
    queryFn: () => spendingSince(api, dayStart(first)),
    staleTime: 60_000,
  });
  const from = spending.data?.from;
  return (
    <Panel
      title={t('spending.title')}
      {...(from ? { note: t('spending.from', { day: formatDay(from, lang) }) } : {})}
    >
      <Loaded query={spending}>
        {(s) =>
          s.days.length === 0 ? (
            <EmptyState title={t('spending.empty')} text={t('spending.emptyText')} />
          ) : (
            <>
              <Usage value={<Amount minor={s.total} />} of={t('spending.of')} />
              <MoneyBars
                month={monthOf(first)}
                days={s.days}
                label={t('spending.title')}
                head={[t('day'), t('amount')]}
                {...(s.from ? { from: s.from } : {})}
              />
            </>
          )
        }
      </Loaded>
    </Panel>
  );
}
