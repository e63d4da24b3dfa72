import { entry } from './entry.ts';

/** The signature's own writing, and messages that cannot be read. */
export const signatureWords = {
  SCHEME_UNKNOWN: entry(
    ['认不出签名方式', 'No known signature'],
    [
      '报文中没有任何已知的签名参数或签名头。',
      'The message carries none of the known signature parameters or headers.',
    ],
    [
      '请粘贴完整的请求（含查询串和请求头），或手动选择签名方式。',
      'Paste the whole request with query and headers, or choose the kind of signature yourself.',
    ],
  ),
  NO_KEY_GIVEN: entry(
    ['没有可用的密钥', 'No key to compute with'],
    ['没有密钥就无法重新计算签名。', 'Without a key the signature cannot be computed again.'],
    ['请选择该生产接口地址绑定的密钥。', 'Choose the key that is bound to this production address.'],
  ),
  SIGNATURE_MISSING: entry(
    ['缺少签名', 'The signature is missing'],
    ['规定的位置上没有签名。', 'There is no signature at the place where it belongs.'],
    ['按规定的参数名或头名发送签名。', 'Send the signature under the specified parameter or header name.'],
  ),
  SIGNATURE_LAYOUT: entry(
    ['签名的格式无法识别', 'The signature cannot be read'],
    [
      '它既不是十六进制摘要，也不是Base64摘要，可能被截断。',
      'It is neither a digest in hex nor one in Base64; perhaps it was cut.',
    ],
    [
      '发送完整的签名：V2与AK/SK为64位十六进制，其余为44个字符的Base64。',
      'Send it whole: 64 hex digits for V2 and AK/SK, 44 characters of Base64 for the others.',
    ],
  ),
  SIGNATURE_WRAPPED: entry(
    ['签名中有引号、空白或换行', 'Quotes, blanks or line breaks in the signature'],
    [
      'Base64工具可能每76个字符换行，拼接时也容易带入空白。',
      'Some Base64 tools break lines, and blanks slip in when texts are joined.',
    ],
    [
      '使用不换行的编码方法，并只发送签名本身。',
      'Encode without line breaks and send nothing but the signature.',
    ],
  ),
  SIGNATURE_URL_ENCODED: entry(
    ['签名被多做了一次URL编码', 'The signature is URL-encoded once too often'],
    ['解码一次之后签名中仍有百分号编码。', 'Percent codes are left in it after decoding once.'],
    [
      '只在拼接URL时编码一次；请求头中的签名不编码。',
      'Encode once, when the URL is built; a signature in a header is not encoded.',
    ],
  ),
  SIGNATURE_HEX_SEPARATED: entry(
    ['十六进制签名带有前缀或分隔符', 'Prefix or separators in the hex signature'],
    [
      '例如C#的BitConverter会输出以短横线分隔的字节。',
      'BitConverter of C#, for example, writes dashes between the bytes.',
    ],
    ['去掉0x前缀、短横线、冒号和空格。', 'Remove 0x, dashes, colons and blanks.'],
  ),
  HEX_TEXT_IN_BASE64: entry(
    ['对十六进制文本做了Base64', 'Base64 of the hex text'],
    [
      '摘要先被写成十六进制文本，再把这段文本做了Base64。',
      'The digest was written in hex first, and that text was put into Base64.',
    ],
    ['直接对摘要的原始字节编码。', 'Encode the raw bytes of the digest.'],
  ),
  BASE64_FOR_HEX: entry(
    ['该用十六进制却用了Base64', 'Base64 where hex belongs'],
    ['这里的签名规定为十六进制。', 'This signature is specified in hex.'],
    ['把摘要字节写成64位十六进制。', 'Write the digest as 64 hex digits.'],
  ),
  HEX_FOR_BASE64: entry(
    ['该用Base64却用了十六进制', 'Hex where Base64 belongs'],
    ['这里的签名规定为标准Base64。', 'This signature is specified in standard Base64.'],
    [
      '对摘要的原始字节做Base64，得到44个字符。',
      'Put the raw bytes of the digest into Base64: 44 characters.',
    ],
  ),
  PLUS_LOST_IN_SIGNATURE: entry(
    ['签名中的“+”变成了空格', 'A plus sign of the signature became a blank'],
    ['URL中未编码的“+”会被解码成空格。', 'An unencoded + in a URL is decoded to a blank.'],
    ['把签名中的“+”“/”“=”编码为%2B、%2F、%3D。', 'Encode +, / and = of the signature as %2B, %2F and %3D.'],
  ),
  BASE64_URL_SAFE: entry(
    ['使用了URL安全的Base64字母表', 'URL-safe Base64 alphabet'],
    ['“-”和“_”代替了“+”和“/”，按字符比较必然不等。', 'It has - and _ for + and /, so the texts differ.'],
    ['使用标准Base64字母表。', 'Use the standard Base64 alphabet.'],
  ),
  BASE64_PADDING: entry(
    ['Base64末尾的“=”不对', 'Wrong Base64 padding'],
    ['末尾的填充符丢失或多余。', 'The = at the end is lost, or there are too many.'],
    ['使用带填充的编码；放入URL时把“=”编码为%3D。', 'Encode with padding, and write = as %3D in a URL.'],
  ),
  OTHER_HASH: entry(
    ['摘要长度不对', 'A digest of another length'],
    [
      '长度表明使用了SHA-256以外的算法，例如SHA-1或SHA-512。',
      'Its length points to another algorithm than SHA-256, such as SHA-1 or SHA-512.',
    ],
    ['使用HMAC-SHA256。', 'Use HMAC-SHA256.'],
  ),
  NAME_CASE: entry(
    ['参数名大小写不对', 'Parameter name in another case'],
    ['参数名区分大小写。', 'Parameter names are case-sensitive.'],
    ['按接口文档的写法使用参数名。', 'Write the name exactly as specified.'],
  ),
  METHOD_WRONG: entry(
    ['请求方法不对', 'Wrong request method'],
    ['这种签名只用于带JSON体的POST请求。', 'This signature belongs to a POST with a JSON body.'],
    ['使用POST。', 'Send a POST.'],
  ),
  BODY_SIGN_HEADER_NAME: entry(
    ['响应头名称不是Body-Sign', 'The header is not named Body-Sign'],
    [
      '签名放在了另一个名称的响应头里，平台不会读取。',
      'The signature stands in a header of another name, which nobody reads.',
    ],
    ['响应头名称使用Body-Sign。', 'Name the header Body-Sign.'],
  ),
  BODY_SIGN_QUOTES: entry(
    ['Body-Sign缺少双引号', 'Quotes of Body-Sign are wrong'],
    ['两个值都必须放在英文双引号内。', 'Both values must stand in straight double quotes.'],
    ['写成 sign_type="HMAC-SHA256", signature= "…"。', 'Write sign_type="HMAC-SHA256", signature= "…".'],
  ),
  BODY_SIGN_LAYOUT: entry(
    ['Body-Sign的格式不对', 'Layout of Body-Sign is wrong'],
    [
      '应为sign_type在前、signature在后，以英文逗号分隔。',
      'It has sign_type first and signature second, with a comma between.',
    ],
    ['写成 sign_type="HMAC-SHA256", signature= "…"。', 'Write sign_type="HMAC-SHA256", signature= "…".'],
  ),
  BODY_SIGN_TYPE: entry(
    ['sign_type不是HMAC-SHA256', 'sign_type is not HMAC-SHA256'],
    ['只支持HMAC-SHA256。', 'Only HMAC-SHA256 is supported.'],
    ['sign_type写HMAC-SHA256。', 'Write HMAC-SHA256.'],
  ),
} as const;
