import type { ReactNode } from 'react';
import { each } from './each.ts';

export type ChartPoint = {
  /** The day, or whatever the point stands for, as in the table for screen readers. */
  label: string;
  value: number;
  /** The value, formatted. */
  text: string;
};
export type AxisLabel = { index: number; text: string };

export type LineAreaProps = {
  /** One sentence with the figures that matter. */
  label: string;
  points: readonly ChartPoint[];
  /** An earlier time to compare with, dashed. */
  compare?: { values: readonly number[]; label: string; texts?: readonly string[] };
  /** Two or three, from zero. */
  ticks: readonly { value: number; text: string }[];
  axis: readonly AxisLabel[];
  /** Label of the last point; its value unless told. */
  lastLabel?: ReactNode;
  /** Headings of the table for screen readers: day, value, compared. */
  tableHead: readonly string[];
  height?: number;
};

/**
 * A line over time with its area, the last point marked. Words and dots are HTML over a stretched drawing, so that
 * they keep their size on a phone.
 */
export function LineArea({
  label,
  points,
  compare,
  ticks,
  axis,
  lastLabel,
  tableHead,
  height = 168,
}: LineAreaProps) {
  const top = Math.max(
    1e-9,
    ...ticks.map((tick) => tick.value),
    ...points.map((p) => p.value),
    ...(compare?.values ?? []),
  );
  const x = (i: number) => (points.length < 2 ? 0 : (i / (points.length - 1)) * 1000);
  const y = (value: number) => (1 - value / top) * 100;
  const path = (values: readonly number[]) =>
    values.map((value, i) => `${i ? 'L' : 'M'}${x(i).toFixed(1)} ${y(value).toFixed(2)}`).join('');
  const line = path(points.map((point) => point.value));
  const last = points.at(-1);
  const lastCompared = compare?.values.at(-1);
  return (
    <figure className="chart line">
      <div role="img" aria-label={label}>
        <div className="plot" style={{ height }}>
          {ticks.map((tick) => (
            <div className="gl" key={tick.value} style={{ top: `${y(tick.value)}%` }}>
              <span>{tick.text}</span>
            </div>
          ))}
          <svg viewBox="0 0 1000 100" preserveAspectRatio="none" aria-hidden="true">
            {compare && (
              <path
                d={path(compare.values)}
                fill="none"
                stroke="var(--ink-3)"
                strokeWidth="1.4"
                strokeDasharray="2 4"
                vectorEffect="non-scaling-stroke"
              />
            )}
            {points.length > 1 && <path d={`${line}L1000 100L0 100Z`} fill="var(--c1)" opacity=".09" />}
            <path
              d={line}
              fill="none"
              stroke="var(--c1)"
              strokeWidth="2"
              strokeLinejoin="round"
              vectorEffect="non-scaling-stroke"
            />
          </svg>
          {last && (
            <>
              <i
                className="dot"
                style={{ left: `${x(points.length - 1) / 10}%`, top: `${y(last.value)}%` }}
              />
              <span className="at" style={{ left: '100%', top: `${y(last.value)}%` }}>
                <b>{lastLabel ?? last.text}</b>
              </span>
            </>
          )}
          {compare && lastCompared !== undefined && last && (
            <span
              className="at"
              style={{ left: '100%', top: `${apart(y(lastCompared), y(last.value), (16 / height) * 100)}%` }}
            >
              {compare.label}
            </span>
          )}
        </div>
        <Axis axis={axis} at={(i) => x(i) / 10} last={points.length - 1} centred />
      </div>
      <ChartTable
        label={label}
        head={tableHead}
        rows={points.map((point, i) => [
          point.label,
          point.text,
          ...(compare ? [compare.texts?.[i] ?? String(compare.values[i] ?? '')] : []),
        ])}
      />
    </figure>
  );
}

/** Keeps the second label from lying on the first. */
function apart(y: number, other: number, gap: number): number {
  if (Math.abs(y - other) >= gap) return y;
  return y >= other ? other + gap : other - gap;
}

export type BarsProps = {
  label: string;
  bars: readonly ChartPoint[];
  axis: readonly AxisLabel[];
  /** Label over the last bar; its value unless told. */
  lastLabel?: ReactNode;
  tableHead: readonly string[];
  height?: number;
};

/** One bar for each day from zero, the last in full colour with its value. */
export function Bars({ label, bars, axis, lastLabel, tableHead, height = 110 }: BarsProps) {
  const top = Math.max(1e-9, ...bars.map((bar) => bar.value));
  const last = bars.at(-1);
  const middle = (i: number) => ((i + 0.5) / bars.length) * 100;
  return (
    // A handful of months is no wall of colour.
    <figure className="chart bars1" style={{ maxWidth: bars.length * 112 }}>
      <div role="img" aria-label={label}>
        <div
          className="plot"
          style={{ height: height + 20, paddingTop: 20, columnGap: `${27.8 / Math.max(1, bars.length)}%` }}
        >
          {bars.map((bar, i) => (
            <i
              key={bar.label}
              className={i === bars.length - 1 ? 'on' : undefined}
              style={{ height: `${(bar.value / top) * 100}%` }}
            />
          ))}
          {last && (
            <span
              className="bt"
              style={{
                left: `${middle(bars.length - 1)}%`,
                top: `${20 + (1 - last.value / top) * height}px`,
              }}
            >
              <b>{lastLabel ?? last.text}</b>
            </span>
          )}
        </div>
        <Axis axis={axis} at={middle} last={bars.length - 1} />
      </div>
      <ChartTable label={label} head={tableHead} rows={bars.map((bar) => [bar.label, bar.text])} />
    </figure>
  );
}

function Axis(props: {
  axis: readonly AxisLabel[];
  at: (index: number) => number;
  last: number;
  centred?: boolean;
}) {
  const { axis, at, last, centred } = props;
  // On a phone every second mark gives way, and the one before the last, whose text may be long.
  const gives = (i: number) => (axis.length > 4 && i % 2 === 1) || (axis.length > 2 && i === axis.length - 2);
  return (
    <div className="xs">
      {axis.map((mark, i) => {
        const end = !centred && (mark.index === 0 ? 'fi' : mark.index === last ? 'la' : '');
        const left = end === 'fi' ? 0 : end === 'la' ? 100 : at(mark.index);
        return (
          <span
            key={mark.index}
            className={end || (gives(i) ? 'mi' : undefined)}
            style={{ left: `${left}%` }}
          >
            {mark.text}
          </span>
        );
      })}
    </div>
  );
}

function ChartTable(props: { label: string; head: readonly string[]; rows: readonly (readonly string[])[] }) {
  return (
    <div className="sr">
      <table>
        <caption>{props.label}</caption>
        <thead>
          <tr>
            {props.head.map((title) => (
              <th scope="col" key={title}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.rows.map((row) => (
            <tr key={row[0]}>
              <th scope="row">{row[0]}</th>
              {each(row.slice(1), (text) => (
                <td>{text}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

export type MeterProps = { label: string; value: number; max: number; tone?: 'plain' | 'wait' | 'bad' };

/** How much of an allowance is used. */
export function Meter({ label, value, max, tone = 'plain' }: MeterProps) {
  const used = max > 0 ? Math.min(1, Math.max(0, value / max)) : 0;
  return (
    <div className="meter" role="img" aria-label={label}>
      <i
        className={tone === 'wait' ? 'a' : tone === 'bad' ? 'b' : undefined}
        style={{ width: `${used * 100}%` }}
      />
    </div>
  );
}

/** The figure above a Meter: used, of how much, and where it is heading. */
export function Usage({ value, of, outlook }: { value: ReactNode; of?: ReactNode; outlook?: ReactNode }) {
  return (
    <div className="us">
      <b>{value}</b>
      {of !== undefined && <span className="mut">{of}</span>}
      <span className="sp" />
      {outlook !== undefined && <span className="i2">{outlook}</span>}
    </div>
  );
}
