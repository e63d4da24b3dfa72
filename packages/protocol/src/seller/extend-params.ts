/** saasExtendParams of V1 newInstance (5.1): what the buyer was asked at order time, at most three. */
import { fromBase64, toBase64, toBytes } from './hash.ts';

export interface ExtendParam {
  readonly name: string;
  readonly value: string;
}

/** Base64 of the JSON list; the query encoding on top of it is the URL's business. */
export function encodeExtendParams(params: readonly ExtendParam[]): string {
  return toBase64(toBytes(JSON.stringify(params.map(({ name, value }) => ({ name, value })))));
}

export function decodeExtendParams(text: string): ExtendParam[] | undefined {
  const bytes = fromBase64(text);
  if (bytes === undefined) return undefined;
  try {
    const list: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    if (!Array.isArray(list)) return undefined;
    return list.map(({ name, value }) => ({ name: String(name), value: String(value) }));
  } catch {
    return undefined;
  }
}
