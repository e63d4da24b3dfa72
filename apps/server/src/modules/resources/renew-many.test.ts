import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renewMany } from './renew-many.ts';
import type { Resource } from './resource.ts';
import { bj, openShop, type Shop } from './shop.fixture.ts';

let shop: Shop;
let mine: Resource[];
beforeAll(async () => {
  shop = await openShop({ start: bj('2025-04-08 10:30').toISOString() });
  mine = [await shop.open(), await shop.open(shop.year), await shop.open()];
});
afterAll(() => shop.house.close());

const renew = (items: Parameters<typeof renewMany>[1], edge = shop.buyerEdge) =>
  shop.house.write((ctx) => renewMany(ctx, items), edge);
const pending = async () =>
  (await sql`select 1 from orders where state = 'PENDING_PAYMENT'`.execute(shop.house.world.db)).rows.length;

describe('several renewals in one go (9.2)', () => {
  it('one that cannot be renewed is named, and nothing is ordered', async () => {
    const metered = await shop.open(shop.onDemand);
    const items = [...mine, metered].map((r) => ({ resourceId: r.id, periodCount: 1 }));
    await expect(renew(items)).rejects.toMatchObject({
      code: 'RESOURCE_NOT_RENEWABLE',
      facts: { resourceId: metered.id },
      fields: [{ field: 'body.items.3' }],
    });
    expect(await pending()).toBe(0);
  });

  it('another account’s is not found, and neither are one’s own then ordered', async () => {
    await expect(renew([{ resourceId: mine[0]!.id, periodCount: 1 }], shop.sellerEdge)).rejects.toMatchObject(
      { kind: 'not_found', fields: [{ field: 'body.items.0' }] },
    );
    expect(await pending()).toBe(0);
  });

  it('a price that is not what the buyer saw is named', async () => {
    await expect(
      renew([
        { resourceId: mine[0]!.id, periodCount: 1, expectedDue: '9900' },
        { resourceId: mine[1]!.id, periodCount: 1, expectedDue: '1' },
      ]),
    ).rejects.toMatchObject({ code: 'PRICE_CHANGED', fields: [{ field: 'body.items.1' }] });
    expect(await pending()).toBe(0);
  });

  it('makes an order for each, in the order asked for; the same one twice is refused', async () => {
    const items = [mine[2]!, mine[1]!, mine[0]!].map((r) => ({ resourceId: r.id, periodCount: 2 }));
    await expect(renew([...items, items[0]!])).rejects.toMatchObject({ code: 'ORDER_PENDING_EXISTS' });
    const orders = await renew(items);
    expect(orders.map((o) => [o.resourceId, o.type, o.due])).toEqual([
      [mine[2]!.id, 'RENEW', 19_800n],
      [mine[1]!.id, 'RENEW', 198_000n],
      [mine[0]!.id, 'RENEW', 19_800n],
    ]);
    expect(await pending()).toBe(3);
  });
});
