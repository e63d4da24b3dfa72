import { Link } from './Link.tsx';
import { Seal } from './Seal.tsx';

export type WordmarkProps = { text: string; href?: string; size?: number };

/** Seal and name on one line; a link where it leads home. */
export function Wordmark({ text, href, size = 34 }: WordmarkProps) {
  const inside = (
    <>
      <Seal size={size} />
      <span>{text}</span>
    </>
  );
  if (href === undefined) return <div className="brand">{inside}</div>;
  return (
    <Link className="brand" href={href}>
      {inside}
    </Link>
  );
}
