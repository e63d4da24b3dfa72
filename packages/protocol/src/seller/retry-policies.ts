/**
 * How often a seller's interface is called before somebody has to look (2.7; buying spec 7.2, ORD-1).
 * The numbers are a table, so that an operator's configuration can replace them.
 */

export interface RetryPolicy {
  /** Seconds from the first attempt; one entry per attempt, the first is 0. */
  readonly schedule: readonly number[];
  /** From the first attempt; nothing is attempted after it. */
  readonly windowSeconds: number;
  /** FAIL_ORDER refunds the buyer; EXCEPTION_LIST waits for a restart by hand (FUL-1); REFUSE is synchronous. */
  readonly thenWhat: 'FAIL_ORDER' | 'EXCEPTION_LIST' | 'REFUSE';
  /** FUL-2: the seller is told by e-mail, SMS and in-site message on each failure. */
  readonly notifyEachFailure: boolean;
}

const every = (stepSeconds: number, from: number, to: number) =>
  Array.from({ length: Math.floor((to - from) / stepSeconds) + 1 }, (_, i) => from + i * stepSeconds);

const HOUR = 3600;

export const retryPolicies = {
  /** newInstance, upgradeInstance: hourly for 3 h, then the order fails and is refunded (ORD-1). */
  HOURLY_FOR_3_HOURS: {
    schedule: every(HOUR, 0, 3 * HOUR),
    windowSeconds: 3 * HOUR,
    thenWhat: 'FAIL_ORDER',
    notifyEachFailure: true,
  },
  /** refreshInstance, orderNotify: 60 times, every 2 minutes (buying spec 7.2). */
  SIXTY_TIMES_EVERY_2_MINUTES: {
    schedule: every(120, 0, 59 * 120),
    windowSeconds: 2 * HOUR,
    thenWhat: 'EXCEPTION_LIST',
    notifyEachFailure: true,
  },
  /** updateInstanceStatus, releaseInstance: every 2 minutes for 1 h. */
  EVERY_2_MINUTES_FOR_1_HOUR: {
    schedule: every(120, 0, HOUR),
    windowSeconds: HOUR,
    thenWhat: 'EXCEPTION_LIST',
    notifyEachFailure: true,
  },
  /**
   * queryInstance after an accepted newInstance: at once, after 10 s, 30 s, every minute up to 10 min, then
   * every 5 min until the window of the order closes (6.2). "Still opening" is no failure to tell anybody.
   */
  POLL_OPENING: {
    schedule: [0, 10, 30, ...every(60, 60, 600), ...every(300, 900, 3 * HOUR)],
    windowSeconds: 3 * HOUR,
    thenWhat: 'FAIL_ORDER',
    notifyEachFailure: false,
  },
  /** changeInstanceCheck: one call while the buyer waits; a failure refuses the renewal with change. */
  SYNCHRONOUS: { schedule: [0], windowSeconds: 0, thenWhat: 'REFUSE', notifyEachFailure: false },
} as const satisfies Record<string, RetryPolicy>;

export type RetryPolicyName = keyof typeof retryPolicies;

/**
 * When the next attempt is due after `attemptCount` attempts, or null when there is none left.
 * An instant in the past (the platform was down) means now.
 *
 * @param windowStartedAt Where the window began when it was not with this call: polling an opening ends
 * with the window of its newInstance, not three hours after the first poll (6.2).
 */
export function nextAttemptAt(
  policy: RetryPolicy | RetryPolicyName,
  firstAttemptAt: Date,
  attemptCount: number,
  windowStartedAt: Date = firstAttemptAt,
): Date | null {
  const rule = policyOf(policy);
  const offset = rule.schedule[attemptCount];
  if (offset === undefined) return null;
  const at = new Date(firstAttemptAt.getTime() + offset * 1000);
  return at > retryWindowEndsAt(rule, windowStartedAt) ? null : at;
}

export function retryWindowEndsAt(policy: RetryPolicy | RetryPolicyName, windowStartedAt: Date): Date {
  return new Date(windowStartedAt.getTime() + policyOf(policy).windowSeconds * 1000);
}

function policyOf(policy: RetryPolicy | RetryPolicyName): RetryPolicy {
  return typeof policy === 'string' ? retryPolicies[policy] : policy;
}
