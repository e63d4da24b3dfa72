import { entry } from './entry.ts';

const useSdk: readonly [string, string] = [
  '对照上面的规范请求逐行核对，或使用官方SDK签名。',
  'Compare with the canonical request line by line, or sign with the published SDK.',
];

/** AK/SK, SDK-HMAC-SHA256. */
export const sdkWords = {
  AUTHORIZATION_PARTS_MISSING: entry(
    ['Authorization不完整', 'Authorization lacks a part'],
    ['应同时有Access、SignedHeaders和Signature。', 'It needs Access, SignedHeaders and Signature.'],
    [
      '写成 SDK-HMAC-SHA256 Access=…, SignedHeaders=…, Signature=…。',
      'Write SDK-HMAC-SHA256 Access=…, SignedHeaders=…, Signature=….',
    ],
  ),
  AUTHORIZATION_ALGORITHM: entry(
    ['Authorization的算法名不对', 'Wrong algorithm in Authorization'],
    ['应以SDK-HMAC-SHA256开头。', 'It begins with SDK-HMAC-SHA256.'],
    ['使用SDK-HMAC-SHA256。', 'Use SDK-HMAC-SHA256.'],
  ),
  AUTHORIZATION_LAYOUT: entry(
    ['Authorization的格式不对', 'Layout of Authorization is wrong'],
    ['三部分以“, ”分隔，头名以“;”分隔。', 'The parts are separated by ", ", header names by ";".'],
    [
      '写成 SDK-HMAC-SHA256 Access=…, SignedHeaders=…, Signature=…。',
      'Write SDK-HMAC-SHA256 Access=…, SignedHeaders=…, Signature=….',
    ],
  ),
  SIGNED_HEADER_ABSENT: entry(
    ['SignedHeaders列出的头不存在', 'A signed header is absent'],
    [
      '列在SignedHeaders里的请求头没有发送，或被代理去掉。',
      'SignedHeaders lists a header that was not sent, or that a proxy took away.',
    ],
    ['发送所有列出的头，或从列表中去掉它。', 'Send every header in the list, or take it off the list.'],
  ),
  BODY_HASH_WRONG: entry(
    ['X-Sdk-Content-Sha256与正文不符', 'X-Sdk-Content-Sha256 does not fit the body'],
    ['该头必须是所发送正文的SHA-256。', 'It must be the SHA-256 of the body that is sent.'],
    ['对最终发送的字节计算SHA-256。', 'Hash the bytes that are finally sent.'],
  ),
  PATH_WITHOUT_SLASH: entry(
    ['规范路径末尾缺少“/”', 'The canonical path lacks its last slash'],
    [
      '规范请求中的路径总以“/”结尾，即使URL中没有。',
      'In the canonical request the path ends with a slash even when that of the URL does not.',
    ],
    ['签名时在路径末尾加“/”，URL不变。', 'Add it when signing; leave the URL alone.'],
  ),
  PATH_ENCODED_TWICE: entry(
    ['路径编码了两次', 'The path is encoded twice'],
    ['每段路径只做一次百分号编码。', 'Each segment is percent-encoded once.'],
    useSdk,
  ),
  PATH_NOT_ENCODED: entry(
    ['路径没有编码', 'The path is not encoded'],
    ['每段路径按RFC 3986做百分号编码。', 'Each segment is percent-encoded by RFC 3986.'],
    useSdk,
  ),
  PATH_LEFT_OUT: entry(
    ['规范请求中没有路径', 'The path is missing'],
    ['签名时路径写成了“/”。', 'It was signed as a mere slash.'],
    useSdk,
  ),
  QUERY_NOT_ENCODED: entry(
    ['查询参数没有规范编码', 'The query is not encoded'],
    [
      '名称和值都要按RFC 3986做百分号编码再排序。',
      'Names and values are percent-encoded by RFC 3986 and sorted.',
    ],
    useSdk,
  ),
  QUERY_LEFT_OUT: entry(
    ['规范请求中没有查询参数', 'The query is missing'],
    ['签名时没有包含查询串。', 'It was signed without the query.'],
    useSdk,
  ),
  BLANK_AS_PLUS: entry(
    ['空格写成了“+”', 'A blank was written as +'],
    ['规范查询串中空格应为%20。', 'In the canonical query a blank is %20.'],
    ['把“+”替换为%20。', 'Replace + with %20.'],
  ),
  HEADERS_WITHOUT_BLANK_LINE: entry(
    ['请求头之后缺少空行', 'No empty line after the headers'],
    [
      '规范请求中，请求头与头名列表之间有一个空行。',
      'An empty line stands between the headers and the list of their names.',
    ],
    useSdk,
  ),
  HEADER_NAMES_NOT_LOWER_CASE: entry(
    ['头名没有转为小写', 'Header names are not lower case'],
    ['规范请求中的头名全部小写。', 'In the canonical request all header names are lower case.'],
    useSdk,
  ),
  HEADERS_UNSORTED: entry(
    ['请求头没有排序', 'Headers are not sorted'],
    ['参加签名的头按小写名称升序排列。', 'Signed headers ascend by their lower-case names.'],
    useSdk,
  ),
  HEADER_VALUE_SPACED: entry(
    ['冒号后多了空格', 'A blank after the colon'],
    ['规范请求写成“name:value”，值去掉首尾空白。', 'It is name:value, with the value trimmed.'],
    useSdk,
  ),
  HEADER_VALUE_CASE: entry(
    ['头的值被转为小写', 'Header values were put into lower case'],
    ['只有头名转为小写，值保持原样。', 'Only names are; values stay as they are.'],
    useSdk,
  ),
  CONTENT_TYPE_CHANGED: entry(
    ['签名后Content-Type被改变', 'Content-Type changed after signing'],
    [
      'HTTP库在签名之后追加或去掉了charset。',
      'The HTTP library added or removed a charset after the request was signed.',
    ],
    [
      '签名前就设置最终的Content-Type，或不把它列入SignedHeaders。',
      'Set its final value before signing, or do not sign it.',
    ],
  ),
  HOST_PORT: entry(
    ['Host的端口不同', 'The port of Host differs'],
    [
      '签名时与发送时的Host，一个带端口，一个不带。',
      'Host was signed with a port and sent without, or the reverse.',
    ],
    ['使用实际发送的Host。', 'Sign the Host that is sent.'],
  ),
  METHOD_LOWER_CASE: entry(
    ['请求方法是小写', 'The method is lower case'],
    ['规范请求中方法为大写。', 'The canonical request has it in upper case.'],
    ['使用GET、POST。', 'Write GET, POST.'],
  ),
  CANONICAL_NOT_HASHED: entry(
    ['规范请求没有先做摘要', 'The canonical request was not hashed'],
    [
      '待签名文本的第三行是规范请求的SHA-256，而不是它本身。',
      'The third line of the string to sign is the SHA-256 of the canonical request, not the request itself.',
    ],
    useSdk,
  ),
} as const;
