import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import { Link } from './Link.tsx';

export type TabItem = { label: ReactNode; href: string; current?: boolean; count?: string };

/** Tabs are links: each has an address. `lg` on product pages. */
export function Tabs({
  label,
  items,
  size = 'md',
}: {
  label: string;
  items: readonly TabItem[];
  size?: 'md' | 'lg';
}) {
  return (
    <nav className={classes('tabs', size === 'lg' && 'lg')} aria-label={label}>
      {items.map((item) => (
        <Link key={item.href} href={item.href} aria-current={item.current ? 'page' : undefined}>
          {item.label}
          {item.count !== undefined && <span className="n">{item.count}</span>}
        </Link>
      ))}
    </nav>
  );
}
