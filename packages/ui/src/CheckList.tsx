import type { ReactNode } from 'react';
import { each } from './each.ts';
import { StateBadge, type Tone } from './StateBadge.tsx';

/** What was looked at by itself, and how it came out; three columns. */
export function CheckList({
  items,
}: {
  items: readonly { tone: Tone; label: ReactNode; note?: ReactNode }[];
}) {
  return (
    <ul className="ck">
      {each(items, (item) => (
        <li>
          <StateBadge tone={item.tone} word={item.label} />
          {item.note !== undefined && <span className="note">{item.note}</span>}
        </li>
      ))}
    </ul>
  );
}
