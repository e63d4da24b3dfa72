/** Every mistake is made by hand here, with the platform's crypto and no code of the doctor. */
import { createHash, createHmac } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { authTokenOfQuery, percentEncode } from '../seller/auth-token.ts';
import { makeBodySign } from '../seller/body-sign.ts';
import { signSdk } from '../seller/sdk-hmac.ts';
import { signV2 } from '../seller/signature-v2.ts';
import { signUsage } from '../seller/usage-signature.ts';
import * as v from '../seller/vectors.test-data.ts';
import {
  answer,
  BODY,
  CANONICAL,
  correct,
  get,
  KEY,
  KIT_BODY,
  MS,
  NONCE,
  NOW,
  PAIRS,
  post,
  query,
  SDK,
  SDK_DATE,
  sdk,
  usage,
} from './correct.test-data.ts';
import { diagnose } from './diagnose.ts';
import type { Captured, DoctorInput } from './types.ts';

type Data = string | Uint8Array;
const mac = (key: Data, text: Data) => createHmac('sha256', key).update(text);
const sha = (text: Data) => createHash('sha256').update(text).digest('hex');
const OTHER = '7d0c4d1e-1f35-4b1a-9c70-aaaaaaaaaaaa';

const codes = (input: DoctorInput) => diagnose(input).findings.map(({ code }) => code);
const proven = (input: DoctorInput) =>
  diagnose(input)
    .findings.filter(({ certainty }) => certainty === 'PROVEN')
    .map(({ code }) => code);
const given = (message: Captured, more: Partial<DoctorInput> = {}): DoctorInput => ({
  message,
  keys: [{ key: KEY, label: 'A' }],
  receivedAt: NOW,
  ...more,
});

/** V2 with one ingredient changed. */
function v2(
  change: {
    key?: Data;
    text?: string;
    body?: Data;
    time?: string;
    nonce?: string;
    inner?: (b: Data) => string;
  },
  sent: Data = CANONICAL,
): DoctorInput {
  const key = change.key ?? KEY;
  const inner = (change.inner ?? ((body) => mac(key, body).digest('hex')))(change.body ?? sent);
  const keyText = change.text ?? (typeof key === 'string' ? key : KEY);
  const text = keyText + (change.nonce ?? NONCE) + (change.time ?? MS) + inner;
  return given(query(mac(key, text).digest('hex').toUpperCase(), MS, sent));
}
const V2 = { key: KEY, nonce: NONCE, timestamp: MS, body: CANONICAL };
const compact = (value: unknown) => JSON.stringify(value);
const spaced = CANONICAL.replaceAll('":', '": ').replaceAll(',"', ', "');
const escaped = CANONICAL.replace(
  /[^\0-\x7f]/g,
  (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
);

/** V1 GET with a token over another text or under another key. */
function v1(text: string | undefined, key = `${KEY}20260701120000123`, pairs = PAIRS): DoctorInput {
  const right = [...pairs]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `${name}=${value}`)
    .join('&');
  const token = mac(key, text ?? right).digest('base64');
  return given(get(url(pairs, token)));
}
const url = (pairs: typeof PAIRS, token: string) =>
  `https://isv.example/api?${[...pairs, ['authToken', token] as const]
    .map(([name, value]) => `${name}=${percentEncode(value)}`)
    .join('&')}`;
const text = (pairs: readonly (readonly [string, string])[], encode = (value: string) => value) =>
  pairs.map(([name, value]) => `${name}=${encode(value)}`).join('&');
const ascending = [...PAIRS].sort(([a], [b]) => (a < b ? -1 : 1));

const signed = (body: Data, sent: Data = v.T7_BODY, key: Data = KEY) =>
  given(
    answer({ 'Body-Sign': `sign_type="HMAC-SHA256", signature= "${mac(key, body).digest('base64')}"` }, sent),
  );

const pushed = (body: string, sent = BODY, line = `ts=${MS}&nonce=${NONCE}&body=${body}`) =>
  given(usage(mac(KEY, line).digest('base64'), MS, sent));

/** AK/SK over a canonical request that is changed as text. */
function aksk(
  change: (canonical: string) => string,
  last?: (date: string, canonical: string) => string,
): DoctorInput {
  const canonical = `POST\n/rest/marketplace/v1/order/\nId=1&name=a%20b%2Fc\ncontent-type:application/json\nhost:mkt.example.com\nx-sdk-date:${SDK_DATE}\n\ncontent-type;host;x-sdk-date\n${sha(v.T12_BODY)}`;
  const signedText = (last ?? ((date, c) => `SDK-HMAC-SHA256\n${date}\n${sha(c)}`))(
    SDK_DATE,
    change(canonical),
  );
  const signature = mac(SDK.secretKey, signedText).digest('hex');
  const message = sdk(
    {},
    () =>
      `SDK-HMAC-SHA256 Access=${SDK.accessKey}, SignedHeaders=content-type;host;x-sdk-date, Signature=${signature}`,
  );
  return { message, keys: [{ key: SDK.secretKey, accessKey: SDK.accessKey }], receivedAt: NOW };
}

describe('a correct message', () => {
  test.each(Object.keys(correct))('%s: nothing is found', (scheme) => {
    const diagnosis = diagnose(correct[scheme]!());
    expect(diagnosis).toMatchObject({ scheme, verdict: 'OK', findings: [], signed: [] });
    expect(diagnosis.canonical.length).toBeGreaterThan(0);
    if (scheme !== 'SDK_HMAC') expect(diagnosis.expected).toBe(diagnosis.received);
  });

  test('of the published vectors', () => {
    const vector = post(
      `https://isv.example/?nonce=${NONCE}&timestamp=${MS}&signature=${v.T8_NESTED_SIGNATURE}`,
      {},
      v.T8_NESTED_BODY,
    );
    expect(diagnose(given(vector))).toMatchObject({ verdict: 'OK', expected: v.T8_NESTED_SIGNATURE });
    const license = '0123456789abcdef0123456789abcdef';
    const c1 =
      'https://isv.example/?activity=refreshLicense&instanceId=inst%201%2F%C3%A9&orderId=CS2311150000FGHIJ&expireTime=20241115235959&timeStamp=20231115061320000&authToken=aN3hwOhntiqrm%2FUlNVOj4s%2BYShix2pquh6sAiGXAukA%3D';
    expect(diagnose({ message: get(c1), keys: [{ key: license }] }).verdict).toBe('OK');
  });

  test('a usage push may sign any of the three readings (3.8)', () => {
    const sortedAtTop = compact(
      Object.fromEntries(
        Object.entries(JSON.parse(v.T10.body) as object).sort(([a], [b]) => (a < b ? -1 : 1)),
      ),
    );
    for (const body of [v.T10.body, sortedAtTop]) expect(codes(pushed(body, v.T10.body))).toEqual([]);
    expect(codes(pushed(CANONICAL, BODY))).toEqual([]);
  });
});

const hashMap =
  // A JVM prints a HashMap of these names as [a, testFlag, activity, orderId, businessId].
  { a: '1', orderId: '2', activity: '3', testFlag: '4', businessId: '5' };

const named: readonly (readonly [name: string, code: string, input: DoctorInput])[] = [
  // Time and nonce
  [
    'seconds for milliseconds',
    'SECONDS_FOR_MILLISECONDS',
    given(query(signV2({ ...V2, timestamp: '1782907200' }), '1782907200')),
  ],
  ['milliseconds sent, seconds signed', 'SECONDS_FOR_MILLISECONDS', v2({ time: '1782907200' })],
  ['microseconds', 'MICROSECONDS', given(query(signV2({ ...V2, timestamp: `${MS}000` }), `${MS}000`))],
  ['nanoseconds', 'NANOSECONDS', given(query(signV2({ ...V2, timestamp: `${MS}000000` }), `${MS}000000`))],
  ['stale time', 'TIME_STALE', { ...v2({}), receivedAt: new Date(NOW.getTime() + 60_000) }],
  ['clock ahead', 'TIME_AHEAD', { ...v2({}), receivedAt: new Date(NOW.getTime() - 80_000) }],
  ['stale usage push', 'TIME_STALE', { ...pushed(BODY), receivedAt: new Date(NOW.getTime() + 301_000) }],
  [
    'X-Sdk-Date outside of 15 minutes',
    'TIME_STALE',
    { ...correct.SDK_HMAC!(), receivedAt: new Date(NOW.getTime() + 891_000) },
  ],
  ['time as sent differs from the one signed', 'TIMESTAMP_DIFFERS', v2({ time: '1782907200119' })],
  ['a V1 time read twice', 'TIMESTAMP_DIFFERS', v1(undefined, `${KEY}20260701120000125`)],
  [
    'X-Sdk-Date read twice',
    'TIMESTAMP_DIFFERS',
    aksk(
      (c) => c,
      (_, c) => `SDK-HMAC-SHA256\n20260701T120001Z\n${sha(c)}`,
    ),
  ],
  [
    'time missing',
    'TIMESTAMP_MISSING',
    given(
      post(
        `https://isv.example/?nonce=${NONCE}&signature=${signV2({ ...V2, timestamp: '' })}`,
        {},
        CANONICAL,
      ),
    ),
  ],
  [
    'missing nonce',
    'NONCE_MISSING',
    given(
      post(`https://isv.example/?timestamp=${MS}&signature=${signV2({ ...V2, nonce: '' })}`, {}, CANONICAL),
    ),
  ],
  ['replayed nonce', 'NONCE_REPLAYED', { ...v2({}), seenNonces: ['x', NONCE] }],
  ['nonce and time swapped', 'NONCE_AND_TIMESTAMP_SWAPPED', v2({ nonce: MS, time: NONCE })],
  [
    'nonce and ts swapped',
    'NONCE_AND_TIMESTAMP_SWAPPED',
    pushed('', BODY, `nonce=${NONCE}&ts=${MS}&body=${BODY}`),
  ],
  // Key
  [
    'key of another address',
    'KEY_OF_OTHER_ADDRESS',
    { ...v2({ key: OTHER }), keys: [{ key: KEY }, { key: OTHER, role: 'OTHER_ADDRESS', label: 'B' }] },
  ],
  [
    'a retired key',
    'KEY_RETIRED',
    { ...v2({ key: OTHER }), keys: [{ key: KEY }, { key: OTHER, role: 'RETIRED' }] },
  ],
  ['key with a line break behind', 'KEY_WHITESPACE', v2({ key: `${KEY}\n` })],
  ['key with a blank in front', 'KEY_WHITESPACE', v1(undefined, ` ${KEY}20260701120000123`)],
  ['key with white space entered here', 'KEY_WHITESPACE', { ...v2({}), keys: [{ key: `${KEY}\r\n` }] }],
  ['key in quotes', 'KEY_QUOTED', signed(v.T7_BODY, v.T7_BODY, `"${KEY}"`)],
  ['key hex-decoded', 'KEY_HEX_DECODED', v2({ key: Buffer.from(KEY.replaceAll('-', ''), 'hex') })],
  ['key empty', 'KEY_EMPTY', signed(v.T7_BODY, v.T7_BODY, '')],
  ['key not in the text', 'KEY_NOT_IN_TEXT', v2({ text: '' })],
  ['timestamp not appended to the key', 'TIMESTAMP_NOT_IN_KEY', v1(undefined, KEY)],
  ['timestamp in front of the key', 'TIMESTAMP_NOT_IN_KEY', v1(undefined, `20260701120000123${KEY}`)],
  [
    'the key stands in the message',
    'KEY_EXPOSED',
    given({ ...query(signV2(V2)), headers: [['X-Key', KEY]] }),
  ],
  ['AK for SK', 'KEY_IS_ACCESS_KEY', { ...correct.SDK_HMAC!(SDK.accessKey), keys: [{ key: SDK.secretKey }] }],
  [
    'AK of another pair',
    'ACCESS_KEY_UNKNOWN',
    { ...correct.SDK_HMAC!(), keys: [{ key: SDK.secretKey, accessKey: 'OTHER' }] },
  ],
  [
    'HMAC arguments swapped',
    'MAC_ARGUMENTS_SWAPPED',
    given(
      answer(
        { 'Body-Sign': `sign_type="HMAC-SHA256", signature="${mac(v.T7_BODY, KEY).digest('base64')}"` },
        v.T7_BODY,
      ),
    ),
  ],
  [
    'SHA-1',
    'MAC_SHA1',
    given(usage(createHmac('sha1', KEY).update(`ts=${MS}&nonce=${NONCE}&body=${BODY}`).digest('base64'))),
  ],
  // Inner hash
  ['unkeyed inner hash', 'INNER_HASH_UNKEYED', v2({ inner: sha })],
  [
    'inner hash in upper case',
    'INNER_HASH_UPPER_CASE',
    v2({ inner: (b) => mac(KEY, b).digest('hex').toUpperCase() }),
  ],
  ['inner hash in Base64', 'INNER_HASH_IN_BASE64', v2({ inner: (b) => mac(KEY, b).digest('base64') })],
  ['body not hashed', 'INNER_HASH_LEFT_OUT', v2({ inner: String })],
  ['inner hash over the unsorted body', 'BODY_UNSORTED', v2({ body: BODY }, BODY)],
  [
    'inner hash over a descending body',
    'BODY_DESCENDING',
    v2({ body: '{"b":"2","a":"1"}' }, '{"a":"1","b":"2"}'),
  ],
  [
    'HashMap order',
    'BODY_UNSORTED',
    v2(
      { body: '{"a":"1","testFlag":"4","activity":"3","orderId":"2","businessId":"5"}' },
      compact(Object.fromEntries(Object.entries(hashMap).sort(([a], [b]) => (a < b ? -1 : 1)))),
    ),
  ],
  [
    'sorted ignoring case',
    'BODY_SORTED_IGNORING_CASE',
    v2({ body: '{"a":"1","B":"2"}' }, '{"B":"2","a":"1"}'),
  ],
  ['signed sorted, sent unsorted', 'BODY_NOT_CANONICAL', v2({ body: CANONICAL }, BODY)],
  // Body
  ['body re-serialised with spaces', 'BODY_SPACES', v2({ body: spaced })],
  [
    'body indented',
    'BODY_SPACES',
    v2({ body: JSON.stringify(JSON.parse('{"a":{"b":"1"},"c":[]}'), null, 2) }, '{"a":{"b":"1"},"c":[]}'),
  ],
  [
    'answer sent indented, signed compact',
    'BODY_SPACES',
    signed('{"resultCode":"000000"}', '{\n  "resultCode": "000000"\n}'),
  ],
  [
    '12 became 12.0',
    'NUMBERS_CHANGED',
    v2({ body: CANONICAL.replace(':12,', ':12.0,').replace('12.50', '12.5').replace('"y":1', '"y":1.0') }),
  ],
  ['12.50 became 12.5', 'NUMBERS_CHANGED', v2({ body: CANONICAL.replace('12.50', '12.5') })],
  ['numbers became texts', 'NUMBERS_QUOTED', v2({ body: '{"a":"12"}' }, '{"a":12}')],
  ['\\u escapes', 'UNICODE_ESCAPES', v2({ body: escaped })],
  [
    'answer sent with \\u escapes, signed without',
    'UNICODE_ESCAPES',
    signed(v.T7_BODY.replace('\\u4e2d\\u6587', '中文')),
  ],
  ['escaped slashes', 'SLASH_ESCAPES', v2({ body: CANONICAL.replaceAll('/', '\\/') })],
  [
    'HTML escapes',
    'HTML_ESCAPES',
    v2({ body: CANONICAL.replace('<', '\\u003c').replace('>', '\\u003e').replace('b=', 'b\\u003d') }),
  ],
  ['pretty body signed as sent', 'BODY_SIGNED_AS_SENT', v2({}, '{"a": "1","b" :2}')],
  ['trailing newline signed', 'TRAILING_NEWLINE', signed(`${v.T7_BODY}\n`)],
  ['trailing newline sent', 'TRAILING_NEWLINE', signed(v.T7_BODY, `${v.T7_BODY}\r\n`)],
  ['BOM signed', 'BYTE_ORDER_MARK', signed(`\ufeff${v.T7_BODY}`)],
  ['BOM sent', 'BYTE_ORDER_MARK', signed(v.T7_BODY, `\ufeff${v.T7_BODY}`)],
  ['CRLF became LF', 'LINE_ENDS', signed('{\n"a":1\n}', '{\r\n"a":1\r\n}')],
  ['null members kept', 'NULLS_KEPT', v2({ body: '{"a":null,"b":"1"}' }, '{"a":null,"b":"1"}')],
  [
    'a member dropped by a class without it',
    'MEMBER_LEFT_OUT',
    v2({ body: CANONICAL.replace('"count":12,', '') }),
  ],
  ['an empty body signed', 'BODY_EMPTY', v2({ body: '' })],
  [
    'GBK',
    'BODY_CHARSET',
    signed(
      Buffer.concat([Buffer.from('{"m":"'), Buffer.from([0xd6, 0xd0, 0xce, 0xc4]), Buffer.from('"}')]),
      '{"m":"中文"}',
    ),
  ],
  ['UTF-8 twice', 'BODY_CHARSET', v2({ body: Buffer.from(Buffer.from(CANONICAL).toString('latin1')) })],
  [
    'body signed before decompression',
    'BODY_COMPRESSED',
    given({ ...signed(gzipSync(v.T7_BODY)).message, wireBody: gzipSync(v.T7_BODY) }),
  ],
  [
    'a proxy changed the body',
    'BODY_CHANGED_ON_THE_WAY',
    { ...signed('{"a":"sent"}', '{"a":"came"}'), sentBody: '{"a":"sent"}' },
  ],
  [
    'x-sign over a hash',
    'BODY_HASHED_FIRST',
    given(
      post(
        'https://x.example/',
        {
          'x-sign': mac(KEY, KEY + NONCE + MS + mac(KEY, CANONICAL).digest('hex')).digest('hex'),
          'x-timestamp': MS,
          'x-nonce': NONCE,
        },
        CANONICAL,
      ),
    ),
  ],
  ['usage over a descending body', 'BODY_DESCENDING', pushed('{"b":1,"a":2}', '{"a":2,"b":1}')],
  ['labels left out', 'LABELS_LEFT_OUT', pushed('', BODY, MS + NONCE + BODY)],
  // Parameters
  ['parameters not sorted', 'PARAMETERS_UNSORTED', v1(text(PAIRS))],
  [
    'sorted ignoring case',
    'PARAMETERS_SORTED_IGNORING_CASE',
    v1(text([...PAIRS].sort(([a], [b]) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1)))),
  ],
  ['descending', 'PARAMETERS_DESCENDING', v1(text([...ascending].reverse()))],
  ['+ decoded to a blank', 'PLUS_DECODED', v1(text(ascending, (value) => value.replaceAll('+', ' ')))],
  [
    '+ not encoded in the URL',
    'PLUS_DECODED',
    given(get(url(PAIRS, authTokenOfQuery(KEY, PAIRS)).replace('buyer%2B1', 'buyer+1'))),
  ],
  ['value URL-encoded before signing', 'VALUE_ENCODED', v1(text(ascending, encodeURIComponent))],
  [
    'value form-encoded before signing',
    'VALUE_ENCODED',
    v1(text(ascending, (value) => new URLSearchParams({ v: value }).toString().slice(2))),
  ],
  [
    'double URL encoding',
    'DOUBLE_URL_ENCODING',
    given(
      get(
        url(
          PAIRS.map(([n, value]) => [n, percentEncode(value)] as const),
          authTokenOfQuery(KEY, PAIRS),
        ),
      ),
    ),
  ],
  [
    'authToken in its own string',
    'AUTH_TOKEN_INCLUDED',
    v1(text([...ascending, ['authToken', ''] as const].sort(([a], [b]) => (a < b ? -1 : 1)))),
  ],
  ['testFlag left out', 'PARAMETER_LEFT_OUT', v1(text(ascending.filter(([name]) => name !== 'testFlag')))],
  ['no ampersands', 'SEPARATORS_LEFT_OUT', v1(text(ascending).replaceAll('&', ''))],
  [
    'timeStamp in another case',
    'NAME_CASE',
    given(get(url(PAIRS, authTokenOfQuery(KEY, PAIRS)).replace('authToken=', 'authtoken='))),
  ],
  ['kit: blank members signed', 'BLANKS_KEPT', kit({ note: 'null' })],
  ['kit: list as Java prints it', 'NESTED_VALUE_WRITTEN', kit({ list: '[{b=1, a=2}]' })],
  // Writing of the signature
  [
    'hex for Base64',
    'HEX_FOR_BASE64',
    given(usage(mac(KEY, `ts=${MS}&nonce=${NONCE}&body=${BODY}`).digest('hex'))),
  ],
  [
    'Base64 for hex',
    'BASE64_FOR_HEX',
    given(query(percentEncode(Buffer.from(signV2(V2), 'hex').toString('base64')))),
  ],
  [
    'Base64 of the hex text',
    'HEX_TEXT_IN_BASE64',
    given(
      usage(Buffer.from(mac(KEY, `ts=${MS}&nonce=${NONCE}&body=${BODY}`).digest('hex')).toString('base64')),
    ),
  ],
  [
    'URL-safe Base64',
    'BASE64_URL_SAFE',
    given(
      answer(
        { 'Body-Sign': makeBodySign(KEY, v.T7_BODY).replaceAll('+', '-').replaceAll('/', '_') },
        v.T7_BODY,
      ),
    ),
  ],
  [
    'padding lost',
    'BASE64_PADDING',
    given(usage(v.T10.signature.replace('=', ''), v.T10.ts, v.T10.body, v.T10.nonce), {
      receivedAt: undefined,
    }),
  ],
  [
    'plus lost in the token',
    'PLUS_LOST_IN_SIGNATURE',
    given(
      get(
        url(PAIRS, authTokenOfQuery(KEY, plusPairs()))
          .replaceAll('%2B', '+')
          .replace('buyer+1', 'buyer%2B1')
          .replace('20260701120000123', plusPairs()[6]![1]),
      ),
      { receivedAt: undefined },
    ),
  ],
  [
    'token encoded twice',
    'SIGNATURE_URL_ENCODED',
    given(get(url(PAIRS, percentEncode(authTokenOfQuery(KEY, PAIRS))))),
  ],
  ['dashes in the hex', 'SIGNATURE_HEX_SEPARATED', given(query(signV2(V2).replace(/..(?=.)/g, '$&-')))],
  // Body-Sign header
  [
    'Body-Sign under another name',
    'BODY_SIGN_HEADER_NAME',
    given(answer({ body_sign: makeBodySign(KEY, v.T7_BODY) }, v.T7_BODY)),
  ],
  [
    'Body-Sign without quotes',
    'BODY_SIGN_QUOTES',
    given(answer({ 'Body-Sign': makeBodySign(KEY, v.T7_BODY).replaceAll('"', '') }, v.T7_BODY)),
  ],
  [
    'Body-Sign in single quotes',
    'BODY_SIGN_QUOTES',
    given(answer({ 'Body-Sign': makeBodySign(KEY, v.T7_BODY).replaceAll('"', "'") }, v.T7_BODY)),
  ],
  [
    'Body-Sign is the bare value',
    'BODY_SIGN_LAYOUT',
    given(answer({ 'Body-Sign': v.T7_SIGNATURE }, v.T7_BODY)),
  ],
  [
    'Body-Sign of another type',
    'BODY_SIGN_TYPE',
    given(
      answer({ 'Body-Sign': makeBodySign(KEY, v.T7_BODY).replace('HMAC-SHA256', 'HmacSHA256') }, v.T7_BODY),
    ),
  ],
  ['no Body-Sign at all', 'SIGNATURE_MISSING', given(answer({}, v.T7_BODY))],
  // AK/SK
  ['path without its slash', 'PATH_WITHOUT_SLASH', aksk((c) => c.replace('order/\n', 'order\n'))],
  ['query not encoded', 'QUERY_NOT_ENCODED', aksk((c) => c.replace('a%20b%2Fc', 'a b/c'))],
  [
    'query not sorted',
    'PARAMETERS_UNSORTED',
    aksk((c) => c.replace('Id=1&name=a%20b%2Fc', 'name=a%20b%2Fc&Id=1')),
  ],
  ['query encoded twice', 'DOUBLE_URL_ENCODING', aksk((c) => c.replace('a%20b%2Fc', 'a%2520b%252Fc'))],
  ['no empty line', 'HEADERS_WITHOUT_BLANK_LINE', aksk((c) => c.replace('\n\n', '\n'))],
  [
    'content type changed after signing',
    'CONTENT_TYPE_CHANGED',
    aksk((c) => c.replace('application/json', 'application/json; charset=utf-8')),
  ],
  ['host with a port', 'HOST_PORT', aksk((c) => c.replace('mkt.example.com', 'mkt.example.com:443'))],
  ['body hash of nothing', 'BODY_EMPTY', aksk((c) => c.replace(/.{64}$/, sha('')))],
  [
    'canonical request not hashed',
    'CANONICAL_NOT_HASHED',
    aksk(
      (c) => c,
      (date, c) => `SDK-HMAC-SHA256\n${date}\n${c}`,
    ),
  ],
  [
    'body hash in upper case',
    'INNER_HASH_UPPER_CASE',
    aksk((c) => c.replace(/.{64}$/, (h) => h.toUpperCase())),
  ],
  [
    'Authorization without Access',
    'AUTHORIZATION_PARTS_MISSING',
    { ...aksk((c) => c), message: sdk({}, (r) => signSdk(r, SDK).replace(/Access=\S+, /, '')) },
  ],
  [
    'SignedHeaders names an absent header',
    'SIGNED_HEADER_ABSENT',
    { ...aksk((c) => c), message: sdk({}, (r) => signSdk(r, SDK, ['host', 'x-sdk-date', 'x-project-id'])) },
  ],
  [
    'content hash of another body',
    'BODY_HASH_WRONG',
    { ...aksk((c) => c), message: sdk({ headers: { 'X-Sdk-Content-Sha256': sha('x') } }) },
  ],
];

/** A time at which the token of PAIRS holds a plus sign. */
function plusPairs(): typeof PAIRS {
  for (let ms = 0; ; ms++) {
    const pairs = PAIRS.map(([name, value]): readonly [string, string] =>
      name === 'timeStamp' ? [name, `2026070112000${String(ms).padStart(4, '0')}`] : [name, value],
    );
    if (authTokenOfQuery(KEY, pairs).includes('+')) return pairs;
  }
}

function kit(changes: Record<string, string>): DoctorInput {
  const values: Record<string, string> = {
    Org: 'x',
    flag: '1',
    instanceId: 'huaweitest123456',
    list: '[{"a":"2","b":1}]',
    name: 'a+b 云',
    timeStamp: '20260701200000123',
    ...changes,
  };
  const line = text(Object.entries(values).sort(([a], [b]) => (a < b ? -1 : 1)));
  const token = mac(`${KEY}20260701200000123`, line).digest('base64');
  return given(post('https://isv.example/kit', { authToken: token }, KIT_BODY));
}

describe('a mistake is named and proven', () => {
  test.each(named)('%s -> %s', (_, code, input) => {
    const { verdict, findings } = diagnose(input);
    expect(verdict).toBe('WRONG');
    expect(findings.map((finding) => `${finding.certainty} ${finding.code}`)).toEqual([`PROVEN ${code}`]);
  });

  test('at least 25 different ones', () => {
    expect(new Set(named.map(([, code]) => code)).size).toBeGreaterThan(25);
  });

  test('a wrong key is only likely', () => {
    const { findings } = diagnose(v2({ key: OTHER }));
    expect(findings).toMatchObject([{ code: 'KEY_WRONG', certainty: 'LIKELY' }]);
  });

  test('compressed text without its bytes is only likely', () => {
    const { message } = signed(gzipSync(v.T7_BODY));
    const gzipped = { ...message, headers: [...message.headers, ['Content-Encoding', 'gzip'] as const] };
    expect(proven(given(gzipped))).toEqual([]);
    expect(codes(given(gzipped))).toEqual(['BODY_COMPRESSED', 'KEY_WRONG']);
  });

  test('eight hours off: the zone is likely, the age proven', () => {
    const findings = diagnose({
      ...correct.SDK_HMAC!(),
      receivedAt: new Date(NOW.getTime() - 8 * 3600_000),
    }).findings;
    expect(findings.map(({ code, certainty }) => [code, certainty])).toEqual([
      ['TIME_AHEAD', 'PROVEN'],
      ['TIME_ZONE', 'LIKELY'],
    ]);
  });
});

describe('two mistakes at once are both named', () => {
  test.each([
    ['spaces and unkeyed hash', ['BODY_SPACES', 'INNER_HASH_UNKEYED'], v2({ body: spaced, inner: sha })],
    [
      'Python defaults',
      ['BODY_SPACES', 'UNICODE_ESCAPES'],
      v2({ body: escaped.replaceAll('":', '": ').replaceAll(',"', ', "') }),
    ],
    [
      'key with a line break, swapped parts',
      ['KEY_WHITESPACE', 'NONCE_AND_TIMESTAMP_SWAPPED'],
      v2({ key: `${KEY}\n`, nonce: MS, time: NONCE }),
    ],
    ['unsorted, encoded values', ['PARAMETERS_UNSORTED', 'VALUE_ENCODED'], v1(text(PAIRS, percentEncode))],
    [
      'no slash, no blank line',
      ['HEADERS_WITHOUT_BLANK_LINE', 'PATH_WITHOUT_SLASH'],
      aksk((c) => c.replace('order/\n', 'order\n').replace('\n\n', '\n')),
    ],
    [
      'another key, another inner hash',
      ['INNER_HASH_UNKEYED', 'KEY_OF_OTHER_ADDRESS'],
      {
        ...v2({ key: OTHER, inner: sha }),
        keys: [{ key: KEY }, { key: OTHER, role: 'OTHER_ADDRESS' as const }],
      },
    ],
    [
      'newline and hex',
      ['HEX_FOR_BASE64', 'TRAILING_NEWLINE'],
      given(
        answer(
          { 'Body-Sign': `sign_type="HMAC-SHA256", signature="${mac(KEY, `${v.T7_BODY}\n`).digest('hex')}"` },
          v.T7_BODY,
        ),
      ),
    ],
    [
      'seconds and a wrong inner hash',
      ['INNER_HASH_UNKEYED', 'SECONDS_FOR_MILLISECONDS'],
      {
        ...v2({ inner: sha, time: '1782907200' }),
        message: query(mac(KEY, `${KEY}${NONCE}1782907200${sha(CANONICAL)}`).digest('hex'), '1782907200'),
      },
    ],
  ] as const)('%s', (_, expected, input) => {
    expect(proven(input).toSorted()).toEqual(expected);
    expect(codes(input)).toHaveLength(2);
  });
});

describe('what a developer sees', () => {
  test('the byte at which the text signed leaves the right one', () => {
    const {
      findings,
      canonical,
      signed: mistaken,
    } = diagnose(v2({ body: CANONICAL.replace('12.50', '12.5') }));
    expect(findings[0]!.where).toMatchObject({ part: 'body', offset: CANONICAL.indexOf('12.50') + 4 });
    expect(findings[0]!.where!.right).toContain('12.50');
    expect(canonical.map(({ name, value }) => [name, value])).toEqual([
      ['accessKey', '<key>'],
      ['nonce', NONCE],
      ['timestamp', MS],
      ['bodyHash', mac(KEY, CANONICAL).digest('hex')],
    ]);
    expect(mistaken[3]!.value).toBe(mac(KEY, CANONICAL.replace('12.50', '12.5')).digest('hex'));
  });

  test('a hex dump of each part, and no length of the key', () => {
    const { canonical } = diagnose(correct.BODY_SIGN!());
    expect(canonical[0]).toMatchObject({ name: 'body', byteLength: 363, isCut: false });
    expect(canonical[0]!.hexdump[0]).toBe(
      '00000000  7b 22 72 65 73 75 6c 74 43 6f 64 65 22 3a 22 30  {"resultCode":"0',
    );
    expect(diagnose(correct.QUERY_SIGNATURE!()).canonical[0]).toEqual({
      name: 'accessKey',
      value: '<key>',
      hexdump: [],
      isCut: false,
    });
  });

  test('the name of the key that fits', () => {
    const keys = [{ key: KEY }, { key: OTHER, role: 'OTHER_ADDRESS' as const, label: 'kit address' }];
    expect(diagnose({ ...v2({ key: OTHER }), keys }).keyLabel).toBe('kit address');
  });

  test("a developer's own result is examined against the request that came", () => {
    const message = query(signV2(V2));
    const computed = mac(KEY, KEY + NONCE + MS + sha(CANONICAL)).digest('hex');
    expect(codes(given(message, { computed }))).toEqual(['INNER_HASH_UNKEYED']);
    const token = authTokenOfQuery(KEY, PAIRS);
    const included = mac(
      `${KEY}20260701120000123`,
      text([...ascending, ['authToken', token] as const].sort(([a], [b]) => (a < b ? -1 : 1))),
    ).digest('base64');
    expect(codes(given(get(url(PAIRS, token)), { computed: included }))).toEqual(['AUTH_TOKEN_INCLUDED']);
  });

  test('nothing to go by is said, not guessed', () => {
    expect(diagnose(given(get('https://isv.example/')))).toMatchObject({
      verdict: 'UNREADABLE',
      findings: [{ code: 'SCHEME_UNKNOWN' }],
    });
    expect(diagnose({ ...v2({}), keys: [] })).toMatchObject({
      scheme: 'QUERY_SIGNATURE',
      verdict: 'UNREADABLE',
      findings: [{ code: 'NO_KEY_GIVEN' }],
    });
    expect(codes(given(query('not-a-signature')))).toEqual(['SIGNATURE_LAYOUT']);
    expect(codes(given(query(createHash('sha512').update('x').digest('hex'))))).toEqual(['OTHER_HASH']);
  });

  test('a thousand usage records: the search is bounded and says so', () => {
    const records = Array.from({ length: 1000 }, (_, i) => ({
      instance_id: `i${i}`,
      usage_value: 12.5,
      n: i,
    }));
    const body = compact({ usage_records: records });
    const diagnosis = diagnose(given(usage(signUsage({ key: OTHER, ts: MS, nonce: NONCE, body }), MS, body)));
    expect(diagnosis).toMatchObject({ isSearchCut: true, findings: [{ code: 'KEY_WRONG' }] });
    expect(diagnosis.canonical.find(({ name }) => name === 'body')).toMatchObject({ isCut: true });
  });
});
