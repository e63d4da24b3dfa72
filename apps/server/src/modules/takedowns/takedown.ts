import type { LocalText, ProductId, TakedownCause, TakedownState } from '@jishi/protocol';

/** Why staff are asked to decide about a product (seller spec 9.9, 21.1 INTERFACE_FAILURES). */
export interface Takedown {
  readonly id: string;
  readonly productId: ProductId;
  readonly sellerId: string;
  readonly productName: LocalText;
  readonly cause: TakedownCause;
  /** Calendar month in Beijing, yyyyMM. */
  readonly period: string;
  /** `failures`: how many there were when the task was opened. */
  readonly facts: Readonly<Record<string, string | number>>;
  readonly state: TakedownState;
  readonly openedAt: Date;
  readonly decidedAt: Date | null;
  readonly decidedBy: string | null;
  readonly reason: string | null;
}

/** What a month's count asks for: a warning at exactly `warnAt`, a task from the first one above `taskAbove` on. */
export function askedFor(
  failures: number,
  limits: { readonly warnAt: number; readonly taskAbove: number },
): { readonly warn: boolean; readonly task: boolean } {
  return { warn: failures === limits.warnAt, task: failures > limits.taskAbove };
}

/** How a product stands this month, for its seller. */
export type Risk = 'NONE' | 'WARNED' | 'OVER';
export function riskOf(
  failures: number,
  limits: { readonly warnAt: number; readonly taskAbove: number },
): Risk {
  if (failures > limits.taskAbove) return 'OVER';
  return failures >= limits.warnAt ? 'WARNED' : 'NONE';
}
