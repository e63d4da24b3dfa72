import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gatekeeper } from './gatekeeper.ts';
import { openHouse } from './house.ts';
import { type TestHouse, testHouse } from './testing.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await testHouse();
});
afterAll(() => house.close());

describe('/metrics', () => {
  it('without a token answers this machine', async () => {
    const answer = await house.http.inject({ url: '/metrics' });
    expect(answer.statusCode).toBe(200);
    expect(answer.body).toContain('jishi_http_request_seconds');
  });

  it.each([
    ['another machine', { remoteAddress: '10.1.2.3', headers: {} }],
    ['somebody behind a proxy on this machine', { headers: { 'x-forwarded-for': '203.0.113.9' } }],
  ])('without a token refuses %s', async (_who, how) => {
    const answer = await house.http.inject({ url: '/metrics', ...how });
    expect(answer.statusCode).toBe(403);
    expect(answer.json().code).toBe('METRICS_CLOSED');
    expect(answer.body).not.toContain('jishi_http_request_seconds');
  });

  it('with a token answers whoever bears it, from anywhere, and nobody else', async () => {
    const http = await openHouse(house.world, {
      gatekeeper: gatekeeper(house.world),
      version: 'test',
      trustProxy: false,
      requestsPerMinute: 1000,
      metricsToken: 'tell-me-2026',
    });
    const ask = async (authorization: string | undefined, remoteAddress: string) =>
      (
        await http.inject({
          url: '/metrics',
          remoteAddress,
          headers: authorization === undefined ? {} : { authorization },
        })
      ).statusCode;
    expect(await ask('Bearer tell-me-2026', '10.1.2.3')).toBe(200);
    expect(await ask('Bearer tell-me-2027', '10.1.2.3')).toBe(403);
    expect(await ask(undefined, '127.0.0.1')).toBe(403);
    await http.close();
  });
});
