import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestHouse, testHouse } from '../../app/testing.ts';
import { pgCode } from '../../platform/database/pool.ts';
import type { WriteContext } from '../../platform/world/world.ts';
import {
  balanceOf,
  entriesOf,
  LedgerKeyConflict,
  LedgerUnbalanced,
  lockWallet,
  type PostingWish,
  post,
  postingsOf,
  verifyWallets,
  WalletOverdrawn,
  walletAccount,
  walletBalance,
  walletTurnover,
} from './index.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await testHouse();
});
afterAll(() => house.close());

let serial = 0;
const fresh = (prefix: string) => `${prefix}_${++serial}`;

function topUp(account: string, amount: bigint, key = fresh('topup:t')): PostingWish {
  return {
    key,
    kind: 'top-up',
    subject: key,
    currency: 'CNY',
    entries: [
      { account: 'bank', amount },
      { account: walletAccount(account), amount: -amount },
    ],
  };
}

function spend(account: string, amount: bigint, kind = 'order-paid', key = fresh(`${kind}:o`)): PostingWish {
  return {
    key,
    kind,
    subject: key,
    currency: 'CNY',
    entries: [
      { account: walletAccount(account), amount },
      { account: 'held:sel_1', amount: -amount },
    ],
  };
}

const posting = (wish: PostingWish) => house.write((ctx) => post(ctx, wish));
const balance = (account: string) => house.read((ctx) => walletBalance(ctx, account));

describe('post', () => {
  it('moves money between accounts; the wallet shows the buyer’s money as positive', async () => {
    const acc = fresh('acc');
    await posting(topUp(acc, 10_000n));
    await posting(spend(acc, 2_500n));
    expect(await balance(acc)).toBe(7_500n);
    expect(await house.read((ctx) => balanceOf(ctx, walletAccount(acc)))).toBe(-7_500n);
    expect(await house.read((ctx) => walletBalance(ctx, 'acc_nobody'))).toBe(0n);
    expect(await house.read((ctx) => balanceOf(ctx, 'nothing:here'))).toBe(0n);
  });

  it('happens once for one key, also when asked again later', async () => {
    const acc = fresh('acc');
    const wish = topUp(acc, 700n);
    const first = await posting(wish);
    await house.world.clock.set(new Date((await house.world.clock.now()).getTime() + 60_000));
    const second = await posting(wish);
    expect(first.replayed).toBe(false);
    expect(first.wallets).toEqual(new Map([[acc, 700n]]));
    expect(second).toEqual({ postingId: first.postingId, replayed: true, wallets: new Map() });
    expect(await balance(acc)).toBe(700n);
  });

  it('happens once when the same key comes from two sides at the same time', async () => {
    const acc = fresh('acc');
    const wish = topUp(acc, 700n);
    const results = await Promise.all(Array.from({ length: 6 }, () => posting(wish)));
    expect(results.filter((r) => !r.replayed)).toHaveLength(1);
    expect(new Set(results.map((r) => r.postingId)).size).toBe(1);
    expect(await balance(acc)).toBe(700n);
  });

  it.each([
    ['another amount', (w: PostingWish) => ({ ...w, entries: topUp('acc_x', 701n).entries })],
    ['another kind', (w: PostingWish) => ({ ...w, kind: 'gift' })],
    ['another subject', (w: PostingWish) => ({ ...w, subject: 'other' })],
    ['another memo', (w: PostingWish) => ({ ...w, memo: { payer: 'B', note: 1 } })],
  ])('is a conflict when the same key comes with %s', async (_what, change) => {
    const wish = { ...topUp('acc_x', 700n), memo: { note: 1, payer: 'A' } };
    await posting(wish);
    expect((await posting({ ...wish, memo: { payer: 'A', note: 1 } })).replayed).toBe(true);
    await expect(posting(change(wish))).rejects.toThrow(LedgerKeyConflict);
  });

  it('refuses what does not balance', async () => {
    const acc = fresh('acc');
    const wish = topUp(acc, 700n);
    const [bank, wallet] = wish.entries as [PostingWish['entries'][0], PostingWish['entries'][0]];
    await expect(posting({ ...wish, entries: [bank] })).rejects.toThrow(LedgerUnbalanced);
    await expect(posting({ ...wish, entries: [] })).rejects.toThrow(LedgerUnbalanced);
    await expect(posting({ ...wish, entries: [bank, { ...wallet, amount: -699n }] })).rejects.toThrow(
      LedgerUnbalanced,
    );
    await expect(
      posting({ ...wish, entries: [bank, wallet, { account: 'revenue', amount: 0n }] }),
    ).rejects.toThrow(LedgerUnbalanced);
    expect(await balance(acc)).toBe(0n);
  });

  it('leaves nothing when the transaction is rolled back', async () => {
    const acc = fresh('acc');
    const wish = topUp(acc, 700n);
    await expect(
      house.write(async (ctx) => {
        await post(ctx, wish);
        throw new Error('no');
      }),
    ).rejects.toThrow('no');
    expect(await balance(acc)).toBe(0n);
    expect(await house.read((ctx) => postingsOf(ctx, wish.subject))).toEqual([]);
  });

  it('lets a wallet go below zero by a usage charge only, and up again by any credit', async () => {
    const acc = fresh('acc');
    await posting(topUp(acc, 100n));
    await expect(posting(spend(acc, 101n))).rejects.toThrow(WalletOverdrawn);
    await expect(posting(spend(acc, 101n))).rejects.toMatchObject({ owner: acc, balance: 100n, missing: 1n });
    expect(await balance(acc)).toBe(100n);
    await posting(spend(acc, 150n, 'usage-charge'));
    expect(await balance(acc)).toBe(-50n);
    await posting(topUp(acc, 20n));
    expect(await balance(acc)).toBe(-30n);
  });

  it('keeps the account’s running balance right under fifty postings at once', async () => {
    const acc = fresh('acc');
    await posting(topUp(acc, 1_000n));
    const outcomes = await Promise.allSettled([
      ...Array.from({ length: 20 }, () => posting(topUp(acc, 10n))),
      ...Array.from({ length: 30 }, () => posting(spend(acc, 100n))),
    ]);
    const failed = outcomes.filter((o) => o.status === 'rejected');
    expect(failed.every((f) => f.reason instanceof WalletOverdrawn)).toBe(true);
    const spent = outcomes.slice(20).filter((o) => o.status === 'fulfilled').length;
    expect(spent).toBeGreaterThanOrEqual(10);
    const now = await balance(acc);
    expect(now).toBe(1_200n - BigInt(spent) * 100n);
    expect(now).toBeGreaterThanOrEqual(0n);
    expect(await house.read((ctx) => balanceOf(ctx, walletAccount(acc)))).toBe(-now);
  });

  it('makes an account once when many postings name it first at the same time', async () => {
    const held = fresh('held:sel');
    await Promise.all(
      Array.from({ length: 8 }, (_, i) =>
        posting({
          ...topUp(fresh('acc'), 5n, `first:${held}:${i}`),
          entries: [
            { account: held, amount: 5n },
            { account: 'bank', amount: -5n },
          ],
        }),
      ),
    );
    expect(await house.read((ctx) => balanceOf(ctx, held))).toBe(40n);
  });
});

describe('lockWallet', () => {
  it('answers the balance and holds it until the transaction ends', async () => {
    const acc = fresh('acc');
    await posting(topUp(acc, 100n));
    // Two payers who each look first and pay only what is there.
    const payer = () =>
      house.write(async (ctx: WriteContext) => {
        const there = await lockWallet(ctx, acc);
        if (there < 60n) return false;
        await post(ctx, spend(acc, 60n));
        return true;
      });
    const paid = await Promise.all([payer(), payer(), payer()]);
    expect(paid.filter(Boolean)).toHaveLength(1);
    expect(await balance(acc)).toBe(40n);
  });

  it('makes the wallet when there is none, also twice at once', async () => {
    const acc = fresh('acc');
    expect(await Promise.all([1, 2].map(() => house.write((ctx) => lockWallet(ctx, acc))))).toEqual([0n, 0n]);
  });
});

describe('the database itself', () => {
  const raw = (entries: { posting?: bigint; amount: number; currency?: string }[]) =>
    house.write(async (ctx) => {
      const key = fresh('raw');
      const { rows } = await sql<{ id: bigint }>`
        insert into ledger_postings (key, book, day, kind, subject, memo, posted_at, content_hash, request_id)
        values (${key}, 'CNY', '2026-03-02', 'raw', 'raw', '{}', ${ctx.now}, ${Buffer.alloc(32)}, 'r')
        returning id`.execute(ctx.tx);
      let line = 1;
      for (const e of entries) {
        await sql`insert into ledger_entries (posting_id, line, account_id, currency, amount)
          select ${e.posting ?? rows[0]!.id}, ${line++}::int, min(id), ${e.currency ?? 'CNY'}, ${e.amount}
          from ledger_accounts`.execute(ctx.tx);
      }
      return rows[0]!.id;
    });

  it('refuses unbalanced entries and a posting without entries', async () => {
    await posting(topUp(fresh('acc'), 1n));
    await expect(raw([])).rejects.toMatchObject({ code: '23514', constraint: 'ledger_balanced' });
    await expect(raw([{ amount: 5 }, { amount: -5 }])).rejects.toMatchObject({
      constraint: 'ledger_balanced',
    });
    await expect(raw([{ amount: 0 }])).rejects.toMatchObject({ code: '23514' });
  });

  it('refuses entries that balance only over two currencies', async () => {
    await house
      .write(async (ctx) => {
        // The check on the currency itself stands before: only CNY exists yet.
        await expect(
          sql`insert into ledger_entries (posting_id, line, account_id, currency, amount)
            select 1, 90 + n, 1, c, a from (values (1, 'CNY', 5), (2, 'USD', -5)) v(n, c, a)`.execute(ctx.tx),
        ).rejects.toThrow();
        throw new Error('rolled back');
      })
      .catch(() => undefined);
    await house
      .write(async (ctx) => {
        await sql`alter table ledger_entries drop constraint ledger_entries_currency_check`.execute(ctx.tx);
        await expect(
          sql`insert into ledger_entries (posting_id, line, account_id, currency, amount)
            select p.id, 90 + n, a.id, c, v.a from (values (1, 'CNY', 5), (2, 'USD', -5)) v(n, c, a),
              (select min(id) as id from ledger_postings) p, (select min(id) as id from ledger_accounts) a`.execute(
            ctx.tx,
          ),
        ).rejects.toMatchObject({ constraint: 'ledger_balanced' });
        throw new Error('rolled back');
      })
      .catch((e: Error) => expect(e.message).toBe('rolled back'));
  });

  it('refuses one-sided additions to an old posting and entries of an account that is not there', async () => {
    const old = await posting(topUp(fresh('acc'), 9n));
    await expect(
      house.write((ctx) =>
        sql`insert into ledger_entries select ${old.postingId}, 3, min(id), 'CNY', 5 from ledger_accounts`.execute(
          ctx.tx,
        ),
      ),
    ).rejects.toMatchObject({ constraint: 'ledger_balanced' });
    await expect(
      house.write((ctx) =>
        sql`insert into ledger_entries values (${old.postingId}, 3, 987654, 'CNY', 5),
            (${old.postingId}, 4, 987654, 'CNY', -5)`.execute(ctx.tx),
      ),
    ).rejects.toMatchObject({ constraint: 'ledger_entry_account' });
  });

  it.each(['ledger_accounts', 'ledger_postings', 'ledger_entries', 'ledger_seals'])(
    'changes and deletes nothing in %s',
    async (table) => {
      await posting(topUp(fresh('acc'), 9n));
      const set = { ledger_accounts: 'code = code || 1', ledger_postings: "kind = 'x'" }[table];
      const change = sql.raw(`update ${table} set ${set ?? 'posting_id = posting_id + 1'}`);
      await expect(sql`${change}`.execute(house.world.db)).rejects.toThrow(/append-only/);
      await expect(sql.raw(`delete from ${table}`).execute(house.world.db)).rejects.toThrow(/append-only/);
    },
  );

  it('says what broke by a code that retries do not swallow', async () => {
    const error = await raw([]).catch((e: unknown) => e);
    expect(pgCode(error)).toBe('23514');
  });
});

describe('reading', () => {
  it('pages through an account’s movements, newest first, with the sum after each', async () => {
    const acc = fresh('acc');
    const start = new Date('2026-04-01T00:00:00.000Z');
    for (let day = 0; day < 5; day++) {
      await house.world.clock.set(new Date(start.getTime() + day * 86_400_000));
      await posting(topUp(acc, 100n));
      await posting(spend(acc, 30n));
    }
    const all: { amount: bigint; sumAfter: bigint; kind: string }[] = [];
    let cursor: string | undefined;
    do {
      const page = await house.read((ctx) =>
        entriesOf(ctx, walletAccount(acc), { limit: 3, ...(cursor ? { cursor } : {}) }),
      );
      all.push(...page.items);
      cursor = page.next ?? undefined;
    } while (cursor);
    expect(all).toHaveLength(10);
    expect(all.map((m) => -m.sumAfter)).toEqual([350n, 380n, 280n, 310n, 210n, 240n, 140n, 170n, 70n, 100n]);
    const middle = await house.read((ctx) =>
      entriesOf(ctx, walletAccount(acc), {
        from: new Date('2026-04-02T00:00:00.000Z'),
        to: new Date('2026-04-03T00:00:00.000Z'),
      }),
    );
    expect(middle.items.map((m) => [m.kind, -m.amount, -m.sumAfter])).toEqual([
      ['order-paid', -30n, 140n],
      ['top-up', 100n, 170n],
    ]);
    expect(
      await house.read((ctx) => walletTurnover(ctx, acc, start, new Date('2026-04-03T00:00:00.000Z'))),
    ).toEqual({ received: 200n, spent: 60n });
  });

  it('finds the wallet whose running balance was changed by hand', async () => {
    expect((await house.read(verifyWallets)).wrong).toEqual([]);
    const acc = fresh('acc');
    await posting(topUp(acc, 100n));
    await sql`update ledger_wallets set balance = 101 where owner = ${acc}`.execute(house.world.db);
    expect((await house.read(verifyWallets)).wrong).toEqual([{ accountId: acc, balance: 101n, sum: 100n }]);
    await sql`delete from ledger_wallets where owner = ${acc}`.execute(house.world.db);
    expect((await house.read(verifyWallets)).wrong).toEqual([{ accountId: acc, balance: 0n, sum: 100n }]);
    await sql`insert into ledger_wallets values (${acc}, 'CNY', 100)`.execute(house.world.db);
    expect((await house.read(verifyWallets)).wrong).toEqual([]);
  });
});
