import { entry } from './entry.ts';

/** The key. No text here can say more about a key than which mistake was made with it. */
export const keyWords = {
  KEY_WRONG: entry(
    ['密钥不对', 'Wrong key'],
    [
      '用给出的密钥，按正确方式和所有已知的错误方式都算不出收到的签名。',
      'With the keys given, neither the right way nor any known mistake leads to this signature.',
    ],
    [
      '核对该生产接口地址绑定的密钥；若密钥无误，请核对报文是否完整、在途中是否被改动。',
      'Check the key bound to this address. If it is right, see whether the message is whole and was not changed on its way.',
    ],
  ),
  KEY_OF_OTHER_ADDRESS: entry(
    ['用了另一个地址的密钥', 'Key of another address'],
    [
      '签名与绑定到另一个生产接口地址的密钥相符。',
      'The signature fits a key that is bound to another production address.',
    ],
    [
      '使用该地址绑定的密钥；联营kit与基础接口可能绑定不同的密钥。',
      'Use the key bound to this address; the kit may have another one than the base interface.',
    ],
  ),
  KEY_RETIRED: entry(
    ['用了已轮换的旧密钥', 'A retired key'],
    [
      '签名与旧密钥相符，而新旧密钥并行期已经结束。',
      'The signature fits the old key, and the overlap period is over.',
    ],
    ['换用新密钥。', 'Change to the new key.'],
  ),
  KEY_WHITESPACE: entry(
    ['密钥带有空白字符', 'White space at the key'],
    [
      '密钥首尾多了（或少了）空格、换行、制表符或BOM，常见于复制粘贴和读取文件。',
      'A blank, line break, tab or byte order mark at one end of it, as copying and reading files bring along.',
    ],
    ['读取密钥后去掉首尾空白。', 'Trim the key after reading it.'],
  ),
  KEY_QUOTED: entry(
    ['密钥带有引号', 'Quotes around the key'],
    ['配置文件中的引号成了密钥的一部分。', 'The quotes of a settings file became part of it.'],
    ['去掉引号。', 'Remove the quotes.'],
  ),
  KEY_CASE: entry(
    ['密钥的大小写被改变', 'The key changed its case'],
    ['密钥按原样使用，区分大小写。', 'It is used as it is shown, case included.'],
    ['按控制台显示的原样使用密钥。', 'Use the key as the console shows it.'],
  ),
  KEY_WITHOUT_DASHES: entry(
    ['密钥去掉了短横线', 'The key lost its dashes'],
    ['密钥不是UUID数值，短横线是密钥的一部分。', 'It is a text, not a UUID, and its dashes belong to it.'],
    ['按控制台显示的原样使用密钥。', 'Use the key as the console shows it.'],
  ),
  KEY_HEX_DECODED: entry(
    ['密钥被当作十六进制解码', 'The key was decoded from hex'],
    ['密钥应使用其UTF-8字节，不做十六进制解码。', 'Its UTF-8 bytes are the key; it is never hex-decoded.'],
    ['直接使用key.getBytes("UTF-8")。', 'Use the bytes of the text.'],
  ),
  KEY_BASE64_DECODED: entry(
    ['密钥被当作Base64解码', 'The key was decoded from Base64'],
    ['密钥应使用其UTF-8字节，不做Base64解码。', 'Its UTF-8 bytes are the key; it is never decoded.'],
    ['直接使用文本的字节。', 'Use the bytes of the text.'],
  ),
  KEY_ENCODED: entry(
    ['密钥被编码后使用', 'The key was encoded before use'],
    ['密钥先做了Base64或URL编码。', 'It was put into Base64 or URL-encoded first.'],
    ['直接使用文本的字节。', 'Use the bytes of the text.'],
  ),
  KEY_EMPTY: entry(
    ['密钥为空', 'The key was empty'],
    [
      '签名时密钥是空文本或“null”，通常是配置没有读到。',
      'It was an empty text or "null" when signing: the setting was not read.',
    ],
    ['检查密钥的配置项和部署环境。', 'Check the setting and the environment it is deployed to.'],
  ),
  KEY_IS_ACCESS_KEY: entry(
    ['把AK当成了SK', 'The access key in place of the secret key'],
    ['签名用的是访问密钥ID（AK），应使用SK。', 'The signature was made with the AK; the SK belongs there.'],
    ['HMAC的密钥使用SK。', 'Key the HMAC with the SK.'],
  ),
  ACCESS_KEY_UNKNOWN: entry(
    ['Access不是已知的AK', 'Access names another access key'],
    ['请求中的AK与所选SK不是一对。', 'The AK of the request does not belong to the secret key chosen.'],
    ['AK与SK必须成对使用。', 'Use AK and SK as the pair they were created as.'],
  ),
  KEY_EXPOSED: entry(
    ['报文中出现了密钥本身', 'The key itself stands in the message'],
    [
      '密钥被当作参数、请求头或正文发送出去了，看到报文的人都能伪造签名。',
      'It was sent as parameter, header or body, and whoever saw the message can forge signatures.',
    ],
    ['从报文中去掉密钥，并立即轮换。', 'Take it out, and rotate the key at once.'],
  ),
  KEY_NOT_IN_TEXT: entry(
    ['签名文本前没有拼接密钥', 'The key is missing in the signed text'],
    [
      '密钥除了用作HMAC的密钥，还是签名文本的第一部分。',
      'Besides keying the HMAC, the key is also the first part of the text.',
    ],
    ['签名文本 = 密钥 + nonce + timestamp + 其余部分。', 'Text = key + nonce + timestamp + the rest.'],
  ),
  TIMESTAMP_NOT_IN_KEY: entry(
    ['时间戳没有拼接到密钥之后', 'timeStamp is not appended to the key'],
    [
      'authToken的HMAC密钥是“密钥+timeStamp”，中间没有任何字符。',
      'The HMAC of an authToken is keyed with key + timeStamp, nothing in between.',
    ],
    ['HMAC密钥使用key + timeStamp。', 'Key the HMAC with key + timeStamp.'],
  ),
  KEY_AND_TIMESTAMP_SEPARATED: entry(
    ['密钥与时间戳之间多了字符', 'Something between key and timeStamp'],
    ['两者应直接相连。', 'The two follow each other directly.'],
    ['去掉中间的字符。', 'Remove what stands between them.'],
  ),
  MAC_ARGUMENTS_SWAPPED: entry(
    ['HMAC的两个参数弄反了', 'The arguments of HMAC are swapped'],
    ['密钥被当作消息，消息被当作密钥。', 'The key was taken for the message and the message for the key.'],
    ['核对所用函数的参数顺序。', 'Look up the order of arguments of the function used.'],
  ),
  MAC_SHA1: entry(
    ['使用了HMAC-SHA1', 'HMAC-SHA1 was used'],
    ['规定的算法是HMAC-SHA256。', 'The algorithm is HMAC-SHA256.'],
    ['改用HMAC-SHA256。', 'Use HMAC-SHA256.'],
  ),
  MAC_WITHOUT_KEY: entry(
    ['用的是SHA-256而不是HMAC', 'Plain SHA-256 instead of HMAC'],
    ['最后一步没有使用带密钥的HMAC。', 'The last step was a hash without key.'],
    ['改用HMAC-SHA256。', 'Use HMAC-SHA256.'],
  ),
} as const;
