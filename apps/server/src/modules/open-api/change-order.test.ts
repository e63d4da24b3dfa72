import { ORDER_QUERY_PATH, openApi, readFields } from '@jishi/protocol/seller/index.ts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { setMyUpgradeRule } from '../catalog/upgrades.ts';
import { createAccessKey } from '../identity/index.ts';
import { signedBy } from '../identity/testing.ts';
import { markPaid } from '../orders/index.ts';
import { openShop, type Shop } from '../resources/shop.fixture.ts';
import { putSpecification } from '../resources/upgrade.fixture.ts';
import { requestUpgrade } from '../resources/upgrades.ts';

let shop: Shop;
beforeAll(async () => {
  shop = await openShop();
});
afterAll(() => shop.house.close());

it('a seller that is told of an upgrade asks for its order: CHANGE, the new SKU and the new quantity (6.6)', async () => {
  const key = await shop.house.write((ctx) => createAccessKey(ctx), shop.sellerEdge);
  const resource = await shop.open();
  const target = await putSpecification(shop, 'business', 19_900, { seats: true });
  await shop.house.write(
    (ctx) =>
      setMyUpgradeRule(ctx, shop.productId as never, {
        skuCode: resource.skuCode,
        targets: [target],
        scaleOutStep: null,
      }),
    shop.sellerEdge,
  );
  const order = await shop.house.write(async (ctx) => {
    const placed = await requestUpgrade(ctx, resource.id, { skuCode: target, seats: 20, agreed: true });
    return markPaid(ctx, placed.id, placed.due);
  }, shop.buyerEdge);
  // Asked while the call is under way: nothing is in force yet, the order already says what shall be.
  const url = `${ORDER_QUERY_PATH}?orderId=${order.id}&orderLineId=${order.id}-000001`;
  const answer = await shop.house.http.inject({
    url,
    headers: signedBy(key, { method: 'GET', target: url }),
  });
  expect(answer.statusCode).toBe(200);
  const body = answer.json();
  expect(readFields(openApi.scenes.orderQuery.answer, body)).toMatchObject({ kind: 'fits' });
  expect(body.orderInfo).toMatchObject({
    orderId: order.id,
    orderType: 'CHANGE',
    orderLine: [
      {
        chargingMode: 'PERIOD',
        periodType: 'month',
        orderAmount: Number(order.due) / 100,
        productInfo: [
          // Ten are included, twenty are added.
          { skuCode: target, productId: `pln_MONTH_${target}`, linearValue: 30 },
        ],
      },
    ],
  });
});
