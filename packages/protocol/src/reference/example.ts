/** The example of a reference page: a request that verifies and an answer that is accepted. */
import { buildAnswer } from '../seller/build-answer.ts';
import { buildCall } from '../seller/call.ts';
import type { SignedCall } from '../seller/contract.ts';
import { exampleParams } from '../seller/examples.ts';
import { generations, type KnownGeneration, sceneOf } from '../seller/generations.ts';
import type { FieldRule } from '../seller/model.ts';

/** Published with every example, so it must never guard anything. */
export const EXAMPLE_KEY = '4d9b1c6e-0f35-4b1a-9c70-2f1e7a5d8b63';
export const EXAMPLE_SECRET_KEY = 'ExampleSecretKey000000000000000000000001';
export const EXAMPLE_ACCESS_KEY = 'EXAMPLEAK0000000001';
export const EXAMPLE_AT = new Date('2026-07-01T12:00:00.123Z');
const EXAMPLE_NONCE = 'RLLUammMSInlrNWb1234567890abcdef';
const EXAMPLE_IV = 'A1b2C3d4E5f6G7h8';

/** The key that fits a scene's example. */
export function exampleKeyOf(generation: KnownGeneration, scene: string): string {
  return sceneOf(generation, scene).endpoint?.auth === 'AK_SK' ? EXAMPLE_SECRET_KEY : EXAMPLE_KEY;
}

export function exampleCall(generation: KnownGeneration, scene: string): SignedCall {
  const isOpenApi = generations[generation].direction === 'TO_PLATFORM';
  return buildCall({
    generation,
    scene,
    params: { ...exampleParams({ generation, scene }), ...(isOpenApi ? {} : { testFlag: '1' }) },
    url: isOpenApi ? 'https://mkt.example.com' : 'https://isv.example.com/produce',
    key: exampleKeyOf(generation, scene),
    accessKey: EXAMPLE_ACCESS_KEY,
    at: EXAMPLE_AT,
    nonce: EXAMPLE_NONCE,
    iv: () => EXAMPLE_IV,
  });
}

/** As one types it into a shell: every piece is quoted, so nothing is expanded. */
export function curlOf(call: SignedCall): string {
  const lines = [
    `curl -X ${call.method} ${quote(call.url)}`,
    ...Object.entries(call.headers).map(([name, value]) => `-H ${quote(`${name}: ${value}`)}`),
    ...(call.body === '' ? [] : [`--data-binary ${quote(call.body)}`]),
  ];
  return lines.join(' \\\n  ');
}

const quote = (text: string) => `'${text.replaceAll("'", "'\\''")}'`;

export function exampleAnswer(generation: KnownGeneration, scene: string): ReturnType<typeof buildAnswer> {
  const answer = Object.fromEntries(
    sceneOf(generation, scene)
      .answer.filter(({ name }) => name !== 'encryptType')
      .map((rule) => [rule.name, valueFor(rule)]),
  );
  return buildAnswer({
    generation,
    scene,
    answer,
    key: exampleKeyOf(generation, scene),
    iv: () => EXAMPLE_IV,
  });
}

const ANSWERS: Readonly<Record<string, unknown>> = {
  instanceId: '03ef80c2-bae9-4c49-80b9-17bea776d7aa',
  relatedInstanceId: '7f141bf1-aec8-4859-8323-fb3a8ad50721',
  frontEndUrl: 'https://saas.example.com',
  adminUrl: 'https://saas.example.com/admin',
  dashboardUrl: 'https://saas.example.com/usage',
  userName: 'admin',
  password: 'P@ssw0rd',
  memo: '首次登录请修改密码',
  license: 'LICENSE-DEMO-0001',
  license_code: 'PL2607011200ABCDE',
  license_code_info: '{"status":"ALIVE","expire_time":"20270701155959"}',
  usageValue: '99.5',
  statisticalTime: '20260701120000123',
  orderId: 'CS2607011200ABCDE',
  order_id: 'CS2607011200ABCDE',
  orderLineId: 'CS2607011200ABCDE-000001',
  productId: '00301-666688-0--0',
  product_id: '00301-666688-0--0',
  orderAmount: '12.78',
  periodNumber: 1,
  error_code: '92020005',
  error_msg: 'license code not exist.',
};
/** Lists that a plain success leaves empty. */
const EMPTY: ReadonlySet<string> = new Set(['check_fail_list', 'extendParams']);

function valueFor(rule: FieldRule): unknown {
  if (rule.members) {
    const members = Object.fromEntries(rule.members.map((member) => [member.name, valueFor(member)]));
    if (rule.type !== 'List') return members;
    return EMPTY.has(rule.name) ? [] : [members];
  }
  if (Object.hasOwn(ANSWERS, rule.name)) return ANSWERS[rule.name];
  if (rule.allowed) return rule.allowed[0];
  if (rule.format === 'yyyyMMddHHmmss') return '20270701155959';
  return rule.type === 'Integer' ? 10 : undefined;
}
