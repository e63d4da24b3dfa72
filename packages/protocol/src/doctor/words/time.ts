import { entry } from './entry.ts';

/** Time and nonce. */
export const timeWords = {
  TIMESTAMP_MISSING: entry(
    ['缺少时间戳', 'The timestamp is missing'],
    ['没有时间戳就无法判断请求是否过期。', 'Without it nobody can tell whether the request is stale.'],
    ['每次请求都带上新的时间戳。', 'Send a new timestamp with each request.'],
  ),
  SECONDS_FOR_MILLISECONDS: entry(
    ['时间戳用了秒而不是毫秒', 'Seconds for milliseconds'],
    [
      '时间戳应为13位毫秒数；10位是秒，按毫秒读取会落在1970年。',
      'Milliseconds have 13 digits. Ten digits are seconds; read as milliseconds they lie in 1970.',
    ],
    [
      '使用毫秒时间戳，例如Date.now()、System.currentTimeMillis()。',
      'Use milliseconds: Date.now(), System.currentTimeMillis().',
    ],
  ),
  MICROSECONDS: entry(
    ['时间戳用了微秒', 'Microseconds for milliseconds'],
    ['时间戳应为13位毫秒数，而这里是16位。', 'Milliseconds have 13 digits, these are 16.'],
    ['除以1000后取整。', 'Divide by 1000 and cut the fraction.'],
  ),
  NANOSECONDS: entry(
    ['时间戳用了纳秒', 'Nanoseconds for milliseconds'],
    ['时间戳应为13位毫秒数，而这里是19位。', 'Milliseconds have 13 digits, these are 19.'],
    ['除以1000000后取整。', 'Divide by 1,000,000 and cut the fraction.'],
  ),
  TIMESTAMP_LAYOUT: entry(
    ['时间戳的格式不对', 'Wrong layout of the time'],
    [
      'V2和话单推送为13位毫秒数，V1为yyyyMMddHHmmssSSS，AK/SK为yyyyMMddTHHmmssZ。',
      'V2 and the usage push have 13 digits of milliseconds, V1 yyyyMMddHHmmssSSS, AK/SK yyyyMMddTHHmmssZ.',
    ],
    ['按该接口规定的格式书写时间。', 'Write the time in the layout of this interface.'],
  ),
  TIME_ZONE: entry(
    ['时间差恰好八小时', 'Eight hours off'],
    [
      '很像是时区弄错：北京时间当成了UTC，或反过来。',
      'It looks like a time zone: Beijing time taken for UTC, or the reverse.',
    ],
    [
      'V1与AK/SK使用UTC；联营kit的timeStamp使用UTC+8；毫秒时间戳与时区无关。',
      'V1 and AK/SK use UTC, the kit timeStamp UTC+8; Unix milliseconds know no zone.',
    ],
  ),
  TIME_STALE: entry(
    ['请求已过期', 'The request is stale'],
    [
      '收到时，时间戳已超出允许的时间窗。',
      'When it came in, its time lay further back than the window allows.',
    ],
    [
      '重试时重新取时间并重新签名；检查发送方时钟是否偏慢。',
      'Take a new time and sign again on each attempt; see whether the sender clock is slow.',
    ],
  ),
  TIME_AHEAD: entry(
    ['发送方时钟超前', 'The sender clock is ahead'],
    [
      '时间戳比接收时间晚，且超出允许的时间窗。',
      'Its time lies further ahead of the receipt than the window allows.',
    ],
    ['用NTP校准时钟。', 'Set the clock by NTP.'],
  ),
  TIMESTAMP_DIFFERS: entry(
    ['签名用的时间与发送的时间不同', 'Another time was signed than was sent'],
    [
      '时间被取了两次，或者签名后换了单位。',
      'The clock was read twice, or the unit was changed after signing.',
    ],
    ['只取一次时间，签名和发送使用同一个文本。', 'Read the clock once; sign and send the same text.'],
  ),
  TIMESTAMP_LEFT_OUT: entry(
    ['签名文本中没有时间戳', 'The time is missing in the signed text'],
    ['计算签名时时间戳还是空的。', 'It was empty when the signature was made.'],
    ['先生成时间戳，再计算签名。', 'Make the timestamp first, then sign.'],
  ),
  NONCE_MISSING: entry(
    ['缺少随机数nonce', 'The nonce is missing'],
    ['接收方靠nonce拒绝重放的请求。', 'The receiver refuses replays by it.'],
    [
      '每次请求生成新的随机nonce，建议32位字母数字。',
      'Make a new random nonce for each request, best 32 letters and digits.',
    ],
  ),
  NONCE_REPLAYED: entry(
    ['nonce重复使用', 'The nonce was used before'],
    [
      '同一个nonce在有效期内已收到过，被视为重放。',
      'It already came in within the memory of the receiver, so this is a replay.',
    ],
    [
      '包括重试在内，每次请求都换新的nonce、时间戳并重新签名。',
      'Take a new nonce and time and sign again for each request, retries included.',
    ],
  ),
  NONCE_LEFT_OUT: entry(
    ['签名文本中没有nonce', 'The nonce is missing in the signed text'],
    ['计算签名时nonce是空的。', 'It was empty when the signature was made.'],
    [
      '先生成nonce，再计算签名，并发送同一个nonce。',
      'Make the nonce first, then sign, and send the same one.',
    ],
  ),
  NONCE_CASE: entry(
    ['nonce的大小写被改变', 'The nonce changed its case'],
    ['签名的nonce与发送的nonce大小写不同。', 'It was signed in another case than it was sent in.'],
    ['签名和发送使用同一个文本。', 'Sign and send the same text.'],
  ),
} as const;
