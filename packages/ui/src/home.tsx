import type { ReactNode } from 'react';
import { Link } from './Link.tsx';
import { Price } from './Money.tsx';
import { ProductMark } from './ProductMark.tsx';
import { Seal } from './Seal.tsx';

export type HeroProps = {
  title: ReactNode;
  lead: ReactNode;
  search: ReactNode;
  hot?: { label: ReactNode; links: readonly { label: ReactNode; href: string }[] };
  aside?: ReactNode;
};

/** The top of the home page: a sentence, the search, the market's plan. */
export function Hero({ title, lead, search, hot, aside }: HeroProps) {
  return (
    <section className="hero">
      <div>
        <h1>{title}</h1>
        <p className="lead">{lead}</p>
        {search}
        {hot && (
          <div className="hot">
            <span>{hot.label}</span>
            {hot.links.map((link) => (
              <Link key={link.href} href={link.href}>
                {link.label}
              </Link>
            ))}
          </div>
        )}
      </div>
      {aside}
    </section>
  );
}

// The places of the plan, row/column; the seal stands in the middle of 2/3 and one place is kept for the newcomer.
const PLACES = [
  '1/1',
  '1/2',
  '1/3',
  '1/5',
  '1/6',
  '2/1',
  '2/5',
  '2/6',
  '3/1',
  '3/2',
  '3/6',
  '4/2',
  '4/3',
  '4/4',
  '4/5',
  '4/6',
  '5/1',
  '5/2',
  '5/4',
  '5/5',
] as const;

export type MarketPlanProps = {
  stalls: readonly { name: string; markName?: string; logo?: string | undefined; href: string }[];
  /** The empty place. */
  yours: { label: ReactNode; href: string };
};

/** The market as a plan of stalls around the seal, from up to twenty products. */
export function MarketPlan({ stalls, yours }: MarketPlanProps) {
  return (
    <div className="plan">
      {stalls.slice(0, PLACES.length).map((stall, i) => (
        <span key={stall.href} style={{ gridArea: PLACES[i] }}>
          <Link href={stall.href} title={stall.name}>
            <ProductMark name={stall.markName ?? stall.name} logo={stall.logo} size={84} title={stall.name} />
          </Link>
        </span>
      ))}
      <span className="sl" style={{ gridArea: '2/3/span 2/span 2' }}>
        <Seal size={200} />
      </span>
      <span className="yp" style={{ gridArea: '5/3' }}>
        <Link className="you" href={yours.href}>
          {yours.label}
        </Link>
      </span>
    </div>
  );
}

export type PickProps = {
  href: string;
  title: ReactNode;
  text: ReactNode;
  price: string;
  unit?: ReactNode;
  note?: ReactNode;
  picture?: ReactNode;
};

/** One product told at length with its picture, and a few in short. */
export function Picks({
  first,
  others,
}: {
  first: PickProps;
  others: readonly (Omit<PickProps, 'picture' | 'title'> & {
    name: string;
    markName?: string;
    logo?: string | undefined;
  })[];
}) {
  return (
    <div className="pick">
      <Link className="big" href={first.href}>
        {first.picture && <div className="im">{first.picture}</div>}
        <h3>{first.title}</h3>
        <p>{first.text}</p>
        <span className="pr">
          <Price amount={first.price} unit={first.unit} />
          {first.note !== undefined && <span className="note">{first.note}</span>}
        </span>
      </Link>
      <div className="ls">
        {others.map((pick) => (
          <Link key={pick.href} href={pick.href}>
            <ProductMark name={pick.markName ?? pick.name} logo={pick.logo} size={56} />
            <h3>{pick.name}</h3>
            <span className="nw">
              <Price amount={pick.price} unit={pick.unit} />
            </span>
            <p>{pick.text}</p>
          </Link>
        ))}
      </div>
    </div>
  );
}

/** Categories with their numbers, four a row. */
export function CategoryGrid({
  items,
}: {
  items: readonly { href: string; name: ReactNode; count?: string; text?: ReactNode }[];
}) {
  return (
    <div className="cat">
      {items.map((item) => (
        <Link key={item.href} href={item.href}>
          <h3>
            {item.name}
            {item.count !== undefined && <i>{item.count}</i>}
          </h3>
          {item.text !== undefined && <p>{item.text}</p>}
        </Link>
      ))}
    </div>
  );
}

/** A dark band to the window's edges: words at the left, a terminal at the right. */
export function OpenBand({
  title,
  text,
  action,
  terminal,
}: {
  title: ReactNode;
  text: ReactNode;
  action?: ReactNode;
  terminal: ReactNode;
}) {
  return (
    <section className="open">
      <div className="wrap">
        <div>
          <h2>{title}</h2>
          <p>{text}</p>
          {action}
        </div>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: on a phone it scrolls and must be reachable by keyboard. */}
        <pre className="code" translate="no" tabIndex={0}>
          {terminal}
        </pre>
      </div>
    </section>
  );
}
