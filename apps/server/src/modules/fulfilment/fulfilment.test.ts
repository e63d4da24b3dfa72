import { callStates } from '@jishi/protocol';
import { retryPolicies } from '@jishi/protocol/seller/index.ts';
import { sql } from 'kysely';
import { afterEach, describe, expect, it } from 'vitest';
import { announcePresence } from '../../platform/due/presence.ts';
import type { OutsideAnswer } from '../../platform/world/world.ts';
import { createAccount } from '../identity/index.ts';
import { getOrder, markPaid, placeOrder } from '../orders/index.ts';
import { lost, says } from '../resources/fake-seller.fixture.ts';
import { requestRenewal } from '../resources/renewals.ts';
import { bj, openShop, putProduct, type Shop, show } from '../resources/shop.fixture.ts';
import { admitAddress, admitSeller } from '../sellers/index.ts';
import { getMessage, listMessages } from './call.queries.ts';
import { interfaceHealth } from './health.ts';
import { callSource } from './make-call.ts';
import { refreshAccess } from './refresh-access.ts';
import { restartCall } from './restart.ts';

let shop: Shop;
/** Requests that hang; answered at the end whatever happens, because the source waits for them. */
const free: ((a: OutsideAnswer) => void)[] = [];
afterEach(async () => {
  for (const answer of free.splice(0)) answer(lost('TIMEOUT'));
  if (shop) await callSource.idle(shop.house.world);
  await shop?.house.close();
});

const START = bj('2025-04-08 10:00');
const later = (seconds: number) => new Date(START.getTime() + seconds * 1000);
const open = () => openShop({ start: START.toISOString() });

async function messages(filter: Parameters<typeof listMessages>[1] = {}) {
  return (await shop.house.read((ctx) => listMessages(ctx, { limit: 100, ...filter }))).items;
}
const detail = (id: string) => shop.house.read((ctx) => getMessage(ctx, id));
const order = (id: string) => shop.house.read((ctx) => getOrder(ctx, id));
/** Seconds after START at which a message was attempted. */
async function attempted(id: string): Promise<number[]> {
  return (await detail(id)).history.map((a) => (Date.parse(a.at) - START.getTime()) / 1000).reverse();
}
const expireLeases = () =>
  sql`update interface_calls set lease_until = '2000-01-01' where lease_until is not null`.execute(
    shop.house.world.db,
  );

describe('a new instance', () => {
  it('is created, queried and opened; every request carries a good signature', async () => {
    shop = await open();
    const resource = await shop.open();
    expect(shop.seller.heard.map((h) => h.activity)).toEqual(['newInstance', 'queryInstance']);
    expect(shop.seller.forged).toBe(0);
    expect(resource).toMatchObject({ state: 'IN_USE', access: { frontEndUrl: 'https://app.example.com' } });
    expect((await messages()).map((m) => [m.scene, m.state, m.attempts])).toEqual([
      ['queryInstance', 'SUCCESS', 1],
      ['newInstance', 'SUCCESS', 1],
    ]);
  });

  it('opened asynchronously it is polled by the model’s timetable until it is there', async () => {
    shop = await open();
    shop.seller.whims.set('newInstance', (h) =>
      says({ resultCode: '000004', instanceId: shop.seller.create(h.body) }),
    );
    shop.seller.whims.set('queryInstance', () => says({ resultCode: '000004' }));
    const orderId = await shop.buy();
    await shop.house.advanceTo(later(900));
    const query = (await messages({ scene: 'queryInstance' }))[0]!;
    expect(await attempted(query.id)).toEqual(retryPolicies.POLL_OPENING.schedule.filter((s) => s <= 900));
    expect([query.state, query.failures]).toEqual(['RETRYING', 0]);
    shop.seller.whims.delete('queryInstance');
    await shop.house.advanceTo(later(1200));
    const resource = await shop.resourceOf(orderId);
    expect([resource.state, show(resource.startsAt)]).toEqual(['IN_USE', '2025-04-08 10:20:00']);
    expect(await shop.news(resource.id, ['call.failed', 'call.recovered'])).toEqual([]);
  });

  it('without appInfo it is open all the same', async () => {
    shop = await open();
    shop.seller.whims.set('queryInstance', (h) =>
      says({ resultCode: '000000', info: [{ instanceId: h.body.instanceId }] }),
    );
    expect(await shop.open()).toMatchObject({ state: 'IN_USE', access: null, hasPassword: false });
  });

  it('is asked for hourly; success within the window completes the order and is told', async () => {
    shop = await open();
    shop.seller.once.set('newInstance', [() => lost('TIMEOUT'), () => says('<html>')]);
    const orderId = await shop.buy();
    await shop.house.advanceTo(later(7200));
    const call = (await messages({ scene: 'newInstance' }))[0]!;
    expect(await attempted(call.id)).toEqual([0, 3600, 7200]);
    expect((await detail(call.id)).history.map((a) => a.reason?.code ?? null)).toEqual([
      null,
      'NOT_JSON',
      'TIMEOUT',
    ]);
    expect((await order(orderId)).state).toBe('COMPLETED');
    const { id } = await shop.resourceOf(orderId);
    const told = await shop.news(id, ['call.failed', 'call.recovered']);
    expect(told.map((e) => [e.type, e.payload.reason, e.payload.attempt])).toEqual([
      ['call.failed', 'TIMEOUT', 1],
      ['call.failed', 'NOT_JSON', 2],
      ['call.recovered', undefined, undefined],
    ]);
  });

  it('fails after exactly three hours: order failed, nothing opened, later success impossible (ORD-1)', async () => {
    shop = await open();
    shop.seller.whims.set('newInstance', () => says({ resultCode: '000100' }));
    const orderId = await shop.buy();
    await shop.house.advanceTo(later(3 * 3600 - 1));
    expect((await order(orderId)).state).toBe('PROCESSING');
    await shop.house.advanceTo(later(3 * 3600));
    const failed = await order(orderId);
    expect(failed.failReason).toBe('INTERFACE_FAILED');
    const call = (await messages({ scene: 'newInstance' }))[0]!;
    expect(await attempted(call.id)).toEqual([0, 3600, 7200, 10800]);
    expect([call.state, call.reason?.code]).toEqual(['CLOSED', 'RESULT_CODE_000100']);
    const resource = await shop.resourceOf(orderId);
    expect(resource.state).toBe('UNSUBSCRIBED');
    expect((await shop.news(resource.id, ['call.exhausted'])).length).toBe(1);
    shop.seller.whims.delete('newInstance');
    await expect(shop.house.write((ctx) => restartCall(ctx, call.id))).rejects.toMatchObject({
      code: 'RESTART_NOT_ALLOWED',
    });
    await shop.house.advanceTo(later(24 * 3600));
    expect(shop.seller.said('newInstance').length).toBe(4);
    expect((await shop.resource(resource.id)).state).toBe('UNSUBSCRIBED');
  });

  it('accepted but never ready fails with the window of its newInstance, and is given back to the seller', async () => {
    shop = await open();
    shop.seller.once.set('newInstance', [() => lost('CONNECT')]);
    shop.seller.whims.set('queryInstance', () => says({ resultCode: '000000', info: [] }));
    const orderId = await shop.buy();
    await shop.house.advanceTo(later(3 * 3600 - 1));
    expect((await order(orderId)).state).toBe('PROCESSING');
    await shop.house.advanceTo(later(3 * 3600));
    expect((await order(orderId)).failReason).toBe('INTERFACE_FAILED');
    expect(shop.seller.said('releaseInstance').length).toBe(1);
  });

  it('an instance id of another order is a failed call', async () => {
    shop = await open();
    const first = await shop.open();
    shop.seller.once.set('newInstance', [() => says({ resultCode: '000000', instanceId: first.instanceId })]);
    const orderId = await shop.buy();
    await shop.house.drain();
    const call = (await messages({ orderId }))[0]!;
    expect([call.state, call.reason?.code]).toEqual(['RETRYING', 'INSTANCE_ID_TAKEN']);
    expect((await shop.resourceOf(orderId)).state).toBe('OPENING');
    await shop.house.advanceTo(later(3600));
    expect((await shop.resourceOf(orderId)).state).toBe('IN_USE');
  });

  it('paid news twice makes one call', async () => {
    shop = await open();
    const resource = await shop.open();
    await sql`insert into event_deliveries (event_id, listener, due_at)
      select id, 'fulfilment.deliver', now() - interval '5 years' from domain_events where type = 'order.paid'`.execute(
      shop.house.world.db,
    );
    await shop.house.drain();
    expect(shop.seller.said('newInstance').length).toBe(1);
    expect((await shop.resource(resource.id)).state).toBe('IN_USE');
  });
});

describe('a crash', () => {
  it('between call and record sends the same order again: one instance, one charge (FUL-3)', async () => {
    shop = await open();
    const orderId = await shop.buy();
    // The record's transaction is thrown away, as by kill -9.
    await sql`create function crash() returns trigger language plpgsql as $$ begin raise exception 'kill -9'; end $$`.execute(
      shop.house.world.db,
    );
    await sql`create trigger crash before insert on call_attempts for each row execute function crash()`.execute(
      shop.house.world.db,
    );
    await shop.house.drain();
    expect(shop.seller.said('newInstance').length).toBe(1);
    expect((await messages({ orderId }))[0]).toMatchObject({ state: 'CALLING', attempts: 1 });
    await shop.house.drain();
    expect(shop.seller.said('newInstance').length).toBe(1); // The lease still runs.
    await sql`drop trigger crash on call_attempts`.execute(shop.house.world.db);
    await expireLeases();
    await shop.house.drain();
    const sent = shop.seller.said('newInstance');
    expect(sent.length).toBe(2);
    expect(sent[0]!.body.orderLineId).toBe(sent[1]!.body.orderLineId);
    expect(sent[0]!.body.businessId).not.toBe(sent[1]!.body.businessId);
    expect(shop.seller.instances.size).toBe(1);
    const resource = await shop.resourceOf(orderId);
    expect([resource.state, resource.instanceId]).toEqual(['IN_USE', [...shop.seller.instances.values()][0]]);
    expect((await shop.news(resource.id, ['resource.segment_effective'])).length).toBe(1);
  });

  it('leaves the timetable of the model: the lost attempt uses up no place', async () => {
    shop = await open();
    shop.seller.whims.set('newInstance', () => lost('TIMEOUT'));
    await shop.buy();
    await sql`create function crash() returns trigger language plpgsql as $$ begin raise exception 'kill -9'; end $$`.execute(
      shop.house.world.db,
    );
    await sql`create trigger crash before insert on call_attempts for each row execute function crash()`.execute(
      shop.house.world.db,
    );
    await shop.house.drain();
    await sql`drop trigger crash on call_attempts`.execute(shop.house.world.db);
    await expireLeases();
    await shop.house.drain();
    expect((await messages())[0]!.nextAttemptAt).toBe(later(3600).toISOString());
  });

  it('a worker that comes back after its lease was taken over cannot spoil the success', async () => {
    shop = await open();
    shop.seller.once.set('newInstance', [() => new Promise<OutsideAnswer>((resolve) => free.push(resolve))]);
    const orderId = await shop.buy();
    const outbox = shop.house.sources[0]!;
    while ((await outbox.run(shop.house.world)) > 0);
    await callSource.run(shop.house.world); // A: hangs outside.
    await until(() => free.length === 1);
    await expireLeases();
    await callSource.run(shop.house.world); // B takes over and succeeds.
    await until(async () => (await messages({ scene: 'newInstance' }))[0]!.state === 'SUCCESS');
    free[0]!(lost('TIMEOUT'));
    await shop.house.drain();
    expect((await shop.resourceOf(orderId)).state).toBe('IN_USE');
    expect((await messages({ scene: 'newInstance' }))[0]).toMatchObject({ state: 'SUCCESS', attempts: 2 });
  });
});

describe('leases of a process', () => {
  const OTHER = 4711;
  const leased = () =>
    sql<{ seconds: number }>`
      select extract(epoch from lease_until - clock_timestamp())::float as seconds from interface_calls`.execute(
      shop.house.world.db,
    );
  async function claimedBy(holder: number): Promise<number> {
    shop.seller.once.set('newInstance', [() => new Promise<OutsideAnswer>((resolve) => free.push(resolve))]);
    await shop.buy();
    while ((await shop.house.sources[0]!.run(shop.house.world)) > 0);
    await callSource.run({ ...shop.house.world, presence: { holder } });
    await until(() => free.length === 1);
    await new Promise((resolve) => setTimeout(resolve, 1100));
    await callSource.run(shop.house.world);
    return (await leased()).rows[0]!.seconds;
  }

  it('end early when it is gone, but not while its call may still be under way', async () => {
    shop = await open();
    const seconds = await claimedBy(OTHER);
    expect(seconds).toBeGreaterThan(0);
    expect(seconds).toBeLessThan(6);
    expect(shop.seller.said('newInstance').length).toBe(1);
  });

  it('run their time while it is there, and a process that stops says so', async () => {
    shop = await open();
    const presence = announcePresence(shop.house.world.db, shop.house.world.log);
    await until(() => presence.holder !== null);
    expect(await claimedBy(presence.holder!)).toBeGreaterThan(20);
    await presence.close();
    expect(presence.holder).toBeNull();
    await new Promise((resolve) => setTimeout(resolve, 1100));
    await callSource.run(shop.house.world);
    expect((await leased()).rows[0]!.seconds).toBeLessThan(6);
  });
});

async function until(true_: () => boolean | Promise<boolean>): Promise<void> {
  for (let i = 0; i < 200; i++) {
    if (await true_()) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error('never');
}

describe('workers', () => {
  it('two at once make one call', async () => {
    shop = await open();
    await shop.buy();
    await shop.house.sources[0]!.run(shop.house.world);
    await Promise.all([1, 2, 3, 4].map(() => callSource.run(shop.house.world)));
    await callSource.idle(shop.house.world);
    expect(shop.seller.said('newInstance').length).toBe(1);
  });

  it('at most four calls are outside for one seller, and a hanging seller delays no other', async () => {
    shop = await open();
    const other = await shop.house.write(async (ctx) => {
      const isv = await createAccount(ctx, {
        kind: 'CUSTOMER',
        name: 'other',
        email: 'other@example.com',
        password: 'correct horse battery',
        userName: 'other',
        lang: 'en',
      });
      const text = { 'zh-CN': 'Other', en: 'Other' };
      const { id } = await admitSeller(ctx, { accountId: isv.accountId, company: text, profile: text });
      const address = await admitAddress(ctx, {
        sellerId: id,
        url: 'https://other.example.com/',
        secret: shop.seller.key,
      });
      return putProduct(ctx, id, address.addressId);
    });
    shop.seller.whims.set('newInstance', (h) =>
      h.host === 'isv.example.com' ? new Promise<OutsideAnswer>((resolve) => free.push(resolve)) : undefined,
    );
    for (let i = 0; i < 6; i++) await shop.buy();
    await shop.house.write(async (ctx) => {
      const placed = await placeOrder(ctx, {
        ...shop.buyer,
        planId: other.month,
        periodCount: 1,
        seats: null,
        autoRenew: false,
        agreed: true,
        expectedDue: null,
      });
      await markPaid(ctx, placed.id, placed.due);
    });
    while ((await shop.house.sources[0]!.run(shop.house.world)) > 0);
    for (let i = 0; i < 3; i++) await callSource.run(shop.house.world);
    const isHeard = (host: string) => shop.seller.heard.some((h) => h.host === host);
    await until(() => isHeard('other.example.com') && free.length === 4);
    expect(shop.seller.said('newInstance').filter((h) => h.host === 'isv.example.com').length).toBe(4);
    expect((await messages({ state: 'CALLING', productId: shop.productId })).length).toBe(4);
    shop.seller.whims.delete('newInstance');
    for (const answer of free) answer(lost('TIMEOUT'));
    await shop.house.drain();
    expect(shop.seller.said('newInstance').filter((h) => h.host === 'isv.example.com').length).toBe(6);
  });

  it('a full queue of our own is no failure of the seller', async () => {
    shop = await open();
    shop.seller.once.set('newInstance', [() => lost('BUSY')]);
    await shop.buy();
    await shop.house.advanceTo(later(10));
    expect((await messages({ scene: 'newInstance' }))[0]).toMatchObject({ state: 'SUCCESS', failures: 0 });
    expect((await shop.house.read((ctx) => interfaceHealth(ctx)))[0]).toMatchObject({ failed: 0 });
  });

  it('a seller without a usable key is told so, and nothing is sent', async () => {
    shop = await open();
    await sql`update production_addresses set key_id = null`.execute(shop.house.world.db);
    await shop.buy();
    await shop.house.drain();
    expect(shop.seller.heard).toEqual([]);
    expect((await messages())[0]!.reason?.code).toBe('ADDRESS_UNUSABLE');
  });
});

describe('renewal, freeze and release at the seller', () => {
  async function renew(resourceId: string) {
    const id = await shop.house.write(async (ctx) => {
      const placed = await requestRenewal(ctx, resourceId, { periodCount: 1 });
      await markPaid(ctx, placed.id, placed.due);
      return placed.id;
    }, shop.buyerEdge);
    await shop.house.drain();
    return id;
  }

  it('a failing refresh is retried 60 times every 2 minutes, then listed; a restart completes the order', async () => {
    shop = await open();
    const resource = await shop.open();
    shop.seller.whims.set('refreshInstance', () => lost('CONNECT'));
    const orderId = await renew(resource.id);
    await shop.house.advanceTo(later(3 * 3600));
    const call = (await messages({ scene: 'refreshInstance' }))[0]!;
    expect(await attempted(call.id)).toEqual([...retryPolicies.SIXTY_TIMES_EVERY_2_MINUTES.schedule]);
    expect([call.state, (await order(orderId)).state]).toEqual(['FAILED', 'PROCESSING']);
    // The buyer has paid: the term is longer whatever the interface does.
    expect(show((await shop.resource(resource.id)).expiresAt)).toBe('2025-06-09 00:00:00');
    shop.seller.whims.delete('refreshInstance');
    await shop.house.write((ctx) => restartCall(ctx, call.id, { sellerId: shop.sellerId }));
    await shop.house.drain();
    expect((await order(orderId)).state).toBe('COMPLETED');
    expect(
      (await shop.news(resource.id, ['call.exhausted', 'call.restarted', 'call.recovered'])).map(
        (e) => e.type,
      ),
    ).toEqual(['call.exhausted', 'call.restarted', 'call.recovered']);
  });

  it('a renewal closes the freeze that has not arrived; the refresh comes before the unfreeze', async () => {
    shop = await open();
    const resource = await shop.open();
    shop.seller.whims.set('updateInstanceStatus', (h) =>
      h.body.status === 'FREEZE' ? lost('TIMEOUT') : undefined,
    );
    await shop.house.advanceTo(bj('2025-05-16 00:03'));
    expect((await messages({ scene: 'updateInstanceStatus' }))[0]).toMatchObject({
      variant: 'FREEZE',
      state: 'RETRYING',
    });
    shop.seller.once.set('refreshInstance', [() => lost('TIMEOUT')]);
    await renew(resource.id);
    expect((await messages()).slice(0, 3).map((m) => [m.scene, m.variant, m.state])).toEqual([
      ['updateInstanceStatus', 'UNFREEZE', 'PENDING'],
      ['refreshInstance', 'RENEWAL', 'RETRYING'],
      ['updateInstanceStatus', 'FREEZE', 'CLOSED'],
    ]);
    await shop.house.advanceTo(bj('2025-05-16 00:10'));
    expect(shop.seller.heard.slice(-2).map((h) => h.activity)).toEqual([
      'refreshInstance',
      'updateInstanceStatus',
    ]);
    expect((await messages()).slice(0, 2).map((m) => m.state)).toEqual(['SUCCESS', 'SUCCESS']);
  });

  it('another period type brings its productId', async () => {
    shop = await open();
    const resource = await shop.open();
    await shop.house.write(async (ctx) => {
      const placed = await requestRenewal(ctx, resource.id, { periodType: 'YEAR', periodCount: 1 });
      await markPaid(ctx, placed.id, placed.due);
    }, shop.buyerEdge);
    await shop.house.drain();
    expect(shop.seller.said('refreshInstance')[0]!.body).toMatchObject({
      scene: 'RENEWAL',
      productId: shop.year,
      expireTime: '20260508155959',
      instanceId: resource.instanceId,
    });
  });
});

describe('restart', () => {
  it('calls at once, once a minute, only for its own seller and only when something failed', async () => {
    shop = await open();
    shop.seller.whims.set('newInstance', () => lost('TIMEOUT'));
    const orderId = await shop.buy();
    await shop.house.drain();
    const { id } = (await messages())[0]!;
    const restart = (sellerId = shop.sellerId) =>
      shop.house.write((ctx) => restartCall(ctx, id, { sellerId }));
    await expect(restart('sel_other')).rejects.toMatchObject({ code: 'CALL_NOT_FOUND' });
    const race = await Promise.allSettled([restart(), restart()]);
    expect(race.filter((r) => r.status === 'fulfilled').length).toBe(1);
    await shop.house.drain();
    expect(shop.seller.said('newInstance').length).toBe(2);
    expect((await messages())[0]!.nextAttemptAt).toBe(later(3600).toISOString());
    await expect(restart()).rejects.toMatchObject({ code: 'RESTART_TOO_SOON' });
    await sql`update interface_calls set restart_free_at = null`.execute(shop.house.world.db);
    shop.seller.whims.delete('newInstance');
    await shop.house.world.clock.set(later(60));
    await restart();
    await shop.house.drain();
    expect((await order(orderId)).state).toBe('COMPLETED');
    await sql`update interface_calls set restart_free_at = null`.execute(shop.house.world.db);
    await expect(restart()).rejects.toMatchObject({ code: 'RESTART_NOT_ALLOWED' });
  });
});

describe('what is shown', () => {
  it('a message has every attempt as sent and answered, without key and password', async () => {
    shop = await open();
    const resource = await shop.open();
    const all = await messages({ productId: shop.productId });
    const details = await Promise.all(all.map((m) => detail(m.id)));
    const text = JSON.stringify(details);
    expect(text).not.toContain(shop.seller.key);
    expect(text).not.toContain('s3cret');
    const sent = details[1]!.history[0]!;
    expect(sent.request.line).toMatch(
      /^POST https:\/\/isv\.example\.com\/produce\?signature=[0-9A-F]{64}&timestamp=\d{13}&nonce=\w{32}$/,
    );
    expect(sent.request.canonicalParts.map((p) => p.name)).toEqual([
      'accessKey',
      'nonce',
      'timestamp',
      'bodyHash',
    ]);
    expect(sent.answer.status).toBe(200);
    expect(details[0]!.history[0]!.answer.body).toContain('••••••');
    await expect(
      shop.house.read((ctx) => getMessage(ctx, all[0]!.id, { sellerId: 'sel_other' })),
    ).rejects.toMatchObject({ code: 'CALL_NOT_FOUND' });
    expect((await messages({ state: 'FAILED' })).length).toBe(0);
    expect((await messages({ from: later(1).toISOString() })).length).toBe(0);
    const page = await shop.house.read((ctx) => listMessages(ctx, { limit: 1 }));
    const rest = await shop.house.read((ctx) => listMessages(ctx, { limit: 1, cursor: page.next! }));
    expect([rest.items[0]!.scene, rest.next]).toEqual(['newInstance', null]);
    expect(resource.state).toBe('IN_USE');
  });

  it('health has 24 hourly cells, a success rate and a p95 per product', async () => {
    shop = await open();
    shop.seller.once.set('newInstance', [() => lost('TIMEOUT')]);
    await shop.buy();
    await shop.house.advanceTo(later(3600));
    const [health] = await shop.house.read((ctx) => interfaceHealth(ctx, { sellerId: shop.sellerId }));
    expect(health!.cells.length).toBe(24);
    expect(health!.cells.slice(-2).map((c) => [c.ok, c.failed])).toEqual([
      [0, 1],
      [2, 0],
    ]);
    expect(health!.successRate).toBeCloseTo(2 / 3);
    expect(health!.p95Milliseconds).toBe(12);
    expect(health!.sellerName.en).toBe('Kedu');
    expect(await shop.house.read((ctx) => interfaceHealth(ctx, { sellerId: 'sel_other' }))).toEqual([]);
  });

  it('health says how it stands now: a failure hours ago does not count against a call that went well', async () => {
    shop = await open();
    const state = async () => (await shop.house.read((ctx) => interfaceHealth(ctx)))[0]!.state;
    shop.seller.once.set('newInstance', [() => lost('TIMEOUT')]);
    await shop.buy();
    await shop.house.drain();
    expect(await state()).toBe('FAILING');
    await shop.house.advanceTo(later(3600));
    expect(await state()).toBe('UNSTEADY');
    await shop.buy();
    await shop.house.drain();
    expect(await state()).toBe('RECOVERED');
  });

  it('a buyer who looks gets live access data, or the cached one with its time (BUY-1)', async () => {
    shop = await open();
    const resource = await shop.open();
    const look = (edge = shop.buyerEdge) => shop.house.read((ctx) => refreshAccess(ctx, resource.id), edge);
    await shop.house.world.clock.set(later(500));
    const appInfo = { frontEndUrl: 'https://new.example.com' };
    shop.seller.whims.set('queryInstance', (h) =>
      says({ resultCode: '000000', info: [{ instanceId: h.body.instanceId, appInfo }] }),
    );
    expect(await look()).toMatchObject({
      isLive: true,
      access: appInfo,
      accessUpdatedAt: later(500).toISOString(),
    });
    expect((await shop.resource(resource.id)).hasPassword).toBe(true); // A missing password keeps the old one.
    shop.seller.whims.set('queryInstance', () => lost('DNS'));
    await shop.house.world.clock.set(later(900));
    expect(await look()).toMatchObject({
      isLive: false,
      access: appInfo,
      accessUpdatedAt: later(500).toISOString(),
      reason: { code: 'DNS' },
    });
    await expect(look(shop.sellerEdge)).rejects.toMatchObject({ code: 'RESOURCE_NOT_FOUND' });
  });
});

it('the database knows the states of the table', async () => {
  shop = await open();
  const { rows } = await sql<{ text: string }>`
    select pg_get_constraintdef(oid) as text from pg_constraint where conname = 'interface_calls_state'`.execute(
    shop.house.world.db,
  );
  expect([...rows[0]!.text.matchAll(/'(\w+)'/g)].map((m) => m[1]).sort()).toEqual(
    Object.keys(callStates).sort(),
  );
});
