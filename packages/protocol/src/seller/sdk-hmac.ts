/**
 * SDK-HMAC-SHA256 (3.9): the AK/SK signature by which a seller calls the open API. The platform rebuilds
 * the canonical request from the header list that the client signed, so every published SDK is accepted.
 */
import { type Bytes, constantTimeEqual, hmacSha256, sha256, toHex } from './hash.ts';
import { percentEncode } from './query-text.ts';
import { parseSdkAuthorization } from './sdk-authorization.ts';
import { parseTime } from './time.ts';

export { parseSdkAuthorization, type SdkAuthorization } from './sdk-authorization.ts';

export type HeaderBag = Readonly<Record<string, string | readonly string[] | undefined>>;

export interface SdkRequest {
  readonly method: string;
  /** Path with query as it stands in the request line, still encoded. */
  readonly target: string;
  readonly headers: HeaderBag;
  readonly body?: Bytes;
  /** In the place of a body that is too large to hold: the hex SHA-256 of what came. */
  readonly bodySha256?: string;
}

/** What can be wrong; the gateway answers all of them with 401 APIGW.0301 (11.1). */
export type SdkProblem =
  | 'NO_AUTHORIZATION'
  | 'MALFORMED_AUTHORIZATION'
  | 'NO_DATE'
  | 'STALE_DATE'
  | 'SIGNED_HEADER_MISSING'
  | 'BODY_HASH_WRONG'
  | 'SIGNATURE_WRONG';

const ALGORITHM = 'SDK-HMAC-SHA256';
/** Signing programs may leave the body of a multipart upload out of the signature (License 1.4). */
export const UNSIGNED_PAYLOAD = 'UNSIGNED-PAYLOAD';

export function headerOf(headers: HeaderBag, name: string): string | undefined {
  const wanted = name.toLowerCase();
  for (const [key, value] of Object.entries(headers)) {
    if (key.toLowerCase() === wanted && value !== undefined) {
      return typeof value === 'string' ? value : value.join(',');
    }
  }
  return undefined;
}

function decode(text: string, plusIsSpace: boolean): string {
  const spaced = plusIsSpace ? text.replaceAll('+', ' ') : text;
  try {
    return decodeURIComponent(spaced);
  } catch {
    return spaced;
  }
}

function canonicalUri(path: string): string {
  const uri = path
    .split('/')
    .map((segment) => percentEncode(decode(segment, false)))
    .join('/');
  return uri.endsWith('/') ? uri : `${uri}/`;
}

function canonicalQuery(query: string, plusIsSpace: boolean): string {
  const byUnits = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  return query
    .split('&')
    .filter((pair) => pair !== '')
    .map((pair) => {
      const cut = pair.indexOf('=');
      const name = cut < 0 ? pair : pair.slice(0, cut);
      const value = cut < 0 ? '' : pair.slice(cut + 1);
      return [percentEncode(decode(name, plusIsSpace)), percentEncode(decode(value, plusIsSpace))] as const;
    })
    .sort(([n1, v1], [n2, v2]) => byUnits(n1, n2) || byUnits(v1, v2))
    .map(([name, value]) => `${name}=${value}`)
    .join('&');
}

/** The text whose SHA-256 is signed. `signedHeaders` in any case and order. */
export function sdkCanonicalRequest(
  request: SdkRequest,
  signedHeaders: readonly string[],
  plusIsSpace = false,
): string {
  const cut = request.target.indexOf('?');
  const path = cut < 0 ? request.target : request.target.slice(0, cut);
  const query = cut < 0 ? '' : request.target.slice(cut + 1);
  const names = signedHeaders.map((name) => name.toLowerCase()).sort();
  return [
    request.method.toUpperCase(),
    canonicalUri(path),
    canonicalQuery(query, plusIsSpace),
    ...names.map((name) => `${name}:${(headerOf(request.headers, name) ?? '').trim()}`),
    '',
    names.join(';'),
    headerOf(request.headers, 'x-sdk-content-sha256') ?? bodyHash(request),
  ].join('\n');
}

const bodyHash = ({ body, bodySha256 }: SdkRequest) => bodySha256 ?? toHex(sha256(body ?? ''));

function signatureOf(secretKey: string, sdkDate: string, canonical: string): string {
  return toHex(hmacSha256(secretKey, `${ALGORITHM}\n${sdkDate}\n${toHex(sha256(canonical))}`));
}

/**
 * The value of the `Authorization` header. The request must already carry `X-Sdk-Date` (and `Host`).
 * By default `host` and `x-sdk-date` are signed, and `content-type` when it is there and not multipart.
 */
export function signSdk(
  request: SdkRequest,
  credentials: { readonly accessKey: string; readonly secretKey: string },
  signedHeaders: readonly string[] = defaultSignedHeaders(request.headers),
): string {
  const date = headerOf(request.headers, 'x-sdk-date');
  if (date === undefined) throw new TypeError('X-Sdk-Date must be set before signing (3.9)');
  const names = signedHeaders.map((name) => name.toLowerCase()).sort();
  const signature = signatureOf(credentials.secretKey, date, sdkCanonicalRequest(request, names));
  return `${ALGORITHM} Access=${credentials.accessKey}, SignedHeaders=${names.join(';')}, Signature=${signature}`;
}

function defaultSignedHeaders(headers: HeaderBag): string[] {
  const type = headerOf(headers, 'content-type');
  const signsType = type !== undefined && !type.toLowerCase().startsWith('multipart/');
  return signsType ? ['content-type', 'host', 'x-sdk-date'] : ['host', 'x-sdk-date'];
}

/**
 * Verifies with the secret that belongs to the request's access key (look it up with
 * `parseSdkAuthorization` first). Undefined means that the request is genuine.
 */
export function verifySdk(
  request: SdkRequest,
  secretKey: string,
  options: {
    readonly now: Date;
    /** The gateway's 15 minutes; 0 switches the check off (a test shop walks its clock). */
    readonly windowSeconds?: number;
    /**
     * Accept UNSIGNED-PAYLOAD (License 1.4), which then proves the caller and not the content: for uploads only.
     */
    readonly mayBeUnsigned?: boolean;
  },
): SdkProblem | undefined {
  const header = headerOf(request.headers, 'authorization');
  if (header === undefined) return 'NO_AUTHORIZATION';
  const authorization = parseSdkAuthorization(header);
  if (authorization === undefined) return 'MALFORMED_AUTHORIZATION';

  const dateText = headerOf(request.headers, 'x-sdk-date')?.trim();
  const date = dateText === undefined ? undefined : parseTime("yyyyMMdd'T'HHmmss'Z'", dateText);
  if (dateText === undefined || date === undefined) return 'NO_DATE';
  const windowSeconds = options.windowSeconds ?? 900;
  if (windowSeconds > 0 && Math.abs(options.now.getTime() - date.getTime()) > windowSeconds * 1000) {
    return 'STALE_DATE';
  }
  if (authorization.signedHeaders.some((name) => headerOf(request.headers, name) === undefined)) {
    return 'SIGNED_HEADER_MISSING';
  }

  // 3.9 takes X-Sdk-Content-Sha256 verbatim into the text; unless it is then compared with the body that
  // came, anybody could keep a signature and change the body under it.
  const claimed = headerOf(request.headers, 'x-sdk-content-sha256');
  const isUnsigned = options.mayBeUnsigned === true && claimed === UNSIGNED_PAYLOAD;
  if (claimed !== undefined && !isUnsigned && claimed.toLowerCase() !== bodyHash(request)) {
    return 'BODY_HASH_WRONG';
  }

  // Client libraries disagree on what `+` in a query stands for; both readings name the same request.
  for (const plusIsSpace of [false, true]) {
    const canonical = sdkCanonicalRequest(request, authorization.signedHeaders, plusIsSpace);
    if (constantTimeEqual(signatureOf(secretKey, dateText, canonical), authorization.signature))
      return undefined;
  }
  return 'SIGNATURE_WRONG';
}
