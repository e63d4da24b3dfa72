/** Raw HTTP messages, also as `curl -v` prints them. */
import type { Words } from '../../seller/model.ts';
import { utf8 } from '../digest.ts';
import { header } from '../message.ts';
import type { Captured } from '../types.ts';
import type { Parsed } from './parsed.ts';
import { badHeaderLine, lengthDiffers, problems } from './problems.ts';

const REQUEST_LINE = /^([A-Z]{3,10})\s+(\S+)(?:\s+HTTP\/[\d.]+)?$/;
const STATUS_LINE = /^HTTP\/[\d.]+\s+(\d{3})/;

/** Undefined when the first line is neither a request line nor a status line. */
export function parseHttp(text: string): Parsed | undefined {
  const messages = split(withoutMarks(text));
  const found: Words[] = [];
  let request: Captured | undefined;
  let answer: Captured | undefined;
  for (const message of messages) {
    const parsed = parseMessage(message, found);
    if (parsed?.kind === 'request') request ??= parsed;
    // Of several answers (100 Continue, a redirect) the last one counts.
    else if (parsed) answer = parsed;
  }
  if (!request && !answer) return undefined;
  return { ...(request ? { request } : {}), ...(answer ? { answer } : {}), problems: found };
}

/** `curl -v` puts `> ` and `< ` before each header line and `* ` before its own remarks. */
function withoutMarks(text: string): string {
  if (!/^(\* .*\r?\n)*[<>] /.test(text)) return text;
  return text
    .split('\n')
    .filter((line) => !/^[*{}] /.test(line))
    .map((line) => line.replace(/^[<>] ?/, ''))
    .join('\n');
}

/** A status line after a blank line begins the answer that was pasted below its request. */
function split(text: string): string[] {
  return text.split(/\r?\n(?=HTTP\/[\d.]+\s+\d{3}\b[^"]*\r?\n)/);
}

function parseMessage(text: string, found: Words[]): Captured | undefined {
  const end = /\r?\n\r?\n/.exec(text);
  const head = end ? text.slice(0, end.index) : text;
  const pasted = end ? text.slice(end.index + end[0].length) : '';
  const [first = '', ...lines] = head.split(/\r?\n/);
  const asked = REQUEST_LINE.exec(first.trim());
  const answered = STATUS_LINE.exec(first.trim());
  if (!asked && !answered) return undefined;

  const headers: [string, string][] = [];
  lines.forEach((line, i) => {
    const pair = /^([!#$%&'*+.^_`|~A-Za-z0-9-]+)\s*:\s*(.*?)\s*$/.exec(line);
    if (pair) headers.push([pair[1]!, pair[2]!]);
    else if (line.trim() !== '') found.push(badHeaderLine(i + 2));
  });
  const body = sized(pasted, header(headers, 'content-length'), found);
  if (/chunked/i.test(header(headers, 'transfer-encoding') ?? '')) found.push(problems.chunked);
  if (/gzip|deflate|br|zstd/i.test(header(headers, 'content-encoding') ?? ''))
    found.push(problems.compressed);
  if (answered) return { kind: 'answer', method: '', url: '', status: Number(answered[1]), headers, body };

  const target = asked![2]!;
  const host = header(headers, 'host');
  const url = target.startsWith('/') && host ? `https://${host}${target}` : target;
  return { kind: 'request', method: asked![1]!, url, headers, body };
}

/** Copying adds line breaks at the end; the length that was sent tells which of them belong to the body. */
function sized(pasted: string, said: string | undefined, found: Words[]): string {
  if (said === undefined || !/^\d+$/.test(said)) return pasted;
  const wanted = Number(said);
  let body = pasted;
  while (utf8(body).length > wanted && /\r?\n$/.test(body)) body = body.replace(/\r?\n$/, '');
  const length = utf8(body).length;
  if (length !== wanted) {
    found.push(lengthDiffers(wanted, utf8(pasted).length));
    return pasted;
  }
  return body;
}
