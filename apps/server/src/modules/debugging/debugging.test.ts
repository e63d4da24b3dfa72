import {
  exampleParams,
  randomAlphanumeric,
  requiredCases,
  sceneOf,
  scenesOf,
  signV2,
} from '@jishi/protocol/seller/index.ts';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type TestHouse, testHouse } from '../../app/testing.ts';
import { requireTestCases } from '../catalog/index.ts';
import { person } from '../identity/testing.ts';
import { runsKept, runsPerMinute } from './debugging.settings.ts';
import { type Developer, developer, good, OwnSystem, says } from './own-system.fixture.ts';

let house: TestHouse;
let system: OwnSystem;
let me: Developer;

beforeAll(async () => {
  system = new OwnSystem();
  house = await testHouse({ outside: system });
});
afterAll(() => house?.close());
beforeEach(async () => {
  system.whims.clear();
  system.heard.length = 0;
  system.answerKey = undefined;
  me = await developer(house);
  system.key = me.secret;
});

const trial = (scene = 'newInstance', over: Record<string, unknown> = {}) => ({
  addressId: me.addressId,
  generation: 'saas-v2',
  scene,
  params: exampleParams({ generation: 'saas-v2', scene }),
  ...over,
});
const send = (body: unknown) => good(me.send('POST', '/api/seller/debug-runs', body));
const passAndSave = async (scene: string, over: Record<string, unknown> = {}) => {
  const run = await send(trial(scene, over));
  return (await good(me.send('POST', '/api/seller/test-cases', { debugRunId: run.id }))).testCase;
};

describe('the request before it goes', () => {
  it('is shown whole, with its canonical parts and a curl command, and without the key; nothing is sent', async () => {
    const shown = await good(me.send('POST', '/api/seller/debug-runs/preview', trial()));
    expect(shown).toMatchObject({ method: 'POST', url: expect.stringContaining('signature=') });
    expect(JSON.parse(shown.body)).toMatchObject({ activity: 'newInstance', testFlag: '1' });
    expect(shown.parts.map((p: { name: string; isSecret: boolean }) => [p.name, p.isSecret])).toContainEqual([
      'accessKey',
      true,
    ]);
    expect(shown.curl).toMatch(/^curl -X POST 'https:/);
    expect(JSON.stringify(shown)).not.toContain(me.secret);
    expect(system.heard).toEqual([]);
  });

  it('400 names the parameter that breaks its table, the scene or the variant that does not exist', async () => {
    const wrong = async (body: unknown) => {
      const { status, body: told } = await me.send('POST', '/api/seller/debug-runs', body);
      return [status, ...(told.errors ?? []).map((e: { field: string }) => e.field)];
    };
    expect(await wrong(trial('newInstance', { params: { orderId: 'x'.repeat(65) } }))).toEqual([
      400,
      'body.params.orderId',
      'body.params.orderLineId',
    ]);
    expect(await wrong({ ...trial(), scene: 'nothing' })).toEqual([400, 'body.scene']);
    expect(await wrong(trial('newInstance', { variant: 'X' }))).toEqual([400, 'body.variant']);
    expect(await wrong(trial('newInstance', { generation: 'open-api' }))).toEqual([400, 'body.generation']);
    expect(await wrong(trial('newInstance', { params: { orderId: 'a\u0000' } }))).toEqual([
      400,
      'body.params.orderId',
    ]);
    expect(system.heard).toEqual([]);
  });
});

describe('a call', () => {
  it('carries testFlag=1, is made twice where an instance is named, and passes field by field', async () => {
    const run = await send(trial());
    expect(run).toMatchObject({ verdict: 'PASSED', reason: null, cause: 'DEBUG' });
    expect(system.heard.map((h) => [h.scene, h.isTest])).toEqual([
      ['newInstance', true],
      ['newInstance', true],
    ]);
    expect(run.exchanges).toHaveLength(2);
    expect(run.exchanges[0].answer.body).toContain('"instanceId"');
    expect(run.checks.map((c: { subject: string }) => c.subject)).toEqual(
      expect.arrayContaining(['HTTP status', 'Body-Sign', 'resultCode', 'instanceId', '2 × instanceId']),
    );
    expect(JSON.stringify(run)).not.toMatch(new RegExp(`${me.secret}|s3cret-word`));
    expect(await good(me.send('GET', `/api/seller/debug-runs/${run.id}`))).toMatchObject({ id: run.id });
  });

  it('fails when the same call names another instance', async () => {
    let n = 0;
    system.whims.set('newInstance', () => says({ resultCode: '000000', instanceId: `new-${++n}` }));
    const run = await send(trial());
    expect(run).toMatchObject({ verdict: 'FAILED', reason: 'INSTANCE_CHANGED' });
    const row = run.checks.find((c: { subject: string }) => c.subject === '2 × instanceId');
    expect(row).toMatchObject({ isOk: false, expected: 'new-1', received: 'new-2' });
  });

  it('says each field that breaks the table, the code that was refused, and why nothing came', async () => {
    system.whims.set('newInstance', () => says({ resultCode: '000000' }));
    const shape = await send(trial());
    expect(shape.reason).toBe('ANSWER_SHAPE');
    expect(shape.checks.find((c: { subject: string }) => c.subject === 'instanceId').isOk).toBe(false);
    system.whims.set('newInstance', () => says({ resultCode: '000100' }));
    expect((await send(trial())).reason).toBe('RESULT_CODE_000100');
    system.whims.set('newInstance', () => ({
      ok: false,
      reason: 'TIMEOUT',
      detail: 'late',
      milliseconds: 5000,
    }));
    const lost = await send(trial());
    expect(lost).toMatchObject({ verdict: 'FAILED', reason: 'TIMEOUT', checks: [] });
    expect(lost.exchanges[0]).toMatchObject({
      answer: null,
      problem: { reason: 'TIMEOUT' },
      milliseconds: 5000,
    });
  });

  it('keeps what a seller answers, however odd its text', async () => {
    system.whims.set('newInstance', () => says(`{"resultCode":"0\\u0000","x":"${'😀'.repeat(300)}"}\u0000`));
    expect((await send(trial())).verdict).toBe('FAILED');
  });

  it.each(['saas-v1', 'license-online', 'license-code', 'license-v1', 'order-notify'] as const)(
    '%s: every scene is sent as its generation says',
    async (generation) => {
      for (const scene of scenesOf(generation)) {
        const run = await send({
          ...trial(),
          generation,
          scene,
          params: exampleParams({ generation, scene }),
        });
        expect([scene, run.exchanges[0].problem, run.checks.length > 0]).toEqual([scene, null, true]);
      }
    },
    60_000,
  );

  it('422 without a verified address; 404 for an address or key of another seller', async () => {
    const other = await developer(house);
    const status = async (body: unknown) => {
      const { status: code, body: told } = await me.send('POST', '/api/seller/debug-runs', body);
      return [code, told.code];
    };
    expect(await status(trial('newInstance', { addressId: other.addressId }))).toEqual([
      404,
      'ADDRESS_NOT_FOUND',
    ]);
    expect(await status(trial('newInstance', { keyId: other.keyId }))).toEqual([
      404,
      'INTERFACE_KEY_NOT_FOUND',
    ]);
    await sql`update production_addresses set state = 'INVALID' where id = ${me.addressId}`.execute(
      house.world.db,
    );
    expect(await status(trial())).toEqual([422, 'ADDRESS_NOT_VERIFIED']);
    const buyer = await person(house);
    expect((await buyer.send('POST', '/api/seller/debug-runs', trial())).status).toBe(403);
  });

  it('429 beyond the seller’s limit of a minute; the oldest calls make room for new ones', async () => {
    await house.write((ctx) => runsKept.set(ctx, 2));
    for (let i = 0; i < 3; i++) await send(trial('queryInstance'));
    expect((await good(me.send('GET', '/api/seller/debug-runs'))).items).toHaveLength(2);
    await house.write((ctx) => runsPerMinute.set(ctx, 2));
    expect(await me.send('POST', '/api/seller/debug-runs', trial())).toMatchObject({
      status: 429,
      body: { code: 'DEBUGGING_TOO_FAST' },
    });
    await house.write(async (ctx) => {
      await runsPerMinute.set(ctx, 60);
      await runsKept.set(ctx, 200);
    });
  });
});

describe('when a signature does not fit', () => {
  it('a refused request shows what had to be signed; the developer’s own result gets its mistake named', async () => {
    system.key = 'another-key-than-ours-0001';
    const run = await send(trial('releaseInstance'));
    expect(run).toMatchObject({ reason: 'RESULT_CODE_000001', examined: { about: 'REQUEST' } });
    const { diagnosis } = run.examined;
    expect(diagnosis.verdict).toBe('OK');
    const { signature, url, body } = run.exchanges[0].request;
    expect(diagnosis.expected).toBe(signature);

    // The developer signs with a trailing newline in the key.
    const { searchParams } = new URL(url);
    const computed = signV2({
      key: `${me.secret}\n`,
      nonce: searchParams.get('nonce')!,
      timestamp: searchParams.get('timestamp')!,
      body,
    });
    const told = await good(me.send('POST', `/api/seller/debug-runs/${run.id}/examine`, { computed }));
    expect(told.verdict).toBe('WRONG');
    expect(told.findings[0]).toMatchObject({ certainty: 'PROVEN', code: expect.stringMatching(/^KEY_/) });
    expect(JSON.stringify(told)).not.toContain(me.secret);
  });

  it('an answer signed with the key of another address of the seller is named', async () => {
    const second = await house.write(async (ctx) => {
      const { admitAddress } = await import('../sellers/index.ts');
      return admitAddress(ctx, {
        sellerId: me.sellerId,
        url: `https://b-${randomAlphanumeric(8)}.example.com/p`,
      });
    });
    system.answerKey = second.secret;
    const run = await send(trial('releaseInstance'));
    expect(run).toMatchObject({ reason: 'BODY_SIGN_WRONG', examined: { about: 'ANSWER' } });
    expect(run.examined.diagnosis.findings.map((f: { code: string }) => f.code)).toContain(
      'KEY_OF_OTHER_ADDRESS',
    );
  });
});

describe('saved cases', () => {
  it('only what passed is saved; the same values are one case', async () => {
    system.whims.set('releaseInstance', () => says({ resultCode: '000100' }));
    const failed = await send(trial('releaseInstance'));
    expect(await me.send('POST', '/api/seller/test-cases', { debugRunId: failed.id })).toMatchObject({
      status: 422,
      body: { code: 'CASE_NOT_PASSED' },
    });
    system.whims.clear();
    const first = await passAndSave('releaseInstance');
    expect((await passAndSave('releaseInstance')).id).toBe(first.id);
    const other = await passAndSave('releaseInstance', { params: { instanceId: 'another' } });
    expect(other.id).not.toBe(first.id);
    const page = (query: string) => good(me.send('GET', `/api/seller/test-cases?${query}`));
    expect((await page(`addressId=${me.addressId}&state=PASSED&scene=releaseInstance`)).items).toHaveLength(
      2,
    );
    expect((await page('state=FAILED')).items).toEqual([]);
    expect((await page('generation=saas-v1')).items).toEqual([]);
    const one = await page('limit=1');
    const two = await page(`limit=1&cursor=${one.next}`);
    expect(new Set([...one.items, ...two.items].map((c: { id: string }) => c.id))).toEqual(
      new Set([first.id, other.id]),
    );
  });

  it('a case that is called again takes its new result over, singly and all together', async () => {
    const { id } = await passAndSave('queryInstance');
    system.whims.set('queryInstance', () => says({ resultCode: '000003' }));
    const { testCase, run } = await good(me.send('POST', `/api/seller/test-cases/${id}/run`));
    expect(testCase).toMatchObject({
      state: 'FAILED',
      reason: 'RESULT_CODE_000003',
      lastRunId: run.id,
      lastCause: 'RERUN',
    });
    system.whims.clear();
    expect(await good(me.send('POST', '/api/seller/test-cases/run-all', {}))).toEqual({ count: 1 });
    expect(await good(me.send('POST', '/api/seller/test-cases/run-all', {}))).toEqual({ count: 0 });
    await house.drain();
    expect((await good(me.send('GET', `/api/seller/test-cases/${id}`))).testCase).toMatchObject({
      state: 'PASSED',
      nextRunAt: null,
    });
  });

  it('another seller’s run and case are not found', async () => {
    const { id, lastRunId } = await passAndSave('queryInstance');
    const other = await developer(house);
    for (const [method, url, body] of [
      ['GET', `/api/seller/test-cases/${id}`],
      ['DELETE', `/api/seller/test-cases/${id}`],
      ['POST', `/api/seller/test-cases/${id}/run`],
      ['GET', `/api/seller/debug-runs/${lastRunId}`],
      ['POST', `/api/seller/debug-runs/${lastRunId}/examine`, { computed: 'AA' }],
      ['POST', '/api/seller/test-cases', { debugRunId: lastRunId }],
      ['POST', '/api/seller/test-cases/run-all', { addressId: me.addressId }],
      ['GET', `/api/seller/required-cases?addressId=${me.addressId}&chargingMode=PERIOD`],
    ] as const) {
      expect([url, (await other.send(method, url, body)).status]).toEqual([url, 404]);
    }
  });

  it('the list of a charging mode says what is done and what is missing', async () => {
    await passAndSave('newInstance');
    await passAndSave('updateInstanceStatus');
    const { items } = await good(
      me.send('GET', `/api/seller/required-cases?addressId=${me.addressId}&chargingMode=PERIOD`),
    );
    expect(items.map((i: { scene: string; isDone: boolean }) => [i.scene, i.isDone])).toEqual([
      ['newInstance', true],
      ['queryInstance', false],
      ['refreshInstance', false],
      ['updateInstanceStatus', true],
      ['releaseInstance', false],
    ]);
    expect(await me.send('GET', '/api/seller/required-cases')).toMatchObject({ status: 400 });
  });

  it('V1 asks for its variants (13.4)', async () => {
    const { items } = await good(
      me.send(
        'GET',
        `/api/seller/required-cases?addressId=${me.addressId}&chargingMode=PERIOD&generation=saas-v1`,
      ),
    );
    expect(items).toHaveLength(requiredCases('saas-v1', 'PERIOD').length);
    expect(items.some((i: { variant: string | null }) => i.variant !== null)).toBe(true);
    for (const { scene } of items) expect(sceneOf('saas-v1', scene)).toBeDefined();
  });
});

it('the setting is on unless the operator says otherwise', () => {
  expect(requireTestCases.standard).toBe(true);
});
