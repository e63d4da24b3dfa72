import { Select } from '@jishi/ui';
import { useTranslation } from 'react-i18next';
import type { BatchLine } from './use-batch.ts';

const COUNTS = [1, 2, 3, 6, 12, 24] as const;

/** One term for all, as far as every service's longest one allows. */
export function EveryTerm({
  lines,
  onChoose,
}: {
  readonly lines: readonly BatchLine[];
  readonly onChoose: (ids: readonly string[], count: number) => void;
}) {
  const { t } = useTranslation(['buyer', 'common']);
  const periods = new Set(lines.map(({ resource }) => resource.periodType));
  const [period] = periods;
  const most = Math.min(...lines.map(({ quote }) => quote?.maxPeriods ?? 1));
  const counts = new Set(lines.map(({ count }) => count));
  const [count = 1] = counts;
  const name = (n: number) =>
    periods.size === 1 && period
      ? t('batch.everyTerm', { term: t(`common:period.${period}`, { count: n }) })
      : t('batch.everyPeriods', { count: n });
  return (
    <span className="row g8">
      <Select
        aria-label={t('batch.every')}
        value={counts.size === 1 && COUNTS.some((n) => n === count) ? String(count) : ''}
        onChange={(event) =>
          event.target.value &&
          onChoose(
            lines.map(({ resource }) => resource.id),
            Number(event.target.value),
          )
        }
        options={[
          { value: '', label: t('batch.everyChoose') },
          ...COUNTS.filter((n) => n <= Math.max(most, count)).map((n) => ({
            value: String(n),
            label: name(n),
          })),
        ]}
      />
    </span>
  );
}
