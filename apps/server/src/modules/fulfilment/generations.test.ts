import { sql } from 'kysely';
import { afterEach, describe, expect, it } from 'vitest';
import type { OutsideAnswer } from '../../platform/world/world.ts';
import { compatOf } from '../catalog/index.ts';
import { getOrder, markPaid } from '../orders/index.ts';
import { freezeForArrears, unfreezeAfterArrears } from '../resources/arrears.ts';
import { getResource } from '../resources/index.ts';
import { requestRenewal } from '../resources/renewals.ts';
import { bj, openShop, type Shop, show } from '../resources/shop.fixture.ts';
import { AnySeller } from './any-seller.fixture.ts';
import { getMessage, listMessages } from './call.queries.ts';
import { checkChange } from './check-change.ts';
import { whenAnswered } from './effects.ts';
import { refreshAccess, refreshAccesses } from './refresh-access.ts';
import { tellOther, tellTermChange, tellUpgrade } from './tell-seller.ts';

let shop: Shop;
let seller: AnySeller;
afterEach(() => shop?.house.close());

async function open(
  generation: 'saas-v1' | 'saas-v2' | 'license-online',
  compat: object = {},
  asks: string[] = [],
) {
  seller = new AnySeller(generation);
  shop = await openShop({ start: bj('2025-04-08 10:00').toISOString(), outside: seller });
  seller.keys.set('isv.example.com', [shop.seller.key]);
  await sql`update products set generation = ${generation}, compat = ${JSON.stringify(compat)}::jsonb,
    asks = ${JSON.stringify(asks)}::jsonb`.execute(shop.house.world.db);
}
const at = (beijing: string) => shop.house.advanceTo(bj(beijing));
const resource = (id: string) => shop.house.read((ctx) => getResource(ctx, id));

async function renew(resourceId: string) {
  const id = await shop.house.write(async (ctx) => {
    const placed = await requestRenewal(ctx, resourceId, { periodCount: 1 });
    await markPaid(ctx, placed.id, placed.due);
    return placed.id;
  }, shop.buyerEdge);
  await shop.house.drain();
  return id;
}

/** Every attempt made, oldest first: when (Beijing), what, and how it went. */
async function timetable(): Promise<string[]> {
  const { rows } = await sql<{ at: Date; scene: string; outcome: string }>`
    select a.at, a.scene, a.outcome from call_attempts a join interface_calls c on c.id = a.call_id
    order by a.at, c.position, a.number`.execute(shop.house.world.db);
  return rows.map((r) => `${show(r.at)} ${r.scene} ${r.outcome}`);
}

describe('a product of SaaS V1.0', () => {
  it('lives its whole life in the words of V1, to the second', async () => {
    await open('saas-v1', {}, ['EMAIL', 'USER']);
    const bought = await shop.open();
    expect(bought).toMatchObject({
      state: 'IN_USE',
      hasPassword: true,
      access: { frontEndUrl: 'https://app.example.com', userName: 'admin' },
    });
    const params = seller.heard[0]!.params;
    expect(seller.heard[0]!.method).toBe('GET');
    expect(params).toMatchObject({
      customerId: shop.buyer.accountId,
      customerName: 'buyer',
      userId: shop.buyer.userId,
      email: 'buyer@example.com',
      orderId: bought.orderId,
      productId: shop.month,
      chargingMode: 1,
      periodType: 'month',
      periodNumber: 1,
      orderAmount: '99.00',
      expireTime: '20250508155959',
    });
    expect(params).not.toHaveProperty('testFlag');
    await at('2025-04-20 10:00');
    const renewal = await renew(bought.id);
    expect(seller.heard.at(-1)!.params).toMatchObject({
      orderId: renewal,
      instanceId: bought.instanceId,
      expireTime: '20250608155959',
      orderAmount: '99.00',
    });
    await at('2025-06-17 09:30');
    expect((await resource(bought.id)).state).toBe('FROZEN');
    expect(seller.heard.at(-1)).toMatchObject({
      scene: 'expireInstance',
      params: { instanceId: bought.instanceId, orderId: bought.orderId },
    });
    await renew(bought.id);
    expect((await resource(bought.id)).state).toBe('IN_USE');
    await at('2025-08-01 00:00');
    expect((await resource(bought.id)).state).toBe('RELEASED');
    expect(await timetable()).toEqual([
      '2025-04-08 10:00:00 newInstance OK',
      '2025-04-20 10:00:00 refreshInstance OK',
      '2025-06-16 00:00:00 expireInstance OK',
      // Refreshing revives; a period product has no unfreeze.
      '2025-06-17 09:30:00 refreshInstance OK',
      '2025-07-16 00:00:00 expireInstance OK',
      '2025-07-23 00:00:00 releaseInstance OK',
    ]);
    expect(seller.forged).toEqual([]);
  });

  it('freezes and revives what is charged by use with instanceStatus', async () => {
    await open('saas-v1');
    const bought = await shop.open(shop.onDemand);
    expect(seller.heard[0]!.params).toMatchObject({ chargingMode: 0, orderAmount: '0.00' });
    expect(seller.heard[0]!.params).not.toHaveProperty('expireTime');
    await shop.house.write((ctx) => freezeForArrears(ctx, shop.buyer.accountId));
    await shop.house.advanceTo((await resource(bought.id)).freezesAt!);
    expect(seller.heard.at(-1)!.params).toEqual({ instanceId: bought.instanceId, instanceStatus: 'FREEZE' });
    await shop.house.write((ctx) => unfreezeAfterArrears(ctx, shop.buyer.accountId));
    await shop.house.drain();
    expect(seller.heard.at(-1)!.params).toEqual({ instanceId: bought.instanceId, instanceStatus: 'NORMAL' });
  });

  it('an answer without Body-Sign is a failed call; its exact bytes are kept sealed, its token is not shown', async () => {
    await open('saas-v1');
    seller.whim = () => ({
      ok: true,
      status: 200,
      headers: {},
      body: Buffer.from(
        '{"resultCode":"000000","instanceId":"i-1","appInfo":{"frontEndUrl":"https://a.example.com","password":"s3cret"}}',
      ),
      milliseconds: 4,
    });
    await shop.buy();
    await shop.house.drain();
    const [message] = (await shop.house.read((ctx) => listMessages(ctx, { errorKind: 'SIGNATURE' }))).items;
    expect(message).toMatchObject({
      generation: 'saas-v1',
      scene: 'newInstance',
      reason: { code: 'BODY_SIGN_MISSING' },
    });
    const detail = await shop.house.read((ctx) => getMessage(ctx, message!.id));
    const text = JSON.stringify(detail);
    expect(text).not.toContain('s3cret');
    expect(text).not.toContain(shop.seller.key);
    expect(detail.history[0]).toMatchObject({ isDiagnosable: true, addressId: shop.addressId });
    expect(detail.history[0]!.request.line).toMatch(/authToken=••••••$/);
    expect((await shop.house.read((ctx) => listMessages(ctx, { generation: 'saas-v2' }))).items).toEqual([]);
  });

  it('a buyer who looks is answered by newInstance with the same order', async () => {
    await open('saas-v1');
    const bought = await shop.open();
    const live = await shop.house.read((ctx) => refreshAccess(ctx, bought.id), shop.buyerEdge);
    expect(live).toMatchObject({ isLive: true, access: { userName: 'admin' } });
    const [first, second] = seller.heard;
    expect([second!.scene, second!.params.orderId]).toEqual(['newInstance', bought.orderId]);
    expect(second!.params.businessId).not.toBe(first!.params.businessId);
  });
});

describe('compatibility switches of a product', () => {
  it('change what is sent and what is accepted', async () => {
    await open('saas-v2', { testFlagZero: true, hexCase: 'lower', requireBodySign: true });
    expect(await shop.house.read((ctx) => compatOf(ctx, shop.productId))).toMatchObject({ hexCase: 'lower' });
    const unsigned: OutsideAnswer = {
      ok: true,
      status: 200,
      headers: {},
      body: Buffer.from('{"resultCode":"000000","instanceId":"i-1"}'),
      milliseconds: 4,
    };
    seller.whim = ({ scene }) =>
      scene === 'newInstance' && seller.heard.length === 1 ? unsigned : undefined;
    await shop.buy();
    await shop.house.drain();
    expect(new URL(seller.heard[0]!.url).searchParams.get('signature')).toMatch(/^[0-9a-f]{64}$/);
    const [message] = (await shop.house.read((ctx) => listMessages(ctx, {}))).items;
    expect(message!.reason!.code).toBe('BODY_SIGN_MISSING');
    const { history } = await shop.house.read((ctx) => getMessage(ctx, message!.id));
    expect(JSON.parse(history[0]!.request.body)).toMatchObject({ testFlag: '0' });
    // A seller that signs is believed.
    await at('2025-04-08 11:00');
    expect(
      (await shop.house.read((ctx) => listMessages(ctx, { scene: 'newInstance' }))).items[0]!.state,
    ).toBe('SUCCESS');
  });
});

describe('the rest of SaaS V2.0', () => {
  it('refreshInstance in every scene, and upgradeInstance, complete their orders', async () => {
    await open('saas-v2');
    const bought = await shop.open();
    for (const change of ['TRIAL_TO_FORMAL', 'UNSUBSCRIBE_RENEWAL_PERIOD', 'RENEWAL_CHANGE'] as const) {
      const orderId = await shop.house.write(async (ctx) => {
        const placed = await requestRenewal(ctx, bought.id, { periodCount: 1 });
        await sql`update orders set state = 'PROCESSING', paid_at = ${ctx.now} where id = ${placed.id}`.execute(
          ctx.tx,
        );
        await tellTermChange(ctx, {
          resource: bought,
          order: await getOrder(ctx, placed.id),
          change,
          expiresAt: bj('2025-07-09 00:00'),
          planChanged: false,
        });
        return placed.id;
      }, shop.buyerEdge);
      await shop.house.drain();
      expect(seller.heard.at(-1)!.params).toMatchObject({
        scene: change,
        orderId,
        instanceId: bought.instanceId,
        expireTime: '20250708155959',
      });
      expect((await shop.house.read((ctx) => getOrder(ctx, orderId))).state).toBe('COMPLETED');
    }
    const upgrade = await shop.house.write(async (ctx) => {
      const placed = await requestRenewal(ctx, bought.id, { periodCount: 1 });
      await sql`update orders set state = 'PROCESSING', paid_at = ${ctx.now} where id = ${placed.id}`.execute(
        ctx.tx,
      );
      expect(await tellUpgrade(ctx, { resource: bought, order: await getOrder(ctx, placed.id) })).toBe(true);
      return placed.id;
    }, shop.buyerEdge);
    seller.whim = () => ({ ok: false, reason: 'CONNECT', detail: 'down', milliseconds: 1 });
    await shop.house.advanceTo(bj('2025-04-08 13:00'));
    // Hourly for three hours, then the order fails and is refunded.
    expect((await timetable()).filter((line) => line.includes('upgradeInstance'))).toEqual([
      '2025-04-08 10:00:00 upgradeInstance FAILED',
      '2025-04-08 11:00:00 upgradeInstance FAILED',
      '2025-04-08 12:00:00 upgradeInstance FAILED',
      '2025-04-08 13:00:00 upgradeInstance FAILED',
    ]);
    expect((await shop.house.read((ctx) => getOrder(ctx, upgrade))).failReason).toBe('INTERFACE_FAILED');
    expect((await resource(bought.id)).state).toBe('IN_USE');
  });

  it('a list of resources is asked for with one call to an address', async () => {
    await open('saas-v2');
    const all = [await shop.open(), await shop.open(), await shop.open()];
    const before = seller.heard.length;
    const live = await shop.house.read(
      (ctx) =>
        refreshAccesses(
          ctx,
          all.map((r) => r.id),
        ),
      shop.buyerEdge,
    );
    expect(seller.heard.length - before).toBe(1);
    expect(String(seller.heard.at(-1)!.params.instanceId).split(',').sort()).toEqual(
      all.map((r) => r.instanceId).sort(),
    );
    expect([...live.values()].map((one) => one.isLive)).toEqual([true, true, true]);
    await expect(
      shop.house.read((ctx) => refreshAccesses(ctx, [all[0]!.id]), shop.sellerEdge),
    ).rejects.toMatchObject({ code: 'RESOURCE_NOT_FOUND' });
  });

  it('changeInstanceCheck: only a clear yes allows, and a refusal is for the buyer’s eyes', async () => {
    await open('saas-v2');
    const bought = await shop.open();
    const ask = () => shop.house.read((ctx) => checkChange(ctx, bought.id, { planId: shop.year, seats: 20 }));
    expect(await ask()).toEqual({ isAllowed: true });
    expect(seller.heard.at(-1)!.params).toMatchObject({
      productInfo: { productId: shop.year, linearValue: 20 },
    });
    seller.whim = () => ({
      ok: true,
      status: 200,
      headers: {},
      body: Buffer.from('{"resultCode":"000005","resultMsg":"数据超过目标规格"}'),
      milliseconds: 3,
    });
    expect(await ask()).toMatchObject({
      isAllowed: false,
      isRefusal: true,
      text: expect.stringContaining('数据超过目标规格'),
    });
    seller.whim = () => ({ ok: false, reason: 'TIMEOUT', detail: '5 s', milliseconds: 5000 });
    expect(await ask()).toMatchObject({ isAllowed: false, isRefusal: false, reason: 'TIMEOUT' });
  });
});

describe('an online License', () => {
  it('is opened by newInstance alone; 000004 asks again every minute; other rooms tell scenes of their own', async () => {
    await open('license-online');
    const processing = Buffer.from('{"resultCode":"000004"}');
    seller.whim = () =>
      seller.heard.length <= 3
        ? { ok: true, status: 200, headers: {}, body: processing, milliseconds: 2 }
        : undefined;
    const orderId = await shop.buy();
    await at('2025-04-08 10:10');
    const bought = await shop.resourceOf(orderId);
    expect(await timetable()).toEqual([
      '2025-04-08 10:00:00 newInstance PROCESSING',
      '2025-04-08 10:01:00 newInstance PROCESSING',
      '2025-04-08 10:02:00 newInstance PROCESSING',
      '2025-04-08 10:03:00 newInstance OK',
    ]);
    expect(bought.state).toBe('IN_USE');
    const answered: string[] = [];
    whenAnswered('license-online', 'getLicenseAsync', async (_ctx, call) => {
      answered.push(String(call.params.eventId));
    });
    await shop.house.write((ctx) =>
      tellOther(ctx, {
        resource: bought,
        key: 'event-1',
        telling: {
          scene: 'getLicenseAsync',
          params: {
            instanceId: bought.instanceId,
            effectiveTime: '2025-04-08 02:00:00 z',
            expireTime: '2025-05-08 15:59:59 z',
            eventId: 'event-1',
          },
        },
      }),
    );
    await shop.house.drain();
    expect([seller.heard.at(-1)!.scene, answered]).toEqual(['getLicenseAsync', ['event-1']]);
  });
});
