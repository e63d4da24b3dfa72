/** The fixed texts of the reference pages; everything else comes from the model. */
import type { Words } from '../seller/model.ts';
import type { RetryPolicy } from '../seller/retry-policies.ts';

export const pageWords = {
  contents: { zh: '商家接口参考', en: 'Seller protocol reference' },
  trigger: { zh: '触发', en: 'Trigger' },
  request: { zh: '请求', en: 'Request' },
  method: { zh: '方法', en: 'Method' },
  address: { zh: '地址', en: 'Address' },
  ownAddress: { zh: '商家的生产系统接口地址', en: "the seller's production URL" },
  authentication: { zh: '鉴权', en: 'Authentication' },
  timeout: { zh: '超时', en: 'Time limit' },
  parameters: { zh: '请求参数', en: 'Parameters' },
  name: { zh: '参数', en: 'Name' },
  need: { zh: '必选', en: 'M/O' },
  type: { zh: '类型', en: 'Type' },
  values: { zh: '取值或格式', en: 'Values or layout' },
  meaning: { zh: '说明', en: 'Meaning' },
  answer: { zh: '响应', en: 'Answer' },
  noMembers: { zh: '只有结果码和描述。', en: 'Only the code and its message.' },
  bodySign: { zh: '响应签名（Body-Sign）', en: 'Signature of the answer (Body-Sign)' },
  codes: { zh: '结果码', en: 'Result codes' },
  code: { zh: '结果码', en: 'Code' },
  repeated: { zh: '重复调用', en: 'A repeated call' },
  knownBy: { zh: '判断依据', en: 'Recognised by' },
  retries: { zh: '重试', en: 'Retries' },
  variants: { zh: '场景', en: 'Variants' },
  example: { zh: '示例', en: 'Example' },
  exampleKey: {
    zh: '以下请求可以真实验签，密钥（仅用于示例）：',
    en: 'This request really verifies. Its key, for examples only:',
  },
  exampleAnswer: { zh: '对应的成功响应', en: 'An answer that succeeds' },
  section: { zh: '规范章节', en: 'Section of the specification' },
} as const satisfies Record<string, Words>;

export const bodySignWords = {
  REQUIRED: { zh: '必须', en: 'required' },
  IF_PRESENT: { zh: '有则校验', en: 'verified when present' },
  NONE: { zh: '不校验', en: 'not looked at' },
} as const satisfies Record<string, Words>;

export const authWords = {
  QUERY_AUTH_TOKEN: {
    zh: '查询参数 authToken：Base64(HMAC-SHA256(密钥 + timeStamp, 按名称排序的参数))',
    en: 'query parameter authToken: Base64(HMAC-SHA256(key + timeStamp, parameters sorted by name))',
  },
  HEADER_AUTH_TOKEN: { zh: '请求头 authToken', en: 'header authToken' },
  QUERY_SIGNATURE: {
    zh: '查询参数 signature、timestamp、nonce：HEX(HMAC-SHA256(密钥, 密钥 + nonce + timestamp + hex(HMAC-SHA256(密钥, 请求体))))',
    en: 'query parameters signature, timestamp, nonce: HEX(HMAC-SHA256(key, key + nonce + timestamp + hex(HMAC-SHA256(key, body))))',
  },
  HEADER_X_SIGN: { zh: '请求头 x-sign、x-timestamp、x-nonce', en: 'headers x-sign, x-timestamp, x-nonce' },
  AK_SK: { zh: 'AK/SK，SDK-HMAC-SHA256', en: 'AK/SK, SDK-HMAC-SHA256' },
  USAGE_SIGNATURE: {
    zh: '请求头 signature、ts、nonce：Base64(HMAC-SHA256(密钥, "ts=…&nonce=…&body=…"))',
    en: 'headers signature, ts, nonce: Base64(HMAC-SHA256(key, "ts=…&nonce=…&body=…"))',
  },
} as const satisfies Record<string, Words>;

/** A timetable in one sentence. */
export function describePolicy(policy: RetryPolicy): Words {
  const { schedule } = policy;
  const steps = schedule.slice(1).map((at, i) => at - schedule[i]!);
  const isEven = steps.every((step) => step === steps[0]);
  const minutes = (seconds: number) => Math.round((seconds / 60) * 10) / 10;
  const end = {
    FAIL_ORDER: { zh: '之后订单失败并自动退款', en: 'then the order fails and is refunded' },
    EXCEPTION_LIST: {
      zh: '之后进入异常列表，等待重新启动',
      en: 'then it waits in the exception list for a restart',
    },
    REFUSE: { zh: '不自动重试', en: 'not repeated by the platform' },
  }[policy.thenWhat];
  if (schedule.length === 1) {
    return { zh: `调用1次；${end.zh}`, en: `Called once; ${end.en}` };
  }
  const when = isEven
    ? { zh: `每${minutes(steps[0]!)}分钟一次`, en: `one every ${minutes(steps[0]!)} minutes` }
    : { zh: '间隔逐渐变长', en: 'at growing intervals' };
  const window = minutes(policy.windowSeconds);
  return {
    zh: `最多调用${schedule.length}次，${when.zh}，共${window}分钟；${end.zh}`,
    en: `At most ${schedule.length} calls, ${when.en}, within ${window} minutes; ${end.en}`,
  };
}
