import type { CSSProperties, ReactNode } from 'react';
import { classes } from './classes.ts';

/** Panels one under another, 24 apart. */
export function Stack({ children }: { children: ReactNode }) {
  return <div className="stack">{children}</div>;
}

export type ColumnsProps = {
  /** Width of the narrow column, 340 unless told. */
  rail?: number;
  /** The narrow column is the left one. */
  left?: boolean;
  /** Both are as high as the higher. */
  equal?: boolean;
  /** Two children. */
  children: ReactNode;
};

/** A main column and a rail; one under the other where it is narrow. */
export function Columns({ rail, left, equal, children }: ColumnsProps) {
  const style = rail === undefined ? undefined : ({ '--rail': `${rail}px` } as CSSProperties);
  return (
    <div className={classes('two', left && 'lr', equal && 'eq')} style={style}>
      {children}
    </div>
  );
}

/** Stays at the foot of a page where something is to be decided. */
export function DecisionBar({ note, actions }: { note?: ReactNode; actions: ReactNode }) {
  return (
    <div className="act">
      {note !== undefined && <span className="note">{note}</span>}
      <div className="acts">{actions}</div>
    </div>
  );
}
