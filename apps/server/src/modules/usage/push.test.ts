import { signUsage, USAGE_PUSH_PATH, usageAnswerCodes } from '@jishi/protocol/seller/index.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { diagnoseIncoming, getIncoming, listIncoming, noteIncomingFailure } from '../fulfilment/incoming.ts';
import { createAccessKey } from '../identity/index.ts';
import { signedBy } from '../identity/testing.ts';
import { bj } from '../resources/shop.fixture.ts';
import { type Metered, openMetered, type Wire, wire } from './metered.fixture.ts';

let m: Metered;
let meter: { resourceId: string; instanceId: string };
const from = bj('2026-03-02 10:00');
const to = bj('2026-03-02 10:30');
let n = 0;
const fresh = (value: string | number = '1', change: Partial<Wire> = {}): Wire => {
  n += 1;
  const begin = new Date(from.getTime() + n * 1000);
  return { ...wire(meter.instanceId, `sn-${n}`, begin, to, value), ...change };
};

beforeAll(async () => {
  m = await openMetered({ start: from.toISOString() });
  await m.give(10_000n);
  meter = await m.meter();
  await m.house.world.clock.set(bj('2026-03-02 11:00'));
});
afterAll(() => m.close());

const records = () =>
  m.rows<{ n: number }>('select count(*)::int as n from usage_records').then((r) => r[0]!.n);

describe('the published push', () => {
  it('answers exactly two members with 200', async () => {
    const answer = await m.push([fresh(2.5)]);
    expect(answer).toEqual({ status: 200, code: 'MKT.0000', message: 'success' });
  });

  it.each([['raw', (r: Wire) => JSON.stringify({ usage_records: [r] }, null, 2), 'RAW']] as const)(
    'takes a signature over the %s body',
    async (_name, write, form) => {
      expect(await m.push([], { body: write(fresh()) })).toMatchObject({ status: 200 });
      const [batch] = await m.rows<{ signature_form: string }>(
        'select signature_form from usage_batches order by id desc limit 1',
      );
      expect(batch!.signature_form).toBe(form);
    },
  );

  it('takes a signature over the sorted body', async () => {
    const r = fresh();
    const sent = JSON.stringify({ usage_records: [r] }, null, 1);
    const sorted = JSON.stringify({
      usage_records: [Object.fromEntries(Object.entries(r).sort(([a], [b]) => (a < b ? -1 : 1)))],
    });
    const ts = String((await m.house.world.clock.now()).getTime());
    const signature = signUsage({ key: m.key, ts, nonce: 'sorted-1', body: sorted });
    expect(await m.push([], { body: sent, signature, nonce: 'sorted-1' })).toMatchObject({
      status: 200,
      code: 'MKT.0000',
    });
  });

  it.each<[string, () => Parameters<Metered['push']>, keyof typeof usageAnswerCodes]>([
    ['a wrong key', () => [[fresh()], { key: 'another-key' }], 'MKT.0102'],
    ['a clock 5 min 1 s behind', () => [[fresh()], { ts: bj('2026-03-02 10:54:59').getTime() }], 'MKT.0102'],
    ['a clock 5 min 1 s ahead', () => [[fresh()], { ts: bj('2026-03-02 11:05:01').getTime() }], 'MKT.0102'],
    ['no signature', () => [[fresh()], { headers: { signature: '' } }], 'MKT.0101'],
    ['a nonce of 65 characters', () => [[fresh()], { nonce: 'x'.repeat(65) }], 'MKT.0101'],
    ['a body that is no JSON', () => [[], { body: '{"usage_records":[' }], 'MKT.0101'],
    ['no list', () => [[], { body: '{}' }], 'MKT.0101'],
    ['an empty list', () => [[]], 'MKT.9002'],
    ['1001 records', () => [Array.from({ length: 1001 }, () => fresh())], 'MKT.9003'],
    ['a missing member', () => [[{ ...fresh(), metering_sn: '' }]], 'MKT.0199'],
    ['a usage of zero', () => [[fresh('0')]], 'MKT.0100'],
    ['a usage with five decimals', () => [[fresh('1.00001')]], 'MKT.0100'],
    ['a date no calendar has', () => [[fresh('1', { begin_time: '20260231T000000Z' })]], 'MKT.0100'],
    ['a begin 22 days ago', () => [[fresh('1', { begin_time: '20260208T000000Z' })]], 'MKT.9004'],
    ['an instance nobody has', () => [[fresh('1', { instance_id: 'i-none' })]], 'MKT.9001'],
  ])('refuses %s with its code and status, and keeps nothing', async (_name, how, code) => {
    const before = await records();
    const answer = await m.push(...how());
    expect(answer).toMatchObject({ code, status: usageAnswerCodes[code].status });
    expect(await records()).toBe(before);
  });

  it('takes a clock that is 5 minutes off', async () => {
    expect((await m.push([fresh()], { ts: bj('2026-03-02 10:55').getTime() })).code).toBe('MKT.0000');
  });

  it('refuses a nonce within ten minutes, also two at once, and takes it after', async () => {
    const twice = await Promise.all([
      m.push([fresh()], { nonce: 'replay' }),
      m.push([fresh()], { nonce: 'replay' }),
    ]);
    expect(twice.map((a) => a.code).sort()).toEqual(['MKT.0000', 'MKT.0102']);
    await m.house.world.clock.set(bj('2026-03-02 11:09:59'));
    expect((await m.push([fresh()], { nonce: 'replay' })).code).toBe('MKT.0102');
    await m.house.world.clock.set(bj('2026-03-02 11:10'));
    expect((await m.push([fresh()], { nonce: 'replay' })).code).toBe('MKT.0000');
  });

  it('a refused push does not use up its nonce', async () => {
    expect((await m.push([fresh()], { nonce: 'again', key: 'wrong' })).code).toBe('MKT.0102');
    expect((await m.push([fresh('0')], { nonce: 'again' })).code).toBe('MKT.0100');
    expect((await m.push([fresh()], { nonce: 'again' })).code).toBe('MKT.0000');
  });

  it('refuses instances of two sellers as a whole (MKT.0150), and a rival’s signature', async () => {
    const rival = await m.other();
    await m.rows(`insert into resources (id, account_id, seller_id, product_id, order_id, order_line_id, plan_id, sku_code,
        product_name, specification_name, charging_mode, state, instance_id, starts_at, expiry_policy, created_at)
      select 'ins_rival', account_id, '${rival.sellerId}', product_id, 'ord_rival', 'l', plan_id, sku_code, product_name,
        specification_name, charging_mode, state, 'i-rival', starts_at, expiry_policy, created_at
      from resources where id = '${meter.resourceId}'`);
    const before = await records();
    const mixed = [fresh(), fresh('1', { instance_id: 'i-rival' })];
    expect(await m.push(mixed)).toMatchObject({ code: 'MKT.0150', status: 401 });
    expect((await m.push([fresh()], { key: rival.key })).code).toBe('MKT.0102');
    expect(await records()).toBe(before);
  });

  it('two sellers may use one instance id: the key tells whose push it is', async () => {
    const rival = await m.other();
    await m.rows(`insert into resources (id, account_id, seller_id, product_id, order_id, order_line_id, plan_id, sku_code,
        product_name, specification_name, charging_mode, state, instance_id, starts_at, expiry_policy, created_at)
      select 'ins_twin', account_id, '${rival.sellerId}', product_id, 'ord_twin', 'l', plan_id, sku_code, product_name,
        specification_name, charging_mode, state, instance_id, starts_at, expiry_policy, created_at
      from resources where id = '${meter.resourceId}'`);
    const sn = `twin-${n}`;
    expect((await m.push([fresh('1', { metering_sn: sn })], { key: rival.key })).code).toBe('MKT.0000');
    expect((await m.push([fresh('1', { metering_sn: sn })])).code).toBe('MKT.0000');
    const rows = await m.rows<{ seller_id: string; resource_id: string }>(
      `select seller_id, resource_id from usage_records where metering_sn = '${sn}' and state = 'VALIDATED'`,
    );
    expect(new Set(rows.map((r) => `${r.seller_id} ${r.resource_id}`))).toEqual(
      new Set([`${rival.sellerId} ins_twin`, `${m.sellerId} ${meter.resourceId}`]),
    );
  });

  it('notes that the key was used that signed the push', async () => {
    await m.push([fresh()]);
    const [used] = await m.rows<{ last_used_at: Date }>(
      `select last_used_at from interface_keys where seller_id = '${m.sellerId}'`,
    );
    const now = await m.house.world.clock.now();
    expect(now.getTime() - used!.last_used_at.getTime()).toBeLessThan(60_000);
  });

  describe('with an Authorization header too (16, no. 10)', () => {
    const by = async (person: { accountId: string; userId: string }) =>
      m.house.write((ctx) => createAccessKey(ctx), { actor: { kind: 'USER', ...person } });
    async function pushSigned(key: { accessKey: string; secretKey: string }, spoil = '') {
      const body = JSON.stringify({ usage_records: [fresh()] });
      const [ts, nonce] = [String((await m.house.world.clock.now()).getTime()), `both-${n}`];
      const answer = await m.house.http.inject({
        method: 'POST',
        url: USAGE_PUSH_PATH,
        headers: {
          ...signedBy(key, { method: 'POST', target: USAGE_PUSH_PATH, body: body + spoil }),
          ts,
          nonce,
          signature: signUsage({ key: m.key, ts, nonce, body }),
        },
        payload: body,
      });
      return { status: answer.statusCode, body: answer.json() };
    }

    it('takes the push of the same seller', async () => {
      const before = await records();
      expect(await pushSigned(await by(m.sellerPerson))).toMatchObject({ body: { error_code: 'MKT.0000' } });
      expect(await records()).toBe(before + 1);
    });

    it('refuses another seller’s access key with 401 MKT.0150, and keeps nothing', async () => {
      const before = await records();
      const answer = await pushSigned(await by(await m.other()));
      expect(answer).toMatchObject({ status: 401, body: { error_code: 'MKT.0150' } });
      expect(Object.keys(answer.body)).toEqual(['error_code', 'error_msg']);
      expect(await records()).toBe(before);
    });

    it('refuses a wrong AK/SK signature at the gateway, although the push’s own is right', async () => {
      const before = await records();
      const answer = await pushSigned(await by(m.sellerPerson), ' ');
      expect(answer).toMatchObject({ status: 401, body: { error_code: 'APIGW.0301' } });
      expect(await records()).toBe(before);
    });
  });
});

describe('what was refused is kept for the seller’s developer', () => {
  const list = () => m.house.read((ctx) => listIncoming(ctx, m.sellerId));

  it('with its signature and the doctor’s finding, credentials left out; the push itself changed nothing', async () => {
    const before = await records();
    const body = JSON.stringify({ usage_records: [fresh()] });
    const ts = String(Math.floor((await m.house.world.clock.now()).getTime() / 1000));
    const refused = await m.push([], { body, ts: Number(ts), headers: { cookie: 'secret=1' } });
    expect(refused.code).toBe('MKT.0102');
    const [kept] = await list();
    expect(kept).toMatchObject({
      interface: 'usagePush',
      status: 400,
      code: 'MKT.0102',
      body,
      isWhole: true,
    });
    expect(kept!.headers).toMatchObject({ ts });
    expect(kept!.headers).not.toHaveProperty('cookie');
    const found = await m.house.read((ctx) => diagnoseIncoming(ctx, kept!));
    expect(found!.findings.map((finding) => finding.code)).toContain('SECONDS_FOR_MILLISECONDS');
    expect(JSON.stringify(found)).not.toContain(m.key);
    expect(await records()).toBe(before);
    await expect(m.house.read((ctx) => getIncoming(ctx, 'sel_other', kept!.id))).rejects.toMatchObject({
      code: 'INCOMING_NOT_FOUND',
    });
  });

  it('the newest hundred, a flood only by its first ones; a push that names no instance is nobody’s', async () => {
    const { sellerId } = m;
    const note = () =>
      noteIncomingFailure(m.house.world, {
        sellerId,
        interface: 'usagePush',
        method: 'POST',
        url: USAGE_PUSH_PATH,
        headers: { signature: 'x' },
        body: Buffer.from('x'.repeat(20_000)),
        status: 400,
        code: 'MKT.0102',
        message: 'no',
      });
    const before = (await list()).length;
    for (let i = 0; i < 30; i++) await note();
    const after = await list();
    expect(after.length - before).toBeLessThan(30);
    expect(after[0]).toMatchObject({ isWhole: false });
    expect(after[0]!.body.length).toBe(16_384);
    await m.rows(`insert into incoming_failures (seller_id, interface, at, method, url, headers, body, is_whole, status,
      code, message) select '${sellerId}', 'usagePush', now(), 'POST', '/', '{}', '', true, 400, 'x', 'x'
      from generate_series(1, 120) returning 1`);
    await new Promise((resolve) => setTimeout(resolve, 1100));
    await note();
    expect((await list()).length).toBe(100);
    await m.push([], { body: '{"usage_records":[{"instance_id":"nobody"}]}' });
    expect((await list())[0]!.body.startsWith('x')).toBe(true);
  });
});
