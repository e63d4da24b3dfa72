import { each } from './each.ts';
export type HealthCell = 'ok' | 'slow' | 'bad' | 'none';

const LOOKS: Record<HealthCell, string | undefined> = { ok: undefined, slow: 'a', bad: 'b', none: 'n' };

/** Hours as cells, oldest first; a bad hour is lower as well as red. `label` gives the figures in words. */
export function HealthStrip({ cells, label }: { cells: readonly HealthCell[]; label: string }) {
  return (
    <span className="strip" role="img" aria-label={label}>
      {each(cells, (cell) => (
        <i className={LOOKS[cell]} />
      ))}
    </span>
  );
}
