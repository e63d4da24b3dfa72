/** Requests and answers as a developer may see and share them: without the key and without passwords. */
import type { Exchange } from './session.ts';

const KEPT = 2000;

function cut(text: string): string {
  return text.length > KEPT ? `${text.slice(0, KEPT)}…` : text;
}

function withoutSecrets(text: string, key: string): string {
  return text.replaceAll(key, '••••••').replace(/("password"\s*:\s*)"(?:[^"\\]|\\.)*"/g, '$1"••••••"');
}

/** As a curl command, so that it can be sent again (with a fresh signature). */
export function describeSent({ request }: Exchange, key: string): string {
  const quote = (text: string) => `'${text.replaceAll("'", "'\\''")}'`;
  const body = typeof request.body === 'string' ? request.body : new TextDecoder().decode(request.body);
  const parts = [
    `curl -X ${request.method} ${quote(request.url)}`,
    ...Object.entries(request.headers).map(([name, value]) => `-H ${quote(`${name}: ${value}`)}`),
    ...(body === '' ? [] : [`--data-raw ${quote(body)}`]),
  ];
  return cut(withoutSecrets(parts.join(' '), key));
}

export function describeReceived({ reply, text }: Exchange, key: string): string {
  if (reply.kind === 'none') return `${reply.reason}: ${reply.detail} (${reply.milliseconds} ms)`;
  const bodySign = reply.headers['body-sign'];
  const head = [
    `HTTP ${reply.status} (${reply.milliseconds} ms)`,
    ...(bodySign ? [`Body-Sign: ${bodySign}`] : []),
  ];
  return cut(withoutSecrets(`${head.join('\n')}\n\n${text}`, key));
}
