import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  buildCall,
  exampleParams,
  type KnownGeneration,
  randomAlphanumeric,
  readAnswer,
  type SceneParams,
  verifySdk,
} from '../../../packages/protocol/src/seller/index.ts';
import { readLicense } from './issuer.ts';
import { type LegacyIsv, type LegacyIsvOptions, type ProductionUrls, startLegacyIsv } from './server.ts';

const KEY = '4d9b1c6e-0f35-4b1a-9c70-2f1e7a5d8b63';
const credential = {
  accessKey: 'EXAMPLEAK0000000001',
  secretKey: 'ExampleSecretKey000000000000000000000001',
};

let dataDir: string;
let isv: LegacyIsv;
let clock: Date;
const servers: Server[] = [];

const start = async (options: Partial<LegacyIsvOptions> = {}) => {
  isv = await startLegacyIsv({ keys: { main: KEY }, dataDir, usageSeconds: 0, now: () => clock, ...options });
};

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'demo-isv-legacy-'));
  clock = new Date('2026-07-01T12:00:00Z');
});

afterEach(async () => {
  await isv?.close().catch(() => undefined);
  for (const server of servers.splice(0)) server.close().closeAllConnections();
  rmSync(dataDir, { recursive: true, force: true });
});

const ADDRESS: Partial<Record<KnownGeneration, keyof ProductionUrls>> = {
  'saas-v1': 'saas',
  'license-online': 'license',
  'license-code': 'licenseCode',
  'license-v1': 'licenseV1',
  'order-notify': 'orderNotify',
};

/** As the marketplace calls, and as it reads the answer. */
async function call(generation: KnownGeneration, scene: string, params: SceneParams = {}, variant?: string) {
  const example = exampleParams({ generation, scene, ...(variant ? { variant } : {}) });
  const request = buildCall({
    ...{ generation, scene, key: KEY, at: clock, nonce: randomAlphanumeric(32) },
    url: isv.productionUrls[ADDRESS[generation]!],
    params: { ...example, ...params },
    businessId: randomAlphanumeric(32),
  });
  const { method, url, headers, body } = request;
  const response = await fetch(url, { method, headers, ...(body === '' ? {} : { body }) });
  const bodyText = await response.text();
  const received = { status: response.status, headers: Object.fromEntries(response.headers), bodyText };
  clock = new Date(clock.getTime() + 1000);
  const answer = readAnswer({ generation, scene, key: KEY, received });
  return answer.kind === 'ok' ? answer.answer : answer;
}

const open = (path: string, authorization?: string) =>
  fetch(`${isv.url}${path}`, {
    headers: { 'Accept-Language': 'en', ...(authorization ? { authorization } : {}) },
  });

const basic = (userName: string, password: string) =>
  `Basic ${Buffer.from(`${userName}:${password}`).toString('base64')}`;

interface Received {
  readonly path: string;
  readonly body: string;
  readonly isSigned: boolean;
}

/** A marketplace that writes down what it gets; `answers` are statuses to give first. */
async function startMarketplace(answers: number[] = []): Promise<{ url: string; received: Received[] }> {
  const received: Received[] = [];
  const server = createServer(async (request, response) => {
    const body = await bodyOf(request);
    received.push({ path: request.url!, body: body.toString(), isSigned: isSigned(request, body) });
    const status = answers.shift() ?? 200;
    response.writeHead(status, { 'Content-Type': 'application/json' });
    if (request.url!.includes('/order/query')) {
      const orderInfo = { orderId: 'CS1', orderType: 'NEW', createTime: '20260701040000', orderLine: [] };
      response.end(JSON.stringify({ resultCode: 'MKT.0000', resultMsg: 'Success', orderInfo }));
    } else {
      const code = status === 200 ? '0000' : '0101';
      response.end(
        JSON.stringify({
          error_code: `${request.url!.includes('usage') ? 'MKT' : 'CBC'}.${code}`,
          error_msg: 'x',
        }),
      );
    }
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, received };
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece as Buffer);
  return Buffer.concat(pieces);
}

function isSigned(request: IncomingMessage, body: Buffer): boolean {
  const headers = Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
  );
  const signed = { method: request.method!, target: request.url!, headers, body: new Uint8Array(body) };
  return verifySdk(signed, credential.secretKey, { now: clock }) === undefined;
}

async function until<T>(look: () => T | undefined | false): Promise<T> {
  for (let tries = 0; tries < 200; tries++) {
    const found = look();
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error('it never came');
}

describe('SaaS V1.0', () => {
  test('the buyer signs in with what was sent encrypted; frozen, revived and released are seen', async () => {
    await start();
    const opened = (await call('saas-v1', 'newInstance', { orderId: 'CS1', customerName: '柯都科技' })) as {
      instanceId: string;
      appInfo: { frontEndUrl: string; userName: string; password: string };
    };
    const path = new URL(opened.appInfo.frontEndUrl).pathname;
    const login = basic(opened.appInfo.userName, opened.appInfo.password);
    expect((await open(path)).status).toBe(401);
    expect((await open(path, basic('admin', 'guessed'))).status).toBe(401);
    const page = await open(path, login);
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('柯都科技');

    const { instanceId } = opened;
    await call('saas-v1', 'expireInstance', { orderId: 'CS1', instanceId });
    expect((await open(path, login)).status).toBe(403);
    await call('saas-v1', 'refreshInstance', { orderId: 'CS2', instanceId, expireTime: '20280701155959' });
    expect(await (await open(path, login)).text()).toContain('2028-07-01 15:59');
    await call('saas-v1', 'releaseInstance', { orderId: 'CS1', instanceId });
    expect((await open(path, login)).status).toBe(410);
  });

  test('the same order gets the same access data after a restart', async () => {
    await start();
    const first = await call('saas-v1', 'newInstance', { orderId: 'CS1' });
    await isv.close();
    await start({ publicUrl: isv.url, port: isv.port });
    expect(await call('saas-v1', 'newInstance', { orderId: 'CS1' })).toEqual(first);
  });

  test('a debugging call neither sees nor touches what a buyer paid for', async () => {
    await start();
    const { instanceId } = (await call('saas-v1', 'newInstance', { orderId: 'CS1' })) as {
      instanceId: string;
    };
    const release = { orderId: 'CS1', instanceId, testFlag: '1' };
    expect(await call('saas-v1', 'releaseInstance', release)).toEqual({});
    const found = await call('saas-v1', 'queryInstance', { instanceId });
    expect(found).toMatchObject({ info: [{ instanceId, appInfo: { userName: 'admin' } }] });
  });

  test('views of an on-demand instance are counted, told and pushed once', async () => {
    const market = await startMarketplace();
    await start({ platformUrl: market.url, credentials: { main: credential } });
    const opened = (await call('saas-v1', 'newInstance', { orderId: 'CS1' }, 'ON_DEMAND')) as {
      instanceId: string;
      appInfo: { frontEndUrl: string; userName: string; password: string };
    };
    const { instanceId, appInfo } = opened;
    const path = new URL(appInfo.frontEndUrl).pathname;
    for (let i = 0; i < 3; i++) await open(path, basic(appInfo.userName, appInfo.password));
    const found = await call('saas-v1', 'queryInstance', { instanceId });
    expect(found).toMatchObject({ info: [{ usageInfo: [{ usageValue: '3' }] }] });

    await isv.reportUsage();
    await isv.reportUsage();
    expect(market.received).toHaveLength(1);
    const [push] = market.received;
    expect(push).toMatchObject({ path: '/rest/marketplace/v1/isv/usage-data', isSigned: true });
    expect(JSON.parse(push!.body)).toMatchObject({
      usage_records: [{ instance_id: instanceId, product_id: '00301-666688-0--0', usage_value: '3' }],
    });
  });
});

describe('Licenses', () => {
  const askFor = async (variant: string, more: SceneParams = {}) => {
    const { instanceId } = (await call('license-online', 'newInstance', { orderId: 'CS1' })) as {
      instanceId: string;
    };
    expect(
      await call('license-online', 'getLicenseAsync', { instanceId, eventId: 'E1', ...more }, variant),
    ).toEqual({});
    return instanceId;
  };

  test('asked for asynchronously it is uploaded as text that our software can check', async () => {
    const market = await startMarketplace();
    await start({ platformUrl: market.url, credentials: { main: credential } });
    const instanceId = await askFor('PERIOD');
    const upload = await until(() => market.received[0]);
    expect(upload).toMatchObject({
      path: '/api/mkp-openapi-public/global/v1/market-event/E1/file',
      isSigned: true,
    });
    const { type, characters } = JSON.parse(/\{.*\}/.exec(upload.body)![0]) as Record<string, string>;
    expect(type).toBe('CHARACTERS');
    const publicKey = await (await open('/license-key.pem')).text();
    expect(readLicense(characters!, publicKey)).toMatchObject({ licenseId: 'E1', instanceId });
    expect(readLicense(`x${characters}`, publicKey)).toBeUndefined();
    expect(await (await open(`/app/${instanceId}`)).text()).toContain('E1: Uploaded');
  });

  test('bound to a device it is a file, and the same application is uploaded once', async () => {
    const market = await startMarketplace();
    await start({ platformUrl: market.url, credentials: { main: credential } });
    const instanceId = await askFor('HARDWARE');
    await until(() => market.received[0]);
    await call('license-online', 'getLicenseAsync', { instanceId, eventId: 'E1' }, 'HARDWARE');
    await isv.deliverLicenses();
    expect(market.received).toHaveLength(1);
    expect(market.received[0]!.body).toContain('filename="E1.lic"');
  });

  test('an upload that was refused is not repeated, one without credentials waits for them', async () => {
    const market = await startMarketplace([400]);
    await start();
    await askFor('PERIOD');
    await isv.deliverLicenses();
    expect(market.received).toHaveLength(0);
    await isv.close();
    await start({ platformUrl: market.url, credentials: { main: credential } });
    await until(() => market.received[0]);
    clock = new Date(clock.getTime() + 24 * 3600_000);
    await isv.deliverLicenses();
    expect(market.received).toHaveLength(1);
  });

  test('nothing is uploaded for a debugging call', async () => {
    const market = await startMarketplace();
    await start({ platformUrl: market.url, credentials: { main: credential } });
    await askFor('PERIOD', { testFlag: '1' }).catch(() => undefined);
    await call('license-online', 'getLicenseAsync', { instanceId: 'any', eventId: 'E2', testFlag: '1' });
    await isv.deliverLicenses();
    expect(market.received).toHaveLength(0);
  });

  test('License 1.0: one order, one License, renewed while frozen', async () => {
    await start();
    const first = (await call('license-v1', 'getLicense', { orderId: 'CS1' })) as {
      instanceId: string;
      license: string;
    };
    expect(await call('license-v1', 'getLicense', { orderId: 'CS1' })).toEqual(first);
    const { instanceId } = first;
    await call('license-v1', 'expireLicense', { orderId: 'CS1', instanceId });
    expect((await open(`/app/${instanceId}`)).status).toBe(403);
    await call('license-v1', 'refreshLicense', { orderId: 'CS2', instanceId });
    expect((await open(`/app/${instanceId}`)).status).toBe(200);
  });

  test('a code that was released is not frozen any more', async () => {
    await start();
    expect(await call('license-code', 'refreshLicenseCode', { license: 'PL1' })).toEqual({});
    expect(await call('license-code', 'releaseLicenseCode', { license: 'PL1' })).toEqual({});
    const late = await call('license-code', 'updateLicenseCodeStatus', { license: 'PL1' });
    expect(late).toMatchObject({ kind: 'refused', code: '000003' });
  });
});

test('an order notification is answered at once, and the order asked for afterwards', async () => {
  const market = await startMarketplace();
  await start({ platformUrl: market.url, credentials: { main: credential } });
  expect(await call('order-notify', 'orderNotify', { orderId: 'CS1', testFlag: '0' })).toEqual({});
  const asked = await until(() => market.received[0]);
  expect(asked.path).toContain('/order/query?orderId=CS1');
  expect(asked.isSigned).toBe(true);
});

describe('as a program', () => {
  const main = join(import.meta.dirname, 'main.ts');
  const startProgram = (env: Record<string, string>) =>
    spawn(process.execPath, ['--disable-warning=ExperimentalWarning', main], {
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      env: { PATH: process.env.PATH ?? '', DATA_DIR: dataDir, ...env },
    });

  test('it says where it listens, and ends with the program that started it', async () => {
    const child = startProgram({ KEYS: JSON.stringify({ main: { key: KEY, ...credential } }) });
    const line = await new Promise<string>((resolve) =>
      child.stdout!.once('data', (d) => resolve(String(d))),
    );
    const { url, productionUrls } = JSON.parse(line) as { url: string; productionUrls: ProductionUrls };
    expect(productionUrls.saas).toBe(`${url}/saas`);
    expect(await (await fetch(`${url}/healthz`)).json()).toMatchObject({ status: 'ok' });
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.disconnect();
    expect(await ended).toBe(0);
  });

  test('without a key it says so', async () => {
    const child = startProgram({});
    let said = '';
    child.stderr!.on('data', (piece) => (said += piece));
    expect(await new Promise((resolve) => child.once('close', resolve))).toBe(1);
    expect(said).toContain('DEMO_ISV_KEY');
  });
});
