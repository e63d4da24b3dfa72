import '@jishi/ui/styles/tokens.css';
import '@jishi/ui/styles/base.css';
import '@jishi/ui/styles/parts.css';
import '@jishi/ui/styles/storefront.css';
import './areas/storefront/storefront.css';
import type { Lang } from '@jishi/protocol';
import { RouterClient } from '@tanstack/react-router/ssr/client';
import { startTransition } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { type PageContext, PageContextProvider } from './app/context.ts';
import { createStorefrontRouter } from './app/storefront-router.tsx';
import { createI18n } from './lib/i18n.ts';
import { browserClient, rememberCsrf } from './lib/session.ts';
import type zh from './locales/storefront.zh-CN.ts';

/** What the server wrote beside the page: everything of PageContext but the API. */
const told = JSON.parse(document.getElementById('jishi-page')?.textContent ?? '{}') as Omit<
  PageContext,
  'api'
>;
rememberCsrf(told.session.csrfToken);

const catalogues: Record<Lang, () => Promise<{ default: typeof zh }>> = {
  'zh-CN': () => import('./locales/storefront.zh-CN.ts'),
  en: () => import('./locales/storefront.en.ts'),
};
const bandTexts: Record<Lang, () => Promise<{ default: object }>> = {
  'zh-CN': () => import('./locales/sandbox.zh-CN.ts'),
  en: () => import('./locales/sandbox.en.ts'),
};
const [{ default: storefront }, sandbox] = await Promise.all([
  catalogues[told.lang](),
  told.sandbox ? bandTexts[told.lang]() : { default: {} },
]);
const page: PageContext = { ...told, api: browserClient(told.lang, told.base) };
const router = createStorefrontRouter(page, storefront);

// The page is complete and usable as it is: taking it over yields to whatever the reader does meanwhile.
startTransition(() => {
  hydrateRoot(
    document,
    <I18nextProvider i18n={createI18n(told.lang, { storefront, sandbox: sandbox.default })}>
      <PageContextProvider value={page}>
        <RouterClient router={router} />
      </PageContextProvider>
    </I18nextProvider>,
  );
});
