import '@jishi/ui/styles.css';
import './app/console.css';
import type { Lang } from '@jishi/protocol';
import { Button, ErrorState } from '@jishi/ui';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { createRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { createConsoleRouter } from './app/console-router.tsx';
import { ConsoleTheme } from './app/console-theme.tsx';
import { type PageContext, PageContextProvider } from './app/context.ts';
import { createI18n } from './lib/i18n.ts';
import { browserClient, rememberCsrf } from './lib/session.ts';

const told = JSON.parse(document.getElementById('jishi-page')?.textContent ?? '{}') as Pick<
  PageContext,
  'lang' | 'theme' | 'now' | 'origin' | 'base' | 'sandbox' | 'assets'
>;

const catalogues: Record<Lang, () => Promise<{ default: Record<string, object> }>> = {
  'zh-CN': () => import('./locales/console.zh-CN.ts'),
  en: () => import('./locales/console.en.ts'),
};

const api = browserClient(told.lang, told.base);
const root = document.getElementById('root');
if (!root) throw new Error('The page has no root');
const [{ default: texts }, session] = await Promise.all([
  catalogues[told.lang](),
  api.session.get().catch(() => undefined),
]);
const i18n = createI18n(told.lang, texts);
if (session) rememberCsrf(session.csrfToken);

if (!session) {
  // Without an answer nobody knows who is here: a page that says so beats an empty one.
  const t = i18n.getFixedT(null, 'common');
  createRoot(root).render(
    <main>
      <ErrorState
        title={t('error.title')}
        text={t('error.text')}
        action={<Button onClick={() => location.reload()}>{t('action.retry')}</Button>}
      />
    </main>,
  );
} else if (!session.user) {
  const here = location.pathname.slice(told.base.length) + location.search;
  location.replace(`${told.base}/sign-in?to=${encodeURIComponent(here)}`);
} else {
  const page: PageContext = { ...told, api, session };
  const queries = new QueryClient({
    defaultOptions: { queries: { retry: 1, refetchOnWindowFocus: true, staleTime: 5_000 } },
  });
  createRoot(root).render(
    <I18nextProvider i18n={i18n}>
      <PageContextProvider value={page}>
        <QueryClientProvider client={queries}>
          <ConsoleTheme>
            <RouterProvider router={createConsoleRouter(page)} />
          </ConsoleTheme>
        </QueryClientProvider>
      </PageContextProvider>
    </I18nextProvider>,
  );
}
