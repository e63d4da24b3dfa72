import type { ReactNode } from 'react';
import { each } from './each.ts';
import { Link } from './Link.tsx';

export type PaginationProps = {
  label: string;
  page: number;
  pages: number;
  hrefOf: (page: number) => string;
  previous: ReactNode;
  next: ReactNode;
};

/** Numbered pages as links: the ends, and two at each side of this one. */
export function Pagination({ label, page, pages, hrefOf, previous, next }: PaginationProps) {
  if (pages < 2) return null;
  return (
    <nav className="pg" aria-label={label}>
      {page > 1 && <Link href={hrefOf(page - 1)}>{previous}</Link>}
      {each(numbers(page, pages), (n) =>
        n === 0 ? (
          <span className="far" aria-hidden="true">
            …
          </span>
        ) : n === page ? (
          <b aria-current="page">
            <span>{n}</span>
          </b>
        ) : (
          <Link className={pages > 5 && Math.abs(n - page) > 1 ? 'far' : undefined} href={hrefOf(n)}>
            {n}
          </Link>
        ),
      )}
      {page < pages && <Link href={hrefOf(page + 1)}>{next}</Link>}
    </nav>
  );
}

/** Zero stands for a gap; a gap of one page is that page. */
function numbers(page: number, pages: number): number[] {
  const shown = [1, pages];
  for (let n = page - 2; n <= page + 2; n++) if (n > 1 && n < pages) shown.push(n);
  shown.sort((a, b) => a - b);
  const out: number[] = [];
  for (const n of shown) {
    const last = out.at(-1) ?? 0;
    if (n - last === 2) out.push(n - 1);
    else if (n - last > 2) out.push(0);
    out.push(n);
  }
  return out;
}

/** Older and newer, where the list is read by cursor. */
export function CursorPages(props: {
  label: string;
  previous?: { label: ReactNode; href: string };
  next?: { label: ReactNode; href: string };
  note?: ReactNode;
}) {
  return (
    <nav className="pg1" aria-label={props.label}>
      {props.note !== undefined && <span>{props.note}</span>}
      {props.previous && (
        <Link className="btn sm" href={props.previous.href}>
          {props.previous.label}
        </Link>
      )}
      {props.next && (
        <Link className="btn sm" href={props.next.href}>
          {props.next.label}
        </Link>
      )}
    </nav>
  );
}
