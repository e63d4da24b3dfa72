import { describe, expect, test } from 'vitest';
import { buildAnswer } from './build-answer.ts';
import { requiredCases } from './cases.ts';
import { checkAnswer } from './check-answer.ts';
import type { KnownGeneration } from './generations.ts';
import { KEY } from './vectors.test-data.ts';

const check = (
  generation: KnownGeneration,
  scene: string,
  body: unknown,
  rest: { status?: number; headers?: Record<string, string>; params?: Record<string, unknown> } = {},
) =>
  checkAnswer({
    generation,
    scene,
    key: KEY,
    received: {
      status: rest.status ?? 200,
      headers: rest.headers ?? {},
      bodyText: typeof body === 'string' ? body : JSON.stringify(body),
    },
    ...(rest.params ? { params: rest.params } : {}),
  });
const failures = (found: ReturnType<typeof check>) =>
  found.checks.filter(({ ok }) => !ok).map((c) => c.subject);

describe('an answer, field by field', () => {
  test('a good one passes line by line', () => {
    const found = check('saas-v2', 'newInstance', {
      resultCode: '000000',
      resultMsg: 'ok',
      instanceId: 'i-1',
    });
    expect(found).toMatchObject({ verdict: 'PASSED', parsed: { kind: 'ok' } });
    expect(found.checks.map(({ subject }) => subject)).toEqual(['HTTP status', 'resultCode', 'instanceId']);
  });

  test('a member that no table has is a note, at every depth', () => {
    const appInfo = { frontEndUrl: 'https://a.example.com', colour: 'red' };
    const found = check('saas-v2', 'queryInstance', {
      resultCode: '000000',
      info: [{ instanceId: 'i-1', appInfo }],
      trace: 7,
    });
    expect(found.verdict).toBe('PASSED');
    expect(found.checks.filter(({ isNote }) => isNote)).toMatchObject([
      { subject: 'info[0].appInfo.colour', received: 'red', ok: true },
      { subject: 'trace', received: '7', ok: true },
    ]);
  });

  test('what breaks the table is named with what was received and expected', () => {
    const found = check('saas-v2', 'queryInstance', {
      resultCode: '000000',
      info: [{ appInfo: { frontEndUrl: 'ftp://a' } }],
    });
    expect(found.verdict).toBe('FAILED');
    expect(failures(found)).toEqual(['info[0].instanceId', 'info[0].appInfo.frontEndUrl']);
    expect(found.checks.find((c) => c.subject === 'info[0].appInfo.frontEndUrl')).toMatchObject({
      received: 'ftp://a',
      expected: 'String(512) http-url M',
    });
  });

  test.each([
    [{ resultCode: '000003' }, 200, ['resultCode']],
    [{ resultMsg: 'x' }, 200, ['resultCode']],
    ['<html>', 500, ['HTTP status', 'JSON']],
    [{ resultCode: '000004' }, 200, ['resultCode']],
  ])('%j fails', (body, status, subjects) => {
    const found = check('saas-v2', 'releaseInstance', body, { status });
    expect(found.verdict).toBe('FAILED');
    expect(failures(found)).toEqual(subjects);
  });

  test('a query must bring the instance that was asked for', () => {
    const body = { resultCode: '000000', info: [{ instanceId: 'i-2' }] };
    const found = check('saas-v2', 'queryInstance', body, { params: { instanceId: 'i-1,i-2' } });
    expect(failures(found)).toEqual(['info[].instanceId']);
    expect(found.checks.at(-1)?.words.en).toContain('i-1');
  });

  test('V1: Body-Sign and encryption are checked, and no password is shown', () => {
    const answer = {
      instanceId: 'i-1',
      appInfo: { frontEndUrl: 'https://a.example.com', password: 'secret' },
    };
    const built = buildAnswer({ generation: 'saas-v1', scene: 'newInstance', answer, key: KEY });
    const good = check('saas-v1', 'newInstance', built.body, { headers: built.headers });
    expect(good.verdict).toBe('PASSED');
    expect(good.checks.find((c) => c.subject === 'appInfo.password')?.received).toBe('••••••');
    expect(failures(check('saas-v1', 'newInstance', built.body))).toEqual(['Body-Sign']);
    expect(failures(check('saas-v1', 'newInstance', `${built.body} `, { headers: built.headers }))).toEqual([
      'Body-Sign',
    ]);
  });
});

describe('cases before publishing (12, 13.4, seller-side 9.4, License 2.8)', () => {
  const names = (...args: Parameters<typeof requiredCases>) =>
    requiredCases(...args).map(({ scene, variant }) => (variant ? `${scene}:${variant}` : scene));

  test('SaaS V2', () => {
    expect(names('saas-v2', 'PERIOD')).toEqual([
      'newInstance',
      'queryInstance',
      'refreshInstance',
      'updateInstanceStatus',
      'releaseInstance',
    ]);
    expect(names('saas-v2', 'ONE_TIME')).toEqual(['newInstance', 'queryInstance', 'releaseInstance']);
    expect(names('saas-v2', 'PERIOD', { upgrade: true })).toContain('upgradeInstance');
    expect(names('saas-v2', 'ON_DEMAND', { upgrade: true })).not.toContain('upgradeInstance');
    expect(names('saas-v2', 'ON_DEMAND', { withUsagePush: true })).toContain('usagePush');
  });

  test('SaaS V1', () => {
    expect(names('saas-v1', 'PERIOD')).toEqual([
      'newInstance:PERIOD',
      'newInstance:TRIAL',
      'refreshInstance:RENEWAL',
      'refreshInstance:RENEWAL_OTHER_PERIOD',
      'refreshInstance:TRIAL_TO_FORMAL',
      'expireInstance',
      'releaseInstance',
    ]);
    expect(names('saas-v1', 'ONE_TIME')).toEqual(['newInstance:ONE_TIME', 'releaseInstance']);
    expect(names('saas-v1', 'ON_DEMAND_PKG')).toEqual([
      'newInstance:ON_DEMAND',
      'newInstance:ON_DEMAND_PKG',
      'releaseInstance',
      'instanceStatus',
      'queryInstance',
    ]);
  });

  test('License', () => {
    expect(names('license-online', 'ONE_TIME')).toHaveLength(5);
    expect(names('license-code', 'PERIOD')).toEqual([]);
    expect(names('license-code', 'PERIOD', { joint: true })).toHaveLength(3);
    expect(names('license-v1', 'ONE_TIME')).toEqual(['getLicense', 'releaseLicense']);
    expect(names('order-notify', 'PERIOD')).toEqual(['orderNotify']);
    expect(names('open-api', 'PERIOD')).toEqual([]);
  });
});
