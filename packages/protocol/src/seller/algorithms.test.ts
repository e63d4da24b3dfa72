import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  authTokenOfBody,
  authTokenOfQuery,
  authTokenText,
  authTokenTextOfBody,
  signedQuery,
  verifyAuthTokenOfBody,
  verifyAuthTokenOfQuery,
} from './auth-token.ts';
import { makeBodySign, parseBodySign, verifyBodySign } from './body-sign.ts';
import { decodeExtendParams, encodeExtendParams } from './extend-params.ts';
import { constantTimeEqual, randomAlphanumeric, sha256, toBytes, toHex } from './hash.ts';
import { compactSortedJson, parseExactJson, sortJsonText } from './json.ts';
import { parseSdkAuthorization, sdkCanonicalRequest, signSdk, verifySdk } from './sdk-hmac.ts';
import { decryptField, deriveAesKey, encryptField } from './sensitive-fields.ts';
import { bodyHashV2, canonicalPartsV2, isWithinClockWindow, signV2, verifyV2 } from './signature-v2.ts';
import { formatBasicIso, formatMillisecondsUtc8, formatSeconds, parseTime } from './time.ts';
import { signUsage, verifyUsage } from './usage-signature.ts';
import * as v from './vectors.test-data.ts';
import { verifyXSign, xSign } from './x-sign.ts';

const { KEY } = v;
const T8 = { key: KEY, nonce: v.T8_NONCE, timestamp: v.T8_TIMESTAMP, body: v.T8_BODY };

/** Changes one character for another one of the same kind, so that only the value differs. */
const flip = (text: string, at: number) => {
  const i = at % text.length;
  return text.slice(0, i) + (text[i] === '0' ? '1' : '0') + text.slice(i + 1);
};

describe('compact sorted JSON (3.6 step 1)', () => {
  test('sorts members at every depth, drops null members and keeps null in lists', () => {
    const value = { b: [{ z: 1, a: null }, null], a: { d: undefined, c: '中/"' }, B: true };
    expect(compactSortedJson(value)).toBe('{"B":true,"a":{"c":"中/\\""},"b":[{"z":1},null]}');
  });

  test('keeps numbers exactly as they were written', () => {
    const text = '{"b":12.50,"a":[1e3,12345678901234567890,0.10]}';
    expect(sortJsonText(text)).toBe('{"a":[1e3,12345678901234567890,0.10],"b":12.50}');
  });

  test('sorts names that look like numbers as text', () => {
    expect(sortJsonText('{"9":1,"10":2,"__proto__":3}')).toBe('{"10":2,"9":1,"__proto__":3}');
  });

  test('refuses what JSON cannot say, and hostile nesting', () => {
    expect(() => compactSortedJson({ a: Number.NaN })).toThrow(RangeError);
    expect(() => compactSortedJson({ a: () => 0 })).toThrow(TypeError);
    expect(sortJsonText('['.repeat(2000) + ']'.repeat(2000))).toBeUndefined();
    expect(sortJsonText('{')).toBeUndefined();
  });

  test('reads back to the same value, and sorting twice is sorting once', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
        const sorted = compactSortedJson(value);
        expect(compactSortedJson(JSON.parse(sorted))).toBe(sorted);
        expect(compactSortedJson(parseExactJson(sorted))).toBe(sorted);
        expect(JSON.parse(sorted)).toEqual(withoutNullMembers(JSON.parse(JSON.stringify(value))));
      }),
      { numRuns: 200 },
    );
  });
});

function withoutNullMembers(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNullMembers);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([, member]) => member !== null);
  return Object.fromEntries(kept.map(([name, member]) => [name, withoutNullMembers(member)]));
}

describe('AES fields of V1 (3.5)', () => {
  test('T1: derives the keys a JVM derives', () => {
    const long = 'ef46b95646b858531a3dbd030cc9ed0137ec62698fb86cb9e53c283aca3cc89b';
    expect(toHex(deriveAesKey(KEY, '1'))).toBe(long);
    expect(toHex(deriveAesKey(KEY, '2'))).toBe(long.slice(0, 32));
    const abc = '0d3ced9bec10a777aec23ccc353a8c08a633045e09554bc3702aec7d7b6e0f28';
    expect(toHex(deriveAesKey('abc', '1'))).toBe(abc);
    expect(toHex(deriveAesKey('abc', '2'))).toBe(abc.slice(0, 32));
  });

  test.each([
    ['A1b2C3d4E5f6G7h8', 'admin@example.com', '1', 'YPdAhptR9rdXCJaOMiBwLD4tQ4Ob5sHXR3ZhSO5JOqo='],
    ['A1b2C3d4E5f6G7h8', 'admin@example.com', '2', 'H021vfMmwq2yFzla9rFsExUtzxiIZo1cJdanjkGbIPc='],
    ['A1b2C3d4E5f6G7h8', 'P@ssw0rd-中文', '1', 'SwiSITNcquKVmEvJl9/ZHQ=='],
    ['Zy9Xw8Vu7Ts6Rq5P', '13800138000', '1', 'd4tflopc4/CaujKg0a6zsA=='],
  ] as const)('T2: %s %s type %s', (iv, plain, type, secret) => {
    expect(encryptField(KEY, iv, plain, type)).toBe(iv + secret);
    expect(decryptField(KEY, iv + secret, type)).toBe(plain);
  });

  test('opens what it closed, and nothing that is no ciphertext', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 40 }),
        fc.constantFrom('1', '2'),
        (plain, type) => {
          expect(decryptField(KEY, encryptField(KEY, randomAlphanumeric(16), plain, type), type)).toBe(plain);
        },
      ),
      { numRuns: 30 },
    );
    expect(decryptField(KEY, 'plain text')).toBeUndefined();
    expect(decryptField(KEY, 'A1b2C3d4E5f6G7h8')).toBeUndefined();
    expect(decryptField(KEY, 'A1b2C3d4E5f6G7h8AAAA')).toBeUndefined();
    expect(() => encryptField(KEY, 'short', 'x')).toThrow(RangeError);
  });

  test('T3: extension parameters', () => {
    const params = [{ name: 'emailDomainName', value: 'test.example.com' }];
    expect(encodeExtendParams(params)).toBe(v.T3_TEXT);
    expect(decodeExtendParams(v.T3_TEXT)).toEqual(params);
    expect(decodeExtendParams('%%%')).toBeUndefined();
  });
});

describe('authToken (3.1, 3.2)', () => {
  const pairs = v.T4_TEXT.split('&').map((pair) => {
    const cut = pair.indexOf('=');
    return [pair.slice(0, cut), pair.slice(cut + 1)] as const;
  });

  test('T4: signs decoded values in name order and encodes the URL safely', () => {
    const mixed = [...pairs].reverse();
    expect(authTokenText(mixed)).toBe(v.T4_TEXT);
    expect(authTokenOfQuery(KEY, mixed)).toBe('Y6j0A6PcoJVKXe+6rCf36Y6h3EhxnlzCncNAXRkE5CM=');
    const query = signedQuery(KEY, mixed);
    expect(query).toContain('authToken=Y6j0A6PcoJVKXe%2B6rCf36Y6h3EhxnlzCncNAXRkE5CM%3D');
    expect(query).toContain('customerName=%E4%BA%91%E5%95%86%E5%BA%97%20buyer%2B1');
    expect(verifyAuthTokenOfQuery(KEY, new URLSearchParams(query))).toBe(true);
    expect(verifyAuthTokenOfQuery(KEY, new URLSearchParams(query.replace('12.78', '12.79')))).toBe(false);
  });

  test('T5: of a short request', () => {
    const text =
      'activity=expireInstance&instanceId=03pf80c2-bae9-4c49-80b9-17bea776d7aa&orderId=CS2607011200ABCDE&testFlag=1&timeStamp=20260801120000000';
    expect(authTokenOfQuery(KEY, new URLSearchParams(text))).toBe(
      'YzWEvdJSBJSBEOETIKy4ECwSDpd0xg9qU1Byl6Udh3M=',
    );
  });

  test('of a repeated name only the first value counts', () => {
    expect(authTokenText(new URLSearchParams('b=1&a=x&a=y&authToken=z'))).toBe('a=x&b=1');
  });

  test('T6: of a kit body, without its null and blank members', () => {
    const body = { ...JSON.parse(v.T9_BODY), nothing: null, blank: ' ' };
    expect(authTokenTextOfBody(body)).toBe(v.T6_TEXT);
    expect(authTokenOfBody(KEY, body)).toBe('vEUqEmTdy5pBT+sjRlULtih4hj2u1EV878gVOvMCN3g=');
    expect(verifyAuthTokenOfBody(KEY, body, authTokenOfBody(KEY, body))).toBe(true);
  });
});

describe('Body-Sign (3.4)', () => {
  test('T7: the published header', () => {
    expect(toBytes(v.T7_BODY).length).toBe(363);
    expect(makeBodySign(KEY, v.T7_BODY)).toBe(`sign_type="HMAC-SHA256", signature= "${v.T7_SIGNATURE}"`);
    expect(verifyBodySign(KEY, toBytes(v.T7_BODY), makeBodySign(KEY, v.T7_BODY))).toBe(true);
  });

  test.each([
    `sign_type="HMAC-SHA256",signature="${v.T7_SIGNATURE}"`,
    ` sign_type = "HMAC-SHA256" ,  signature = "${v.T7_SIGNATURE}" `,
    `Sign_Type="hmac-sha256", Signature="${v.T7_SIGNATURE}"`,
  ])('accepts the blanks of %s', (header) => {
    expect(parseBodySign(header)?.signature).toBe(v.T7_SIGNATURE);
    expect(verifyBodySign(KEY, v.T7_BODY, header)).toBe(true);
  });

  test.each(['', v.T7_SIGNATURE, `sign_type=HMAC-SHA256, signature=${v.T7_SIGNATURE}`, 'x'.repeat(5000)])(
    'refuses what has not the published layout (%#)',
    (header) => expect(verifyBodySign(KEY, v.T7_BODY, header)).toBe(false),
  );

  test('covers white space', () => {
    expect(verifyBodySign(KEY, `${v.T7_BODY}\n`, makeBodySign(KEY, v.T7_BODY))).toBe(false);
  });
});

describe('V2 signature (3.6)', () => {
  test('T8: newInstance and a nested body', () => {
    expect(bodyHashV2(KEY, v.T8_BODY)).toBe(
      'dd9a473d61b90b6c2118925472c1956179980fd2470dd2bc60a760a0dd339666',
    );
    expect(signV2(T8)).toBe(v.T8_SIGNATURE);
    const nested = { ...T8, body: v.T8_NESTED_BODY };
    expect(bodyHashV2(KEY, nested.body)).toBe(
      '48bec30985d806bce0b6558c2c0e11acc3b93284d340a7218043bb64b4a419ed',
    );
    expect(signV2(nested)).toBe(v.T8_NESTED_SIGNATURE);
    expect(sortJsonText(v.T8_NESTED_BODY)).toBe(v.T8_NESTED_BODY);
  });

  test('verifiers ignore case and accept a body that was parsed and written again', () => {
    expect(verifyV2({ ...T8, signature: v.T8_SIGNATURE.toLowerCase() })).toBe(true);
    const rewritten = JSON.stringify(JSON.parse(v.T8_BODY), null, 2);
    expect(verifyV2({ ...T8, body: rewritten, signature: v.T8_SIGNATURE })).toBe(true);
  });

  test('the parts for display are what was concatenated, and mark the key as secret', () => {
    const parts = canonicalPartsV2({ ...T8, nonce: '中' });
    expect(parts.map((p) => [p.name, p.byteLength, p.secret])).toEqual([
      ['accessKey', 36, true],
      ['nonce', 3, false],
      ['timestamp', 13, false],
      ['bodyHash', 64, false],
    ]);
  });

  test('a flipped character never verifies', () => {
    fc.assert(
      fc.property(fc.constantFrom('body', 'nonce', 'timestamp', 'key'), fc.nat(500), (part, at) => {
        const changed = { ...T8, [part]: flip(T8[part], at) };
        expect(verifyV2({ ...changed, signature: v.T8_SIGNATURE })).toBe(false);
      }),
    );
    fc.assert(
      fc.property(fc.nat(63), (at) => {
        expect(verifyV2({ ...T8, signature: flip(v.T8_SIGNATURE, at) })).toBe(false);
      }),
    );
  });

  test('every signature verifies with the input it was made from', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 40 });
    fc.assert(
      fc.property(text, text, text, text, (key, nonce, timestamp, body) => {
        const input = { key, nonce, timestamp, body };
        expect(verifyV2({ ...input, signature: signV2(input) })).toBe(true);
      }),
    );
  });

  test('a clock may be 60 seconds off, no more', () => {
    const now = new Date(Number(v.T8_TIMESTAMP) + 60_000);
    expect(isWithinClockWindow(v.T8_TIMESTAMP, now)).toBe(true);
    expect(isWithinClockWindow(v.T8_TIMESTAMP, new Date(now.getTime() + 1))).toBe(false);
    // Seconds instead of milliseconds, the misreading of older tables.
    expect(isWithinClockWindow(v.T8_TIMESTAMP.slice(0, 10), now)).toBe(false);
    expect(isWithinClockWindow('NaN', now)).toBe(false);
  });

  test('T9: x-sign of the kit', () => {
    const input = { key: KEY, nonce: v.T8_NONCE, timestamp: v.T8_TIMESTAMP, body: v.T9_BODY };
    expect(xSign(input)).toBe(v.T9_X_SIGN);
    expect(verifyXSign({ ...input, xSign: v.T9_X_SIGN.toLowerCase() })).toBe(true);
    expect(verifyXSign({ ...input, body: `${v.T9_BODY} `, xSign: v.T9_X_SIGN })).toBe(false);
  });
});

describe('usage push signature (3.8)', () => {
  const { ts, nonce, body, signature } = v.T10;

  test('T10', () => {
    expect(signUsage({ key: KEY, ts, nonce, body })).toBe(signature);
    expect(verifyUsage({ key: KEY, ts, nonce, body, signature })).toBe('RAW');
  });

  test('accepts the three readings of "sorted naturally"', () => {
    const unsorted = '{ "usage_records": [ {"usage_value": 99.50, "begin_time": "x"} ], "a": 1 }';
    const sign = (signedBody: string) => signUsage({ key: KEY, ts, nonce, body: signedBody });
    const verify = (given: string) => verifyUsage({ key: KEY, ts, nonce, body: unsorted, signature: given });
    expect(verify(sign(unsorted))).toBe('RAW');
    expect(verify(sign('{"a":1,"usage_records":[{"begin_time":"x","usage_value":99.50}]}'))).toBe('SORTED');
    expect(verify(sign('{"a":1,"usage_records":[{"usage_value":99.50,"begin_time":"x"}]}'))).toBe(
      'TOP_SORTED',
    );
    expect(verify(sign('{"a":1,"usage_records":[{"begin_time":"x","usage_value":99.5}]}'))).toBe(false);
  });

  test('a flipped character never verifies', () => {
    fc.assert(
      fc.property(fc.constantFrom('body', 'nonce', 'ts'), fc.nat(500), (part, at) => {
        const input = { key: KEY, ts, nonce, body, signature };
        expect(verifyUsage({ ...input, [part]: flip(input[part], at) })).toBe(false);
      }),
    );
  });
});

describe('SDK-HMAC-SHA256 (3.9)', () => {
  const now = new Date('2026-07-01T12:05:00Z');
  const get = {
    method: 'GET',
    target:
      '/api/mkp-openapi-public/global/v1/order/query?orderId=MOCKPERIODYEARNEW&orderLineId=MOCKPERIODYEARNEW-000001',
    headers: {
      'X-Sdk-Date': '20260701T120000Z',
      Host: 'mkt.example.com',
      'Content-Type': 'application/json;charset=UTF-8',
    },
  };
  const post = {
    method: 'POST',
    target: '/rest/marketplace/v1/isv/usage-data',
    headers: {
      'X-Sdk-Date': '20260701T120500Z',
      Host: 'mkt.example.com',
      'Content-Type': 'application/json',
    },
    body: v.T12_BODY,
  };
  const signed = (request: typeof get | typeof post) => ({
    ...request,
    headers: { ...request.headers, Authorization: signSdk(request, v.SDK_CREDENTIALS) },
  });

  test('T11: a GET without body', () => {
    const canonical = sdkCanonicalRequest(get, ['Host', 'X-Sdk-Date', 'Content-Type']);
    expect(canonical).toBe(v.T11_CANONICAL);
    expect(toHex(sha256(canonical))).toBe('2f83509728ed879e13501ec25782b9d152b139b21e350be8e4c24643b718b092');
    expect(signSdk(get, v.SDK_CREDENTIALS)).toBe(
      'SDK-HMAC-SHA256 Access=EXAMPLEAK0000000001, SignedHeaders=content-type;host;x-sdk-date, Signature=76f5b9b21662423fca6cce73fe8d6f88673d0c8fd692220c1aefae3262362203',
    );
  });

  test('T12: a POST with body', () => {
    const names = ['content-type', 'host', 'x-sdk-date'];
    expect(toHex(sha256(v.T12_BODY))).toBe(
      'ca8fd04ca1b1d7c6e830c97b5f7944ecd642b35d4e96a4bfe967a05bb2ef2487',
    );
    expect(toHex(sha256(sdkCanonicalRequest(post, names)))).toBe(
      '64f7aae6d2b9b75f3192f90cf94546b99c4e78d96e246520ae159d389313d9f6',
    );
    const authorization = parseSdkAuthorization(signSdk(post, v.SDK_CREDENTIALS));
    expect(authorization).toEqual({
      access: v.SDK_CREDENTIALS.accessKey,
      signedHeaders: names,
      signature: '2df2476bc1209c6dc761c34197cca67a4295738414b0fc2ce841ee1643cbe6c2',
    });
  });

  test('verifies from the header list that the client chose', () => {
    const { secretKey } = v.SDK_CREDENTIALS;
    expect(verifySdk(signed(get), secretKey, { now })).toBeUndefined();
    const headers = {
      ...get.headers,
      Authorization: signSdk(get, v.SDK_CREDENTIALS, ['Host', 'X-Sdk-Date']),
    };
    expect(verifySdk({ ...get, headers }, secretKey, { now })).toBeUndefined();
  });

  test('says what is wrong', () => {
    const { secretKey } = v.SDK_CREDENTIALS;
    const request = signed(post);
    const check = (changed: object, at = now) =>
      verifySdk({ ...request, ...changed }, secretKey, { now: at });
    const withHeaders = (headers: Record<string, string | undefined>) => ({
      headers: { ...request.headers, ...headers },
    });
    expect(check({})).toBeUndefined();
    expect(check({ body: `${v.T12_BODY} ` })).toBe('SIGNATURE_WRONG');
    expect(check({ target: '/rest/marketplace/v1/isv/other' })).toBe('SIGNATURE_WRONG');
    expect(check(withHeaders({ Authorization: undefined }))).toBe('NO_AUTHORIZATION');
    expect(check(withHeaders({ Authorization: 'Bearer x' }))).toBe('MALFORMED_AUTHORIZATION');
    expect(check(withHeaders({ 'X-Sdk-Date': 'yesterday' }))).toBe('NO_DATE');
    expect(check(withHeaders({ Host: undefined }))).toBe('SIGNED_HEADER_MISSING');
    expect(check({}, new Date('2026-07-01T12:20:01Z'))).toBe('STALE_DATE');
    expect(verifySdk(request, secretKey, { now: new Date(0), windowSeconds: 0 })).toBeUndefined();
    expect(verifySdk(request, `${secretKey}x`, { now })).toBe('SIGNATURE_WRONG');
  });

  test('a claimed body hash counts only when it is the hash of the body that came', () => {
    const claim = toHex(sha256(v.T12_BODY));
    const claiming = { ...post, headers: { ...post.headers, 'X-Sdk-Content-Sha256': claim } };
    const headers = { ...claiming.headers, Authorization: signSdk(claiming, v.SDK_CREDENTIALS) };
    const request = { ...claiming, headers };
    expect(verifySdk(request, v.SDK_CREDENTIALS.secretKey, { now })).toBeUndefined();
    expect(verifySdk({ ...request, body: 'other' }, v.SDK_CREDENTIALS.secretKey, { now })).toBe(
      'BODY_HASH_WRONG',
    );
  });

  test('encodes path and query by RFC 3986, sorted by name and value', () => {
    const canonical = sdkCanonicalRequest(
      { method: 'get', target: "/a b/%E4%B8%AD/(x)?b=2&a=%2B&b=1&c&a='", headers: {} },
      [],
    );
    expect(canonical.split('\n').slice(1, 3)).toEqual([
      '/a%20b/%E4%B8%AD/%28x%29/',
      'a=%27&a=%2B&b=1&b=2&c=',
    ]);
  });
});

describe('times', () => {
  test('are written in the published layouts', () => {
    const at = new Date('2026-07-01T20:00:00.123Z');
    expect(formatSeconds(at)).toBe('20260701200000');
    expect(formatMillisecondsUtc8(at)).toBe('20260702040000123');
    expect(formatBasicIso(at)).toBe('20260701T200000Z');
    expect(parseTime('yyyyMMddHHmmssSSS', '20260701200000123')).toEqual(at);
  });

  test.each(['20260231000000', '20261301000000', '2026070112000', '20260701240000', '20260701120000Z'])(
    'no calendar has %s',
    (text) => expect(parseTime('yyyyMMddHHmmss', text)).toBeUndefined(),
  );
});

test('comparison in constant time still compares', () => {
  expect(constantTimeEqual('abc', 'abc')).toBe(true);
  expect(constantTimeEqual('abc', 'abd')).toBe(false);
  expect(constantTimeEqual('abc', 'ab')).toBe(false);
  expect(constantTimeEqual('é', 'e')).toBe(false);
});
