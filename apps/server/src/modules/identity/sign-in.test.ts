import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestHouse, testHouse } from '../../app/testing.ts';
import { GOOD_PASSWORD, person } from './testing.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await testHouse();
});
afterAll(() => house.close());

let n = 0;
const form = (change: Record<string, unknown> = {}) => ({
  email: `new${++n}@shop.example`,
  password: GOOD_PASSWORD,
  name: '沈砚秋',
  accountName: `新账号-${n}`,
  termsAccepted: true,
  ...change,
});
async function send(
  method: 'GET' | 'POST',
  url: string,
  payload?: object,
  headers: Record<string, string> = {},
) {
  const answer = await house.http.inject({ method, url, headers, ...(payload ? { payload } : {}) });
  const cookie = answer.cookies.find((c) => c.name === 'jishi_session');
  return { status: answer.statusCode, body: answer.json(), cookie };
}
const signIn = (email: string, password = GOOD_PASSWORD, headers = {}) =>
  send('POST', '/api/sign-in', { email, password }, headers);
const session = (value: string) =>
  send('GET', '/api/session', undefined, { cookie: `jishi_session=${value}` });

describe('POST /api/sign-up', () => {
  it('201: makes an account with its owner, signs in, tells account.created', async () => {
    const input = form();
    const { status, body, cookie } = await send('POST', '/api/sign-up', input, { 'accept-language': 'en' });
    expect(status).toBe(201);
    expect(body).toMatchObject({
      user: { email: input.email, role: 'OWNER', lang: 'en' },
      account: { name: input.accountName, kind: 'CUSTOMER', customerLevel: 'V0', isSeller: false },
    });
    expect(body.permissions).toContain('order.create');
    expect(body.permissions).not.toContain('seller.product.publish');
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' });
    expect(cookie).not.toHaveProperty('secure');
    const { rows } = await sql<{ payload: object }>`select payload from domain_events
      where type = 'account.created' and subject = ${body.account.id}`.execute(house.world.db);
    expect(rows[0]?.payload).toEqual({ accountId: body.account.id, userId: body.user.id });
  });

  it('stores neither the password nor the session token', async () => {
    const input = form();
    const { cookie } = await send('POST', '/api/sign-up', input);
    const { rows } = await sql<{ t: string }>`select row_to_json(u)::text || row_to_json(s)::text as t
      from users u join sessions s on s.user_id = u.id where u.email = ${input.email}`.execute(
      house.world.db,
    );
    expect(rows[0]!.t).toContain('$argon2id$v=19$m=19456,t=2,p=1$');
    expect(rows[0]!.t).not.toContain(input.password);
    expect(rows[0]!.t).not.toContain(cookie!.value);
  });

  it('409: an e-mail address is taken in capital letters too; nothing is saved', async () => {
    const input = form();
    await send('POST', '/api/sign-up', input);
    const second = await send('POST', '/api/sign-up', form({ email: input.email.toUpperCase() }));
    expect(second).toMatchObject({
      status: 409,
      body: { code: 'EMAIL_TAKEN', errors: [{ field: 'body.email' }] },
    });
    const { rows } = await sql`select 1 from accounts where name = ${`新账号-${n}`}`.execute(house.world.db);
    expect(rows).toEqual([]);
  });

  it('409: an account name is taken', async () => {
    const input = form({ accountName: 'Acme Cloud' });
    expect((await send('POST', '/api/sign-up', input)).status).toBe(201);
    const second = await send('POST', '/api/sign-up', form({ accountName: 'ACME cloud' }));
    expect(second).toMatchObject({ status: 409, body: { code: 'ACCOUNT_NAME_TAKEN' } });
  });

  it('a double click makes one account', async () => {
    const input = form();
    const answers = await Promise.all([1, 2, 3].map(() => send('POST', '/api/sign-up', input)));
    expect(answers.map((a) => a.status).sort()).toEqual([201, 409, 409]);
    const { rows } = await sql`select 1 from users where email = ${input.email}`.execute(house.world.db);
    expect(rows).toHaveLength(1);
  });

  it.each([
    ['PASSWORD_WEAK', 422, { password: 'abcdefgh' }],
    ['TERMS_NOT_ACCEPTED', 422, { termsAccepted: false }],
    ['INVALID_INPUT', 400, { email: 'nobody' }],
    ['INVALID_INPUT', 400, { accountName: 'abc' }],
    ['INVALID_INPUT', 400, { name: 'a\u0000b' }],
    ['INVALID_INPUT', 400, { name: 'a\u202eb' }],
    ['INVALID_INPUT', 400, { kind: 'OPERATOR' }],
  ])('%s %i: %j', async (code, status, change) => {
    expect(await send('POST', '/api/sign-up', form(change))).toMatchObject({ status, body: { code } });
  });
});

describe('POST /api/sign-in', () => {
  it('200: opens a session that the cookie carries', async () => {
    const who = await person(house);
    const { status, body, cookie } = await signIn(who.email.toUpperCase());
    expect(status).toBe(200);
    expect(body.user.id).toBe(who.userId);
    expect((await session(cookie!.value)).body).toEqual(body);
  });

  it('401: a wrong password and an unknown address read the same', async () => {
    const who = await person(house);
    const wrong = await signIn(who.email, 'Wrong-2026');
    const unknown = await signIn('nobody@test.example', 'Wrong-2026');
    expect(wrong.status).toBe(401);
    const { requestId: _a, ...wrongBody } = wrong.body;
    const { requestId: _b, ...unknownBody } = unknown.body;
    expect(wrongBody).toEqual(unknownBody);
    expect(wrong.cookie).toBeUndefined();
  });

  it('429: five wrong passwords lock the address, even for the right one, and say for how long', async () => {
    const who = await person(house);
    for (let i = 0; i < 5; i++) expect((await signIn(who.email, `Wrong-${i}xx`)).status).toBe(401);
    const locked = await signIn(who.email);
    expect(locked).toMatchObject({ status: 429, body: { code: 'SIGN_IN_LOCKED', facts: { minutes: 15 } } });
    expect(locked.body.detail).toContain('15');
    await sql`update sign_in_attempts set forget_after = forget_after - interval '15 minutes'`.execute(
      house.world.db,
    );
    expect((await signIn(who.email)).status).toBe(200);
  });

  it('a hundred guesses at once are not more than five', async () => {
    const who = await person(house);
    const guesses = await Promise.all(
      Array.from({ length: 12 }, (_, i) => signIn(who.email, `Guess-${i}xx`)),
    );
    expect(guesses.filter((g) => g.status === 401)).toHaveLength(5);
    expect(guesses.filter((g) => g.status === 429)).toHaveLength(7);
  });

  it('the right password starts the count anew', async () => {
    const who = await person(house);
    for (let round = 0; round < 2; round++) {
      for (let i = 0; i < 4; i++) expect((await signIn(who.email, `Wrong-${i}xx`)).status).toBe(401);
      expect((await signIn(who.email)).status).toBe(200);
    }
  });

  it('replaces the session that the browser had', async () => {
    const who = await person(house);
    const first = (await signIn(who.email)).cookie!.value;
    const second = (await signIn(who.email, GOOD_PASSWORD, { cookie: `jishi_session=${first}` })).cookie!
      .value;
    expect((await session(first)).body.user).toBeNull();
    expect((await session(second)).body.user.id).toBe(who.userId);
  });

  it('403: a suspended account stays outside, and its open sessions end', async () => {
    const who = await person(house);
    await sql`update accounts set state = 'FROZEN' where id = ${who.accountId}`.execute(house.world.db);
    expect(await signIn(who.email)).toMatchObject({ status: 403, body: { code: 'ACCOUNT_FROZEN' } });
    expect((await who.send('GET', '/api/account')).status).toBe(401);
    expect((await signIn(who.email, 'Wrong-2026')).status).toBe(401);
  });
});

describe('sessions', () => {
  it('end after twelve idle hours and after seven days', async () => {
    const who = await person(house);
    const idle =
      await sql`update sessions set idle_until = now() - interval '1 second' where user_id = ${who.userId}`;
    await idle.execute(house.world.db);
    expect((await who.send('GET', '/api/account')).status).toBe(401);
    const other = await person(house);
    await sql`update sessions set valid_until = now() - interval '1 second' where user_id = ${other.userId}`.execute(
      house.world.db,
    );
    expect((await other.send('GET', '/api/account')).status).toBe(401);
  });

  it('are lengthened at most once a minute', async () => {
    const who = await person(house);
    const idleUntil = async () =>
      (
        await sql<{ i: Date }>`select idle_until as i from sessions where user_id = ${who.userId}`.execute(
          house.world.db,
        )
      ).rows[0]!.i;
    const first = await idleUntil();
    await who.send('GET', '/api/account');
    expect(await idleUntil()).toEqual(first);
    await sql`update sessions set idle_until = idle_until - interval '2 minutes' where user_id = ${who.userId}`.execute(
      house.world.db,
    );
    await who.send('GET', '/api/account');
    expect((await idleUntil()).getTime()).toBeGreaterThanOrEqual(first.getTime());
  });

  it('sign-out ends this one, sign-out everywhere all', async () => {
    const who = await person(house);
    const other = (await signIn(who.email)).cookie!.value;
    expect((await who.send('POST', '/api/sign-out')).status).toBe(200);
    expect((await who.send('GET', '/api/account')).status).toBe(401);
    expect((await session(other)).body.user.id).toBe(who.userId);
    const csrf = (await session(other)).body.csrfToken;
    const all = await send('POST', '/api/sign-out-everywhere', undefined, {
      cookie: `jishi_session=${other}`,
      'x-csrf-token': csrf,
    });
    expect(all.body).toEqual({ ended: 1 });
    expect((await session(other)).body).toEqual({
      user: null,
      account: null,
      permissions: [],
      csrfToken: null,
    });
  });

  it('an invented cookie is a visitor', async () => {
    expect((await session('invented')).body.user).toBeNull();
    expect((await send('GET', '/api/account', undefined, { cookie: 'jishi_session=invented' })).status).toBe(
      401,
    );
  });
});
