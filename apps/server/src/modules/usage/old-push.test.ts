import { USAGE_PUSH_OLD_PATH, usageAnswerCodes } from '@jishi/protocol/seller/index.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createOpenApiClient } from '../../../../../packages/seller-sdk/src/open-api.ts';
import { createAccessKey } from '../identity/index.ts';
import { signedBy } from '../identity/testing.ts';
import { bj } from '../resources/shop.fixture.ts';
import { type Metered, openMetered, stamp, wire } from './metered.fixture.ts';

type Key = { accessKey: string; secretKey: string };
let m: Metered;
let meter: { resourceId: string; instanceId: string };
let keys: { seller: Key; buyer: Key };
const from = bj('2026-03-02 10:00');
let n = 0;

/** A record of the next minute, without a metering_sn. */
const record = (change: Record<string, unknown> = {}) => {
  n += 1;
  const begin = new Date(from.getTime() + n * 1000);
  const { metering_sn: _, ...rest } = wire(meter.instanceId, '', begin, bj('2026-03-02 10:30'), '1');
  return { ...rest, product_id: m.onePlan, ...change };
};

beforeAll(async () => {
  m = await openMetered({ start: from.toISOString() });
  await m.give(10_000n);
  meter = await m.meter();
  await m.house.world.clock.set(bj('2026-03-02 11:00'));
  const by = (person: { accountId: string; userId: string }) =>
    m.house.write((ctx) => createAccessKey(ctx), { actor: { kind: 'USER', ...person } });
  keys = { seller: await by(m.sellerPerson), buyer: await by(m.buyer) };
});
afterAll(() => m.close());

const kept = () => m.rows<{ n: number }>('select count(*)::int as n from usage_records').then((r) => r[0]!.n);

async function push(records: unknown, key: Key | null = keys.seller, headers: Record<string, string> = {}) {
  const body = typeof records === 'string' ? records : JSON.stringify({ usage_records: records });
  const signed = key ? signedBy(key, { method: 'POST', target: USAGE_PUSH_OLD_PATH, body }) : {};
  const answer = await m.house.http.inject({
    method: 'POST',
    url: USAGE_PUSH_OLD_PATH,
    headers: { 'content-type': 'application/json', ...signed, ...headers },
    payload: body,
  });
  const said = answer.json();
  return { status: answer.statusCode, code: said.error_code as string, members: Object.keys(said) };
}

describe('the old push (10.2)', () => {
  it('answers two members and keeps the records, through the seller SDK’s client', async () => {
    const url = await m.house.http.listen({ port: 0, host: '127.0.0.1' });
    const api = createOpenApiClient({
      baseUrl: url,
      ak: keys.seller.accessKey,
      sk: keys.seller.secretKey,
      retries: 0,
    });
    const before = await kept();
    await api.pushUsageOld([record(), record({ usage_value: '2.5', product_id: m.productId })] as never);
    expect(await kept()).toBe(before + 2);
    expect(await push([record()])).toEqual({
      status: 200,
      code: 'MKT.0000',
      members: ['error_code', 'error_msg'],
    });
  });

  it('counts one instance and interval once, however often and with whatever usage it is pushed', async () => {
    const one = record();
    const before = await kept();
    const [again, other] = [one, { ...one, usage_value: '7' }];
    const all = await Promise.all([push([one]), push([again]), push([one, other])]);
    expect(all.map(({ code }) => code)).toEqual(Array(3).fill('MKT.0000'));
    expect(await kept()).toBe(before + 1);
    expect(
      await m.rows(
        `select usage_value::float8 as v from usage_records where begin_at = '${bjIso(one.begin_time)}' and state = 'VALIDATED'`,
      ),
    ).toHaveLength(1);
  });

  it('an interval that the newer push reported is abnormal here (010)', async () => {
    const one = record();
    const { product_id: _, ...rest } = one;
    await m.push([{ ...rest, metering_sn: `new-${n}` }]);
    expect((await push([one])).code).toBe('MKT.0000');
    expect(
      await m.rows(`select code from usage_records where begin_at = '${bjIso(one.begin_time)}' order by id`),
    ).toEqual(expect.arrayContaining([{ code: null }, { code: '010' }]));
  });

  it('takes 1000 records', async () => {
    const before = await kept();
    expect((await push(Array.from({ length: 1000 }, () => record()))).code).toBe('MKT.0000');
    expect(await kept()).toBe(before + 1000);
  });

  it.each<[string, () => unknown, keyof typeof usageAnswerCodes]>([
    ['no list', () => '{}', 'MKT.0101'],
    ['a body that is no JSON', () => '{"usage_records":[', 'MKT.0101'],
    ['an empty list', () => [], 'MKT.9002'],
    ['an entry that is no object', () => [7], 'MKT.9002'],
    ['1001 records', () => Array.from({ length: 1001 }, () => record()), 'MKT.9003'],
    ['no product_id', () => [record({ product_id: undefined })], 'MKT.0199'],
    ['a product_id of 65 characters', () => [record({ product_id: 'x'.repeat(65) })], 'MKT.0100'],
    ['another product’s id', () => [record({ product_id: m.month })], 'MKT.0101'],
    ['a usage of zero', () => [record({ usage_value: '0' })], 'MKT.0100'],
    ['no instance_id', () => [record({ instance_id: '' })], 'MKT.0199'],
    ['an instance nobody has', () => [record({ instance_id: 'i-none' })], 'MKT.9001'],
    ['a begin 22 days ago', () => [record({ begin_time: stamp(bj('2026-02-08 10:00')) })], 'MKT.9004'],
  ])('refuses %s with its code and status, and keeps nothing', async (_name, body, code) => {
    const before = await kept();
    expect(await push(body())).toMatchObject({ code, status: usageAnswerCodes[code].status });
    expect(await kept()).toBe(before);
  });

  it('refuses another seller’s instance with 401 MKT.0150', async () => {
    const rival = await m.other();
    await m.rows(`insert into resources (id, account_id, seller_id, product_id, order_id, order_line_id, plan_id, sku_code,
        product_name, specification_name, charging_mode, state, instance_id, starts_at, expiry_policy, created_at)
      select 'ins_rival', account_id, '${rival.sellerId}', product_id, 'ord_rival', 'l', plan_id, sku_code, product_name,
        specification_name, charging_mode, state, 'i-rival', starts_at, expiry_policy, created_at
      from resources where id = '${meter.resourceId}'`);
    const before = await kept();
    expect(await push([record(), record({ instance_id: 'i-rival' })])).toMatchObject({
      code: 'MKT.0150',
      status: 401,
    });
    expect(await kept()).toBe(before);
  });

  it('is for sellers who sign', async () => {
    expect(await push([record()], keys.buyer)).toMatchObject({ code: 'MKT.0151', status: 401 });
    expect(await push([record()], { ...keys.seller, secretKey: 'no' })).toMatchObject({
      code: 'APIGW.0301',
      status: 401,
    });
    expect(await push([record()], null)).toMatchObject({ code: 'APIGW.0301', status: 401 });
  });
});

function bjIso(text: unknown): string {
  const t = String(text);
  return `${t.slice(0, 4)}-${t.slice(4, 6)}-${t.slice(6, 8)}T${t.slice(9, 11)}:${t.slice(11, 13)}:${t.slice(13, 15)}Z`;
}
