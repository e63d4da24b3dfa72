import { topUpStates } from '@jishi/protocol';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { balanceOf, post, verifyWallets, walletAccount, walletBalance } from '../ledger/index.ts';
import { type Market, openMarket, type Person } from '../orders/market.fixtures.ts';
import { simulatedChannel } from './index.ts';
import { signReport } from './simulated-channel.ts';

let market: Market;
beforeAll(async () => {
  market = await openMarket();
});
afterAll(() => market.close());

const balance = (who: Person = market.buyer) => market.house.read((ctx) => walletBalance(ctx, who.accountId));
const send = (who: Person | null, url: string, payload?: object, headers = {}) =>
  market.as(who, { method: 'POST', url, headers, ...(payload ? { payload } : {}) });
const transfer = { channel: 'BANK_TRANSFER', amount: '50000', payerName: '明远科技', remark: '三月' };
const request = async (payload: object = transfer, who = market.buyer) =>
  (await send(who, '/api/top-ups', payload)).body;
const confirm = (id: string, headers = {}) =>
  send(market.staff, `/api/operator/top-ups/${id}/confirm`, undefined, headers);
async function newsOf(subject: string) {
  const { rows } = await sql<{
    type: string;
  }>`select type from domain_events where subject = ${subject} order by id`.execute(market.house.world.db);
  return rows.map((r) => r.type);
}

describe('a bank transfer', () => {
  it('waits with a reference, and is on the balance when staff confirm it', async () => {
    const asked = await request();
    expect(asked).toMatchObject({ state: 'PENDING', amount: '50000', payUrl: null, actions: ['cancel'] });
    expect(asked.reference).toMatch(/^TU[2-9A-HJ-NP-Z]{8}$/);
    expect(await balance()).toBe(0n);
    const done = await confirm(asked.id);
    expect(done).toMatchObject({
      status: 200,
      body: { state: 'CONFIRMED', accountName: '明远科技', actions: [] },
    });
    expect(await balance()).toBe(50_000n);
    expect(await market.house.read((ctx) => balanceOf(ctx, 'bank'))).toBe(50_000n);
    expect(await newsOf(asked.id)).toEqual(['topup.requested', 'topup.confirmed']);
  });

  it('is booked once when two confirm at the same time', async () => {
    const before = await balance();
    const asked = await request();
    const answers = await Promise.all([confirm(asked.id), confirm(asked.id), confirm(asked.id)]);
    expect(answers.map((a) => a.status).sort()).toEqual([200, 409, 409]);
    expect(await balance()).toBe(before + 50_000n);
  });

  it('answers the same to the same key', async () => {
    const asked = await request();
    const headers = { 'idempotency-key': `confirm-${asked.id}` };
    const [one, two] = [await confirm(asked.id, headers), await confirm(asked.id, headers)];
    expect(two.body).toEqual(one.body);
  });

  it('is rejected with a reason, or cancelled by the buyer; nothing moves', async () => {
    const before = await balance();
    const [lost, dropped] = [await request(), await request()];
    expect((await send(market.staff, `/api/operator/top-ups/${lost.id}/reject`, {})).status).toBe(400);
    await send(market.staff, `/api/operator/top-ups/${lost.id}/reject`, { reason: '没有到账' });
    await send(market.buyer, `/api/top-ups/${dropped.id}/cancel`);
    const mine = (await market.as(market.buyer, { url: '/api/top-ups' })).body.items;
    const states = new Map(mine.map((t: { id: string; state: string }) => [t.id, t.state]));
    expect([lost, dropped].map((t) => states.get(t.id))).toEqual(['REJECTED', 'CANCELLED']);
    expect(mine.find((t: { id: string }) => t.id === lost.id).reason).toBe('没有到账');
    for (const { id } of [lost, dropped]) expect((await confirm(id)).body.code).toBe('INVALID_TRANSITION');
    expect(await balance()).toBe(before);
    expect(await newsOf(lost.id)).toEqual(['topup.requested', 'topup.rejected']);
  });

  it.each([
    ['less than 1.00', { ...transfer, amount: '99' }, 'body.amount'],
    ['more than 1,000,000.00', { ...transfer, amount: '100000001' }, 'body.amount'],
    ['a fraction', { ...transfer, amount: '10.5' }, 'body.amount'],
    ['a negative amount', { ...transfer, amount: '-500' }, 'body.amount'],
    ['no payer', { channel: 'BANK_TRANSFER', amount: '500' }, 'body.payerName'],
    ['an unknown channel', { ...transfer, channel: 'CASH' }, 'body.channel'],
  ])('is refused with %s, naming the field', async (_what, payload, field) => {
    const answer = await send(market.buyer, '/api/top-ups', payload);
    expect(answer.status).toBe(400);
    expect(answer.body.errors[0].field).toBe(field);
  });

  it('takes the limits themselves', async () => {
    expect((await request({ ...transfer, amount: '100' })).state).toBe('PENDING');
    expect((await request({ ...transfer, amount: '100000000' })).state).toBe('PENDING');
  });

  it('belongs to its account: 404 for others; buyers do not decide', async () => {
    const asked = await request();
    expect((await send(market.stranger, `/api/top-ups/${asked.id}/cancel`)).status).toBe(404);
    expect((await market.as(market.stranger, { url: '/api/top-ups' })).body.items).toEqual([]);
    expect((await send(market.buyer, `/api/operator/top-ups/${asked.id}/confirm`)).status).toBe(403);
    expect((await send(market.buyer, '/api/top-ups/top_none/cancel')).status).toBe(404);
    expect((await confirm('top_none')).status).toBe(404);
  });

  it('is found by staff by state and the beginning of its reference', async () => {
    const asked = await request();
    const url = `/api/operator/top-ups?state=PENDING&channel=BANK_TRANSFER&q=${asked.reference.slice(0, 9).toLowerCase()}`;
    const { body } = await market.as(market.staff, { url });
    expect(body.items.map((t: { id: string }) => t.id)).toEqual([asked.id]);
    expect(body.items[0]).toMatchObject({
      accountId: market.buyer.accountId,
      actions: ['confirm', 'reject'],
    });
  });
});

describe('the simulated channel', () => {
  const open = (who = market.buyer) => request({ channel: 'SIMULATED', amount: '12300' }, who);
  const tokenOf = (topUp: { payUrl: string }) => topUp.payUrl.replace('/pay/simulated/', '');
  async function callback(report: object, signature?: string) {
    const payload = JSON.stringify(report);
    const right = await market.house.write((ctx) => signReport(ctx, payload));
    return market.as(null, {
      method: 'POST',
      url: '/api/channels/simulated/callback',
      payload,
      headers: { 'content-type': 'application/json', 'x-channel-signature': signature ?? right },
    });
  }

  it('shows a page, and pressing pay puts the money on the balance, once', async () => {
    const before = await balance();
    const topUp = await open();
    const url = `/api/channels/simulated/${tokenOf(topUp)}`;
    expect((await market.as(null, { url })).body).toMatchObject({ amount: '12300', state: 'PENDING' });
    expect((await send(null, `${url}/pay`)).body).toMatchObject({ state: 'CONFIRMED' });
    expect((await send(null, `${url}/pay`)).body).toMatchObject({ state: 'CONFIRMED' });
    expect(await balance()).toBe(before + 12_300n);
    expect(await market.house.read((ctx) => balanceOf(ctx, 'channel'))).toBe(12_300n);
    expect((await market.as(null, { url: '/api/channels/simulated/no-such-token-at-all' })).status).toBe(404);
  });

  it('books a callback that comes twice, at once and later, one time', async () => {
    const before = await balance();
    const topUp = await open();
    const report = { topUpId: topUp.id, amount: '12300', transactionId: 'T1' };
    const answers = await Promise.all([callback(report), callback(report)]);
    expect([...answers, await callback(report)].map((a) => a.status)).toEqual([200, 200, 200]);
    expect(await balance()).toBe(before + 12_300n);
    expect(await newsOf(topUp.id)).toEqual(['topup.requested', 'topup.confirmed']);
  });

  it('books a callback that comes late, after the buyer cancelled, and tells (PAY-7)', async () => {
    const before = await balance();
    const topUp = await open();
    await send(market.buyer, `/api/top-ups/${topUp.id}/cancel`);
    expect((await callback({ topUpId: topUp.id, amount: '12300', transactionId: 'T2' })).status).toBe(200);
    expect(await balance()).toBe(before + 12_300n);
    expect(await newsOf(topUp.id)).toContain('topup.confirmed');
  });

  it('believes nothing without the right signature over these very bytes', async () => {
    const before = await balance();
    const topUp = await open();
    const report = { topUpId: topUp.id, amount: '12300', transactionId: 'T3' };
    const other = await market.house.write((ctx) =>
      signReport(ctx, JSON.stringify({ ...report, amount: '1' })),
    );
    for (const wrong of ['', 'zz', '00'.repeat(32), other]) {
      expect(await callback(report, wrong)).toMatchObject({
        status: 401,
        body: { code: 'CHANNEL_SIGNATURE_WRONG' },
      });
    }
    expect((await callback({ ...report, amount: '99999' })).body.code).toBe('CHANNEL_AMOUNT_WRONG');
    const transferred = await request();
    expect((await callback({ topUpId: transferred.id, amount: '50000', transactionId: 'T4' })).status).toBe(
      404,
    );
    expect((await callback({ ...report, topUpId: 'top_none' })).status).toBe(404);
    expect(await balance()).toBe(before);
  });

  it('is not confirmed by hand', async () => {
    const topUp = await open();
    expect((await confirm(topUp.id)).body.code).toBe('TOP_UP_DECIDED_BY_CHANNEL');
    expect(
      (await send(market.staff, `/api/operator/top-ups/${topUp.id}/reject`, { reason: 'x' })).status,
    ).toBe(422);
  });

  it('can be closed: no page is opened and nobody presses pay', async () => {
    const waiting = await open();
    await market.house.write((ctx) => simulatedChannel.set(ctx, false));
    expect((await request({ channel: 'SIMULATED', amount: '12300' })).code).toBe('CHANNEL_CLOSED');
    expect((await send(null, `/api/channels/simulated/${tokenOf(waiting)}/pay`)).body.code).toBe(
      'CHANNEL_CLOSED',
    );
    const { body } = await market.as(market.buyer, { url: '/api/top-ups/channels' });
    expect(body).toEqual({
      channels: [
        { code: 'BANK_TRANSFER', isOpen: true },
        { code: 'SIMULATED', isOpen: false },
      ],
      minimum: '100',
      maximum: '100000000',
      receivingAccount: null,
    });
    await market.house.write((ctx) => simulatedChannel.set(ctx, true));
  });
});

describe('arrears', () => {
  const charge = (amount: bigint) =>
    market.house.write((ctx) =>
      post(ctx, {
        key: `usage-charge:${amount}`,
        kind: 'usage-charge',
        subject: 'chg',
        currency: 'CNY',
        entries: [
          { account: walletAccount(market.stranger.accountId), amount },
          { account: 'held:sel_one', amount: -amount },
        ],
      }),
    );

  it('are cleared by the top-up that brings the balance to zero or above, and by no other', async () => {
    const { accountId } = market.stranger;
    await charge(60_000n);
    expect((await market.as(market.stranger, { url: '/api/balance' })).body).toMatchObject({
      balance: '-60000',
      isInArrears: true,
    });
    const topUps = [];
    for (const amount of ['50000', '10000', '500']) {
      topUps.push(await request({ ...transfer, amount }, market.stranger));
    }
    await confirm(topUps[0].id);
    expect(await newsOf(accountId)).not.toContain('account.arrears_cleared');
    await confirm(topUps[1].id);
    await confirm(topUps[2].id);
    expect((await newsOf(accountId)).filter((t) => t === 'account.arrears_cleared')).toHaveLength(1);
    expect(await balance(market.stranger)).toBe(500n);
  });
});

describe('GET /api/balance and its movements', () => {
  it('shows the month in Beijing and every movement with the balance after it', async () => {
    const who = market.otherSeller;
    await market.house.world.clock.set(new Date('2026-03-31T15:59:59.000Z'));
    await confirm((await request({ ...transfer, amount: '1000' }, who)).id);
    await market.house.world.clock.set(new Date('2026-03-31T16:00:00.000Z')); // 1 April in Beijing
    await confirm((await request({ ...transfer, amount: '20000' }, who)).id);
    const order = await market.place(who);
    await send(who, `/api/orders/${order.id}/pay`);
    const { body } = await market.as(who, { url: '/api/balance' });
    expect(body).toEqual({
      currency: 'CNY',
      balance: '11000',
      isInArrears: false,
      month: {
        from: '2026-03-31T16:00:00.000Z',
        to: '2026-04-30T16:00:00.000Z',
        received: '20000',
        spent: '10000',
      },
    });
    const first = (await market.as(who, { url: '/api/balance/movements?limit=2' })).body;
    expect(first.items.map((m: Record<string, string>) => [m.kind, m.amount, m.balanceAfter])).toEqual([
      ['order-paid', '-10000', '11000'],
      ['top-up', '20000', '21000'],
    ]);
    expect(first.items[0].subject).toBe(order.id);
    const rest = (await market.as(who, { url: `/api/balance/movements?cursor=${first.next}` })).body;
    expect(rest.items.map((m: Record<string, string>) => m.balanceAfter)).toEqual(['1000']);
    const march = (await market.as(who, { url: '/api/balance/movements?to=2026-03-31T16:00:00.000Z' })).body;
    expect(march.items).toHaveLength(1);
    expect((await market.as(who, { url: '/api/balance/movements?from=yesterday' })).status).toBe(400);
    expect((await market.as(null, { url: '/api/balance' })).status).toBe(401);
    expect((await market.as(market.staff, { url: '/api/balance' })).status).toBe(403);
  });
});

it('leaves wallets that agree with the ledger', async () => {
  expect((await market.house.read(verifyWallets)).wrong).toEqual([]);
});

it('checks in the database the states of the state table', async () => {
  const { rows } = await sql<{ def: string }>`select pg_get_constraintdef(oid) as def from pg_constraint
    where conname = 'top_ups_state_check'`.execute(market.house.world.db);
  expect([...rows[0]!.def.matchAll(/'([A-Z_]+)'/g)].map((m) => m[1]).sort()).toEqual(
    Object.keys(topUpStates).sort(),
  );
});
