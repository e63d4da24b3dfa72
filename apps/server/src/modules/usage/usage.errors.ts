import { defineRefusal, type Refusal } from '@jishi/protocol';
import { type UsageAnswerCode, usageAnswerCodes } from '@jishi/protocol/seller/index.ts';

/** A push refused as a whole; `code` is one of 10.3 and decides the status. */
export const UsagePushRefused = defineRefusal({
  code: 'USAGE_PUSH_REFUSED',
  kind: 'malformed',
  text: {
    'zh-CN': '{code}：{why}。整批没有接收',
    en: '{code}: {why}. Nothing of this push was taken in',
  },
});

export const UsageChargeNotFound = defineRefusal({
  code: 'USAGE_CHARGE_NOT_FOUND',
  kind: 'not_found',
  text: { 'zh-CN': '没有这笔用量扣费：{chargeId}', en: 'There is no usage charge {chargeId}' },
});

export function refusePush(code: UsageAnswerCode, why: string): Refusal {
  return new UsagePushRefused({ code, why });
}

/** The two-member answer of 10.3 with the published status, for what the gateway did not refuse before. */
export function toUsageAnswer(refusal: Refusal): { status: number; body: unknown } {
  if (refusal.code === UsagePushRefused.definition.code) {
    const code = refusal.facts.code as UsageAnswerCode;
    return answer(code, String(refusal.facts.why));
  }
  switch (refusal.kind) {
    case 'malformed':
    case 'conflict':
      return answer('MKT.0101', refusal.sentence('en'));
    default:
      return answer('MKT.0999', refusal.sentence('en'));
  }
}

function answer(code: UsageAnswerCode, why: string): { status: number; body: unknown } {
  const { status, meaning } = usageAnswerCodes[code];
  return { status, body: { error_code: code, error_msg: `${meaning.en}. ${why}`.slice(0, 255) } };
}
