import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import { each } from './each.ts';

export type Description = { term: ReactNode; detail: ReactNode };

/** Terms and details. `end` sets the details at the right, for amounts. */
export function DescriptionList({
  items,
  end,
  termWidth,
}: {
  items: readonly Description[];
  end?: boolean;
  termWidth?: number;
}) {
  return (
    <dl
      className={classes('kv', end && 'end')}
      style={termWidth === undefined ? undefined : { gridTemplateColumns: `${termWidth}px minmax(0, 1fr)` }}
    >
      {each(items, (item) => (
        <>
          <dt>{item.term}</dt>
          <dd>{item.detail}</dd>
        </>
      ))}
    </dl>
  );
}
