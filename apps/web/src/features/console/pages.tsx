import { CursorPages } from '@jishi/ui';
import { useLocation, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

/** Filters and place of a list live in the address: `?state=…&cursor=…`. */
export function useListSearch(): Record<string, string | undefined> {
  const raw = useSearch({ strict: false }) as Record<string, unknown>;
  return Object.fromEntries(
    Object.entries(raw).map(([name, value]) => [name, value === undefined ? undefined : String(value)]),
  );
}

/** The address of this list with some filters changed; a changed filter starts from the first page. */
export function useListHref(): (change: Record<string, string | undefined>) => string {
  const { pathname } = useLocation();
  const search = useListSearch();
  return (change) => {
    const next = new URLSearchParams();
    for (const [name, value] of Object.entries({ ...search, cursor: undefined, ...change }))
      if (value) next.set(name, value);
    return `${pathname}${next.size > 0 ? `?${next}` : ''}`;
  };
}

/** Older and newer; newer is the browser's way back, because cursors lead one way. */
export function Pages({ next }: { readonly next: string | null }) {
  const { t } = useTranslation('common');
  const href = useListHref();
  const { cursor } = useListSearch();
  if (!next && !cursor) return null;
  return (
    <CursorPages
      label={t('action.more')}
      {...(cursor ? { previous: { label: t('action.newer'), href: href({ cursor: undefined }) } } : {})}
      {...(next ? { next: { label: t('action.older'), href: href({ cursor: next }) } } : {})}
    />
  );
}
