import { base64, utf8 } from '@jishi/protocol/doctor/digest.ts';
import type { Captured, SchemeName } from '@jishi/protocol/doctor/types.ts';
import { useRouter } from '@tanstack/react-router';

export const DOCTOR_PATH = '/seller/doctor';
const SHELF = 'jishi.doctor';

/** What another page hands to the doctor's. Never a key: whoever reads the page types it there. */
export interface Handed {
  /** In a form that the doctor reads back byte for byte. */
  readonly pasted: string;
  /** ISO 8601; without it nothing is said about the message's age. */
  readonly receivedAt?: string;
  /** Detected from the message when it is not given. */
  readonly scheme?: SchemeName;
  readonly seenNonces?: readonly string[];
}

/**
 * `const openDoctor = useOpenDoctor(); openDoctor(captured, { receivedAt })`: shows the doctor's page with a captured
 * request or answer filled in. It waits in this tab's session storage until the page has taken it.
 */
export function useOpenDoctor(): (captured: Captured, known?: Omit<Handed, 'pasted'>) => void {
  const router = useRouter();
  return (captured, known) => {
    const handed: Handed = { ...known, pasted: pastedForm(captured) };
    sessionStorage.setItem(SHELF, JSON.stringify(handed));
    void router.navigate({ href: DOCTOR_PATH });
  };
}

/** What was handed over, once. */
export function takeHanded(): Handed | undefined {
  const kept = sessionStorage.getItem(SHELF);
  sessionStorage.removeItem(SHELF);
  return kept === null ? undefined : (JSON.parse(kept) as Handed);
}

/**
 * An HTTP message, which people read best; a HAR entry where that would change bytes: text fields turn CR LF into LF,
 * and not every body is text.
 */
export function pastedForm(captured: Captured): string {
  const { wireBody, body, url, headers } = captured;
  const text = wireBody ? undefined : textOf(body);
  const isPlain = text !== undefined && !text.includes('\r') && !/\s/.test(url);
  const host = /^https?:\/\/([^/?#]+)/i.exec(url)?.[1];
  const all =
    host === undefined || headers.some(([name]) => name.toLowerCase() === 'host')
      ? headers
      : [['Host', host] as const, ...headers];
  if (!isPlain) return harEntry({ ...captured, headers: all }, text);
  const first =
    captured.kind === 'answer'
      ? `HTTP/1.1 ${captured.status ?? 200}`
      : `${captured.method} ${url || '/'} HTTP/1.1`;
  return `${[first, ...all.map(([name, value]) => `${name}: ${value}`)].join('\n')}\n\n${text}`;
}

function harEntry({ kind, method, url, status, headers, body, wireBody }: Captured, text?: string): string {
  const content =
    text === undefined
      ? { encoding: 'base64', text: base64(wireBody ?? (typeof body === 'string' ? utf8(body) : body!)) }
      : { text };
  const named = headers.map(([name, value]) => ({ name, value }));
  const entry =
    kind === 'answer'
      ? { response: { status: status ?? 200, headers: named, content } }
      : { request: { method, url, headers: named, postData: content } };
  return JSON.stringify(entry, null, 2);
}

function textOf(body: Captured['body']): string | undefined {
  if (body === undefined || typeof body === 'string') return body ?? '';
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body);
  } catch {
    return undefined;
  }
}
