import { entry } from './entry.ts';

/** The name=value text of an authToken, and queries. */
export const parameterWords = {
  PARAMETERS_UNSORTED: entry(
    ['参数没有排序', 'Parameters are not sorted'],
    [
      '参数按URL中的顺序或集合的顺序参加签名。',
      'They were signed in the order of the URL or of a collection.',
    ],
    ['按参数名升序排列后再拼接。', 'Sort by name ascending before joining.'],
  ),
  PARAMETERS_SORTED_IGNORING_CASE: entry(
    ['参数排序时忽略了大小写', 'Parameters are sorted ignoring case'],
    [
      '排序按字符编码，大写字母排在小写字母之前。',
      'The order is that of character codes: upper case before lower case.',
    ],
    ['使用默认的字符串比较，例如TreeMap。', 'Use the plain comparison, such as that of TreeMap.'],
  ),
  PARAMETERS_DESCENDING: entry(
    ['参数按降序排列', 'Parameters in descending order'],
    ['应按参数名升序排列。', 'Names must ascend.'],
    ['改为升序。', 'Sort ascending.'],
  ),
  PLUS_DECODED: entry(
    ['“+”被解码成空格', 'A plus sign was decoded to a blank'],
    [
      '值中的“+”在一边成了空格：URL中没有编码，或被多解码了一次。',
      'A + of a value is a blank on one side: it was not encoded in the URL, or was decoded twice.',
    ],
    [
      'URL中把“+”写成%2B，空格写成%20，并且只解码一次。',
      'Write + as %2B and a blank as %20, and decode once.',
    ],
  ),
  VALUE_ENCODED: entry(
    ['对URL编码后的值签名', 'Encoded values were signed'],
    [
      '参加签名的是解码后的原值，URL编码在签名之后进行。',
      'The decoded values are signed; encoding comes after signing.',
    ],
    ['先用原值签名，再对每个值做URL编码。', 'Sign the plain values, then encode each for the URL.'],
  ),
  DOUBLE_URL_ENCODING: entry(
    ['URL编码做了两次', 'URL-encoded twice'],
    [
      '发送的值比签名的值多（或少）编码了一次。',
      'The value sent is encoded once more, or once less, than the one signed.',
    ],
    ['只编码一次；HTTP库可能已自动编码。', 'Encode once; the HTTP library may already do it.'],
  ),
  VALUE_TRIMMED: entry(
    ['参数值去掉了首尾空白', 'Values were trimmed'],
    ['值按原样参加签名。', 'Values are signed as they are.'],
    ['不要修剪参数值。', 'Do not trim them.'],
  ),
  AUTH_TOKEN_INCLUDED: entry(
    ['authToken自己参加了签名', 'authToken was signed into itself'],
    ['除authToken外的所有参数参加签名。', 'All parameters but authToken take part.'],
    ['拼接前去掉authToken。', 'Take authToken out before joining.'],
  ),
  REPEATED_NAME: entry(
    ['同名参数取了另一个值', 'Another value of a repeated name'],
    ['参数重名时只有第一个值有效。', 'Of a repeated name only the first value counts.'],
    ['取第一个值，并避免重名。', 'Take the first, and avoid repeated names.'],
  ),
  BLANKS_KEPT: entry(
    ['空值参加了签名', 'Blank members were signed'],
    ['值为null或空白的成员不参加签名。', 'Members that are null or blank take no part.'],
    ['拼接前去掉它们。', 'Leave them out.'],
  ),
  NESTED_VALUE_WRITTEN: entry(
    ['嵌套值的写法不同', 'A nested value was written in another way'],
    [
      '列表或对象应写成紧凑、有序的JSON，而不是toString()的结果。',
      'A list or object is signed as compact sorted JSON, not as its toString().',
    ],
    ['把它序列化为紧凑的JSON文本。', 'Write it as compact JSON.'],
  ),
  SEPARATORS_LEFT_OUT: entry(
    ['缺少“=”或“&”', 'The = or & are missing'],
    ['参数应写成name=value并以“&”相连。', 'Parameters are written name=value and joined by &.'],
    ['按name=value&name=value拼接。', 'Join them as name=value&name=value.'],
  ),
  PARAMETER_LEFT_OUT: entry(
    ['少签了一个参数', 'A parameter was left out'],
    [
      '除authToken外的所有参数都要参加签名，包括不认识的参数和testFlag。',
      'Every parameter but authToken takes part, unknown ones and testFlag included.',
    ],
    ['遍历收到的全部参数，而不是写死的列表。', 'Walk over all parameters received, not over a fixed list.'],
  ),
} as const;
