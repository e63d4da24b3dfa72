import { signUsage } from '@jishi/protocol/seller/index.ts';
import type { FastifyInstance } from 'fastify';
import { bj, type Market, openMarket } from '../../../../stories/market.ts';
import { person, type TestPerson } from '../modules/identity/testing.ts';
import { putLicenses } from '../modules/licenses/licenses.fixture.ts';
import { getResource } from '../modules/resources/index.ts';
import { admitSeller } from '../modules/sellers/index.ts';

/** Somebody who may send requests; a visitor sends them without a cookie. */
export interface Caller {
  readonly name: string;
  send(method: string, url: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>;
}

export interface Answer {
  readonly status: number;
  readonly type: string;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers freely.
  readonly body: any;
  readonly text: string;
}

/** One of everything that belongs to an account, by the name of its path parameter. */
export interface Things {
  /** Of the buyer. */
  readonly bought: Readonly<Record<string, string>>;
  /** Of the seller. */
  readonly sold: Readonly<Record<string, string>>;
  /** Of the operator, and of everybody. */
  readonly common: Readonly<Record<string, string>>;
}

export interface Everything {
  readonly market: Market;
  readonly http: FastifyInstance;
  readonly things: Things;
  readonly buyer: Caller;
  readonly seller: Caller;
  readonly operator: Caller;
  readonly visitor: Caller;
  /** Another buyer, and another seller in business. */
  readonly otherBuyer: Caller;
  readonly otherSeller: Caller;
  /** Signs a demo person of the market in again, after somebody signed out. */
  signIn(name: 'buyer' | 'seller' | 'operator'): Promise<Caller>;
  close(): Promise<void>;
}

/** A marketplace in which everything has happened once: bought, used, charged, topped up, settled, reviewed. */
export async function openEverything(): Promise<Everything> {
  const market = await openMarket('2026-03-02 10:00');
  const { house } = market;
  const { http } = house;
  const signIn = async (name: 'buyer' | 'seller' | 'operator') => {
    const answer = await http.inject({
      method: 'POST',
      url: '/api/sign-in',
      remoteAddress: placeOf(++address),
      payload: { email: `${name}@example.com`, password: 'correct-horse-1' },
    });
    if (answer.statusCode !== 200) throw new Error(`sign-in: ${answer.body}`);
    const cookie = `jishi_session=${answer.cookies.find((c) => c.name === 'jishi_session')?.value}`;
    return caller(http, name, { cookie, 'x-csrf-token': answer.json().csrfToken });
  };
  const [buyer, seller, operator] = [await signIn('buyer'), await signIn('seller'), await signIn('operator')];
  const ok = async (answer: Promise<Answer>) => {
    const { status, body, text } = await answer;
    if (status >= 300) throw new Error(`${status} ${text}`);
    return body;
  };

  await market.topUp(5_000_000n);
  const { planId } = await market.plan('gitea', 'MONTH');
  const order = await market.buy(planId);
  const metered = await market.buy((await market.plan('*', 'ON_DEMAND')).planId);
  const instance = (await market.resourceOf(metered.id)).instanceId ?? '';
  await market.at('2026-03-02 12:05');
  await pushUsage(market, instance);
  await refusedPush(market, instance);
  await market.at('2026-04-03 09:00');
  const pending = await market.buy(planId);

  const topUp = await ok(
    buyer.send('POST', '/api/top-ups', { channel: 'BANK_TRANSFER', amount: '10000', payerName: '明远' }),
  );
  const online = await ok(buyer.send('POST', '/api/top-ups', { channel: 'SIMULATED', amount: '10000' }));
  const buyersKey = await ok(buyer.send('POST', '/api/access-keys', {}));
  const first = async (who: Caller, url: string) => {
    const { items } = (await ok(who.send('GET', url))) as { items: { id: string }[] };
    const [item] = items;
    if (!item) throw new Error(`${url} is empty`);
    return item;
  };
  const product = await first(seller, '/api/seller/products');
  const full = await ok(seller.send('GET', `/api/seller/products/${product.id}`));
  const resourceId = order.resourceId ?? '';
  const record = (await ok(seller.send('GET', '/api/seller/usage-records'))).items[0];
  const statement = await first(seller, '/api/seller/statements');
  const review = await first(operator, '/api/operator/reviews?state=APPROVED');
  const addressId = (await first(seller, '/api/seller/addresses')).id;
  const run = await ok(
    seller.send('POST', '/api/seller/debug-runs', {
      addressId,
      generation: 'saas-v2',
      scene: 'releaseInstance',
      params: { instanceId: 'i-1' },
    }),
  );
  const { testCase } = await ok(seller.send('POST', '/api/seller/test-cases', { debugRunId: run.id }));
  const { licenseId, applicationId } = await house.write(async (ctx) =>
    putLicenses(ctx, await getResource(ctx, resourceId), 'usr_0'),
  );
  const things: Things = {
    bought: {
      orderId: pending.id,
      resourceId,
      topUpId: topUp.id,
      keyId: buyersKey.key.id,
      chargeId: record.chargeId,
      messageId: (await first(buyer, '/api/messages')).id,
      applicationId,
    },
    sold: {
      orderId: order.id,
      productId: product.id,
      specId: firstSpec(full),
      messageId: (await first(seller, '/api/seller/interface-messages')).id,
      chargeId: record.chargeId,
      statementId: statement.id,
      addressId,
      requestId: (await first(seller, '/api/seller/incoming-requests')).id,
      number: '1',
      notificationId: (
        await ok(
          seller.send('POST', '/api/seller/order-notifications', { addressId, deliveryType: 'LICENSE' }),
        )
      ).id,
      licenseId,
      debugRunId: run.id,
      testCaseId: testCase.id,
      keyId: (await first(seller, '/api/seller/keys')).id,
      name: (await ok(seller.send('POST', '/api/worlds', { name: 'playground', title: '试验场' }))).name,
    },
    common: {
      generation: 'saas-v2',
      scene: 'new-instance',
      planId,
      slug: 'gitea',
      sellerId: market.sellerId,
      token: String(online.payUrl).split('/').at(-1) ?? '',
      reviewId: review.id,
      revisionId: revisionOf(full),
      orderId: order.id,
      topUpId: topUp.id,
      messageId: (await first(operator, '/api/operator/interface-messages')).id,
      statementId: statement.id,
      mailId: await ok(operator.send('GET', '/api/operator/mailbox')).then(
        (page) => page.items[0]?.id ?? 'mal_0',
        () => 'mal_0',
      ),
    },
  };
  const otherBuyer = named('other buyer', await person(house));
  const second = await person(house);
  await house.write((ctx) =>
    admitSeller(ctx, {
      accountId: second.accountId as Parameters<typeof admitSeller>[1]['accountId'],
      company: { 'zh-CN': '另一家', en: 'Another' },
      profile: { 'zh-CN': '另一家', en: 'Another' },
      feeBasisPoints: 500,
    }),
  );
  return {
    market,
    http,
    things,
    buyer,
    seller,
    operator,
    visitor: caller(http, 'visitor', {}),
    otherBuyer,
    otherSeller: named('other seller', second),
    signIn,
    close: () => market.close(),
  };
}

/** An hour of use, pushed by the seller as the protocol says, and charged. */
async function pushUsage(market: Market, instance: string): Promise<void> {
  const stamp = (text: string) =>
    bj(text)
      .toISOString()
      .replace(/[-:]|\.\d+/g, '');
  const body = JSON.stringify({
    usage_records: [
      {
        begin_time: stamp('2026-03-02 11:00'),
        end_time: stamp('2026-03-02 12:00'),
        instance_id: instance,
        metering_sn: 'sn-1',
        record_time: stamp('2026-03-02 12:00'),
        usage_value: '712.5',
      },
    ],
  });
  const ts = String((await market.house.world.clock.now()).getTime());
  const signature = signUsage({ key: market.key, ts, nonce: 'nonce-1', body });
  const answer = await market.house.http.inject({
    method: 'POST',
    url: '/api/mkp-openapi-public/global/v1/isv/usage-data',
    headers: { 'content-type': 'application/json', ts, nonce: 'nonce-1', signature },
    payload: body,
  });
  if (answer.json().error_code !== 'MKT.0000') throw new Error(answer.body);
}

/** A push whose signature is wrong: its seller's developer can see it. */
async function refusedPush(market: Market, instance: string): Promise<void> {
  const ts = String((await market.house.world.clock.now()).getTime());
  const answer = await market.house.http.inject({
    method: 'POST',
    url: '/api/mkp-openapi-public/global/v1/isv/usage-data',
    headers: { 'content-type': 'application/json', ts, nonce: 'nonce-2', signature: 'd3Jvbmc=' },
    payload: JSON.stringify({
      usage_records: [
        {
          begin_time: '20260302T030000Z',
          end_time: '20260302T040000Z',
          instance_id: instance,
          metering_sn: 'sn-2',
          record_time: '20260302T040000Z',
          usage_value: '1',
        },
      ],
    }),
  });
  if (answer.json().error_code !== 'MKT.0102') throw new Error(answer.body);
}

let address = 0;
const placeOf = (n: number) => `10.9.${(n >> 8) & 255}.${n & 255}`;

function caller(http: FastifyInstance, name: string, own: Record<string, string>): Caller {
  return {
    name,
    async send(method, url, body, headers = {}) {
      const reply = await http.inject({
        method: method as 'GET',
        url,
        // Each request from another place: the limits by address are tested elsewhere.
        remoteAddress: placeOf(++address),
        headers: { 'idempotency-key': crypto.randomUUID(), ...own, ...headers },
        ...(body === undefined ? {} : { payload: body as object }),
      });
      const type = String(reply.headers['content-type'] ?? '');
      return {
        status: reply.statusCode,
        type,
        text: reply.body,
        body: /json/.test(type) && reply.body !== '' ? reply.json() : undefined,
      };
    },
  };
}

function named(name: string, who: TestPerson): Caller {
  return {
    name,
    async send(method, url, body, headers = {}) {
      const {
        status,
        body: answer,
        headers: told,
      } = await who.send(method as 'GET', url, body, {
        'idempotency-key': crypto.randomUUID(),
        ...headers,
      });
      return { status, body: answer, text: JSON.stringify(answer), type: String(told['content-type'] ?? '') };
    },
  };
}

// biome-ignore lint/suspicious/noExplicitAny: the answer of a route, whose type the SDK knows.
const firstSpec = (full: any): string => JSON.stringify(full).match(/"specId":"([^"]+)"/)?.[1] ?? '';
// biome-ignore lint/suspicious/noExplicitAny: as above.
const revisionOf = (full: any): string => JSON.stringify(full).match(/"(rvn_[^"]+)"/)?.[1] ?? '';

/** A route as the published document tells it. */
export interface Operation {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly permission: string;
  readonly params: readonly string[];
  readonly query: readonly { readonly name: string; readonly required: boolean; readonly schema: Schema }[];
  readonly body: Schema | undefined;
}

// biome-ignore lint/suspicious/noExplicitAny: JSON Schema is open.
export type Schema = Record<string, any>;

/** Every route of the OpenAPI document. */
export function operationsOf(http: FastifyInstance): Operation[] {
  // biome-ignore lint/suspicious/noExplicitAny: the document is read as it is published.
  const document = (http as unknown as { swagger(): any }).swagger();
  return Object.entries<Record<string, Schema>>(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, told]) => ({
      id: told.operationId as string,
      method: method.toUpperCase(),
      path,
      permission: told['x-permission'] as string,
      params: [...path.matchAll(/\{(\w+)\}/g)].map((m) => m[1] as string),
      query: ((told.parameters ?? []) as Schema[])
        .filter((p) => p.in === 'query')
        .map((p) => ({ name: p.name, required: p.required === true, schema: p.schema })),
      body: told.requestBody?.content?.['application/json']?.schema,
    })),
  );
}

export const fill = (path: string, values: Readonly<Record<string, string>>): string =>
  path.replace(/\{(\w+)\}/g, (_all, name: string) => encodeURIComponent(values[name] ?? 'nothing'));
