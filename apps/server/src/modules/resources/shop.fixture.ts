import type { LocalText, OrderId } from '@jishi/protocol';
import { sql } from 'kysely';
import { type TestHouse, testHouse } from '../../app/testing.ts';
import type { Edge, Outside, WriteContext } from '../../platform/world/world.ts';
import { createAccount } from '../identity/index.ts';
import { markPaid, placeOrder } from '../orders/index.ts';
import { admitAddress, admitSeller } from '../sellers/index.ts';
import { FakeSeller } from './fake-seller.fixture.ts';
import { fromRow, type ResourceRow } from './resource.mapping.ts';
import type { Resource } from './resource.ts';

const t = (en: string): LocalText => ({ 'zh-CN': en, en });

/** A marketplace with one buyer of level V3, one seller and one product: a valid world to change one thing in. */
export interface Shop {
  readonly house: TestHouse;
  readonly seller: FakeSeller;
  readonly sellerId: string;
  readonly sellerEdge: Partial<Edge>;
  readonly buyer: { readonly accountId: string; readonly userId: string };
  readonly buyerEdge: Partial<Edge>;
  readonly addressId: string;
  readonly productId: string;
  readonly month: string;
  readonly year: string;
  readonly onDemand: string;
  /** Places and pays an order; nothing is drained yet. */
  buy(planId?: string, wish?: { periodCount?: number; autoRenew?: boolean }): Promise<OrderId>;
  /** Buys, and lets the seller open it. */
  open(planId?: string, wish?: { periodCount?: number; autoRenew?: boolean }): Promise<Resource>;
  resource(id: string): Promise<Resource>;
  resourceOf(orderId: string): Promise<Resource>;
  /** Types and instants (Beijing) of a resource's news, in order. */
  news(
    subject: string,
    types?: readonly string[],
  ): Promise<{ type: string; at: string; payload: Record<string, unknown> }[]>;
}

/** Beijing wall time to an instant. */
export const bj = (text: string) => new Date(`${text.replace(' ', 'T')}+08:00`);
export const show = (at: Date | null) =>
  at === null ? null : new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ');

let counter = 0;

export async function putProduct(
  ctx: WriteContext,
  sellerId: string,
  addressId: string,
): Promise<{ productId: string; month: string; year: string; onDemand: string }> {
  const n = ++counter;
  const ids = { productId: `prd_t${n}`, month: `pln_m${n}`, year: `pln_y${n}`, onDemand: `pln_d${n}` };
  await sql`insert into products (id, slug, seller_id, name, state, live_revision_id, address_id, created_at, updated_at)
    values (${ids.productId}, ${`p-${n}`}, ${sellerId}, ${JSON.stringify(t('Code'))}::jsonb, 'LISTED', ${`rvn_t${n}`},
      ${addressId}, ${ctx.now}, ${ctx.now})`.execute(ctx.tx);
  await sql`insert into product_revisions (id, product_id, number, state, content, saved_at)
    values (${`rvn_t${n}`}, ${ids.productId}, 1, 'LIVE', '{}'::jsonb, ${ctx.now})`.execute(ctx.tx);
  for (const [code, kind] of [
    ['team', 'PERIOD'],
    ['metered', 'ON_DEMAND'],
  ] as const) {
    await sql`insert into specifications (id, product_id, spec_id, kind, name, features, position)
      values (${`spc_${code}${n}`}, ${ids.productId}, ${code}, ${kind}, ${JSON.stringify(t(code))}::jsonb, '[]'::jsonb, 1)`.execute(
      ctx.tx,
    );
    await sql`insert into skus (sku_code, specification_id) values (${`sku_${code}${n}`}, ${`spc_${code}${n}`})`.execute(
      ctx.tx,
    );
  }
  const plan = (
    id: string,
    code: string,
    mode: string,
    period: string | null,
    price: number | null,
    max: number,
  ) =>
    sql`insert into price_plans (plan_id, sku_code, product_id, seller_id, revision_id, product_name,
        specification_name, charging_mode, period_type, currency, fee_basis_points, tax_rate, price, seats, items,
        max_periods, valid_from)
      values (${id}, ${`sku_${code}${n}`}, ${ids.productId}, ${sellerId}, ${`rvn_t${n}`}, ${JSON.stringify(t('Code'))}::jsonb,
        ${JSON.stringify(t(code))}::jsonb, ${mode}, ${period}, 'CNY', 2000, '0.06', ${price}, null, '[]'::jsonb, ${max},
        ${ctx.now})`.execute(ctx.tx);
  await plan(ids.month, 'team', 'PERIOD', 'MONTH', 9900, 9);
  await plan(ids.year, 'team', 'PERIOD', 'YEAR', 99000, 3);
  await plan(ids.onDemand, 'metered', 'ON_DEMAND', null, null, 1);
  return ids;
}

export async function openShop(
  options: { start?: string; level?: 'V0' | 'V3'; outside?: Outside } = {},
): Promise<Shop> {
  const seller = new FakeSeller();
  const house = await testHouse({
    outside: options.outside ?? seller,
    ...(options.start ? { start: options.start } : {}),
  });
  const person = (name: string) => ({
    kind: 'CUSTOMER' as const,
    name,
    email: `${name}@example.com`,
    password: 'correct horse battery',
    userName: name,
    lang: 'zh-CN' as const,
    customerLevel: options.level ?? ('V3' as const),
  });
  const made = await house.write(async (ctx) => {
    const buyer = await createAccount(ctx, person('buyer'));
    const isv = await createAccount(ctx, person('isv'));
    const { id: sellerId } = await admitSeller(ctx, {
      accountId: isv.accountId,
      company: t('Kedu'),
      profile: t('x'),
    });
    const address = await admitAddress(ctx, { sellerId, url: 'https://isv.example.com/produce' });
    return {
      buyer,
      isv,
      sellerId,
      key: address.secret,
      addressId: address.addressId,
      plans: await putProduct(ctx, sellerId, address.addressId),
    };
  });
  seller.key = made.key;
  const resourceBy = async (column: 'id' | 'order_id', value: string) => {
    const { rows } =
      await sql<ResourceRow>`select * from resources where ${sql.ref(column)} = ${value}`.execute(
        house.world.db,
      );
    return fromRow(rows[0]!);
  };
  const shop: Shop = {
    house,
    seller,
    sellerId: made.sellerId,
    addressId: made.addressId,
    sellerEdge: { actor: { kind: 'USER', ...made.isv } },
    buyer: made.buyer,
    buyerEdge: { actor: { kind: 'USER', ...made.buyer } },
    ...made.plans,
    async buy(planId = made.plans.month, wish = {}) {
      return house.write(async (ctx) => {
        const order = await placeOrder(ctx, {
          ...made.buyer,
          planId,
          periodCount: planId === made.plans.onDemand ? null : (wish.periodCount ?? 1),
          seats: null,
          autoRenew: wish.autoRenew ?? false,
          agreed: true,
          expectedDue: null,
        });
        await markPaid(ctx, order.id, order.due);
        return order.id;
      });
    },
    async open(planId, wish) {
      const orderId = await shop.buy(planId, wish);
      await house.drain();
      return resourceBy('order_id', orderId);
    },
    resource: (id) => resourceBy('id', id),
    resourceOf: (orderId) => resourceBy('order_id', orderId),
    async news(subject, types) {
      const { rows } = await sql<{ type: string; occurred_at: Date; payload: Record<string, unknown> }>`
        select type, occurred_at, payload from domain_events where subject = ${subject} order by id`.execute(
        house.world.db,
      );
      return rows
        .filter((r) => !types || types.includes(r.type))
        .map((r) => ({ type: r.type, at: show(r.occurred_at)!, payload: r.payload }));
    },
  };
  return shop;
}
