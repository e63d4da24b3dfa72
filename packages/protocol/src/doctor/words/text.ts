import { entry } from './entry.ts';

/** How the parts are put together. */
export const textWords = {
  INNER_HASH_UNKEYED: entry(
    ['正文摘要没有使用密钥', 'The inner hash has no key'],
    [
      '正文摘要用了普通的SHA-256，规定是以密钥计算的HMAC-SHA256。',
      'The body was hashed with plain SHA-256; it must be HMAC-SHA256 with the key.',
    ],
    ['bodyHash = 小写十六进制(HMAC(密钥, 正文))。', 'bodyHash = lower-case hex of HMAC(key, body).'],
  ),
  INNER_HASH_LEFT_OUT: entry(
    ['正文没有先做摘要', 'The body was not hashed first'],
    [
      '拼接的是正文本身；那是联营kit的x-sign的做法。',
      'The body itself was put into the text; that is how x-sign of the kit works.',
    ],
    ['先计算正文的HMAC，再拼接其小写十六进制。', 'Put the lower-case hex of the HMAC of the body there.'],
  ),
  INNER_HASH_UPPER_CASE: entry(
    ['内层摘要用了大写十六进制', 'The inner hash is in upper case'],
    [
      '最终签名不区分大小写，但参与再次计算的内层摘要必须小写。',
      'The final signature may have any case, but a hash that is hashed again must be lower case.',
    ],
    ['内层摘要使用小写十六进制。', 'Write the inner hash in lower case.'],
  ),
  INNER_HASH_IN_BASE64: entry(
    ['内层摘要用了Base64', 'The inner hash is in Base64'],
    ['内层摘要应为小写十六进制。', 'It must be lower-case hex.'],
    ['内层摘要使用小写十六进制。', 'Write the inner hash in lower-case hex.'],
  ),
  BODY_HASHED_FIRST: entry(
    ['正文被先做了摘要', 'The body was hashed first'],
    ['这种签名直接使用正文，不先做摘要。', 'This signature takes the body itself, not a hash of it.'],
    ['拼接正文本身。', 'Put the body itself into the text.'],
  ),
  NONCE_AND_TIMESTAMP_SWAPPED: entry(
    ['nonce与时间戳的顺序颠倒', 'Nonce and time are swapped'],
    ['签名文本中两者的顺序不对。', 'They stand in the wrong order in the text.'],
    [
      'V2：密钥+nonce+timestamp+摘要；话单推送：ts在前，nonce在后。',
      'V2: key + nonce + timestamp + hash. Usage push: ts first, then nonce.',
    ],
  ),
  PARTS_IN_WRONG_ORDER: entry(
    ['各部分的顺序不对', 'The parts stand in another order'],
    ['签名文本的各部分有固定顺序。', 'The order of the parts is fixed.'],
    ['按规范的顺序拼接。', 'Join them in the specified order.'],
  ),
  PARTS_LEFT_OUT: entry(
    ['签名文本缺少几部分', 'Parts of the text are missing'],
    ['签名时没有包含全部内容。', 'Not everything that belongs to the text was signed.'],
    ['对照上面的规范文本逐项核对。', 'Compare with the canonical text, piece by piece.'],
  ),
  PARTS_SEPARATED: entry(
    ['各部分之间的分隔符不对', 'Other separators between the parts'],
    [
      'V2各部分直接相连；authToken的参数以“&”相连。',
      'The parts of V2 follow each other directly; parameters of an authToken are joined by &.',
    ],
    ['使用规定的连接方式。', 'Join them as specified.'],
  ),
  LABELS_LEFT_OUT: entry(
    ['缺少“ts=”“&nonce=”“&body=”', 'The labels are missing'],
    ['签名文本应为ts=…&nonce=…&body=…。', 'The text is ts=…&nonce=…&body=….'],
    ['带上标签。', 'Write the labels.'],
  ),
} as const;
