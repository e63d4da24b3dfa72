/** Usage push, seller to platform (section 10): what a record must be, and what we answer. */
import { isObject, lengthOf } from './fields.ts';
import { sha256, toHex } from './hash.ts';
import type { FieldRule, Words } from './model.ts';
import { parseTime } from './time.ts';

export const USAGE_PUSH_PATH = '/api/mkp-openapi-public/global/v1/isv/usage-data';
/** 10.2: the older push, signed by AK/SK, with product_id and without metering_sn. */
export const USAGE_PUSH_OLD_PATH = '/rest/marketplace/v1/isv/usage-data';
/** 10.3 MKT.9003. */
export const USAGE_RECORDS_MAX = 1000;
/** 10.3 MKT.9004. */
export const USAGE_MAX_AGE_DAYS = 21;
/** Neither limit is published; both are settings of the platform (3.8). */
export const USAGE_CLOCK_WINDOW_SECONDS = 300;
export const USAGE_NONCE_MEMORY_SECONDS = 600;

const TIME = "yyyyMMdd'T'HHmmss'Z'";

/** 10.1, for the reference page and the debugging page. */
export const usageRecordFields = [
  {
    name: 'instance_id',
    type: 'String',
    max: 64,
    mandatory: true,
    meaning: { zh: '按需实例ID（不是套餐包实例）', en: 'Id of the on-demand instance, never of the package' },
  },
  {
    name: 'record_time',
    type: 'String',
    max: 17,
    mandatory: true,
    format: TIME,
    meaning: { zh: '话单生成时间（UTC）', en: 'When the record was made, UTC' },
  },
  {
    name: 'begin_time',
    type: 'String',
    max: 17,
    mandatory: true,
    format: TIME,
    meaning: { zh: '计量开始时间（UTC）', en: 'Start of the metering interval, UTC' },
  },
  {
    name: 'end_time',
    type: 'String',
    max: 17,
    mandatory: true,
    format: TIME,
    meaning: { zh: '计量结束时间（UTC）', en: 'End of the metering interval, UTC' },
  },
  {
    name: 'usage_value',
    type: 'Decimal',
    max: 20,
    mandatory: true,
    format: 'quantity',
    meaning: { zh: '用量，大于0，最多4位小数', en: 'Usage, above 0, at most 4 decimals' },
  },
  {
    name: 'metering_sn',
    type: 'String',
    max: 64,
    mandatory: true,
    meaning: { zh: '话单唯一标识', en: 'Unique id of the record' },
  },
  {
    name: 'relate_pkg_instance',
    type: 'String',
    max: 64,
    mandatory: false,
    meaning: {
      zh: '抵扣的套餐包实例ID；用完即停套餐包必填',
      en: 'Package instance to deduct from; mandatory for stop-when-used-up packages',
    },
  },
] as const satisfies readonly FieldRule[];

/** Codes of the HTTP answer (10.3). */
export const usageAnswerCodes = {
  'MKT.0000': { status: 200, meaning: { zh: '成功', en: 'Accepted' } },
  'MKT.0999': { status: 500, meaning: { zh: '系统内部错误', en: 'Internal error' } },
  'MKT.0100': {
    status: 500,
    meaning: {
      zh: '输入校验失败：超出范围、取值非法或格式错误',
      en: 'Input check failed: out of range, illegal value or bad format',
    },
  },
  'MKT.0101': {
    status: 400,
    meaning: { zh: '参数无效：未知、多余或缺失', en: 'Invalid parameter: unknown, surplus or missing' },
  },
  'MKT.0102': { status: 400, meaning: { zh: '请求体签名错误', en: 'The body signature is wrong' } },
  'MKT.0199': {
    status: 400,
    meaning: {
      zh: '其他请求参数错误，例如缺少必填项',
      en: 'Other parameter error, for example a mandatory one missing',
    },
  },
  'MKT.0150': {
    status: 401,
    meaning: {
      zh: '非法操作，例如实例属于其他商家',
      en: 'Illegal operation, for example an instance of another seller',
    },
  },
  'MKT.0151': { status: 401, meaning: { zh: '无权限（不是商家）', en: 'No authority (not a seller)' } },
  'MKT.0154': { status: 401, meaning: { zh: '令牌非法', en: 'Illegal token' } },
  'MKT.9001': { status: 500, meaning: { zh: '实例不存在', en: 'Instance not found' } },
  'MKT.9002': { status: 500, meaning: { zh: '话单列表无效', en: 'Invalid usage entries' } },
  'MKT.9003': { status: 500, meaning: { zh: '话单超过1000条', en: 'More than 1000 records' } },
  'MKT.9004': { status: 500, meaning: { zh: '开始时间早于21天', en: 'begin_time is older than 21 days' } },
} as const satisfies Record<string, { status: number; meaning: Words }>;

export type UsageAnswerCode = keyof typeof usageAnswerCodes;

/** Record-level codes of the background check, shown in the seller console (10.3). 008 is not published. */
export const usageRecordCodes = {
  '001': { zh: '实例不存在', en: 'The instance is missing' },
  '002': { zh: '时间格式错误', en: 'Bad time format' },
  '003': { zh: '用量错误', en: 'Bad usage' },
  '004': { zh: '缺少话单标识', en: 'No metering_sn' },
  '005': { zh: '话单标识重复', en: 'metering_sn repeated' },
  '006': { zh: '商品已下架', en: 'The product is delisted' },
  '007': { zh: '话单过旧', en: 'The record is too old' },
  '009': { zh: '实例属于其他商家', en: 'The instance belongs to another seller' },
  '010': { zh: '话单重复', en: 'Duplicate record' },
  '011': { zh: '时间范围错误', en: 'Bad time range' },
  '012': { zh: '实例不是按需实例', en: 'The instance is not on-demand' },
  '013': { zh: '实例状态错误', en: 'Bad instance state' },
} as const satisfies Record<string, Words>;

export type UsageRecordCode = keyof typeof usageRecordCodes;

/** A record whose fields keep the table of 10.1. */
export interface UsageRecord {
  readonly instanceId: string;
  readonly recordTime: Date;
  readonly beginTime: Date;
  readonly endTime: Date;
  /** Decimal text, above 0, at most 4 decimals. */
  readonly usageValue: string;
  readonly meteringSn: string;
  readonly relatePkgInstance: string | undefined;
}

export interface UsageProblem {
  readonly field: (typeof usageRecordFields)[number]['name'] | 'product_id' | 'usage_records';
  /** What the HTTP answer says. */
  readonly code: UsageAnswerCode;
  /** What the console says about the record, where a code is published. */
  readonly recordCode: UsageRecordCode | undefined;
  /** Index in the list; undefined when the list itself is wrong. */
  readonly index: number | undefined;
}

type RecordRead<R = UsageRecord> =
  | { readonly kind: 'valid'; readonly record: R }
  | { readonly kind: 'invalid'; readonly problems: readonly UsageProblem[] };

/** Above 0, at most 20 characters and 4 decimals; as JSON string or number (10.1). */
export function parseUsageValue(value: unknown): string | undefined {
  const text = typeof value === 'number' ? String(value) : value;
  if (typeof text !== 'string' || text.length > 20) return undefined;
  if (!/^\d+(\.\d{1,4})?$/.test(text) || !/[1-9]/.test(text)) return undefined;
  return text;
}

/** One record of the new push (10.1), as parsed from JSON. Members that the table does not know are ignored. */
export function readUsageRecord(value: unknown, index = 0): RecordRead {
  if (!isObject(value)) {
    return {
      kind: 'invalid',
      problems: [{ field: 'usage_records', code: 'MKT.9002', recordCode: undefined, index }],
    };
  }
  const problems: UsageProblem[] = [];
  const refuse = (field: UsageProblem['field'], code: UsageAnswerCode, recordCode?: UsageRecordCode) => {
    problems.push({ field, code, recordCode, index });
  };
  const isBlank = (member: unknown) =>
    member === undefined || member === null || (typeof member === 'string' && member.trim() === '');

  const text = (field: 'instance_id' | 'metering_sn', recordCode: UsageRecordCode): string => {
    const given = value[field];
    if (isBlank(given)) refuse(field, 'MKT.0199', recordCode);
    else if (typeof given !== 'string' || lengthOf(given) > 64) refuse(field, 'MKT.0100', recordCode);
    else return given;
    return '';
  };
  const time = (field: 'record_time' | 'begin_time' | 'end_time'): Date => {
    const given = value[field];
    const at = typeof given === 'string' ? parseTime(TIME, given) : undefined;
    if (at !== undefined) return at;
    refuse(field, isBlank(given) ? 'MKT.0199' : 'MKT.0100', '002');
    return new Date(Number.NaN);
  };

  const instanceId = text('instance_id', '001');
  const recordTime = time('record_time');
  const beginTime = time('begin_time');
  const endTime = time('end_time');
  const usageValue = parseUsageValue(value.usage_value);
  if (usageValue === undefined) {
    refuse('usage_value', isBlank(value.usage_value) ? 'MKT.0199' : 'MKT.0100', '003');
  }
  const meteringSn = text('metering_sn', '004');
  const related = value.relate_pkg_instance;
  const relatePkgInstance = typeof related === 'string' && related.trim() !== '' ? related : undefined;
  if (!isBlank(related) && (relatePkgInstance === undefined || lengthOf(relatePkgInstance) > 64)) {
    refuse('relate_pkg_instance', 'MKT.0100');
  }

  if (problems.length > 0 || usageValue === undefined) return { kind: 'invalid', problems };
  return {
    kind: 'valid',
    record: { instanceId, recordTime, beginTime, endTime, usageValue, meteringSn, relatePkgInstance },
  };
}

export type UsagePushRead<R = UsageRecord> =
  | { readonly kind: 'valid'; readonly records: readonly R[] }
  | { readonly kind: 'invalid'; readonly code: UsageAnswerCode; readonly problems: readonly UsageProblem[] };

/**
 * The whole body of a push. One bad record refuses the push (the answer has two members and no room for
 * more), and the answer carries the first problem's code.
 */
export function readUsagePush(bodyText: string, receivedAt: Date): UsagePushRead {
  return readPush(bodyText, receivedAt, readUsageRecord);
}

/** A record of the old push (10.2), which names its product. */
export interface OldUsageRecord extends UsageRecord {
  readonly productId: string;
}

/**
 * The whole body of an old push (10.2): records with `product_id` and without `metering_sn`. Their instance and interval
 * tell them apart (10.4 rule 2), so these make the id that is kept.
 */
export function readOldUsagePush(bodyText: string, receivedAt: Date): UsagePushRead<OldUsageRecord> {
  return readPush(bodyText, receivedAt, readOldUsageRecord);
}

function readOldUsageRecord(value: unknown, index: number): RecordRead<OldUsageRecord> {
  const entry = isObject(value) ? value : {};
  const interval = ['instance_id', 'item_code', 'begin_time', 'end_time'].map((name) => entry[name] ?? null);
  const meteringSn = `old-${toHex(sha256(JSON.stringify(interval))).slice(0, 40)}`;
  const read = readUsageRecord(isObject(value) ? { ...value, metering_sn: meteringSn } : value, index);
  const given = entry.product_id;
  const isBlank = given === undefined || given === null || given === '';
  const productId = typeof given === 'string' && !isBlank && lengthOf(given) <= 64 ? given : undefined;
  if (productId === undefined && isObject(value)) {
    const code = isBlank ? 'MKT.0199' : 'MKT.0100';
    const problem: UsageProblem = { field: 'product_id', code, recordCode: undefined, index };
    return { kind: 'invalid', problems: read.kind === 'invalid' ? [...read.problems, problem] : [problem] };
  }
  return read.kind === 'valid' ? { kind: 'valid', record: { ...read.record, productId: productId! } } : read;
}

function readPush<R extends UsageRecord>(
  bodyText: string,
  receivedAt: Date,
  readRecord: (value: unknown, index: number) => RecordRead<R>,
): UsagePushRead<R> {
  const whole = (code: UsageAnswerCode): UsagePushRead<R> => ({
    kind: 'invalid',
    code,
    problems: [{ field: 'usage_records', code, recordCode: undefined, index: undefined }],
  });
  let body: unknown;
  try {
    body = JSON.parse(bodyText);
  } catch {
    return whole('MKT.0101');
  }
  if (!isObject(body) || body.usage_records === undefined) return whole('MKT.0101');
  const list = body.usage_records;
  if (!Array.isArray(list) || list.length === 0) return whole('MKT.9002');
  if (list.length > USAGE_RECORDS_MAX) return whole('MKT.9003');

  const oldest = receivedAt.getTime() - USAGE_MAX_AGE_DAYS * 24 * 3600_000;
  const records: R[] = [];
  const problems: UsageProblem[] = [];
  list.forEach((entry: unknown, index) => {
    const read = readRecord(entry, index);
    if (read.kind === 'invalid') problems.push(...read.problems);
    else if (read.record.beginTime.getTime() < oldest) {
      problems.push({ field: 'begin_time', code: 'MKT.9004', recordCode: '007', index });
    } else records.push(read.record);
  });
  const first = problems[0];
  return first ? { kind: 'invalid', code: first.code, problems } : { kind: 'valid', records };
}

/** What the platform knows about the instance a record names. */
export interface UsageInstanceFacts {
  readonly isOfThisSeller: boolean;
  readonly isOnDemand: boolean;
  readonly isProductDelisted: boolean;
  readonly startedAt: Date;
  readonly closedAt: Date | undefined;
  readonly hasMeteringSn: boolean;
  /** Another record of this instance with the same begin and end. */
  readonly hasInterval: boolean;
}

/**
 * The background check of one record (10.3, 10.4). Undefined means that it may be collected. Times count in
 * whole seconds, because the record's layout has no more: a resource started at 12:00:00.4 may report
 * from 12:00:00.
 */
export function judgeUsageRecord(
  record: UsageRecord,
  pushedAt: Date,
  instance: UsageInstanceFacts | undefined,
): UsageRecordCode | undefined {
  if (instance === undefined) return '001';
  if (!instance.isOfThisSeller) return '009';
  if (!instance.isOnDemand) return '012';
  if (instance.hasMeteringSn) return '005';
  if (instance.hasInterval) return '010';
  if (pushedAt.getTime() - record.beginTime.getTime() > USAGE_MAX_AGE_DAYS * 24 * 3600_000) return '007';
  const seconds = (at: Date) => Math.floor(at.getTime() / 1000);
  const [begin, end] = [seconds(record.beginTime), seconds(record.endTime)];
  if (begin < seconds(instance.startedAt) || begin > end || end > seconds(pushedAt)) return '011';
  // After the closing moment an instance has no usage, but earlier usage may still come in late (14).
  if (instance.closedAt !== undefined && end > seconds(instance.closedAt)) return '013';
  if (instance.isProductDelisted) return '006';
  return undefined;
}
