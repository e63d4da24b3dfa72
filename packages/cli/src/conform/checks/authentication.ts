/** Requests that are not genuine, and genuine ones that look unusual. */
import { randomAlphanumeric } from '@jishi/protocol/seller/index.ts';
import type { FindingCode } from '../findings.ts';
import { type Twist, withQuery } from '../session.ts';
import type { WireRequest } from '../wire.ts';
import { mustRefuse, mustSucceed } from './answers.ts';
import { askOf, type Check, reasonWords, type Target } from './check.ts';

const isPost = ({ session }: Target) => session.method === 'POST';
const isGet = ({ session }: Target) => session.method === 'GET';
const always = () => true;

const signatureName = (target: Target) => (isPost(target) ? 'signature' : 'authToken');
const timestampName = (target: Target) => (isPost(target) ? 'timestamp' : 'timeStamp');

/** A request that must be refused. */
const refuse = (
  id: string,
  zh: string,
  en: string,
  code: FindingCode,
  expected: readonly string[],
  twist: (target: Target) => Twist,
  applies: Check['applies'] = always,
): Check => ({
  id,
  title: { zh, en },
  kind: 'REFUSE',
  applies,
  async run(target, found) {
    const exchange = await target.session.call(askOf(target), twist(target));
    mustRefuse(target, exchange, found, { code, expected });
  },
});

/** A genuine request that must be served. */
const accept = (
  id: string,
  zh: string,
  en: string,
  code: FindingCode,
  twist: Twist | ((target: Target) => Twist),
  applies: Check['applies'] = always,
): Check => ({
  id,
  title: { zh, en },
  kind: 'ACCEPT',
  applies,
  async run(target, found) {
    const how = typeof twist === 'function' ? twist(target) : twist;
    const exchange = await target.session.call(askOf(target), how);
    if (!exchange.isSuccess) found(code, exchange, reasonWords(exchange));
    else mustSucceed(target, exchange, found);
  },
});

const tamper =
  (name: (target: Target) => string, change: (value: string) => string | undefined) =>
  (target: Target): Twist => ({ tamper: (request) => withQuery(request, name(target), change) });

/** The same second, so that the time stays a valid one whatever its layout. */
const otherMilliseconds = (value: string) =>
  value.slice(0, -3) + String((Number(value.slice(-3)) + 7) % 1000).padStart(3, '0');

const other = (character: string | undefined) => (character === '7' ? '8' : '7');

export const authenticationChecks: readonly Check[] = [
  refuse(
    'wrong-key',
    '用另一把密钥签名',
    'Signed with another key',
    'WRONG_SIGNATURE_ACCEPTED',
    ['000001'],
    (target) => ({
      key: `${target.session.options.key}x`,
    }),
  ),
  refuse(
    'wrong-signature',
    '签名错一个字符',
    'One character of the signature changed',
    'WRONG_SIGNATURE_ACCEPTED',
    ['000001'],
    tamper(signatureName, (value) => other(value[0]) + value.slice(1)),
  ),
  refuse(
    'short-signature',
    '签名只有前半段',
    'Only the first half of the signature',
    'SIGNATURE_PREFIX_ACCEPTED',
    ['000001', '000002'],
    tamper(signatureName, (value) => value.slice(0, value.length / 2)),
  ),
  refuse(
    'signature-end',
    '签名末尾错一个字符',
    'One character near the end of the signature changed',
    'SIGNATURE_PREFIX_ACCEPTED',
    ['000001'],
    // Not the very last one: in Base64 that is padding.
    tamper(signatureName, (value) => value.slice(0, -4) + other(value.at(-4)) + value.slice(-3)),
  ),
  refuse(
    'empty-signature',
    '签名为空',
    'An empty signature',
    'NO_SIGNATURE_ACCEPTED',
    ['000001', '000002'],
    tamper(signatureName, () => ''),
  ),
  refuse(
    'no-signature',
    '没有签名',
    'No signature',
    'NO_SIGNATURE_ACCEPTED',
    ['000001', '000002'],
    tamper(signatureName, () => undefined),
  ),
  refuse(
    'no-timestamp',
    '没有时间戳',
    'No timestamp',
    'NO_TIMESTAMP_ACCEPTED',
    ['000002', '000001'],
    tamper(timestampName, () => undefined),
  ),
  refuse(
    'no-nonce',
    '没有 nonce',
    'No nonce',
    'NO_NONCE_ACCEPTED',
    ['000002', '000001'],
    tamper(
      () => 'nonce',
      () => undefined,
    ),
    isPost,
  ),
  refuse(
    'changed-nonce',
    '签名后 nonce 被改动',
    'The nonce changed after signing',
    'NONCE_NOT_SIGNED',
    ['000001'],
    tamper(
      () => 'nonce',
      () => randomAlphanumeric(32),
    ),
    isPost,
  ),
  refuse(
    'changed-timestamp',
    '签名后时间戳被改动',
    'The timestamp changed after signing',
    'TIMESTAMP_NOT_SIGNED',
    ['000001'],
    // Still within the window, so that only the signature can tell.
    tamper(timestampName, otherMilliseconds),
  ),
  refuse(
    'changed-content',
    '签名后内容被改动',
    'The content changed after signing',
    'BODY_NOT_SIGNED',
    ['000001'],
    (target) => ({
      tamper: (request) => changeContent(target, request),
    }),
  ),
  refuse(
    'stale',
    '90秒前签名的请求',
    'Signed 90 seconds ago',
    'STALE_ACCEPTED',
    ['000002', '000001'],
    // Half a minute on either side of the limit forgives clocks that differ.
    () => ({ secondsOff: -90 }),
    isPost,
  ),
  {
    id: 'future',
    title: { zh: '时间戳在两分钟后', en: 'A timestamp two minutes ahead' },
    kind: 'REFUSE',
    applies: isPost,
    async run(target, found) {
      const exchange = await target.session.call(askOf(target), { secondsOff: 120 });
      if (exchange.isSuccess) found('FUTURE_ACCEPTED', exchange);
    },
  },
  {
    id: 'replay',
    title: { zh: '原样重放同一请求', en: 'The very same request twice' },
    kind: 'ACCEPT',
    applies: isPost,
    async run(target, found) {
      const ask = askOf(target);
      const first = await target.session.call(ask);
      if (!first.isSuccess) return;
      const again = await target.session.send(ask, first.request);
      mustRefuse(target, again, found, { code: 'REPLAY_ACCEPTED', expected: ['000001', '000002'] });
    },
  },
  accept(
    'half-minute-old',
    '30秒前签名的请求',
    'Signed 30 seconds ago',
    'FRESH_REFUSED',
    { secondsOff: -30 },
    isPost,
  ),
  accept(
    'hex-case',
    '小写的签名',
    'A signature in lower case',
    'HEX_CASE_REFUSED',
    tamper(signatureName, (value) =>
      value === value.toLowerCase() ? value.toUpperCase() : value.toLowerCase(),
    ),
    isPost,
  ),
  accept(
    'nonce-16',
    '16位的 nonce',
    'A nonce of 16 characters',
    'NONCE_FORMAT_REFUSED',
    () => ({ nonce: randomAlphanumeric(16) }),
    isPost,
  ),
  accept(
    'nonce-64',
    '64位十六进制的 nonce',
    'A nonce of 64 hexadecimal digits',
    'NONCE_FORMAT_REFUSED',
    () => ({ nonce: Buffer.from(randomAlphanumeric(32)).toString('hex') }),
    isPost,
  ),
  accept(
    'parameter-order',
    '参数顺序颠倒',
    'Parameters in reverse order',
    'PARAMETER_ORDER_REFUSED',
    {
      tamper: (request) => {
        const [base, query = ''] = request.url.split('?', 2) as [string, string?];
        return { ...request, url: `${base}?${query.split('&').reverse().join('&')}` };
      },
    },
    isGet,
  ),
];

/** The request as signed, but one value is another. */
function changeContent(target: Target, request: WireRequest): WireRequest {
  const model = target.session.scene(target.scene);
  const name = ['orderId', 'instanceId', 'license'].find((id) =>
    model.parameters.some((rule) => rule.name === id),
  );
  if (!name) return request;
  if (target.session.method === 'GET') return withQuery(request, name, (value) => `${value}X`);
  const members = JSON.parse(String(request.body)) as Record<string, unknown>;
  return { ...request, body: JSON.stringify({ ...members, [name]: `${String(members[name])}X` }) };
}
