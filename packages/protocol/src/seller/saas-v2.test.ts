import { describe, expect, expectTypeOf, test } from 'vitest';
import { makeBodySign } from './body-sign.ts';
import { describeFieldProblem } from './fields.ts';
import { isResultCode, resultCodes } from './result-codes.ts';
import { nextAttemptAt, type RetryPolicyName, retryPolicies, retryWindowEndsAt } from './retry-policies.ts';
import { describeBroken, findInstance, parseAnswer } from './saas-v2.answer.ts';
import { buildRequest, RequestShapeError, signRequest } from './saas-v2.request.ts';
import { type SaasV2Params, type SaasV2Scene, saasV2, saasV2Scenes } from './saas-v2.ts';
import { encryptField } from './sensitive-fields.ts';
import * as v from './vectors.test-data.ts';

const key = v.KEY;
const answered = (body: unknown, headers: Record<string, string> = {}, status = 200) => ({
  status,
  headers,
  bodyText: typeof body === 'string' ? body : JSON.stringify(body),
});
const parse = (scene: SaasV2Scene, body: unknown, headers?: Record<string, string>, status?: number) =>
  parseAnswer(scene, answered(body, headers, status), { key });

describe('the model', () => {
  test('names seven scenes, each with a published policy and known codes', () => {
    expect(saasV2Scenes).toHaveLength(7);
    for (const scene of saasV2Scenes) {
      const model = saasV2.scenes[scene];
      expect(model.activity).toBe(scene);
      expect(retryPolicies).toHaveProperty(model.retryPolicy);
      expect(model.resultCodes.every(isResultCode)).toBe(true);
      const names = model.parameters.map((p): string => p.name);
      expect(new Set(names).size).toBe(names.length);
      expect(model.idempotencyKey.every((name) => names.includes(name))).toBe(true);
    }
  });

  test('is the only definition of the parameter types', () => {
    expectTypeOf<SaasV2Params<'updateInstanceStatus'>>().toEqualTypeOf<{
      readonly instanceId: string;
      readonly status: 'FREEZE' | 'UNFREEZE';
      readonly testFlag?: '1';
    }>();
    expectTypeOf<SaasV2Params<'changeInstanceCheck'>['productInfo']>().toEqualTypeOf<{
      readonly productId: string;
      readonly skuCode?: string;
      readonly linearValue?: number;
    }>();
  });
});

describe('requests (section 6)', () => {
  test('T8: the body is the exact text of the vectors', () => {
    const body = buildRequest('newInstance', {
      testFlag: '1',
      orderId: 'CS2607011200ABCDE',
      orderLineId: 'CS2607011200ABCDE-000001',
      businessId: '87b94795-0603-4e24-8ae5-69420d60e3c8',
    });
    expect(body).toBe(v.T8_BODY);
    const nested = buildRequest('changeInstanceCheck', {
      instanceId: '87b94795-0603-4e24-8ae5-69420d60e3c8',
      testFlag: '1',
      productInfo: {
        productId: 'OFFI461867333479178240',
        skuCode: 'a63ee5c9-4f86-11ed-9f95-fa163e8cb3b2',
        linearValue: 20,
      },
    });
    expect(nested).toBe(v.T8_NESTED_BODY);
  });

  test('absent optional members are not sent', () => {
    expect(buildRequest('releaseInstance', { instanceId: 'i-1', orderId: undefined })).toBe(
      '{"activity":"releaseInstance","instanceId":"i-1"}',
    );
  });

  test('a hundred ids may be asked for in one query, a hundred and one may not', () => {
    const ids = (n: number) => Array.from({ length: n }, (_, i) => `instance-number-${i}`).join(',');
    expect(() => buildRequest('queryInstance', { instanceId: ids(100) })).not.toThrow();
    expect(() => buildRequest('queryInstance', { instanceId: ids(101) })).toThrow(RequestShapeError);
  });

  test.each([
    ['expireTime', '20221124023618256', 'format'],
    ['expireTime', '20260231000000', 'format'],
    ['scene', 'GIFT', 'allowed'],
    ['orderId', 'x'.repeat(65), 'max'],
    ['orderId', '', 'mandatory'],
    ['instanceId', 7, 'type'],
  ])('refuses to send %s = %s', (field, value, rule) => {
    const params = {
      scene: 'RENEWAL',
      orderId: 'CS1',
      orderLineId: 'CS1-000001',
      instanceId: 'i-1',
      expireTime: '20270701155959',
    } as const;
    try {
      buildRequest('refreshInstance', { ...params, [field]: value } as typeof params);
      expect.unreachable();
    } catch (error) {
      expect((error as RequestShapeError).problems).toMatchObject([{ field, rule }]);
    }
  });

  test('are signed in the URL, and an existing query is kept', () => {
    const sign = (url: string) =>
      signRequest({ url, key, body: v.T8_BODY, timestampMs: Number(v.T8_TIMESTAMP), nonce: v.T8_NONCE });
    const query = `signature=${v.T8_SIGNATURE}&timestamp=${v.T8_TIMESTAMP}&nonce=${v.T8_NONCE}`;
    expect(sign('https://isv.example.com/produce')).toMatchObject({
      method: 'POST',
      url: `https://isv.example.com/produce?${query}`,
      headers: { Accept: 'application/json', 'Content-Type': 'application/json;charset=utf8' },
      body: v.T8_BODY,
    });
    expect(sign('https://isv.example.com/p?a=1#top').url).toBe(`https://isv.example.com/p?a=1&${query}`);
    expect(sign('https://isv.example.com/p?').url).toBe(`https://isv.example.com/p?${query}`);
  });

  test('may be signed in lower case for older verifiers', () => {
    const signed = signRequest({
      url: 'https://a',
      key,
      body: '{}',
      timestampMs: 1,
      nonce: 'n',
      hexCase: 'lower',
    });
    expect(signed.signature).toMatch(/^[0-9a-f]{64}$/);
  });
});

describe('answers (2.5, 4)', () => {
  test('success needs 200, JSON and 000000', () => {
    expect(parse('newInstance', { resultCode: '000000', instanceId: 'i-1', more: 1 })).toEqual({
      kind: 'ok',
      answer: { instanceId: 'i-1' },
    });
    expect(parse('releaseInstance', '\uFEFF{"resultCode":"000000"}')).toEqual({ kind: 'ok', answer: {} });
  });

  test.each(['000004', '0000004'])('%s means that the seller is opening the instance', (resultCode) => {
    expect(parse('newInstance', { resultCode, instanceId: 'i-1' })).toEqual({
      kind: 'processing',
      instanceId: 'i-1',
      isFailure: false,
    });
    expect(parse('queryInstance', { resultCode })).toMatchObject({ kind: 'processing', isFailure: false });
    expect(parse('releaseInstance', { resultCode })).toMatchObject({ kind: 'processing', isFailure: true });
  });

  test.each([
    ['HTTP_STATUS', { resultCode: '000000', instanceId: 'i-1' }, 500],
    ['HTTP_STATUS', '', 302],
    ['NOT_JSON', '<html>', 200],
    ['NOT_JSON', '{"resultCode":"000000",}', 200],
    ['NO_RESULT_CODE', { instanceId: 'i-1' }, 200],
    ['NO_RESULT_CODE', { resultCode: 0 }, 200],
    ['NO_RESULT_CODE', [], 200],
    ['NO_RESULT_CODE', 'null', 200],
  ])('%s: %j with status %i is no answer', (reason, body, status) => {
    const parsed = parse('newInstance', body, {}, status);
    expect(parsed).toMatchObject({ kind: 'broken', reason });
    if (parsed.kind === 'broken') expect(describeBroken(parsed).zh).not.toBe('');
  });

  test.each([
    [undefined, 'mandatory'],
    [null, 'mandatory'],
    ['  ', 'mandatory'],
    [12, 'type'],
    ['x'.repeat(65), 'max'],
  ])('an instanceId of %j is refused', (instanceId, rule) => {
    for (const resultCode of ['000000', '000004']) {
      const parsed = parse('newInstance', { resultCode, instanceId });
      expect(parsed).toMatchObject({ reason: 'ANSWER_SHAPE', problems: [{ field: 'instanceId', rule }] });
    }
  });

  test('a refusal tells the buyer only what the buyer may know', () => {
    expect(parse('newInstance', { resultCode: '000106', resultMsg: ' 已售罄 ' })).toMatchObject({
      kind: 'refused',
      code: '000106',
      message: '已售罄',
      isBuyerVisible: true,
      meaning: resultCodes['000106'].meaning,
    });
    expect(parse('newInstance', { resultCode: '000005', resultMsg: 'x'.repeat(300) })).toMatchObject({
      isBuyerVisible: false,
      message: 'x'.repeat(255),
    });
    expect(parse('newInstance', { resultCode: 'E-77' })).toMatchObject({ kind: 'refused', code: 'E-77' });
    expect(parse('changeInstanceCheck', { resultCode: '000002' })).toMatchObject({ isBuyerVisible: true });
  });

  describe('Body-Sign (3.4)', () => {
    const text = '{ "resultCode": "000000" }\n';
    const check = (headers: Record<string, string>, requireBodySign = false) =>
      parseAnswer('releaseInstance', answered(text, headers), { key, requireBodySign });

    test('is verified over the raw body when present, under any header case', () => {
      expect(check({ 'BODY-sign': makeBodySign(key, text) }).kind).toBe('ok');
      expect(check({ 'Body-Sign': makeBodySign(key, text.trim()) })).toMatchObject({
        reason: 'BODY_SIGN_WRONG',
      });
      expect(check({ 'Body-Sign': 'nonsense' })).toMatchObject({ reason: 'BODY_SIGN_WRONG' });
    });

    test('may be absent unless the product requires it', () => {
      expect(check({}).kind).toBe('ok');
      expect(check({}, true)).toMatchObject({ reason: 'BODY_SIGN_MISSING' });
    });

    test('prefers the bytes that came over the text they became', () => {
      const bytes = new Uint8Array([0xef, 0xbb, 0xbf, ...new TextEncoder().encode(text)]);
      const received = { ...answered(text, { 'Body-Sign': makeBodySign(key, bytes) }), bodyBytes: bytes };
      expect(parseAnswer('releaseInstance', received, { key }).kind).toBe('ok');
    });
  });

  describe('queryInstance (6.2)', () => {
    const appInfo = {
      frontEndUrl: 'https://saas.example.com/i-1',
      adminUrl: null,
      userName: 'admin',
      password: 'p@ss',
      memo: '中文',
    };

    test('yields the access data of our instance', () => {
      const parsed = parseAnswer(
        'queryInstance',
        answered({
          resultCode: '000000',
          info: [
            { instanceId: 'other' },
            {
              instanceId: 'i-1',
              appInfo,
              usageInfo: [{ usageValue: 12.5, statisticalTime: '20260701120000123', dashboardUrl: '' }],
            },
          ],
        }),
        { key },
      );
      if (parsed.kind !== 'ok') return expect.unreachable();
      const { adminUrl, ...present } = appInfo;
      expect(adminUrl).toBeNull();
      expect(findInstance(parsed.answer, 'i-1')).toEqual({
        instanceId: 'i-1',
        appInfo: present,
        usageInfo: [{ usageValue: '12.5', statisticalTime: '20260701120000123' }],
      });
      expect(findInstance(parsed.answer, 'other')).toEqual({ instanceId: 'other' });
      expect(findInstance(parsed.answer, 'i-2')).toBeUndefined();
    });

    test.each([
      ['info[0].appInfo.frontEndUrl', 'format', { frontEndUrl: 'javascript:alert(1)' }],
      ['info[0].appInfo.frontEndUrl', 'mandatory', { userName: 'admin' }],
      ['info[0].appInfo.userName', 'max', { ...appInfo, userName: 'x'.repeat(129) }],
    ])('refuses %s by %s', (field, rule, wrong) => {
      const body = { resultCode: '000000', info: [{ instanceId: 'i-1', appInfo: wrong }] };
      const parsed = parse('queryInstance', body);
      expect(parsed).toMatchObject({ reason: 'ANSWER_SHAPE', problems: [{ field, rule }] });
      if (parsed.kind === 'broken') expect(describeFieldProblem(parsed.problems![0]!).en).toContain(field);
    });

    test('takes secrets literally unless encryptType is there and decryption succeeds', () => {
      const secret = encryptField(key, 'A1b2C3d4E5f6G7h8', 'P@ssw0rd', '2');
      const secrets = (encryptType: string | undefined, password: string) => {
        const info = [{ instanceId: 'i-1', appInfo: { ...appInfo, password } }];
        const received = answered({ resultCode: '000000', encryptType, info });
        const parsed = parseAnswer('queryInstance', received, { key });
        return parsed.kind === 'ok' ? parsed.answer.info?.[0]?.appInfo?.password : undefined;
      };
      expect(secrets('2', secret)).toBe('P@ssw0rd');
      expect(secrets(undefined, secret)).toBe(secret);
      expect(secrets('1', 'plain')).toBe('plain');
    });
  });
});

describe('retry policies (2.7, buying spec 7.2)', () => {
  const first = new Date('2026-07-01T00:00:00Z');
  const offsets = (name: RetryPolicyName) => {
    const found: number[] = [];
    for (let count = 0; ; count++) {
      const at = nextAttemptAt(name, first, count);
      if (at === null) return found;
      found.push((at.getTime() - first.getTime()) / 1000);
    }
  };

  test('ORD-1: opening and upgrading are tried at 0, 1, 2 and 3 hours, then the order fails', () => {
    expect(offsets('HOURLY_FOR_3_HOURS')).toEqual([0, 3600, 7200, 10800]);
    for (const scene of ['newInstance', 'upgradeInstance'] as const) {
      const policy = retryPolicies[saasV2.scenes[scene].retryPolicy];
      expect(policy).toMatchObject({ thenWhat: 'FAIL_ORDER', windowSeconds: 10800, notifyEachFailure: true });
    }
  });

  test('a renewal is tried 60 times every 120 seconds, then waits in the exception list', () => {
    const found = offsets(saasV2.scenes.refreshInstance.retryPolicy);
    expect(found).toHaveLength(60);
    expect(found.slice(0, 3)).toEqual([0, 120, 240]);
    expect(retryPolicies.SIXTY_TIMES_EVERY_2_MINUTES.thenWhat).toBe('EXCEPTION_LIST');
  });

  test('status and release are tried every 2 minutes for 1 hour', () => {
    expect(saasV2.scenes.updateInstanceStatus.retryPolicy).toBe('EVERY_2_MINUTES_FOR_1_HOUR');
    expect(saasV2.scenes.releaseInstance.retryPolicy).toBe('EVERY_2_MINUTES_FOR_1_HOUR');
    const found = offsets('EVERY_2_MINUTES_FOR_1_HOUR');
    expect(found.slice(0, 2)).toEqual([0, 120]);
    expect(found.at(-1)).toBe(3600);
  });

  test('an opening is polled quickly, then slowly, until the window of its order closes', () => {
    const found = offsets('POLL_OPENING');
    expect(found.slice(0, 5)).toEqual([0, 10, 30, 60, 120]);
    expect(found.slice(12, 15)).toEqual([600, 900, 1200]);
    expect(found.at(-1)).toBe(10800);
    // Accepted at the second hourly attempt: two hours are left, not three.
    const accepted = new Date(first.getTime() + 3600_000);
    expect(nextAttemptAt('POLL_OPENING', accepted, 33, first)).not.toBeNull();
    expect(nextAttemptAt('POLL_OPENING', accepted, 34, first)).toEqual(
      retryWindowEndsAt('POLL_OPENING', first),
    );
    expect(nextAttemptAt('POLL_OPENING', accepted, 35, first)).toBeNull();
  });

  test('a change check is asked once', () => {
    expect(offsets('SYNCHRONOUS')).toEqual([0]);
  });
});
