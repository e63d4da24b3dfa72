/**
 * How often a seller's interface is called before somebody has to look (2.7; License 6; ORD-1). Where the
 * texts disagree on a timetable the protocol texts win over the business texts (the specifications' README):
 * V1 expire and release run for an hour (2.7), not once (seller-side 9.7); orderNotify hourly for three
 * hours (2.7), not 60 x 2 min. V2 refreshInstance is the exception: 2.7 knows one call only, and so
 * renewals would get lost; it keeps the 60 calls of the buying text.
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
  /** orderNotify (2.7) and getLicense of License 1.0: as above, but the order stays: delivery by hand. */
  HOURLY_FOR_3_HOURS_THEN_LIST: {
    schedule: every(HOUR, 0, 3 * HOUR),
    windowSeconds: 3 * HOUR,
    thenWhat: 'EXCEPTION_LIST',
    notifyEachFailure: true,
  },
  /** V2 refreshInstance (buying spec 7.2), code notices (License 3.2) and online License (License 6). */
  SIXTY_TIMES_EVERY_2_MINUTES: {
    schedule: every(120, 0, 59 * 120),
    windowSeconds: 2 * HOUR,
    thenWhat: 'EXCEPTION_LIST',
    notifyEachFailure: true,
  },
  /** V1 refresh, expire, release and status; V2 status and release: every 2 minutes for 1 h (2.7). */
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
  /** Online License after 000004: newInstance again every minute for an hour (License 2.1). */
  POLL_CREATE: {
    schedule: every(60, 0, HOUR),
    windowSeconds: HOUR,
    thenWhat: 'FAIL_ORDER',
    notifyEachFailure: false,
  },
  /** License 1.0 renew, expire, release: one call, then a restart by hand (License 4). */
  ONCE: { schedule: [0], windowSeconds: 0, thenWhat: 'EXCEPTION_LIST', notifyEachFailure: true },
  /** What sellers call, and reads by a waiting page: the caller decides whether to ask again. */
  CALLER_DECIDES: { schedule: [0], windowSeconds: 0, thenWhat: 'REFUSE', notifyEachFailure: false },
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
