/** Faults of verifying and of reading a request. */
import { hmacSha256, sha256, toBase64, toHex } from '@jishi/protocol/seller/hash.ts';
import { percentEncode, type SceneModel } from '@jishi/protocol/seller/index.ts';
import { byName, hex, joined, Refused, type Values } from './behaviour.ts';
import { type Fault, fault } from './fault.ts';

const parsed = (body: string) => {
  try {
    return Object.entries((JSON.parse(body) ?? {}) as Record<string, unknown>);
  } catch {
    return [];
  }
};

export const accessFaults: readonly Fault[] = [
  ...(['saas-v2', 'saas-v1', 'license-online', 'license-code', 'order-notify'] as const).map((generation) =>
    fault(
      generation,
      `no-verification-${generation}`,
      'WRONG_SIGNATURE_ACCEPTED',
      '不验签',
      'Verifies nothing',
      () => ({ isSame: () => true }),
    ),
  ),
  fault('saas-v2', 'unsigned', 'NO_SIGNATURE_ACCEPTED', '没有签名也放行', 'Lets the unsigned in', () => ({
    demandsSignature: false,
  })),
  fault('saas-v1', 'unsigned-v1', 'NO_SIGNATURE_ACCEPTED', '没有令牌也放行', 'Lets the unsigned in', () => ({
    demandsSignature: false,
  })),
  fault(
    'saas-v2',
    'prefix',
    'SIGNATURE_PREFIX_ACCEPTED',
    '只比较收到的长度',
    'Compares as much as came',
    () => ({
      isSame: (expected, given) => given !== '' && expected.startsWith(given.toLowerCase()),
    }),
  ),
  fault('saas-v2', 'first-16', 'SIGNATURE_PREFIX_ACCEPTED', '只比较前16位', 'Compares 16 digits', () => ({
    isSame: (expected, given) => expected.slice(0, 16) === given.toLowerCase().slice(0, 16),
  })),
  fault(
    'saas-v1',
    'v1-ignores-case',
    'WRONG_SIGNATURE_ACCEPTED',
    '令牌只比较长度',
    'Compares lengths',
    () => ({
      isSame: (expected, given) => expected.length <= given.length + 100,
    }),
  ),
  fault('saas-v2', 'no-window', 'STALE_ACCEPTED', '不检查时间戳', 'Looks at no clock', () => ({
    isFresh: () => true,
  })),
  fault('saas-v2', 'window-wide', 'STALE_ACCEPTED', '时间窗口为5分钟', 'A window of five minutes', () => ({
    isFresh: (ms) => Math.abs(Date.now() - ms) <= 300_000,
  })),
  fault('saas-v2', 'window-narrow', 'FRESH_REFUSED', '时间窗口为10秒', 'A window of ten seconds', () => ({
    isFresh: (ms) => Math.abs(Date.now() - ms) <= 10_000,
  })),
  ...(['timestamp', 'nonce'] as const).map((name) =>
    fault(
      'saas-v2',
      `no-${name}`,
      name === 'nonce' ? 'NO_NONCE_ACCEPTED' : 'NO_TIMESTAMP_ACCEPTED',
      `缺少 ${name} 时跳过验签`,
      `Skips verifying when ${name} is missing`,
      (right) => ({
        demandsTimestamp: name !== 'timestamp',
        demandsNonce: name !== 'nonce',
        signature: (signed) => (signed[name] === '' ? 'SKIP' : right.signature(signed)),
        isSame: (expected, given) => expected === 'SKIP' || right.isSame(expected, given),
        wasSeen: (nonce) => nonce !== '' && right.wasSeen(nonce),
      }),
    ),
  ),
  fault('saas-v2', 'replay', 'REPLAY_ACCEPTED', '不记录 nonce', 'Forgets nonces', () => ({
    wasSeen: () => false,
  })),
  fault('saas-v2', 'upper-only', 'HEX_CASE_REFUSED', '签名只认大写', 'Knows upper case only', () => ({
    isSame: (expected, given) => expected.toUpperCase() === given,
  })),
  fault('saas-v2', 'nonce-32', 'NONCE_FORMAT_REFUSED', 'nonce 必须是32位', 'Nonces of 32 only', () => ({
    acceptsNonce: (nonce) => nonce.length === 32,
  })),
  fault('saas-v2', 'nonce-column', 'NONCE_FORMAT_REFUSED', 'nonce 列只有40位', 'A column of 40', () => ({
    acceptsNonce: (nonce) => nonce.length <= 40,
  })),
  fault('saas-v2', 'unkeyed', 'VERIFIES_UNKEYED_HASH', '请求体用SHA-256', 'Hashes without the key', () => ({
    signature: ({ key, nonce, timestamp, body }) => hex(key, key + nonce + timestamp + toHex(sha256(body))),
  })),
  fault('license-online', 'unkeyed-license', 'VERIFIES_UNKEYED_HASH', '请求体用SHA-256', 'No key', () => ({
    signature: ({ key, nonce, timestamp, body }) => hex(key, key + nonce + timestamp + toHex(sha256(body))),
  })),
  fault(
    'saas-v2',
    'no-key-prefix',
    'VERIFIES_WITHOUT_KEY_PREFIX',
    '签名串缺密钥',
    'No key in the text',
    () => ({
      signature: ({ key, nonce, timestamp, body }) => hex(key, nonce + timestamp + hex(key, body)),
    }),
  ),
  fault('saas-v2', 'raw-body', 'VERIFIES_RAW_BODY_TWICE', '直接签请求体', 'Signs the body itself', () => ({
    signature: ({ key, nonce, timestamp, body }) => hex(key, key + nonce + timestamp + body),
  })),
  fault('saas-v2', 'spaced', 'VERIFIES_SPACED_BODY', '重新序列化带空格', 'Serialises with blanks', () => ({
    signature({ key, nonce, timestamp, body }) {
      const pairs = parsed(body).map(([name, value]) => `${JSON.stringify(name)}: ${JSON.stringify(value)}`);
      return hex(key, key + nonce + timestamp + hex(key, `{${pairs.join(', ')}}`));
    },
  })),
  fault('saas-v2', 'descending', 'VERIFIES_DESCENDING', '按降序重排', 'Sorts in descending order', () => ({
    signature({ key, nonce, timestamp, body }) {
      const pairs = parsed(body).sort(([a], [b]) => (a < b ? 1 : -1));
      return hex(key, key + nonce + timestamp + hex(key, JSON.stringify(Object.fromEntries(pairs))));
    },
  })),
  fault('saas-v2', 'seconds', 'VERIFIES_SECONDS', '时间戳当作秒', 'Takes seconds', () => ({
    timestampMs: (timestamp) => Number(timestamp) * 1000,
  })),
  fault('saas-v2', 'base64', 'VERIFIES_BASE64', 'signature 用Base64', 'Wants Base64', () => ({
    signature: ({ key, nonce, timestamp, body }) =>
      toBase64(hmacSha256(key, key + nonce + timestamp + hex(key, body))),
    isSame: (expected, given) => expected === given,
  })),
  fault('saas-v2', 'timestamp-first', 'VERIFIES_TIMESTAMP_FIRST', '时间戳在前', 'Timestamp first', () => ({
    signature: ({ key, nonce, timestamp, body }) => hex(key, key + timestamp + nonce + hex(key, body)),
  })),
  fault('saas-v2', 'escapes', 'UNICODE_REFUSED', '验签前转义非ASCII字符', 'Escapes as \\u', (right) => ({
    signature: (signed) =>
      right.signature({
        ...signed,
        body: signed.body.replace(
          /[\u0080-\uffff]/g,
          (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
        ),
      }),
  })),
  fault(
    'saas-v1',
    'v1-no-timestamp',
    'VERIFIES_WITHOUT_TIMESTAMP',
    '密钥未拼时间戳',
    'Key alone',
    (right) => ({
      token: (key, pairs) => right.token(key, pairs, ''),
    }),
  ),
  fault('saas-v1', 'v1-hex', 'VERIFIES_HEX_TOKEN', '令牌用十六进制', 'A hexadecimal token', () => ({
    token: (key, pairs, at) => hex(key + at, joined(byName(pairs))),
  })),
  fault(
    'saas-v1',
    'v1-encoded',
    'VERIFIES_ENCODED_VALUES',
    '对编码后的值验签',
    'Encoded values',
    (right) => ({
      token: (key, pairs, at) =>
        right.token(
          key,
          pairs.map(([name, value]) => [name, percentEncode(value)] as const),
          at,
        ),
    }),
  ),
  fault('saas-v1', 'v1-unsorted', 'VERIFIES_UNSORTED', '不排序参数', 'Sorts nothing', () => ({
    token: (key, pairs, at) => toBase64(hmacSha256(key + at, joined(pairs))),
  })),
  fault('saas-v1', 'v1-plus', 'VERIFIES_PLUS_AS_BLANK', '加号变空格', 'A plus becomes a blank', (right) => ({
    token: (key, pairs, at) =>
      right.token(
        key,
        pairs.map(([name, value]) => [name, value.replaceAll('+', ' ')] as const),
        at,
      ),
  })),
  fault(
    'saas-v1',
    'v1-case-order',
    'VERIFIES_IGNORING_CASE_ORDER',
    '排序忽略大小写',
    'Sorts ignoring case',
    () => ({
      token: (key, pairs, at) => {
        const sorted = [...pairs].sort(([a], [b]) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1));
        return toBase64(hmacSha256(key + at, joined(sorted)));
      },
    }),
  ),
  fault(
    'license-v1',
    'license-v1-hex',
    'VERIFIES_HEX_TOKEN',
    '令牌用十六进制',
    'A hexadecimal token',
    () => ({
      token: (key, pairs, at) => hex(key + at, joined(byName(pairs))),
    }),
  ),
  fault(
    'saas-v2',
    'charset',
    'CONTENT_TYPE_REFUSED',
    '只认一种 charset 写法',
    'One charset spelling',
    () => ({
      acceptsContentType: (type) => type === 'application/json;charset=utf8',
    }),
  ),
  fault(
    'saas-v2',
    'first-piece',
    'SLOW_SENDING_REFUSED',
    '只读第一段请求体',
    'Reads the first piece',
    () => ({
      readBody: (request) =>
        new Promise((resolve) => {
          request.once('data', (piece: Buffer) => resolve(piece.toString()));
          request.once('end', () => resolve(''));
        }),
    }),
  ),
  fault('saas-v2', 'content-length', 'CHUNKED_REFUSED', '依赖 Content-Length', 'Needs a length', (right) => ({
    readBody: async (request) => {
      const body = await right.readBody(request);
      return body.slice(0, Number(request.headers['content-length'] ?? 0));
    },
  })),
  fault(
    'saas-v2',
    'unknown-field',
    'UNKNOWN_FIELD_REFUSED',
    '拒绝未知字段',
    'Refuses new members',
    (right) => ({
      read: (scene, values) => right.read(scene, onlyKnown(scene, values)),
    }),
  ),
  fault(
    'license-code',
    'unknown-field-code',
    'UNKNOWN_FIELD_REFUSED',
    '拒绝未知字段',
    'As above',
    (right) => ({
      read: (scene, values) => right.read(scene, onlyKnown(scene, values)),
    }),
  ),
  fault('saas-v2', 'missing', 'MISSING_ACCEPTED', '不检查必填参数', 'Misses nothing', () => ({
    read: (_, values) => values,
  })),
  fault(
    'saas-v2',
    'missing-business-id',
    'MISSING_UNCHECKED',
    '不检查 businessId',
    'No businessId',
    (right) => ({
      read: (scene, values) => right.read(scene, { businessId: 'none', ...values }),
    }),
  ),
  fault(
    'saas-v2',
    'bad-status',
    'BAD_VALUE_ACCEPTED',
    '未知状态按解冻处理',
    'Takes any status for UNFREEZE',
    (right) => ({
      read: (scene, values) =>
        right.read(scene, {
          ...values,
          ...(values.status === undefined || values.status === 'FREEZE' ? {} : { status: 'UNFREEZE' }),
        }),
    }),
    { scenes: ['updateInstanceStatus'] },
  ),
  fault(
    'saas-v2',
    'unknown-activity',
    'UNKNOWN_ACTIVITY_ACCEPTED',
    '未知 activity 返回成功',
    'Answers success to any activity',
    (right) => ({
      sceneOf: (activity) => right.sceneOf(activity) ?? right.sceneOf('newInstance'),
      read: (scene, values) => right.read(scene, { ...values, activity: scene.activity }),
    }),
  ),
  fault('saas-v1', 'any-method', 'METHOD_ACCEPTED', '接受任何方法', 'Takes any method', () => ({
    acceptsMethod: () => true,
  })),
  fault('saas-v2', 'crash', 'CRASHED', '异常输入时返回500', 'Breaks on unusual bodies', (right) => ({
    sceneOf: (activity) => right.sceneOf((activity as string).trim()),
    read(scene, values) {
      if (values.orderId === undefined) throw new TypeError('orderId of undefined');
      return right.read(scene, values);
    },
    crash: () => 'CRASH',
  })),
  fault('saas-v2', 'order-id-32', 'LONGEST_REFUSED', '订单号限32位', 'Order ids of 32', (right) => ({
    read: (scene, values) => {
      if (String(values.orderId).length > 32) throw new Refused('000002', 'orderId is too long');
      return right.read(scene, values);
    },
  })),
  fault(
    'saas-v2',
    'test-flag-zero',
    'TEST_FLAG_REFUSED',
    '拒绝 testFlag=0',
    'Refuses testFlag=0',
    (right) => ({
      read: (scene, values) => {
        if (values.testFlag === '0') throw new Refused('000002', 'testFlag');
        return right.read(scene, values);
      },
    }),
    { real: true },
  ),
];

function onlyKnown(scene: SceneModel, values: Values): Values {
  const surplus = Object.keys(values).find((name) => !scene.parameters.some((rule) => rule.name === name));
  if (surplus !== undefined) throw new Refused('000002', `${surplus} is not known`);
  return values;
}
