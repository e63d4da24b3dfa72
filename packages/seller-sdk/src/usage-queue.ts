/** Where usage records wait until the marketplace has taken them. */

/** One usage record as it is pushed (10.1): times `yyyyMMdd'T'HHmmss'Z'` in UTC. */
export interface UsageRecord {
  /** Id of the on-demand instance, never of a package. */
  readonly instance_id: string;
  readonly record_time: string;
  readonly begin_time: string;
  readonly end_time: string;
  /** Decimal text, above 0, at most 4 decimals. */
  readonly usage_value: string;
  /** The record's own id: the same on every attempt, so that it is charged once. */
  readonly metering_sn: string;
  /** Package instance to deduct from; mandatory for stop-when-used-up packages. */
  readonly relate_pkg_instance?: string;
}

export interface UsageRejection {
  /** As the marketplace answered: MKT.9001 and the like (10.3). */
  readonly code: string;
  readonly message: string;
  /** It will never be taken, whatever is mended: it is too old (MKT.9004). */
  readonly isFinal: boolean;
}

/**
 * Records on their way. `memoryUsageQueue()` forgets with the process; `fileUsageQueue()` and
 * `postgresUsageQueue()` do not. `add` must have stored the records when it resolves.
 */
export interface UsageQueue {
  /** Records whose metering_sn is known already are left as they are. */
  add(records: readonly UsageRecord[]): Promise<void>;
  /** The oldest first, none that were rejected; they stay until `accept` or `reject`. */
  peek(limit: number): Promise<readonly UsageRecord[]>;
  accept(meteringSns: readonly string[]): Promise<void>;
  /** Puts a record aside with its reason. */
  reject(meteringSn: string, rejection: UsageRejection): Promise<void>;
  /** Puts what was rejected, but not finally, back into the queue. */
  restore(): Promise<void>;
  /** How many wait, without the rejected ones. */
  size(): Promise<number>;
}

/** Keeps records in this process, and loses them with it: for tests. */
export function memoryUsageQueue(): UsageQueue & {
  /** Everything that was not accepted, rejected or not. */
  all(): readonly UsageRecord[];
  rejected(): ReadonlyMap<string, UsageRejection>;
} {
  const records = new Map<string, UsageRecord>();
  const rejections = new Map<string, UsageRejection>();
  const waiting = () => [...records.values()].filter(({ metering_sn }) => !rejections.has(metering_sn));
  return {
    async add(more) {
      for (const record of more) {
        if (!records.has(record.metering_sn)) records.set(record.metering_sn, record);
      }
    },
    peek: async (limit) => waiting().slice(0, limit),
    async accept(meteringSns) {
      for (const sn of meteringSns) {
        records.delete(sn);
        rejections.delete(sn);
      }
    },
    async reject(meteringSn, rejection) {
      if (records.has(meteringSn)) rejections.set(meteringSn, rejection);
    },
    async restore() {
      for (const [sn, { isFinal }] of rejections) if (!isFinal) rejections.delete(sn);
    },
    size: async () => waiting().length,
    all: () => [...records.values()],
    rejected: () => rejections,
  };
}
