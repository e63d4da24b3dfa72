/** Reports usage to the marketplace (10.1): in batches, again until taken, and never twice. */
import { randomUUID } from 'node:crypto';
import {
  compactSortedJson,
  formatBasicIso,
  randomAlphanumeric,
  readUsageRecord,
  signUsage,
  USAGE_PUSH_PATH,
  USAGE_RECORDS_MAX,
} from '@jishi/protocol/seller/index.ts';
import { readRetryAfter, type SellerFetch, trimSlash } from './outgoing.ts';
import { memoryUsageQueue, type UsageQueue, type UsageRecord, type UsageRejection } from './usage-queue.ts';

/** Usage of one on-demand instance in one interval. */
export interface Usage {
  /** The on-demand instance, never a package. */
  readonly instanceId: string;
  readonly beginTime: Date;
  /** Two records of one instance never have equal begin and end: the second would not count (10.4). */
  readonly endTime: Date;
  /** Above 0, at most 4 decimals. */
  readonly usageValue: string | number;
  /** Default: random. Give your own when the same usage may be reported twice: it is charged once. */
  readonly meteringSn?: string;
  /** Package instance to deduct from; mandatory for stop-when-used-up packages. */
  readonly relatePkgInstance?: string;
}

export interface UsageReporterOptions {
  /** Address of the marketplace, such as `https://market.example.com`. */
  readonly baseUrl: string;
  /** The access key bound to your production URL. */
  readonly key: string;
  /** Default: memory, which forgets with the process. Use `fileUsageQueue` or `postgresUsageQueue`. */
  readonly queue?: UsageQueue;
  /** Records of one push; default and most 1000 (10.1). */
  readonly batchSize?: number;
  /** Pushes at least so often while records wait; default 60. 0: only by `flush()`. */
  readonly flushSeconds?: number;
  /** From so many waiting records on `report` waits until some are taken; default 100,000. */
  readonly maxWaiting?: number;
  /** How long `report` waits for room before it throws; default 30. */
  readonly roomSeconds?: number;
  /** Waiting time after a failed push, doubled each time; default 1 and at most 300. Retry-After counts more. */
  readonly firstRetrySeconds?: number;
  readonly maxRetrySeconds?: number;
  /** One request; default 10. */
  readonly timeoutSeconds?: number;
  readonly now?: () => Date;
  readonly fetch?: SellerFetch;
  /** A record the marketplace refused. It is put aside, and tried again every hour unless `isFinal`. */
  readonly onRejected?: (record: UsageRecord, rejection: UsageRejection) => void;
  /** A push that did not get through; it is repeated. */
  readonly onError?: (error: UsagePushError) => void;
}

export interface FlushResult {
  readonly accepted: number;
  readonly rejected: number;
  /** Records that still wait; above 0 after a failure. */
  readonly waiting: number;
}

export interface UsageReporter {
  /**
   * Stores usage in the queue; when it resolves, the usage will be pushed sooner or later.
   *
   * @throws UsageInvalidError when a field breaks the table of 10.1; nothing of the list is stored then.
   * @throws UsageQueueFullError when there was no room for `roomSeconds`.
   */
  report(usage: Usage | readonly Usage[]): Promise<void>;
  /** Pushes all that waits now, rejected records too, without regard to waiting times. */
  flush(): Promise<FlushResult>;
  /**
   * Pushes once more and stops; `flush: false` only waits for the push that is under way. What could not be
   * pushed stays in the queue.
   */
  close(options?: { readonly flush?: boolean }): Promise<FlushResult>;
}

/** A field of the usage breaks the table of 10.1. */
export class UsageInvalidError extends TypeError {
  readonly field: string;
  constructor(field: string, index: number) {
    super(`usage[${index}]: ${field} is missing or breaks the table of section 10.1`);
    this.name = 'UsageInvalidError';
    this.field = field;
  }
}

/** The marketplace takes nothing and the queue is full: slow down, or make `maxWaiting` larger. */
export class UsageQueueFullError extends Error {
  constructor(waiting: number) {
    super(`${waiting} usage records wait for the marketplace, there is no room for more`);
    this.name = 'UsageQueueFullError';
  }
}

/** A push that did not get through: no answer, a server error, or a key that is not accepted. */
export class UsagePushError extends Error {
  /** The error_code of the answer, where there was one. */
  readonly code: string | undefined;
  readonly status: number | undefined;
  constructor(message: string, code?: string, status?: number, options?: ErrorOptions) {
    super(message, options);
    this.name = 'UsagePushError';
    this.code = code;
    this.status = status;
  }
}

/** What the content of a push is to blame for (10.3); everything else is tried again as it is. */
const CONTENT_CODES = /\.(0100|0101|0199|0150|9001|9002|9003|9004)$/;
const REJECTED_RETRY_MS = 3600_000;

type Outcome =
  | { readonly kind: 'TAKEN' }
  | { readonly kind: 'CONTENT'; readonly code: string; readonly message: string }
  | {
      readonly kind: 'LATER';
      readonly error: UsagePushError;
      readonly retryAfterSeconds: number | undefined;
    };

/**
 * Reports usage in the background. Each record keeps its metering_sn on every attempt, pushes never overlap, and
 * one bad record is found and put aside without holding back the good ones.
 *
 * @example
 * const reporter = createUsageReporter({ baseUrl, key, queue: await fileUsageQueue('usage.jsonl') });
 * await reporter.report({ instanceId, beginTime, endTime, usageValue: 12 });
 * process.once('SIGTERM', () => reporter.close());
 */
export function createUsageReporter(options: UsageReporterOptions): UsageReporter {
  const queue = options.queue ?? memoryUsageQueue();
  const batchSize = Math.min(Math.max(options.batchSize ?? USAGE_RECORDS_MAX, 1), USAGE_RECORDS_MAX);
  const flushMs = (options.flushSeconds ?? 60) * 1000;
  const maxWaiting = options.maxWaiting ?? 100_000;
  const now = options.now ?? (() => new Date());
  const url = trimSlash(options.baseUrl) + USAGE_PUSH_PATH;
  const send = options.fetch ?? fetch;

  let running: Promise<unknown> = Promise.resolve();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let dueAt = Number.POSITIVE_INFINITY;
  let failures = 0;
  let restoredAt = Date.now();
  let isClosed = false;
  const room: (() => void)[] = [];

  /** Sets the timer, unless it rings sooner already. */
  function wake(inMs: number): void {
    const at = performance.now() + inMs;
    if (isClosed || flushMs === 0 || at >= dueAt) return;
    clearTimeout(timer);
    dueAt = at;
    timer = setTimeout(() => {
      dueAt = Number.POSITIVE_INFINITY;
      void inTurn(() => drain(Date.now() - restoredAt > REJECTED_RETRY_MS)).catch(() => wake(flushMs));
    }, inMs);
    timer.unref?.();
  }

  /** Pushes never overlap: the same record must not be on its way twice at once. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const mine = running.then(work);
    running = mine.catch(() => undefined);
    return mine;
  }

  async function drain(withRejected: boolean): Promise<FlushResult> {
    const count = { accepted: 0, rejected: 0 };
    if (withRejected) {
      restoredAt = Date.now();
      await queue.restore();
    }
    for (;;) {
      const batch = await queue.peek(batchSize);
      if (batch.length === 0) break;
      const stopped = await settle(batch, count);
      for (const go of room.splice(0)) go();
      if (stopped) break;
    }
    const waiting = await queue.size();
    if (waiting > 0) wake(flushMs);
    return { ...count, waiting };
  }

  /** True when the marketplace cannot take anything now. */
  async function settle(
    batch: readonly UsageRecord[],
    count: { accepted: number; rejected: number },
  ): Promise<boolean> {
    const outcome = await push(batch);
    switch (outcome.kind) {
      case 'TAKEN':
        failures = 0;
        await queue.accept(batch.map(({ metering_sn }) => metering_sn));
        count.accepted += batch.length;
        return false;
      case 'LATER': {
        const first = (options.firstRetrySeconds ?? 1) * 1000;
        const backoff = Math.min(first * 2 ** failures++, (options.maxRetrySeconds ?? 300) * 1000);
        options.onError?.(outcome.error);
        wake(Math.max(backoff, (outcome.retryAfterSeconds ?? 0) * 1000));
        return true;
      }
      case 'CONTENT': {
        failures = 0;
        const [record] = batch;
        if (batch.length === 1 && record) {
          const { code, message } = outcome;
          const rejection = { code, message, isFinal: code.endsWith('.9004') };
          await queue.reject(record.metering_sn, rejection);
          count.rejected += 1;
          options.onRejected?.(record, rejection);
          return false;
        }
        // One bad record refuses the whole push: halve until it stands alone.
        const half = Math.ceil(batch.length / 2);
        return (await settle(batch.slice(0, half), count)) || settle(batch.slice(half), count);
      }
      default:
        return outcome satisfies never;
    }
  }

  async function push(records: readonly UsageRecord[]): Promise<Outcome> {
    const body = compactSortedJson({ usage_records: records });
    const ts = String(now().getTime());
    const nonce = randomAlphanumeric(32);
    const signature = signUsage({ key: options.key, ts, nonce, body });
    let response: Response;
    let answer: { error_code?: unknown; error_msg?: unknown };
    try {
      response = await send(url, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', ts, nonce, signature },
        body,
        redirect: 'error',
        signal: AbortSignal.timeout((options.timeoutSeconds ?? 10) * 1000),
      });
      answer = ((await response.json().catch(() => null)) ?? {}) as typeof answer;
    } catch (cause) {
      const error = new UsagePushError('the marketplace did not answer', undefined, undefined, { cause });
      return { kind: 'LATER', error, retryAfterSeconds: undefined };
    }
    const code = typeof answer.error_code === 'string' ? answer.error_code : undefined;
    const message = typeof answer.error_msg === 'string' ? answer.error_msg : '';
    if (response.ok && code?.endsWith('.0000')) return { kind: 'TAKEN' };
    if (code !== undefined && CONTENT_CODES.test(code)) return { kind: 'CONTENT', code, message };
    const error = new UsagePushError(
      `HTTP ${response.status} ${code ?? ''} ${message}`,
      code,
      response.status,
    );
    return { kind: 'LATER', error, retryAfterSeconds: readRetryAfter(response) };
  }

  async function waitForRoom(adding: number): Promise<void> {
    const deadline = performance.now() + (options.roomSeconds ?? 30) * 1000;
    for (;;) {
      const waiting = await queue.size();
      // An empty queue takes any list, or a list above the limit could never be reported.
      if (waiting === 0 || waiting + adding <= maxWaiting) return;
      wake(0);
      const left = deadline - performance.now();
      if (left <= 0 || isClosed) throw new UsageQueueFullError(waiting);
      await new Promise<void>((resolve) => {
        const giveUp = setTimeout(resolve, left);
        room.push(() => {
          clearTimeout(giveUp);
          resolve();
        });
      });
    }
  }

  return {
    async report(usage) {
      if (isClosed) throw new Error('The usage reporter is closed');
      const list = Array.isArray(usage) ? (usage as readonly Usage[]) : [usage as Usage];
      const records = list.map((one, index) => toRecord(one, index, now()));
      if (records.length === 0) return;
      await waitForRoom(records.length);
      await queue.add(records);
      wake((await queue.size()) >= batchSize && failures === 0 ? 0 : flushMs);
    },
    flush: () => inTurn(() => drain(true)),
    async close(how = {}) {
      isClosed = true;
      clearTimeout(timer);
      const rest = async () => ({ accepted: 0, rejected: 0, waiting: await queue.size() });
      const result = await inTurn(() => (how.flush === false ? rest() : drain(false)));
      for (const go of room.splice(0)) go();
      return result;
    },
  };
}

function toRecord(usage: Usage, index: number, now: Date): UsageRecord {
  const record: UsageRecord = {
    instance_id: usage.instanceId,
    record_time: formatBasicIso(now),
    begin_time: formatBasicIso(usage.beginTime),
    end_time: formatBasicIso(usage.endTime),
    usage_value: String(usage.usageValue),
    metering_sn: usage.meteringSn ?? randomUUID(),
    ...(usage.relatePkgInstance === undefined ? {} : { relate_pkg_instance: usage.relatePkgInstance }),
  };
  const read = readUsageRecord(record, index);
  if (read.kind === 'invalid') throw new UsageInvalidError(read.problems[0]!.field, index);
  if (usage.beginTime > usage.endTime) throw new UsageInvalidError('begin_time', index);
  return record;
}
