import type { ReactNode } from 'react';
import { classes } from './classes.ts';

export type PanelProps = {
  title?: ReactNode;
  /** Heading level, 2 unless told. */
  level?: 2 | 3 | 4;
  /** A quiet remark at the right of the header. */
  note?: ReactNode;
  actions?: ReactNode;
  /** No padding: for tables and lists that reach the edge. */
  flush?: boolean;
  /** Takes the height of its row and puts the last child at the foot. */
  fill?: boolean;
  footer?: ReactNode;
  id?: string;
  children?: ReactNode;
};

/** A hairline box with a header, in consoles. Never one in another. */
export function Panel({ title, level = 2, note, actions, flush, fill, footer, id, children }: PanelProps) {
  const Heading = `h${level}` as const;
  return (
    <section className={classes('pan', fill && 'fill')} id={id}>
      {title !== undefined && (
        <header>
          <Heading className="ti">{title}</Heading>
          {(note !== undefined || actions !== undefined) && (
            <div className="acts">
              {note !== undefined && <span className="note">{note}</span>}
              {actions}
            </div>
          )}
        </header>
      )}
      {flush ? <div className="pfl">{children}</div> : <div className="b">{children}</div>}
      {footer !== undefined && <div className="fo">{footer}</div>}
    </section>
  );
}

/** A padded part inside a flush Panel, below a table or a FactRow. */
export function PanelBody({ children }: { children: ReactNode }) {
  return <div className="b">{children}</div>;
}
