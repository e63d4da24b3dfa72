import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { person, type TestPerson } from '../modules/identity/testing.ts';
import { type TestHouse, testHouse } from './testing.ts';

let house: TestHouse;
let who: TestPerson;
beforeAll(async () => {
  house = await testHouse();
  who = await person(house);
});
afterAll(() => house.close());

// Answers a redirect without a body, so the JSON of `send` has nothing to read.
const follow = async (url: string, headers: Record<string, string> = {}) => {
  const { cookies } = await house.http.inject({
    method: 'POST',
    url: '/api/sign-in',
    payload: { email: who.email, password: 'Jishi-2026' },
  });
  const cookie = `jishi_session=${cookies.find((c) => c.name === 'jishi_session')!.value}`;
  return house.http.inject({ url, headers: { cookie, ...headers } });
};
const stored = async () => (await who.send('GET', '/api/session')).body.user.lang;

describe('the language switch', () => {
  it('sets the cookie, keeps the language with the user, and leads back', async () => {
    expect(await stored()).toBe('zh-CN');
    const answer = await follow('/lang/en?back=%2Fbuyer%2Forders', { 'sec-fetch-site': 'same-origin' });
    expect([answer.statusCode, answer.headers.location]).toEqual([303, '/buyer/orders']);
    expect(answer.cookies).toContainEqual(expect.objectContaining({ name: 'lang', value: 'en' }));
    expect(await stored()).toBe('en');
  });

  it('a link on another site stores nothing', async () => {
    await follow('/lang/zh-CN', { 'sec-fetch-site': 'cross-site' });
    expect(await stored()).toBe('en');
  });

  it('a visitor gets the cookie only, an unknown language nothing', async () => {
    const visitor = await house.http.inject({ url: '/lang/en' });
    expect(visitor.cookies.map((c) => c.value)).toEqual(['en']);
    const unknown = await follow('/lang/fr', { 'sec-fetch-site': 'same-origin' });
    expect([unknown.statusCode, unknown.cookies]).toEqual([303, []]);
    expect(await stored()).toBe('en');
  });

  it.each([
    ['//evil.example/x', '/'],
    ['/\\\\evil.example', '/'],
    ['https://evil.example', '/'],
  ])('never leads to another site: %s', async (back, to) => {
    const answer = await house.http.inject({ url: `/lang/en?back=${encodeURIComponent(back)}` });
    expect(answer.headers.location).toBe(to);
  });
});
