import { type MouseEvent, type ReactNode, useId, useRef } from 'react';
import { classes } from './classes.ts';
import { each } from './each.ts';
import { Icon } from './Icon.tsx';
import { Link } from './Link.tsx';
import { Wordmark } from './Wordmark.tsx';

export type ConsoleNavItem = {
  label: ReactNode;
  href: string;
  current?: boolean;
  /** What waits for you, never unread news. */
  count?: string | undefined;
};
export type ConsoleNavGroup = { title?: ReactNode; items: readonly ConsoleNavItem[] };

export type ConsoleShellProps = {
  brand: { text: string; href: string };
  /** Name of the area: buyer, seller, operator. */
  area: string;
  menuLabel: string;
  skipLabel: string;
  groups: readonly ConsoleNavGroup[];
  /** A small SearchBox. */
  search?: ReactNode;
  /** BarTools: notifications, help. */
  tools?: ReactNode;
  account?: ReactNode;
  /** The sandbox world's name and clock, on an amber band. */
  band?: ReactNode;
  /** No padding and no greatest width: for pages with their own columns. */
  wide?: boolean;
  children: ReactNode;
};

/** Console frame: bar of 52, side of 212 with groups of words. On a phone the side is a drawer, opened without script. */
export function ConsoleShell(props: ConsoleShellProps) {
  const { brand, area, menuLabel, skipLabel, groups, search, tools, account, band, wide, children } = props;
  const id = useId();
  const drawer = useRef<HTMLInputElement>(null);
  // A router keeps the page, so the drawer must be shut by hand when a link in it is taken.
  const closeOnLink = (event: MouseEvent) => {
    if ((event.target as Element).closest('a') && drawer.current) drawer.current.checked = false;
  };
  return (
    <div className="con">
      <a className="skip" href="#main">
        {skipLabel}
      </a>
      <header className="bar">
        <input
          className="nvt sr"
          type="checkbox"
          id={id}
          ref={drawer}
          aria-label={menuLabel}
          aria-controls={`${id}n`}
        />
        <label className="nvb" htmlFor={id}>
          <Icon name="menu" size={20} />
        </label>
        <Wordmark text={brand.text} href={brand.href} size={24} />
        <span className="area">{area}</span>
        <span className="sp" />
        {search}
        {tools}
        {account}
      </header>
      {band && <aside className="band">{band}</aside>}
      <div className="frame">
        {/* biome-ignore lint/a11y/noLabelWithoutControl: it only shuts the drawer for a pointer; the menu button is the control. */}
        <label className="veil" htmlFor={id} aria-hidden="true" />
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: links send a click for the keyboard too. */}
        <nav className="side" id={`${id}n`} aria-label={area} onClick={closeOnLink}>
          {each(groups, (group) => (
            <div>
              {group.title !== undefined && <h2>{group.title}</h2>}
              {group.items.map((item) => (
                <Link key={item.href} href={item.href} aria-current={item.current ? 'page' : undefined}>
                  {item.label}
                  {item.count !== undefined && <b>{item.count}</b>}
                </Link>
              ))}
            </div>
          ))}
        </nav>
        <main className={classes('main', wide && 'wide')} id="main">
          {children}
        </main>
      </div>
    </div>
  );
}

/** A drawing in the bar that leads somewhere; `count` says how many wait. */
export function BarTool({
  href,
  label,
  icon,
  count,
}: {
  href: string;
  label: string;
  icon: ReactNode;
  count?: string;
}) {
  return (
    <Link className="ic" href={href} aria-label={label}>
      {icon}
      {count !== undefined && <b>{count}</b>}
    </Link>
  );
}

/** Who is signed in: a letter, and the name where there is room. */
export function Account({ initial, name }: { initial: string; name: ReactNode }) {
  return (
    <span className="who">
      <i aria-hidden="true">{initial}</i>
      <span>{name}</span>
    </span>
  );
}
