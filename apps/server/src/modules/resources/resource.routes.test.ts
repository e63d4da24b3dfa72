import { permissionsOf } from '@jishi/protocol';
import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openHouse } from '../../app/house.ts';
import { markPaid } from '../orders/index.ts';
import { lost } from './fake-seller.fixture.ts';
import { bj, openShop, type Shop } from './shop.fixture.ts';

/** The doors of resources and fulfilment over HTTP, for a buyer, a seller, staff and a visitor. */
let shop: Shop;
let http: FastifyInstance;
let resourceId: string;
let serial = 0;

type Who = 'buyer' | 'seller' | 'staff' | 'nobody';

beforeAll(async () => {
  shop = await openShop({ start: bj('2025-04-08 10:30').toISOString() });
  resourceId = (await shop.open()).id;
  http = await openHouse(shop.house.world, {
    gatekeeper: {
      async identify(request) {
        const who = request.headers['x-test-who'] as Who;
        if (who === 'nobody') return { actor: { kind: 'VISITOR' }, permissions: new Set() };
        const actor = (who === 'seller' ? shop.sellerEdge : shop.buyerEdge).actor!;
        const accountKind = who === 'staff' ? 'OPERATOR' : 'CUSTOMER';
        return {
          actor,
          permissions: permissionsOf({ accountKind, role: 'OWNER', isSeller: who === 'seller' }),
        };
      },
    },
    version: 'test',
    trustProxy: false,
    requestsPerMinute: 100_000,
  });
});
afterAll(async () => {
  await http.close();
  await shop.house.close();
});

async function as(who: Who, method: 'GET' | 'POST' | 'PUT', url: string, payload?: object) {
  const headers = {
    'x-test-who': who,
    'accept-language': 'en',
    'idempotency-key': `key-of-test-${++serial}`,
  };
  const answer = await http.inject({ method, url, headers, ...(payload ? { payload } : {}) });
  return { status: answer.statusCode, body: answer.json(), headers: answer.headers };
}

describe('a buyer', () => {
  it('200: sees list, page and timeline without the password', async () => {
    const list = await as('buyer', 'GET', '/api/resources?state=IN_USE&q=code');
    expect([list.status, list.body.items.length]).toEqual([200, 1]);
    const page = await as('buyer', 'GET', `/api/resources/${resourceId}`);
    expect(page.body).toMatchObject({
      state: 'IN_USE',
      access: { frontEndUrl: 'https://app.example.com', userName: 'admin' },
      product: { name: { en: 'Code' } },
      segments: [{ state: 'EFFECTIVE' }],
      actions: { renew: true, release: false, reveal: true },
    });
    expect(JSON.stringify(page.body)).not.toContain('s3cret');
    const line = await as('buyer', 'GET', `/api/resources/${resourceId}/timeline`);
    expect(line.body.items.map((e: { type: string }) => e.type)).toEqual([
      'resource.opened',
      'order.completed',
      'resource.segment_effective',
      'order.paid',
      'order.created',
    ]);
  });

  it('200: reveals the password, and keeps it nowhere', async () => {
    const shown = await as('buyer', 'POST', `/api/resources/${resourceId}/reveal`, { field: 'password' });
    expect([shown.status, shown.body, shown.headers['cache-control']]).toEqual([
      200,
      { password: 's3cret-initial', validForSeconds: 30 },
      'no-store',
    ]);
    const { rows } = await sql<{ all: string }>`
      select (select coalesce(json_agg(k)::text, '') from idempotency_keys k)
        || (select json_agg(e)::text from domain_events e)
        || (select json_agg(a)::text from call_attempts a) as all`.execute(shop.house.world.db);
    expect(rows[0]!.all).not.toContain('s3cret');
  });

  it('200/201: quotes and orders a renewal once per key; 409 while one waits for payment', async () => {
    const before = await as('buyer', 'GET', `/api/resources/${resourceId}`);
    for (const periodType of ['MONTH', 'YEAR']) {
      const { status } = await as(
        'buyer',
        'GET',
        `/api/resources/${resourceId}/renewal-quote?periodCount=1&periodType=${periodType}`,
      );
      expect(status === 200, periodType).toBe(before.body.renewalPeriods.includes(periodType));
    }
    expect(before.body.renewalPeriods).toContain('MONTH');
    const quote = await as('buyer', 'GET', `/api/resources/${resourceId}/renewal-quote?periodCount=2`);
    expect(quote.body).toMatchObject({ due: '19800', expiresAt: bj('2025-07-09 00:00').toISOString() });
    const body = { periodCount: 2, expectedDue: '19800' };
    const made = await as('buyer', 'POST', `/api/resources/${resourceId}/renewals`, body);
    expect([made.status, made.body.due]).toEqual([201, '19800']);
    const second = await as('buyer', 'POST', `/api/resources/${resourceId}/renewals`, body);
    expect([second.status, second.body.code]).toEqual([409, 'ORDER_PENDING_EXISTS']);
    await shop.house.write((ctx) => markPaid(ctx, made.body.orderId, 19800n));
    await shop.house.drain();
    const page = await as('buyer', 'GET', `/api/resources/${resourceId}`);
    expect(page.body.segments.map((s: { state: string }) => s.state)).toEqual(['EFFECTIVE', 'NOT_EFFECTIVE']);
  });

  it('200: changes the expiry policy; 409 for a release before expiry', async () => {
    const set = await as('buyer', 'PUT', `/api/resources/${resourceId}/expiry-policy`, { policy: 'AUTO' });
    expect(set.body).toMatchObject({
      expiryPolicy: 'AUTO',
      autoRenewAt: bj('2025-07-01 03:00').toISOString(),
    });
    const release = await as('buyer', 'POST', `/api/resources/${resourceId}/release`);
    expect([release.status, release.body.code]).toEqual([409, 'RESOURCE_NOT_RELEASABLE']);
  });

  it('200: asks the seller for fresh access data', async () => {
    const live = await as('buyer', 'POST', `/api/resources/${resourceId}/refresh-access`);
    expect(live.body).toMatchObject({ isLive: true, reason: null });
    shop.seller.once.set('queryInstance', [() => lost('TLS')]);
    const cached = await as('buyer', 'POST', `/api/resources/${resourceId}/refresh-access`);
    expect(cached.body).toMatchObject({ isLive: false, reason: { code: 'TLS' } });
    expect(JSON.stringify([live.body, cached.body])).not.toContain('s3cret');
  });

  it('400: names the field', async () => {
    for (const [method, path, payload, field] of [
      ['PUT', 'expiry-policy', { policy: 'SOMETIMES' }, 'body.policy'],
      ['POST', 'renewals', { periodCount: 0 }, 'body.periodCount'],
      ['POST', 'renewals', { periodCount: 1, price: 1 }, 'body.price'],
      ['POST', 'reveal', { field: 'everything' }, 'body.field'],
    ] as const) {
      const answer = await as('buyer', method, `/api/resources/${resourceId}/${path}`, payload);
      expect([answer.status, answer.body.errors?.[0]?.field]).toEqual([400, field]);
    }
    expect((await as('buyer', 'GET', '/api/resources?cursor=nonsense')).status).toBe(400);
    const forged = Buffer.from('["not a date","x"]').toString('base64url');
    const refused = await as('buyer', 'GET', `/api/resources?cursor=${forged}`);
    expect([refused.status, refused.body.errors[0].field]).toEqual([400, 'query.cursor']);
  });
});

describe('everybody else', () => {
  it('401 for a visitor, 404 for somebody else’s resource, 403 without the permission', async () => {
    expect((await as('nobody', 'GET', '/api/resources')).status).toBe(401);
    for (const path of ['', '/timeline', '/renewal-quote?periodCount=1']) {
      expect((await as('seller', 'GET', `/api/resources/${resourceId}${path}`)).body.code).toBe(
        'RESOURCE_NOT_FOUND',
      );
    }
    for (const path of ['release', 'refresh-access']) {
      expect((await as('seller', 'POST', `/api/resources/${resourceId}/${path}`)).body.code).toBe(
        'RESOURCE_NOT_FOUND',
      );
    }
    expect((await as('buyer', 'GET', '/api/seller/interface-messages')).status).toBe(403);
    expect((await as('seller', 'GET', '/api/operator/interface-messages')).status).toBe(403);
  });

  it('a seller sees its instances, messages and health, and restarts only what may be restarted', async () => {
    expect((await as('seller', 'GET', '/api/seller/resources')).body.items[0].id).toBe(resourceId);
    const list = await as('seller', 'GET', '/api/seller/interface-messages?scene=refreshInstance&limit=1');
    expect(list.body.items[0]).toMatchObject({
      scene: 'refreshInstance',
      variant: 'RENEWAL',
      state: 'SUCCESS',
    });
    const path = `/api/seller/interface-messages/${list.body.items[0].id}`;
    const message = await as('seller', 'GET', path);
    expect(message.body).toMatchObject({ isRestartable: false, history: [{ number: 1, outcome: 'OK' }] });
    const restart = await as('seller', 'POST', `${path}/restart`);
    expect([restart.status, restart.body.code]).toEqual([409, 'RESTART_NOT_ALLOWED']);
    const health = await as('seller', 'GET', '/api/seller/interface-health');
    expect(health.body.items[0].cells.length).toBe(24);
    expect((await as('seller', 'GET', '/api/seller/interface-messages?state=NONE')).status).toBe(400);
    expect((await as('seller', 'GET', '/api/seller/interface-messages/msg_none')).body.code).toBe(
      'CALL_NOT_FOUND',
    );
  });

  it('staff see all messages and restart for a seller', async () => {
    shop.seller.once.set('newInstance', [() => lost('CONNECT')]);
    const orderId = await shop.buy();
    await shop.house.drain();
    const list = await as('staff', 'GET', `/api/operator/interface-messages?orderId=${orderId}`);
    const path = `/api/operator/interface-messages/${list.body.items[0].id}`;
    expect((await as('staff', 'GET', path)).body).toMatchObject({
      state: 'RETRYING',
      isRestartable: true,
      reason: { code: 'CONNECT' },
    });
    const restart = await as('staff', 'POST', `${path}/restart`);
    expect([restart.status, restart.body.state]).toEqual([202, 'PENDING']);
    await shop.house.drain();
    expect((await shop.resourceOf(orderId)).state).toBe('IN_USE');
    expect((await as('staff', 'GET', '/api/operator/interface-health')).status).toBe(200);
  });
});
