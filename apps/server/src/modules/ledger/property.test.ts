import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestHouse, testHouse } from '../../app/testing.ts';
import { type PostingWish, post, verifyChain, verifyWallets, walletBalance } from './index.ts';
import { contentHash } from './posting.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await testHouse();
});
afterAll(() => house.close());

const amount = fc.bigInt({ min: 1n, max: 10n ** 15n });
const account = fc.constantFrom(
  'bank',
  'wallet:acc_1',
  'wallet:acc_2',
  'wallet:acc_3',
  'held:sel_1',
  'revenue',
);

/** Random entries, closed by one that balances them. */
const entries = fc
  .array(
    fc.record({
      account,
      amount: fc.oneof(
        amount,
        amount.map((a) => -a),
      ),
    }),
    { minLength: 1, maxLength: 4 },
  )
  .map((some) => {
    const rest = -some.reduce((sum, e) => sum + e.amount, 0n);
    return rest === 0n
      ? [...some, { account: 'bank', amount: 1n }, { account: 'bank', amount: -1n }]
      : [...some, { account: 'held:sel_1', amount: rest }];
  });

describe('any history of postings', () => {
  it('sums to zero, agrees with the wallets, never overdraws but by usage, and seals whole', async () => {
    let serial = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ entries, usage: fc.boolean(), again: fc.boolean() }), {
          minLength: 1,
          maxLength: 6,
        }),
        async (steps) => {
          const model = new Map<string, bigint>();
          for (const acc of ['acc_1', 'acc_2', 'acc_3']) {
            model.set(acc, await house.read((ctx) => walletBalance(ctx, acc)));
          }
          for (const step of steps) {
            const key = `p${++serial}`;
            const wish: PostingWish = {
              key,
              kind: step.usage ? 'usage-charge' : 'other',
              subject: key,
              currency: 'CNY',
              entries: step.entries,
            };
            const after = new Map(model);
            let overdraws = false;
            for (const [acc, before] of model) {
              const delta = -step.entries
                .filter((e) => e.account === `wallet:${acc}`)
                .reduce((sum, e) => sum + e.amount, 0n);
              after.set(acc, before + delta);
              if (delta < 0n && before + delta < 0n) overdraws = true;
            }
            const outcome = await house.write((ctx) => post(ctx, wish)).catch((e: Error) => e.name);
            if (overdraws && !step.usage) expect(outcome).toBe('WalletOverdrawn');
            else {
              expect(outcome).toMatchObject({ replayed: false });
              for (const [acc, now] of after) model.set(acc, now);
              if (step.again)
                expect(await house.write((ctx) => post(ctx, wish))).toMatchObject({ replayed: true });
            }
          }
          for (const [acc, expected] of model) {
            expect(await house.read((ctx) => walletBalance(ctx, acc))).toBe(expected);
          }
        },
      ),
      { numRuns: 25 },
    );
    const { rows } = await sql<{ sum: string }>`select sum(amount)::text as sum from ledger_entries`.execute(
      house.world.db,
    );
    expect(rows[0]!.sum).toBe('0');
    expect((await house.read(verifyWallets)).wrong).toEqual([]);
    await house.world.clock.set(new Date((await house.world.clock.now()).getTime() + 10_000));
    await house.drain();
    const report = await house.read((ctx) => verifyChain(ctx, { book: 'CNY', day: '2026-03-02' }));
    expect(report).toMatchObject({ unsealed: 0, faults: [] });
  });
});

describe('contentHash', () => {
  it('does not depend on the order of the memo’s keys and depends on everything else', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), entries, (memo, some) => {
        const base = {
          key: 'k',
          kind: 'k',
          subject: 's',
          book: 'CNY',
          postedAt: new Date(0),
          memo,
          entries: some.map((e) => ({ ...e, currency: 'CNY' })),
        };
        const turned = Object.fromEntries(Object.entries(memo).reverse());
        expect(contentHash({ ...base, memo: turned })).toEqual(contentHash(base));
        expect(contentHash({ ...base, entries: base.entries.slice(1) })).not.toEqual(contentHash(base));
      }),
      { numRuns: 100 },
    );
  });
});
