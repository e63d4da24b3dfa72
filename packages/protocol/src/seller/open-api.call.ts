/** A seller's call of the open API: AK/SK (3.9) or the signature of the usage push (3.8). */
import { encodeQuery, percentEncode, type QueryPair } from './auth-token.ts';
import type { SignedCall } from './contract.ts';
import { toBytes } from './hash.ts';
import { compactSortedJson } from './json.ts';
import type { EndpointModel, FieldRule, SceneModel } from './model.ts';
import { uploadBody } from './open-api.upload.ts';
import { type SdkRequest, sdkCanonicalRequest, signSdk } from './sdk-hmac.ts';
import { formatBasicIso } from './time.ts';
import { signUsage } from './usage-signature.ts';

export interface OpenApiCallInput {
  readonly scene: SceneModel;
  readonly endpoint: EndpointModel;
  /** Checked by the scene's table. */
  readonly members: Readonly<Record<string, unknown>>;
  /** Address of the host; a path of its own is kept in front. */
  readonly url: string;
  readonly key: string;
  readonly accessKey?: string;
  readonly at: Date;
  readonly nonce: string;
}

export function openApiCall(input: OpenApiCallInput): SignedCall {
  const { endpoint, members } = input;
  const inBody = input.scene.parameters.filter((rule) => rule.place === undefined);
  const query = endpoint.method === 'GET' ? `?${encodeQuery(textPairs(inBody, members))}` : '';
  const address = new URL(pathWith(endpoint.path, members) + query, originOf(input.url));
  const { body, contentType } = bodyOf(endpoint, pick(inBody, members), members.file, input.nonce);
  const headers = { Host: address.host, 'Content-Type': contentType };
  return endpoint.auth === 'USAGE_SIGNATURE'
    ? withUsageSignature(address.href, headers, body, input)
    : withAccessKey(address, headers, body, input);
}

function withUsageSignature(
  url: string,
  headers: Readonly<Record<string, string>>,
  body: string,
  { key, at, nonce }: OpenApiCallInput,
): SignedCall {
  const ts = String(at.getTime());
  const signature = signUsage({ key, ts, nonce, body });
  return {
    method: 'POST',
    url,
    headers: { ...headers, ts, nonce, signature },
    body,
    signature,
    parts: [part('accessKey', key, true), part('ts', ts), part('nonce', nonce), part('body', body)],
  };
}

function withAccessKey(
  address: URL,
  unsigned: Readonly<Record<string, string>>,
  body: string,
  input: OpenApiCallInput,
): SignedCall {
  const { method } = input.endpoint;
  const date = formatBasicIso(input.at);
  const headers = { ...unsigned, 'X-Sdk-Date': date };
  const request: SdkRequest = { method, target: address.pathname + address.search, headers, body };
  const credentials = { accessKey: input.accessKey ?? '', secretKey: input.key };
  const authorization = signSdk(request, credentials);
  const [, names = '', signature = ''] = /SignedHeaders=([^,]*), Signature=(.*)$/.exec(authorization) ?? [];
  return {
    method,
    url: address.href,
    headers: { ...headers, Authorization: authorization },
    body,
    signature,
    parts: [
      part('secretKey', input.key, true),
      part('X-Sdk-Date', date),
      part('canonicalRequest', sdkCanonicalRequest(request, names.split(';'))),
    ],
  };
}

function bodyOf(
  endpoint: EndpointModel,
  members: Readonly<Record<string, unknown>>,
  file: unknown,
  nonce: string,
): { body: string; contentType: string } {
  const json = compactSortedJson(members);
  switch (endpoint.body) {
    case 'NONE':
      return { body: '', contentType: 'application/json' };
    case 'JSON':
      return { body: json, contentType: 'application/json' };
    case 'MULTIPART': {
      const upload =
        typeof file === 'string'
          ? { name: String(members.file_name ?? 'file'), bytes: toBytes(file) }
          : undefined;
      const whole = uploadBody(json, upload, nonce);
      return {
        body: new TextDecoder().decode(whole),
        contentType: `multipart/form-data; boundary=${nonce}`,
      };
    }
    default:
      return endpoint.body satisfies never;
  }
}

function pathWith(path: string, members: Readonly<Record<string, unknown>>): string {
  return path.replace(/\{(\w+)\}/g, (_, name: string) => percentEncode(String(members[name] ?? '')));
}

function originOf(url: string): string {
  return new URL(url).origin;
}

function textPairs(rules: readonly FieldRule[], members: Readonly<Record<string, unknown>>): QueryPair[] {
  return rules.flatMap((rule): QueryPair[] => {
    const value = members[rule.name];
    return value === undefined ? [] : [[rule.name, String(value)]];
  });
}

function pick(rules: readonly FieldRule[], members: Readonly<Record<string, unknown>>) {
  return Object.fromEntries(rules.map(({ name }) => [name, members[name]]));
}

const part = (name: string, value: string, secret = false) => ({
  name,
  value,
  byteLength: toBytes(value).length,
  secret,
});
