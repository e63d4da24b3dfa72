import { MOCK_ORDER_IDS, ORDER_QUERY_PATH, openApi, readFields } from '@jishi/protocol/seller/index.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createOpenApiClient } from '../../../../../packages/seller-sdk/src/open-api.ts';
import { createAccessKey } from '../identity/index.ts';
import { signedBy } from '../identity/testing.ts';
import { openShop, type Shop } from '../resources/shop.fixture.ts';
import { orderQueriesPerMinute, orderQueryPrefix } from './open-api.settings.ts';

let shop: Shop;
let key: { accessKey: string; secretKey: string };
let stranger: { accessKey: string; secretKey: string };
let orderId: string;
beforeAll(async () => {
  shop = await openShop();
  key = await shop.house.write((ctx) => createAccessKey(ctx), shop.sellerEdge);
  stranger = await shop.house.write((ctx) => createAccessKey(ctx), shop.buyerEdge);
  orderId = (await shop.open()).orderId;
});
afterAll(() => shop.house.close());

async function ask(query: string, by = key, headers: Record<string, string> = {}) {
  const target = `${ORDER_QUERY_PATH}${query}`;
  const answer = await shop.house.http.inject({
    url: target,
    headers: { ...signedBy(by, { method: 'GET', target }), ...headers },
  });
  return { status: answer.statusCode, body: answer.json() };
}

describe('the nine MOCK orders (11.2)', () => {
  const kinds = {
    MOCKPERIODYEARNEW: ['NEW', 'PERIOD', 'year', 1],
    MOCKONETIMENEW: ['NEW', 'ONE_TIME', undefined, undefined],
    MOCKONDEMAND: ['NEW', 'ON_DEMAND', undefined, undefined],
    MOCKONDEMANDPKG: ['NEW', 'ON_DEMAND_PKG', 'month', 1],
    MOCKPERIODDAYTRIAL: ['TRIAL', 'PERIOD', 'day', 7],
    MOCKMONTYTRIALTOFORMAL: ['TRIAL_TO_FORMAL', 'PERIOD', 'month', 1],
    MOCKMONTYUNSUBSCRIBE: ['UNSUBSCRIBE', 'PERIOD', 'month', 1],
    MOCKMONTYRENEW: ['RENEW', 'PERIOD', 'month', 1],
    MOCKMONTYCHANGE: ['CHANGE', 'PERIOD', 'month', 1],
  } as const;

  it.each(MOCK_ORDER_IDS)('%s is always there, keeps the published table and says its kind', async (id) => {
    const { status, body } = await ask(`?orderId=${id}&orderLineId=${id}-000001`);
    expect([status, body.resultCode, body.resultMsg]).toEqual([200, 'MKT.0000', 'Success']);
    expect(readFields(openApi.scenes.orderQuery.answer, body)).toMatchObject({ kind: 'fits' });
    const [line] = body.orderInfo.orderLine;
    expect([body.orderInfo.orderType, line.chargingMode, line.periodType, line.periodNumber]).toEqual(
      kinds[id],
    );
    expect(line.orderLineId).toBe(`${id}-000001`);
    expect(line.trialFlag).toBe(id === 'MOCKPERIODDAYTRIAL' ? '1' : undefined);
    expect(line.expireTime === undefined).toBe(line.periodType === undefined);
  });

  it('has one line each', async () => {
    expect(await ask('?orderId=MOCKONDEMAND&orderLineId=MOCKONDEMAND-000002')).toMatchObject({
      status: 400,
      body: { resultCode: 'MKT.0101' },
    });
  });

  it('is for sellers', async () => {
    expect(await ask('?orderId=MOCKONDEMAND', stranger)).toMatchObject({
      status: 401,
      body: { resultCode: 'MKT.0151' },
    });
  });
});

describe('a real order', () => {
  it('is told to its seller, with its line and the last second of its term', async () => {
    const { status, body } = await ask(`?orderId=${orderId}&orderLineId=${orderId}-000001`);
    expect(status).toBe(200);
    expect(readFields(openApi.scenes.orderQuery.answer, body)).toMatchObject({ kind: 'fits' });
    expect(body.orderInfo).toMatchObject({
      orderId,
      orderType: 'NEW',
      createTime: '20260302020000',
      orderLine: [
        { chargingMode: 'PERIOD', periodType: 'month', periodNumber: 1, expireTime: '20260402155959' },
      ],
      buyerInfo: { customerId: shop.buyer.accountId },
    });
  });

  it('through the seller SDK’s client, over a real port', async () => {
    const url = await shop.house.http.listen({ port: 0, host: '127.0.0.1' });
    const api = createOpenApiClient({ baseUrl: url, ak: key.accessKey, sk: key.secretKey, retries: 0 });
    expect((await api.queryOrder(orderId)).orderId).toBe(orderId);
    await expect(api.queryOrder('CS0')).rejects.toMatchObject({ status: 400, code: 'MKT.0101' });
    const forged = createOpenApiClient({ baseUrl: url, ak: key.accessKey, sk: 'no', retries: 0 });
    await expect(forged.queryOrder(orderId)).rejects.toMatchObject({ status: 401, code: 'APIGW.0301' });
  });

  it.each([
    ['no orderId', '', 400, 'MKT.0199'],
    ['an orderId of 65 characters', `?orderId=${'x'.repeat(65)}`, 500, 'MKT.0100'],
    ['an order nobody has', '?orderId=CS0', 400, 'MKT.0101'],
  ])('%s', async (_what, query, status, resultCode) => {
    expect(await ask(query)).toMatchObject({ status, body: { resultCode } });
  });

  it.each([
    [-16, 401],
    [-14, 200],
    [14, 200],
    [16, 401],
  ])('signed %i minutes away: %i', async (minutes, status) => {
    const { signSdk } = await import('@jishi/protocol/seller/index.ts');
    const target = `${ORDER_QUERY_PATH}?orderId=MOCKONDEMAND`;
    const at = new Date(Date.now() + minutes * 60_000).toISOString();
    const headers = { host: 'mkt.test', 'x-sdk-date': `${at.replace(/[-:]/g, '').slice(0, 15)}Z` };
    const authorization = signSdk({ method: 'GET', target, headers }, key);
    const answer = await shop.house.http.inject({ url: target, headers: { ...headers, authorization } });
    expect(answer.statusCode).toBe(status);
  });

  it('with the prefix of the setting', async () => {
    await shop.house.write((ctx) => orderQueryPrefix.set(ctx, 'CBC'));
    expect((await ask('?orderId=MOCKONDEMAND')).body.resultCode).toBe('CBC.0000');
    expect((await ask('')).body.resultCode).toBe('CBC.0199');
    await shop.house.write((ctx) => orderQueryPrefix.set(ctx, 'MKT'));
  });

  it('asked too often is 406 MKT.0250, for this key only', async () => {
    const other = await shop.house.write((ctx) => createAccessKey(ctx), shop.sellerEdge);
    await shop.house.write((ctx) => orderQueriesPerMinute.set(ctx, 2));
    const codes = [];
    for (let i = 0; i < 3; i++) codes.push(await ask('?orderId=MOCKONDEMAND', other));
    expect(codes.map(({ status, body }) => [status, body.resultCode])).toEqual([
      [200, 'MKT.0000'],
      [200, 'MKT.0000'],
      [406, 'MKT.0250'],
    ]);
    await shop.house.write((ctx) => orderQueriesPerMinute.set(ctx, 300));
  });
});
