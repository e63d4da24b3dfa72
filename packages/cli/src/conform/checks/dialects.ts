/**
 * A seller who refuses what is right may verify in a way of its own. Each known way is tried once: the one
 * that is accepted names the mistake.
 */
import { hmacSha256, sha256, toBase64, toHex } from '@jishi/protocol/seller/hash.ts';
import {
  formatMilliseconds,
  percentEncode,
  type QueryPair,
  type SceneParams,
} from '@jishi/protocol/seller/index.ts';
import { queryOf } from '@jishi/protocol/seller/url.ts';
import type { FindingCode } from '../findings.ts';
import type { WireRequest } from '../wire.ts';
import { askOf, type Found, type Target } from './check.ts';

type Dialect = readonly [FindingCode, (request: WireRequest, key: string) => WireRequest];

interface Signed {
  readonly key: string;
  readonly nonce: string;
  readonly timestamp: string;
  readonly body: string;
}

const v2 = (key: string, text: string) => toHex(hmacSha256(key, text)).toUpperCase();
const inner = (key: string, text: string) => toHex(hmacSha256(key, text));

const post =
  (sign: (signed: Signed) => { signature: string; timestamp?: string }) =>
  (request: WireRequest, key: string): WireRequest => {
    const query = new Map(queryOf(request.url));
    const signed = {
      key,
      nonce: query.get('nonce') ?? '',
      timestamp: query.get('timestamp') ?? '',
      body: String(request.body),
    };
    const { signature, timestamp = signed.timestamp } = sign(signed);
    const base = request.url.split('?')[0];
    return {
      ...request,
      url: `${base}?signature=${percentEncode(signature)}&timestamp=${timestamp}&nonce=${signed.nonce}`,
    };
  };

const postDialects: readonly Dialect[] = [
  [
    'VERIFIES_UNKEYED_HASH',
    post(({ key, nonce, timestamp, body }) => ({
      signature: v2(key, key + nonce + timestamp + toHex(sha256(body))),
    })),
  ],
  [
    'VERIFIES_WITHOUT_KEY_PREFIX',
    post(({ key, nonce, timestamp, body }) => ({ signature: v2(key, nonce + timestamp + inner(key, body)) })),
  ],
  [
    'VERIFIES_RAW_BODY_TWICE',
    post(({ key, nonce, timestamp, body }) => ({ signature: v2(key, key + nonce + timestamp + body) })),
  ],
  [
    'VERIFIES_SPACED_BODY',
    post(({ key, nonce, timestamp, body }) => ({
      signature: v2(key, key + nonce + timestamp + inner(key, spaced(body))),
    })),
  ],
  [
    'VERIFIES_SECONDS',
    post(({ key, nonce, timestamp, body }) => {
      const seconds = timestamp.slice(0, -3);
      return { signature: v2(key, key + nonce + seconds + inner(key, body)), timestamp: seconds };
    }),
  ],

  [
    'VERIFIES_DESCENDING',
    post(({ key, nonce, timestamp, body }) => ({
      signature: v2(key, key + nonce + timestamp + inner(key, descending(body))),
    })),
  ],
  [
    'VERIFIES_BASE64',
    post(({ key, nonce, timestamp, body }) => ({
      signature: toBase64(hmacSha256(key, key + nonce + timestamp + inner(key, body))),
    })),
  ],
  [
    'VERIFIES_TIMESTAMP_FIRST',
    post(({ key, nonce, timestamp, body }) => ({
      signature: v2(key, key + timestamp + nonce + inner(key, body)),
    })),
  ],
];

/** As Python and others write JSON. */
const spaced = (body: string) =>
  `{${Object.entries(JSON.parse(body) as Record<string, unknown>)
    .map(([name, value]) => `${JSON.stringify(name)}: ${JSON.stringify(value)}`)
    .join(', ')}}`;

/** As an older edition of the guide prints it (16, no. 1). */
const descending = (body: string) =>
  JSON.stringify(
    Object.fromEntries(
      Object.entries(JSON.parse(body) as Record<string, unknown>).sort(([a], [b]) => (a < b ? 1 : -1)),
    ),
  );

const get =
  (sign: (pairs: readonly QueryPair[], key: string, timeStamp: string) => string) =>
  (request: WireRequest, key: string): WireRequest => {
    const pairs = queryOf(request.url).filter(([name]) => name !== 'authToken');
    const timeStamp = pairs.find(([name]) => name === 'timeStamp')?.[1] ?? formatMilliseconds(new Date());
    const query = pairs.map(([name, value]) => `${percentEncode(name)}=${percentEncode(value)}`).join('&');
    const token = sign(pairs, key, timeStamp);
    return { ...request, url: `${request.url.split('?')[0]}?${query}&authToken=${percentEncode(token)}` };
  };

const join = (pairs: readonly QueryPair[]) => pairs.map(([name, value]) => `${name}=${value}`).join('&');
const byName = (pairs: readonly QueryPair[]) => [...pairs].sort(([a], [b]) => (a < b ? -1 : 1));

const getDialects: readonly Dialect[] = [
  ['VERIFIES_WITHOUT_TIMESTAMP', get((pairs, key) => toBase64(hmacSha256(key, join(byName(pairs)))))],
  ['VERIFIES_HEX_TOKEN', get((pairs, key, at) => toHex(hmacSha256(key + at, join(byName(pairs)))))],
  [
    'VERIFIES_ENCODED_VALUES',
    get((pairs, key, at) =>
      toBase64(
        hmacSha256(
          key + at,
          join(byName(pairs).map(([name, value]) => [name, percentEncode(value)] as const)),
        ),
      ),
    ),
  ],
  [
    'VERIFIES_PLUS_AS_BLANK',
    get((pairs, key, at) => toBase64(hmacSha256(key + at, join(byName(pairs)).replaceAll('+', ' ')))),
  ],
  ['VERIFIES_UNSORTED', get((pairs, key, at) => toBase64(hmacSha256(key + at, join(pairs))))],
];

/**
 * Names the way in which the seller verifies; false when none of the known ones is accepted.
 *
 * @param own The parameters that were refused: without them the difference may not show.
 */
export async function findDialect(target: Target, found: Found, own: SceneParams = {}): Promise<boolean> {
  for (const [code, change] of target.session.method === 'POST' ? postDialects : getDialects) {
    const { key } = target.session.options;
    const exchange = await target.session.call(askOf(target, own), {
      tamper: (request) => change(request, key),
    });
    if (!exchange.isSuccess) continue;
    found(code, exchange);
    return true;
  }
  return false;
}
