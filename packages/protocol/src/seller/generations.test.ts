import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAnswer } from './answer.ts';
import { buildAnswer } from './build-answer.ts';
import { buildCall, type CallInput } from './call.ts';
import { exampleParams, hasFreeText, longestParams, unicodeParams, variantOf } from './examples.ts';
import { readFields } from './fields.ts';
import {
  generations,
  type KnownGeneration,
  knownGenerations,
  sceneOf,
  scenesOf,
  UnknownSceneError,
} from './generations.ts';
import type { FieldRule, Words } from './model.ts';
import { numbersFromText } from './query-values.ts';
import { RequestShapeError } from './request-shape.ts';
import { isResultCode } from './result-codes.ts';
import { retryPolicies } from './retry-policies.ts';
import * as v from './vectors.test-data.ts';
import { verifyCall } from './verify.ts';

const KEY = v.KEY;
const AT = new Date('2026-07-01T12:00:00.123Z');
const NONCE = v.T8_NONCE;

interface Named {
  readonly generation: KnownGeneration;
  readonly scene: string;
  readonly variant?: string;
}

/** Every generation x scene x variant. */
const all: readonly Named[] = knownGenerations.flatMap((generation) =>
  scenesOf(generation).flatMap((scene): Named[] => {
    const { variants } = sceneOf(generation, scene, 'CN');
    return variants
      ? variants.map(({ name }) => ({ generation, scene, variant: name }))
      : [{ generation, scene }];
  }),
);
const scenes = knownGenerations.flatMap((generation) =>
  scenesOf(generation).map((scene) => ({ generation, scene })),
);
const toSellers = all.filter(({ generation }) => generations[generation].direction === 'TO_SELLER');

const call = (named: Named, rest: Partial<CallInput> = {}) =>
  buildCall({
    ...named,
    params: exampleParams(named),
    url: 'https://isv.example.com/produce',
    key: KEY,
    accessKey: 'EXAMPLEAK0000000001',
    at: AT,
    nonce: NONCE,
    ...rest,
  });
const verify = (named: Named, request: ReturnType<typeof call>, rest: object = {}) =>
  verifyCall({ generation: named.generation, request, keys: KEY, now: AT, ...rest });

const spoken = (words: Words) => words.zh.trim() !== '' && words.en.trim() !== '';

describe('the tables are complete', () => {
  test.each(scenes)('$generation $scene', ({ generation, scene }) => {
    const model = sceneOf(generation, scene);
    const isOpenApi = model.endpoint !== undefined;
    expect([model.title, model.trigger, model.secondCall].every(spoken)).toBe(true);
    expect(model.activity).toBe(scene);
    expect(retryPolicies).toHaveProperty(model.retryPolicy);
    if (model.processing) expect(retryPolicies).toHaveProperty(model.processing.policy);
    expect(isOpenApi || model.resultCodes.every(isResultCode)).toBe(true);
    expect(model.resultCodes).toContain(isOpenApi ? model.endpoint?.successCode : '000000');
    const names = model.parameters.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toEqual(expect.arrayContaining([...model.idempotencyKey]));
    expect(names.includes('activity')).toBe(!isOpenApi);
    const walk = (rules: readonly FieldRule[]): boolean =>
      rules.every((rule) => spoken(rule.meaning) && walk(rule.members ?? []));
    expect(walk([...model.parameters, ...model.answer])).toBe(true);
    for (const variant of model.variants ?? []) {
      expect(spoken(variant.title)).toBe(true);
      const touched = [...Object.keys(variant.params), ...(variant.without ?? [])];
      expect(names).toEqual(expect.arrayContaining(touched));
    }
  });

  test('every published generation is there, with the number of its interfaces', () => {
    expect(Object.fromEntries(knownGenerations.map((g) => [g, scenesOf(g).length]))).toEqual({
      'saas-v1': 7,
      'saas-v2': 7,
      'license-online': 5,
      'license-code': 3,
      'license-v1': 4,
      'order-notify': 1,
      'open-api': 8,
    });
  });

  test.each([
    ['saas-v1', 'newInstance', 'HOURLY_FOR_3_HOURS'],
    ['saas-v1', 'upgrade', 'HOURLY_FOR_3_HOURS'],
    ['saas-v1', 'refreshInstance', 'EVERY_2_MINUTES_FOR_1_HOUR'],
    ['saas-v1', 'expireInstance', 'EVERY_2_MINUTES_FOR_1_HOUR'],
    ['license-online', 'newInstance', 'HOURLY_FOR_3_HOURS'],
    ['license-online', 'getLicenseAsync', 'SIXTY_TIMES_EVERY_2_MINUTES'],
    ['license-code', 'releaseLicenseCode', 'SIXTY_TIMES_EVERY_2_MINUTES'],
    ['license-v1', 'getLicense', 'HOURLY_FOR_3_HOURS_THEN_LIST'],
    ['license-v1', 'releaseLicense', 'ONCE'],
    ['order-notify', 'orderNotify', 'HOURLY_FOR_3_HOURS_THEN_LIST'],
  ] as const)('%s %s is retried by %s', (generation, scene, policy) => {
    expect(sceneOf(generation, scene).retryPolicy).toBe(policy);
  });

  test('a notification that fails for three hours never refunds the order', () => {
    expect(retryPolicies.HOURLY_FOR_3_HOURS_THEN_LIST).toMatchObject({
      schedule: [0, 3600, 7200, 10_800],
      thenWhat: 'EXCEPTION_LIST',
    });
  });
});

describe('editions (section 7)', () => {
  test('only the Chinese one renews with a change', () => {
    expect(scenesOf('saas-v2', 'CN')).toContain('changeInstanceCheck');
    expect(scenesOf('saas-v2', 'INTL')).not.toContain('changeInstanceCheck');
    expect(() => sceneOf('saas-v2', 'changeInstanceCheck', 'EU')).toThrow(UnknownSceneError);
    const scene = sceneOf('saas-v2', 'refreshInstance', 'INTL');
    expect(scene.variants?.map(({ name }) => name)).toEqual([
      'RENEWAL',
      'TRIAL_TO_FORMAL',
      'UNSUBSCRIBE_RENEWAL_PERIOD',
    ]);
    const named = { generation: 'saas-v2', scene: 'refreshInstance', variant: 'RENEWAL_CHANGE' } as const;
    expect(() => call(named, { compat: { edition: 'INTL' } })).toThrow(RequestShapeError);
    expect(() => call(named)).not.toThrow();
  });

  test('Europe has no V1, and abroad the name of the buyer may be missing', () => {
    expect(scenesOf('saas-v1', 'EU')).toEqual([]);
    const named = { generation: 'saas-v1', scene: 'newInstance' } as const;
    const { customerName: _, ...params } = exampleParams(named);
    expect(() => call(named, { params })).toThrow(/customerName/);
    expect(() => call(named, { params, compat: { edition: 'INTL' } })).not.toThrow();
  });
});

describe('examples', () => {
  test.each(all)('$generation $scene $variant keeps its own table', (named) => {
    const { parameters, activity } = sceneOf(named.generation, named.scene);
    for (const params of [exampleParams(named), longestParams(named), unicodeParams(named)]) {
      const read = readFields(
        // Sensitive lengths count the ciphertext; the call below proves that those fit too.
        parameters.map((rule) => ({ ...rule, ...(rule.isSensitive ? { max: 1000 } : {}) })),
        { ...params, activity, testFlag: '1' },
      );
      expect(read).toMatchObject({ kind: 'fits' });
      expect(() => call(named, { params })).not.toThrow();
    }
    const variant = variantOf(sceneOf(named.generation, named.scene), named.variant);
    expect(exampleParams(named)).toMatchObject(variant?.params ?? {});
  });

  test('the longest are as long as they may be', () => {
    const params = longestParams({ generation: 'saas-v1', scene: 'newInstance' });
    expect(String(params.orderId)).toHaveLength(64);
    expect(String(params.customerId)).toHaveLength(100);
    expect(params.amount).toBe(9_999_999);
    expect(
      String(longestParams({ generation: 'saas-v2', scene: 'queryInstance' }).instanceId).split(','),
    ).toHaveLength(100);
    const over = { ...params, orderId: `${params.orderId}x` };
    expect(() => call({ generation: 'saas-v1', scene: 'newInstance' }, { params: over })).toThrow(/orderId/);
  });

  test('unicode goes where a person types, and nowhere else', () => {
    const named = { generation: 'saas-v1', scene: 'newInstance' } as const;
    const params = unicodeParams(named);
    expect(params.customerName).toMatch(/云商店.*🙂/u);
    expect(params.orderId).toBe(exampleParams(named).orderId);
    expect(hasFreeText(named)).toBe(true);
    expect(hasFreeText({ generation: 'saas-v2', scene: 'releaseInstance' })).toBe(false);
  });

  test('ids of a run of cases replace the invented ones', () => {
    const named = { generation: 'saas-v2', scene: 'releaseInstance', variant: 'UNSUBSCRIBED' } as const;
    expect(exampleParams({ ...named, orderId: 'CS1', instanceId: 'i-1' })).toEqual({
      instanceId: 'i-1',
      orderId: 'CS1',
      orderLineId: 'CS1-000001',
    });
  });
});

describe('a call verifies where it arrives', () => {
  test.each(all)('$generation $scene $variant', (named) => {
    for (const params of [exampleParams(named), longestParams(named), unicodeParams(named)]) {
      const verified = verify(named, call(named, { params }));
      expect(verified).toMatchObject({ kind: 'ok', ...without(named, 'variant'), params });
    }
  });

  test.each(toSellers)('$generation $scene $variant, as a test', (named) => {
    const params = { ...exampleParams(named), testFlag: '1' };
    expect(verify(named, call(named, { params }))).toMatchObject({ kind: 'ok', isTest: true, params });
    expect(verify(named, call(named))).toMatchObject({ kind: 'ok', isTest: false });
  });

  test.each(all)('$generation $scene $variant: a wrong key is refused, the second of two fits', (named) => {
    const request = call(named);
    expect(verify(named, request, { keys: 'another' })).toMatchObject({
      kind: 'refused',
      code: '000001',
      reason: 'WRONG_SIGNATURE',
    });
    expect(verify(named, request, { keys: ['another', KEY] })).toMatchObject({ kind: 'ok', keyIndex: 1 });
  });

  test.each(toSellers)('$generation $scene $variant: a changed value is refused', (named) => {
    const request = call(named);
    const changed =
      request.method === 'GET'
        ? { ...request, url: request.url.replace(/activity=/, 'activity=x') }
        : { ...request, body: request.body.replace('"activity":"', '"activity":"x') };
    expect(verify(named, changed)).toMatchObject({ kind: 'refused' });
    const flipped =
      request.method === 'GET'
        ? { ...request, url: request.url.replace(/(instanceId|orderId|license)=/, '$1=x') }
        : { ...request, body: request.body.replace(/"(instanceId|orderId|license)":"/, '"$1":"x') };
    expect(flipped).not.toEqual(request);
    expect(verify(named, flipped)).toMatchObject({ code: '000001', reason: 'WRONG_SIGNATURE' });
  });

  const posted = { generation: 'saas-v2', scene: 'newInstance' } as const;
  test.each([
    ['NO_TIMESTAMP', '000002', 'timestamp'],
    ['NO_NONCE', '000002', 'nonce'],
    ['NO_SIGNATURE', '000001', 'signature'],
  ])('%s -> %s', (reason, code, name) => {
    const request = call(posted);
    const url = request.url.replace(new RegExp(`${name}=[^&]*&?`), '');
    expect(verify(posted, { ...request, url })).toMatchObject({ kind: 'refused', reason, code });
  });

  test('a request is good for a minute, in both directions', () => {
    const request = call(posted);
    const at = (ms: number) => verify(posted, request, { now: new Date(AT.getTime() + ms) });
    expect(at(60_000)).toMatchObject({ kind: 'ok' });
    expect(at(60_001)).toMatchObject({ reason: 'STALE_TIMESTAMP', code: '000002' });
    expect(at(-60_001)).toMatchObject({ reason: 'STALE_TIMESTAMP' });
    expect(
      verify(posted, request, { now: new Date(AT.getTime() + 90_000), windowSeconds: 120 }),
    ).toMatchObject({
      kind: 'ok',
    });
  });

  test('V1 states no window: it is kept only when asked for', () => {
    const named = { generation: 'saas-v1', scene: 'expireInstance' } as const;
    const later = new Date(AT.getTime() + 3600_000);
    expect(verify(named, call(named), { now: later })).toMatchObject({
      kind: 'ok',
      timestamp: '20260701120000123',
    });
    expect(verify(named, call(named), { now: later, windowSeconds: 60 })).toMatchObject({
      reason: 'STALE_TIMESTAMP',
      code: '000002',
    });
  });

  test('other refusals name their reason', () => {
    const request = call(posted);
    expect(verify(posted, { ...request, method: 'GET' })).toMatchObject({ reason: 'METHOD' });
    expect(verifyCall({ request: { ...request, method: 'PUT' }, keys: KEY, now: AT })).toMatchObject({
      reason: 'METHOD',
    });
    expect(verify({ ...posted, generation: 'license-code' }, request)).toMatchObject({
      reason: 'UNKNOWN_ACTIVITY',
    });
    const get = call({ generation: 'saas-v1', scene: 'expireInstance' });
    expect(
      verifyCall({ request: { ...get, url: 'https://isv.example.com/produce' }, keys: KEY, now: AT }),
    ).toMatchObject({ reason: 'NO_ACTIVITY', code: '000002' });
  });

  test('without a generation the activity decides', () => {
    for (const named of [
      { generation: 'saas-v1', scene: 'instanceStatus' },
      { generation: 'license-v1', scene: 'getLicense' },
      { generation: 'license-online', scene: 'getLicenseAsync' },
      { generation: 'license-code', scene: 'refreshLicenseCode' },
      { generation: 'order-notify', scene: 'orderNotify' },
      { generation: 'saas-v2', scene: 'newInstance' },
    ] as const) {
      expect(verifyCall({ request: call(named), keys: KEY, now: AT })).toMatchObject({
        kind: 'ok',
        ...named,
      });
    }
  });

  test('a bad parameter is named', () => {
    const request = call({ generation: 'license-online', scene: 'refreshInstance' });
    // Genuine by its signature, but of another generation: RENEWAL_CHANGE is no word of License.
    const changed = call({ generation: 'saas-v2', scene: 'refreshInstance', variant: 'RENEWAL_CHANGE' });
    expect(verify({ generation: 'license-online', scene: '' }, request)).toMatchObject({ kind: 'ok' });
    expect(verify({ generation: 'license-online', scene: '' }, changed)).toMatchObject({
      reason: 'PARAMETER',
      code: '000002',
      problems: [{ field: 'scene', rule: 'allowed' }],
    });
  });

  test('an address with a query of its own is signed with it', () => {
    for (const named of [
      { generation: 'saas-v1', scene: 'expireInstance' },
      { generation: 'saas-v2', scene: 'newInstance' },
    ] as const) {
      const request = call(named, { url: 'https://isv.example.com/p?tenant=%E4%B8%AD+1' });
      expect(request.url).toContain('/p?tenant=%E4%B8%AD+1&');
      expect(verify(named, request)).toMatchObject({ kind: 'ok' });
    }
  });
});

function without<T extends object, K extends keyof T>(value: T, name: K): Omit<T, K> {
  const { [name]: _, ...rest } = value;
  return rest;
}

describe('compatibility switches', () => {
  const named = { generation: 'saas-v2', scene: 'newInstance' } as const;

  test('testFlag is absent from real traffic, or 0 for those who need it', () => {
    expect(call(named).body).not.toContain('testFlag');
    expect(call(named, { params: { ...exampleParams(named), testFlag: '0' } }).body).not.toContain(
      'testFlag',
    );
    const zero = call(named, { compat: { testFlagZero: true } });
    expect(zero.body).toContain('"testFlag":"0"');
    expect(verify(named, zero)).toMatchObject({ kind: 'ok', isTest: false });
    const v1 = call({ generation: 'saas-v1', scene: 'expireInstance' }, { compat: { testFlagZero: true } });
    expect(v1.url).toContain('testFlag=0');
    expect(call({ generation: 'order-notify', scene: 'orderNotify' }).body).toContain('"testFlag":"0"');
  });

  test('an unkeyed inner hash and lower case reach the seller who wants them', () => {
    const plain = call(named, { compat: { innerHash: 'PLAIN', hexCase: 'lower' } });
    expect(plain.signature).toMatch(/^[0-9a-f]{64}$/);
    expect(verify(named, plain)).toMatchObject({ reason: 'WRONG_SIGNATURE' });
    expect(verify(named, plain, { compat: { innerHash: 'PLAIN' } })).toMatchObject({ kind: 'ok' });
  });

  test.each(['1', '2'] as const)('personal data travels under key size %s', (encryptType) => {
    const v1 = { generation: 'saas-v1', scene: 'newInstance' } as const;
    const request = call(v1, { compat: { encryptType }, iv: () => 'Zy9Xw8Vu7Ts6Rq5P' });
    const phone = new URL(request.url).searchParams.get('mobilePhone')!;
    expect(phone.startsWith('Zy9Xw8Vu7Ts6Rq5P')).toBe(true);
    if (encryptType === '1') expect(phone).toBe('Zy9Xw8Vu7Ts6Rq5Pd4tflopc4/CaujKg0a6zsA==');
    for (const compat of [{ encryptType }, {}]) {
      expect(verify(v1, request, { compat })).toMatchObject({
        kind: 'ok',
        params: { mobilePhone: '13800138000', email: 'alice@example.com' },
      });
    }
  });
});

describe('answers of every generation', () => {
  const received = (built: ReturnType<typeof buildAnswer>) => ({
    status: built.status,
    headers: built.headers,
    bodyText: built.body,
  });
  const appInfo = { frontEndUrl: 'https://saas.example.com', userName: 'admin', password: 'P@ssw0rd-中文' };
  const answers: Readonly<Record<string, Record<string, unknown>>> = {
    'saas-v1 newInstance': { instanceId: 'i-1', appInfo },
    'saas-v1 queryInstance': { info: [{ instanceId: 'i-1', appInfo }] },
    'saas-v2 newInstance': { instanceId: 'i-1' },
    'saas-v2 queryInstance': { info: [{ instanceId: 'i-1', appInfo }] },
    'license-online newInstance': { instanceId: 'i-1' },
    'license-v1 getLicense': { license: 'LICENSE\n-----中文' },
    'open-api licenseHeartbeat': { data: { license_code: 'PL1', status: 'ALIVE' } },
  };

  test.each(scenes)('$generation $scene comes back as it was given', (named) => {
    const answer = answers[`${named.generation} ${named.scene}`] ?? {};
    const built = buildAnswer({ ...named, answer, key: KEY });
    expect(readAnswer({ ...named, received: received(built), key: KEY })).toMatchObject({
      kind: 'ok',
      answer,
    });
    const model = generations[named.generation];
    expect('Body-Sign' in built.headers).toBe(model.bodySign !== 'NONE');
  });

  test.each(['1', '2'] as const)('V1 secrets are closed on the way, key size %s', (encryptType) => {
    for (const scene of ['newInstance', 'queryInstance']) {
      const named = { generation: 'saas-v1', scene } as const;
      const answer = { ...answers[`saas-v1 ${scene}`], encryptType };
      const built = buildAnswer({ ...named, answer, key: KEY });
      expect(built.body).not.toContain('P@ssw0rd');
      expect(built.body).toContain(`"encryptType":"${encryptType}"`);
      expect(readAnswer({ ...named, received: received(built), key: KEY })).toMatchObject({
        kind: 'ok',
        answer,
      });
    }
  });

  test('V1: 79 bytes fit into a password, 80 do not', () => {
    const named = { generation: 'saas-v1', scene: 'newInstance' } as const;
    const of = (password: string) => ({ instanceId: 'i-1', appInfo: { ...appInfo, password } });
    expect(() => buildAnswer({ ...named, answer: of('x'.repeat(79)), key: KEY })).not.toThrow();
    expect(() => buildAnswer({ ...named, answer: of('x'.repeat(80)), key: KEY })).toThrow(
      /appInfo\.password/,
    );
  });

  test('V1: a password in plain text is no answer', () => {
    const named = { generation: 'saas-v1', scene: 'newInstance' } as const;
    const built = buildAnswer({ ...named, answer: { instanceId: 'i-1', appInfo }, key: KEY });
    const opened = buildAnswer({
      generation: 'saas-v2',
      scene: 'newInstance',
      answer: { instanceId: 'i-1', appInfo },
      key: KEY,
    });
    expect(readAnswer({ ...named, received: received(opened), key: KEY })).toMatchObject({
      reason: 'ANSWER_SHAPE',
      problems: [
        { field: 'appInfo.userName', rule: 'encrypted' },
        { field: 'appInfo.password', rule: 'encrypted' },
      ],
    });
    expect(readAnswer({ ...named, received: received(built), key: KEY })).toMatchObject({ kind: 'ok' });
  });

  test.each([
    ['saas-v1', 'newInstance', 'BODY_SIGN_MISSING'],
    ['license-v1', 'releaseLicense', 'BODY_SIGN_MISSING'],
    ['saas-v2', 'newInstance', undefined],
    ['license-online', 'newInstance', undefined],
    ['order-notify', 'orderNotify', undefined],
  ] as const)('%s %s without Body-Sign: %s', (generation, scene, reason) => {
    const bare = { status: 200, headers: {}, bodyText: '{"resultCode":"000000","instanceId":"i-1"}' };
    const parsed = readAnswer({ generation, scene, received: bare, key: KEY });
    expect(parsed).toMatchObject(reason ? { kind: 'broken', reason } : { kind: 'ok' });
    const demanded = readAnswer({
      generation,
      scene,
      received: bare,
      key: KEY,
      compat: { requireBodySign: true },
    });
    expect(demanded).toMatchObject({ reason: 'BODY_SIGN_MISSING' });
  });

  test('a wrong Body-Sign breaks V2, and License does not look at it', () => {
    const wrong = {
      status: 200,
      headers: { 'body-sign': 'sign_type="HMAC-SHA256", signature= "AAAA"' },
      bodyText: '{"resultCode":"000000","instanceId":"i-1"}',
    };
    const read = (generation: KnownGeneration) =>
      readAnswer({ generation, scene: 'newInstance', received: wrong, key: KEY });
    expect(read('saas-v2')).toMatchObject({ reason: 'BODY_SIGN_WRONG' });
    expect(read('license-online')).toMatchObject({ kind: 'ok' });
  });

  test('000004 waits where the page says so and fails elsewhere', () => {
    const bodyText = '{"resultCode":"000004"}';
    const read = (generation: KnownGeneration, scene: string) =>
      readAnswer({ generation, scene, received: { status: 200, headers: {}, bodyText }, key: KEY });
    expect(read('license-online', 'newInstance')).toEqual({
      kind: 'processing',
      instanceId: undefined,
      isFailure: false,
    });
    expect(read('license-online', 'getLicenseAsync')).toMatchObject({ isFailure: true });
    expect(read('license-code', 'releaseLicenseCode')).toMatchObject({ isFailure: true });
    expect(read('saas-v2', 'queryInstance')).toMatchObject({ isFailure: false });
  });

  test('an online License that the seller does not know counts as released the third time', () => {
    const received = { status: 200, headers: {}, bodyText: '{"resultCode":"000003"}' };
    const attempt = (n: number) =>
      readAnswer({ generation: 'license-online', scene: 'releaseInstance', received, key: KEY, attempt: n })
        .kind;
    expect([1, 2, 3, 4].map(attempt)).toEqual(['refused', 'refused', 'ok', 'ok']);
  });

  test('000003 about a code speaks of the code', () => {
    const received = { status: 200, headers: {}, bodyText: '{"resultCode":"000003"}' };
    expect(
      readAnswer({ generation: 'license-code', scene: 'releaseLicenseCode', received, key: KEY }),
    ).toMatchObject({ meaning: { en: 'The authorisation code does not exist' } });
  });

  test('the published answer to a notification has a comma too many and is read', () => {
    const read = (generation: KnownGeneration, scene: string, bodyText: string) =>
      readAnswer({ generation, scene, received: { status: 200, headers: {}, bodyText }, key: KEY });
    const published = '{\n "resultCode": "000000",\n "resultMsg": "a,} b",\n}';
    expect(read('order-notify', 'orderNotify', published)).toMatchObject({ kind: 'ok' });
    expect(
      read('order-notify', 'orderNotify', '{"resultCode":"000005","resultMsg":"a,} \\" b",}'),
    ).toMatchObject({
      code: '000005',
      message: 'a,} " b',
    });
    expect(read('saas-v2', 'releaseInstance', published)).toMatchObject({ reason: 'NOT_JSON' });
  });

  test('the open API answers its codes under their own status', () => {
    const built = buildAnswer({
      generation: 'open-api',
      scene: 'orderQuery',
      answer: { resultCode: 'MKT.0250', resultMsg: 'slow down' },
      key: KEY,
    });
    expect(built.status).toBe(406);
    expect(
      readAnswer({ generation: 'open-api', scene: 'orderQuery', received: received(built), key: KEY }),
    ).toMatchObject({
      kind: 'refused',
      code: 'MKT.0250',
      message: 'slow down',
      meaning: { en: 'Access frequency exceeded' },
    });
  });
});

describe('properties', () => {
  const text = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
    .filter((t) => t.trim() === t && t !== '');

  test('whatever a name holds, a V1 call arrives with it', () => {
    const named = { generation: 'saas-v1', scene: 'newInstance' } as const;
    fc.assert(
      fc.property(text, text, (customerName, mobilePhone) => {
        const params = { ...exampleParams(named), customerName, mobilePhone };
        expect(verify(named, call(named, { params }))).toMatchObject({ kind: 'ok', params });
      }),
      { numRuns: 60 },
    );
  });

  test('the order in which parameters were given does not matter', () => {
    const named = { generation: 'saas-v2', scene: 'refreshInstance' } as const;
    const entries = Object.entries(exampleParams(named));
    const expected = call(named);
    fc.assert(
      fc.property(fc.shuffledSubarray(entries, { minLength: entries.length }), (shuffled) => {
        expect(call(named, { params: Object.fromEntries(shuffled) })).toEqual(expected);
      }),
      { numRuns: 30 },
    );
  });

  test('the order of the query does not matter to a V1 seller', () => {
    const named = { generation: 'saas-v1', scene: 'refreshInstance' } as const;
    const [base, query] = call(named).url.split('?') as [string, string];
    const pairs = query.split('&');
    fc.assert(
      fc.property(fc.shuffledSubarray(pairs, { minLength: pairs.length }), (shuffled) => {
        const url = `${base}?${shuffled.join('&')}`;
        expect(
          verifyCall({ request: { method: 'GET', url, headers: {}, body: '' }, keys: KEY, now: AT }),
        ).toMatchObject({
          kind: 'ok',
        });
      }),
      { numRuns: 30 },
    );
  });

  test('numbers may be given as text, as a form does', () => {
    expect(
      numbersFromText(sceneOf('saas-v1', 'newInstance').parameters, { amount: '12', orderAmount: '1.50' }),
    ).toEqual({
      amount: 12,
      orderAmount: '1.50',
    });
  });
});
