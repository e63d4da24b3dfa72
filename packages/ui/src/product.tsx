import type { ReactNode } from 'react';
import { each } from './each.ts';
import { ProductMark } from './ProductMark.tsx';

export type ProductHeadProps = {
  name: string;
  markName?: string;
  logo?: string | undefined;
  tagline: ReactNode;
  facts?: readonly ReactNode[];
};

/** Mark, name, one sentence, and who sells it. */
export function ProductHead({ name, markName, logo, tagline, facts }: ProductHeadProps) {
  return (
    <div className="hd">
      <ProductMark name={markName ?? name} logo={logo} size={80} />
      <h1>{name}</h1>
      <p className="tl1">{tagline}</p>
      {facts && (
        <div className="by">
          {each(facts, (fact) => (
            <span>{fact}</span>
          ))}
        </div>
      )}
    </div>
  );
}

/** Head and price block side by side, the text below the head; on a phone the block comes between them. */
export function ProductLayout({
  head,
  price,
  children,
}: {
  head: ReactNode;
  price: ReactNode;
  children: ReactNode;
}) {
  return (
    <div className="pd">
      <div>{head}</div>
      {price}
      <div className="pdb">{children}</div>
    </div>
  );
}

/** Running text of a product or help page: h2, h3, p, ul, ol, `.pic` and Three. */
export function Article({ children }: { children: ReactNode }) {
  return <article className="art">{children}</article>;
}

/** Three points under ink rules. */
export function Three({ items }: { items: readonly { title: ReactNode; text: ReactNode }[] }) {
  return (
    <div className="three">
      {each(items, (item) => (
        <div>
          <h3>{item.title}</h3>
          <p>{item.text}</p>
        </div>
      ))}
    </div>
  );
}

export type PlanTableProps = {
  caption: string;
  corner: ReactNode;
  plans: readonly { name: ReactNode; price: string; selected?: boolean }[];
  rows: readonly { label: ReactNode; values: readonly ReactNode[] }[];
};

/** Editions side by side; an empty value is drawn as `none`. */
export function PlanTable({ caption, corner, plans, rows }: PlanTableProps) {
  const look = (i: number) => (plans[i]?.selected ? 'sel' : undefined);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
    <section className="cmpw" aria-label={caption} tabIndex={0}>
      <table className="cmp">
        <caption className="sr">{caption}</caption>
        <thead>
          <tr>
            <td>{corner}</td>
            {each(plans, (plan, i) => (
              <th scope="col" className={look(i)}>
                <b>{plan.name}</b>
                {plan.price}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {each(rows, (row) => (
            <tr>
              <th scope="row">{row.label}</th>
              {each(row.values, (value, i) => (
                <td className={look(i)}>{value}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

export type RatingsProps = {
  score: string;
  note: ReactNode;
  bars: readonly { label: string; share: number; text: string }[];
  ratings: readonly { key?: string; text: ReactNode; by: ReactNode; reply?: ReactNode }[];
};

/** The score, how it is spread, and what people wrote. */
export function Ratings({ score, note, bars, ratings }: RatingsProps) {
  return (
    <div className="rt">
      <div>
        <div className="big num">{score}</div>
        <p className="note">{note}</p>
        <ul className="bars">
          {bars.map((bar) => (
            <li key={bar.label}>
              <span>{bar.label}</span>
              <u aria-hidden="true">
                <s style={{ width: `${bar.share * 100}%` }} />
              </u>
              <span>{bar.text}</span>
            </li>
          ))}
        </ul>
      </div>
      <div>
        {ratings.map((rating, i) => (
          <blockquote key={rating.key ?? i}>
            <p>{rating.text}</p>
            <p className="note">{rating.by}</p>
            {rating.reply}
          </blockquote>
        ))}
      </div>
    </div>
  );
}

/** Title of a list page with its sum. */
export function ListHead({ title, note }: { title: ReactNode; note?: ReactNode }) {
  return (
    <div className="lh">
      <h1>{title}</h1>
      {note !== undefined && <p>{note}</p>}
    </div>
  );
}

/** Facets at the left, results at the right. */
export function ListLayout({ facets, children }: { facets: ReactNode; children: ReactNode }) {
  return (
    <div className="ly">
      {facets}
      <div>{children}</div>
    </div>
  );
}
