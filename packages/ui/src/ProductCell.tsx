import type { ReactNode } from 'react';
import { Link } from './Link.tsx';
import { Price } from './Money.tsx';
import { ProductMark } from './ProductMark.tsx';

export type ProductCellProps = {
  href: string;
  name: string;
  /** The name the mark is drawn from, where it is not the name shown. */
  markName?: string;
  logo?: string | undefined;
  seller: ReactNode;
  description: ReactNode;
  price: string;
  unit?: ReactNode;
  /** Score and users, at the right of the foot. */
  facts?: ReactNode;
};

/** A product in a Shelf: ruled, not boxed; the whole cell is the link. */
export function ProductCell({
  href,
  name,
  markName,
  logo,
  seller,
  description,
  price,
  unit,
  facts,
}: ProductCellProps) {
  return (
    <Link className="cell" href={href}>
      <ProductMark name={markName ?? name} logo={logo} />
      <h3>{name}</h3>
      <span className="by">{seller}</span>
      <p className="d">{description}</p>
      <div className="f">
        <Price amount={price} unit={unit} />
        {facts !== undefined && <span className="note">{facts}</span>}
      </div>
    </Link>
  );
}

/** Four cells a row, one on a phone. */
export function Shelf({ children }: { children: ReactNode }) {
  return <div className="shelf">{children}</div>;
}
