import { each } from './each.ts';
export type SkeletonProps = {
  /** Said to screen readers. */
  label: string;
  /** Widths of the lines in per cent of what holds them. */
  lines?: readonly number[];
};

/** The true layout in grey, shown after 200 ms; it does not shimmer. */
export function Skeleton({ label, lines = [36, 100, 88, 62] }: SkeletonProps) {
  return (
    <div className="sk" role="status" aria-label={label}>
      {each(lines, (width) => (
        <i style={{ width: `${width}%` }} />
      ))}
    </div>
  );
}

/** Product cells to come. */
export function SkeletonShelf({ label, cells = 4 }: { label: string; cells?: number }) {
  return (
    <div className="sk cards" role="status" aria-label={label}>
      {each([...Array(cells).keys()], () => (
        <div>
          <i className="sq" />
          <i style={{ width: '52%' }} />
          <i style={{ width: '30%' }} />
          <i />
          <i style={{ width: '80%' }} />
        </div>
      ))}
    </div>
  );
}
