import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAccessKey } from '../modules/identity/index.ts';
import { person, signedBy, type TestPerson } from '../modules/identity/testing.ts';
import { gatekeeper } from './gatekeeper.ts';
import { openHouse } from './house.ts';
import { type TestHouse, testHouse } from './testing.ts';

let house: TestHouse;
let who: TestPerson;
let key: { accessKey: string; secretKey: string };
beforeAll(async () => {
  house = await testHouse();
  who = await person(house);
  key = await house.write((ctx) => createAccessKey(ctx), who.edge);
});
afterAll(() => house.close());

const ORDER = '/api/mkp-openapi-public/global/v1/order/query?orderId=CS1';
const PUSH = '/api/mkp-openapi-public/global/v1/isv/usage-data';

const signed = (target: string, secretKey: string) =>
  signedBy({ ...key, secretKey }, { method: 'GET', target });
const ask = (url: string, how: Record<string, unknown> = {}) => house.http.inject({ url, ...how });

/** The gateway's form: three members, the request's id among them, nothing of problem+json. */
function expectGateway(answer: Awaited<ReturnType<typeof ask>>, status: number, code: string) {
  expect(answer.statusCode).toBe(status);
  expect(String(answer.headers['content-type'])).toMatch(/^application\/json/);
  expect(answer.json()).toEqual({
    error_msg: expect.stringMatching(/\w/),
    error_code: code,
    request_id: answer.headers['x-request-id'],
  });
}

describe('published paths answer as the API gateway does (SaaS 11.1, License 3.1)', () => {
  it.each([
    ['no signature', () => ({ host: 'mkt.test' })],
    ['a wrong secret', () => signed(ORDER, 'wrong')],
    ['a signature of another request', () => signed('/elsewhere', key.secretKey)],
    ['another scheme', () => ({ authorization: 'Bearer abc' })],
    ['half a signature', () => ({ authorization: 'SDK-HMAC-SHA256 Access=AK' })],
  ])('401 APIGW.0301: %s', async (_what, headers) => {
    expectGateway(await ask(ORDER, { headers: headers() }), 401, 'APIGW.0301');
  });

  it('lets a right signature through to the route, which answers in its own form', async () => {
    const answer = await ask(ORDER, { headers: signed(ORDER, key.secretKey) });
    expect([answer.statusCode, answer.json().resultCode]).toEqual([401, 'MKT.0151']);
  });

  it('takes no session cookie for a signature', async () => {
    expect(await who.send('GET', ORDER)).toMatchObject({ status: 401, body: { error_code: 'APIGW.0301' } });
  });

  it.each([
    ['GET', '/api/mkp-openapi-public/global/v9/nothing', 'APIGW.0101'],
    ['POST', '/rest/marketplace/v1/nothing', 'APIGW.0101'],
    ['DELETE', PUSH, 'APIGW.0101'],
    ['POST', '/api/mkp-openapi-public/global/v9/license/nothing', 'APIG.0101'],
    ['GET', '/api/mkp-openapi-public/%zz', 'APIGW.0101'],
  ])('404: %s %s is %s', async (method, url, code) => {
    expectGateway(await ask(url, { method, payload: method === 'POST' ? {} : undefined }), 404, code);
  });

  it('413 with Retry-After: a body beyond the limit', async () => {
    const answer = await ask(PUSH, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      payload: `{"usage_records":["${'x'.repeat(2_097_152)}"]}`,
    });
    expectGateway(answer, 413, 'APIGW.0201');
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
  });

  it('400: input that the route’s schema refuses', async () => {
    const twice = `${ORDER.split('?')[0]}?orderId=a&orderId=b`;
    expectGateway(await ask(twice, { headers: signed(twice, key.secretKey) }), 400, 'APIGW.0201');
  });

  it('429 APIGW.0308 with Retry-After: more requests than the limit', async () => {
    const http = await openHouse(house.world, {
      gatekeeper: gatekeeper(house.world),
      version: 'test',
      trustProxy: false,
      requestsPerMinute: 2,
    });
    for (let i = 0; i < 2; i++) await http.inject({ url: '/api/mkp-openapi-public/none' });
    const answer = await http.inject({ url: '/api/mkp-openapi-public/none' });
    expectGateway(answer, 429, 'APIGW.0308');
    expect(answer.headers['retry-after']).toBeDefined();
    await http.close();
  });

  it('everywhere else an unknown address stays a problem', async () => {
    const answer = await ask('/api/mkp-openapi-privat/x');
    expect(answer.statusCode).toBe(404);
    expect(answer.headers['content-type']).toContain('application/problem+json');
  });
});

describe('field names', () => {
  it.each([
    ['zh-CN', '不能大于 100'],
    ['en', 'At most 100'],
  ])('the validator says query.limit as our own rules say query.cursor (%s)', async (lang, message) => {
    await who.send('PUT', '/api/account/lang', { lang });
    const limit = await who.send('GET', '/api/messages?limit=1000');
    const cursor = await who.send('GET', '/api/messages?cursor=zzz');
    expect([limit.body.errors[0].field, cursor.body.errors[0].field]).toEqual([
      'query.limit',
      'query.cursor',
    ]);
    expect(limit.body.errors[0].message).toBe(message);
  });
});
