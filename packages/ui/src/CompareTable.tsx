import type { ReactNode } from 'react';

export type CompareRow = {
  key?: string;
  field: ReactNode;
  before: ReactNode;
  after: ReactNode;
  /** Nothing changed: put below the others. */
  same?: boolean;
};

export type CompareTableProps = {
  /** Above the first column: how many changes. */
  summary: ReactNode;
  before: { title: string; note?: ReactNode };
  after: { title: string; note?: ReactNode };
  rows: readonly CompareRow[];
};

/** Two versions side by side. Mark what went with <del> and what came with <ins>. */
export function CompareTable({ summary, before, after, rows }: CompareTableProps) {
  return (
    <div className="df">
      <table>
        <colgroup>
          <col />
          <col />
          <col />
        </colgroup>
        <thead>
          <tr>
            <th scope="col">{summary}</th>
            {[before, after].map((side) => (
              <th scope="col" key={side.title}>
                <b>{side.title}</b>
                {side.note}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, i) => (
            <tr key={row.key ?? i}>
              <th scope="row">{row.field}</th>
              <td data-label={before.title}>{row.before}</td>
              <td data-label={after.title} className={row.same ? 'same' : undefined}>
                {row.after}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
