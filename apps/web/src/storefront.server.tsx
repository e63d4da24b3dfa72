import type { Lang } from '@jishi/protocol';
import { createClient } from '@jishi/sdk';
import { createRequestHandler, RouterServer, renderRouterToString } from '@tanstack/react-router/ssr/server';
import { I18nextProvider } from 'react-i18next';
import { type PageContext, PageContextProvider } from './app/context.ts';
import { createStorefrontRouter } from './app/storefront-router.tsx';
import { createI18n } from './lib/i18n.ts';
import en from './locales/storefront.en.ts';
import zh from './locales/storefront.zh-CN.ts';

export interface RenderInput {
  readonly request: Request;
  readonly lang: Lang;
  readonly theme: 'light' | 'dark' | 'auto';
  readonly now: string;
  readonly origin: string;
  readonly nonce: string;
  readonly assets: PageContext['assets'];
  /** Calls our own API in the process, with the reader's cookie. */
  readonly fetch: typeof fetch;
}

/** Renders one storefront page to complete HTML. */
export async function render(input: RenderInput): Promise<Response> {
  const api = createClient({
    baseUrl: input.origin,
    fetch: input.fetch,
    headers: () => ({ 'accept-language': input.lang }),
  });
  const session = await api.session.get();
  const page: PageContext = {
    api,
    lang: input.lang,
    theme: input.theme,
    now: input.now,
    session,
    origin: input.origin,
    assets: input.assets,
  };
  const texts = input.lang === 'en' ? en : zh;
  const i18n = createI18n(input.lang, { storefront: texts });
  const handler = createRequestHandler({
    request: input.request,
    createRouter: () => createStorefrontRouter(page, texts, input.nonce),
  });
  return handler(({ router, responseHeaders }) =>
    renderRouterToString({
      router,
      responseHeaders,
      children: (
        <I18nextProvider i18n={i18n}>
          <PageContextProvider value={page}>
            <RouterServer router={router} />
          </PageContextProvider>
        </I18nextProvider>
      ),
    }),
  );
}
