import type { CallId, CallState, LocalText } from '@jishi/protocol';
import {
  type KnownGeneration,
  nextAttemptAt,
  type RetryPolicyName,
  retryPolicies,
  retryWindowEndsAt,
} from '@jishi/protocol/seller/index.ts';
import type { Moment } from './scenes-of-life.ts';

/** Something a seller's production interface must be told, with its own timer. */
export interface Call {
  readonly id: CallId;
  readonly position: bigint;
  readonly purpose: string;
  readonly sellerId: string;
  readonly accountId: string;
  readonly resourceId: string;
  readonly orderId: string | null;
  readonly productId: string;
  readonly productName: LocalText;
  /** Calls of one queue are made one after another: a resource's, or an order's notification. */
  readonly queue: string;
  readonly moment: Moment;
  readonly generation: KnownGeneration;
  readonly scene: string;
  readonly variant: string | null;
  readonly params: Readonly<Record<string, unknown>>;
  /** An address of its own (order notification); null for the product's. */
  readonly addressId: string | null;
  readonly policy: RetryPolicyName;
  readonly state: CallState;
  readonly windowStartedAt: Date | null;
  /** Where the timetable counts from, when not from the first attempt. */
  readonly timetableStartedAt: Date | null;
  readonly firstAttemptAt: Date | null;
  readonly lastAttemptAt: Date | null;
  readonly nextAttemptAt: Date | null;
  readonly attempts: number;
  readonly failures: number;
  readonly lastReason: string | null;
  readonly lastFacts: Readonly<Record<string, unknown>> | null;
  readonly finishedAt: Date | null;
  readonly createdAt: Date;
  readonly leaseUntil: Date | null;
  readonly leaseOwner: string | null;
  /** The bulk restart that brought it back last. */
  readonly replayId: string | null;
  /** Someone is outside with this call right now. */
  readonly isCalling: boolean;
}

type Timed = Pick<Call, 'policy' | 'firstAttemptAt' | 'windowStartedAt'> &
  Partial<Pick<Call, 'timetableStartedAt'>>;

/** When this call's window closes; null before its first attempt. */
export function windowEndsAt(call: Timed): Date | null {
  const from = call.windowStartedAt ?? call.firstAttemptAt;
  return from ? retryWindowEndsAt(call.policy, from) : null;
}

/**
 * The next attempt after one at `attemptedAt` that brought no success, or null when the policy has none
 * left. The timetable counts from the first attempt, so an attempt by hand or after a crash uses up no
 * place in it, and places that were missed are not made up for. An order's window is used to its last
 * second: when the timetable ends before it, one attempt remains for the end (ORD-1).
 */
export function nextAfter(call: Timed, attemptedAt: Date): Date | null {
  const first = call.timetableStartedAt ?? call.firstAttemptAt ?? attemptedAt;
  const { schedule, thenWhat } = retryPolicies[call.policy];
  const elapsed = attemptedAt.getTime() - first.getTime();
  const places = schedule.filter((seconds) => seconds * 1000 <= elapsed).length;
  const next = nextAttemptAt(call.policy, first, places, call.windowStartedAt ?? first);
  if (next || thenWhat !== 'FAIL_ORDER') return next;
  const end = retryWindowEndsAt(call.policy, call.windowStartedAt ?? first);
  return attemptedAt < end ? end : null;
}

/** Scenes whose order is open until they succeed, and fails when they do not in time. */
export function failsOrder(call: Pick<Call, 'policy'>): boolean {
  return retryPolicies[call.policy].thenWhat === 'FAIL_ORDER';
}

/** Moments that an order waits for: it completes with their success. */
const AWAITED: ReadonlySet<Moment> = new Set(['OPEN', 'QUERY', 'RENEW', 'UPGRADE']);

/** True when the call is of use only while its order is open. A notification never touches its order. */
export function isAwaitedByOrder(call: Pick<Call, 'moment' | 'orderId'>): boolean {
  return call.orderId !== null && AWAITED.has(call.moment);
}
