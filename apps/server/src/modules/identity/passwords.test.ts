import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestHouse, testHouse } from '../../app/testing.ts';
import { openResetToken } from './index.ts';
import { requestPasswordReset } from './password-reset.ts';
import { GOOD_PASSWORD, person, type TestPerson } from './testing.ts';

const NEW_PASSWORD = 'Another-2027';

let house: TestHouse;
beforeAll(async () => {
  house = await testHouse();
});
afterAll(() => house.close());

const send = async (url: string, payload: object) => {
  const answer = await house.http.inject({ method: 'POST', url, payload });
  return { status: answer.statusCode, body: answer.json() };
};
const signIn = (email: string, password: string) => send('/api/sign-in', { email, password });

describe('POST /api/account/password', () => {
  it('ends the other sessions, keeps this one, and only the new password opens', async () => {
    const who = await person(house);
    const other = await house.http.inject({
      method: 'POST',
      url: '/api/sign-in',
      payload: { email: who.email, password: GOOD_PASSWORD },
    });
    const cookie = `jishi_session=${other.cookies[0]!.value}`;
    const changed = await who.send('POST', '/api/account/password', {
      currentPassword: GOOD_PASSWORD,
      newPassword: NEW_PASSWORD,
    });
    expect(changed.status).toBe(200);
    expect((await who.send('GET', '/api/account')).status).toBe(200);
    expect((await house.http.inject({ url: '/api/account', headers: { cookie } })).statusCode).toBe(401);
    expect((await signIn(who.email, GOOD_PASSWORD)).status).toBe(401);
    expect((await signIn(who.email, NEW_PASSWORD)).status).toBe(200);
  });

  it('422: a wrong current password changes nothing, and guessing is locked', async () => {
    const who = await person(house);
    const guess = () =>
      who.send('POST', '/api/account/password', { currentPassword: 'Wrong-2026', newPassword: NEW_PASSWORD });
    for (let i = 0; i < 5; i++) {
      expect(await guess()).toMatchObject({
        status: 422,
        body: { code: 'WRONG_PASSWORD', errors: [{ field: 'body.currentPassword' }] },
      });
    }
    expect(await guess()).toMatchObject({ status: 429, body: { code: 'SIGN_IN_LOCKED' } });
  });

  it('422: a weak new password is refused by name of the field', async () => {
    const who = await person(house);
    expect(
      await who.send('POST', '/api/account/password', {
        currentPassword: GOOD_PASSWORD,
        newPassword: 'abcdefgh',
      }),
    ).toMatchObject({
      status: 422,
      body: { code: 'PASSWORD_WEAK', errors: [{ field: 'body.newPassword' }] },
    });
  });

  it('two changes at once: one wins', async () => {
    const who = await person(house);
    const answers = await Promise.all(
      ['First-2027', 'Second-2027'].map((newPassword) =>
        who.send('POST', '/api/account/password', { currentPassword: GOOD_PASSWORD, newPassword }),
      ),
    );
    expect(answers.map((a) => a.status).sort()).toEqual([200, 422]);
  });
});

describe('password reset by mail', () => {
  async function reset(who: TestPerson): Promise<{ resetId: string; token: string }> {
    const before = await told(who.userId);
    expect(await send('/api/password-resets', { email: who.email })).toEqual({
      status: 202,
      body: { done: true },
    });
    const after = await told(who.userId);
    expect(after).toHaveLength(before.length + 1);
    const { resetId, email } = after.at(-1)!;
    expect(email).toBe(who.email);
    const token = await house.read((ctx) => openResetToken(ctx, resetId));
    return { resetId, token: token! };
  }
  const told = async (userId: string) =>
    (
      await sql<{ payload: { resetId: string; email: string } }>`select payload from domain_events
        where type = 'account.password_reset_requested' and subject = ${userId} order by id`.execute(
        house.world.db,
      )
    ).rows.map((r) => r.payload);
  const complete = (token: string, password = NEW_PASSWORD) =>
    send('/api/password-resets/complete', { token, password });

  it('answers the same for an unknown address, and tells nothing', async () => {
    const count = async () =>
      (await sql<{ n: number }>`select count(*)::int as n from password_resets`.execute(house.world.db))
        .rows[0]!.n;
    const before = await count();
    expect(await send('/api/password-resets', { email: 'nobody@test.example' })).toEqual({
      status: 202,
      body: { done: true },
    });
    expect(await count()).toBe(before);
  });

  it('sets the password once, ends all sessions and lifts a lock-out', async () => {
    const who = await person(house);
    for (let i = 0; i < 6; i++) await signIn(who.email, 'Wrong-2026');
    expect((await signIn(who.email, GOOD_PASSWORD)).status).toBe(429);
    const { token, resetId } = await reset(who);
    expect(await complete(token)).toEqual({ status: 200, body: { done: true } });
    expect((await who.send('GET', '/api/account')).status).toBe(401);
    expect((await signIn(who.email, NEW_PASSWORD)).status).toBe(200);
    expect(await complete(token, 'Third-2028')).toMatchObject({
      status: 422,
      body: { code: 'RESET_LINK_INVALID' },
    });
    expect(await house.read((ctx) => openResetToken(ctx, resetId))).toBeUndefined();
  });

  it('used twice at once works once', async () => {
    const who = await person(house);
    const { token } = await reset(who);
    const answers = await Promise.all([complete(token), complete(token)]);
    expect(answers.map((a) => a.status).sort()).toEqual([200, 422]);
  });

  it('ends after thirty minutes, and with another link that was used', async () => {
    const who = await person(house);
    const [first, second] = [await reset(who), await reset(who)];
    await sql`update password_resets set valid_until = now() - interval '1 second' where id = ${first.resetId}`.execute(
      house.world.db,
    );
    expect((await complete(first.token)).status).toBe(422);
    const third = await reset(who);
    expect((await complete(second.token)).status).toBe(200);
    expect((await complete(third.token)).status).toBe(422);
  });

  it('a weak password does not use the link up', async () => {
    const who = await person(house);
    const { token } = await reset(who);
    expect((await complete(token, 'abcdefgh')).body.code).toBe('PASSWORD_WEAK');
    expect((await complete(token)).status).toBe(200);
  });

  it('stores no token in the clear, and nobody is sent more than five mails', async () => {
    const who = await person(house);
    const { token, resetId } = await reset(who);
    const { rows } = await sql<{ t: string }>`
      select row_to_json(p)::text as t from password_resets p where id = ${resetId}`.execute(house.world.db);
    expect(rows[0]!.t).not.toContain(token);
    const ask = () => house.write((ctx) => requestPasswordReset(ctx, who.email));
    await Promise.all([1, 2, 3, 4, 5, 6, 7].map(ask));
    expect(await told(who.userId)).toHaveLength(5);
  });
});
