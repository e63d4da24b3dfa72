import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestHouse, testHouse } from '../../app/testing.ts';
import type { OutsideAnswer, OutsideRequest } from '../../platform/world/world.ts';
import { person, type TestPerson } from '../identity/testing.ts';
import { addressProblem, addressStates, verdict } from './address.ts';
import {
  admitAddress,
  admitSeller,
  getAddress,
  interfaceKeySecret,
  releaseAddress,
  useAddress,
  verifyingKeys,
} from './index.ts';
import { markKeyUsed } from './interface-keys.ts';

describe('addresses as typed (9.2)', () => {
  it.each(['https://api.example.com/jishi', 'https://api.example.com:8443/a?b=c', 'https://接口.example/x'])(
    'takes %s',
    (url) => {
      expect(addressProblem(url, false)).toBeUndefined();
    },
  );
  it.each([
    'http://api.example.com',
    'ftp://api.example.com',
    'api.example.com',
    'https://10.0.0.1/x',
    'https://0x7f.1/',
    'https://2130706433/',
    'https://[::1]/',
    'https://localhost/',
    'https://api.localhost/',
    'https://intranet/',
    'https://127.0.0.1./',
    'https://user:secret@api.example.com/',
    'https://api.example.com/#part',
    `https://api.example.com/${'a'.repeat(500)}`,
    'javascript:alert(1)',
    '',
  ])('refuses %s', (url) => {
    expect(addressProblem(url, false)).toBeDefined();
  });
  it('takes http and IP numbers where the operator allows them, but no passwords', () => {
    expect(addressProblem('http://127.0.0.1:4000/x', true)).toBeUndefined();
    expect(addressProblem('http://a:b@127.0.0.1:4000/x', true)).toBeDefined();
    expect(addressProblem('file:///etc/passwd', true)).toBeDefined();
  });
});

describe('what a certification found', () => {
  const answered = (status: number): OutsideAnswer => ({
    ok: true,
    status,
    headers: {},
    body: Buffer.alloc(0),
    milliseconds: 1,
  });
  it.each([200, 204, 401, 404, 405])('%i: a server answers for itself', (status) => {
    expect(verdict(answered(status))).toBeUndefined();
  });
  it.each([
    [301, 'REDIRECT'],
    [503, 'HTTP_5XX'],
  ])('%i: %s', (status, problem) => {
    expect(verdict(answered(status))).toMatchObject({ problem });
  });
  it('a failure is named, its detail cut', () => {
    const failed = verdict({ ok: false, reason: 'TLS', detail: 'x'.repeat(1000), milliseconds: 1 });
    expect(failed).toMatchObject({ problem: 'TLS' });
    expect(failed?.detail).toHaveLength(300);
  });
});

let house: TestHouse;
let answer: () => Promise<OutsideAnswer>;
let asked: OutsideRequest[] = [];
const OK: OutsideAnswer = { ok: true, status: 405, headers: {}, body: Buffer.alloc(0), milliseconds: 1 };
beforeAll(async () => {
  house = await testHouse({
    outside: {
      async request(input) {
        asked.push(input);
        return answer();
      },
    },
  });
});
afterAll(() => house.close());

async function seller(): Promise<TestPerson & { sellerId: string }> {
  const who = await person(house);
  const text = { 'zh-CN': '公司', en: 'Company' };
  const { id } = await house.write((ctx) =>
    admitSeller(ctx, { accountId: who.accountId, company: text, profile: text }),
  );
  return { ...who, sellerId: id };
}
const add = async (who: TestPerson, url = 'https://api.example.com/jishi') =>
  (await who.send('POST', '/api/seller/addresses', { url })).body.address;
const makeKey = (who: TestPerson, addressId: string) => who.send('POST', '/api/seller/keys', { addressId });

describe('/api/seller/addresses', () => {
  it('201: unverified, listed; 409: the same again, however it is written', async () => {
    const who = await seller();
    const made = await who.send('POST', '/api/seller/addresses', { url: 'https://API.example.com' });
    expect(made).toMatchObject({
      status: 201,
      body: { address: { url: 'https://api.example.com/', state: 'UNVERIFIED', keyId: null, useCount: 0 } },
    });
    expect(
      await who.send('POST', '/api/seller/addresses', { url: 'https://api.example.com:443/' }),
    ).toMatchObject({
      status: 409,
      body: { code: 'ADDRESS_TAKEN' },
    });
    const list = await who.send('GET', '/api/seller/addresses');
    expect(list.body.items).toEqual([made.body.address]);
  });

  it('422: not https; allowed where the operator set it', async () => {
    const who = await seller();
    const http = () => who.send('POST', '/api/seller/addresses', { url: 'http://127.0.0.1:4000/x' });
    expect(await http()).toMatchObject({
      status: 422,
      body: { code: 'ADDRESS_INVALID', errors: [{ field: 'body.url' }] },
    });
    await sql`insert into settings (name, value, changed_at) values ('sellers.allow_http_addresses', 'true', now())`.execute(
      house.world.db,
    );
    try {
      expect((await http()).status).toBe(201);
    } finally {
      await sql`delete from settings where name = 'sellers.allow_http_addresses'`.execute(house.world.db);
    }
  });

  it('certifies: verified by any answer of its own, invalid with the reason, and verified again', async () => {
    const who = await seller();
    const { id } = await add(who);
    const verify = () => who.send('POST', `/api/seller/addresses/${id}/verify`);
    asked = [];
    answer = async () => OK;
    expect((await verify()).body.address).toMatchObject({
      state: 'VERIFIED',
      problem: null,
      checkedAt: '2026-03-02T02:00:00.000Z',
    });
    expect(asked).toMatchObject([{ method: 'GET', url: 'https://api.example.com/jishi', timeoutMs: 5000 }]);
    answer = async () => ({
      ok: false,
      reason: 'PRIVATE_ADDRESS',
      detail: 'resolves to 10.0.0.1',
      milliseconds: 1,
    });
    expect((await verify()).body.address).toMatchObject({ state: 'INVALID', problem: 'PRIVATE_ADDRESS' });
    answer = async () => OK;
    expect((await verify()).body.address).toMatchObject({ state: 'VERIFIED', problem: null });
  });

  it('holds no transaction while it waits outside', async () => {
    const who = await seller();
    const { id } = await add(who);
    answer = async () => {
      const { rows } = await sql`select 1 from pg_stat_activity where datname = current_database()
        and state like 'idle in transaction%'`.execute(house.world.db);
      expect(rows).toEqual([]);
      return OK;
    };
    expect((await who.send('POST', `/api/seller/addresses/${id}/verify`)).status).toBe(200);
  });

  it('404: deleted while it was being certified', async () => {
    const who = await seller();
    const { id } = await add(who);
    answer = async () => {
      await who.send('DELETE', `/api/seller/addresses/${id}`);
      return OK;
    };
    expect((await who.send('POST', `/api/seller/addresses/${id}/verify`)).status).toBe(404);
  });

  it('409: in use; deleted with its keys once it is not', async () => {
    const who = await seller();
    const { id } = await add(who);
    await makeKey(who, id);
    await house.write((ctx) => useAddress(ctx, id));
    expect(await who.send('DELETE', `/api/seller/addresses/${id}`)).toMatchObject({
      status: 409,
      body: { code: 'ADDRESS_IN_USE', facts: { count: 1 } },
    });
    await house.write((ctx) => releaseAddress(ctx, id));
    await expect(house.write((ctx) => releaseAddress(ctx, id))).rejects.toThrow(/use_count/);
    expect((await who.send('DELETE', `/api/seller/addresses/${id}`)).status).toBe(200);
    expect((await who.send('GET', '/api/seller/keys')).body.items).toEqual([]);
    await expect(house.read((ctx) => getAddress(ctx, id))).rejects.toMatchObject({
      code: 'ADDRESS_NOT_FOUND',
    });
  });

  it('404: another seller’s address, for every verb; 403: who never applied', async () => {
    const [who, other] = [await seller(), await seller()];
    const { id } = await add(who);
    const key = (await makeKey(who, id)).body.key;
    expect((await other.send('POST', `/api/seller/addresses/${id}/verify`)).status).toBe(404);
    expect((await other.send('PUT', `/api/seller/addresses/${id}/key`, { keyId: key.id })).status).toBe(404);
    expect((await other.send('DELETE', `/api/seller/addresses/${id}`)).status).toBe(404);
    expect((await makeKey(other, id)).status).toBe(404);
    const buyer = await person(house);
    expect((await buyer.send('GET', '/api/seller/addresses')).status).toBe(403);
  });

  it('the table knows the states', async () => {
    const { rows } = await sql<{ def: string }>`select pg_get_constraintdef(oid) as def from pg_constraint
      where conname = 'production_addresses_state_check'`.execute(house.world.db);
    const states = [...rows[0]!.def.matchAll(/'(\w+)'/g)].map((m) => m[1]).sort();
    expect(states).toEqual(Object.keys(addressStates).sort());
  });
});

describe('/api/seller/keys', () => {
  it('201: shown once, masked in the list, sealed at rest; the first key signs at once', async () => {
    const who = await seller();
    const { id } = await add(who);
    const made = await who.send(
      'POST',
      '/api/seller/keys',
      { addressId: id },
      { 'idempotency-key': 'key-for-once' },
    );
    expect(made).toMatchObject({ status: 201, headers: { 'cache-control': 'no-store' } });
    const { key, secret } = made.body;
    expect(secret).toMatch(/^[0-9a-f-]{36}$/);
    expect(key.hint).toBe(`${secret.slice(0, 4)}…${secret.slice(-4)}`);
    expect(JSON.stringify((await who.send('GET', '/api/seller/keys')).body)).not.toContain(secret);
    const { rows } = await sql<{ t: string }>`select row_to_json(k)::text || coalesce((
      select string_agg(answer::text, '') from idempotency_keys), '') as t from interface_keys k
      where k.id = ${key.id}`.execute(house.world.db);
    expect(rows[0]!.t).not.toContain(secret);
    expect((await house.read((ctx) => getAddress(ctx, id))).keyId).toBe(key.id);
    expect(await house.read((ctx) => interfaceKeySecret(ctx, id))).toBe(secret);
  });

  it('rotates: a second key, bound, then the old one goes; a third at once is refused', async () => {
    const who = await seller();
    const { id } = await add(who);
    const first = (await makeKey(who, id)).body;
    const two = await Promise.all([makeKey(who, id), makeKey(who, id)]);
    expect(two.map((t) => t.status).sort()).toEqual([201, 422]);
    const second = two.find((t) => t.status === 201)!.body;
    expect(await house.read((ctx) => interfaceKeySecret(ctx, id))).toBe(first.secret);
    const both = await house.read((ctx) => verifyingKeys(ctx, who.sellerId));
    expect(both.map((k) => k.secret).sort()).toEqual([first.secret, second.secret].sort());
    const bound = await who.send('PUT', `/api/seller/addresses/${id}/key`, { keyId: second.key.id });
    expect(bound.body.address.keyId).toBe(second.key.id);
    expect(await house.read((ctx) => interfaceKeySecret(ctx, id))).toBe(second.secret);
    expect((await who.send('DELETE', `/api/seller/keys/${first.key.id}`)).status).toBe(200);
    expect(await house.read((ctx) => verifyingKeys(ctx, who.sellerId))).toEqual([
      { keyId: second.key.id, secret: second.secret },
    ]);
  });

  it('a disabled key neither signs nor verifies nor can be bound, until it is enabled', async () => {
    const who = await seller();
    const { id } = await add(who);
    const { key, secret } = (await makeKey(who, id)).body;
    await who.send('POST', `/api/seller/keys/${key.id}/disable`);
    await expect(house.read((ctx) => interfaceKeySecret(ctx, id))).rejects.toMatchObject({
      code: 'INTERFACE_KEY_MISSING',
    });
    expect(await house.read((ctx) => verifyingKeys(ctx, who.sellerId))).toEqual([]);
    expect(await who.send('PUT', `/api/seller/addresses/${id}/key`, { keyId: key.id })).toMatchObject({
      status: 422,
      body: { code: 'INTERFACE_KEY_DISABLED' },
    });
    await who.send('POST', `/api/seller/keys/${key.id}/enable`);
    expect(await house.read((ctx) => interfaceKeySecret(ctx, id))).toBe(secret);
  });

  it('404: another seller’s key, and a key of another address', async () => {
    const [who, other] = [await seller(), await seller()];
    const { id } = await add(who);
    const { key } = (await makeKey(who, id)).body;
    for (const [method, path] of [
      ['POST', '/disable'],
      ['POST', '/enable'],
      ['DELETE', ''],
    ] as const) {
      expect(await other.send(method, `/api/seller/keys/${key.id}${path}`)).toMatchObject({
        status: 404,
        body: { code: 'INTERFACE_KEY_NOT_FOUND' },
      });
    }
    const theirs = await add(other);
    expect(
      (await other.send('PUT', `/api/seller/addresses/${theirs.id}/key`, { keyId: key.id })).status,
    ).toBe(404);
  });

  it('notes its use at most once a minute', async () => {
    const who = await seller();
    const made = await house.write((ctx) =>
      admitAddress(ctx, { sellerId: who.sellerId, url: 'http://127.0.0.1:1/x' }),
    );
    expect(await house.read((ctx) => getAddress(ctx, made.addressId))).toMatchObject({
      state: 'VERIFIED',
      keyId: made.keyId,
    });
    await house.write((ctx) => markKeyUsed(ctx, made.keyId));
    const { items } = (await who.send('GET', '/api/seller/keys')).body;
    expect(items).toMatchObject([{ id: made.keyId, lastUsedAt: '2026-03-02T02:00:00.000Z' }]);
  });
});
