import type { ReactNode } from 'react';
import { each } from './each.ts';
import { StateBadge } from './StateBadge.tsx';

export type DiagnosisProps = {
  badge: ReactNode;
  /** One sentence that names the mistake. */
  title: ReactNode;
  /** One that says how to mend it. */
  text?: ReactNode;
  /** Bytes at the left, comparison at the right. */
  columns?: readonly { title: ReactNode; content: ReactNode }[];
};

/** What went wrong, found out. */
export function Diagnosis({ badge, title, text, columns }: DiagnosisProps) {
  return (
    <section className="diag">
      <div className="dh">
        <StateBadge tone="bad" word={badge} />
        <h2 className="t">{title}</h2>
        {text !== undefined && <p className="i2">{text}</p>}
      </div>
      {columns && (
        <div className="db">
          {each(columns, (column) => (
            <div>
              <h3 className="cap">{column.title}</h3>
              {column.content}
            </div>
          ))}
        </div>
      )}
    </section>
  );
}

/** Bytes in hexadecimal, the wrong ones marked. */
export function HexBytes({ bytes, wrong = [] }: { bytes: readonly string[]; wrong?: readonly number[] }) {
  return (
    <p className="hex" translate="no">
      {each(bytes, (byte, i) => (
        <span>
          {i > 0 && ' '}
          {wrong.includes(i) ? <mark>{byte}</mark> : byte}
        </span>
      ))}
    </p>
  );
}
