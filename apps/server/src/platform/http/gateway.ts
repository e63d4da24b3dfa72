import type { Refusal } from '@jishi/protocol';

/** An answer in the published API gateway's own form. */
export interface GatewayAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: { readonly error_msg: string; readonly error_code: string; readonly request_id: string };
}

/** Paths that others have published; in front of them stands, for their callers, an API gateway. */
export const PUBLISHED_PREFIXES = ['/api/mkp-openapi-public/', '/rest/marketplace/'] as const;

export function isPublishedPath(path: string): boolean {
  return PUBLISHED_PREFIXES.some((prefix) => path.startsWith(prefix));
}

const LICENSE = /\/license(\/|$|\?)/;
/** Seconds; the published status table promises the header for 413. */
const RETRY_AFTER = '60';

/**
 * What the gateway answers before any of our code is asked (seller protocol SaaS 11.1, License 3.1): `error_msg`,
 * `error_code` and `request_id`. Undefined for what the route itself refuses, in its own published form, when it
 * has one. License paths print the codes without the W.
 */
export function gatewayAnswer(
  refusal: Refusal,
  path: string,
  requestId: string,
  hasOwnForm: boolean,
): GatewayAnswer | undefined {
  const say = (status: number, number: string, message: string, headers = {}): GatewayAnswer => ({
    status,
    headers,
    body: {
      error_msg: message,
      error_code: `${LICENSE.test(path) ? 'APIG' : 'APIGW'}.${number}`,
      request_id: requestId,
    },
  });
  if (refusal.code === 'ROUTE_NOT_FOUND') {
    return say(404, '0101', 'The API does not exist or has not been published in the environment');
  }
  if (refusal.code === 'TOO_MANY_REQUESTS')
    return say(429, '0308', 'The throttling threshold has been reached');
  if (refusal.code === 'BODY_TOO_LARGE') {
    return say(413, '0201', `Request entity too large: ${refusal.sentence('en')}`, {
      'retry-after': RETRY_AFTER,
    });
  }
  if (refusal.kind === 'unauthenticated' || refusal.kind === 'forbidden') {
    return say(401, '0301', `Incorrect IAM authentication information: ${refusal.sentence('en')}`);
  }
  if (hasOwnForm) return undefined;
  if (refusal.kind === 'unavailable') return say(500, '9999', refusal.sentence('en'));
  return say(400, '0201', `Bad request: ${refusal.sentence('en')}`);
}
