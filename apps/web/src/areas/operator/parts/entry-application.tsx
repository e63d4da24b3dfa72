import type { Reply } from '@jishi/sdk';
import { DescriptionList, Panel } from '@jishi/ui';
import { useTranslation } from 'react-i18next';
import { usePage } from '../../../app/context.ts';
import { formatNumber, formatTime } from '../../../lib/formats.ts';

const FIELDS = [
  'company',
  'registeredCapital',
  'website',
  'contactName',
  'supportPhone',
  'supportEmail',
  'profile',
] as const;

/** The fields of an application by the names the applicant's form has. */
export function useEntryFields(): { value: string; label: string }[] {
  const { t } = useTranslation('operator');
  return FIELDS.map((field) => ({ value: field, label: t(`seller.${field}`) }));
}

/** Everything the application of a seller says. */
export function EntryApplication({ seller }: { readonly seller: Reply<'operatorSellers.get'>['seller'] }) {
  const { t } = useTranslation('operator');
  const { lang } = usePage();
  const both = (text: { 'zh-CN': string; en: string }) => (
    <>
      <span lang="zh-CN" style={{ display: 'block', whiteSpace: 'pre-wrap' }}>
        {text['zh-CN']}
      </span>
      <span lang="en" className="mut" style={{ display: 'block', whiteSpace: 'pre-wrap' }}>
        {text.en}
      </span>
    </>
  );
  return (
    <Panel
      title={t('seller.application')}
      note={t('seller.appliedAt', { at: formatTime(seller.appliedAt, lang) })}
    >
      <DescriptionList
        termWidth={132}
        items={[
          { term: t('seller.company'), detail: both(seller.company) },
          {
            term: t('seller.registeredCapital'),
            detail: t('seller.capital', { amount: formatNumber(seller.registeredCapital, lang) }),
          },
          {
            term: t('seller.website'),
            detail: seller.website ? (
              <a className="lk" href={seller.website} target="_blank" rel="noreferrer noopener">
                {seller.website}
              </a>
            ) : (
              t('review.none')
            ),
          },
          { term: t('seller.contactName'), detail: seller.contactName },
          { term: t('seller.supportPhone'), detail: seller.supportPhone },
          { term: t('seller.supportEmail'), detail: seller.supportEmail },
          { term: t('seller.fee'), detail: t('seller.feeText', { percent: seller.feeBasisPoints / 100 }) },
          { term: t('seller.profile'), detail: both(seller.profile) },
        ]}
      />
    </Panel>
  );
}
