/**
 * The two parts of an upload (11.3, License 2.6): written here, and read back from bytes. A server that
 * takes files in a stream has its own reader; this one is for what already lies in memory.
 */
import type { HttpRequest } from './contract.ts';
import { isObject } from './fields.ts';
import { toBytes } from './hash.ts';
import { headerOf } from './sdk-hmac.ts';

/** For a file of any bytes. `json` is the part `isvUpdateFileReq`. */
export function uploadBody(
  json: string,
  file: { readonly name: string; readonly bytes: Uint8Array } | undefined,
  boundary: string,
): Uint8Array {
  const pieces = [
    toBytes(
      `--${boundary}\r\nContent-Disposition: form-data; name="isvUpdateFileReq"\r\nContent-Type: application/json\r\n\r\n${json}\r\n`,
    ),
  ];
  if (file) {
    const name = file.name.replace(/["\r\n]/g, '_');
    pieces.push(
      toBytes(
        `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: application/octet-stream\r\n\r\n`,
      ),
      file.bytes,
      toBytes('\r\n'),
    );
  }
  pieces.push(toBytes(`--${boundary}--\r\n`));
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** Members of the JSON part, and the file as text under `file`; undefined when it is no such upload. */
export function readUpload(request: HttpRequest): Record<string, unknown> | undefined {
  const type = headerOf(request.headers, 'content-type') ?? '';
  const boundary = /^multipart\/form-data;.*?boundary="?([^";]{1,200})"?/i.exec(type)?.[1];
  if (boundary === undefined) return undefined;
  // Latin-1 keeps every byte as one character, so that splitting by text cannot damage a file.
  const text = latin1(toBytes(request.body));
  const members: Record<string, unknown> = {};
  for (const part of text.split(`--${boundary}`).slice(1, -1)) {
    const cut = part.indexOf('\r\n\r\n');
    if (cut < 0) return undefined;
    const head = part.slice(0, cut);
    const content = utf8(part.slice(cut + 4, part.endsWith('\r\n') ? -2 : undefined));
    const name = /[;\s]name="([^"]*)"/i.exec(head)?.[1];
    if (name === 'file') {
      members.file = content;
      const fileName = /filename="([^"]*)"/i.exec(head)?.[1];
      if (fileName !== undefined) members.file_name ??= utf8(fileName);
    } else if (name === 'isvUpdateFileReq') {
      const json = parseJson(content);
      if (!isObject(json)) return undefined;
      Object.assign(members, json);
    }
  }
  return members;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function latin1(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192)
    text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return text;
}

const utf8 = (text: string) => new TextDecoder().decode(Uint8Array.from(text, (c) => c.charCodeAt(0)));
