import { PageHeader as Header, type PageHeaderProps } from '@jishi/ui';
import { useLocation } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';

type Props = Omit<PageHeaderProps, 'title' | 'crumbsLabel'> & {
  readonly title: string;
  /** What the window is called when it is not the title: a greeting is no name of a page. */
  readonly name?: string;
  /** Language of the title when it is not the reader's. */
  readonly titleLang?: string;
};

/** Title, state, facts and actions of a console page; names the window after it. */
export function PageHeader({ name, title, titleLang, ...header }: Props) {
  const { t } = useTranslation('common');
  usePageName(name ?? title);
  return (
    <Header
      {...header}
      title={titleLang ? <span lang={titleLang}>{title}</span> : title}
      crumbsLabel={t('where')}
    />
  );
}

/** The address that was announced last; the first one is announced by the browser itself. */
let announced: string | undefined;
let focused: HTMLElement | undefined;

/**
 * Names the window (`订单 · 集市`), so that history and tabs tell pages apart. After a change of page the focus goes
 * to its heading: screen readers say where one is, and the keyboard goes on from there.
 */
export function usePageName(name: string): void {
  const { t } = useTranslation('common');
  const { pathname } = useLocation();
  useEffect(() => {
    document.title = t('pageName', { name });
  }, [name, t]);
  useEffect(() => {
    const isFirst = announced === undefined;
    const isNew = announced !== pathname;
    announced = pathname;
    // A page that was being read comes with a second heading in place of the one that had the focus.
    const isLost = focused !== undefined && !focused.isConnected && document.activeElement === document.body;
    // A redirect while the page loads is still the first page.
    if (isFirst || !navigator.userActivation.hasBeenActive || !(isNew || isLost)) return;
    focused = document.querySelector<HTMLElement>('#main h1') ?? undefined;
    focused?.focus();
  }, [pathname]);
}
