import type { LocalText } from '@jishi/protocol';
import { ProductMark } from '@jishi/ui';
import { useTranslation } from 'react-i18next';
import { usePage } from '../../../app/context.ts';

/** Mark and name of a product in a table; a draft may have no name in one language, or none at all. */
export function ProductName({ name, note }: { readonly name: LocalText; readonly note?: string }) {
  const shown = useProductName()(name);
  return (
    <span className="row">
      <ProductMark name={name['zh-CN'] || name.en || '—'} size={28} />
      <span>
        {shown}
        {note !== undefined && <span className="note mono break"> {note}</span>}
      </span>
    </span>
  );
}

export function useProductName(): (name: LocalText) => string {
  const { t } = useTranslation('seller');
  const { lang } = usePage();
  return (name) => name[lang] || name['zh-CN'] || name.en || t('products.unnamed');
}
