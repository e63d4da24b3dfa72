import type { Lang } from '@jishi/protocol';
import { createClient } from '@jishi/sdk';
import { createRequestHandler, RouterServer, renderRouterToString } from '@tanstack/react-router/ssr/server';
import { I18nextProvider } from 'react-i18next';
import { type PageContext, PageContextProvider, type SandboxPage } from './app/context.ts';
import { createStorefrontRouter } from './app/storefront-router.tsx';
import { createI18n } from './lib/i18n.ts';
import sandboxEn from './locales/sandbox.en.ts';
import sandboxZh from './locales/sandbox.zh-CN.ts';
import en from './locales/storefront.en.ts';
import zh from './locales/storefront.zh-CN.ts';

export interface RenderInput {
  readonly request: Request;
  readonly lang: Lang;
  readonly theme: 'light' | 'dark' | 'auto';
  readonly now: string;
  readonly origin: string;
  readonly base: string;
  readonly sandbox: Pick<SandboxPage, 'name' | 'title' | 'home'> | null;
  readonly nonce: string;
  readonly assets: PageContext['assets'];
  /** Calls our own API in the process, with the reader's cookie. */
  readonly fetch: typeof fetch;
}

/** Renders one storefront page to complete HTML. */
export async function render(input: RenderInput): Promise<Response> {
  const api = createClient({
    // Calls do not leave the process, and inside it a world has no path of its own.
    baseUrl: new URL(input.origin).origin,
    fetch: input.fetch,
    headers: () => ({ 'accept-language': input.lang }),
  });
  const [session, clock] = await Promise.all([api.session.get(), input.sandbox && api.clock.get()]);
  const page: PageContext = {
    api,
    lang: input.lang,
    theme: input.theme,
    now: input.now,
    session,
    origin: input.origin,
    base: input.base,
    sandbox:
      input.sandbox && clock
        ? {
            ...input.sandbox,
            state: clock.state === 'RUNNING' ? 'RUNNING' : 'FROZEN',
            mayMove: clock.mayMove,
          }
        : null,
    assets: input.assets,
  };
  const texts = input.lang === 'en' ? en : zh;
  const i18n = createI18n(input.lang, {
    storefront: texts,
    sandbox: input.lang === 'en' ? sandboxEn : sandboxZh,
  });
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
