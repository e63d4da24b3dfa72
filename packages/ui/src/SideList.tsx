import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import { Link } from './Link.tsx';

export type SideListItem = {
  key?: string;
  href: string;
  current?: boolean;
  mark?: ReactNode;
  title: ReactNode;
  /** At the right of the title, such as a duration. */
  end?: ReactNode;
  note?: ReactNode;
  badge?: ReactNode;
  /** Yet to come. */
  next?: boolean;
};

/** A list to choose from beside what is chosen: attempts, a review queue. */
export function SideList({ items }: { items: readonly SideListItem[] }) {
  return (
    <ul className="att">
      {items.map((item, i) => (
        <li key={item.key ?? i}>
          <Link
            href={item.href}
            className={classes(item.mark !== undefined && 'mk', item.next && 'next') || undefined}
            aria-current={item.current ? 'true' : undefined}
          >
            {item.mark}
            <span className="ti">{item.title}</span>
            <span className="en">{item.end}</span>
            {item.note !== undefined && <span className="note">{item.note}</span>}
            {item.badge}
          </Link>
        </li>
      ))}
    </ul>
  );
}

export type QueueLayoutProps = {
  /** Name of the queue for screen readers. */
  label: string;
  title: ReactNode;
  /** `h2` where what is chosen brings the page's own heading. */
  heading?: 'h1' | 'h2';
  note?: ReactNode;
  items: readonly SideListItem[];
  /** Under the queue: that it is empty, or the way to another one. */
  foot?: ReactNode;
  children: ReactNode;
};

/** A queue at the left, what is chosen from it at the right, each to the window's foot. In a `wide` ConsoleShell. */
export function QueueLayout(props: QueueLayoutProps) {
  const Heading = props.heading ?? 'h1';
  return (
    <div className="rvw">
      <section className="q" aria-label={props.label}>
        <header>
          <Heading>{props.title}</Heading>
          {props.note !== undefined && <span className="mut">{props.note}</span>}
        </header>
        <SideList items={props.items} />
        {props.foot}
      </section>
      <section className="dd">{props.children}</section>
    </div>
  );
}
