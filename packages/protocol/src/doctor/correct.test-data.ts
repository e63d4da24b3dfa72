/** One correct message of every scheme, made by the algorithms themselves; tests change one thing. */
import { authTokenOfBody, signedQuery } from '../seller/auth-token.ts';
import { makeBodySign } from '../seller/body-sign.ts';
import { signSdk } from '../seller/sdk-hmac.ts';
import { signV2 } from '../seller/signature-v2.ts';
import { signUsage } from '../seller/usage-signature.ts';
import * as v from '../seller/vectors.test-data.ts';
import { xSign } from '../seller/x-sign.ts';
import type { Captured, DoctorInput } from './types.ts';

export const KEY = v.KEY;
export const NOW = new Date('2026-07-01T12:00:10.000Z');
export const MS = '1782907200123';
export const NONCE = v.T8_NONCE;
/** Every letter case, a plus, blanks, a slash, letters beyond ASCII and numbers of both kinds. */
export const BODY =
  '{"B":"1","amount":12.50,"activity":"newInstance","customerName":"云商店 a+b","count":12,"note":null,"url":"https://x.example/a?b=<c>","z":{"y":1,"b":"2"}}';
export const CANONICAL =
  '{"B":"1","activity":"newInstance","amount":12.50,"count":12,"customerName":"云商店 a+b","url":"https://x.example/a?b=<c>","z":{"b":"2","y":1}}';

export const post = (url: string, headers: Record<string, string>, body: string | Uint8Array): Captured => ({
  kind: 'request',
  method: 'POST',
  url,
  headers: [['Content-Type', 'application/json;charset=utf8'], ...Object.entries(headers)],
  body,
});

export const query = (signature: string, timestamp = MS, body: string | Uint8Array = CANONICAL): Captured =>
  post(`https://isv.example/api?signature=${signature}&timestamp=${timestamp}&nonce=${NONCE}`, {}, body);

export const PAIRS: readonly (readonly [string, string])[] = [
  ['activity', 'newInstance'],
  ['orderId', 'CS2607011200ABCDE'],
  ['customerName', '云商店 buyer+1'],
  ['Zone', 'a'],
  ['mobilePhone', 'Zy9Xw8Vu7Ts6Rq5Pd4tflopc4/CaujKg0a6zsA=='],
  ['testFlag', '1'],
  ['timeStamp', '20260701120000123'],
];

export const get = (url: string): Captured => ({ kind: 'request', method: 'GET', url, headers: [] });

export const KIT_BODY =
  '{"flag":1,"instanceId":"huaweitest123456","name":"a+b 云","Org":"x","note":null,"list":[{"b":1,"a":"2"}],"timeStamp":"20260701200000123"}';

export const usage = (
  signature: string,
  ts = MS,
  body: string | Uint8Array = BODY,
  nonce = NONCE,
): Captured =>
  post('https://mkt.example/api/mkp-openapi-public/global/v1/isv/usage-data', { signature, ts, nonce }, body);

export const SDK = v.SDK_CREDENTIALS;
export const SDK_DATE = '20260701T120000Z';

export function sdk(
  changes: { url?: string; headers?: Record<string, string>; body?: string } = {},
  sign?: (request: Parameters<typeof signSdk>[0]) => string,
): Captured {
  const headers = {
    'Content-Type': 'application/json',
    Host: 'mkt.example.com',
    'X-Sdk-Date': SDK_DATE,
    ...changes.headers,
  };
  const target = changes.url ?? '/rest/marketplace/v1/order?name=a%20b%2Fc&Id=1';
  const body = changes.body ?? v.T12_BODY;
  const request = { method: 'POST', target, headers, body };
  return {
    kind: 'request',
    method: 'POST',
    url: `https://mkt.example.com${target}`,
    headers: Object.entries({ ...headers, Authorization: (sign ?? ((r) => signSdk(r, SDK)))(request) }),
    body,
  };
}

export const answer = (headers: Record<string, string>, body: string | Uint8Array): Captured => ({
  kind: 'answer',
  method: '',
  url: '',
  status: 200,
  headers: Object.entries(headers),
  body,
});

const kitMembers = () => JSON.parse(KIT_BODY) as Record<string, unknown>;

/** By scheme; nothing may be found in any of them. */
export const correct: Readonly<Record<string, (key?: string) => DoctorInput>> = {
  QUERY_SIGNATURE: (key = KEY) => ({
    message: query(signV2({ key, nonce: NONCE, timestamp: MS, body: CANONICAL })),
    keys: [{ key }],
    receivedAt: NOW,
  }),
  AUTH_TOKEN: (key = KEY) => ({
    message: get(`https://isv.example/api?${signedQuery(key, PAIRS)}`),
    keys: [{ key }],
    receivedAt: NOW,
  }),
  KIT_AUTH_TOKEN: (key = KEY) => ({
    message: post('https://isv.example/kit', { authToken: authTokenOfBody(key, kitMembers()) }, KIT_BODY),
    keys: [{ key }],
    receivedAt: NOW,
  }),
  X_SIGN: (key = KEY) => ({
    message: post(
      'https://isv.example/kit',
      {
        'x-sign': xSign({ key, nonce: NONCE, timestamp: MS, body: CANONICAL }),
        'x-timestamp': MS,
        'x-nonce': NONCE,
      },
      CANONICAL,
    ),
    keys: [{ key }],
    receivedAt: NOW,
  }),
  BODY_SIGN: (key = KEY) => ({
    message: answer({ 'Body-Sign': makeBodySign(key, v.T7_BODY) }, v.T7_BODY),
    keys: [{ key }],
    receivedAt: NOW,
  }),
  USAGE_SIGNATURE: (key = KEY) => ({
    message: usage(signUsage({ key, ts: MS, nonce: NONCE, body: BODY })),
    keys: [{ key }],
    receivedAt: NOW,
  }),
  SDK_HMAC: (key = SDK.secretKey) => ({
    message: sdk({}, (request) => signSdk(request, { ...SDK, secretKey: key })),
    keys: [{ key, accessKey: SDK.accessKey }],
    receivedAt: NOW,
  }),
};
