import { entry } from './entry.ts';

const keepBytes: readonly [string, string] = [
  '对收到或发出的原始字节签名，不要解析后再写回。',
  'Sign the bytes as they are received or sent; do not parse and write them again.',
];

/** The bytes of the body. */
export const bodyWords = {
  BODY_UNSORTED: entry(
    ['对未排序的正文签名', 'The unsorted body was signed'],
    [
      '成员没有按名称升序排列，例如使用了HashMap或保持了插入顺序。',
      'Members were not ascending by name: a HashMap, or the order of insertion.',
    ],
    [
      '签名前按名称升序排列所有成员，并发送同样的文本。',
      'Sort the members ascending, sign, and send that very text.',
    ],
  ),
  BODY_SIGNED_AS_SENT: entry(
    ['按发送的原样签名，而不是规范形式', 'The body was signed as sent'],
    [
      '签名针对发送的字节，而这些字节不是紧凑、有序的JSON；重新序列化后验签的一方会拒绝。',
      'The signature is over the bytes sent, which are no compact, sorted JSON: a receiver that serialises anew refuses it.',
    ],
    ['先写成紧凑、有序的JSON，再签名并发送。', 'Write compact, sorted JSON first, then sign and send it.'],
  ),
  BODY_DESCENDING: entry(
    ['正文按降序排列', 'Members in descending order'],
    ['部分旧文档写的是降序，实际为升序。', 'Some old pages say descending; it is ascending.'],
    ['按名称升序排列。', 'Sort ascending.'],
  ),
  BODY_SORTED_IGNORING_CASE: entry(
    ['排序时忽略了大小写', 'Sorted ignoring case'],
    [
      '排序按字符编码，大写字母排在小写字母之前。',
      'The order is that of character codes: upper case before lower case.',
    ],
    ['使用默认的字符串比较。', 'Use the plain comparison of texts.'],
  ),
  BODY_SORTED: entry(
    ['正文被排序后签名', 'A sorted body was signed'],
    ['这里签名的是原始正文，不排序。', 'Here the body is signed as it is, not sorted.'],
    keepBytes,
  ),
  BODY_SPACES: entry(
    ['正文重新序列化，空白不同', 'Re-serialised with other white space'],
    [
      '签名的文本与发送的文本空白不同，例如Python默认的", "和": "，或缩进。',
      'The text signed has other white space than the one sent: the ", " and ": " of Python, or an indent.',
    ],
    [
      '使用紧凑格式，例如separators=(",", ":")，并发送签名时的文本。',
      'Write it compact, as with separators=(",", ":"), and send what was signed.',
    ],
  ),
  BODY_RESERIALISED: entry(
    ['正文被重新序列化', 'The body was re-serialised'],
    [
      '签名的是解析后再写出的JSON，与原始字节不同。',
      'What was signed is JSON written anew, which differs from the bytes.',
    ],
    keepBytes,
  ),
  NUMBERS_CHANGED: entry(
    ['数字的写法被改变', 'Numbers were rewritten'],
    [
      '解析成浮点数再写出时，12变成12.0，或12.50变成12.5。',
      'Parsed as floating point and written again, 12 becomes 12.0 or 12.50 becomes 12.5.',
    ],
    ['保持数字的原文，或直接对原始字节签名。', 'Keep numbers as their text, or sign the bytes as they are.'],
  ),
  NUMBERS_QUOTED: entry(
    ['数字与文本混淆', 'Numbers turned into texts or back'],
    [
      '12被写成"12"，或"12"被写成12，例如正文被读入了字符串映射。',
      '12 became "12" or the reverse, as when a body is read into a map of strings.',
    ],
    ['保持每个值的类型。', 'Keep the type of each value.'],
  ),
  UNICODE_ESCAPES: entry(
    ['非ASCII字符的\\u转义不同', 'Unicode escapes differ'],
    [
      '签名与发送时，一边把非ASCII字符写成\\uXXXX，另一边直接写字符。',
      'On one side letters beyond ASCII stand as \\uXXXX, on the other as themselves.',
    ],
    [
      '不要转义：Python用ensure_ascii=False，PHP用JSON_UNESCAPED_UNICODE。',
      'Do not escape: ensure_ascii=False in Python, JSON_UNESCAPED_UNICODE in PHP.',
    ],
  ),
  SLASH_ESCAPES: entry(
    ['斜杠被转义', 'Slashes were escaped'],
    ['“/”被写成“\\/”，这是PHP的默认写法。', '/ became \\/, as PHP does by default.'],
    ['使用JSON_UNESCAPED_SLASHES。', 'Use JSON_UNESCAPED_SLASHES.'],
  ),
  HTML_ESCAPES: entry(
    ['HTML字符被转义', 'HTML letters were escaped'],
    [
      '<、>、&等被写成\\u003c等，这是Go和Gson的默认写法。',
      '<, > and & became \\u003c and so on, as Go and Gson do.',
    ],
    [
      'Go用SetEscapeHTML(false)，Gson用disableHtmlEscaping()。',
      'SetEscapeHTML(false) in Go, disableHtmlEscaping() in Gson.',
    ],
  ),
  TRAILING_NEWLINE: entry(
    ['末尾换行不一致', 'A line break at the end'],
    [
      '签名的文本与发送的文本相差末尾的换行。',
      'The text signed and the one sent differ by a line break at the end.',
    ],
    ['签名和发送同样的字节；用print而不是println。', 'Sign and send the same bytes; print, not println.'],
  ),
  BYTE_ORDER_MARK: entry(
    ['字节顺序标记（BOM）不一致', 'A byte order mark'],
    ['只有一边以BOM（EF BB BF）开头。', 'Only one side begins with EF BB BF.'],
    ['使用不带BOM的UTF-8。', 'Write UTF-8 without a byte order mark.'],
  ),
  BODY_TRIMMED: entry(
    ['正文去掉了首尾空白', 'The body was trimmed'],
    [
      '签名包含首尾空白在内的全部字节。',
      'The signature covers every byte, white space at both ends included.',
    ],
    keepBytes,
  ),
  LINE_ENDS: entry(
    ['换行符被转换', 'Line ends were converted'],
    ['一边是CRLF，另一边是LF。', 'CRLF on one side, LF on the other.'],
    keepBytes,
  ),
  BODY_EMPTY: entry(
    ['对空正文签名', 'An empty body was signed'],
    [
      '签名时读到的正文是空的，常见于输入流已被框架读过一次。',
      'The body was empty when it was hashed: often its stream had already been read once.',
    ],
    [
      '缓存正文，让验签与业务读取同样的字节。',
      'Keep the bytes, so that signature and application read the same.',
    ],
  ),
  BODY_CHARSET: entry(
    ['字符编码不是UTF-8', 'Another charset than UTF-8'],
    [
      '计算摘要时正文按GBK、ISO-8859-1编码，或UTF-8被编码了两次。',
      'The text was hashed in GBK or ISO-8859-1, or in UTF-8 twice over.',
    ],
    ['明确指定UTF-8，例如getBytes(StandardCharsets.UTF_8)。', 'Name it: getBytes(StandardCharsets.UTF_8).'],
  ),
  BODY_URL_ENCODED: entry(
    ['正文被URL编码后签名', 'The body was URL-encoded first'],
    ['签名的是编码后的文本。', 'What was signed is the encoded text.'],
    keepBytes,
  ),
  BODY_QUOTED: entry(
    ['正文被序列化了两次', 'The body was serialised twice'],
    ['JSON文本又被当作字符串写成了JSON。', 'The JSON text was written as a JSON string once more.'],
    ['只序列化一次。', 'Serialise once.'],
  ),
  NULLS_KEPT: entry(
    ['保留了值为null的成员', 'Null members were kept'],
    ['值为null的成员不参加签名。', 'Members that are null take no part.'],
    ['序列化时忽略null，例如JsonInclude.NON_NULL。', 'Leave nulls out: JsonInclude.NON_NULL.'],
  ),
  NULLS_DROPPED: entry(
    ['去掉了值为null的成员', 'Null members were dropped'],
    ['这里签名的是原始正文，null成员也在内。', 'Here the body is signed as it is, nulls included.'],
    keepBytes,
  ),
  BODY_COMPRESSED: entry(
    ['压缩前后的字节不同', 'Compressed bytes were signed'],
    [
      '签名的是压缩后的字节，而验签针对解压后的正文。',
      'The compressed bytes were signed, while the decoded body is verified.',
    ],
    [
      '先对未压缩的正文签名，再压缩；或关闭压缩。',
      'Sign the body before compression, or switch compression off.',
    ],
  ),
  BODY_CHANGED_ON_THE_WAY: entry(
    ['正文在途中被改动', 'The body was changed on its way'],
    [
      '签名与发送方原本的正文相符，收到的是另一个正文。',
      'The signature fits the body as its sender meant it, not the one that came.',
    ],
    ['检查代理、网关或中间件是否改写正文。', 'See whether a proxy, gateway or middleware rewrites bodies.'],
  ),
  MEMBER_LEFT_OUT: entry(
    ['签名时少了一个成员', 'A member was left out'],
    [
      '正文被读入没有该字段的类，写回时丢失了它。',
      'The body was read into a class without this field, which lost it when it was written again.',
    ],
    keepBytes,
  ),
  BODY_NOT_CANONICAL: entry(
    ['发送的正文不是签名的正文', 'The body sent is not the body signed'],
    [
      '签名针对排序后的紧凑JSON，发送的却是另一种写法；直接对收到的字节验签的一方会拒绝。',
      'The signature is right for the sorted, compact JSON, but it was sent in another form: who hashes the bytes refuses it.',
    ],
    ['发送与签名完全相同的字节。', 'Send exactly the bytes that were hashed.'],
  ),
  BODY_NOT_JSON: entry(
    ['正文不是JSON对象', 'The body is no JSON object'],
    ['签名参数取自正文的顶层成员。', 'The members of the body are what is signed.'],
    ['以UTF-8发送JSON对象。', 'Send a JSON object in UTF-8.'],
  ),
} as const;
