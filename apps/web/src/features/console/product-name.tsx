import type { LocalText } from '@jishi/protocol';
import { ProductMark } from '@jishi/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { usePage, useSay } from '../../app/context.ts';

/** A product's name in the reader's language; a draft may have none in it, or none at all. */
export function useProductName(): (name: LocalText) => string {
  const { t } = useTranslation('common');
  const { lang } = usePage();
  return (name) => name[lang] || name['zh-CN'] || name.en || t('unnamed');
}

/** Mark and name of a product in a table, a remark after it. */
export function ProductName({ name, note }: { readonly name: LocalText; readonly note?: string }) {
  const nameOf = useProductName();
  return (
    <Marked name={name}>
      {nameOf(name)}
      {note !== undefined && <span className="mut"> {note}</span>}
    </Marked>
  );
}

interface Service {
  readonly productName: LocalText;
  readonly specificationName: LocalText;
}

/** `票据通 · 专业版` in the reader's language. */
export function useServiceName(): (service: Service) => string {
  const say = useSay();
  return (service) => `${say(service.productName)} · ${say(service.specificationName)}`;
}

/** Mark, product and specification in a table. */
export function ServiceName({ of }: { readonly of: Service }) {
  const nameOf = useServiceName();
  return <Marked name={of.productName}>{nameOf(of)}</Marked>;
}

function Marked({ name, children }: { readonly name: LocalText; readonly children: ReactNode }) {
  return (
    <span className="row">
      <ProductMark name={name['zh-CN'] || name.en || '—'} size={28} />
      <span>{children}</span>
    </span>
  );
}
