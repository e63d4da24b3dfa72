import { isIP } from 'node:net';
import { type LocalText, type SellerId, states } from '@jishi/protocol';
import type { OutsideAnswer } from '../../platform/world/world.ts';

export const addressStates = states({
  UNVERIFIED: { pass: 'VERIFIED', fail: 'INVALID' },
  VERIFIED: { pass: 'VERIFIED', fail: 'INVALID' },
  INVALID: { pass: 'VERIFIED', fail: 'INVALID' },
});
export type AddressState = keyof typeof addressStates;

/** Where a seller's system answers our calls; one address for all scenes of a product (9.2). */
export interface ProductionAddress {
  readonly id: string;
  readonly sellerId: SellerId;
  readonly url: string;
  readonly state: AddressState;
  /** The key that signs our calls. */
  readonly keyId: string | null;
  /** Products that use it. */
  readonly useCount: number;
  readonly checkedAt: Date | null;
  /** Why the last certification failed. */
  readonly problem: string | null;
  readonly problemDetail: string | null;
  readonly createdAt: Date;
}

export const URL_MAX = 500;

/** What is wrong with an address as typed; undefined when it may be added. `lax` also takes http and IP numbers. */
export function addressProblem(url: string, lax: boolean): LocalText | undefined {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  if (!parsed || !/^https?:$/.test(parsed.protocol)) {
    return { 'zh-CN': '要以 https:// 开头', en: 'it must begin with https://' };
  }
  if (parsed.href.length > URL_MAX) {
    return { 'zh-CN': `最多 ${URL_MAX} 个字符`, en: `it has at most ${URL_MAX} characters` };
  }
  if (parsed.username || parsed.password || url.includes('#')) {
    return { 'zh-CN': '不能带用户名、密码或 # 后的部分', en: 'no user name, password or part after #' };
  }
  if (lax) return undefined;
  if (parsed.protocol !== 'https:') {
    return { 'zh-CN': '要用 https，不能用 http', en: 'it must be https, not http' };
  }
  const host = parsed.hostname.replace(/^\[|\]$|\.$/g, '');
  if (isIP(host) || !host.includes('.') || host.endsWith('.localhost')) {
    return {
      'zh-CN': '要用域名，不能用 IP 或内部主机名',
      en: 'it needs a domain name, not an IP number or an internal name',
    };
  }
  return undefined;
}

/**
 * What a certification found: reachable means that a server answered for itself. It may say 404 or 405 to a bare GET
 * (interfaces take POST), but not fail or send us elsewhere: calls follow no redirects.
 */
export function verdict(answer: OutsideAnswer): { problem: string; detail: string } | undefined {
  if (!answer.ok) {
    if (answer.status !== undefined && answer.status < 300) return undefined;
    return { problem: answer.reason, detail: answer.detail.slice(0, 300) };
  }
  if (answer.status >= 500) return { problem: 'HTTP_5XX', detail: `HTTP ${answer.status}` };
  if (answer.status >= 300 && answer.status < 400)
    return { problem: 'REDIRECT', detail: `HTTP ${answer.status}` };
  return undefined;
}
