import { type CompiledQuery, type DatabaseConnection, sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { balanceOf, postingsOf, verifyWallets, walletAccount, walletBalance } from '../ledger/index.ts';
import { cancelOrder, failOrder, getOrder } from '../orders/index.ts';
import { type Market, METERED_PLAN, openMarket, SELLER } from '../orders/market.fixtures.ts';
import { payFromBalance, payIfPossible } from './index.ts';

let market: Market;
beforeAll(async () => {
  market = await openMarket();
});
afterAll(() => market.close());

const balance = (who = market.buyer) => market.house.read((ctx) => walletBalance(ctx, who.accountId));
const held = () => market.house.read((ctx) => balanceOf(ctx, `held:${SELLER}`));
const order = (id: string) => market.house.read((ctx) => getOrder(ctx, id));
const pay = (orderId: string, who = market.buyer) =>
  market.house.write((ctx) => payFromBalance(ctx, { orderId, accountId: who.accountId }));
async function rowsAbout(orderId: string) {
  const { rows } =
    await sql`select (select count(*)::int from payments where order_id = ${orderId}) as payments,
    (select count(*)::int from ledger_postings where subject = ${orderId}) as postings,
    (select count(*)::int from order_history where order_id = ${orderId}) as moves,
    (select count(*)::int from domain_events where subject = ${orderId}) as news`.execute(
      market.house.world.db,
    );
  return rows[0];
}

describe('payFromBalance', () => {
  it('moves the money from the wallet to what is held for the seller, and the order on', async () => {
    await market.give(market.buyer, 15_000n);
    const placed = await market.place();
    const before = await held();
    const { order: paid } = await pay(placed.id);
    expect(paid).toMatchObject({ state: 'PROCESSING', paid: 10_000n });
    expect(await balance()).toBe(5_000n);
    expect(await held()).toBe(before - 10_000n);
    const { rows } = await sql`select amount, posting_id is not null as posted from payments
      where order_id = ${placed.id}`.execute(market.house.world.db);
    expect(rows).toEqual([{ amount: 10_000n, posted: true }]);
  });

  it('takes nothing when the balance is short, and says how much is missing', async () => {
    const placed = await market.place();
    const before = await rowsAbout(placed.id);
    await expect(pay(placed.id)).rejects.toMatchObject({
      code: 'BALANCE_INSUFFICIENT',
      facts: { balance: '5000', missing: '5000' },
    });
    expect(await rowsAbout(placed.id)).toEqual(before);
    expect(await balance()).toBe(5_000n);
    expect(await order(placed.id)).toMatchObject({ state: 'PENDING_PAYMENT' });
  });

  it('pays once when two pay at the same time', async () => {
    await market.give(market.buyer, 50_000n);
    const placed = await market.place();
    const before = await balance();
    const outcomes = await Promise.allSettled([pay(placed.id), pay(placed.id), pay(placed.id)]);
    expect(outcomes.filter((o) => o.status === 'fulfilled')).toHaveLength(1);
    for (const o of outcomes) if (o.status === 'rejected') expect(o.reason.code).toBe('INVALID_TRANSITION');
    expect(await balance()).toBe(before - 10_000n);
    expect(await rowsAbout(placed.id)).toEqual({ payments: 1, postings: 1, moves: 2, news: 2 });
  });

  it('has exactly one winner when paying meets cancelling', async () => {
    for (let round = 0; round < 5; round++) {
      const placed = await market.place();
      const before = await balance();
      const [paid, cancelled] = await Promise.allSettled([
        pay(placed.id),
        market.house.write((ctx) => cancelOrder(ctx, placed.id, 'BUYER')),
      ]);
      expect([paid.status, cancelled.status].sort()).toEqual(['fulfilled', 'rejected']);
      const won = paid.status === 'fulfilled';
      expect((await order(placed.id)).state).toBe(won ? 'PROCESSING' : 'CANCELLED');
      expect(await balance()).toBe(won ? before - 10_000n : before);
      if (won) await market.give(market.buyer, 10_000n);
    }
  });

  it('never spends the same money on two orders', async () => {
    const { stranger } = market;
    await market.give(stranger, 15_000n);
    const orders = await Promise.all([
      market.place(stranger),
      market.place(stranger),
      market.place(stranger),
    ]);
    const outcomes = await Promise.allSettled(orders.map((o) => pay(o.id, stranger)));
    expect(outcomes.filter((o) => o.status === 'fulfilled')).toHaveLength(1);
    expect(await balance(stranger)).toBe(5_000n);
  });

  it('pays an order of zero without a posting', async () => {
    const placed = await market.place(market.buyer, { planId: METERED_PLAN, periodCount: null });
    expect((await pay(placed.id)).order.state).toBe('PROCESSING');
    expect(await rowsAbout(placed.id)).toMatchObject({ payments: 1, postings: 0 });
  });

  it('does not know another account’s order', async () => {
    const placed = await market.place();
    await expect(pay(placed.id, market.stranger)).rejects.toMatchObject({ code: 'ORDER_NOT_FOUND' });
  });

  it('leaves nothing when the transaction is rolled back', async () => {
    const placed = await market.place();
    const [before, money] = [await rowsAbout(placed.id), await balance()];
    await expect(
      market.house.write(async (ctx) => {
        await payFromBalance(ctx, { orderId: placed.id, accountId: market.buyer.accountId });
        throw new Error('no');
      }),
    ).rejects.toThrow('no');
    expect(await rowsAbout(placed.id)).toEqual(before);
    expect(await balance()).toBe(money);
  });
});

describe('payIfPossible', () => {
  it('pays when it can and says why when it cannot', async () => {
    const placed = await market.place();
    const tryPay = (id: string) => market.house.write((ctx) => payIfPossible(ctx, id));
    expect(await tryPay(placed.id)).toEqual({ paid: true, reason: null });
    expect(await tryPay(placed.id)).toEqual({ paid: false, reason: 'NOT_PAYABLE' });
    const dear = await market.place(market.stranger, { periodCount: 9 });
    expect(await tryPay(dear.id)).toEqual({ paid: false, reason: 'BALANCE_INSUFFICIENT' });
    expect(await order(dear.id)).toMatchObject({ state: 'PENDING_PAYMENT' });
  });
});

describe('POST /api/orders/:orderId/pay', () => {
  const send = (id: string, headers = {}, who = market.buyer) =>
    market.as(who, { method: 'POST', url: `/api/orders/${id}/pay`, headers });

  it('200: the same key answers the same and pays once', async () => {
    await market.give(market.buyer, 10_000n);
    const placed = await market.place();
    const headers = { 'idempotency-key': `pay-${placed.id}` };
    const answers = await Promise.all([send(placed.id, headers), send(placed.id, headers)]);
    expect(answers.map((a) => a.status)).toEqual([200, 200]);
    expect(answers[0]!.body).toEqual(answers[1]!.body);
    expect(answers[0]!.body).toMatchObject({ order: { state: 'PROCESSING', paid: '10000' } });
    expect(await rowsAbout(placed.id)).toMatchObject({ payments: 1, postings: 1 });
  });
  it('422: names balance and missing amount', async () => {
    const placed = await market.place(market.stranger, { periodCount: 9 });
    const { status, body } = await send(placed.id, {}, market.stranger);
    expect(status).toBe(422);
    expect(body).toMatchObject({
      code: 'BALANCE_INSUFFICIENT',
      facts: { balance: '5000', missing: '85000' },
    });
    expect(body.detail).toBe('The balance is 50.00 CNY, 850.00 short; nothing was charged. Top up, then pay');
  });
  it('409: an order past its time', async () => {
    const placed = await market.place();
    await market.house.world.clock.set(placed.expiresAt);
    expect((await send(placed.id)).body.code).toBe('ORDER_EXPIRED');
  });
  it('404: another account’s order; 403: a role that may not; 400: no key', async () => {
    const placed = await market.place();
    expect((await send(placed.id, {}, market.stranger)).status).toBe(404);
    expect((await send(placed.id, { 'x-test-role': 'DEVELOPER' })).status).toBe(403);
    expect((await send(placed.id, { 'idempotency-key': '' })).status).toBe(400);
  });
  it('takes few statements for placing and paying', async () => {
    await market.give(market.buyer, 10_000n);
    const before = await statements();
    const placed = await market.as(market.buyer, {
      method: 'POST',
      url: '/api/orders',
      payload: { planId: 'pln_month', periodCount: 1, agreed: true, expectedDue: '10000' },
    });
    const between = await statements();
    expect(placed.status).toBe(201);
    expect((await send(placed.body.id)).status).toBe(200);
    const after = await statements();
    // plan, wallet, settings (remembered in the main world), order with its news, keep answer | lock order, posting,
    // payment, move with its news, keep answer. The clock of a test world is one more each; begin and commit are not
    // counted.
    expect([between - before, after - between]).toEqual([6, 6]);
  });
});

/** Statements that the driver has sent since it was first asked. */
let sent: number | undefined;
async function statements(): Promise<number> {
  if (sent === undefined) {
    sent = 0;
    await market.house.world.db.getExecutor().provideConnection(async (connection) => {
      const type = Object.getPrototypeOf(connection) as DatabaseConnection;
      const plain = type.executeQuery as (...all: unknown[]) => never;
      type.executeQuery = function (this: DatabaseConnection, query: CompiledQuery, ...rest: unknown[]) {
        if (!/^(begin|commit|start transaction)/i.test(query.sql)) sent = (sent ?? 0) + 1;
        return plain.call(this, query, ...rest);
      } as never;
    });
  }
  return sent;
}

describe('after all of it', () => {
  it('the ledger of every order is what was paid less what went back (X-7), and wallets agree', async () => {
    const failing = await market.place();
    await pay(failing.id);
    await market.house.write((ctx) => failOrder(ctx, failing.id, 'SELLER_UNREACHABLE'));
    await market.house.drain();
    const { rows } = await sql<{ id: string; account_id: string; paid: bigint; refunded: bigint }>`
      select id, account_id, paid, refunded from orders`.execute(market.house.world.db);
    expect(rows.length).toBeGreaterThan(15);
    for (const row of rows) {
      const postings = await market.house.read((ctx) => postingsOf(ctx, row.id));
      const wallet = postings
        .flatMap((p) => p.entries)
        .filter((e) => e.account === walletAccount(row.account_id))
        .reduce((sum, e) => sum + e.amount, 0n);
      expect(wallet).toBe(row.paid - row.refunded);
    }
    expect((await market.house.read(verifyWallets)).wrong).toEqual([]);
  });
});
