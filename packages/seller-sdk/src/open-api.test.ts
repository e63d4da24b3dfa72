import { createHash } from 'node:crypto';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { verifySdk } from '@jishi/protocol/seller/index.ts';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { OpenApiError, OpenApiUnreachableError } from './open-api.errors.ts';
import { createOpenApiClient, type OpenApiClient } from './open-api.ts';

const NOW = new Date('2026-07-01T12:00:00Z');
const API = '/w/sandbox/api/mkp-openapi-public/global';

interface Received {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
  /** Undefined: the signature is right. */
  readonly problem: string | undefined;
}
/** 'HANG_UP' ends the connection without an answer. */
type Reply = 'HANG_UP' | readonly [status: number, body: unknown, headers?: Record<string, string>];

let received: Received[];
let replies: Reply[];
let api: OpenApiClient;
let close: () => Promise<unknown>;

beforeEach(async () => {
  received = [];
  replies = [];
  const server = createServer(async (request, response) => {
    const pieces: Buffer[] = [];
    for await (const piece of request) pieces.push(piece as Buffer);
    const { method = '', url = '', headers } = request;
    const body = Buffer.concat(pieces);
    const problem = verifySdk({ method, target: url, headers, body }, 'the-secret', { now: NOW });
    received.push({ method, url, headers, body, problem });
    const reply = replies.shift() ?? 'HANG_UP';
    if (reply === 'HANG_UP') return void request.socket.destroy();
    const [status, answer, more] = reply;
    response.writeHead(status, { 'Content-Type': 'application/json', ...more });
    response.end(typeof answer === 'string' ? answer : JSON.stringify(answer));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  close = () => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  };
  api = createOpenApiClient({
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/w/sandbox/`,
    ak: 'AK1',
    sk: 'the-secret',
    now: () => NOW,
    firstRetrySeconds: 0.01,
  });
});
afterEach(() => close());

const json = (at = 0) => JSON.parse(received[at]!.body.toString());

test('order query: signed, with the whole order as the answer', async () => {
  const orderInfo = { orderId: 'CS 1/中', orderType: 'NEW', createTime: '20260701040000', orderLine: [] };
  replies = [[200, { resultCode: 'MKT.0000', resultMsg: 'Success', orderInfo }]];
  expect(await api.queryOrder('CS 1/中', 'CS1-000001')).toEqual(orderInfo);
  expect(received).toMatchObject([
    {
      method: 'GET',
      url: `${API}/v1/order/query?orderId=CS%201%2F%E4%B8%AD&orderLineId=CS1-000001`,
      problem: undefined,
    },
  ]);
});

test('uploads: text, and a file of any bytes with its hash', async () => {
  const done: Reply = [200, { error_code: 'CBC.0000', error_msg: 'success' }];
  replies = [done, done];
  await api.uploadText('event 1', 'LICENSE 中文');
  const content = Uint8Array.from({ length: 256 }, (_, i) => i);
  await api.uploadFile('event-2', { name: 'license "1".lic', content });
  expect(received.map((r) => [r.url, r.problem])).toEqual([
    [`${API}/v1/market-event/event%201/file`, undefined],
    [`${API}/v1/market-event/event-2/file`, undefined],
  ]);
  expect(received[0]!.body.toString()).toContain('{"characters":"LICENSE 中文","type":"CHARACTERS"}');
  const sha256 = createHash('sha256').update(content).digest('hex');
  expect(received[1]!.body.toString()).toContain(sha256);
  expect(received[1]!.body.includes(Buffer.from(content))).toBe(true);
  const { headers, body } = received[1]!;
  const form = await new Response(new Uint8Array(body), { headers: headers as never }).formData();
  const file = form.get('file') as File;
  expect(new Uint8Array(await file.arrayBuffer())).toEqual(content);
  expect(JSON.parse(String(form.get('isvUpdateFileReq')))).toEqual({
    type: 'FILE',
    file_name: 'license "1".lic',
    sha256,
  });
});

test('authorisation codes: activate, query, query many, report use', async () => {
  const info = {
    license_code: 'PL1',
    status: 'ALIVE',
    activate_time: '20260701000000',
    expire_time: '20270701000000',
  };
  const failure = { license: 'PL2', error_code: '92020005', error_msg: 'license code not exist.' };
  replies = [
    [200, { error_code: '92020000', error_msg: 'success' }],
    [200, { error_code: '92020000', error_msg: 'success', data: info }],
    [200, { error_code: '92020000', error_msg: 'success', data: [info], check_fail_list: [failure] }],
    [200, { error_code: '92020000', error_msg: 'success', data: { check_fail_list: [failure] } }],
  ];
  await api.activateLicense('PL1');
  expect(await api.queryLicense('PL1')).toEqual(info);
  expect(await api.queryLicenses(['PL1', 'PL2'])).toEqual({ licenses: [info], failures: [failure] });
  expect(await api.reportSoftwareUsage([{ license: 'PL2', use: [{ active_num: 3 }] }])).toEqual([failure]);
  expect(received.every((r) => r.problem === undefined)).toBe(true);
  expect(json(2)).toEqual({ license_list: ['PL1', 'PL2'] });
  expect(json(3)).toEqual({ usage_info: [{ license: 'PL2', software_usage_Info: [{ active_num: 3 }] }] });
});

test('the old usage push goes to its own path', async () => {
  replies = [[200, { error_code: 'MKT.0000', error_msg: 'success' }]];
  await api.pushUsageOld([
    {
      instance_id: 'i-1',
      product_id: 'OFFI1',
      record_time: '20260701T120500Z',
      begin_time: '20260701T110000Z',
      end_time: '20260701T120000Z',
      usage_value: '99',
    },
  ]);
  expect(received).toMatchObject([
    { url: '/w/sandbox/rest/marketplace/v1/isv/usage-data', problem: undefined },
  ]);
});

describe('errors', () => {
  test('carry status, code, message and request id', async () => {
    replies = [[401, { error_code: 'APIGW.0301', error_msg: 'Incorrect signature', request_id: 'r-1' }]];
    const error = await api.queryOrder('CS1').catch((e: unknown) => e);
    expect(error).toBeInstanceOf(OpenApiError);
    expect(error).toMatchObject({
      status: 401,
      code: 'APIGW.0301',
      detail: 'Incorrect signature',
      requestId: 'r-1',
    });
    expect(received).toHaveLength(1);
  });

  test('a verdict is not asked for again, whatever its status', async () => {
    replies = [[500, { error_code: 'MKT.9001', error_msg: 'instance not found' }]];
    await expect(api.pushUsageOld([])).rejects.toMatchObject({ code: 'MKT.9001' });
    expect(received).toHaveLength(1);
  });

  test('a code that is no success is an error at status 200 too', async () => {
    replies = [[200, { error_code: '92020004', error_msg: 'can not active before user received.' }]];
    await expect(api.activateLicense('PL1')).rejects.toMatchObject({ code: '92020004', status: 200 });
  });
});

describe('retries', () => {
  const orderInfo = { orderId: 'CS1', orderType: 'NEW', createTime: '20260701040000', orderLine: [] };
  const ok: Reply = [200, { resultCode: 'MKT.0000', resultMsg: 'Success', orderInfo }];

  test('429, server errors and lost connections are asked again, each time newly signed', async () => {
    replies = [[429, {}], [503, '<html>'], 'HANG_UP', ok];
    expect(await api.queryOrder('CS1')).toEqual(orderInfo);
    expect(received.map((r) => r.problem)).toEqual([undefined, undefined, undefined, undefined]);
  });

  test('as long as Retry-After says', async () => {
    replies = [[429, {}, { 'Retry-After': '1' }], ok];
    const began = performance.now();
    await api.queryOrder('CS1');
    expect(performance.now() - began).toBeGreaterThanOrEqual(990);
  });

  test('but not longer than the caller would wait', async () => {
    replies = [[429, { error_code: 'APIGW.0308' }, { 'Retry-After': '3600' }]];
    await expect(api.queryOrder('CS1')).rejects.toMatchObject({ code: 'APIGW.0308', status: 429 });
  });

  test('end some time', async () => {
    await expect(api.queryOrder('CS1')).rejects.toThrow(OpenApiUnreachableError);
    expect(received).toHaveLength(4);
  });

  test('an activation whose answer was lost is success when the code is alive', async () => {
    const illegal: Reply = [200, { error_code: '92020003', error_msg: 'illegal state' }];
    const alive = { license_code: 'PL1', status: 'ALIVE' };
    replies = ['HANG_UP', illegal, [200, { error_code: '92020000', data: alive }]];
    await api.activateLicense('PL1');
    replies = [illegal];
    await expect(api.activateLicense('PL1')).rejects.toMatchObject({ code: '92020003' });
  });
});
