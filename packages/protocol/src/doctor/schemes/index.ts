import { header, lookUp, pairsOf, targetOf } from '../message.ts';
import type { Captured, SchemeName } from '../types.ts';
import { authTokenScheme, kitAuthTokenScheme } from './auth-token.ts';
import { bodySignScheme, findBodySign } from './body-sign.ts';
import { querySignature } from './query-signature.ts';
import type { Scheme } from './scheme.ts';
import { sdkHmacScheme } from './sdk-hmac.ts';
import { usageScheme } from './usage.ts';
import { xSignScheme } from './x-sign.ts';

export const schemes: Readonly<Record<SchemeName, Scheme>> = {
  QUERY_SIGNATURE: querySignature,
  AUTH_TOKEN: authTokenScheme,
  KIT_AUTH_TOKEN: kitAuthTokenScheme,
  X_SIGN: xSignScheme,
  BODY_SIGN: bodySignScheme,
  USAGE_SIGNATURE: usageScheme,
  SDK_HMAC: sdkHmacScheme,
};

/** What signature this message should carry, told by what it does carry; undefined when nothing tells. */
export function detectScheme(message: Captured): SchemeName | undefined {
  const { headers, kind, url, method } = message;
  if (kind === 'answer') return 'BODY_SIGN';
  const has = (name: string) => header(headers, name) !== undefined;
  const pairs = pairsOf(targetOf(url).query);
  const asks = (name: string) => lookUp(pairs, name) !== undefined;
  if (has('x-sign') || has('x-nonce')) return 'X_SIGN';
  if (has('signature') || (has('ts') && has('nonce'))) return 'USAGE_SIGNATURE';
  if (/SDK-HMAC|SignedHeaders/i.test(header(headers, 'authorization') ?? '') || has('x-sdk-date')) {
    return 'SDK_HMAC';
  }
  if (has('authToken')) return 'KIT_AUTH_TOKEN';
  if (asks('signature') || (asks('timestamp') && asks('nonce'))) return 'QUERY_SIGNATURE';
  if (asks('authToken') || (asks('timeStamp') && method.toUpperCase() === 'GET')) return 'AUTH_TOKEN';
  return findBodySign(headers) ? 'BODY_SIGN' : undefined;
}
