import { type Permission, permissionsOf } from '@jishi/protocol';
import { signUsage, USAGE_PUSH_PATH } from '@jishi/protocol/seller/index.ts';
import type { FastifyInstance, InjectOptions } from 'fastify';
import { sql } from 'kysely';
import { openHouse } from '../../app/house.ts';
import type { Gatekeeper } from '../../platform/http/server.ts';
import type { Actor } from '../../platform/world/world.ts';
import { createAccount } from '../identity/index.ts';
import { post } from '../ledger/index.ts';
import { openShop, putProduct, type Shop } from '../resources/shop.fixture.ts';
import { admitAddress, admitSeller } from '../sellers/index.ts';

/** For tests: the shop of `resources` with on-demand plans that have prices, keys to sign with, and HTTP by header. */
export interface Metered extends Shop {
  readonly http: FastifyInstance;
  readonly key: string;
  /** One item, 0.0034567 a call (the example of MON-4). */
  readonly onePlan: string;
  /** Two items: calls, and gb at 0.12. */
  readonly twoPlan: string;
  readonly staff: { readonly accountId: string; readonly userId: string };
  readonly sellerPerson: { readonly accountId: string; readonly userId: string };
  other(): Promise<Rival>;
  /** Opens an on-demand resource; answers its ids. */
  meter(planId?: string): Promise<{ resourceId: string; instanceId: string }>;
  push(records: readonly Wire[], how?: PushHow): Promise<{ status: number; code: string; message: string }>;
  as(person: { accountId: string; userId: string } | null, request: InjectOptions): Promise<Answer>;
  give(amount: bigint): Promise<void>;
  balance(): Promise<bigint>;
  rows<T>(text: string): Promise<T[]>;
  /** Types of a resource's news about usage, in order. */
  shopNews(resourceId: string): Promise<string[]>;
  close(): Promise<void>;
}

export interface Rival {
  readonly accountId: string;
  readonly userId: string;
  readonly sellerId: string;
  readonly key: string;
  readonly plan: string;
}

export interface Wire {
  instance_id: string;
  record_time: string;
  begin_time: string;
  end_time: string;
  usage_value: string | number;
  metering_sn: string;
  relate_pkg_instance?: string;
  item_code?: string;
}

export interface PushHow {
  key?: string;
  nonce?: string;
  ts?: number;
  body?: string;
  signature?: string;
  headers?: Record<string, string>;
}

export interface Answer {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: bodies are compared as they are.
  readonly body: any;
}

export const stamp = (at: Date) => at.toISOString().replace(/[-:]|\.\d+/g, '');

/** A record of `instanceId` from one Beijing wall time to another. */
export function wire(instanceId: string, sn: string, from: Date, to: Date, value: string | number): Wire {
  return {
    instance_id: instanceId,
    record_time: stamp(to),
    begin_time: stamp(from),
    end_time: stamp(to),
    usage_value: value,
    metering_sn: sn,
  };
}

let serial = 0;
const text = (en: string) => JSON.stringify({ 'zh-CN': en, en });

export async function openMetered(options: { start?: string } = {}): Promise<Metered> {
  const shop = await openShop(options);
  const { house } = shop;
  const onePlan = 'pln_one';
  const twoPlan = 'pln_two';
  await putMeteredPlan(shop, shop, onePlan, [{ code: 'calls', unitPrice: '0.0034567' }]);
  await putMeteredPlan(shop, shop, twoPlan, [
    { code: 'calls', unitPrice: '0.0034567' },
    { code: 'gb', unitPrice: '0.12' },
  ]);
  const staff = await house.write((ctx) =>
    createAccount(ctx, {
      name: 'staff',
      kind: 'OPERATOR',
      email: 'staff@jishi.test',
      password: 'correct-Horse-9',
      userName: 'staff',
      lang: 'en',
    }),
  );
  const http = await openHouse(house.world, {
    gatekeeper: byHeader(),
    version: 'test',
    trustProxy: false,
    requestsPerMinute: 1_000_000,
  });
  const sellerActor = shop.sellerEdge.actor as Extract<Actor, { kind: 'USER' }>;
  const metered: Metered = {
    ...shop,
    http,
    key: shop.seller.key,
    onePlan,
    twoPlan,
    staff,
    sellerPerson: sellerActor,
    async other() {
      const n = ++serial;
      return house.write(async (ctx) => {
        const person = await createAccount(ctx, {
          name: `rival-${n}`,
          kind: 'CUSTOMER',
          email: `rival-${n}@jishi.test`,
          password: 'correct-Horse-9',
          userName: 'rival',
          lang: 'en',
        });
        const company = { 'zh-CN': '乙', en: 'Two' };
        const { id: sellerId } = await admitSeller(ctx, {
          accountId: person.accountId,
          company,
          profile: company,
        });
        const address = await admitAddress(ctx, { sellerId, url: `https://rival-${n}.example.com/x` });
        const plans = await putProduct(ctx, sellerId, address.addressId);
        return { ...person, sellerId, key: address.secret, plan: plans.month };
      });
    },
    async meter(planId = onePlan) {
      const orderId = await house.write(async (ctx) => {
        const { markPaid, placeOrder } = await import('../orders/index.ts');
        const order = await placeOrder(ctx, {
          ...shop.buyer,
          planId,
          periodCount: null,
          seats: null,
          autoRenew: false,
          agreed: true,
          expectedDue: null,
        });
        if (order.state === 'PENDING_PAYMENT') await markPaid(ctx, order.id, order.due);
        return order.id;
      });
      await house.drain();
      const resource = await shop.resourceOf(orderId);
      return { resourceId: resource.id, instanceId: resource.instanceId! };
    },
    async push(records, how = {}) {
      const body = how.body ?? JSON.stringify({ usage_records: records });
      const ts = String(how.ts ?? (await house.world.clock.now()).getTime());
      const nonce = how.nonce ?? `nonce-${++serial}`;
      const signature = how.signature ?? signUsage({ key: how.key ?? shop.seller.key, ts, nonce, body });
      const answer = await http.inject({
        method: 'POST',
        url: USAGE_PUSH_PATH,
        headers: { 'content-type': 'application/json', ts, nonce, signature, ...how.headers },
        payload: body,
      });
      const said = answer.json() as { error_code: string; error_msg: string };
      return { status: answer.statusCode, code: said.error_code, message: said.error_msg };
    },
    async as(person, request) {
      const answer = await http.inject({
        method: 'GET',
        ...request,
        headers: {
          'accept-language': 'en',
          ...(person ? { 'x-test-person': `${person.userId} ${person.accountId}` } : {}),
          ...request.headers,
        },
      });
      return { status: answer.statusCode, body: answer.body ? answer.json() : null };
    },
    async give(amount) {
      const key = `topup:gift-${++serial}`;
      await house.write((ctx) =>
        post(ctx, {
          key,
          kind: 'top-up',
          subject: key,
          currency: 'CNY',
          entries: [
            { account: 'bank', amount },
            { account: `wallet:${shop.buyer.accountId}`, amount: -amount },
          ],
        }),
      );
    },
    async balance() {
      const { walletBalance } = await import('../ledger/index.ts');
      return house.read((ctx) => walletBalance(ctx, shop.buyer.accountId));
    },
    async rows<T>(query: string) {
      return (await sql.raw<T>(query).execute(house.world.db)).rows;
    },
    async shopNews(resourceId) {
      return (await shop.news(resourceId, ['usage.charged'])).map((e) => e.type);
    },
    async close() {
      await http.close();
      await house.close();
    },
  };
  return metered;

  function byHeader(): Gatekeeper {
    return {
      async identify(request) {
        const [userId, accountId] = String(request.headers['x-test-person'] ?? '').split(' ');
        if (!userId || !accountId) return { actor: { kind: 'VISITOR' }, permissions: new Set<Permission>() };
        const isStaff = accountId === staff.accountId;
        return {
          actor: { kind: 'USER', userId, accountId },
          permissions: permissionsOf({
            accountKind: isStaff ? 'OPERATOR' : 'CUSTOMER',
            role: (request.headers['x-test-role'] as 'OWNER' | undefined) ?? 'OWNER',
            isSeller: accountId !== shop.buyer.accountId,
          }),
        };
      },
    };
  }
}

async function putMeteredPlan(
  shop: Shop,
  owner: { productId: string; sellerId: string },
  planId: string,
  items: readonly { code: string; unitPrice: string }[],
): Promise<void> {
  const list = items.map((i) => ({
    ...i,
    name: { 'zh-CN': i.code, en: i.code },
    unit: { 'zh-CN': '次', en: 'call' },
  }));
  await shop.house.write(async (ctx) => {
    await sql`insert into specifications (id, product_id, spec_id, kind, name, features, position)
      values (${`spc_${planId}`}, ${owner.productId}, ${planId}, 'ON_DEMAND', ${text(planId)}::jsonb, '[]', 9)`.execute(
      ctx.tx,
    );
    await sql`insert into skus (sku_code, specification_id) values (${`sku_${planId}`}, ${`spc_${planId}`})`.execute(
      ctx.tx,
    );
    await sql`insert into price_plans (plan_id, sku_code, product_id, seller_id, revision_id, product_name,
        specification_name, charging_mode, period_type, currency, fee_basis_points, tax_rate, price, seats, items,
        max_periods, valid_from)
      select ${planId}, ${`sku_${planId}`}, id, seller_id, live_revision_id, name, ${text(planId)}::jsonb, 'ON_DEMAND',
        null, 'CNY', 500, '0.06', null, null, ${JSON.stringify(list)}::jsonb, 1, ${ctx.now}
      from products where id = ${owner.productId}`.execute(ctx.tx);
  });
}
