import { defineRefusal, KIND_STATUS, type Lang, type Problem, Refusal, say } from '@jishi/protocol';

/** RFC 9457 body of a refusal, in the reader's language. */
export function toProblem(refusal: Refusal, lang: Lang, requestId: string): Problem {
  const detail = refusal.sentence(lang);
  return {
    type: `/api/problems#${refusal.code}`,
    title: detail,
    status: KIND_STATUS[refusal.kind],
    code: refusal.code,
    detail,
    requestId,
    ...(refusal.fields.length > 0
      ? { errors: refusal.fields.map((f) => ({ field: f.field, rule: f.rule, message: say(f.text, lang) })) }
      : {}),
    ...(Object.keys(refusal.facts).length > 0 ? { facts: refusal.facts } : {}),
  };
}

export const RouteNotFound = defineRefusal({
  code: 'ROUTE_NOT_FOUND',
  kind: 'not_found',
  text: { 'zh-CN': '没有这个地址', en: 'There is nothing at this address' },
});
export const NotSignedIn = defineRefusal({
  code: 'NOT_SIGNED_IN',
  kind: 'unauthenticated',
  text: { 'zh-CN': '请先登录', en: 'Sign in first' },
});
export const NotPermitted = defineRefusal({
  code: 'NOT_PERMITTED',
  kind: 'forbidden',
  text: { 'zh-CN': '你的角色没有这项权限：{permission}', en: 'Your role lacks the permission {permission}' },
});
export const ForgedRequest = defineRefusal({
  code: 'FORGED_REQUEST',
  kind: 'forbidden',
  text: {
    'zh-CN': '这次请求不像是从本站页面发出的，已拒绝。请刷新页面再做一次',
    en: 'This request did not come from one of our pages and was refused. Reload the page and do it again',
  },
});
export const TooManyRequests = defineRefusal({
  code: 'TOO_MANY_REQUESTS',
  kind: 'too_many',
  text: {
    'zh-CN': '请求太密了，{seconds} 秒后可以再试',
    en: 'Too many requests; the next one is possible in {seconds} s',
  },
});
export const BodyTooLarge = defineRefusal({
  code: 'BODY_TOO_LARGE',
  kind: 'malformed',
  text: { 'zh-CN': '请求正文超过 {limit} 字节', en: 'The request body is larger than {limit} bytes' },
});
export const NotJson = defineRefusal({
  code: 'NOT_JSON',
  kind: 'malformed',
  text: { 'zh-CN': '请求正文不是合法的 JSON', en: 'The request body is not valid JSON' },
});
export const IdempotencyKeyRequired = defineRefusal({
  code: 'IDEMPOTENCY_KEY_REQUIRED',
  kind: 'malformed',
  text: {
    'zh-CN': '这一步涉及钱或订单，请求头须带 Idempotency-Key（8 到 100 个字符）',
    en: 'This step moves money or makes an order: send the header Idempotency-Key (8 to 100 characters)',
  },
});
export const IdempotencyKeyReused = defineRefusal({
  code: 'IDEMPOTENCY_KEY_REUSED',
  kind: 'conflict',
  text: {
    'zh-CN': '这个 Idempotency-Key 已用于另一份内容，没有执行',
    en: 'This Idempotency-Key was used for different content; nothing was done',
  },
});
export const InternalFault = defineRefusal({
  code: 'INTERNAL_FAULT',
  kind: 'unavailable',
  text: {
    'zh-CN': '我们这边出了错，这一步没有执行。请把请求编号 {requestId} 告诉我们',
    en: 'Something failed on our side; this step was not carried out. Tell us the request id {requestId}',
  },
});

export { Refusal };
