import { sql } from 'kysely';
import { afterEach, describe, expect, it } from 'vitest';
import type { OutsideAnswer } from '../../platform/world/world.ts';
import { bj, openShop, type Shop } from '../resources/shop.fixture.ts';
import { admitAddress, verifyingKeys } from '../sellers/index.ts';
import { bindKey, createInterfaceKey, listInterfaceKeys, rotateKey } from '../sellers/interface-keys.ts';
import { AnySeller } from './any-seller.fixture.ts';
import { listMessages } from './call.queries.ts';
import {
  addOrderNotification,
  deleteOrderNotification,
  switchOrderNotification,
} from './order-notifications.ts';
import { countMissed, listReplays, startReplay } from './replay.ts';
import { restartCall } from './restart.ts';

let shop: Shop;
let seller: AnySeller;
afterEach(() => shop?.house.close());

const START = '2025-04-08 10:00';
async function open() {
  seller = new AnySeller('saas-v2', 'order-notify');
  shop = await openShop({ start: bj(START).toISOString(), outside: seller });
  seller.keys.set('isv.example.com', [shop.seller.key]);
}
const at = (beijing: string) => shop.house.advanceTo(bj(beijing));
const down: OutsideAnswer = { ok: false, reason: 'CONNECT', detail: 'down', milliseconds: 1 };
const messages = async (filter: Parameters<typeof listMessages>[1] = {}) =>
  (await shop.house.read((ctx) => listMessages(ctx, { limit: 100, ...filter }))).items;
const states = async () => {
  const { rows } = await sql<{ state: string; n: number }>`
    select state, count(*)::int as n from orders group by state`.execute(shop.house.world.db);
  return Object.fromEntries(rows.map((r) => [r.state, r.n]));
};

describe('order notification', () => {
  const mine = <T>(work: Parameters<typeof shop.house.write<T>>[0]) =>
    shop.house.write(work, shop.sellerEdge);
  async function otherAddress(name: string) {
    const made = await shop.house.write((ctx) =>
      admitAddress(ctx, { sellerId: shop.sellerId, url: `https://${name}.example.com/notify` }),
    );
    seller.keys.set(`${name}.example.com`, [made.secret]);
    return made.addressId;
  }
  const notified = () => seller.heard.filter((h) => h.scene === 'orderNotify');

  it('tells each paid order once, to the product’s address before the type’s, with testFlag 0', async () => {
    await open();
    const [type, product] = [await otherAddress('type'), await otherAddress('product')];
    await mine((ctx) => addOrderNotification(ctx, { addressId: type, deliveryType: 'SAAS' }));
    const first = await shop.buy();
    await shop.house.drain();
    expect(notified().map((h) => [h.host, h.params])).toEqual([
      ['type.example.com', { orderId: first, orderLineId: `${first}-000001`, testFlag: '0' }],
    ]);
    const [sent] = await messages({ scene: 'orderNotify' });
    expect(sent).toMatchObject({ generation: 'order-notify', state: 'SUCCESS' });
    const entry = await mine((ctx) =>
      addOrderNotification(ctx, { addressId: product, productId: shop.productId }),
    );
    await expect(
      mine((ctx) => addOrderNotification(ctx, { addressId: type, productId: shop.productId })),
    ).rejects.toMatchObject({ code: 'ORDER_NOTIFICATION_EXISTS' });
    await shop.open();
    expect(notified().map((h) => h.host)).toEqual(['type.example.com', 'product.example.com']);
    await mine((ctx) => switchOrderNotification(ctx, entry.id, false));
    await shop.open();
    expect(notified().length).toBe(2);
    await mine((ctx) => deleteOrderNotification(ctx, entry.id));
    await shop.open();
    expect(notified().at(-1)!.host).toBe('type.example.com');
  });

  it('never touches its order: it fails for three hours, is listed, and can be restarted', async () => {
    await open();
    await mine((ctx) => addOrderNotification(ctx, { addressId: shop.addressId, deliveryType: 'SAAS' }));
    seller.whim = ({ scene }) => (scene === 'orderNotify' ? down : undefined);
    await shop.open();
    await at('2025-04-08 14:00');
    const [message] = await messages({ scene: 'orderNotify' });
    expect(message).toMatchObject({ state: 'FAILED', attempts: 4, isRestartable: true });
    expect(await states()).toEqual({ COMPLETED: 1 });
    seller.whim = () => undefined;
    await shop.house.write((ctx) => restartCall(ctx, message!.id));
    await shop.house.drain();
    expect((await messages({ scene: 'orderNotify' }))[0]!.state).toBe('SUCCESS');
  });

  it('takes only own, verified addresses and own products', async () => {
    await open();
    await expect(
      mine((ctx) => addOrderNotification(ctx, { addressId: 'adr_other', deliveryType: 'SAAS' })),
    ).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    await expect(
      mine((ctx) => addOrderNotification(ctx, { addressId: shop.addressId, productId: 'prd_other' })),
    ).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    await expect(
      mine((ctx) => addOrderNotification(ctx, { addressId: shop.addressId })),
    ).rejects.toMatchObject({
      code: 'INVALID_INPUT',
    });
  });
});

describe('restarting all that a seller missed', () => {
  it('brings back what matches, leaves closed orders alone, and says how far it is', async () => {
    await open();
    seller.whim = () => down;
    const first = await shop.buy();
    await at('2025-04-08 10:30');
    const second = await shop.buy(shop.onDemand);
    await at('2025-04-08 12:30');
    const filter = { sellerId: shop.sellerId };
    const count = (more = {}) => shop.house.read((ctx) => countMissed(ctx, { ...filter, ...more }));
    expect([await count(), await count({ scene: 'releaseInstance' })]).toEqual([2, 0]);
    expect(await count({ from: bj('2025-04-08 12:10').toISOString() })).toBe(1);
    await expect(
      shop.house.write((ctx) => startReplay(ctx, { sellerId: shop.sellerId, productId: 'prd_x' }, null)),
    ).rejects.toMatchObject({ code: 'NOTHING_MISSED' });
    seller.whim = () => undefined;
    await shop.house.write((ctx) => startReplay(ctx, filter, null));
    await expect(shop.house.write((ctx) => startReplay(ctx, filter, null))).rejects.toMatchObject({
      code: 'REPLAY_RUNNING',
    });
    await shop.house.drain();
    const [replay] = await shop.house.read((ctx) => listReplays(ctx, shop.sellerId));
    expect(replay).toMatchObject({
      state: 'DONE',
      total: 2,
      restarted: 2,
      skipped: 0,
      succeeded: 2,
      waiting: 0,
    });
    expect(await states()).toEqual({ COMPLETED: 2 });
    expect(seller.heard.filter((h) => h.scene === 'newInstance').map((h) => h.params.orderId)).toEqual(
      expect.arrayContaining([first, second]),
    );
    expect(await count()).toBe(0);
  });

  it('what fails again goes back to its timetable, and can be brought back again', async () => {
    await open();
    seller.whim = () => down;
    await shop.buy();
    await at('2025-04-08 10:20');
    const filter = { sellerId: shop.sellerId };
    await shop.house.write((ctx) => startReplay(ctx, filter, null));
    await shop.house.drain();
    const [replay] = await shop.house.read((ctx) => listReplays(ctx, shop.sellerId));
    expect(replay).toMatchObject({ state: 'DONE', restarted: 1, succeeded: 0, failedAgain: 1 });
    expect((await messages())[0]!.nextAttemptAt).toBe(bj('2025-04-08 11:00').toISOString());
    await shop.house.write((ctx) => startReplay(ctx, filter, null));
  });
});

describe('keys', () => {
  const mine = <T>(work: Parameters<typeof shop.house.write<T>>[0]) =>
    shop.house.write(work, shop.sellerEdge);
  const verifying = async () =>
    (await shop.house.read((ctx) => verifyingKeys(ctx, shop.sellerId))).map((k) => k.secret);

  it('are rotated with an overlap: the new one signs at once, both verify for a day, then the old one is disabled', async () => {
    await open();
    const fresh = await mine((ctx) => rotateKey(ctx, shop.addressId));
    expect((await verifying()).sort()).toEqual([shop.seller.key, fresh.secret].sort());
    // The seller still knows only the old key: it refuses, and mends it within the overlap.
    await shop.buy();
    await shop.house.drain();
    expect([seller.heard.length, seller.forged.length]).toEqual([0, 1]);
    seller.keys.set('isv.example.com', [shop.seller.key, fresh.secret]);
    await at('2025-04-08 11:00');
    expect(await states()).toEqual({ COMPLETED: 1 });
    await expect(mine((ctx) => rotateKey(ctx, shop.addressId))).rejects.toMatchObject({
      code: 'INTERFACE_KEY_LIMIT',
    });
    await at('2025-04-09 09:59:59');
    expect((await verifying()).length).toBe(2);
    await at('2025-04-09 10:00');
    expect(await verifying()).toEqual([fresh.secret]);
    const keys = await shop.house.read((ctx) => listInterfaceKeys(ctx), shop.sellerEdge);
    expect(keys.find((k) => k.id !== fresh.id)!.state).toBe('DISABLED');
    await mine((ctx) => rotateKey(ctx, shop.addressId, 0));
    expect((await verifying()).length).toBe(1);
  });

  it('a key that is bound again does not retire', async () => {
    await open();
    const old = (await shop.house.read((ctx) => listInterfaceKeys(ctx), shop.sellerEdge))[0]!;
    await mine((ctx) => rotateKey(ctx, shop.addressId));
    await mine((ctx) => bindKey(ctx, shop.addressId, old.id));
    await at('2025-04-10 10:00');
    expect((await verifying()).length).toBe(2);
    await expect(mine((ctx) => createInterfaceKey(ctx, shop.addressId))).rejects.toMatchObject({
      code: 'INTERFACE_KEY_LIMIT',
    });
  });
});
