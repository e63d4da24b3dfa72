import { can, type LicenseState, licenseStates, next } from '@jishi/protocol';
import {
  LICENSE_ACTIVATE_PATH,
  LICENSE_HEARTBEAT_PATH,
  LICENSE_HEARTBEAT_V2_PATH,
  LICENSE_USAGE_PATH,
} from '@jishi/protocol/seller/index.ts';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signedBy } from '../identity/testing.ts';
import { bj } from '../resources/shop.fixture.ts';
import { issueCode } from './codes.ts';
import { makeTestCodes } from './license.queries.ts';
import { activationVerdict, queryVerdict } from './license.ts';
import { type LicenseShop, openLicenseShop } from './license-shop.fixture.ts';

let shop: LicenseShop;
beforeAll(async () => {
  shop = await openLicenseShop('license-code');
});
afterAll(() => shop.close());

async function call(path: string, body: unknown, key = shop.key) {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const answer = await shop.house.http.inject({
    method: 'POST',
    url: path,
    headers: signedBy(key, { method: 'POST', target: path, body: text }),
    payload: text,
  });
  return { status: answer.statusCode, body: answer.json() };
}
const codeOf = (resourceId: string) =>
  shop
    .rows<{ state: string }>(`select state from licenses where resource_id = '${resourceId}'`)
    .then(([row]) => row!.state);
const alive = async () => {
  const sold = await shop.sellCode();
  await shop.claim(sold.resource.id);
  await shop.program.activateLicense(sold.license.code);
  return sold;
};

describe('a code is made by the platform', () => {
  it('for a paid order: the resource is open with the code as its instance, and no seller is asked', async () => {
    const before = shop.seller.heard.length;
    const { resource, license } = await shop.sellCode();
    expect(resource).toMatchObject({ state: 'IN_USE', instanceId: license.code });
    expect(license.code).toMatch(/^PL[A-Z2-9]{30}$/);
    expect(license.state).toBe('GENERATED');
    expect(shop.seller.heard.length).toBe(before);
    expect(await shop.rows(`select state from orders where id = '${resource.orderId}'`)).toEqual([
      { state: 'COMPLETED' },
    ]);
  });

  it('once, however often the news comes', async () => {
    const { resource } = await shop.sellCode();
    await shop.house.write((ctx) => issueCode(ctx, resource.orderId));
    expect(await shop.rows(`select 1 from licenses where resource_id = '${resource.id}'`)).toHaveLength(1);
  });
});

describe('activation (License 3.1)', () => {
  it('refuses a code that nobody claimed, takes it once, and changes nothing the second time', async () => {
    const { resource, license } = await shop.sellCode();
    const activate = () => call(LICENSE_ACTIVATE_PATH, { license: license.code });
    expect(await activate()).toEqual({
      status: 200,
      body: { error_code: '92020004', error_msg: 'can not active before user received.' },
    });
    await shop.claim(resource.id);
    const { status, body } = await activate();
    expect([status, body.error_code, body.error_msg]).toEqual([200, '92020000', 'success']);
    expect(JSON.parse(body.data.license_code_info)).toEqual({
      status: 'ALIVE',
      // The last second of the month that was bought on 2 March, as a clock in Beijing shows it.
      expire_time: '20260402235959',
      order_id: resource.orderId,
      product_id: resource.planId,
    });
    expect(await activate()).toMatchObject({ status: 200, body: { error_code: '92020003' } });
    expect(await codeOf(resource.id)).toBe('ALIVE');
  });

  it('two at once activate once', async () => {
    const { resource, license } = await shop.sellCode();
    await shop.claim(resource.id);
    const both = await Promise.all([1, 2].map(() => call(LICENSE_ACTIVATE_PATH, { license: license.code })));
    expect(both.map(({ body }) => body.error_code).sort()).toEqual(['92020000', '92020003']);
  });

  it.each([
    ['an unknown code', () => ({ license: 'PLNONE' }), 200, '92020005'],
    ['no code', () => ({}), 400, '92020002'],
    ['a code of 65 characters', () => ({ license: 'x'.repeat(65) }), 400, '92020002'],
    ['a number', () => ({ license: 7 }), 400, '92020002'],
    ['a list', () => [], 400, '92020002'],
    ['no JSON', () => '{"license":', 400, '92020002'],
  ])('refuses %s', async (_what, body, status, code) => {
    expect(await call(LICENSE_ACTIVATE_PATH, body())).toMatchObject({ status, body: { error_code: code } });
  });
});

describe('who may ask', () => {
  it('nobody without a signature, and not with a wrong one: the gateway answers', async () => {
    const wrong = await call(LICENSE_ACTIVATE_PATH, { license: 'x' }, { ...shop.key, secretKey: 'wrong' });
    expect(wrong.status).toBe(401);
    expect(wrong.body).toEqual({
      error_code: 'APIG.0301',
      error_msg: expect.stringContaining('Incorrect IAM authentication information'),
      request_id: expect.any(String),
    });
    const none = await shop.house.http.inject({ method: 'POST', url: LICENSE_USAGE_PATH, payload: {} });
    expect([none.statusCode, none.json().error_code]).toEqual([401, 'APIG.0301']);
  });

  it('an account that sells nothing is refused with 403', async () => {
    expect(await call(LICENSE_HEARTBEAT_PATH, { license: 'x' }, shop.stranger)).toMatchObject({
      status: 403,
      body: { error_code: '92020001' },
    });
  });

  it('another seller’s code does not exist', async () => {
    const { resource, license } = await alive();
    const other = await shop.rows<{ id: string }>(
      `update licenses set seller_id = 'sel_other' where id = '${license.id}' returning id`,
    );
    expect(other).toHaveLength(1);
    for (const path of [LICENSE_ACTIVATE_PATH, LICENSE_HEARTBEAT_PATH, LICENSE_HEARTBEAT_V2_PATH]) {
      expect((await call(path, { license: license.code })).body.error_code).toBe('92020005');
    }
    const failures = await shop.program.reportSoftwareUsage([
      { license: license.code, use: [{ active_num: 3 }] },
    ]);
    expect(failures.map((f) => f.error_code)).toEqual(['92020005']);
    expect(await codeOf(resource.id)).toBe('ALIVE');
  });
});

describe('queries', () => {
  it('the old one tells one code', async () => {
    const { license } = await alive();
    const { status, body } = await call(LICENSE_HEARTBEAT_PATH, {
      license: license.code,
      heartbeatInfo: { thirdPartyAccount: 'u1', ip: '10.0.0.1', more: 1 },
    });
    expect([status, body.error_code]).toEqual([200, '92020000']);
    expect(body.data).toMatchObject({
      license_code: license.code,
      status: 'ALIVE',
      activate_time: '20260302100000',
      expire_time: '20260402235959',
    });
  });

  it('refuse what was not claimed or not activated', async () => {
    const { resource, license } = await shop.sellCode();
    const ask = async () => (await call(LICENSE_HEARTBEAT_PATH, { license: license.code })).body.error_code;
    expect(await ask()).toBe('92020004');
    await shop.claim(resource.id);
    expect(await ask()).toBe('92020003');
  });

  it('the new one tells many in the order asked, under both spellings, and lists what it cannot tell', async () => {
    const [one, two, raw] = [await alive(), await alive(), await shop.sellCode()];
    const asked = [two.license.code, 'PLNONE', one.license.code, raw.license.code];
    for (const name of ['license_list', 'licenses']) {
      const { body } = await call(LICENSE_HEARTBEAT_V2_PATH, { [name]: asked });
      expect(body.data.map((d: { license_code: string }) => d.license_code)).toEqual([asked[0], asked[2]]);
      expect(body.check_fail_list).toEqual([
        { license: 'PLNONE', error_code: '92020005', error_msg: 'license code not exist.' },
        { license: asked[3], error_code: '92020004', error_msg: expect.any(String) },
      ]);
    }
    const read = await shop.program.queryLicenses(asked);
    expect([read.licenses.length, read.failures.length]).toEqual([2, 2]);
    const single = await call(LICENSE_HEARTBEAT_V2_PATH, { license: asked[0] });
    expect(single.body.data).toHaveLength(1);
  });

  it.each([
    ['nothing', {}],
    ['an empty list', { license_list: [] }],
    ['101 codes', { license_list: Array.from({ length: 101 }, (_, i) => `PL${i}`) }],
    ['a code that is too long', { license_list: ['x'.repeat(65)] }],
  ])('the new one refuses %s', async (_what, body) => {
    expect(await call(LICENSE_HEARTBEAT_V2_PATH, body)).toMatchObject({
      status: 400,
      body: { error_code: '92020002' },
    });
  });
});

describe('use of a code', () => {
  it('counts distinct clients of a day in Beijing, or the last number, whichever is larger', async () => {
    const { license } = await alive();
    const report = (...use: ({ id: string } | { active_num: number })[]) =>
      shop.program.reportSoftwareUsage([{ license: license.code, use }]);
    await report({ id: 'a' }, { id: 'b' }, { id: 'a' });
    await report({ id: 'b' }, { id: 'c' });
    const days = () =>
      shop.rows(
        `select day::text, ids, active_num from license_usage_days where license_id = '${license.id}' order by day`,
      );
    expect(await days()).toEqual([{ day: '2026-03-02', ids: 3, active_num: null }]);
    await report({ active_num: 9 }, { active_num: 2 });
    await report({ id: 'd' });
    expect(await days()).toEqual([{ day: '2026-03-02', ids: 4, active_num: 2 }]);
    await shop.house.advanceTo(bj('2026-03-03 00:00'));
    await report({ id: 'a' });
    expect(await days()).toHaveLength(2);
  });

  it('two reports at once lose no client', async () => {
    const { license } = await alive();
    const use = (from: number) => Array.from({ length: 50 }, (_, i) => ({ id: `c${from + i}` }));
    await Promise.all(
      [0, 25, 50].map((from) =>
        shop.program.reportSoftwareUsage([{ license: license.code, use: use(from) }]),
      ),
    );
    expect(await shop.rows(`select ids from license_usage_days where license_id = '${license.id}'`)).toEqual([
      { ids: 100 },
    ]);
  });

  it.each([
    ['both members', [{ license: 'x', software_usage_Info: [{ id: 'a', active_num: 1 }] }]],
    ['neither', [{ license: 'x', software_usage_Info: [{}] }]],
    ['an empty list', [{ license: 'x', software_usage_Info: [] }]],
    ['a small i', [{ license: 'x', software_usage_info: [{ id: 'a' }] }]],
    ['below zero', [{ license: 'x', software_usage_Info: [{ active_num: -1 }] }]],
    ['101 entries', [{ license: 'x', software_usage_Info: Array(101).fill({ id: 'a' }) }]],
    ['nothing', []],
  ])('refuses %s with 92020002', async (_what, usage_info) => {
    expect(await call(LICENSE_USAGE_PATH, { usage_info })).toMatchObject({
      status: 400,
      body: { error_code: '92020002' },
    });
  });

  it('refuses codes one by one', async () => {
    const [good, raw] = [await alive(), await shop.sellCode()];
    const failures = await shop.program.reportSoftwareUsage(
      [good.license.code, raw.license.code, 'PLNONE'].map((license) => ({ license, use: [{ id: 'a' }] })),
    );
    expect(failures.map(({ license, error_code }) => [license, error_code])).toEqual([
      [raw.license.code, '92020003'],
      ['PLNONE', '92020005'],
    ]);
  });
});

describe('test codes', () => {
  it('are activated and checked, once each, and belong to their seller', async () => {
    const made = await shop.house.write((ctx) => makeTestCodes(ctx, 2), shop.sellerEdge);
    const { code } = made[0]!;
    const state = () =>
      shop
        .rows<{ state: string }>(`select state from license_test_codes where code = '${code}'`)
        .then((r) => r[0]!.state);
    expect((await call(LICENSE_HEARTBEAT_PATH, { license: code })).body.error_code).toBe('92020003');
    expect(await state()).toBe('GENERATED');
    await shop.program.activateLicense(code);
    expect(await state()).toBe('ACTIVATED');
    expect((await call(LICENSE_ACTIVATE_PATH, { license: code })).body.error_code).toBe('92020003');
    expect(await shop.program.queryLicense(code)).toMatchObject({ status: 'ALIVE', license_code: code });
    expect(await state()).toBe('CHECKED');
    await shop.program.queryLicenses([code, code]);
    expect(await state()).toBe('CHECKED');
    expect(await shop.program.reportSoftwareUsage([{ license: code, use: [{ id: 'a' }] }])).toEqual([]);
  });
});

describe('the code follows its resource, and its seller is told (License 3.2)', () => {
  it('frozen, renewed, frozen again, released: each told once with the code', async () => {
    const own = await openLicenseShop('license-code');
    const { resource, license } = await own.sellCode();
    await own.claim(resource.id);
    await own.program.activateLicense(license.code);
    const status = async () => (await own.program.queryLicense(license.code)).status;
    const told = (activity: string) => own.seller.said(activity).map(({ body }) => body);
    const now = () => own.resource(resource.id);

    await own.house.advanceTo((await now()).expiresAt!);
    expect([(await now()).state, await status()]).toEqual(['EXPIRED', 'ALIVE']);
    await own.house.advanceTo((await now()).freezesAt!);
    expect([(await now()).state, await status()]).toEqual(['FROZEN', 'EXPIRED']);
    expect(told('updateLicenseCodeStatus')).toMatchObject([{ license: license.code, status: 'FREEZE' }]);

    const renewal = await own.renew(resource.id);
    expect([(await now()).state, await status()]).toEqual(['IN_USE', 'ALIVE']);
    expect(told('refreshLicenseCode')).toMatchObject([
      { license: license.code, scene: 'RENEWAL', orderId: renewal, expireTime: '20260502235959' },
    ]);
    expect(told('updateLicenseCodeStatus')).toMatchObject([
      {},
      { license: license.code, status: 'UNFREEZE' },
    ]);

    await own.house.advanceTo((await now()).expiresAt!);
    await own.house.advanceTo((await now()).freezesAt!);
    await own.house.advanceTo((await now()).releasesAt!);
    expect([(await now()).state, await status()]).toEqual(['RELEASED', 'RELEASED']);
    expect(told('releaseLicenseCode')).toMatchObject([{ license: license.code }]);
    await own.close();
  });

  it('a code that nobody activated ends with its resource and cannot be activated while it is frozen', async () => {
    const own = await openLicenseShop('license-code');
    const { resource, license } = await own.sellCode();
    await own.claim(resource.id);
    await own.house.advanceTo((await own.resource(resource.id)).expiresAt!);
    await own.house.advanceTo((await own.resource(resource.id)).freezesAt!);
    await expect(own.program.activateLicense(license.code)).rejects.toMatchObject({ code: '92020003' });
    await own.house.advanceTo((await own.resource(resource.id)).releasesAt!);
    expect(await own.rows(`select state from licenses where id = '${license.id}'`)).toEqual([
      { state: 'RELEASED' },
    ]);
    await own.close();
  });
});

describe('the state table', () => {
  const actions = ['claim', 'activate', 'expire', 'renew', 'release'] as const;

  it('any history ends where activation and query say what they should', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...actions), { maxLength: 30 }), (history) => {
        let state: LicenseState = 'GENERATED';
        let activatedAt: Date | null = null;
        for (const action of history) {
          const isAllowed = can(licenseStates, state, action as never);
          if (!isAllowed) {
            expect(() => next(licenseStates, state, action as never)).toThrow();
            continue;
          }
          // A code comes alive by activation once, and afterwards only by renewal.
          if (action === 'activate') expect(activatedAt).toBeNull();
          state = next(licenseStates, state, action as never);
          if (action === 'activate') activatedAt = new Date(0);
        }
        if (state === 'ALIVE' || state === 'EXPIRED') expect(activatedAt).not.toBeNull();
        expect(activationVerdict({ state }, 'IN_USE') === '92020000').toBe(state === 'CLAIMED');
        expect(activationVerdict({ state }, 'FROZEN')).not.toBe('92020000');
        expect(queryVerdict({ state, activatedAt }) === '92020000').toBe(
          activatedAt !== null && state !== 'GENERATED',
        );
      }),
    );
  });
});
