import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { categories } from '../apps/server/seed/categories.ts';
import { products } from '../apps/server/seed/products.ts';
import { contentOf } from '../apps/server/seed/seed-catalog.ts';
import { sellers } from '../apps/server/seed/sellers.ts';
import { type TestHouse, type TestHouseOptions, testHouse } from '../apps/server/src/app/testing.ts';
import { approveReview } from '../apps/server/src/modules/approvals/index.ts';
import { createDraft, putCategories, submitDraft } from '../apps/server/src/modules/catalog/index.ts';
import { createAccount } from '../apps/server/src/modules/identity/index.ts';
import { balanceOf, walletBalance } from '../apps/server/src/modules/ledger/index.ts';
import { getOrder, type Order, placeOrder } from '../apps/server/src/modules/orders/index.ts';
import { confirmTopUp, payFromBalance, requestTopUp } from '../apps/server/src/modules/payments/index.ts';
import { getResource, type Resource } from '../apps/server/src/modules/resources/index.ts';
import { admitAddress, admitSeller } from '../apps/server/src/modules/sellers/index.ts';
import { createGuardedClient } from '../apps/server/src/platform/guarded-http/index.ts';
import { createLog } from '../apps/server/src/platform/log/log.ts';
import type { Edge } from '../apps/server/src/platform/world/world.ts';
import { type DemoIsv, startDemoIsv } from '../examples/demo-isv/src/server.ts';

/** Beijing wall time to an instant: `bj('2026-03-02 10:00')`. */
export const bj = (text: string) =>
  new Date(`${text.replace(' ', 'T')}${text.length === 10 ? 'T00:00' : ''}+08:00`);
/** An instant as Beijing wall time, to the second. */
export const show = (at: Date | string) =>
  new Date(new Date(at).getTime() + 8 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ');

export interface Market {
  readonly house: TestHouse;
  readonly isv: DemoIsv;
  readonly sellerId: string;
  readonly buyer: { readonly accountId: string; readonly userId: string };
  readonly key: string;
  at(beijing: string): Promise<void>;
  /** The plan of a product on sale: by slug and period type, or ON_DEMAND. */
  plan(
    slug: string,
    kind: 'MONTH' | 'YEAR' | 'ON_DEMAND',
  ): Promise<{ planId: string; price: bigint | null; minSeats: number | null }>;
  buy(
    planId: string,
    wish?: { periodCount?: number; seats?: number | null; autoRenew?: boolean },
  ): Promise<Order>;
  topUp(amount: bigint): Promise<void>;
  order(id: string): Promise<Order>;
  resourceOf(orderId: string): Promise<Resource>;
  balance(): Promise<bigint>;
  ledger(account: string): Promise<bigint>;
  /** The news told so far, `2026-03-02 10:00:00 order.paid`, of these kinds. */
  news(...types: string[]): Promise<string[]>;
  /** Activities that the seller received and answered, in order. */
  calls(): string[];
  close(): Promise<void>;
}

const SLUGS = ['gitea', 'grafana', 'nextcloud'];

/**
 * A marketplace for a story: the whole house on its own database and a clock that stands still, the real demo
 * seller on loopback reached through the real guarded client, one buyer with money.
 */
export async function openMarket(
  start: string,
  options: Pick<TestHouseOptions, 'vault' | 'sandboxes'> = {},
): Promise<Market> {
  const folder = await mkdtemp(join(tmpdir(), 'jishi-story-'));
  const log = createLog('silent');
  const house = await testHouse({
    start: bj(start).toISOString(),
    ...options,
    outside: createGuardedClient({ allowPrivate: ['127.0.0.0/8', '::1/128'], allowHttp: true, log }),
  });
  const edge = (who: { accountId: string; userId: string }): Partial<Edge> => ({
    actor: { kind: 'USER', ...who },
  });
  const person = (name: string, kind: 'CUSTOMER' | 'OPERATOR' = 'CUSTOMER') => ({
    kind,
    name,
    email: `${name}@example.com`,
    userName: name,
    lang: 'zh-CN' as const,
    password: 'correct-horse-1',
    customerLevel: 'V3' as const,
  });
  const KEY = '4d9b1c6e-0f35-4b1a-9c70-2f1e7a5d8b63';
  const isv = await startDemoIsv({
    keys: { main: KEY },
    dataDir: folder,
    clockToleranceSeconds: 0,
    usageSeconds: 0,
    control: true,
  });
  await sql`insert into settings (name, value, changed_at) values ('sellers.allow_http_addresses', 'true'::jsonb, now())`.execute(
    house.world.db,
  );
  const made = await house.write(async (ctx) => {
    const operator = await createAccount(ctx, person('operator', 'OPERATOR'));
    const buyer = await createAccount(ctx, person('buyer'));
    const owner = await createAccount(ctx, person('seller'));
    const seller = sellers[0]!;
    const { id: sellerId } = await admitSeller(ctx, {
      accountId: owner.accountId,
      company: seller.company,
      profile: seller.profile,
      feeBasisPoints: 500,
    });
    const { addressId } = await admitAddress(ctx, {
      sellerId,
      url: `http://localhost:${isv.port}/marketplace`,
      secret: KEY,
    });
    await putCategories(ctx, categories);
    return { operator, buyer, owner, sellerId, addressId };
  });
  for (const product of products
    .filter((p) => SLUGS.includes(p.code) || p.specifications.some((s) => s.kind === 'ON_DEMAND'))
    .slice(0, 40)) {
    const reviewId = await house.write(async (ctx) => {
      const draft = await createDraft(ctx, {
        slug: product.code,
        content: contentOf(product, sellers[0]!, made.addressId),
      });
      return (await submitDraft(ctx, draft.product.id)).revision.reviewId!;
    }, edge(made.owner));
    await house.write((ctx) => approveReview(ctx, reviewId), edge(made.operator));
  }
  await house.drain();

  const market: Market = {
    house,
    isv,
    sellerId: made.sellerId,
    buyer: made.buyer,
    key: KEY,
    async at(beijing) {
      await house.advanceTo(bj(beijing));
    },
    async plan(slug, kind) {
      const { rows } = await sql<{ plan_id: string; price: bigint | null; min: number | null }>`
        select p.plan_id, p.price, (p.seats->>'min')::int as min from price_plans p join products r on r.id = p.product_id
        where p.valid_to is null and (${slug} = '*' or r.slug = ${slug})
          and coalesce(p.period_type, p.charging_mode) = ${kind} order by p.price nulls last, r.slug, p.plan_id limit 1`.execute(
        house.world.db,
      );
      const row = rows[0];
      if (!row) throw new Error(`No ${kind} plan of ${slug}`);
      return { planId: row.plan_id, price: row.price, minSeats: row.min };
    },
    async buy(planId, wish = {}) {
      const order = await house.write(async (ctx) => {
        const placed = await placeOrder(ctx, {
          ...made.buyer,
          planId,
          periodCount: wish.periodCount ?? 1,
          seats: wish.seats ?? null,
          autoRenew: wish.autoRenew ?? false,
          agreed: true,
          expectedDue: null,
        });
        return (await payFromBalance(ctx, { orderId: placed.id, accountId: made.buyer.accountId })).order;
      }, edge(made.buyer));
      await house.drain();
      return market.order(order.id);
    },
    async topUp(amount) {
      const id = await house.write(
        async (ctx) =>
          (
            await requestTopUp(ctx, {
              ...made.buyer,
              amount,
              channel: 'BANK_TRANSFER',
              payerName: 'buyer',
              remark: null,
            })
          ).id,
        edge(made.buyer),
      );
      await house.write((ctx) => confirmTopUp(ctx, id), edge(made.operator));
      await house.drain();
    },
    order: (id) => house.read((ctx) => getOrder(ctx, id as Order['id'])),
    async resourceOf(orderId) {
      const { resourceId } = await market.order(orderId);
      if (!resourceId) throw new Error(`Order ${orderId} has no resource yet`);
      return house.read((ctx) => getResource(ctx, resourceId));
    },
    balance: () => house.read((ctx) => walletBalance(ctx, made.buyer.accountId)),
    ledger: (account) => house.read((ctx) => balanceOf(ctx, account)),
    async news(...types) {
      const { rows } = await sql<{ type: string; occurred_at: Date }>`
        select type, occurred_at from domain_events where type = any(${types}::text[]) order by id`.execute(
        house.world.db,
      );
      return rows.map((r) => `${show(r.occurred_at)} ${r.type}`);
    },
    calls: () =>
      isv.calls().map((call) => {
        const body = call.body as { activity?: string; scene?: string; status?: string };
        return [call.activity, body.scene ?? body.status].filter(Boolean).join(' ');
      }),
    async close() {
      await house.close();
      await isv.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
  return market;
}
