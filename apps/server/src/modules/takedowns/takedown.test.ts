import { takedownStates } from '@jishi/protocol';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { person, type TestPerson } from '../identity/testing.ts';
import { failOrder } from '../orders/index.ts';
import { lost } from '../resources/fake-seller.fixture.ts';
import { bj, openShop, type Shop } from '../resources/shop.fixture.ts';
import { risksOfSeller } from './takedown.service.ts';
import { askedFor, riskOf } from './takedown.ts';

describe('what a count asks for', () => {
  const limits = { warnAt: 3, taskAbove: 5 };
  it.each([
    [2, false, false, 'NONE'],
    [3, true, false, 'WARNED'],
    [4, false, false, 'WARNED'],
    [5, false, false, 'WARNED'],
    [6, false, true, 'OVER'],
    [7, false, true, 'OVER'],
  ])('%i failures', (failures, warn, task, risk) => {
    expect(askedFor(failures, limits)).toEqual({ warn, task });
    expect(riskOf(failures, limits)).toBe(risk);
  });
});

let shop: Shop;
let operator: TestPerson;
beforeAll(async () => {
  shop = await openShop({ start: bj('2026-03-02 10:00').toISOString() });
  operator = await person(shop.house, 'OPERATOR');
});
afterAll(() => shop.house.close());

async function failOne(reason = 'INTERFACE_FAILED'): Promise<void> {
  const orderId = await shop.buy();
  await shop.house.write((ctx) => failOrder(ctx, orderId, reason));
  await shop.house.drain();
}
async function fail(times: number): Promise<void> {
  for (let i = 0; i < times; i++) await failOne();
}
const tasks = async (query = '') =>
  (await operator.send('GET', `/api/operator/takedown-tasks${query}`)).body.items;
const notices = async (event: string) =>
  (
    await sql<{
      user_id: string;
      body: { en: string };
    }>`select user_id, body from messages where event = ${event}
      order by id`.execute(shop.house.world.db)
  ).rows;
const risks = () => shop.house.read((ctx) => risksOfSeller(ctx, shop.sellerId));
const decide = (id: string, action: string, body: object = { reason: '接口连续失败，先暂停' }) =>
  operator.send('POST', `/api/operator/takedown-tasks/${id}/${action}`, body);
const buy = async () => {
  const buyer = await person(shop.house);
  return buyer.send(
    'POST',
    '/api/orders',
    { planId: shop.month, periodCount: 1, agreed: true },
    { 'idempotency-key': crypto.randomUUID() },
  );
};

describe('orders that fail through the interface (ORD-7, 9.9)', () => {
  it('are counted when three hours of calls failed, and not for other reasons', async () => {
    shop.seller.whims.set('newInstance', () => lost('TIMEOUT'));
    await shop.buy();
    await shop.house.advanceTo(bj('2026-03-02 14:00'));
    expect((await risks()).items).toMatchObject([
      {
        productId: shop.productId,
        productName: { 'zh-CN': expect.any(String) },
        productState: 'LISTED',
        failures: 1,
        risk: 'NONE',
      },
    ]);
    await failOne('SELLER_TERMINATED');
    expect((await risks()).items[0]!.failures).toBe(1);
  });

  it('warn the seller at the third, once', async () => {
    await fail(1);
    expect(await notices('product.at_risk')).toEqual([]);
    await fail(2);
    const told = await notices('product.at_risk');
    expect(told).toHaveLength(1);
    expect(told[0]!.body.en).toContain('3 orders of “Code” failed in Mar 2026');
    expect((await risks()).items[0]).toMatchObject({ failures: 4, risk: 'WARNED', task: null });
  });

  it('become one task for the operator with the sixth, not with the fifth, and no second one', async () => {
    await fail(1);
    expect(await tasks()).toEqual([]);
    await fail(2);
    expect(await tasks()).toMatchObject([
      {
        productId: shop.productId,
        sellerName: { en: 'Kedu' },
        cause: 'ORDER_FAILURES',
        period: '202603',
        facts: { failures: 6 },
        state: 'OPEN',
      },
    ]);
    expect((await notices('takedown.opened')).map((n) => n.user_id)).toEqual([operator.userId]);
    expect((await operator.send('GET', '/api/operator/overview')).body.openTakedowns).toBe(1);
  });

  it('needs a reason, an operator, and a task that is there', async () => {
    const [task] = await tasks();
    const none = await decide(task.id, 'suspend', { reason: '' });
    expect(none).toMatchObject({ status: 400, body: { errors: [{ field: 'body.reason' }] } });
    const buyer = await person(shop.house);
    expect((await buyer.send('GET', '/api/operator/takedown-tasks')).status).toBe(403);
    expect(await decide('tdn_none', 'dismiss')).toMatchObject({
      status: 404,
      body: { code: 'TAKEDOWN_NOT_FOUND' },
    });
    expect(await tasks('?state=OPEN')).toHaveLength(1);
  });

  it('suspended by the operator nobody can buy it, unpaid orders end, and the seller reads why', async () => {
    const waiting = (await buy()).body;
    expect(waiting.state).toBe('PENDING_PAYMENT');
    const [task] = await tasks();
    expect((await decide(task.id, 'suspend')).body.task).toMatchObject({ state: 'SUSPENDED' });
    await shop.house.drain();
    expect(await buy()).toMatchObject({ status: 422, body: { code: 'PLAN_NOT_ON_SALE' } });
    const { rows } = await sql<{ state: string }>`select state from orders where id = ${waiting.id}`.execute(
      shop.house.world.db,
    );
    expect(rows[0]!.state).toBe('CANCELLED');
    expect((await notices('product.suspended'))[0]!.body.en).toContain('接口连续失败，先暂停');
    expect((await risks()).items[0]!.task).toMatchObject({
      state: 'SUSPENDED',
      reason: '接口连续失败，先暂停',
    });
    for (const action of ['suspend', 'dismiss']) {
      expect(await decide(task.id, action)).toMatchObject({
        status: 409,
        body: { code: 'INVALID_TRANSITION' },
      });
    }
  });

  it('restored it is on sale again', async () => {
    const [task] = await tasks();
    expect((await decide(task.id, 'restore', { reason: '已修好' })).status).toBe(200);
    await shop.house.drain();
    expect((await buy()).status).toBe(201);
    expect(await notices('product.restored')).toHaveLength(1);
    const { rows } = await sql<{ action: string }>`select action from takedown_log order by id`.execute(
      shop.house.world.db,
    );
    expect(rows.map((r) => r.action)).toEqual(['open', 'suspend', 'restore']);
  });

  it('a new month begins at nought in Beijing', async () => {
    await shop.house.world.clock.set(bj('2026-03-31 23:59'));
    expect((await risks()).items[0]!.failures).toBeGreaterThan(5);
    await shop.house.world.clock.set(bj('2026-04-01 00:00'));
    expect((await risks()).items).toEqual([]);
    await failOne();
    expect((await risks()).items).toMatchObject([{ failures: 1 }]);
  });
});

it('the states of the table are those of the check constraint', async () => {
  const { rows } = await sql<{ def: string }>`
    select pg_get_constraintdef(oid) as def from pg_constraint where conname = 'takedown_tasks_state'`.execute(
    shop.house.world.db,
  );
  const inDatabase = [...rows[0]!.def.matchAll(/'([A-Z_]+)'/g)].map((x) => x[1]);
  expect(inDatabase.sort()).toEqual(Object.keys(takedownStates).sort());
});
