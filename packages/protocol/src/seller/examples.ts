/** Values that fill a scene's table: for the debugging form, the reference pages and the nuisances. */
import type { SceneName, SceneParams } from './contract.ts';
import { encodeExtendParams } from './extend-params.ts';
import { sceneOf } from './generations.ts';
import { sha256, toHex } from './hash.ts';
import type { Edition, FieldRule, SceneModel, VariantModel } from './model.ts';

export interface ExampleInput extends SceneName {
  readonly variant?: string;
  readonly edition?: Edition;
  /** Replace the invented ids, so that one run of cases hangs together. */
  readonly orderId?: string;
  readonly instanceId?: string;
  readonly license?: string;
  readonly eventId?: string;
}

const ORDER_ID = 'CS2607011200ABCDE';
const INSTANCE_ID = '03ef80c2-bae9-4c49-80b9-17bea776d7aa';
const LICENSE = 'PL2607011200ABCDE';
const FILE = 'LICENSE-DEMO-0001\n';

/** One realistic value per field name; names mean the same in every generation. */
const EXAMPLES: Readonly<Record<string, unknown>> = {
  customerId: '68cbc86abc2018ab880d92f36422fa0e',
  customerName: 'kedu-tech',
  userId: '0a1b2c3d4e5f60718293a4b5c6d7e8f9',
  userName: 'alice',
  mobilePhone: '13800138000',
  email: 'alice@example.com',
  businessId: '87b94795-0603-4e24-8ae5-69420d60e3c8',
  skuCode: 'd0abcd12-54ed-421c-8a3c-1d2b3c4d5e6f',
  productId: '00301-666688-0--0',
  product_id: '00301-666688-0--0',
  trialFlag: '1',
  trialToFormal: '1',
  chargingMode: 1,
  periodType: 'year',
  periodNumber: 1,
  orderAmount: '12.78',
  amount: 10,
  diskSize: 100,
  bandWidth: 5,
  saasExtendParams: encodeExtendParams([{ name: 'emailDomainName', value: 'test.example.com' }]),
  provisionType: 3,
  linearValue: 20,
  scene: 'RENEWAL',
  status: 'FREEZE',
  instanceStatus: 'FREEZE',
  effectiveTime: '2026-07-01 15:59:59 z',
  eventId: '8d1c2b3a4e5f60718293a4b5c6d7e8f9',
  event_id: '8d1c2b3a4e5f60718293a4b5c6d7e8f9',
  deviceFingerprint: '04:7C:16:5E:E3:5D|DISK01||CPU01',
  type: 'CHARACTERS',
  characters: 'LICENSE-DEMO-0001',
  file_name: 'license.lic',
  file: FILE,
  // Computed when asked for: no hash at import, where a browser has none.
  get sha256() {
    return toHex(sha256(FILE));
  },
  license_list: [LICENSE, 'PL2607011200FGHIJ'],
  licenses: [LICENSE],
  thirdPartyAccount: 'end-user-0001',
  ip: '192.0.2.10',
  id: 'client-0001',
  active_num: 42,
  instance_id: INSTANCE_ID,
  record_time: '20260701T120500Z',
  begin_time: '20260701T110000Z',
  end_time: '20260701T120000Z',
  usage_value: '99.5',
  metering_sn: '0b8f6f0e-5a7f-4b53-9d7c-2f0f6f3b9a11',
};

/** A field that only one of its siblings may accompany, or that a plain example does not need. */
const LEFT_OUT: ReadonlySet<string> = new Set(['relate_pkg_instance', 'active_num']);

const FORMATS: Readonly<Partial<Record<NonNullable<FieldRule['format']>, string>>> = {
  yyyyMMddHHmmss: '20270701155959',
  yyyyMMddHHmmssSSS: '20260701120000123',
  'yyyy-MM-dd HH:mm:ss z': '2027-07-01 15:59:59 z',
};

/**
 * Realistic parameters of a scene, as `buildCall` takes them: without activity and testFlag.
 *
 * @param input.variant The first variant when left out.
 * @throws UnknownSceneError
 *
 * @example exampleParams({ generation: 'saas-v2', scene: 'releaseInstance', instanceId: 'i-1' })
 */
export function exampleParams(input: ExampleInput): SceneParams {
  const orderId = input.orderId ?? ORDER_ID;
  const instanceId = input.instanceId ?? INSTANCE_ID;
  const own: Readonly<Record<string, unknown>> = {
    orderId,
    orderLineId: `${orderId}-000001`,
    instanceId,
    instance_id: instanceId,
    license: input.license ?? LICENSE,
    ...(input.eventId ? { eventId: input.eventId, event_id: input.eventId } : {}),
  };
  return fill(input, (rule) => exampleOf(rule, own));
}

/** As the example, but every value as long as its table allows: a seller's columns must hold them. */
export function longestParams(input: ExampleInput): SceneParams {
  const example = exampleParams(input);
  return fill(input, (rule) => longestOf(rule, example[rule.name]));
}

/** As the example, with names and remarks in many scripts, blanks and signs that URLs and JSON escape. */
export function unicodeParams(input: ExampleInput): SceneParams {
  const example = exampleParams(input);
  return fill(input, (rule) => unicodeOf(rule, example[rule.name]));
}

/** True when `unicodeParams` differs from the example: only typed texts may hold anything. */
export function hasFreeText({
  generation,
  scene,
  edition,
}: SceneName & { readonly edition?: Edition }): boolean {
  const holds = (rules: readonly FieldRule[]): boolean =>
    rules.some((rule) => rule.isFreeText || rule.isSensitive || holds(rule.members ?? []));
  return holds(sceneOf(generation, scene, edition).parameters);
}

/** @throws RangeError when the scene has no such variant. */
function fill(input: ExampleInput, choose: (rule: FieldRule) => unknown): SceneParams {
  const scene = sceneOf(input.generation, input.scene, input.edition);
  const variant = variantOf(scene, input.variant);
  const without = new Set(['activity', 'testFlag', ...(variant?.without ?? [])]);
  const filled = scene.parameters
    .filter(({ name }) => !without.has(name))
    .map((rule): [string, unknown] => [rule.name, variant?.params[rule.name] ?? choose(rule)]);
  return Object.fromEntries(filled.filter(([, value]) => value !== undefined));
}

export function variantOf(scene: SceneModel, name: string | undefined): VariantModel | undefined {
  if (name === undefined) return scene.variants?.[0];
  const found = scene.variants?.find((variant) => variant.name === name);
  if (!found) throw new RangeError(`${scene.activity} has no variant ${name}`);
  return found;
}

function exampleOf(rule: FieldRule, own: Readonly<Record<string, unknown>>): unknown {
  if (!rule.mandatory && LEFT_OUT.has(rule.name)) return undefined;
  if (rule.members) {
    const members = Object.fromEntries(
      rule.members
        .map((member): [string, unknown] => [member.name, exampleOf(member, own)])
        .filter(([, value]) => value !== undefined),
    );
    return rule.type === 'List' ? [members] : members;
  }
  return (
    own[rule.name] ??
    EXAMPLES[rule.name] ??
    (rule.format ? FORMATS[rule.format] : undefined) ??
    rule.allowed?.[0]
  );
}

function longestOf(rule: FieldRule, example: unknown): unknown {
  if (example === undefined || rule.place === 'FILE_PART') return example;
  if (rule.members) return inside(rule, example, longestOf);
  if (rule.format === 'ids')
    return Array.from({ length: 100 }, (_, i) => `${example}-${i}`.padEnd(64, 'x')).join(',');
  if (rule.format === 'extend-params') {
    const value = 'x'.repeat(480);
    return encodeExtendParams(['a', 'b', 'c'].map((name) => ({ name, value })));
  }
  if (rule.type === 'Integer' && !rule.allowed) return Number('9'.repeat(Math.min(rule.max ?? 9, 15)));
  if (rule.type !== 'String' || rule.allowed || rule.format || rule.max === undefined) return example;
  const longest = rule.isSensitive ? plainMax(rule.max) : rule.max;
  return String(example).padEnd(longest, 'x').slice(0, longest);
}

const UNICODE = '云商店 Ünïcødé & "quotes" + 100% 日本語 ñ €🙂 \\ / <b>';

function unicodeOf(rule: FieldRule, example: unknown): unknown {
  if (example === undefined) return example;
  if (rule.members) return inside(rule, example, unicodeOf);
  if (rule.format === 'extend-params') return encodeExtendParams([{ name: 'company', value: UNICODE }]);
  if (!rule.isFreeText && !rule.isSensitive) return example;
  return [...UNICODE].slice(0, rule.isSensitive ? 30 : (rule.max ?? 64)).join('');
}

function inside(
  rule: FieldRule,
  example: unknown,
  change: (rule: FieldRule, value: unknown) => unknown,
): unknown {
  const entry = (value: Readonly<Record<string, unknown>>) =>
    Object.fromEntries(
      rule
        .members!.map((member): [string, unknown] => [member.name, change(member, value[member.name])])
        .filter(([, changed]) => changed !== undefined),
    );
  return Array.isArray(example) ? example.map(entry) : entry(example as Readonly<Record<string, unknown>>);
}

/** The longest plain text, in bytes, whose ciphertext fits into `max` characters: 79 of 128 (3.5). */
export function plainMax(max: number): number {
  const bytes = Math.floor((max - 16) / 4) * 3;
  return Math.floor(bytes / 16) * 16 - 1;
}
