import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  buildRequest,
  findInstance,
  parseAnswer,
  randomAlphanumeric,
  readUsagePush,
  type SaasV2Params,
  type SaasV2Scene,
  signRequest,
  verifySdk,
  verifyUsage,
} from '../../../packages/protocol/src/seller/index.ts';
import { type DemoIsv, type DemoIsvOptions, startDemoIsv } from './server.ts';

const KEY = '4d9b1c6e-0f35-4b1a-9c70-2f1e7a5d8b63';
const OTHER_KEY = 'a3c5b1d0-7d8e-4a57-8d0c-0b4b7d6f9e21';

let dataDir: string;
let isv: DemoIsv;
let clock: Date;
const cleanups: (() => unknown)[] = [];

const start = async (options: Partial<DemoIsvOptions> = {}) => {
  isv = await startDemoIsv({
    keys: { main: KEY, other: OTHER_KEY },
    dataDir,
    usageSeconds: 0,
    control: true,
    now: () => clock,
    ...options,
  });
  return isv;
};

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'demo-isv-'));
  clock = new Date('2026-07-01T12:00:00Z');
});

afterEach(async () => {
  await isv?.close().catch(() => undefined);
  for (const cleanup of cleanups.splice(0)) await cleanup();
  rmSync(dataDir, { recursive: true, force: true });
});

const sign = (body: string, key = KEY, at = clock) =>
  signRequest({
    url: isv.productionUrl,
    key,
    body,
    timestampMs: at.getTime(),
    nonce: randomAlphanumeric(32),
  });

const send = async (request: ReturnType<typeof sign>) => {
  const answer = await fetch(request.url, { ...request, redirect: 'manual' });
  const bodyBytes = new Uint8Array(await answer.arrayBuffer());
  const bodyText = new TextDecoder().decode(bodyBytes);
  return { status: answer.status, headers: Object.fromEntries(answer.headers), bodyBytes, bodyText };
};

/** Calls a scene as the marketplace does and judges the answer as the marketplace does. */
const call = async <S extends SaasV2Scene>(scene: S, params: SaasV2Params<S>, key = KEY) =>
  parseAnswer(scene, await send(sign(buildRequest(scene, params), key)), { key, requireBodySign: true });

let orders = 0;
const newOrder = () => {
  const orderId = `CS${++orders}`;
  return { orderId, orderLineId: `${orderId}-000001`, businessId: randomAlphanumeric(20) };
};

const open = async () => {
  const opened = await call('newInstance', newOrder());
  if (opened.kind !== 'ok') throw new Error(JSON.stringify(opened));
  return opened.answer.instanceId;
};

const query = async (instanceId: string) => {
  const found = await call('queryInstance', { instanceId });
  return found.kind === 'ok' ? findInstance(found.answer, instanceId) : undefined;
};

/** The buyer's browser: signs in with what queryInstance told. */
const visit = async (instanceId: string) => {
  const { appInfo } = (await query(instanceId))!;
  const page = appInfo!.frontEndUrl;
  const post = (action: string, form: Record<string, string>, headers: Record<string, string> = {}) =>
    fetch(`${page}/${action}`, {
      method: 'POST',
      body: new URLSearchParams(form),
      headers: { Origin: isv.url, ...headers },
      redirect: 'manual',
    });
  const signedIn = await post('sign-in', { userName: appInfo!.userName!, password: appInfo!.password! });
  const cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? '';
  return {
    status: signedIn.status,
    page,
    post: (action: string, form: Record<string, string>, headers = {}) =>
      post(action, form, { Cookie: cookie, ...headers }),
    get: async (headers = {}) => (await fetch(page, { headers: { Cookie: cookie, ...headers } })).text(),
  };
};

describe('who may call (3.6)', () => {
  const body = () => buildRequest('newInstance', { ...newOrder(), testFlag: '1' });
  const code = async (request: ReturnType<typeof sign>) =>
    JSON.parse((await send(request)).bodyText).resultCode;

  test('a signature is accepted in either case, and with any of our keys', async () => {
    await start();
    const text = body();
    expect(await code(sign(text))).toBe('000000');
    const lower = sign(text);
    const url = lower.url.replace(lower.signature, lower.signature.toLowerCase());
    expect(await code({ ...lower, url })).toBe('000000');
    expect(await code(sign(text, OTHER_KEY))).toBe('000000');
    expect(isv.calls().map((c) => c.keyId)).toEqual(['main', 'main', 'other']);
  });

  test('a wrong key, a changed body, a stale clock and a repeated nonce are refused', async () => {
    await start();
    const request = sign(body());
    expect(await code(sign(body(), 'no key of ours'))).toBe('000001');
    expect(await code({ ...request, body: request.body.replace('CS', 'CT') })).toBe('000001');
    // 000002 by section 1.1 of the License guide: the caller is known, only its clock is wrong.
    expect(await code(sign(body(), KEY, new Date(clock.getTime() - 60_001)))).toBe('000002');
    expect(await code(request)).toBe('000000');
    expect(await code(request)).toBe('000001');
    expect(isv.calls().map((c) => c.verdict)).toEqual([
      'BAD_SIGNATURE',
      'BAD_SIGNATURE',
      'STALE',
      'VERIFIED',
      'REPLAYED',
    ]);
  });

  test('a nonce stays used after a restart', async () => {
    await start();
    const request = sign(body());
    expect(await code(request)).toBe('000000');
    await isv.close();
    await start();
    const url = request.url.replace(/^http:\/\/[^/]+/, isv.url);
    expect(await code({ ...request, url })).toBe('000001');
  });

  test('the clock check can be switched off', async () => {
    await start({ clockToleranceSeconds: 0 });
    expect(await code(sign(body(), KEY, new Date(0)))).toBe('000000');
  });
});

describe('an instance', () => {
  test('FUL-3: one order line is one instance, also after a restart', async () => {
    await start();
    const order = newOrder();
    const first = await call('newInstance', order);
    const again = await call('newInstance', { ...order, businessId: 'another' });
    expect(again).toEqual(first);
    await isv.close();
    await start();
    expect(await call('newInstance', { ...order, businessId: 'a third' })).toEqual(first);
    expect(await call('newInstance', newOrder())).not.toEqual(first);
  });

  test('is not shown to the marketplace of another key', async () => {
    await start();
    const instanceId = await open();
    expect(await call('queryInstance', { instanceId }, OTHER_KEY)).toMatchObject({ code: '000003' });
    expect(await call('releaseInstance', { instanceId }, OTHER_KEY)).toMatchObject({ code: '000003' });
  });

  test('lets its buyer sign in and keep notes', async () => {
    await start();
    const buyer = await visit(await open());
    expect(buyer.status).toBe(303);
    await buyer.post('add', { text: '<b>5 > 3</b> 你好' });
    const page = await buyer.get();
    expect(page).toContain('&#60;b&#62;5 &#62; 3&#60;/b&#62; 你好');
    expect(page).not.toContain('<b>5');
    const stranger = await fetch(buyer.page);
    expect(await stranger.text()).not.toContain('你好');
    // With 'no-referrer' a real browser would send `Origin: null` and could never sign in.
    expect(stranger.headers.get('referrer-policy')).toBe('same-origin');
    await buyer.post('delete', { id: /name="id" value="(\d+)"/.exec(page)![1]! });
    expect(await buyer.get()).not.toContain('你好');
  });

  test('refuses wrong passwords, soon all of them, and forms of other sites', async () => {
    await start();
    const buyer = await visit(await open());
    const wrong = () => buyer.post('sign-in', { userName: 'admin', password: 'x' }, { Cookie: '' });
    const statuses: number[] = [];
    for (let i = 0; i < 11; i++) statuses.push((await wrong()).status);
    expect(statuses[0]).toBe(401);
    expect(statuses.at(-1)).toBe(429);
    const foreign = await buyer.post('add', { text: 'x' }, { Origin: 'https://evil.example' });
    expect(foreign.status).toBe(403);
  });

  test('speaks the language of its reader', async () => {
    await start();
    const buyer = await visit(await open());
    expect(await buyer.get({ 'Accept-Language': 'zh-CN,zh;q=0.9' })).toContain('保存');
    expect(await buyer.get({ 'Accept-Language': 'de' })).toContain('Save');
  });

  test('freezes, unfreezes, renews and is released, each as often as asked', async () => {
    await start();
    const instanceId = await open();
    const buyer = await visit(instanceId);
    await buyer.post('add', { text: 'kept' });
    const twice = async <S extends SaasV2Scene>(scene: S, params: SaasV2Params<S>) => {
      expect(await call(scene, params)).toMatchObject({ kind: 'ok' });
      expect(await call(scene, params)).toMatchObject({ kind: 'ok' });
    };

    await twice('updateInstanceStatus', { instanceId, status: 'FREEZE' });
    expect(await buyer.get()).toContain('Instance frozen');
    expect(await query(instanceId)).toBeDefined();

    const renewal = { orderId: 'CS-R', orderLineId: 'CS-R-000001', instanceId, scene: 'RENEWAL' } as const;
    await twice('refreshInstance', { ...renewal, expireTime: '20270701155959' });
    await twice('updateInstanceStatus', { instanceId, status: 'UNFREEZE' });
    const page = await buyer.get();
    expect(page).toContain('2027-07-01 15:59 UTC');
    expect(page).toContain('kept');

    clock = new Date('2027-07-01T16:00:00Z');
    await twice('updateInstanceStatus', { instanceId, status: 'FREEZE' });
    expect(await buyer.get()).toContain('Instance expired');

    await twice('releaseInstance', { instanceId });
    expect(await buyer.get()).toContain('Instance released');
    expect(await call('queryInstance', { instanceId })).toMatchObject({ kind: 'refused', code: '000003' });
    expect(await call('updateInstanceStatus', { instanceId, status: 'FREEZE' })).toMatchObject({
      code: '000003',
    });
  });

  test('a renewal order sent twice does not undo a later one', async () => {
    await start();
    const instanceId = await open();
    const renew = (orderId: string, expireTime: string) =>
      call('refreshInstance', { orderId, orderLineId: orderId, instanceId, scene: 'RENEWAL', expireTime });
    await renew('CS-1', '20270101000000');
    await renew('CS-2', '20280101000000');
    await renew('CS-1', '20270101000000');
    expect(await (await visit(instanceId)).get()).toContain('2028-01-01');
  });

  test('a change that is too small for what it holds is refused with a reason', async () => {
    await start();
    const instanceId = await open();
    const buyer = await visit(instanceId);
    for (const text of ['a', 'b']) await buyer.post('add', { text });
    const check = (linearValue: number) =>
      call('changeInstanceCheck', { instanceId, productInfo: { productId: 'p', linearValue } });
    expect(await check(2)).toMatchObject({ kind: 'ok' });
    expect(await check(1)).toMatchObject({ kind: 'refused', isBuyerVisible: true });
  });

  test('opens asynchronously when told to, and is ready later (000004)', async () => {
    await start({ asyncSeconds: 30 });
    const order = newOrder();
    const opening = await call('newInstance', order);
    if (opening.kind !== 'processing' || !opening.instanceId) return expect.unreachable();
    const { instanceId } = opening;
    expect(await call('queryInstance', { instanceId })).toMatchObject({ kind: 'processing' });
    expect(await (await fetch(`${isv.url}/app/${instanceId}`)).text()).toContain('Being opened');
    clock = new Date(clock.getTime() + 30_000);
    expect(await call('newInstance', order)).toEqual({ kind: 'ok', answer: { instanceId } });
    expect(await query(instanceId)).toMatchObject({ instanceId, appInfo: { userName: 'admin' } });
  });

  test('13.3: debugging calls succeed in any order and again and again', async () => {
    await start({ asyncSeconds: 30 });
    const target = { instanceId: 'never-created', testFlag: '1' } as const;
    const line = { orderId: 'CS-D', orderLineId: 'CS-D-000001' };
    for (let round = 0; round < 2; round++) {
      const answers = [
        await call('newInstance', { ...line, businessId: 'b', testFlag: '1' }),
        await call('queryInstance', target),
        await call('refreshInstance', {
          ...line,
          ...target,
          scene: 'TRIAL_TO_FORMAL',
          expireTime: '20270701000000',
        }),
        await call('updateInstanceStatus', { ...target, status: 'FREEZE' }),
        await call('upgradeInstance', { ...line, ...target }),
        await call('changeInstanceCheck', { ...target, productInfo: { productId: 'p' } }),
        await call('releaseInstance', target),
      ];
      expect(answers.map((a) => a.kind)).toEqual(Array(7).fill('ok'));
    }
  });

  test('a hundred instances can be asked for at once', async () => {
    await start();
    const known = await open();
    const ids = [known, ...Array.from({ length: 99 }, (_, i) => `unknown-${i}`)];
    const found = await call('queryInstance', { instanceId: ids.join(',') });
    expect(found).toMatchObject({ kind: 'ok', answer: { info: [{ instanceId: known }] } });
  });

  test.each([
    ['an unknown activity', { activity: 'dance' }],
    ['a missing order', { activity: 'newInstance', businessId: 'b' }],
    ['a status that does not exist', { activity: 'updateInstanceStatus', instanceId: 'i', status: 'MELT' }],
    ['no object', []],
  ])('%s is an illegal parameter', async (_case, body) => {
    await start();
    const answer = await send(sign(JSON.stringify(body)));
    expect(JSON.parse(answer.bodyText).resultCode).toBe('000002');
  });
});

/** A marketplace of a few lines: takes usage pushes and answers order queries. */
const startMarketplace = async () => {
  const pushes: { sns: string[]; accepted: boolean; verified: unknown }[] = [];
  const taken = new Map<string, string>();
  const asked: string[] = [];
  const state = { isDown: false, refuses: '', order: {} as Record<string, unknown> };
  const server = createServer(async (request, response) => {
    const pieces: Buffer[] = [];
    for await (const piece of request) pieces.push(piece as Buffer);
    const body = Buffer.concat(pieces).toString();
    const answer = (status: number, value: unknown) =>
      response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(value));
    if (request.method === 'GET') {
      const problem = verifySdk(
        { method: 'GET', target: request.url!, headers: request.headers },
        'the-secret',
        { now: clock },
      );
      asked.push(problem ?? request.url!);
      if (state.isDown) return answer(503, {});
      return answer(200, { resultCode: 'MKT.0000', resultMsg: 'Success', orderInfo: state.order });
    }
    const headers = request.headers as Record<string, string>;
    const { ts = '', nonce = '', signature = '' } = headers;
    const verified = verifyUsage({ key: KEY, ts, nonce, signature, body });
    const read = readUsagePush(body, clock);
    const records = read.kind === 'valid' ? read.records : [];
    const sns = records.map((r) => r.meteringSn);
    const isRefused = read.kind === 'invalid' || records.some((r) => r.instanceId === state.refuses);
    // When "down", the push is taken and only the answer is lost: the worst case for doubling.
    if (!isRefused) for (const r of records) taken.set(r.meteringSn, r.usageValue);
    pushes.push({ sns, accepted: !isRefused, verified });
    if (state.isDown) return answer(502, 'bad gateway');
    if (isRefused) return answer(500, { error_code: 'MKT.9001', error_msg: 'instance not found' });
    answer(200, { error_code: 'MKT.0000', error_msg: 'success' });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  cleanups.push(() => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  });
  const total = () => [...taken.values()].reduce((sum, value) => sum + Number(value), 0);
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, pushes, asked, state, total };
};

describe('usage (10.1)', () => {
  const walk = (seconds: number) => {
    clock = new Date(clock.getTime() + seconds * 1000);
  };

  test('is pushed once per use, with the same number again when the answer was lost', async () => {
    const market = await startMarketplace();
    await start({ platformUrl: market.url, chargingMode: 'ON_DEMAND' });
    const instanceId = await open();
    const buyer = await visit(instanceId);
    for (const text of ['a', 'b', 'c']) await buyer.post('add', { text });
    walk(60);

    market.state.isDown = true;
    expect(await isv.reportUsage()).toEqual({ sent: 0, pending: 1 });
    await isv.close();
    market.state.isDown = false;
    await start({ platformUrl: market.url, chargingMode: 'ON_DEMAND' });
    expect(await isv.reportUsage()).toEqual({ sent: 1, pending: 0 });
    expect(await isv.reportUsage()).toEqual({ sent: 0, pending: 0 });

    expect(market.pushes.map((p) => p.verified)).toEqual(['RAW', 'RAW']);
    expect(market.pushes[0]!.sns).toEqual(market.pushes[1]!.sns);
    expect(market.total()).toBe(3);
    expect((await query(instanceId))?.usageInfo).toMatchObject([{ usageValue: '3' }]);
  });

  test('of one second is never pushed as two equal intervals', async () => {
    const market = await startMarketplace();
    await start({ platformUrl: market.url, chargingMode: 'ON_DEMAND' });
    const instanceId = await open();
    const buyer = await visit(instanceId);
    await buyer.post('add', { text: 'a' });
    expect(await isv.reportUsage()).toEqual({ sent: 1, pending: 0 });
    await buyer.post('add', { text: 'b' });
    expect(await isv.reportUsage()).toEqual({ sent: 0, pending: 0 });
    walk(1);
    expect(await isv.reportUsage()).toEqual({ sent: 1, pending: 0 });
    expect(market.total()).toBe(2);
  });

  test('until the release is still pushed, also within the second of the last push', async () => {
    const market = await startMarketplace();
    await start({ platformUrl: market.url, chargingMode: 'ON_DEMAND' });
    const instanceId = await open();
    const buyer = await visit(instanceId);
    for (const text of ['a', 'b']) {
      await buyer.post('add', { text });
      await isv.reportUsage();
    }
    expect(await call('releaseInstance', { instanceId })).toMatchObject({ kind: 'ok' });
    walk(3600);
    expect(await isv.reportUsage()).toEqual({ sent: 1, pending: 0 });
    expect(market.total()).toBe(2);
  });

  test('of good instances gets through beside one that the marketplace refuses', async () => {
    const market = await startMarketplace();
    await start({ platformUrl: market.url, chargingMode: 'ON_DEMAND' });
    const [good, bad] = [await open(), await open()];
    for (const id of [good, bad]) await (await visit(id)).post('add', { text: 'x' });
    market.state.refuses = bad;
    expect(await isv.reportUsage()).toEqual({ sent: 1, pending: 1 });
    market.state.refuses = '';
    expect(await isv.reportUsage()).toEqual({ sent: 1, pending: 0 });
    expect(market.total()).toBe(2);
  });

  test('is not counted for instances that are paid by period', async () => {
    const market = await startMarketplace();
    await start({ platformUrl: market.url });
    await (await visit(await open())).post('add', { text: 'x' });
    walk(60);
    expect(await isv.reportUsage()).toEqual({ sent: 0, pending: 0 });
    expect(market.pushes).toEqual([]);
  });
});

describe('order query (11.2)', () => {
  const line = (orderId: string, more: object) => ({
    orderId,
    orderLine: [{ orderLineId: `${orderId}-000001`, chargingMode: 'PERIOD', ...more }],
  });
  const withKeys = (url: string) => ({
    platformUrl: `${url}/w/sandbox`,
    credentials: { main: { accessKey: 'AK1', secretKey: 'the-secret' } },
  });

  test('tells what was bought and what an upgrade changes', async () => {
    const market = await startMarketplace();
    await start(withKeys(market.url));
    const order = newOrder();
    market.state.order = line(order.orderId, {
      expireTime: '20270701155959',
      productInfo: [{ productName: 'Notes, small', skuCode: 'small', linearValue: 1 }],
    });
    const opened = await call('newInstance', order);
    if (opened.kind !== 'ok') return expect.unreachable();
    const { instanceId } = opened.answer;
    expect(market.asked).toEqual([
      `/w/sandbox/api/mkp-openapi-public/global/v1/order/query?orderId=${order.orderId}&orderLineId=${order.orderLineId}`,
    ]);
    const buyer = await visit(instanceId);
    expect(await buyer.get()).toMatch(/Notes, small[\s\S]*2027-07-01 15:59/);
    await buyer.post('add', { text: 'one' });
    expect((await buyer.post('add', { text: 'two' })).status).toBe(409);

    const upgrade = { orderId: 'CS-U', orderLineId: 'CS-U-000001', instanceId };
    market.state.isDown = true;
    expect(await call('upgradeInstance', upgrade)).toMatchObject({ kind: 'refused', code: '000005' });
    market.state.isDown = false;
    market.state.order = line('CS-U', { productInfo: [{ linearValue: 5 }] });
    expect(await call('upgradeInstance', upgrade)).toMatchObject({ kind: 'ok' });
    expect((await buyer.post('add', { text: 'two' })).status).toBe(303);
  });

  test('that does not answer does not keep the buyer from the instance', async () => {
    const market = await startMarketplace();
    market.state.isDown = true;
    await start(withKeys(market.url));
    const instanceId = await open();
    market.state.isDown = false;
    market.state.order = line('any', { chargingMode: 'ON_DEMAND' });
    expect((await query(instanceId))?.usageInfo).toHaveLength(1);
  });
});

describe('misbehaviour', () => {
  const control = (wish: object) =>
    fetch(`${isv.url}/control`, { method: 'POST', body: JSON.stringify(wish) });

  test.each([
    ['down', { reason: 'HTTP_STATUS', status: 503 }],
    ['redirect', { reason: 'HTTP_STATUS', status: 302 }],
    ['not-json', { reason: 'NOT_JSON' }],
    ['wrong-code', { kind: 'refused', code: '000106' }],
    ['wrong-body-sign', { reason: 'BODY_SIGN_WRONG' }],
  ])('%s, for as many calls as told, then well again', async (mode, expected) => {
    await start();
    expect((await control({ mode, times: 1, code: '000106', activity: 'newInstance' })).status).toBe(200);
    const body = buildRequest('newInstance', newOrder());
    const judge = async () => parseAnswer('newInstance', await send(sign(body)), { key: KEY });
    expect(await call('queryInstance', { instanceId: 'x' })).toMatchObject({ code: '000003' });
    expect(await judge()).toMatchObject(expected);
    expect(await judge()).toMatchObject({ kind: 'ok' });
  });

  test('close, hang and slow give no answer in time; slow has done the work', async () => {
    await start();
    const order = newOrder();
    isv.misbehave({ mode: 'close' });
    await expect(call('newInstance', order)).rejects.toThrow();
    for (const mode of ['hang', 'slow'] as const) {
      isv.misbehave({ mode, seconds: 30, times: 1 });
      const request = sign(buildRequest('newInstance', order));
      const late = fetch(request.url, { ...request, signal: AbortSignal.timeout(200) });
      await expect(late).rejects.toThrow(/timeout/);
    }
    await call('newInstance', order);
    const health = await (await fetch(`${isv.url}/healthz`)).json();
    expect(health).toEqual({ status: 'ok', instances: 1 });
  });

  test('huge is as large as told', async () => {
    await start();
    isv.misbehave({ mode: 'huge', bytes: 1024 * 1024 });
    const request = sign('{}');
    const answer = await fetch(request.url, request);
    expect((await answer.arrayBuffer()).byteLength).toBeGreaterThanOrEqual(1024 * 1024);
  });

  test('the calls are listed, and nothing of it exists unless switched on', async () => {
    await start();
    await open();
    const calls = await (await fetch(`${isv.url}/control/calls`)).json();
    expect(calls).toMatchObject([
      { activity: 'newInstance', verdict: 'VERIFIED', keyId: 'main', answer: { resultCode: '000000' } },
    ]);
    expect((await control({ mode: 'dance' })).status).toBe(400);
    await isv.close();
    await start({ control: false });
    expect((await control({ mode: 'down' })).status).toBe(404);
    expect((await fetch(`${isv.url}/control/calls`)).status).toBe(404);
  });

  test('a body larger than any scene needs is refused', async () => {
    await start();
    const request = sign(' '.repeat(70_000));
    const answer = await fetch(request.url, request).catch(() => undefined);
    expect(answer === undefined || answer.status === 413).toBe(true);
  });
});

test('as a program it prints its address and survives being killed', async () => {
  const run = () =>
    new Promise<{ url: string; productionUrl: string; kill(): Promise<void> }>((resolve, reject) => {
      const child = spawn(process.execPath, [join(import.meta.dirname, 'main.ts')], {
        env: {
          PATH: process.env.PATH,
          DATA_DIR: dataDir,
          DEMO_ISV_KEY: KEY,
          DEMO_ISV_CLOCK_TOLERANCE_SECONDS: '0',
        },
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      const exited = new Promise<void>((done) => child.once('exit', () => done()));
      const kill = async () => {
        child.kill('SIGKILL');
        await exited;
      };
      cleanups.push(kill);
      child.once('error', reject);
      child.stdout.once('data', (line: Buffer) => resolve({ ...JSON.parse(line.toString()), kill }));
    });
  const order = newOrder();
  const running = await run();
  isv = { ...running, close: async () => undefined } as unknown as DemoIsv;
  const first = await call('newInstance', order);
  expect(first.kind).toBe('ok');
  await running.kill();
  isv = { ...(await run()), close: async () => undefined } as unknown as DemoIsv;
  expect(await call('newInstance', order)).toEqual(first);
});
