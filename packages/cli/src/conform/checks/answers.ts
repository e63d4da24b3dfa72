/** What every answer is looked at for, whatever was asked. */
import { checkAnswer, generations } from '@jishi/protocol/seller/index.ts';
import type { FindingCode } from '../findings.ts';
import type { Exchange } from '../session.ts';
import { type Found, reasonWords, type Target } from './check.ts';

/** Of the time limit: what needs more is near to failing. */
const SLOW_SHARE = 0.4;

/** Problems of the transport and of good manners; answers true when there is an answer to judge. */
export function lookAtAnswer(target: Target, exchange: Exchange, found: Found): boolean {
  const { reply, text, json } = exchange;
  if (reply.kind === 'none') {
    found(reply.reason, exchange, reasonWords(exchange));
    return false;
  }
  const { key } = target.session.options;
  if (text.includes(key) || Object.values(reply.headers).some((value) => value.includes(key)))
    found('KEY_LEAKED', exchange);
  if (
    /\n\s+at .+:\d+|Traceback \(most recent call|java\.lang\.|\.go:\d+ \+0x/.test(
      text.replaceAll('\\n', '\n'),
    )
  )
    found('STACK_LEAKED', exchange);
  if (!isUtf8(reply.bytes)) found('ANSWER_ENCODING', exchange);
  if (reply.bytes[0] === 0xef && reply.bytes[1] === 0xbb) found('ANSWER_BOM', exchange);
  if (json && !/json/i.test(reply.headers['content-type'] ?? '')) found('ANSWER_CONTENT_TYPE', exchange);
  if (typeof json?.resultMsg === 'string' && [...json.resultMsg].length > 255)
    found('RESULT_MSG_LENGTH', exchange);
  if (reply.milliseconds > SLOW_SHARE * target.session.timeoutMs)
    found('SLOW_ANSWER', exchange, { zh: `${reply.milliseconds} 毫秒`, en: `${reply.milliseconds} ms` });
  return true;
}

/** A call that must succeed, checked field by field against the scene's table. */
export function mustSucceed(target: Target, exchange: Exchange, found: Found): boolean {
  if (!lookAtAnswer(target, exchange, found)) return false;
  const { reply, json, text, ask } = exchange;
  if (reply.kind === 'none') return false;
  if (reply.status >= 300 && reply.status < 400) {
    found('REDIRECT', exchange, { zh: String(reply.status), en: String(reply.status) });
    return false;
  }
  if (json && typeof json.resultCode === 'number') found('RESULT_CODE_TYPE', exchange);
  const { generation, key, compat } = target.session.options;
  const { parsed, checks } = checkAnswer({
    generation,
    scene: ask.scene,
    key,
    received: { status: reply.status, headers: reply.headers, bodyText: text, bodyBytes: reply.bytes },
    ...(compat ? { compat } : {}),
  });
  for (const check of checks)
    if (check.isNote) found('UNKNOWN_MEMBER', exchange, { zh: check.subject, en: check.subject });
  switch (parsed.kind) {
    case 'ok':
      return true;
    case 'processing':
      if (parsed.isFailure) found('RESULT_CODE', exchange, reasonWords(exchange));
      return !parsed.isFailure;
    case 'refused':
      found('RESULT_CODE', exchange, reasonWords(exchange));
      return false;
    case 'broken':
      break;
  }
  if (parsed.reason !== 'ANSWER_SHAPE') {
    if (parsed.reason === 'NO_RESULT_CODE' && typeof json?.resultCode === 'number') return false;
    found(parsed.reason satisfies FindingCode, exchange);
    return false;
  }
  for (const { field, rule, expected } of parsed.problems ?? []) {
    const isSecret = generations[generation].encryptsSecrets && /\.(userName|password)$/.test(field);
    if (isSecret && rule !== 'max') found('SECRET_NOT_ENCRYPTED', exchange, { zh: field, en: field });
    else
      found('ANSWER_FIELD', exchange, {
        zh: `${field}：${rule} ${expected}`,
        en: `${field}: ${rule} ${expected}`,
      });
  }
  return false;
}

/** A call that must be refused, and how a refusal should look. */
export function mustRefuse(
  target: Target,
  exchange: Exchange,
  found: Found,
  accepted: { readonly code: FindingCode; readonly expected: readonly string[]; readonly detail?: string },
): void {
  const detail = accepted.detail ? { zh: accepted.detail, en: accepted.detail } : undefined;
  if (!lookAtAnswer(target, exchange, ignoreTransport(found))) {
    const { reply } = exchange;
    const reason = reply.kind === 'none' ? reply.reason : '';
    found(reason === 'TIMEOUT' ? 'TIMEOUT' : 'CRASHED', exchange, detail);
    return;
  }
  if (exchange.reply.kind === 'none') return;
  const { status } = exchange.reply;
  if (exchange.isSuccess || status >= 500) {
    found(exchange.isSuccess ? accepted.code : 'CRASHED', exchange, detail);
    return;
  }
  if (status !== 200) found('REFUSAL_HTTP_STATUS', exchange, { zh: String(status), en: String(status) });
  if (exchange.code === undefined) {
    if (status === 200) found('REFUSAL_NOT_JSON', exchange);
    return;
  }
  if (exchange.parsed?.kind === 'broken' && /^BODY_SIGN/.test(exchange.parsed.reason))
    found('REFUSAL_BODY_SIGN', exchange);
  if (status === 200 && !accepted.expected.includes(exchange.code))
    found('REFUSAL_CODE', exchange, {
      zh: `${accepted.detail ?? ''} ${exchange.code}，应为 ${accepted.expected.join('/')}`.trim(),
      en: `${accepted.detail ?? ''} ${exchange.code} instead of ${accepted.expected.join(' or ')}`.trim(),
    });
}

// Said by the caller with a better name.
const ignoreTransport =
  (found: Found): Found =>
  (code, exchange, detail) => {
    if (['TIMEOUT', 'CLOSED', 'UNREACHABLE', 'TOO_LARGE', 'TLS'].includes(code)) return;
    found(code, exchange, detail);
  };

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
