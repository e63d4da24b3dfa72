/** What every idempotency store must do; run against each of them. */
import { expect, test } from 'vitest';
import type { IdempotencyStore } from './store.ts';

export function storeCases(open: () => Promise<IdempotencyStore>): void {
  const claim = (key: string, token: string, more = {}) => ({
    key,
    token,
    leaseSeconds: 60,
    businessId: undefined,
    ...more,
  });

  test('a nonce is new once, until it may be forgotten', async () => {
    const store = await open();
    const at = (seconds: number) => new Date(Date.UTC(2026, 6, 1) + seconds * 1000);
    expect(await store.rememberNonce('n', at(0), at(120))).toBe(true);
    expect(await store.rememberNonce('n', at(120), at(240))).toBe(false);
    expect(await store.rememberNonce('n', at(121), at(241))).toBe(true);
  });

  test('of many claims at once exactly one gets the work', async () => {
    const store = await open();
    const all = await Promise.all(Array.from({ length: 20 }, (_, i) => store.claim(claim('k', `t${i}`))));
    expect(all.filter((c) => c.kind === 'CLAIMED')).toHaveLength(1);
    expect(all.filter((c) => c.kind === 'BUSY')).toHaveLength(19);
  });

  test('a final answer is repeated for ever', async () => {
    const store = await open();
    await store.claim(claim('k', 'a'));
    await store.finish('k', 'a', '{"answer":"中"}', true);
    expect(await store.claim(claim('k', 'b'))).toEqual({ kind: 'DONE', answer: '{"answer":"中"}' });
    expect(await store.claim(claim('other', 'b'))).toMatchObject({ kind: 'CLAIMED' });
  });

  test('an answer that is not final is handed to the next, with the first businessId', async () => {
    const store = await open();
    expect(await store.claim(claim('k', 'a', { businessId: 'first' }))).toEqual({
      kind: 'CLAIMED',
      businessId: 'first',
      earlier: undefined,
    });
    await store.finish('k', 'a', 'opening', false);
    expect(await store.claim(claim('k', 'b', { businessId: 'second' }))).toEqual({
      kind: 'CLAIMED',
      businessId: 'first',
      earlier: 'opening',
    });
  });

  test('abandoned work may be claimed at once, and so may work whose process died', async () => {
    const store = await open();
    await store.claim(claim('k', 'a'));
    await store.abandon('k', 'a');
    expect(await store.claim(claim('k', 'b', { leaseSeconds: 0.01 }))).toMatchObject({ kind: 'CLAIMED' });
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await store.claim(claim('k', 'c'))).toMatchObject({ kind: 'CLAIMED' });
    // The dead one comes back to life, too late.
    await store.finish('k', 'b', 'late', true);
    await store.abandon('k', 'b');
    expect(await store.claim(claim('k', 'd'))).toMatchObject({ kind: 'BUSY' });
    await store.finish('k', 'c', 'right', true);
    expect(await store.claim(claim('k', 'e'))).toEqual({ kind: 'DONE', answer: 'right' });
  });
}
