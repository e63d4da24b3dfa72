import { readUsagePush, verifyUsage } from '@jishi/protocol/seller/index.ts';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { KEY, NOW } from './marketplace.test-data.ts';
import { memoryUsageQueue, type UsageRejection } from './usage-queue.ts';
import {
  createUsageReporter,
  UsageInvalidError,
  UsageQueueFullError,
  type UsageReporterOptions,
} from './usage-reporter.ts';

/** A marketplace of a few lines: verifies and reads pushes as the real one does. */
const market = () => {
  const taken = new Map<string, string>();
  const pushes: string[][] = [];
  const state = {
    /** What becomes of a push. LOST: it is taken and the answer goes astray. */
    mode: 'OK' as 'OK' | 'LOST' | 'DOWN' | 'BUSY' | 'WRONG_KEY',
    refuses: new Set<string>(),
    refusal: 'MKT.9001',
  };
  const answer = (status: number, code: string, headers = {}) =>
    new Response(JSON.stringify({ error_code: code, error_msg: code }), { status, headers });
  const fetch = vi.fn(async (_url: string, init: RequestInit) => {
    const headers = init.headers as Record<string, string>;
    const body = String(init.body);
    const { ts = '', nonce = '', signature = '' } = headers;
    const read = readUsagePush(body, NOW);
    const records = read.kind === 'valid' ? read.records : [];
    pushes.push(records.map((r) => r.meteringSn));
    if (state.mode === 'DOWN') return new Response('bad gateway', { status: 502 });
    if (state.mode === 'BUSY') return answer(429, 'APIGW.0308', { 'Retry-After': '7' });
    if (state.mode === 'WRONG_KEY' || !verifyUsage({ key: KEY, ts, nonce, signature, body })) {
      return answer(400, 'MKT.0102');
    }
    if (read.kind === 'invalid' || records.some((r) => state.refuses.has(r.instanceId))) {
      return answer(500, state.refusal);
    }
    for (const r of records) taken.set(r.meteringSn, r.usageValue);
    if (state.mode === 'LOST') throw new TypeError('fetch failed');
    return answer(200, 'MKT.0000');
  });
  const total = () => [...taken.values()].reduce((sum, value) => sum + Number(value), 0);
  return { fetch, taken, pushes, state, total };
};

let shop: ReturnType<typeof market>;
beforeEach(() => {
  shop = market();
});
afterEach(() => {
  vi.useRealTimers();
});

const start = (options: Partial<UsageReporterOptions> = {}) =>
  createUsageReporter({
    baseUrl: 'https://market.example.com/',
    key: KEY,
    fetch: shop.fetch,
    now: () => NOW,
    flushSeconds: 0,
    ...options,
  });

const usage = (instanceId = 'i-1', usageValue: number | string = 1) => ({
  instanceId,
  beginTime: new Date('2026-07-01T10:00:00Z'),
  endTime: new Date('2026-07-01T11:00:00Z'),
  usageValue,
});
const many = (count: number) => Array.from({ length: count }, (_, i) => usage(`i-${i}`));

describe('batches', () => {
  test('2,500 records are three pushes of at most 1,000', async () => {
    const reporter = start();
    await reporter.report(many(2500));
    expect(await reporter.flush()).toEqual({ accepted: 2500, rejected: 0, waiting: 0 });
    expect(shop.pushes.map((p) => p.length)).toEqual([1000, 1000, 500]);
    expect(shop.fetch.mock.calls[0]![0]).toBe(
      'https://market.example.com/api/mkp-openapi-public/global/v1/isv/usage-data',
    );
  });

  test('go out by size at once and by time later', async () => {
    vi.useFakeTimers();
    const reporter = start({ batchSize: 3, flushSeconds: 60 });
    await reporter.report(usage());
    await vi.advanceTimersByTimeAsync(59_000);
    expect(shop.pushes).toEqual([]);
    await vi.advanceTimersByTimeAsync(1000);
    expect(shop.pushes).toHaveLength(1);
    await reporter.report(many(3));
    await vi.advanceTimersByTimeAsync(0);
    expect(shop.taken.size).toBe(4);
  });

  test('a field that breaks the table is told to the caller, and nothing of the list is stored', async () => {
    const queue = memoryUsageQueue();
    const reporter = start({ queue });
    for (const bad of [
      usage('i', 0),
      usage('i', '1.23456'),
      usage('x'.repeat(65)),
      { ...usage(), endTime: new Date('2026-07-01T09:00:00Z') },
      { ...usage(), beginTime: new Date('nonsense') },
    ]) {
      await expect(reporter.report([usage(), bad])).rejects.toThrow(UsageInvalidError);
    }
    expect(await queue.size()).toBe(0);
  });
});

describe('never twice', () => {
  test('a push whose answer was lost is repeated with the same numbers', async () => {
    const reporter = start();
    await reporter.report([usage('a', '2.5'), usage('b', 1)]);
    shop.state.mode = 'LOST';
    expect(await reporter.flush()).toMatchObject({ accepted: 0, waiting: 2 });
    shop.state.mode = 'OK';
    expect(await reporter.flush()).toEqual({ accepted: 2, rejected: 0, waiting: 0 });
    expect(shop.pushes[0]).toEqual(shop.pushes[1]);
    expect(shop.total()).toBe(3.5);
  });

  test('pushes never overlap', async () => {
    const reporter = start();
    await reporter.report(many(10));
    const results = await Promise.all([reporter.flush(), reporter.flush(), reporter.close()]);
    expect(results.map((r) => r.accepted).sort()).toEqual([0, 0, 10]);
    expect(shop.pushes).toHaveLength(1);
  });

  test('usage reported twice under one number is one record', async () => {
    const reporter = start();
    for (let i = 0; i < 2; i++) await reporter.report({ ...usage(), meteringSn: 'mine' });
    await reporter.flush();
    expect(shop.pushes).toEqual([['mine']]);
  });

  test('what waited when the program ended is pushed by the next, unchanged', async () => {
    const queue = memoryUsageQueue();
    const first = start({ queue });
    await first.report(usage());
    shop.state.mode = 'DOWN';
    expect(await first.close()).toMatchObject({ waiting: 1 });
    await expect(first.report(usage())).rejects.toThrow(/closed/);
    shop.state.mode = 'OK';
    expect(await start({ queue }).flush()).toMatchObject({ accepted: 1, waiting: 0 });
    expect(shop.pushes[0]).toEqual(shop.pushes[1]);
  });
});

describe('a marketplace that does not take it', () => {
  test.each(['DOWN', 'BUSY', 'WRONG_KEY'] as const)('%s: all is kept and the error told', async (mode) => {
    const onError = vi.fn();
    const reporter = start({ onError });
    await reporter.report(many(3));
    shop.state.mode = mode;
    expect(await reporter.flush()).toEqual({ accepted: 0, rejected: 0, waiting: 3 });
    expect(onError).toHaveBeenCalledOnce();
    expect(shop.pushes).toHaveLength(1);
  });

  test('is asked again after 1, 2, 4 … seconds, and after as long as it says', async () => {
    vi.useFakeTimers();
    const reporter = start({ flushSeconds: 3600, batchSize: 1 });
    shop.state.mode = 'DOWN';
    await reporter.report(usage());
    const after = async (ms: number) => {
      await vi.advanceTimersByTimeAsync(ms);
      return shop.pushes.length;
    };
    expect(await after(0)).toBe(1);
    expect(await after(999)).toBe(1);
    expect(await after(1)).toBe(2);
    shop.state.mode = 'BUSY';
    expect(await after(2000)).toBe(3);
    expect(await after(6999)).toBe(3);
    shop.state.mode = 'OK';
    expect(await after(1)).toBe(4);
    expect(shop.taken.size).toBe(1);
  });

  test('one bad record is found, put aside and told; the good ones get through', async () => {
    const rejected: [string, UsageRejection][] = [];
    const reporter = start({ onRejected: (record, why) => rejected.push([record.instance_id, why]) });
    await reporter.report(many(100));
    shop.state.refuses.add('i-42');
    expect(await reporter.flush()).toEqual({ accepted: 99, rejected: 1, waiting: 0 });
    expect(rejected).toEqual([['i-42', { code: 'MKT.9001', message: 'MKT.9001', isFinal: false }]]);
    // Found by halving, not one by one.
    expect(shop.pushes.length).toBeLessThan(20);
    expect(shop.total()).toBe(99);
    shop.state.refuses.clear();
    expect(await reporter.flush()).toMatchObject({ accepted: 1, waiting: 0 });
    expect(shop.total()).toBe(100);
  });

  test('a record that is too old is final and never sent again', async () => {
    const onRejected = vi.fn();
    const reporter = start({ onRejected });
    await reporter.report(usage());
    shop.state.refuses.add('i-1');
    shop.state.refusal = 'MKT.9004';
    await reporter.flush();
    await reporter.flush();
    expect(onRejected).toHaveBeenCalledOnce();
    expect(onRejected.mock.calls[0]![1]).toMatchObject({ isFinal: true });
  });
});

describe('back pressure', () => {
  test('report waits for room and goes on when the marketplace takes records', async () => {
    const reporter = start({ maxWaiting: 10, roomSeconds: 5 });
    await reporter.report(many(10));
    let isIn = false;
    const waiting = reporter.report(usage('late')).then(() => {
      isIn = true;
    });
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(isIn).toBe(false);
    await reporter.flush();
    await waiting;
    expect(await reporter.flush()).toMatchObject({ accepted: 1 });
  });

  test('and says so when there is none in time', async () => {
    const reporter = start({ maxWaiting: 1, roomSeconds: 0.05 });
    await reporter.report(usage());
    await expect(reporter.report(usage())).rejects.toThrow(UsageQueueFullError);
  });
});
