import {
  Account,
  BarTool,
  Button,
  type ConsoleNavGroup,
  ConsoleShell,
  EmptyState,
  Icon,
  LinkProvider,
} from '@jishi/ui';
import { useQuery } from '@tanstack/react-query';
import { Outlet, useLocation } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { buyerNav } from '../areas/buyer/nav.ts';
import { operatorNav } from '../areas/operator/nav.ts';
import { sellerNav } from '../areas/seller/nav.ts';
import { useIsDark } from './console-theme.tsx';
import { usePage } from './context.ts';
import type { NavGroup } from './nav.ts';
import { routerLink } from './router-link.tsx';

const ConsoleLink = routerLink((path) => /^\/(buyer|seller|operator)(\/|$)/.test(path));

const AREAS = { buyer: buyerNav, seller: sellerNav, operator: operatorNav } as const;
type Area = keyof typeof AREAS;

/** The frame of the three consoles: one area at a time, with its own groups of words at the side. */
export function ConsoleLayout() {
  const { pathname } = useLocation();
  const area: Area = pathname.startsWith('/seller')
    ? 'seller'
    : pathname.startsWith('/operator')
      ? 'operator'
      : 'buyer';
  return (
    <LinkProvider component={ConsoleLink}>
      <Frame area={area} pathname={pathname} />
    </LinkProvider>
  );
}

function Frame({ area, pathname }: { readonly area: Area; readonly pathname: string }) {
  const { t } = useTranslation('common');
  const { api, session, lang } = usePage();
  const theme = useIsDark() ? 'light' : 'dark';
  const isOperator = session.account?.kind === 'OPERATOR';
  const allowed = area === 'operator' ? isOperator : !isOperator;
  const unread = useQuery({
    queryKey: ['messages', 'unread'],
    queryFn: () => api.messages.unreadCount(),
    refetchInterval: 30_000,
    enabled: session.permissions.includes('message.read'),
  });
  const count = unread.data?.unread ?? 0;
  const shown = count > 99 ? '99+' : String(count);
  const other = lang === 'en' ? 'zh-CN' : 'en';
  const here = encodeURIComponent(pathname);
  const wide = /^\/operator\/reviews/.test(pathname);
  return (
    <ConsoleShell
      brand={{ text: t('brand'), href: '/' }}
      area={t(`area.${area}`)}
      menuLabel={t('menu')}
      skipLabel={t('skip')}
      groups={toGroups(AREAS[area], pathname, t, area)}
      wide={wide}
      tools={
        <>
          <a className="d lk" href={`/lang/${other}?back=${here}`} hrefLang={other} lang={other}>
            {other === 'en' ? 'English' : '中文'}
          </a>
          <a className="d lk" href={`/theme/${theme}?back=${here}`}>
            {t(theme)}
          </a>
          <BarTool
            href={`/${area}/messages`}
            label={t('messages', { count: shown })}
            icon={<Icon name="bell" size={18} />}
            {...(count > 0 ? { count: shown } : {})}
          />
        </>
      }
      account={
        <AccountMenu initial={(session.account?.name ?? '?').slice(0, 1)} name={session.user?.name ?? ''} />
      }
    >
      {allowed ? (
        <Outlet />
      ) : (
        <EmptyState
          page
          title={t('notYours')}
          text={t('notYoursText')}
          action={<Button href={isOperator ? '/operator' : '/buyer'}>{t('back')}</Button>}
        />
      )}
    </ConsoleShell>
  );
}

function AccountMenu({ initial, name }: { readonly initial: string; readonly name: string }) {
  const { t } = useTranslation('common');
  const { api, session } = usePage();
  const isOperator = session.account?.kind === 'OPERATOR';
  const signOut = async () => {
    await api.session.signOut();
    location.assign('/');
  };
  return (
    <details className="acm">
      <summary>
        <span className="sr">{t('account')}</span>
        <Account initial={initial} name={name} />
      </summary>
      <div className="sh">
        <p className="note">
          {session.account?.name} · {session.user?.email}
        </p>
        {!isOperator && <a href="/buyer">{t('area.buyer')}</a>}
        {!isOperator && <a href="/seller">{t('area.seller')}</a>}
        {isOperator && <a href="/operator">{t('area.operator')}</a>}
        <a href={isOperator ? '/operator/account' : '/buyer/account'}>{t('account')}</a>
        <button type="button" onClick={() => void signOut()}>
          {t('signOut')}
        </button>
      </div>
    </details>
  );
}

function toGroups(
  nav: readonly NavGroup[],
  pathname: string,
  t: (key: string) => string,
  area: string,
): ConsoleNavGroup[] {
  const isCurrent = (path: string) =>
    path === `/${area}` ? pathname === path : pathname === path || pathname.startsWith(`${path}/`);
  return nav.map((group) => ({
    ...(group.title ? { title: t(`nav.${area}.${group.title}`) } : {}),
    items: group.items.map((item) => ({
      label: t(`nav.${area}.${item.key}`),
      href: item.path,
      current: isCurrent(item.path),
    })),
  }));
}
