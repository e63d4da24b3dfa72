import { type Lang, type LocalText, say } from '@jishi/protocol';
import { isResultCode, resultCodes } from '@jishi/protocol/seller/index.ts';

/**
 * Why an attempt failed, each with its own sentence, because each is mended elsewhere. The sentence says
 * what was seen and where to look.
 */
const SENTENCES: Readonly<Record<string, LocalText>> = {
  DNS: {
    'zh-CN': '域名查不到地址。请检查生产地址的域名解析',
    en: 'The name of the production address cannot be resolved; check its DNS records',
  },
  CONNECT: {
    'zh-CN': '连不上生产地址。请检查服务是否在运行、端口是否放通',
    en: 'The production address cannot be reached; check that the service runs and the port is open',
  },
  TLS: {
    'zh-CN': 'TLS 握手失败。请检查证书是否过期、域名是否相符、是否支持 TLS 1.2',
    en: 'The TLS handshake failed; check the certificate’s dates and name, and that TLS 1.2 is offered',
  },
  TIMEOUT: {
    'zh-CN': '5 秒内没有答完。慢的工作请先答 000004，再由我们查询',
    en: 'No complete answer within 5 s; answer slow work with 000004 and let us query',
  },
  TOO_LARGE: { 'zh-CN': '响应超过 64 KB', en: 'The answer is larger than 64 KB' },
  REDIRECT: {
    'zh-CN': '响应是跳转，我们不跟随。请把生产地址改成最终地址',
    en: 'The answer is a redirect, which is not followed; register the final address',
  },
  PRIVATE_ADDRESS: {
    'zh-CN': '域名指向内网或保留地址，不允许调用',
    en: 'The name points to a private or reserved address, which is not called',
  },
  BAD_URL: { 'zh-CN': '生产地址不是合法的网址', en: 'The production address is not a valid URL' },
  HTTPS_REQUIRED: {
    'zh-CN': '生产地址必须以 https:// 开头',
    en: 'The production address must begin with https://',
  },
  PROTOCOL: { 'zh-CN': '响应不符合 HTTP 协议', en: 'The answer is not valid HTTP' },
  BUSY: {
    'zh-CN': '平台发往这个商家的请求已满，没有发出；不算商家失败',
    en: 'The platform had too many requests to this seller under way and sent nothing; it does not count',
  },
  CLOSED: {
    'zh-CN': '对方中途断开了连接，没有答完',
    en: 'The connection was closed before the answer was complete',
  },
  HTTP_STATUS: { 'zh-CN': 'HTTP 状态码为 {status}，应为 200', en: 'HTTP status {status} instead of 200' },
  NOT_JSON: { 'zh-CN': '响应不是合法的 JSON', en: 'The answer is not JSON' },
  NO_RESULT_CODE: {
    'zh-CN': '响应缺少字符串类型的 resultCode',
    en: 'The answer has no resultCode of type string',
  },
  BODY_SIGN_WRONG: {
    'zh-CN': '响应头 Body-Sign 与正文不符。请用生产地址绑定的密钥对完整正文签名',
    en: 'The Body-Sign header does not fit the body; sign the complete body with the key of this address',
  },
  BODY_SIGN_MISSING: { 'zh-CN': '响应缺少 Body-Sign 头', en: 'The Body-Sign header is missing' },
  ANSWER_SHAPE: {
    'zh-CN': '响应字段不符合规范：{fields}',
    en: 'Members of the answer break the table: {fields}',
  },
  STILL_PROCESSING: {
    'zh-CN': '商家答复处理中（000004），这个接口应直接完成',
    en: 'The seller answered “being processed” (000004); this interface must finish at once',
  },
  NOT_READY: {
    'zh-CN': '商家还在开通，实例信息里还没有这个实例',
    en: 'The seller is still opening: the instance is not in the answer yet',
  },
  INSTANCE_ID_TAKEN: {
    'zh-CN': '实例 ID {instanceId} 已属于另一个订单，或与这个订单先前的不同。每个订单须有自己的实例 ID',
    en: 'The instance id {instanceId} belongs to another order or differs from this order’s first one; every order needs its own',
  },
  ADDRESS_UNUSABLE: {
    'zh-CN': '生产地址没有可用的密钥，没有发出请求。请在生产地址管理里绑定密钥',
    en: 'The production address has no usable key, so nothing was sent; bind a key to it',
  },
  OTHER: { 'zh-CN': '调用失败：{detail}', en: 'The call failed: {detail}' },
};

const RESULT_CODE = 'RESULT_CODE_';

/** Kinds of errors, by where they are mended. */
export const ERROR_KINDS = ['NETWORK', 'SIGNATURE', 'ANSWER', 'REFUSED', 'OURS'] as const;
export type ErrorKind = (typeof ERROR_KINDS)[number];

/** Reasons of each kind; REFUSED are all result codes but the one for a signature. */
export const REASONS_OF_KIND: { readonly [K in Exclude<ErrorKind, 'REFUSED'>]: readonly string[] } = {
  NETWORK: [
    'DNS',
    'CONNECT',
    'TLS',
    'TIMEOUT',
    'TOO_LARGE',
    'REDIRECT',
    'PRIVATE_ADDRESS',
    'BAD_URL',
    'HTTPS_REQUIRED',
    'PROTOCOL',
    'CLOSED',
  ],
  SIGNATURE: ['BODY_SIGN_WRONG', 'BODY_SIGN_MISSING', 'RESULT_CODE_000001'],
  ANSWER: [
    'HTTP_STATUS',
    'NOT_JSON',
    'NO_RESULT_CODE',
    'ANSWER_SHAPE',
    'STILL_PROCESSING',
    'INSTANCE_ID_TAKEN',
  ],
  OURS: ['BUSY', 'ADDRESS_UNUSABLE', 'OTHER'],
};

/** The seller understood and said no: one reason per result code. */
export function reasonOfCode(code: string): string {
  return `${RESULT_CODE}${code.replace(/[^0-9A-Za-z]/g, '').slice(0, 32)}`;
}

/** 000101–000107 are for the buyer's eyes: the buyer can do something about them (section 4). */
export function isBuyerVisible(reason: string): boolean {
  const code = reason.startsWith(RESULT_CODE) ? reason.slice(RESULT_CODE.length) : '';
  return isResultCode(code) && resultCodes[code].isBuyerVisible;
}

/** One sentence for message lists and notices. */
export function reasonText(
  reason: string,
  facts: Readonly<Record<string, unknown>> | null,
  lang: Lang,
): string {
  if (reason.startsWith(RESULT_CODE)) {
    const code = reason.slice(RESULT_CODE.length);
    const known = isResultCode(code) ? resultCodes[code].meaning : undefined;
    const meaning = known
      ? lang === 'en'
        ? known.en
        : known.zh
      : lang === 'en'
        ? 'not a published code'
        : '未公布的结果码';
    const message = typeof facts?.message === 'string' && facts.message !== '' ? facts.message : undefined;
    const said = message ? (lang === 'en' ? `: ${message}` : `：${message}`) : '';
    return lang === 'en'
      ? `The seller answered ${code} (${meaning})${said}`
      : `商家答复 ${code}（${meaning}）${said}`;
  }
  return say(SENTENCES[reason] ?? SENTENCES.OTHER!, lang, { detail: reason, ...facts });
}

export const KNOWN_REASONS: readonly string[] = Object.keys(SENTENCES);
