import { clockRunStates, worldStates } from '@jishi/protocol';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type TestHouse, testHouse } from '../../app/testing.ts';
import type { OutsideAnswer, OutsideRequest } from '../../platform/world/world.ts';
import * as chaos from './chaos.repository.ts';
import { type ChaosRule, draw, sceneOf, strike } from './chaos.ts';
import { chaoticOutside } from './chaotic-outside.ts';

const rule = (over: Partial<ChaosRule>): ChaosRule => ({
  kind: 'TIMEOUT',
  scene: null,
  probability: 1,
  remaining: null,
  delayMs: null,
  status: null,
  struck: 0,
  ...over,
});

describe('which rule strikes', () => {
  it('is the first of its scene that has strikes left', () => {
    const rules = [
      rule({ scene: 'releaseInstance' }),
      rule({ kind: 'HTTP_5XX', remaining: 0 }),
      rule({ kind: 'DUPLICATE', scene: 'newInstance' }),
      rule({ kind: 'REORDER' }),
    ];
    expect(strike(rules, 'newInstance', 1n, 0n)).toEqual({ index: 2, drawn: 1n });
    expect(strike(rules, 'queryInstance', 1n, 0n)).toEqual({ index: 3, drawn: 1n });
    expect(strike(rules.slice(0, 2), 'queryInstance', 1n, 5n)).toEqual({ index: null, drawn: 5n });
  });

  it('repeats with its seed, and comes about as often as it says', () => {
    const hits = (seed: bigint) =>
      Array.from(
        { length: 4000 },
        (_, n) => strike([rule({ probability: 0.3 })], 'x', seed, BigInt(n)).index,
      );
    expect(hits(42n)).toEqual(hits(42n));
    expect(hits(42n)).not.toEqual(hits(43n));
    const share = hits(42n).filter((h) => h === 0).length / 4000;
    expect(share).toBeGreaterThan(0.25);
    expect(share).toBeLessThan(0.35);
    expect(draw(1n, 2n)).toBeLessThan(1);
  });

  it('looks at the activity of a call, in its body or its address, and at nothing else', () => {
    expect(sceneOf({ url: 'https://a.example/p', body: '{"activity":"newInstance"}' })).toBe('newInstance');
    expect(sceneOf({ url: 'https://a.example/p?activity=expireInstance&x=1' })).toBe('expireInstance');
    expect(sceneOf({ url: 'https://a.example/p' })).toBeUndefined();
    expect(sceneOf({ url: 'https://a.example/p', body: 'activity' })).toBeUndefined();
  });
});

describe('the way out of a sandbox', () => {
  let house: TestHouse;
  let heard: string[];
  const call = (name: string, over: Partial<OutsideRequest> = {}): OutsideRequest => ({
    method: 'POST',
    url: 'https://seller.example/p',
    body: JSON.stringify({ activity: 'newInstance', name }),
    timeoutMs: 5000,
    maxBytes: 1000,
    ...over,
  });
  const outside = {
    async request(input: OutsideRequest): Promise<OutsideAnswer> {
      heard.push(JSON.parse(String(input.body)).name);
      return {
        ok: true,
        status: 200,
        headers: {},
        body: Buffer.from('{"resultCode":"000000"}'),
        milliseconds: 3,
      };
    },
  };
  const send = (name: string, over?: Partial<OutsideRequest>) =>
    chaoticOutside(house.world.db, outside).request(call(name, over));
  const set = (...rules: Partial<ChaosRule>[]) =>
    house.write(async (ctx) => {
      await chaos.saveSeed(ctx, 7);
      await chaos.replaceRules(ctx, rules.map(rule));
    });

  beforeAll(async () => {
    house = await testHouse();
  });
  afterAll(() => house.close());
  beforeEach(() => {
    heard = [];
  });

  it('TIMEOUT: the seller has heard it, nobody hears the answer, nobody waits', async () => {
    await set({ kind: 'TIMEOUT', remaining: 1 });
    expect(await send('a')).toMatchObject({ ok: false, reason: 'TIMEOUT', milliseconds: 5000 });
    expect(await send('b')).toMatchObject({ ok: true, status: 200 });
    expect(heard).toEqual(['a', 'b']);
    expect(await chaos.listRules(house.world)).toMatchObject([{ struck: 1, remaining: 0 }]);
  });

  it('HTTP_5XX does not arrive; WRONG_BODY is cut in half; DUPLICATE arrives twice', async () => {
    await set(
      { kind: 'HTTP_5XX', status: 502, remaining: 1 },
      { kind: 'WRONG_BODY', remaining: 1 },
      { kind: 'DUPLICATE' },
    );
    expect(await send('a')).toMatchObject({ ok: true, status: 502 });
    const cut = await send('b');
    expect(cut.body?.toString()).toBe('{"resultCod');
    expect(await send('c')).toMatchObject({ status: 200 });
    expect(heard).toEqual(['b', 'c', 'c']);
  });

  it('DELAY counts against the time that a call has; longer than that is a time-out', async () => {
    await set({ kind: 'DELAY', delayMs: 20 });
    expect(await send('a')).toMatchObject({ ok: true, milliseconds: 23 });
    await set({ kind: 'DELAY', delayMs: 60_000 });
    expect(await send('b')).toMatchObject({ ok: false, reason: 'TIMEOUT' });
    expect(heard).toEqual(['a', 'b']);
  });

  it('REORDER: the call comes after the next one to the same place, once', async () => {
    await set({ kind: 'REORDER', remaining: 1 });
    expect(await send('first')).toMatchObject({ ok: false, reason: 'TIMEOUT' });
    await send('elsewhere', { url: 'https://another.example/p' });
    await send('second');
    await send('third');
    expect(heard).toEqual(['elsewhere', 'second', 'first', 'third']);
  });

  it('the tables’ states are those of the state tables', async () => {
    const { rows } = await sql<{ name: string; text: string }>`
      select conname as name, pg_get_constraintdef(oid) as text from pg_constraint
      where conname in ('worlds_state', 'clock_runs_state')`.execute(house.world.db);
    const statesOf = (name: string) =>
      [...(rows.find((r) => r.name === name)?.text ?? '').matchAll(/'([A-Z_]+)'/g)].map((m) => m[1]).sort();
    expect(statesOf('worlds_state')).toEqual(Object.keys(worldStates).sort());
    expect(statesOf('clock_runs_state')).toEqual(Object.keys(clockRunStates).sort());
  });
});
