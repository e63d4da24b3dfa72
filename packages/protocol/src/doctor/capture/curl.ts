/** A curl command line as shells and browsers write it. */

import type { Words } from '../../seller/model.ts';
import { percentEncode } from '../../seller/query-text.ts';
import { header } from '../message.ts';
import { hostHeader, type Parsed } from './parsed.ts';
import { problems } from './problems.ts';

/** Options with a value that say nothing about the message. */
const SKIPPED = new Set(
  '-o --output -m --max-time --connect-timeout -x --proxy -w --write-out --cacert --cert --key --resolve --retry -T'.split(
    ' ',
  ),
);
/** Short options that may be written together with their value: `-XPOST`. */
const JOINED = /^-([XHdAbeum])(.+)$/s;

export function parseCurl(text: string): Parsed {
  const found: Words[] = [];
  if (/\^\s*\r?\n|\^"/.test(text)) found.push(problems.windowsQuotes);
  const words = shellWords(text, found);
  let url: string | undefined;
  let method: string | undefined;
  let isQuery = false;
  const headers: [string, string][] = [];
  const data: string[] = [];
  const addHeader = (line: string) => {
    const cut = line.indexOf(':');
    if (cut > 0) headers.push([line.slice(0, cut).trim(), line.slice(cut + 1).trim()]);
  };
  const addData = (value: string) => {
    if (value.startsWith('@')) found.push(problems.bodyFromFile);
    else data.push(value);
  };

  const queue = words.slice(words.indexOf('curl') + 1 || 1);
  while (queue.length > 0) {
    const word = queue.shift()!;
    const joined = JOINED.exec(word);
    const equals = /^(--[a-z-]+)=(.*)$/s.exec(word);
    const option = joined ? `-${joined[1]}` : (equals?.[1] ?? word);
    const value = () => joined?.[2] ?? equals?.[2] ?? queue.shift() ?? '';
    switch (option) {
      case '-X':
      case '--request':
        method = value().toUpperCase();
        break;
      case '-H':
      case '--header':
        addHeader(value());
        break;
      case '-d':
      case '--data':
      case '--data-ascii':
      case '--data-binary':
        addData(value());
        break;
      case '--data-raw':
        data.push(value());
        break;
      case '--json':
        addData(value());
        addHeader('Content-Type: application/json');
        addHeader('Accept: application/json');
        break;
      case '--data-urlencode':
        data.push(urlencoded(value()));
        break;
      case '-F':
      case '--form':
        value();
        found.push(problems.multipart);
        break;
      case '-G':
      case '--get':
        isQuery = true;
        break;
      case '-I':
      case '--head':
        method ??= 'HEAD';
        break;
      case '-A':
      case '--user-agent':
        addHeader(`User-Agent: ${value()}`);
        break;
      case '-b':
      case '--cookie':
        addHeader(`Cookie: ${value()}`);
        break;
      case '-e':
      case '--referer':
      case '-u':
      case '--user':
        value();
        break;
      case '--url':
        url = value();
        break;
      default:
        if (SKIPPED.has(option)) value();
        else if (!option.startsWith('-')) url ??= word;
    }
  }
  if (url === undefined) return { problems: [...found, problems.noUrl] };

  const body = data.join('&');
  if (isQuery && body !== '') url += (url.includes('?') ? '&' : '?') + body;
  const isPost = data.length > 0 && !isQuery;
  if (isPost && header(headers, 'content-type') === undefined) {
    headers.push(['Content-Type', 'application/x-www-form-urlencoded']);
  }
  if (header(headers, 'host') === undefined) headers.push(...hostHeader(url));
  return {
    request: {
      kind: 'request',
      method: method ?? (isPost ? 'POST' : 'GET'),
      url,
      headers,
      body: isPost ? body : '',
    },
    problems: found,
  };
}

function urlencoded(value: string): string {
  const cut = value.indexOf('=');
  if (cut < 0) return percentEncode(value);
  return (cut === 0 ? '' : `${value.slice(0, cut)}=`) + percentEncode(value.slice(cut + 1));
}

/** Words of a POSIX shell: '…', "…", $'…', and a backslash. */
export function shellWords(text: string, found: Words[] = []): string[] {
  const words: string[] = [];
  let word: string | undefined;
  let at = 0;
  const until = (quote: string): string => {
    const end = text.indexOf(quote, at);
    if (end < 0) found.push(problems.unclosedQuote);
    const piece = text.slice(at, end < 0 ? undefined : end);
    at = end < 0 ? text.length : end + 1;
    return piece;
  };
  while (at < text.length) {
    const char = text[at++]!;
    if (/\s/.test(char)) {
      if (word !== undefined) words.push(word);
      word = undefined;
    } else if (char === "'") word = (word ?? '') + until("'");
    else if (char === '$' && text[at] === "'") {
      at += 1;
      const [piece, next] = escapedPiece(text, at, "'", ansiEscape, found);
      word = (word ?? '') + piece;
      at = next;
    } else if (char === '"') {
      const [piece, next] = escapedPiece(text, at, '"', doubleQuoteEscape, found);
      word = (word ?? '') + piece;
      at = next;
    } else if (char === '\\') {
      const next = text[at++] ?? '';
      if (next === '\r' && text[at] === '\n') at += 1;
      else if (next !== '\n') word = (word ?? '') + next;
    } else word = (word ?? '') + char;
  }
  if (word !== undefined) words.push(word);
  return words;
}

type Escape = (text: string, at: number) => [written: string, length: number];

function escapedPiece(
  text: string,
  start: number,
  quote: string,
  unescaped: Escape,
  found: Words[],
): [piece: string, next: number] {
  let piece = '';
  let at = start;
  while (at < text.length && text[at] !== quote) {
    if (text[at] === '\\') {
      const [written, length] = unescaped(text, at + 1);
      piece += written;
      at += 1 + length;
    } else piece += text[at++];
  }
  if (at >= text.length) found.push(problems.unclosedQuote);
  return [piece, at + 1];
}

const doubleQuoteEscape: Escape = (text, at) => {
  const char = text[at] ?? '';
  if (char === '\n') return ['', 1];
  return ['$`"\\'.includes(char) ? char : `\\${char}`, 1];
};

const ANSI: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  b: '\b',
  f: '\f',
  v: '\v',
  a: '\x07',
};

const ansiEscape: Escape = (text, at) => {
  const coded = /^(?:u([0-9a-f]{1,4})|x([0-9a-f]{1,2}))/i.exec(text.slice(at, at + 5));
  if (coded) return [String.fromCharCode(Number.parseInt(coded[1] ?? coded[2]!, 16)), coded[0].length];
  const char = text[at] ?? '';
  return [ANSI[char] ?? char, 1];
};
