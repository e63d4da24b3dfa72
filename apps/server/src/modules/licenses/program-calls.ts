/** What sellers' programs ask about codes (License 3.1). Every verb is for one seller: others' codes do not exist. */
import { next, testLicenseStates } from '@jishi/protocol';
import {
  type FieldRule,
  type FieldsOf,
  licenseApiCodes,
  openApi,
  readFields,
} from '@jishi/protocol/seller/index.ts';
import { beijingDate } from '../../platform/calendar/calendar.ts';
import type { WriteContext } from '../../platform/world/world.ts';
import { findByInstance } from '../resources/index.ts';
import { activate } from './codes.ts';
import { refuseLicense } from './license.errors.ts';
import * as licenses from './license.repository.ts';
import { wireOffsetHours } from './license.settings.ts';
import {
  activationVerdict,
  type License,
  type LicenseApiCode,
  licenseInfo,
  queryVerdict,
  type TestLicense,
  testLicenseInfo,
} from './license.ts';
import * as uses from './usage.repository.ts';

type Info = Readonly<Record<string, string | number>>;

export interface CheckFailure {
  readonly license: string;
  readonly error_code: LicenseApiCode;
  readonly error_msg: string;
}

/** A request by the table of its scene, or 92020002 naming the field. */
function read<const Rules extends readonly FieldRule[]>(rules: Rules, body: unknown): FieldsOf<Rules> {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw refuseLicense('92020002', 'invalid param: the body must be a JSON object');
  }
  const found = readFields(rules, body as Readonly<Record<string, unknown>>);
  if (found.kind === 'fits') return found.value;
  const { field, rule, expected } = found.problems[0]!;
  throw refuseLicense('92020002', `invalid param: ${field} (${rule}: ${expected})`);
}

/** `license_code_info` of the older answer; its expiry is an estimate, the query is authoritative. */
export async function activateCode(ctx: WriteContext, sellerId: string, body: unknown): Promise<Info> {
  const { license: code } = read(openApi.scenes.licenseActivate.parameters, body);
  const offset = await wireOffsetHours.get(ctx);
  const license = await licenses.lockByCode(ctx, sellerId, code);
  if (!license) return activateTest(ctx, sellerId, code, offset);
  const resource = (await findByInstance(ctx, sellerId, [code])).get(code)!;
  const verdict = activationVerdict(license, resource.state);
  if (verdict !== '92020000') throw refuseLicense(verdict);
  const {
    license_code: _,
    activate_time: __,
    ...info
  } = licenseInfo(await activate(ctx, license), resource.expiresAt, offset);
  return info;
}

async function activateTest(
  ctx: WriteContext,
  sellerId: string,
  code: string,
  offset: number,
): Promise<Info> {
  const test = (await licenses.lockTests(ctx, sellerId, [code])).get(code);
  if (!test) throw refuseLicense('92020005');
  if (test.state !== 'GENERATED') throw refuseLicense('92020003');
  const active: TestLicense = {
    ...test,
    state: next(testLicenseStates, test.state, 'activate'),
    activatedAt: ctx.now,
  };
  await licenses.saveTest(ctx, active);
  const { license_code: _, activate_time: __, ...info } = testLicenseInfo(active, offset);
  return info;
}

/** Query v1: one code. */
export async function queryCode(ctx: WriteContext, sellerId: string, body: unknown): Promise<Info> {
  const { license } = read(openApi.scenes.licenseHeartbeat.parameters, body);
  const [answer] = await lookUp(ctx, sellerId, [license]);
  if ('error_code' in answer!) throw refuseLicense(answer.error_code);
  return answer!.info;
}

/**
 * Query v2: `license`, or `license_list` (also accepted as `licenses`) of up to 100; the codes come back in the order asked,
 * what cannot be told stands in `check_fail_list`. One alone that cannot be told is refused, as in v1.
 */
export async function queryCodes(
  ctx: WriteContext,
  sellerId: string,
  body: unknown,
): Promise<{ data: Info[]; check_fail_list: CheckFailure[] }> {
  const asked = read(openApi.scenes.licenseHeartbeatV2.parameters, body);
  const list = (asked.license_list ?? asked.licenses) as readonly string[] | undefined;
  const codes = list ?? (asked.license === undefined ? [] : [asked.license]);
  if (codes.length === 0 || codes.some((code) => [...code].length > 64)) {
    throw refuseLicense('92020002', 'invalid param: license or license_list, each of 1 to 64 characters');
  }
  const answers = await lookUp(ctx, sellerId, codes);
  const failures = answers.filter((answer) => 'error_code' in answer);
  if (!list && failures[0]) throw refuseLicense(failures[0].error_code);
  return {
    data: answers.flatMap((answer) => ('info' in answer ? [answer.info] : [])),
    check_fail_list: failures,
  };
}

async function lookUp(
  ctx: WriteContext,
  sellerId: string,
  codes: readonly string[],
): Promise<(CheckFailure | { info: Info })[]> {
  const [offset, known] = [await wireOffsetHours.get(ctx), await licenses.byCodes(ctx, sellerId, codes)];
  const resources = await findByInstance(ctx, sellerId, [...known.keys()]);
  const others = codes.filter((code) => !known.has(code));
  const tests = others.length > 0 ? await licenses.lockTests(ctx, sellerId, others) : new Map();
  const answers: (CheckFailure | { info: Info })[] = [];
  for (const code of codes) {
    const license = known.get(code);
    const test = tests.get(code) as TestLicense | undefined;
    const verdict = verdictOf(license, test);
    if (verdict !== '92020000') answers.push(failure(code, verdict));
    else if (license)
      answers.push({ info: licenseInfo(license, resources.get(code)?.expiresAt ?? null, offset) });
    else answers.push({ info: testLicenseInfo(test!, offset) });
    if (test?.state === 'ACTIVATED') {
      const checked = {
        ...test,
        state: next(testLicenseStates, test.state, 'check'),
        checkedAt: ctx.now,
      };
      await licenses.saveTest(ctx, checked);
      tests.set(code, checked);
    }
  }
  return answers;
}

function verdictOf(license: License | undefined, test: TestLicense | undefined): LicenseApiCode {
  if (license) return queryVerdict(license);
  if (!test) return '92020005';
  return test.activatedAt ? '92020000' : '92020003';
}

function failure(license: string, code: LicenseApiCode): CheckFailure {
  return { license, error_code: code, error_msg: licenseApiCodes[code].meaning.en };
}

/**
 * Use of codes on this day of UTC+8: each entry names a client (`id`) or how many there were (`active_num`, the last one
 * counts). Codes that are unknown or not alive are refused one by one; test codes are taken and not counted.
 */
export async function reportUse(ctx: WriteContext, sellerId: string, body: unknown): Promise<CheckFailure[]> {
  const { usage_info: entries } = read(openApi.scenes.softwareUsageInfo.parameters, body);
  if (entries.length === 0) throw refuseLicense('92020002', 'invalid param: usage_info is empty');
  for (const [i, { software_usage_Info: list }] of entries.entries()) {
    const wrong = list.findIndex(({ id, active_num: n }) => (id === undefined) === (n === undefined));
    const negative = list.findIndex(({ active_num: n }) => n !== undefined && n < 0);
    const at = wrong >= 0 ? wrong : negative;
    if (list.length === 0 || at >= 0) {
      const entry = `usage_info[${i}].software_usage_Info${at >= 0 ? `[${at}]` : ''}`;
      throw refuseLicense('92020002', `invalid param: ${entry} must hold either id or active_num`);
    }
  }
  const codes = [...new Set(entries.map(({ license }) => license))];
  const known = await licenses.byCodes(ctx, sellerId, codes);
  const tests = await licenses.lockTests(
    ctx,
    sellerId,
    codes.filter((code) => !known.has(code)),
  );
  const day = beijingDate(ctx.now);
  const failures = new Map<string, CheckFailure>();
  // Sorted, so that two reports of the same codes cannot lock each other out.
  const sorted = [...entries].sort((a, b) => (a.license < b.license ? -1 : a.license > b.license ? 1 : 0));
  for (const { license: code, software_usage_Info: list } of sorted) {
    const license = known.get(code);
    if (!license) {
      if (!tests.has(code)) failures.set(code, failure(code, '92020005'));
      continue;
    }
    if (license.state !== 'ALIVE') {
      failures.set(code, failure(code, '92020003'));
      continue;
    }
    const numbers = list.flatMap(({ active_num: n }) => (n === undefined ? [] : [n]));
    await uses.addUse(ctx, {
      licenseId: license.id,
      day,
      ids: list.flatMap(({ id }) => (id === undefined ? [] : [id])),
      activeNum: numbers.at(-1) ?? null,
    });
  }
  return codes.flatMap((code) => failures.get(code) ?? []);
}
