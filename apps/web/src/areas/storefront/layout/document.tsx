import { Button, LinkProvider, SearchBox, StorefrontShell } from '@jishi/ui';
import { HeadContent, Outlet, Scripts, useLocation, useRouter, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { usePage } from '../../../app/context.ts';
import { routerLink } from '../../../app/router-link.tsx';
import { SandboxBand } from '../../../features/sandbox/band.tsx';
import { WorldClockProvider } from '../../../features/sandbox/world-clock.tsx';

const StorefrontLink = routerLink(
  (path) => !/^\/(api|buyer|seller|operator|lang|theme|assets)(\/|$)/.test(path),
);

/** The whole HTML document of a storefront page, complete without script. */
export function StorefrontDocument() {
  const page = usePage();
  // Everything of the page's context that the browser cannot know by itself.
  const { api: _api, ...told } = page;
  const router = useRouter();
  const readAgain = useCallback(() => void router.invalidate(), [router]);
  return (
    <html
      lang={page.lang}
      data-theme={page.theme === 'auto' ? undefined : page.theme}
      suppressHydrationWarning
    >
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <link rel="icon" href="/mark.svg" type="image/svg+xml" />
        {page.assets.styles.map((href) => (
          <link key={href} rel="stylesheet" href={href} />
        ))}
        {page.assets.scripts.map((href) => (
          <link key={href} rel="modulepreload" href={href} fetchPriority="low" />
        ))}
        <HeadContent />
      </head>
      <body>
        <LinkProvider component={StorefrontLink} base={page.base}>
          <WorldClockProvider onMoved={readAgain}>
            <Shell />
          </WorldClockProvider>
        </LinkProvider>
        <script
          type="application/json"
          id="jishi-page"
          // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON of our own, with < escaped.
          dangerouslySetInnerHTML={{ __html: JSON.stringify(told).replace(/</g, '\\u003c') }}
        />
        <Scripts />
        {page.assets.scripts[0] && <script type="module" src={page.assets.scripts[0]} fetchPriority="low" />}
      </body>
    </html>
  );
}

function Shell() {
  const { t } = useTranslation();
  const { lang, sandbox, session } = usePage();
  const { pathname, searchStr } = useLocation();
  const { q } = useSearch({ strict: false }) as { q?: string };
  const here = encodeURIComponent(pathname + searchStr);
  const other = lang === 'en' ? 'zh-CN' : 'en';
  const current = (to: string) => pathname.startsWith(to);
  const center = session.permissions.includes('operator.overview') ? '/operator' : '/buyer';
  const account = session.user ? (
    <Button href={center}>{session.account?.name}</Button>
  ) : (
    <Button href={`/sign-in?to=${here}`}>{t('layout.signIn')}</Button>
  );
  return (
    <StorefrontShell
      brand={{ text: t('layout.brand'), href: '/' }}
      navLabel={t('layout.nav.label')}
      menuLabel={t('layout.menu')}
      skipLabel={t('layout.skip')}
      nav={[
        { label: t('layout.nav.products'), href: '/products', current: current('/products') },
        { label: t('layout.nav.sell'), href: '/sell', current: current('/sell') },
        { label: t('layout.nav.help'), href: '/help', current: current('/help') },
        { label: t('layout.nav.api'), href: '/api/reference' },
      ]}
      {...(pathname === '/'
        ? {}
        : {
            search: (
              <SearchBox
                key={q ?? ''}
                action="/products"
                label={t('layout.search')}
                placeholder={t('layout.search')}
                defaultValue={q ?? ''}
                size="sm"
              />
            ),
          })}
      links={[
        { label: other === 'en' ? 'English' : '中文', href: `/lang/${other}?back=${here}`, lang: other },
      ]}
      account={account}
      {...(sandbox ? { band: <SandboxBand /> } : {})}
      bareFooter={pathname === '/'}
      padFooter={/^\/products\/./.test(pathname)}
      footer={{
        about: t('foot.about'),
        groups: [
          {
            title: t('foot.buy'),
            links: [
              { label: t('layout.nav.products'), href: '/products' },
              { label: t('foot.refund'), href: '/help#refund' },
              { label: t('foot.renewal'), href: '/help#renewal' },
            ],
          },
          {
            title: t('foot.sell'),
            links: [
              { label: t('foot.join'), href: '/sell' },
              { label: t('foot.connect'), href: '/help#connect' },
              { label: t('protocol.title'), href: '/help/protocol' },
              { label: t('layout.nav.api'), href: '/api/reference' },
            ],
          },
          {
            title: t('foot.look'),
            links: (['auto', 'light', 'dark'] as const).map((one) => ({
              label: t(`foot.theme.${one}`),
              href: `/theme/${one}?back=${here}`,
            })),
          },
        ],
      }}
    >
      <Outlet />
    </StorefrontShell>
  );
}
