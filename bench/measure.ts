import { appendFile, mkdir } from 'node:fs/promises';
import { loadavg } from 'node:os';
import { join } from 'node:path';

/** One figure, as it is printed and kept. */
export interface Measurement {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** What it is held against, measured in the same run; null when there is none. */
  readonly yardstick: { readonly name: string; readonly value: number } | null;
  /** Value by yardstick. */
  readonly ratio: number | null;
  /** What we want, in words: `≥ 0.5 of bare`; null for a figure that only informs. */
  readonly aim: string | null;
  readonly ok: boolean | null;
  /** Load average of the last minute when it was taken: how much to believe it. */
  readonly load: number;
  readonly note?: string;
}

/** What a scenario says; the rest is worked out. */
export interface Finding {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly yardstick?: { readonly name: string; readonly value: number };
  readonly aim?: Aim;
  readonly note?: string;
}

/** A bound on the value itself, or on its ratio to the yardstick. */
export type Aim =
  | { readonly kind: 'AT_LEAST' | 'AT_MOST'; readonly bound: number }
  | { readonly kind: 'RATIO_AT_LEAST' | 'RATIO_AT_MOST'; readonly bound: number };

export const atLeast = (bound: number): Aim => ({ kind: 'AT_LEAST', bound });
export const atMost = (bound: number): Aim => ({ kind: 'AT_MOST', bound });
export const ratioAtLeast = (bound: number): Aim => ({ kind: 'RATIO_AT_LEAST', bound });
export const ratioAtMost = (bound: number): Aim => ({ kind: 'RATIO_AT_MOST', bound });

/** Pure: the measurement that a finding is. */
export function measured(finding: Finding, load: number): Measurement {
  const { name, value, unit, yardstick = null, aim, note } = finding;
  const ratio = yardstick && yardstick.value > 0 ? value / yardstick.value : null;
  return {
    name,
    value: rounded(value),
    unit,
    yardstick: yardstick && { name: yardstick.name, value: rounded(yardstick.value) },
    ratio: ratio === null ? null : rounded(ratio),
    aim: aim ? inWords(aim) : null,
    ok: aim ? holds(aim, value, ratio) : null,
    load: rounded(load),
    ...(note ? { note } : {}),
  };
}

function inWords({ kind, bound }: Aim): string {
  switch (kind) {
    case 'AT_LEAST':
      return `≥ ${bound}`;
    case 'AT_MOST':
      return `≤ ${bound}`;
    case 'RATIO_AT_LEAST':
      return `ratio ≥ ${rounded(bound)}`;
    case 'RATIO_AT_MOST':
      return `ratio ≤ ${rounded(bound)}`;
  }
}

function holds({ kind, bound }: Aim, value: number, ratio: number | null): boolean {
  switch (kind) {
    case 'AT_LEAST':
      return value >= bound;
    case 'AT_MOST':
      return value <= bound;
    case 'RATIO_AT_LEAST':
      return ratio !== null && ratio >= bound;
    case 'RATIO_AT_MOST':
      return ratio !== null && ratio <= bound;
  }
}

/** Three digits that mean something, whole numbers above a hundred. */
function rounded(value: number): number {
  return Math.abs(value) >= 100 ? Math.round(value) : Number(value.toPrecision(3));
}

/** Nearest-rank percentile. */
export function percentile(values: readonly number[], p: number): number {
  if (values.length === 0) return Number.NaN;
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil((p / 100) * sorted.length) - 1)] as number;
}

export interface Results {
  /** Prints a line and keeps it. */
  add(finding: Finding): Promise<void>;
  readonly all: readonly Measurement[];
}

/** Keeps every figure as a JSON line, on stdout and in `results/<date>.jsonl`. */
export async function openResults(folder: string, run: string): Promise<Results> {
  const all: Measurement[] = [];
  await mkdir(folder, { recursive: true });
  const path = join(folder, `${run.slice(0, 10)}.jsonl`);
  return {
    all,
    async add(finding) {
      const one = measured(finding, loadavg()[0] ?? 0);
      all.push(one);
      console.log(JSON.stringify(one));
      await appendFile(path, `${JSON.stringify({ run, ...one })}\n`);
    },
  };
}

/** The same figures for people. */
export function table(all: readonly Measurement[]): string {
  const text = (value: number | null) =>
    value === null ? '' : value.toLocaleString('en-US', { maximumSignificantDigits: 6, useGrouping: true });
  const rows = [
    ['measurement', 'value', 'unit', 'yardstick', '', 'ratio', 'aim', '', 'load'],
    ...all.map((m) => [
      m.name,
      text(m.value),
      m.unit,
      m.yardstick?.name ?? '',
      m.yardstick ? text(m.yardstick.value) : '',
      m.ratio === null ? '' : m.ratio.toFixed(2),
      m.aim ?? '',
      m.ok === null ? '' : m.ok ? 'ok' : 'MISSED',
      m.load.toFixed(1),
    ]),
  ];
  const right = new Set([1, 4, 5, 8]);
  const widths = rows[0]!.map((_cell, column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows
    .map((row) =>
      row
        .map((cell, i) => (right.has(i) ? cell.padStart(widths[i]!) : cell.padEnd(widths[i]!)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
