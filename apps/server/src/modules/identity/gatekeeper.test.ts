import { signSdk } from '@jishi/protocol/seller/index.ts';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestHouse, testHouse } from '../../app/testing.ts';
import { findAccessKey } from './index.ts';
import { GOOD_PASSWORD, person } from './testing.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await testHouse();
});
afterAll(() => house.close());

describe('writes with a session', () => {
  it.each([
    ['another site', { 'sec-fetch-site': 'cross-site' }],
    ['a neighbouring site', { 'sec-fetch-site': 'same-site' }],
    ['another origin', { origin: 'https://evil.example' }],
    ['an opaque origin', { origin: 'null' }],
    ['no CSRF token', { 'x-csrf-token': '' }],
    ['another session’s CSRF token', { 'x-csrf-token': 'AAAA' }],
  ])('403: %s', async (_what, headers) => {
    const who = await person(house);
    const answer = await who.send(
      'PUT',
      '/api/account/lang',
      { lang: 'en' },
      headers as Record<string, string>,
    );
    expect(answer).toMatchObject({ status: 403, body: { code: 'FORGED_REQUEST' } });
  });

  it.each([
    [{ origin: 'http://jishi.test', 'sec-fetch-site': 'same-origin' }],
    [{ origin: 'http://shop.local:8080', host: 'shop.local:8080' }],
    [{}],
  ])('200: from our own pages %j', async (headers) => {
    const who = await person(house);
    const answer = await who.send(
      'PUT',
      '/api/account/lang',
      { lang: 'en' },
      headers as Record<string, string>,
    );
    expect(answer).toMatchObject({ status: 200, body: { user: { lang: 'en' } } });
  });

  it('reading needs no CSRF token, and another site’s sign-in form is refused', async () => {
    const who = await person(house);
    expect(
      (await who.send('GET', '/api/account', undefined, { 'sec-fetch-site': 'cross-site' })).status,
    ).toBe(200);
    const forged = await house.http.inject({
      method: 'POST',
      url: '/api/sign-in',
      headers: { origin: 'https://evil.example' },
      payload: { email: who.email, password: GOOD_PASSWORD },
    });
    expect(forged.statusCode).toBe(403);
  });

  it('a browser that is signed in may sign in again without a CSRF token', async () => {
    const who = await person(house);
    const again = await who.send(
      'POST',
      '/api/sign-in',
      { email: who.email, password: GOOD_PASSWORD },
      { 'x-csrf-token': '' },
    );
    expect(again.status).toBe(200);
  });

  it('403: permissions come from role, kind of account and seller record', async () => {
    const [buyer, operator] = [await person(house), await person(house, 'OPERATOR')];
    expect(await buyer.send('GET', '/api/operator/accounts')).toMatchObject({
      status: 403,
      body: { code: 'NOT_PERMITTED' },
    });
    expect((await operator.send('GET', '/api/operator/accounts')).status).toBe(200);
    expect((await operator.send('GET', '/api/seller/keys')).status).toBe(403);
    await sql`update users set role = 'VIEWER' where id = ${buyer.userId}`.execute(house.world.db);
    expect((await buyer.send('GET', '/api/access-keys')).status).toBe(403);
    expect((await buyer.send('GET', '/api/account')).status).toBe(200);
  });
});

describe('access keys', () => {
  it('201: the secret is shown once, sealed at rest, and never listed', async () => {
    const who = await person(house);
    const made = await who.send('POST', '/api/access-keys', undefined, {
      'idempotency-key': 'once-and-again',
    });
    expect(made).toMatchObject({ status: 201, headers: { 'cache-control': 'no-store' } });
    const { key, secretKey } = made.body;
    expect(key).toMatchObject({ state: 'ACTIVE', lastUsedAt: null });
    expect(JSON.stringify((await who.send('GET', '/api/access-keys')).body)).not.toContain(secretKey);
    const { rows } = await sql<{ t: string }>`select coalesce(string_agg(answer::text, ''), '') || (
      select row_to_json(k)::text from access_keys k where k.id = ${key.id}) as t from idempotency_keys`.execute(
      house.world.db,
    );
    expect(rows[0]!.t).not.toContain(secretKey);
    const found = await house.read((ctx) => findAccessKey(ctx, key.accessKey));
    expect(found).toEqual({ accountId: who.accountId, keyId: key.id, secret: secretKey });
  });

  it('422: at most two are active, also when three are made at once', async () => {
    const who = await person(house);
    const made = await Promise.all([1, 2, 3].map(() => who.send('POST', '/api/access-keys')));
    expect(made.map((m) => m.status).sort()).toEqual([201, 201, 422]);
    const [first] = made.filter((m) => m.status === 201);
    await who.send('POST', `/api/access-keys/${first!.body.key.id}/disable`);
    expect((await who.send('POST', '/api/access-keys')).status).toBe(201);
    expect(await who.send('POST', `/api/access-keys/${first!.body.key.id}/enable`)).toMatchObject({
      status: 422,
      body: { code: 'ACCESS_KEY_LIMIT' },
    });
    expect((await who.send('DELETE', `/api/access-keys/${first!.body.key.id}`)).status).toBe(200);
    expect((await who.send('DELETE', `/api/access-keys/${first!.body.key.id}`)).status).toBe(404);
  });

  it('404: another account’s key', async () => {
    const [who, other] = [await person(house), await person(house)];
    const { key } = (await who.send('POST', '/api/access-keys')).body;
    for (const [method, path] of [
      ['POST', '/disable'],
      ['POST', '/enable'],
      ['DELETE', ''],
    ] as const) {
      expect(await other.send(method, `/api/access-keys/${key.id}${path}`)).toMatchObject({
        status: 404,
        body: { code: 'ACCESS_KEY_NOT_FOUND' },
      });
    }
  });
});

describe('signed programs (SDK-HMAC-SHA256)', () => {
  async function signed(
    key: { accessKey: string; secretKey: string },
    request: { method: 'GET' | 'POST' | 'PUT'; url: string; body?: object },
    at = new Date(),
    sent: object | undefined = request.body,
  ) {
    const headers: Record<string, string> = {
      host: 'jishi.test',
      'x-sdk-date': at.toISOString().replace(/[-:]|\.\d{3}/g, ''),
      ...(request.body ? { 'content-type': 'application/json' } : {}),
    };
    const body = request.body ? JSON.stringify(request.body) : undefined;
    const toSign = { method: request.method, target: request.url, headers, ...(body ? { body } : {}) };
    const authorization = signSdk(toSign, key);
    const answer = await house.http.inject({
      method: request.method,
      url: request.url,
      headers: { ...headers, authorization },
      ...(sent ? { payload: JSON.stringify(sent) } : {}),
    });
    return { status: answer.statusCode, body: answer.json() };
  }
  async function program() {
    const who = await person(house);
    const { key, secretKey } = (await who.send('POST', '/api/access-keys')).body;
    return {
      who,
      id: key.id as string,
      key: { accessKey: key.accessKey as string, secretKey: secretKey as string },
    };
  }

  it('200: acts for the account, without cookie or CSRF token; the use is noted', async () => {
    const { who, key } = await program();
    const read = await signed(key, { method: 'GET', url: '/api/reviews?limit=5' });
    expect(read).toMatchObject({ status: 200 });
    expect((await signed(key, { method: 'GET', url: '/api/account' })).body.account.id).toBe(who.accountId);
    expect((await who.send('GET', '/api/access-keys')).body.items[0].lastUsedAt).not.toBeNull();
  });

  it.each([
    ['a wrong secret', (k: { accessKey: string }) => ({ ...k, secretKey: 'x' }), new Date()],
    ['an unknown key', (k: { secretKey: string }) => ({ ...k, accessKey: 'JSNOBODY' }), new Date()],
    ['signed 16 minutes ago', (k: object) => k, new Date(Date.now() - 16 * 60_000)],
    ['signed 16 minutes ahead', (k: object) => k, new Date(Date.now() + 16 * 60_000)],
  ])('401: %s', async (_what, change, at) => {
    const { key } = await program();
    const answer = await signed(change(key) as typeof key, { method: 'GET', url: '/api/account' }, at);
    expect(answer).toMatchObject({ status: 401, body: { code: 'SIGNATURE_REFUSED' } });
    expect(answer.body.facts).toBeUndefined();
  });

  it('401: a body that was changed after signing', async () => {
    const { key } = await program();
    const put = { method: 'PUT', url: '/api/account/lang', body: { lang: 'en' } } as const;
    expect((await signed(key, put, new Date(), { lang: 'zh-CN' })).status).toBe(401);
  });

  it('401: a disabled key, from the next request on', async () => {
    const { who, key, id } = await program();
    await who.send('POST', `/api/access-keys/${id}/disable`);
    expect((await signed(key, { method: 'GET', url: '/api/account' })).status).toBe(401);
  });

  it('403: a program makes no further keys', async () => {
    const { key } = await program();
    expect((await signed(key, { method: 'GET', url: '/api/access-keys' })).status).toBe(403);
  });
});

describe('GET /api/operator/accounts', () => {
  it('pages newest first and finds by name, e-mail address and id', async () => {
    const operator = await person(house, 'OPERATOR');
    const people = [await person(house), await person(house), await person(house)];
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page = await operator.send(
        'GET',
        `/api/operator/accounts?limit=2&kind=CUSTOMER${cursor ? `&cursor=${cursor}` : ''}`,
      );
      expect(page.body.items.length).toBeLessThanOrEqual(2);
      seen.push(...page.body.items.map((a: { id: string }) => a.id));
      cursor = page.body.next;
    } while (cursor);
    expect(new Set(seen).size).toBe(seen.length);
    for (const one of people) expect(seen).toContain(one.accountId);
    const byMail = await operator.send(
      'GET',
      `/api/operator/accounts?text=${encodeURIComponent(people[0]!.email)}`,
    );
    expect(byMail.body.items).toMatchObject([
      { id: people[0]!.accountId, owner: { email: people[0]!.email } },
    ]);
    expect((await operator.send('GET', '/api/operator/accounts?text=%25')).body.items).toEqual([]);
    expect((await operator.send('GET', '/api/operator/accounts?cursor=nonsense')).status).toBe(400);
  });
});
