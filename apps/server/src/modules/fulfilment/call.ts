import type { CallId, CallScene, CallState, LocalText } from '@jishi/protocol';
import {
  nextAttemptAt,
  type RetryPolicyName,
  retryPolicies,
  retryWindowEndsAt,
} from '@jishi/protocol/seller/index.ts';

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
  readonly scene: CallScene;
  readonly variant: string | null;
  readonly generation: string;
  readonly params: Readonly<Record<string, string>>;
  readonly policy: RetryPolicyName;
  readonly state: CallState;
  readonly windowStartedAt: Date | null;
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
  /** Someone is outside with this call right now. */
  readonly isCalling: boolean;
}

type Timed = Pick<Call, 'policy' | 'firstAttemptAt' | 'windowStartedAt'>;

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
  const first = call.firstAttemptAt ?? attemptedAt;
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
