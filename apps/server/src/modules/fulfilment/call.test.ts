import {
  encryptField,
  makeBodySign,
  nextAttemptAt,
  retryPolicies,
  verifyV2,
} from '@jishi/protocol/seller/index.ts';
import { describe, expect, it } from 'vitest';
import type { OutsideAnswer } from '../../platform/world/world.ts';
import { judge, keepBody, keepHeaders, keepRequestLine, prepare, type Said } from './attempt.ts';
import { nextAfter } from './call.ts';
import { KNOWN_REASONS, reasonText } from './reasons.ts';

const START = new Date('2026-03-02T02:00:00.000Z');
const at = (seconds: number) => new Date(START.getTime() + seconds * 1000);
const KEY = '4d9b1c6e-0f35-4b1a-9c70-2f1e7a5d8b63';
/** A product without any switch. */
const NORM = { key: KEY, compat: {} };

describe('the timetable', () => {
  for (const policy of [
    'HOURLY_FOR_3_HOURS',
    'SIXTY_TIMES_EVERY_2_MINUTES',
    'EVERY_2_MINUTES_FOR_1_HOUR',
    'POLL_OPENING',
  ] as const) {
    it(`${policy} is walked exactly as the model says`, () => {
      const call = { policy, firstAttemptAt: START, windowStartedAt: null };
      const walked: number[] = [0];
      for (let now: Date | null = START; now; ) {
        now = nextAfter(call, now);
        if (now) walked.push((now.getTime() - START.getTime()) / 1000);
      }
      expect(walked).toEqual([...retryPolicies[policy].schedule]);
      expect(nextAttemptAt(policy, START, walked.length)).toBeNull();
    });
  }

  it('the order’s window ends after exactly three hours', () => {
    const call = { policy: 'HOURLY_FOR_3_HOURS' as const, firstAttemptAt: START, windowStartedAt: null };
    expect(nextAfter(call, at(2 * 3600))).toEqual(at(3 * 3600));
    expect(nextAfter(call, at(3 * 3600 - 1))).toEqual(at(3 * 3600));
    expect(nextAfter(call, at(3 * 3600))).toBeNull();
  });

  it('polling uses the window of its newInstance to the last second, and no more', () => {
    const call = { policy: 'POLL_OPENING' as const, firstAttemptAt: at(1043), windowStartedAt: START };
    let last = call.firstAttemptAt;
    for (let now: Date | null = last; now; now = nextAfter(call, now)) last = now;
    expect(last).toEqual(at(3 * 3600));
  });

  it('an attempt by hand uses up no place in the timetable', () => {
    const call = { policy: 'HOURLY_FOR_3_HOURS' as const, firstAttemptAt: START, windowStartedAt: null };
    expect(nextAfter(call, at(1234))).toEqual(at(3600));
  });

  it('places missed while the platform was down are not made up for', () => {
    const call = {
      policy: 'EVERY_2_MINUTES_FOR_1_HOUR' as const,
      firstAttemptAt: START,
      windowStartedAt: null,
    };
    expect(nextAfter(call, at(1805))).toEqual(at(1920));
  });
});

const v2 = (scene: string, params: Record<string, unknown>): Said => ({
  generation: 'saas-v2',
  scene,
  params,
});

describe('a request', () => {
  it('carries a new timestamp, nonce and businessId each time, and a signature that the seller can verify', () => {
    const params = { orderId: 'CS2603021000ABCDEF', orderLineId: 'CS2603021000ABCDEF-000001' };
    const target = { url: 'https://isv.example.com/produce', key: KEY, compat: {} };
    const one = prepare(v2('newInstance', params), target, at(0));
    const two = prepare(v2('newInstance', params), target, at(1));
    expect(one.body).not.toBe(two.body);
    const query = new URL(two.url).searchParams;
    expect(query.get('timestamp')).toBe(String(at(1).getTime()));
    expect(query.get('nonce')).not.toBe(new URL(one.url).searchParams.get('nonce'));
    expect(
      verifyV2({
        key: KEY,
        nonce: query.get('nonce')!,
        timestamp: query.get('timestamp')!,
        body: two.body,
        signature: query.get('signature')!,
      }),
    ).toBe(true);
    expect(two.url).not.toContain(KEY);
  });
});

function answered(body: string, more: Partial<Extract<OutsideAnswer, { ok: true }>> = {}): OutsideAnswer {
  return { ok: true, status: 200, headers: {}, body: Buffer.from(body), milliseconds: 3, ...more };
}

describe('an answer', () => {
  const query = (body: unknown) =>
    judge(v2('queryInstance', { instanceId: 'i-1' }), answered(JSON.stringify(body)), NORM);

  it('000000 and 000004 with an instance are both accepted by newInstance', () => {
    const body = (code: string) => answered(JSON.stringify({ resultCode: code, instanceId: 'i-1' }));
    expect(judge(v2('newInstance', {}), body('000000'), NORM)).toMatchObject({
      kind: 'done',
      stillOpening: false,
    });
    expect(judge(v2('newInstance', {}), body('000004'), NORM)).toMatchObject({
      kind: 'done',
      stillOpening: true,
    });
  });
  it('is ready only with an entry of our instance; appInfo may be missing', () => {
    expect(query({ resultCode: '000000', info: [] })).toEqual({ kind: 'opening' });
    expect(query({ resultCode: '000004' })).toEqual({ kind: 'opening' });
    expect(query({ resultCode: '000000', info: [{ instanceId: 'other' }] })).toEqual({ kind: 'opening' });
    expect(query({ resultCode: '000000', info: [{ instanceId: 'i-1' }] })).toMatchObject({
      kind: 'done',
      access: null,
    });
  });
  it('brings the access data', () => {
    const appInfo = { frontEndUrl: 'https://app.example.com', userName: 'admin', password: 'p"w' };
    expect(query({ resultCode: '000000', info: [{ instanceId: 'i-1', appInfo }] })).toMatchObject({
      access: { frontEndUrl: 'https://app.example.com', adminUrl: null, userName: 'admin', memo: null },
      password: 'p"w',
    });
  });
  it('names each fault by its own reason', () => {
    const reason = (answer: OutsideAnswer) => {
      const verdict = judge(v2('releaseInstance', { instanceId: 'i-1' }), answer, NORM);
      return verdict.kind === 'failed' ? verdict.reason : verdict.kind;
    };
    expect(reason(answered('<html>'))).toBe('NOT_JSON');
    expect(reason(answered('{}'))).toBe('NO_RESULT_CODE');
    expect(reason(answered('{"resultCode":"000000"}', { status: 502 }))).toBe('HTTP_STATUS');
    expect(reason(answered('{"resultCode":"000003"}'))).toBe('RESULT_CODE_000003');
    expect(reason(answered('{"resultCode":"000004"}'))).toBe('STILL_PROCESSING');
    expect(
      reason(
        answered('{"resultCode":"000000"}', {
          headers: { 'body-sign': 'sign_type="HMAC-SHA256", signature="AAAA"' },
        }),
      ),
    ).toBe('BODY_SIGN_WRONG');
    const body = '{"resultCode":"000000"}';
    expect(reason(answered(body, { headers: { 'body-sign': makeBodySign(KEY, body) } }))).toBe('done');
    for (const lost of [
      'TIMEOUT',
      'DNS',
      'TLS',
      'CONNECT',
      'REDIRECT',
      'TOO_LARGE',
      'PRIVATE_ADDRESS',
      'CLOSED',
    ]) {
      expect(reason({ ok: false, reason: lost, detail: 'x', milliseconds: 1 })).toBe(lost);
    }
  });
  it('every reason has a sentence in both languages', () => {
    for (const reason of [...KNOWN_REASONS, 'RESULT_CODE_000106', 'RESULT_CODE_999999', 'NEVER_HEARD_OF']) {
      const facts = { status: 500, fields: 'a', instanceId: 'i', detail: 'd', message: 'm' };
      for (const lang of ['zh-CN', 'en'] as const) {
        expect(reasonText(reason, facts, lang), reason).not.toMatch(/\{\w+\}|undefined/);
      }
    }
    expect(reasonText('RESULT_CODE_000106', { message: '明天补货' }, 'zh-CN')).toBe(
      '商家答复 000106（商品已售罄）：明天补货',
    );
  });
});

describe('other generations', () => {
  const v1 = (scene: string, params: Record<string, unknown> = {}): Said => ({
    generation: 'saas-v1',
    scene,
    params,
  });
  const signed = (body: string) => answered(body, { headers: { 'Body-Sign': makeBodySign(KEY, body) } });
  const ok = '{"resultCode":"000000"}';

  it('V1 is asked by GET, its token is not kept; switches change the request', () => {
    const target = { url: 'https://isv.example.com/produce', key: KEY, compat: {} };
    const call = v1('instanceStatus', { instanceId: 'i-1', instanceStatus: 'NORMAL' });
    const plain = prepare(call, target, at(0));
    const query = new URL(plain.url).searchParams;
    expect([plain.method, plain.body, query.get('activity'), query.get('timeStamp')]).toEqual([
      'GET',
      '',
      'instanceStatus',
      '20260302020000000',
    ]);
    expect([query.get('authToken')!.length, query.has('testFlag')]).toEqual([44, false]);
    expect(keepRequestLine(plain)).toMatch(/authToken=•+$/);
    const compat = { testFlagZero: true };
    const flagged = prepare(call, { ...target, compat }, at(0));
    expect(new URL(flagged.url).searchParams.get('testFlag')).toBe('0');
    const release = v2('releaseInstance', { instanceId: 'i-1' });
    const lower = prepare(release, { ...target, compat: { hexCase: 'lower', innerHash: 'PLAIN' } }, at(0));
    expect(new URL(lower.url).searchParams.get('signature')).toMatch(/^[0-9a-f]{64}$/);
  });

  it('V1 demands Body-Sign, V2 where the product demands it; a License answers without', () => {
    const reason = (said: Said, answer: OutsideAnswer, compat = {}) => {
      const verdict = judge(said, answer, { key: KEY, compat });
      return verdict.kind === 'failed' ? verdict.reason : verdict.kind;
    };
    expect(reason(v1('expireInstance'), answered(ok))).toBe('BODY_SIGN_MISSING');
    expect(reason(v1('expireInstance'), signed(ok))).toBe('done');
    expect(reason(v2('releaseInstance', {}), answered(ok), { requireBodySign: true })).toBe(
      'BODY_SIGN_MISSING',
    );
    expect(reason({ generation: 'license-online', scene: 'releaseInstance', params: {} }, answered(ok))).toBe(
      'done',
    );
  });

  it('V1 brings the access data with the instance, its secrets decrypted', () => {
    const iv = 'A1b2C3d4E5f6G7h8';
    const appInfo = {
      frontEndUrl: 'https://saas.example.com',
      userName: encryptField(KEY, iv, 'admin'),
      password: encryptField(KEY, iv, 'P@ssw0rd-中文'),
    };
    const body = JSON.stringify({ resultCode: '000000', instanceId: 'i-1', appInfo });
    expect(judge(v1('newInstance'), signed(body), NORM)).toMatchObject({
      kind: 'done',
      instanceId: 'i-1',
      stillOpening: false,
      access: { userName: 'admin' },
      password: 'P@ssw0rd-中文',
    });
  });

  it('a License is asked for again by a timetable of its own; a release that is unknown three times is done', () => {
    const license = (scene: string): Said => ({ generation: 'license-online', scene, params: {} });
    expect(judge(license('newInstance'), answered('{"resultCode":"000004"}'), NORM)).toEqual({
      kind: 'opening',
      policy: 'POLL_CREATE',
    });
    const gone = answered('{"resultCode":"000003"}');
    expect(judge(license('releaseInstance'), gone, NORM, 2).kind).toBe('failed');
    expect(judge(license('releaseInstance'), gone, NORM, 3).kind).toBe('done');
    const again = {
      policy: 'POLL_CREATE' as const,
      firstAttemptAt: START,
      timetableStartedAt: at(7200),
      windowStartedAt: at(7200),
    };
    expect([nextAfter(again, at(7200)), nextAfter(again, at(10_800))]).toEqual([at(7260), null]);
  });
});

describe('what is kept', () => {
  it('never holds a password, however it is written', () => {
    for (const body of [
      '{"password":"s3cret"}',
      '{"info":[{"appInfo":{"password" : "s3\\"cret","memo":"x"}}]}',
      '{"Password":12345,"x":1}',
      '{"password":"s3cret',
    ]) {
      expect(keepBody(Buffer.from(body))).not.toMatch(/s3|cret|12345/);
    }
    expect(keepBody(Buffer.from('{"password":"a","memo":"stays"}'))).toContain('stays');
  });
  it('is at most 16 KB of text that PostgreSQL takes', () => {
    const kept = keepBody(Buffer.from(`{"memo":"${'集'.repeat(10_000)}\u0000"}`))!;
    expect(Buffer.byteLength(kept)).toBeLessThanOrEqual(16_384);
    expect(keepBody(Buffer.from('a\u0000b'))).not.toContain('\u0000');
    expect(keepHeaders({ 'Set-Cookie': 'x', Server: 'y' })).toEqual({ Server: 'y' });
  });
});
