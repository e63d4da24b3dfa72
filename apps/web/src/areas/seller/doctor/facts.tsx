import type { Diagnosis } from '@jishi/protocol/doctor/types.ts';
import { DescriptionList, Panel } from '@jishi/ui';
import { useTranslation } from 'react-i18next';
import { usePage } from '../../../app/context.ts';
import { formatNumber } from '../../../lib/formats.ts';
import type { Examined } from './examine.ts';

/** What was read and how far the search went. */
export function Facts({
  format,
  diagnosis: { scheme, keyLabel, tried, isSearchCut },
}: {
  readonly format: Examined['format'];
  readonly diagnosis: Diagnosis;
}) {
  const { t } = useTranslation('seller');
  const { lang } = usePage();
  return (
    <Panel title={t('doctor.facts')}>
      <DescriptionList
        items={[
          { term: t('doctor.readAs'), detail: format ? t(`doctor.format.${format}`) : t('doctor.unknown') },
          { term: t('doctor.kind'), detail: scheme ? t(`doctor.schemes.${scheme}`) : t('doctor.unknown') },
          ...(keyLabel ? [{ term: t('doctor.keyThatFits'), detail: keyLabel }] : []),
          {
            term: t('doctor.tried'),
            detail: t('doctor.ways', { count: tried, n: formatNumber(tried, lang) }),
          },
        ]}
      />
      {isSearchCut && <p className="note mt">{t('doctor.searchCut')}</p>}
    </Panel>
  );
}
