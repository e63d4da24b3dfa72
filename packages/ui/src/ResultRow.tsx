import type { ReactNode } from 'react';
import { each } from './each.ts';
import { Link } from './Link.tsx';
import { Price } from './Money.tsx';
import { ProductMark } from './ProductMark.tsx';

export type ResultRowProps = {
  href: string;
  name: ReactNode;
  markName: string;
  logo?: string | undefined;
  seller: ReactNode;
  /** One sentence, the match in <mark>: see Marked. */
  description: ReactNode;
  /** Up to three: how fast, how charged, what guarantee. */
  facts?: readonly ReactNode[];
  price: string;
  unit?: ReactNode;
  note?: ReactNode;
};

/** A product in a list of results. */
export function ResultRow({
  href,
  name,
  markName,
  logo,
  seller,
  description,
  facts,
  price,
  unit,
  note,
}: ResultRowProps) {
  return (
    <Link className="li" href={href}>
      <ProductMark name={markName} logo={logo} size={56} />
      <div>
        <h2>
          <span className="nm">{name}</span>
          <span className="by">{seller}</span>
        </h2>
        <p>{description}</p>
        {facts && (
          <div className="fx">
            {each(facts.slice(0, 3), (fact) => (
              <span>{fact}</span>
            ))}
          </div>
        )}
      </div>
      <div className="px">
        <Price amount={price} unit={unit} />
        {note !== undefined && <span className="note">{note}</span>}
      </div>
    </Link>
  );
}

/** A text with what was searched for marked in it. */
export function Marked({ text, query }: { text: string; query: string }) {
  const wanted = query.trim().toLowerCase();
  if (!wanted) return text;
  const parts: ReactNode[] = [];
  const lower = text.toLowerCase();
  let from = 0;
  for (let at = lower.indexOf(wanted); at >= 0; at = lower.indexOf(wanted, from)) {
    parts.push(text.slice(from, at), <mark key={at}>{text.slice(at, at + wanted.length)}</mark>);
    from = at + wanted.length;
  }
  return [...parts, text.slice(from)];
}
