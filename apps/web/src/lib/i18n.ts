import type { Lang } from '@jishi/protocol';
import { createInstance, type i18n, type Resource } from 'i18next';
import { initReactI18next } from 'react-i18next';

/** One instance per page (or per rendered request): one language, the catalogues it needs, no loading later. */
export function createI18n(lang: Lang, catalogues: Record<string, object>): i18n {
  const instance = createInstance();
  void instance.use(initReactI18next).init({
    lng: lang,
    fallbackLng: false,
    ns: Object.keys(catalogues),
    defaultNS: Object.keys(catalogues)[0] ?? 'storefront',
    resources: { [lang]: catalogues } as Resource,
    interpolation: { escapeValue: false },
    returnNull: false,
    initAsync: false,
  });
  return instance;
}
