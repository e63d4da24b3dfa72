/** One entry of a HAR file, or the file with its entries. */
import type { Words } from '../../seller/model.ts';
import { fromBase64 } from '../digest.ts';
import type { Captured } from '../types.ts';
import type { Parsed } from './parsed.ts';
import { problems } from './problems.ts';

type Obj = Record<string, unknown>;
const isObj = (value: unknown): value is Obj => typeof value === 'object' && value !== null;
const str = (value: unknown): string => (typeof value === 'string' ? value : '');

export function parseHar(text: string): Parsed {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { problems: [problems.badJson] };
  }
  const found: Words[] = [];
  const log = isObj(value) && isObj(value.log) ? value.log.entries : value;
  const entry: unknown = Array.isArray(log) ? log[0] : log;
  if (Array.isArray(log) && log.length > 1) found.push(problems.harEntries);
  if (!isObj(entry)) return { problems: [problems.badHar] };
  // "Copy as HAR entry" of some tools gives the request alone.
  const asked = isObj(entry.request) ? entry.request : typeof entry.url === 'string' ? entry : undefined;
  const answered = isObj(entry.response) ? entry.response : undefined;
  if (!asked && !answered) return { problems: [problems.badHar] };
  return {
    ...(asked ? { request: request(asked, found) } : {}),
    ...(answered ? { answer: answer(answered, found) } : {}),
    problems: found,
  };
}

function request(asked: Obj, found: Words[]): Captured {
  const post = isObj(asked.postData) ? asked.postData : undefined;
  const size = typeof asked.bodySize === 'number' ? asked.bodySize : 0;
  if (size > 0 && typeof post?.text !== 'string') found.push(problems.bodyMissing);
  return {
    kind: 'request',
    method: str(asked.method) || 'GET',
    url: str(asked.url),
    headers: headers(asked.headers),
    body: content(post),
  };
}

function answer(answered: Obj, found: Words[]): Captured {
  const body = isObj(answered.content) ? answered.content : undefined;
  const size = typeof body?.size === 'number' ? body.size : 0;
  if (size > 0 && typeof body?.text !== 'string') found.push(problems.bodyMissing);
  const status = typeof answered.status === 'number' ? answered.status : undefined;
  return {
    kind: 'answer',
    method: '',
    url: '',
    ...(status === undefined ? {} : { status }),
    headers: headers(answered.headers),
    body: content(body),
  };
}

function content(part: Obj | undefined): string | Uint8Array {
  const text = str(part?.text);
  return part?.encoding === 'base64' ? (fromBase64(text) ?? text) : text;
}

function headers(list: unknown): [string, string][] {
  if (!Array.isArray(list)) return [];
  return (
    list
      .filter(isObj)
      // Pseudo headers of HTTP/2 (`:path`) are the request line over again; `:authority` is the host.
      .flatMap(({ name, value }): [string, string][] => {
        if (str(name) === ':authority') return [['Host', str(value)]];
        return str(name) === '' || str(name).startsWith(':') ? [] : [[str(name), str(value)]];
      })
  );
}
