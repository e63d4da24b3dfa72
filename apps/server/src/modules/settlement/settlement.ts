import { type StatementState, shareOf } from '@jishi/protocol';
import { addMonths, beijingDate, beijingInstant } from '../../platform/calendar/calendar.ts';

/** `202603`: a natural month in Beijing (15.2). */
export type Period = string;

export function periodOf(at: Date): Period {
  return beijingDate(at).slice(0, 7).replace('-', '');
}

function firstDay(period: Period): string {
  return `${period.slice(0, 4)}-${period.slice(4)}-01`;
}

export function startOfPeriod(period: Period): Date {
  return beijingInstant(firstDay(period));
}

export function nextPeriod(period: Period): Period {
  return addMonths(firstDay(period), 1).slice(0, 7).replace('-', '');
}

/** A period is over when the next one has begun in Beijing. */
export function isOver(period: Period, now: Date): boolean {
  return startOfPeriod(nextPeriod(period)) <= now;
}

/** When the bills of a period are drawn: the run day of the month after, 02:00 in Beijing (15.4). */
export function runAt(period: Period, runDay: number): Date {
  const day = String(Math.min(Math.max(runDay, 1), 28)).padStart(2, '0');
  return beijingInstant(`${firstDay(nextPeriod(period)).slice(0, 8)}${day}`, 2);
}

/** 15.5 GENERAL: the seller's amount is rounded half-up per line, the fee is the rest. */
export function split(base: bigint, feeBasisPoints: number): { sellerAmount: bigint; fee: bigint } {
  const sellerAmount = shareOf(base, 10_000 - feeBasisPoints);
  return { sellerAmount, fee: base - sellerAmount };
}

/** A stretch of a term, a change within it, or use. */
export const LINE_KINDS = ['SEGMENT', 'CHANGE', 'USAGE'] as const;
export type LineKind = (typeof LINE_KINDS)[number];

export interface Line {
  readonly id: bigint;
  readonly sellerId: string;
  readonly kind: LineKind;
  readonly sourceId: string;
  readonly orderId: string | null;
  readonly orderLineId: string | null;
  readonly resourceId: string;
  readonly productId: string;
  readonly productName: { readonly 'zh-CN': string; readonly en: string };
  readonly base: bigint;
  readonly feeBasisPoints: number;
  readonly fee: bigint;
  readonly sellerAmount: bigint;
  readonly effectiveAt: Date;
  readonly period: Period;
  readonly postingId: bigint | null;
  readonly postedAt: Date;
  readonly statementId: string | null;
}

export interface Totals {
  readonly sales: bigint;
  readonly fee: bigint;
  readonly payable: bigint;
  readonly lines: number;
}

export function totalsOf(lines: readonly Pick<Line, 'base' | 'fee' | 'sellerAmount'>[]): Totals {
  return {
    sales: lines.reduce((sum, l) => sum + l.base, 0n),
    fee: lines.reduce((sum, l) => sum + l.fee, 0n),
    payable: lines.reduce((sum, l) => sum + l.sellerAmount, 0n),
    lines: lines.length,
  };
}

export interface Statement extends Totals {
  readonly id: string;
  readonly sellerId: string;
  readonly period: Period;
  readonly state: StatementState;
  readonly generatedAt: Date;
  readonly sentAt: Date | null;
  readonly countersignedAt: Date | null;
  readonly paidAt: Date | null;
}
