import type { Reply } from '@jishi/sdk';
import { Bars, Panel } from '@jishi/ui';
import { useTranslation } from 'react-i18next';
import { usePage } from '../../../app/context.ts';
import { useProductName } from '../../../features/console/product-name.tsx';
import { formatTime } from '../../../lib/formats.ts';

type Health = Reply<'sellerMessages.health'>['items'][number];

/** p95 of each hour of one product, over the same 24 hours as its strip. */
export function ResponseTimes({ health }: { readonly health: Health }) {
  const { t } = useTranslation(['seller', 'common']);
  const { lang } = usePage();
  const nameOf = useProductName();
  const name = nameOf(health.productName);
  const bars = health.cells.map((cell) => {
    const value = cell.p95Milliseconds ?? 0;
    return {
      label: formatTime(cell.from, lang, 'short'),
      value,
      text: cell.p95Milliseconds === null ? '–' : `${value} ms`,
    };
  });
  const max = Math.max(0, ...bars.map(({ value }) => value));
  return (
    <Panel title={name} note={t('callHealth.chartNote')}>
      <Bars
        label={t('callHealth.chartLabel', { name, max })}
        bars={bars}
        axis={[0, 8, 16].map((index) => ({ index, text: bars[index]?.label ?? '' }))}
        lastLabel={bars.at(-1)?.text}
        tableHead={[t('common:health.hours'), 'p95']}
      />
    </Panel>
  );
}
