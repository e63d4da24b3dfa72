import { news, resourceStates } from '@jishi/protocol';
import { sql } from 'kysely';
import { afterEach, describe, expect, it } from 'vitest';
import { tell } from '../../platform/outbox/outbox.ts';
import { getOrder, markPaid } from '../orders/index.ts';
import { revealPassword } from './access.ts';
import {
  abandonForOrder,
  claimInstance,
  createForOrder,
  findByInstance,
  getResource,
  openResource,
} from './index.ts';
import { changePolicy, releaseExpired } from './policy.ts';
import { quoteRenewal, requestRenewal } from './renewals.ts';
import { listOwn, listServed, resourcePage, timeline } from './resource.queries.ts';
import { bj, openShop, type Shop, show } from './shop.fixture.ts';

let shop: Shop;
afterEach(() => shop?.house.close());

const at = (iso: Date) => iso.toISOString();

describe('opening', () => {
  it('gives a paid order its resource, opens it, starts the term and completes the order, once', async () => {
    shop = await openShop({ start: at(bj('2025-04-08 10:30')) });
    const resource = await shop.open();
    expect([resource.state, show(resource.startsAt), show(resource.expiresAt)]).toEqual([
      'IN_USE',
      '2025-04-08 10:30:00',
      '2025-05-09 00:00:00',
    ]);
    expect((await shop.house.read((ctx) => getOrder(ctx, resource.orderId))).state).toBe('COMPLETED');
    const told = (await shop.news(resource.id)).map((e) => e.type);
    expect(told).toEqual(['resource.segment_effective', 'resource.opened']);
    // Twice is the same as once.
    await shop.house.write(async (ctx) => {
      const again = await createForOrder(ctx, await getOrder(ctx, resource.orderId));
      expect(again.id).toBe(resource.id);
      await openResource(ctx, resource.id, {
        instanceId: resource.instanceId!,
        access: null,
        password: null,
      });
    });
    expect((await shop.news(resource.id)).length).toBe(2);
    expect(show((await shop.resource(resource.id)).expiresAt)).toBe('2025-05-09 00:00:00');
  });

  it('an on-demand resource has no end and no segment', async () => {
    shop = await openShop();
    const resource = await shop.open(shop.onDemand);
    expect([resource.state, resource.expiresAt, resource.nextTransitionAt]).toEqual(['IN_USE', null, null]);
    expect((await shop.news(resource.id)).map((e) => e.type)).toEqual(['resource.opened']);
  });

  it('no two orders of a seller share an instance id, also at once', async () => {
    shop = await openShop();
    shop.seller.whims.set('newInstance', () => undefined);
    const one = await shop.open();
    const ids = await Promise.all([shop.buy(), shop.buy()]);
    const made = await shop.house.write(async (ctx) => [
      await createForOrder(ctx, await getOrder(ctx, ids[0]!)),
      await createForOrder(ctx, await getOrder(ctx, ids[1]!)),
    ]);
    expect(await shop.house.write((ctx) => claimInstance(ctx, made[0]!.id, one.instanceId!))).toBe(false);
    const race = await Promise.allSettled(
      made.map((r) => shop.house.write((ctx) => claimInstance(ctx, r.id, 'same'))),
    );
    expect(race.filter((r) => r.status === 'fulfilled' && r.value).length).toBe(1);
    const found = await shop.house.read((ctx) =>
      findByInstance(ctx, shop.sellerId, ['same', one.instanceId!, 'none']),
    );
    expect([...found.keys()].sort()).toEqual(['same', one.instanceId].sort());
  });

  it('a rolled back opening leaves nothing', async () => {
    shop = await openShop();
    shop.seller.whims.set('newInstance', () => ({
      ok: false,
      reason: 'CONNECT',
      detail: '',
      milliseconds: 1,
    }));
    const orderId = await shop.buy();
    await shop.house.drain();
    const { id } = await shop.resourceOf(orderId);
    await expect(
      shop.house.write(async (ctx) => {
        await openResource(ctx, id, { instanceId: 'i-1', access: null, password: 'p' });
        throw new Error('no');
      }),
    ).rejects.toThrow('no');
    const after = await shop.resource(id);
    expect([after.state, after.instanceId, after.hasPassword]).toEqual(['OPENING', null, false]);
    const { rows } = await sql`select 1 from term_segments where resource_id = ${id}`.execute(
      shop.house.world.db,
    );
    expect(rows).toEqual([]);
  });

  it('an abandoned resource can never be opened', async () => {
    shop = await openShop();
    shop.seller.whims.set('newInstance', () => ({
      ok: false,
      reason: 'CONNECT',
      detail: '',
      milliseconds: 1,
    }));
    const orderId = await shop.buy();
    await shop.house.drain();
    const { id } = await shop.resourceOf(orderId);
    await shop.house.write((ctx) => abandonForOrder(ctx, orderId));
    await shop.house.write((ctx) => abandonForOrder(ctx, orderId));
    await expect(
      shop.house.write((ctx) => openResource(ctx, id, { instanceId: 'i', access: null, password: null })),
    ).rejects.toMatchObject({ code: 'INVALID_TRANSITION' });
    expect((await shop.news(id)).map((e) => e.type)).toEqual(expect.arrayContaining(['resource.abandoned']));
    expect((await shop.resource(id)).state).toBe('UNSUBSCRIBED');
  });
});

describe('the worked example of 9.5, to the second', () => {
  it('notices, expiry, freeze, notices, release', async () => {
    shop = await openShop({ start: at(bj('2025-04-08 10:30')) });
    const resource = await shop.open();
    await shop.house.advanceTo(bj('2025-06-01 00:00'));
    const told = await shop.news(resource.id);
    expect(told.slice(2).map((e) => [e.at, e.type, e.payload.daysLeft])).toEqual([
      ['2025-05-01 10:00:00', 'resource.expiring', 7],
      ['2025-05-05 10:00:00', 'resource.expiring', 3],
      ['2025-05-07 10:00:00', 'resource.expiring', 1],
      ['2025-05-09 00:00:00', 'resource.expired', undefined],
      ['2025-05-16 00:00:00', 'resource.frozen', undefined],
      ['2025-05-16 10:00:00', 'resource.releasing', 6],
      ['2025-05-20 10:00:00', 'resource.releasing', 2],
      ['2025-05-22 10:00:00', 'resource.releasing', 0],
      ['2025-05-23 00:00:00', 'resource.released', undefined],
    ]);
    expect(shop.seller.said('updateInstanceStatus').map((h) => h.body.status)).toEqual(['FREEZE']);
    expect(shop.seller.said('releaseInstance').length).toBe(1);
  });

  it('renewed on 05-20 for a month it is in use until 2025-06-08 23:59:59, and effective at once', async () => {
    shop = await openShop({ start: at(bj('2025-04-08 10:30')) });
    const resource = await shop.open();
    await shop.house.advanceTo(bj('2025-05-20 09:00'));
    expect((await shop.resource(resource.id)).state).toBe('FROZEN');
    await renew(1);
    const after = await shop.resource(resource.id);
    expect([after.state, show(after.expiresAt)]).toEqual(['IN_USE', '2025-06-09 00:00:00']);
    expect((await shop.news(resource.id)).slice(-2).map((e) => e.type)).toEqual([
      'resource.segment_effective',
      'resource.renewed',
    ]);
    expect(shop.seller.heard.slice(-2).map((h) => [h.activity, h.body.expireTime ?? h.body.status])).toEqual([
      ['refreshInstance', '20250608155959'],
      ['updateInstanceStatus', 'UNFREEZE'],
    ]);

    async function renew(periodCount: number) {
      await shop.house.write(async (ctx) => {
        const order = await requestRenewal(ctx, resource.id, { periodCount });
        await markPaid(ctx, order.id, order.due);
      }, shop.buyerEdge);
      await shop.house.drain();
    }
  });
});

describe('renewal', () => {
  it('paid before expiry waits, and takes effect exactly once at its start (REN-12)', async () => {
    shop = await openShop({ start: at(bj('2025-04-08 10:30')) });
    const resource = await shop.open();
    const orderIds: string[] = [];
    for (const periodCount of [1, 2]) {
      orderIds.push(
        await shop.house.write(async (ctx) => {
          const order = await requestRenewal(ctx, resource.id, { periodCount });
          await markPaid(ctx, order.id, order.due);
          return order.id;
        }, shop.buyerEdge),
      );
      await shop.house.drain();
    }
    expect(show((await shop.resource(resource.id)).expiresAt)).toBe('2025-08-09 00:00:00');
    const page = await shop.house.read((ctx) => resourcePage(ctx, resource.id), shop.buyerEdge);
    expect(page.segments.map((s) => [s.state, show(new Date(s.startsAt)), show(new Date(s.endsAt))])).toEqual(
      [
        ['EFFECTIVE', '2025-04-08 10:30:00', '2025-05-09 00:00:00'],
        ['NOT_EFFECTIVE', '2025-05-09 00:00:00', '2025-06-09 00:00:00'],
        ['NOT_EFFECTIVE', '2025-06-09 00:00:00', '2025-08-09 00:00:00'],
      ],
    );
    await shop.house.advanceTo(bj('2025-07-15 00:00'));
    const effective = await shop.news(resource.id, ['resource.segment_effective']);
    expect(effective.map((e) => [e.at, e.payload.orderId])).toEqual([
      ['2025-04-08 10:30:00', resource.orderId],
      ['2025-05-09 00:00:00', orderIds[0]],
      ['2025-06-09 00:00:00', orderIds[1]],
    ]);
    expect(await shop.news(resource.id, ['resource.expired'])).toEqual([]);
    for (const id of orderIds) {
      expect((await shop.house.read((ctx) => getOrder(ctx, id))).state).toBe('COMPLETED');
    }
  });

  it('in grace it starts at the original expiry, not at the click (REN-11)', async () => {
    shop = await openShop({ start: at(bj('2025-02-28 10:00')) });
    const resource = await shop.open();
    expect(show(resource.expiresAt)).toBe('2025-03-29 00:00:00');
    await shop.house.advanceTo(bj('2025-04-02 12:00'));
    const quote = await shop.house.read(
      (ctx) => quoteRenewal(ctx, resource.id, { periodCount: 1 }),
      shop.buyerEdge,
    );
    expect([quote.due, show(new Date(quote.startsAt)), show(new Date(quote.expiresAt))]).toEqual([
      '9900',
      '2025-03-29 00:00:00',
      '2025-04-29 00:00:00',
    ]);
  });

  it('a released, an on-demand and somebody else’s resource cannot be renewed', async () => {
    shop = await openShop({ start: at(bj('2025-04-08 10:30')) });
    const onDemand = await shop.open(shop.onDemand);
    const period = await shop.open();
    const ask = (id: string, edge = shop.buyerEdge) =>
      shop.house.write((ctx) => requestRenewal(ctx, id, { periodCount: 1 }), edge);
    await expect(ask(onDemand.id)).rejects.toMatchObject({ code: 'RESOURCE_NOT_RENEWABLE' });
    await expect(ask(period.id, shop.sellerEdge)).rejects.toMatchObject({ code: 'RESOURCE_NOT_FOUND' });
    await expect(
      shop.house.write(
        (ctx) => requestRenewal(ctx, period.id, { periodCount: 1, expectedDue: '1' }),
        shop.buyerEdge,
      ),
    ).rejects.toMatchObject({ code: 'PRICE_CHANGED' });
    await ask(period.id);
    await expect(ask(period.id)).rejects.toMatchObject({ code: 'ORDER_PENDING_EXISTS' });
    await shop.house.advanceTo(bj('2025-05-24 00:00'));
    await expect(ask(period.id)).rejects.toMatchObject({ code: 'RESOURCE_NOT_RENEWABLE' });
  });

  it('paid after the release fails, so that the money goes back', async () => {
    shop = await openShop({ start: at(bj('2025-04-08 10:30')), level: 'V0' });
    const resource = await shop.open();
    await shop.house.advanceTo(bj('2025-05-10 12:00'));
    const order = await shop.house.write(
      (ctx) => requestRenewal(ctx, resource.id, { periodCount: 1 }),
      shop.buyerEdge,
    );
    // Paid in the last second; the news arrives after the release.
    await shop.house.write((ctx) => markPaid(ctx, order.id, order.due));
    await sql`update event_deliveries set due_at = ${bj('2025-05-11 00:00:01')}`.execute(shop.house.world.db);
    await shop.house.advanceTo(bj('2025-05-11 00:00:02'));
    expect((await shop.resource(resource.id)).state).toBe('RELEASED');
    expect((await shop.house.read((ctx) => getOrder(ctx, order.id))).failReason).toBe(
      'RESOURCE_NOT_RENEWABLE',
    );
  });
});

describe('policy and release', () => {
  it('NO_RENEW stops the reminders; AUTO plans the deduction; both can be undone', async () => {
    shop = await openShop({ start: at(bj('2025-04-08 10:30')) });
    const resource = await shop.open();
    const set = (policy: 'AUTO' | 'MANUAL' | 'NO_RENEW') =>
      shop.house.write((ctx) => changePolicy(ctx, resource.id, { policy }), shop.buyerEdge);
    expect(show((await set('AUTO')).autoRenewAt)).toBe('2025-05-01 03:00:00');
    expect((await set('MANUAL')).autoRenewAt).toBeNull();
    expect(show((await set('NO_RENEW')).nextTransitionAt)).toBe('2025-05-09 00:00:00');
    await shop.house.advanceTo(bj('2025-05-23 00:00'));
    expect(await shop.news(resource.id, ['resource.expiring', 'resource.releasing'])).toEqual([]);
    expect((await shop.resource(resource.id)).state).toBe('RELEASED');
  });

  it('only an expired resource of one’s own can be released early', async () => {
    shop = await openShop({ start: at(bj('2025-04-08 10:30')) });
    const resource = await shop.open();
    const release = (edge = shop.buyerEdge) =>
      shop.house.write((ctx) => releaseExpired(ctx, resource.id), edge);
    await expect(release()).rejects.toMatchObject({ code: 'RESOURCE_NOT_RELEASABLE' });
    await shop.house.advanceTo(bj('2025-05-10 00:00'));
    await expect(release(shop.sellerEdge)).rejects.toMatchObject({ code: 'RESOURCE_NOT_FOUND' });
    const race = await Promise.allSettled([release(), release()]);
    expect(race.filter((r) => r.status === 'fulfilled').length).toBe(1);
    await shop.house.drain();
    expect(shop.seller.said('releaseInstance').length).toBe(1);
    expect((await shop.news(resource.id, ['resource.released'])).length).toBe(1);
  });
});

describe('arrears (13.6)', () => {
  const arrears = (on: boolean) =>
    shop.house.write((ctx) =>
      tell(
        ctx,
        on
          ? news('account.in_arrears', shop.buyer.accountId, {
              accountId: shop.buyer.accountId,
              balance: '-1',
            })
          : news('account.arrears_cleared', shop.buyer.accountId, { accountId: shop.buyer.accountId }),
      ),
    );

  it('on-demand resources freeze after their grace, and come back when arrears are paid', async () => {
    shop = await openShop({ start: at(bj('2025-04-08 10:30')) });
    const metered = await shop.open(shop.onDemand);
    const period = await shop.open();
    await arrears(true);
    await arrears(true);
    await shop.house.drain();
    expect(show((await shop.resource(metered.id)).nextTransitionAt)).toBe('2025-04-09 10:30:00');
    await shop.house.advanceTo(bj('2025-04-10 00:00'));
    expect(await shop.resource(metered.id)).toMatchObject({ state: 'FROZEN', frozenReason: 'ARREARS' });
    expect((await shop.resource(period.id)).state).toBe('IN_USE');
    await arrears(false);
    await shop.house.drain();
    expect(await shop.resource(metered.id)).toMatchObject({
      state: 'IN_USE',
      freezesAt: null,
      nextStep: null,
    });
    expect(shop.seller.said('updateInstanceStatus').map((h) => h.body.status)).toEqual([
      'FREEZE',
      'UNFREEZE',
    ]);
  });

  it('paid within the grace nothing is frozen; never paid it is released', async () => {
    shop = await openShop({ start: at(bj('2025-04-08 10:30')) });
    const metered = await shop.open(shop.onDemand);
    await arrears(true);
    await shop.house.drain();
    await arrears(false);
    await shop.house.advanceTo(bj('2025-04-20 00:00'));
    expect((await shop.resource(metered.id)).state).toBe('IN_USE');
    expect(shop.seller.said('updateInstanceStatus')).toEqual([]);
    await arrears(true);
    await shop.house.advanceTo(bj('2025-04-29 00:00'));
    expect((await shop.news(metered.id, ['resource.frozen', 'resource.released'])).map((e) => e.at)).toEqual([
      '2025-04-21 00:00:00',
      '2025-04-28 00:00:00',
    ]);
  });
});

describe('secrets and pages', () => {
  it('the password is sealed, shown only to its owner, and every look is a fact (BUY-2)', async () => {
    shop = await openShop();
    const resource = await shop.open();
    expect(JSON.stringify(resource)).not.toContain('s3cret');
    const { rows } = await sql`select to_jsonb(r)::text as row from resources r`.execute(shop.house.world.db);
    expect(JSON.stringify(rows)).not.toContain('s3cret-initial');
    const page = await shop.house.read((ctx) => resourcePage(ctx, resource.id), shop.buyerEdge);
    expect(page).toMatchObject({
      hasPassword: true,
      access: { userName: 'admin' },
      ball: { holder: 'NOBODY' },
    });
    expect(JSON.stringify(page)).not.toContain('s3cret');
    expect(await shop.house.write((ctx) => revealPassword(ctx, resource.id), shop.buyerEdge)).toBe(
      's3cret-initial',
    );
    await expect(
      shop.house.write((ctx) => revealPassword(ctx, resource.id), shop.sellerEdge),
    ).rejects.toMatchObject({ code: 'RESOURCE_NOT_FOUND' });
    expect((await shop.news(resource.id, ['resource.secret_revealed'])).map((e) => e.payload.userId)).toEqual(
      [shop.buyer.userId],
    );
  });

  it('lists are one’s own, filtered and paged; the timeline knows what lies ahead', async () => {
    shop = await openShop({ start: at(bj('2025-04-08 10:30')) });
    const made = [await shop.open(), await shop.open(), await shop.open(shop.onDemand)];
    const first = await shop.house.read((ctx) => listOwn(ctx, { limit: 2 }), shop.buyerEdge);
    const rest = await shop.house.read(
      (ctx) => listOwn(ctx, { limit: 2, cursor: first.next! }),
      shop.buyerEdge,
    );
    expect([...first.items, ...rest.items].map((r) => r.id).sort()).toEqual(made.map((r) => r.id).sort());
    expect(rest.next).toBeNull();
    expect((await shop.house.read((ctx) => listOwn(ctx, { q: '%' }), shop.buyerEdge)).items).toEqual([]);
    expect(
      (await shop.house.read((ctx) => listOwn(ctx, { q: 'code', state: 'IN_USE' }), shop.buyerEdge)).items
        .length,
    ).toBe(3);
    expect((await shop.house.read((ctx) => listOwn(ctx, {}), shop.sellerEdge)).items).toEqual([]);
    expect((await shop.house.read((ctx) => listServed(ctx, {}), shop.sellerEdge)).items.length).toBe(3);
    const line = await shop.house.read((ctx) => timeline(ctx, made[0]!.id, 50), shop.buyerEdge);
    expect(line.items.map((e) => e.type)).toEqual(expect.arrayContaining(['order.paid', 'resource.opened']));
    expect(line.ahead.at(-1)).toEqual({ step: 'RELEASE', at: at(bj('2025-05-23 00:00')) });
    await expect(shop.house.read((ctx) => getResource(ctx, 'ins_none'))).rejects.toMatchObject({
      code: 'RESOURCE_NOT_FOUND',
    });
  });
});

it('the database knows the states of the table, and refuses overlapping segments', async () => {
  shop = await openShop();
  const resource = await shop.open();
  const { rows } = await sql<{ text: string }>`
    select pg_get_constraintdef(oid) as text from pg_constraint where conname = 'resources_state'`.execute(
    shop.house.world.db,
  );
  expect([...rows[0]!.text.matchAll(/'(\w+)'/g)].map((m) => m[1]).sort()).toEqual(
    Object.keys(resourceStates).sort(),
  );
  await expect(
    sql`insert into term_segments (id, resource_id, order_id, period_type, period_count, starts_at, ends_at, state, created_at)
      values ('seg_x', ${resource.id}, 'other', 'MONTH', 1, ${resource.startsAt}, ${resource.expiresAt}, 'NOT_EFFECTIVE', now())`.execute(
      shop.house.world.db,
    ),
  ).rejects.toThrow();
});
