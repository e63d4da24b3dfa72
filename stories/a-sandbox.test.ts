import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { worldsPerAccount } from '../apps/server/src/modules/worlds/index.ts';
import { signSdk } from '../packages/protocol/src/seller/index.ts';
import { bj, type Market, openMarket } from './market.ts';
import { makeSandbox, type Person, person, type Sandbox, signedIn } from './sandbox.ts';

/** A seller's developer works in a sandbox; the main world hears nothing of it. */
describe('a sandbox', () => {
  let market: Market;
  let seller: Person;
  let sandbox: Sandbox;
  let keys: { accessKey: string; secretKey: string };

  beforeAll(async () => {
    market = await openMarket('2026-03-08 10:00', { sandboxes: { limit: 2, idleSeconds: 5 } });
    seller = await signedIn(market, 'seller');
    const made = (await seller.send('POST', '/api/access-keys')).body;
    keys = { accessKey: made.key.accessKey, secretKey: made.secretKey };
    sandbox = await makeSandbox(market, seller, 'my-lab', bj('2026-03-08 10:00'));
  });
  afterAll(() => market.close());

  it('has the seller, one product on sale, a buyer with play money, and an operator', async () => {
    const here = await sandbox.as('seller');
    expect((await here.send('GET', '/api/seller/products')).body.items).toMatchObject([
      { slug: 'gitea', state: 'LISTED' },
    ]);
    expect((await here.send('GET', '/api/seller/addresses')).body.items).toHaveLength(1);
    const buyer = await sandbox.as('buyer');
    expect((await buyer.send('GET', '/api/balance')).body.balance).toBe('100000000');
    expect((await buyer.send('GET', '/api/products')).body.items).toHaveLength(1);
    const operator = await sandbox.as('operator');
    expect((await operator.send('GET', '/api/operator/orders')).status).toBe(200);
  });

  it('opens what is bought there by a signed call to the seller; the main world’s money and orders stay', async () => {
    const before = await facts(market);
    const { resourceId } = await sandbox.buy((await market.plan('gitea', 'MONTH')).planId);
    const buyer = await sandbox.as('buyer');
    expect((await buyer.send('GET', `/api/resources/${resourceId}`)).body).toMatchObject({ state: 'IN_USE' });
    expect(market.calls().slice(-2)).toEqual(['newInstance', 'queryInstance']);
    expect(await facts(market)).toEqual(before);
  });

  it('keeps its mails in its own mailbox', async () => {
    const operator = await sandbox.as('operator');
    const { body } = await operator.send('GET', '/api/operator/mailbox');
    expect(body.items.length).toBeGreaterThan(0);
    const { rows } = await sandbox.look((db) =>
      sql<{ state: string }>`select distinct state from mails`.execute(db),
    );
    expect(rows).toEqual([{ state: 'STORED' }]);
  });

  it('has sessions of its own: a cookie opens one world and no other', async () => {
    const other = await makeSandbox(market, seller, 'other-lab', bj('2026-03-08 10:00'));
    const { setCookie } = await seller.send('POST', '/api/worlds/my-lab/enter', { role: 'seller' });
    expect(setCookie).toMatch(/^jishi_session_my-lab=[\w-]+;.*Path=\/w\/my-lab;.*HttpOnly/);
    const inside = await sandbox.as('seller');
    const token = inside.cookie.split('=')[1] ?? '';
    const asks = async (cookie: string, prefix: string) =>
      (await person(market, cookie, inside.csrf, prefix).send('GET', '/api/account')).status;
    expect(await asks(inside.cookie, '/w/my-lab')).toBe(200);
    expect(await asks(inside.cookie, '')).toBe(401);
    expect(await asks(`jishi_session=${token}`, '')).toBe(401);
    expect(await asks(`jishi_session_other-lab=${token}`, '/w/other-lab')).toBe(401);
    expect(await asks(seller.cookie, '/w/my-lab')).toBe(401);
    expect(await asks(`jishi_session_my-lab=${seller.cookie.split('=')[1]}`, '/w/my-lab')).toBe(401);
    await seller.send('DELETE', `/api/worlds/${other.name}`);
  });

  it('takes the seller’s AK/SK, over the address as it was sent: what is signed for it opens nothing else', async () => {
    const stamp = new Date().toISOString().replace(/[-:]|\.\d+/g, '');
    const headers = { host: 'jishi.test', 'x-sdk-date': stamp };
    const asks = async (signed: string, sent: string) => {
      const authorization = signSdk({ method: 'GET', target: signed, headers }, keys);
      const answer = await market.house.http.inject({
        method: 'GET',
        url: sent,
        headers: { ...headers, authorization },
      });
      return answer.statusCode;
    };
    expect(await asks('/w/my-lab/api/account', '/w/my-lab/api/account')).toBe(200);
    expect(await asks('/w/my-lab/api/account', '/api/account')).toBe(401);
    expect(await asks('/api/account', '/w/my-lab/api/account')).toBe(401);
  });

  it('is its owner’s: others find nothing, and a stranger who signs up inside cannot move the clock', async () => {
    const operator = await signedIn(market, 'operator');
    for (const [method, path, body] of [
      ['GET', '/api/worlds/my-lab', undefined],
      ['DELETE', '/api/worlds/my-lab', undefined],
      ['POST', '/api/worlds/my-lab/enter', { role: 'buyer' }],
      ['POST', '/api/worlds/my-lab/products', { productIds: ['prd_1'] }],
    ] as const) {
      const refused = await operator.send(method, path, body);
      expect([path, refused.status, refused.body.code]).toEqual([path, 404, 'WORLD_NOT_FOUND']);
    }
    expect((await (await signedIn(market, 'buyer')).send('GET', '/api/worlds')).status).toBe(403);
    const visitor = person(market, '', '', '/w/my-lab');
    expect((await visitor.send('GET', '/api/clock')).body).toMatchObject({
      world: 'my-lab',
      state: 'FROZEN',
    });
    expect((await visitor.send('GET', '/api/orders')).status).toBe(401);
    const signUp = await visitor.send('POST', '/api/sign-up', {
      email: 'stranger@example.com',
      password: 'correct-horse-1',
      name: 'stranger',
      accountName: 'stranger inc',
      termsAccepted: true,
    });
    const stranger = person(market, signUp.setCookie.split(';')[0] ?? '', signUp.body.csrfToken, '/w/my-lab');
    for (const [method, path, body] of [
      ['POST', '/api/clock/advance', { by: 'P1D' }],
      ['POST', '/api/clock/freeze', undefined],
      ['GET', '/api/chaos', undefined],
      ['PUT', '/api/chaos', { rules: [] }],
    ] as const) {
      const refused = await stranger.send(method, path, body);
      expect([path, refused.status, refused.body.code]).toEqual([path, 403, 'NOT_YOUR_CLOCK']);
    }
    expect((await person(market, '', '').send('GET', '/w/nowhere/api/clock')).body.code).toBe(
      'WORLD_NOT_FOUND',
    );
  });

  it('takes further products, and brings known ones to what is live', async () => {
    const { rows } = await sql<{
      id: string;
      slug: string;
    }>`select id, slug from products where slug in ('gitea', 'grafana') order by slug`.execute(
      market.house.world.db,
    );
    const [gitea, grafana] = rows.map((r) => r.id);
    const first = await seller.send('POST', '/api/worlds/my-lab/products', { productIds: [gitea, grafana] });
    expect(first.body).toEqual({ changed: [grafana] });
    const here = await sandbox.as('seller');
    const { body } = await here.send('GET', '/api/seller/products');
    expect(body.items.map((p: { slug: string }) => p.slug).sort()).toEqual(['gitea', 'grafana']);
    const unknown = await seller.send('POST', '/api/worlds/my-lab/products', { productIds: ['prd_nothing'] });
    expect([unknown.status, unknown.body.code]).toEqual([404, 'PRODUCT_NOT_FOUND']);
  });

  it('holds no connection when nobody uses it, and has lost nothing when somebody comes back', async () => {
    const connections = async () => {
      const { rows } = await sql<{ n: number }>`
        select count(*)::int as n from pg_stat_activity where application_name like 'jishi-w-%'
          and datname in (select database_name from worlds)`.execute(market.house.world.db);
      return rows[0]?.n;
    };
    await sandbox.as('buyer');
    expect(market.house.sandboxes.openNames()).toContain('my-lab');
    expect(await connections()).toBeGreaterThan(0);
    while (market.house.sandboxes.openNames().length > 0 || (await connections()) !== 0)
      await new Promise((resolve) => setTimeout(resolve, 100));
    expect((await (await sandbox.as('buyer')).send('GET', '/api/orders')).body.items).toHaveLength(1);
  });

  it('catches up with what fell due while it slept, each at its own instant', async () => {
    const buyer = await sandbox.as('buyer');
    await buyer.send('POST', '/api/clock/resume');
    while (market.house.sandboxes.openNames().length > 0) await new Promise((r) => setTimeout(r, 100));
    // It slept for forty days of machine time, as far as its clock can tell.
    await market.house.sandboxes.use(
      await place(market, 'my-lab'),
      (world) =>
        sql`update world_clock set running_since = running_since - interval '40 days'`.execute(world.db),
      'emptying',
    );
    const back = await sandbox.as('buyer');
    let clock = (await back.send('GET', '/api/clock')).body;
    while (clock.run) clock = (await back.send('GET', '/api/clock')).body;
    expect(clock.state).toBe('RUNNING');
    expect(await sandbox.news('resource.expired', 'resource.frozen')).toEqual([
      '2026-04-09 00:00:00 resource.expired',
      '2026-04-16 00:00:00 resource.frozen',
    ]);
  });

  it('closes the one used longest ago when one more is opened than may be', async () => {
    const names = ['lru-1', 'lru-2'];
    for (const name of names) {
      await makeSandbox(market, seller, name, bj('2026-03-08 10:00'));
      await person(market, '', '', `/w/${name}`).send('GET', '/api/clock');
    }
    expect(market.house.sandboxes.openNames()).toEqual(names);
    for (const name of names) await seller.send('DELETE', `/api/worlds/${name}`);
  });

  it('refuses a name that is taken, one that is none, and one more than an account may have', async () => {
    const make = (name: string) => seller.send('POST', '/api/worlds', { name, title: name });
    expect((await make('my-lab')).body.code).toBe('WORLD_NAME_TAKEN');
    expect((await make('My Lab')).body.errors[0].field).toBe('body.name');
    await market.house.write((ctx) => worldsPerAccount.set(ctx, 1));
    expect((await make('one-more')).body).toMatchObject({ code: 'WORLD_LIMIT', facts: { limit: 1 } });
  });

  it('goes with its database, its files and its sessions', async () => {
    const buyer = await sandbox.as('buyer');
    const { database } = await place(market, 'my-lab');
    expect((await seller.send('DELETE', '/api/worlds/my-lab')).body).toEqual({ done: true });
    expect((await buyer.send('GET', '/api/orders')).body.code).toBe('WORLD_NOT_FOUND');
    const { rows } = await sql`select 1 from pg_database where datname = ${database}`.execute(
      market.house.world.db,
    );
    expect(rows).toEqual([]);
    expect((await seller.send('GET', '/api/worlds')).body.items).toEqual([]);
  });
});

/** What a sandbox must not touch. */
async function facts(market: Market) {
  const { rows } = await sql<Record<string, bigint>>`
    select (select count(*) from orders) as orders, (select count(*) from ledger_postings) as postings,
      (select count(*) from mails) as mails, (select max(id) from domain_events) as news,
      (select count(*) from sessions) as sessions`.execute(market.house.world.db);
  return rows[0];
}

async function place(market: Market, name: string) {
  const { rows } = await sql<{ id: string; name: string; database: string }>`
    select id, name, database_name as database from worlds where name = ${name}`.execute(
    market.house.world.db,
  );
  return rows[0]!;
}
