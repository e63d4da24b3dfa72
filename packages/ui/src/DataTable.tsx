import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import { Icon } from './Icon.tsx';
import { Link } from './Link.tsx';

export type Column<Row> = {
  key: string;
  title: ReactNode;
  cell: (row: Row) => ReactNode;
  /** `money`: right, tabular. `id`: mono. `time`: tabular, unbroken. `action`: right, for one button. */
  kind?: 'text' | 'money' | 'id' | 'time' | 'action';
  width?: string | number;
  /** The row's name: drawn as its header cell, and the link when rows have one. */
  main?: boolean;
  /**
   * Where it goes in a two-line row on a phone: line 1 left and right, line 2 left and right, a line of its own
   * between them, or nowhere.
   */
  phone?: 'first' | 'firstEnd' | 'second' | 'secondEnd' | 'whole' | 'none';
  /** Address of the list sorted by this column, and how it is sorted now. */
  sortHref?: string;
  sorted?: 'ascending' | 'descending';
};

export type RowSelection<Row> = {
  /** Keys of the rows that are ticked. */
  selected: ReadonlySet<string>;
  /** Heads the column of ticks, for screen readers. */
  title: string;
  /** Names the tick of a row; no name, no tick. */
  labelOf: (row: Row) => string | undefined;
  onToggle: (row: Row, isOn: boolean) => void;
};

export type DataTableProps<Row> = {
  /** Names the table for screen readers. */
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** The whole row leads here, through the main column. */
  rowHref?: (row: Row) => string | undefined;
  /** On a phone: two-line rows, or a scroller of its own. */
  phone?: 'rows' | 'scroll';
  dense?: boolean;
  /** Rows can be ticked, for something that is then done with several of them. */
  selection?: RowSelection<Row>;
  /** Shown in place of no rows. */
  empty?: ReactNode;
  footer?: ReactNode;
};

const KINDS = { text: '', money: 'm', id: 'k', time: 'num nw', action: 'a' } as const;
const PLACES = {
  first: 'p1',
  firstEnd: 'p2',
  second: 'p3',
  secondEnd: 'p4',
  whole: 'pw',
  none: 'p0',
} as const;

/** A plain table: hairlines across, no fill, money at the right. Goes into a flush Panel. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, columns, rows, rowKey, rowHref, phone = 'rows', dense, selection, empty, footer } = props;
  if (rows.length === 0 && empty !== undefined) return empty;
  const table = (
    <table className={classes('tb', dense && 'dn', phone === 'rows' && 'p2l', rowHref && 'hv')}>
      <caption className="sr">{caption}</caption>
      <thead>
        <tr>
          {selection && (
            <th scope="col" className="tk">
              <span className="sr">{selection.title}</span>
            </th>
          )}
          {columns.map((column) => (
            <th
              key={column.key}
              scope="col"
              className={column.kind === 'money' || column.kind === 'action' ? 'm' : undefined}
              style={column.width === undefined ? undefined : { width: column.width }}
              aria-sort={column.sorted}
            >
              {column.sortHref === undefined ? (
                column.title
              ) : (
                <Link href={column.sortHref}>
                  {column.title}
                  {column.sorted && <Icon name="down" size={10} />}
                </Link>
              )}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={rowKey(row)}>
            {selection && <Tick row={row} isOn={selection.selected.has(rowKey(row))} selection={selection} />}
            {columns.map((column) => (
              <Cell
                key={column.key}
                column={column}
                href={column.main ? rowHref?.(row) : undefined}
                phone={phone}
              >
                {column.cell(row)}
              </Cell>
            ))}
          </tr>
        ))}
      </tbody>
      {footer !== undefined && <tfoot>{footer}</tfoot>}
    </table>
  );
  if (phone === 'rows') return table;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
    <section className="tw" aria-label={caption} tabIndex={0}>
      {table}
    </section>
  );
}

function Tick<Row>({ row, isOn, selection }: { row: Row; isOn: boolean; selection: RowSelection<Row> }) {
  const label = selection.labelOf(row);
  return (
    <td className="tk">
      {label !== undefined && (
        <label>
          <input
            type="checkbox"
            className="ck1"
            aria-label={label}
            checked={isOn}
            onChange={(event) => selection.onToggle(row, event.target.checked)}
          />
        </label>
      )}
    </td>
  );
}

function Cell<Row>(props: {
  column: Column<Row>;
  href: string | undefined;
  phone: 'rows' | 'scroll';
  children: ReactNode;
}) {
  const { column, href, phone, children } = props;
  const name =
    classes(KINDS[column.kind ?? 'text'], phone === 'rows' && column.phone && PLACES[column.phone]) ||
    undefined;
  const inside =
    href === undefined ? (
      children
    ) : (
      <Link className="go1" href={href}>
        {children}
      </Link>
    );
  return column.main ? (
    <th scope="row" className={name}>
      {inside}
    </th>
  ) : (
    <td className={name}>{inside}</td>
  );
}
