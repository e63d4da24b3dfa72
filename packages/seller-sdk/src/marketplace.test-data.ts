/** A marketplace for tests: calls a handler exactly as the platform does and reads the answer as it does. */
import {
  buildCall,
  exampleParams,
  type KnownGeneration,
  type ParsedAnswer,
  randomAlphanumeric,
  readAnswer,
  type SignedCall,
} from '@jishi/protocol/seller/index.ts';

export const KEY = '4d9b1c6e-0f35-4b1a-9c70-2f1e7a5d8b63';
export const OTHER_KEY = 'a3c5b1d0-7d8e-4a57-8d0c-0b4b7d6f9e21';
export const NOW = new Date('2026-07-01T12:00:00Z');

export interface CallOptions {
  readonly generation?: KnownGeneration;
  readonly params?: Readonly<Record<string, unknown>>;
  readonly key?: string;
  readonly at?: Date;
  readonly nonce?: string;
  readonly url?: string;
  readonly businessId?: string;
}

export function sign(scene: string, options: CallOptions = {}): SignedCall {
  const generation = options.generation ?? 'saas-v2';
  return buildCall({
    generation,
    scene,
    params: { ...exampleParams({ generation, scene }), ...options.params },
    url: options.url ?? 'https://seller.example.com/marketplace',
    key: options.key ?? KEY,
    at: options.at ?? NOW,
    nonce: options.nonce ?? randomAlphanumeric(32),
    businessId: options.businessId ?? randomAlphanumeric(20),
  });
}

export function toRequest(call: SignedCall): Request {
  const { url, method, headers, body } = call;
  return new Request(url, { method, headers, ...(method === 'POST' ? { body } : {}) });
}

export async function read(
  response: Response,
  scene: string,
  options: CallOptions = {},
): Promise<ParsedAnswer> {
  const bodyBytes = new Uint8Array(await response.arrayBuffer());
  return readAnswer({
    generation: options.generation ?? 'saas-v2',
    scene,
    key: options.key ?? KEY,
    received: {
      status: response.status,
      headers: Object.fromEntries(response.headers),
      bodyBytes,
      bodyText: new TextDecoder().decode(bodyBytes),
    },
  });
}

/** Signs, sends and reads one call. */
export async function call(
  handler: (request: Request) => Promise<Response>,
  scene: string,
  options: CallOptions = {},
): Promise<ParsedAnswer> {
  return read(await handler(toRequest(sign(scene, options))), scene, options);
}
