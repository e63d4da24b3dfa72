/** Why a guarded request has no answer, with the sentence for whoever typed the address. */
export const reasons = {
  BAD_URL: {
    zh: '地址格式不正确：需要完整的 http(s) 地址，且不能包含用户名或密码。',
    en: 'The address is not a complete http(s) URL, or it carries a user name or password.',
  },
  HTTPS_REQUIRED: {
    zh: '地址必须以 https:// 开头。',
    en: 'The address must begin with https://.',
  },
  PRIVATE_ADDRESS: {
    zh: '地址指向内部或保留的网络，未被平台允许。',
    en: 'The address leads to an internal or reserved network, which this platform does not allow.',
  },
  DNS: {
    zh: '找不到该域名，请检查拼写和 DNS 解析。',
    en: 'The host name could not be resolved; check its spelling and its DNS records.',
  },
  CONNECT: {
    zh: '无法连接到服务器，请检查端口和防火墙。',
    en: 'The server could not be reached; check its port and firewall.',
  },
  TLS: {
    zh: 'TLS 握手失败，请检查证书是否有效、完整且与域名一致。',
    en: 'The TLS handshake failed; check that the certificate is valid, complete and made for this name.',
  },
  TIMEOUT: {
    zh: '服务器未在规定时间内完成响应。',
    en: 'The server did not finish its answer in time.',
  },
  REDIRECT: {
    zh: '服务器返回了重定向，平台不会跟随，请填写最终地址。',
    en: 'The server answered with a redirect, which is not followed; enter the final address.',
  },
  TOO_LARGE: {
    zh: '服务器的响应超过了大小限制。',
    en: 'The server’s answer is larger than allowed.',
  },
  CLOSED: {
    zh: '服务器在响应完成之前断开了连接。',
    en: 'The server closed the connection before its answer was complete.',
  },
  PROTOCOL: {
    zh: '服务器的响应不符合 HTTP 协议。',
    en: 'The exchange was not valid HTTP.',
  },
  BUSY: {
    zh: '发往该服务器的请求过多，请稍后再试。',
    en: 'Too many requests to this server are under way; try again shortly.',
  },
} as const satisfies Record<string, { zh: string; en: string }>;

export type GuardedReason = keyof typeof reasons;

/** Ends one request; turned into its answer and never seen outside. */
export class Fault extends Error {
  readonly reason: GuardedReason;

  constructor(reason: GuardedReason, detail: string, options?: ErrorOptions) {
    super(detail, options);
    this.name = 'Fault';
    this.reason = reason;
  }
}
