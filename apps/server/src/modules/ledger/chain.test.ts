import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type TestHouse, testHouse } from '../../app/testing.ts';
import { post, verifyChain } from './index.ts';

let house: TestHouse;
beforeEach(async () => {
  house = await testHouse();
});
afterEach(() => house.close());

const DAY = '2026-03-02';
let serial = 0;

function topUp(amount: bigint) {
  const key = `topup:c${++serial}`;
  return house.write((ctx) =>
    post(ctx, {
      key,
      kind: 'top-up',
      subject: key,
      currency: 'CNY',
      memo: { payer: '张三', lines: [{ b: 2, a: 1 }] },
      entries: [
        { account: 'bank', amount },
        { account: 'wallet:acc_1', amount: -amount },
      ],
    }),
  );
}
const verify = (day = DAY) => house.read((ctx) => verifyChain(ctx, { book: 'CNY', day }));
async function later(seconds: number) {
  await house.world.clock.set(new Date((await house.world.clock.now()).getTime() + seconds * 1000));
}
/** As somebody with the keys to the database would do it. */
async function tamper(statement: string) {
  await house.world.db.transaction().execute(async (tx) => {
    await sql`set local session_replication_role = replica`.execute(tx);
    await sql.raw(statement).execute(tx);
  });
}

describe('the chain', () => {
  it('seals postings after a few seconds, in the order of their ids, a chain per Beijing day', async () => {
    for (let i = 1; i <= 5; i++) await topUp(BigInt(i));
    await house.drain();
    expect(await verify()).toMatchObject({ checked: 0, unsealed: 5, head: null });
    await house.advanceTo('2026-03-02T16:30:00.000Z'); // 00:30 of the next day in Beijing
    const first = await verify();
    expect(first).toMatchObject({ checked: 5, unsealed: 0, faults: [] });
    await topUp(6n);
    await later(10);
    await house.drain();
    expect(await verify('2026-03-03')).toMatchObject({ checked: 1, unsealed: 0, faults: [] });
    expect(await verify()).toEqual(first);
    const { rows } =
      await sql`select seq, posting_id from ledger_seals where day = ${DAY} order by seq`.execute(
        house.world.db,
      );
    expect(rows.map((r) => Object.values(r as object).map(Number))).toEqual([
      [1, 1],
      [2, 2],
      [3, 3],
      [4, 4],
      [5, 5],
    ]);
  });

  it('is the same when two sealers run at once', async () => {
    for (let i = 1; i <= 12; i++) await topUp(BigInt(i));
    await later(10);
    const sealer = house.sources.find((s) => s.name === 'ledger.seal')!;
    await Promise.all([1, 2, 3].map(() => sealer.run(house.world)));
    await house.drain();
    expect(await verify()).toMatchObject({ checked: 12, unsealed: 0, faults: [] });
  });

  it.each([
    [
      'an amount of an entry',
      'update ledger_entries set amount = amount + 1 where posting_id = 3',
      'CONTENT',
    ],
    [
      'an account of an entry',
      'update ledger_entries set account_id = account_id + 0 + 1 where posting_id = 3 and line = 1',
      'CONTENT',
    ],
    ['the code of an account', "update ledger_accounts set code = 'cash' where code = 'till:3'", 'CONTENT'],
    ['the kind', "update ledger_postings set kind = 'gift' where id = 3", 'CONTENT'],
    ['the subject', "update ledger_postings set subject = 'x' where id = 3", 'CONTENT'],
    ['the memo', `update ledger_postings set memo = '{"payer":"李四"}' where id = 3`, 'CONTENT'],
    [
      'the instant',
      "update ledger_postings set posted_at = posted_at + interval '1 ms' where id = 3",
      'CONTENT',
    ],
    [
      'one bit of its hash',
      'update ledger_postings set content_hash = set_bit(content_hash, 77, 1 - get_bit(content_hash, 77)) where id = 3',
      'CONTENT',
    ],
    [
      'one bit of the seal',
      'update ledger_seals set content_hash = set_bit(content_hash, 5, 1 - get_bit(content_hash, 5)) where posting_id = 3',
      'SEAL',
    ],
    [
      'one bit of the link',
      'update ledger_seals set chain_hash = set_bit(chain_hash, 200, 1 - get_bit(chain_hash, 200)) where posting_id = 3',
      'CHAIN',
    ],
    [
      'an entry more',
      "insert into ledger_entries values (3, 3, 1, 'CNY', 4), (3, 4, 2, 'CNY', -4)",
      'CONTENT',
    ],
    ['an entry less', 'delete from ledger_entries where posting_id = 3 and line = 2', 'CONTENT'],
    ['the posting itself', 'delete from ledger_postings where id = 3', 'POSTING_GONE'],
    ['the seal taken away', 'delete from ledger_seals where posting_id = 3', 'SEAL_GONE'],
    ['the seals from there on', 'delete from ledger_seals where posting_id >= 3', 'SEAL_GONE'],
    ['all seals', 'delete from ledger_seals', 'SEAL_GONE'],
  ])('names the posting when somebody changed %s', async (_what, statement, fault) => {
    for (let i = 1; i <= 5; i++) {
      if (i === 3) {
        await house.write((ctx) =>
          post(ctx, {
            key: 'till',
            kind: 'top-up',
            subject: 'till',
            currency: 'CNY',
            entries: [
              { account: 'till:3', amount: 3n },
              { account: 'wallet:acc_1', amount: -3n },
            ],
          }),
        );
      } else await topUp(BigInt(i));
    }
    await later(10);
    await house.drain();
    expect((await verify()).faults).toEqual([]);
    await tamper(statement);
    const { faults } = await verify();
    expect(faults).toContainEqual(expect.objectContaining({ postingId: 3n, what: fault }));
    expect(faults.filter((f) => f.postingId !== 3n && f.what === 'CONTENT')).toEqual([]);
  });
});

describe('the nightly check', () => {
  it('runs at 03:30 in Beijing after a day with postings and tells what is wrong', async () => {
    await topUp(5n);
    await house.advanceTo('2026-03-02T19:29:59.000Z');
    const check = async () =>
      (
        await sql<{ checked_at: Date | null; wallets: number; wrong: unknown[] }>`
          select checked_at, wallets, wrong from ledger_checks`.execute(house.world.db)
      ).rows[0]!;
    expect((await check()).checked_at).toBeNull();
    await house.advanceTo('2026-03-02T19:30:00.000Z');
    expect(await check()).toMatchObject({
      checked_at: new Date('2026-03-02T19:30:00.000Z'),
      wallets: 1,
      wrong: [],
    });
    await sql`update ledger_wallets set balance = 1`.execute(house.world.db);
    await topUp(5n);
    await house.advanceTo('2026-03-10T00:00:00.000Z');
    expect(await check()).toMatchObject({
      checked_at: new Date('2026-03-03T19:30:00.000Z'),
      wrong: [{ accountId: 'acc_1', balance: '6', sum: '10' }],
    });
    expect(await house.world.metrics.registry.getSingleMetricAsString('jishi_ledger_wrong_wallets')).toMatch(
      / 1$/m,
    );
  });
});
