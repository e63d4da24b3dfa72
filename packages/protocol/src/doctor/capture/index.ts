/** Reads what a developer pastes: a curl command, an HTTP dump, a HAR entry, or only a URL. */
import type { Words } from '../../seller/model.ts';
import { detectScheme } from '../schemes/index.ts';
import type { Captured } from '../types.ts';
import { parseCurl } from './curl.ts';
import { parseHar } from './har.ts';
import { parseHttp } from './http.ts';
import { hostHeader, type Parsed } from './parsed.ts';
import { problems } from './problems.ts';

export type CaptureFormat = 'CURL' | 'HTTP' | 'HAR' | 'URL';

export interface CaptureReading {
  /** Undefined when the text is none of the known kinds. */
  readonly format: CaptureFormat | undefined;
  readonly request?: Captured;
  readonly answer?: Captured;
  /** The one of both that carries a signature: what `diagnose` wants. */
  readonly message?: Captured;
  /** What could not be read, or may differ from what was really sent. */
  readonly problems: readonly Words[];
}

/** Never throws: what it cannot read stands in `problems`. */
export function parseCaptured(pasted: string): CaptureReading {
  const text = pasted.replace(/^\ufeff/, '');
  const start = text.trimStart();
  if (start === '') return { format: undefined, problems: [problems.empty] };
  if (/^(\$\s*)?curl(\.exe)?\s/i.test(start)) return reading('CURL', parseCurl(start.trim()));
  if (start.startsWith('{') || start.startsWith('[')) return reading('HAR', parseHar(start));
  if (/^https?:\/\/\S+$/i.test(start.trim()) || /^[/?]\S*$/.test(start.trim())) {
    return reading('URL', onlyUrl(start.trim()));
  }
  const http = parseHttp(start);
  return http ? reading('HTTP', http) : { format: undefined, problems: [problems.unknown] };
}

function reading(format: CaptureFormat, { request, answer, problems: found }: Parsed): CaptureReading {
  const isAnswerSigned = answer?.headers.some(([name]) => /body.?sign/i.test(name));
  const isRequestSigned = request !== undefined && detectScheme(request) !== undefined;
  const message = isRequestSigned || !isAnswerSigned ? (request ?? answer) : answer;
  return {
    format,
    ...(request ? { request } : {}),
    ...(answer ? { answer } : {}),
    ...(message ? { message } : {}),
    problems: found,
  };
}

/** A signature in the query belongs to a POST, whose body cannot be known from here. */
function onlyUrl(url: string): Parsed {
  const isPost = /[?&]signature=/i.test(url);
  return {
    request: { kind: 'request', method: isPost ? 'POST' : 'GET', url, headers: hostHeader(url) },
    problems: isPost ? [problems.urlWithoutBody] : [],
  };
}
