import {
  Account,
  BarTool,
  Button,
  type ConsoleNavGroup,
  ConsoleShell,
  EmptyState,
  Icon,
  Link,
  LinkProvider,
  useAddress,
} from '@jishi/ui';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Outlet, useLocation } from '@tanstack/react-router';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { buyerNav } from '../areas/buyer/nav.ts';
import { operatorNav } from '../areas/operator/nav.ts';
import { useOperatorCounts } from '../areas/operator/use-counts.ts';
import { sellerNav } from '../areas/seller/nav.ts';
import { SandboxBand } from '../features/sandbox/band.tsx';
import { WorldClockProvider } from '../features/sandbox/world-clock.tsx';
import { useIsDark } from './console-theme.tsx';
import { useLeaveFor, usePage } from './context.ts';
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
  const { base } = usePage();
  const queries = useQueryClient();
  const readAgain = useCallback(() => void queries.invalidateQueries(), [queries]);
  return (
    <LinkProvider component={ConsoleLink} base={base}>
      <WorldClockProvider onMoved={readAgain}>
        <Frame area={area} pathname={pathname} />
      </WorldClockProvider>
    </LinkProvider>
  );
}

function Frame({ area, pathname }: { readonly area: Area; readonly pathname: string }) {
  const { t } = useTranslation('common');
  const { api, session, lang, sandbox } = usePage();
  const theme = useIsDark() ? 'light' : 'dark';
  const isOperator = session.account?.kind === 'OPERATOR';
  const allowed = area === 'operator' ? isOperator : !isOperator;
  const unread = useQuery({
    queryKey: ['messages', 'unread'],
    queryFn: () => api.messages.unreadCount(),
    refetchInterval: 30_000,
    enabled: session.permissions.includes('message.read'),
  });
  const waiting = useOperatorCounts();
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
      groups={toGroups(AREAS[area], pathname, t, area, sandbox ? 'sandbox' : 'main', waiting)}
      wide={wide}
      {...(sandbox ? { band: <SandboxBand /> } : {})}
      tools={
        <>
          <Link className="d lk" href={`/lang/${other}?back=${here}`} hrefLang={other} lang={other}>
            {other === 'en' ? 'English' : '中文'}
          </Link>
          <Link className="d lk" href={`/theme/${theme}?back=${here}`}>
            {t(theme)}
          </Link>
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
  const address = useAddress();
  const leaveFor = useLeaveFor();
  const isOperator = session.account?.kind === 'OPERATOR';
  const signOut = async () => {
    await api.session.signOut();
    leaveFor('/');
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
        {!isOperator && <a href={address('/buyer')}>{t('area.buyer')}</a>}
        {!isOperator && <a href={address('/seller')}>{t('area.seller')}</a>}
        {isOperator && <a href={address('/operator')}>{t('area.operator')}</a>}
        <a href={address(isOperator ? '/operator/account' : '/buyer/account')}>{t('account')}</a>
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
  world: 'main' | 'sandbox',
  /** How many wait for the reader behind an item. */
  waiting: Readonly<Record<string, number>>,
): ConsoleNavGroup[] {
  const isCurrent = (path: string) =>
    path === `/${area}` ? pathname === path : pathname === path || pathname.startsWith(`${path}/`);
  return nav.map((group) => ({
    ...(group.title ? { title: t(`nav.${area}.${group.title}`) } : {}),
    items: group.items
      .filter(({ only }) => !only || only === world)
      .map((item) => ({
        label: t(`nav.${area}.${item.key}`),
        href: item.path,
        current: isCurrent(item.path),
        ...(area === 'operator' && waiting[item.key] ? { count: String(waiting[item.key]) } : {}),
      })),
  }));
}
