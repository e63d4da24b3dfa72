import { DescriptionList } from '@jishi/ui';
import { useTranslation } from 'react-i18next';
import type { MySeller } from '../parts/seller.queries.ts';

/** What the application says, in both languages where there are two. */
export function SellerFacts({ seller }: { readonly seller: MySeller }) {
  const { t } = useTranslation('seller');
  const both = (text: { 'zh-CN': string; en: string }) => (
    <>
      <span lang="zh-CN" style={{ display: 'block', whiteSpace: 'pre-line' }}>
        {text['zh-CN']}
      </span>
      <span lang="en" className="i2" style={{ display: 'block', whiteSpace: 'pre-line' }}>
        {text.en}
      </span>
    </>
  );
  return (
    <DescriptionList
      termWidth={132}
      items={[
        { term: t('application.fields.company'), detail: both(seller.company) },
        {
          term: t('application.fields.website'),
          detail: seller.website ? (
            <a className="lk" href={seller.website} rel="noopener nofollow">
              {seller.website}
            </a>
          ) : (
            '–'
          ),
        },
        { term: t('application.fields.contactName'), detail: seller.contactName },
        { term: t('application.fields.supportPhone'), detail: seller.supportPhone },
        { term: t('application.fields.supportEmail'), detail: seller.supportEmail },
        {
          term: t('application.fields.registeredCapital'),
          detail: t('application.capital', { amount: seller.registeredCapital }),
        },
        { term: t('application.fields.profile'), detail: both(seller.profile) },
      ]}
    />
  );
}
