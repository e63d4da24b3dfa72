import type { Reply } from '@jishi/sdk';
import { DescriptionList, Diagnosis as Found } from '@jishi/ui';
import { useTranslation } from 'react-i18next';

type Diagnosis = NonNullable<Reply<'sellerIncoming.diagnose'>['diagnosis']>;

/** What the signature doctor named: each mistake with its repair, then expected beside received. */
export function Findings({ diagnosis }: { readonly diagnosis: Diagnosis }) {
  const { t } = useTranslation('seller');
  const facts = [
    [t('debugging.expected'), diagnosis.expected],
    [t('debugging.received'), diagnosis.received],
    [t('debugging.doctor.key'), diagnosis.keyLabel],
  ] as const;
  return (
    <>
      {diagnosis.verdict === 'OK' && <p className="i2">{t('debugging.doctor.fits')}</p>}
      {diagnosis.findings.map((finding) => (
        <Found
          key={`${finding.code} ${finding.part}`}
          badge={t(`debugging.doctor.${finding.certainty}`)}
          title={finding.title}
          text={finding.explanation}
          columns={[{ title: t('messages.diagnosis.mend'), content: <p>{finding.fix}</p> }]}
        />
      ))}
      <DescriptionList
        termWidth={110}
        items={facts.flatMap(([term, value]) =>
          value ? [{ term, detail: <span className="mono break">{value}</span> }] : [],
        )}
      />
    </>
  );
}
