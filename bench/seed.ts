import { sql } from 'kysely';
import { categories } from '../apps/server/seed/categories.ts';
import { products } from '../apps/server/seed/products.ts';
import { contentOf } from '../apps/server/seed/seed-catalog.ts';
import { sellers } from '../apps/server/seed/sellers.ts';
import { seedSynthetic } from '../apps/server/seed/synthetic.ts';
import { allSources } from '../apps/server/src/app/house.ts';
import { approveReview } from '../apps/server/src/modules/approvals/index.ts';
import {
  createDraft,
  putCategories,
  requireTestCases,
  submitDraft,
} from '../apps/server/src/modules/catalog/index.ts';
import { createAccount } from '../apps/server/src/modules/identity/index.ts';
import { openSession } from '../apps/server/src/modules/identity/sessions.ts';
import { csrfTokenOf } from '../apps/server/src/modules/identity/tokens.ts';
import { creditWallet } from '../apps/server/src/modules/payments/index.ts';
import { admitAddress, admitSeller } from '../apps/server/src/modules/sellers/index.ts';
import { drain } from '../apps/server/src/platform/due/travel.ts';
import { type Edge, SYSTEM_EDGE, type World, writing } from '../apps/server/src/platform/world/world.ts';

export interface Buyer {
  readonly accountId: string;
  readonly userId: string;
  readonly cookie: string;
  readonly csrfToken: string;
}

export interface SeededSeller {
  readonly id: string;
  readonly port: number;
  /** Interface key: signs the marketplace's calls and the seller's usage. */
  readonly key: string;
}

/** What the scenarios need to know of the market; everything else they ask over HTTP. */
export interface Seeded {
  readonly buyers: readonly Buyer[];
  /** The first is the one that is measured, the second stands beside it. */
  readonly sellers: readonly [SeededSeller, SeededSeller];
  readonly products: number;
  /** A product of the demo catalogue, with words and prices as people write them. */
  readonly slug: string;
}

const BUYERS = 48;
const MONEY = 1_000_000_000_000n;
const SEED = SYSTEM_EDGE('bench-seed');

/** People, two sellers with real addresses, some products of the demo and `count` synthetic ones. */
export async function seedMarket(
  world: World,
  ports: readonly [number, number],
  count: number,
): Promise<Seeded> {
  // The sellers of the bench answer on loopback without TLS.
  await sql`insert into settings (name, value, changed_at) values ('sellers.allow_http_addresses', 'true'::jsonb, now())
    on conflict (name) do nothing`.execute(world.db);
  const people = await seedPeople(world, ports);
  await writing(world, SEED, (ctx) => putCategories(ctx, categories));
  const slug = await seedDemoProducts(world, people);
  await seedSynthetic(world, {
    count,
    sellers: people.sellers.map((s, n) => ({
      id: s.id,
      company: sellers[n]!.company,
      addressId: s.addressId,
    })),
  });
  await drain(world, allSources());
  await sql`vacuum analyze`.execute(world.db);
  return {
    buyers: people.buyers,
    sellers: [people.sellers[0]!, people.sellers[1]!],
    products: count,
    slug,
  };
}

async function seedPeople(world: World, ports: readonly [number, number]) {
  const person = (name: string, kind: 'CUSTOMER' | 'OPERATOR' = 'CUSTOMER') => ({
    kind,
    name,
    email: `${name}@bench.jishi.local`,
    userName: name,
    lang: 'zh-CN' as const,
    password: 'jishi-bench-2026',
    customerLevel: 'V3' as const,
  });
  return writing(world, SEED, async (ctx) => {
    await requireTestCases.set(ctx, false);
    const operator = await createAccount(ctx, person('operator', 'OPERATOR'));
    const admitted = [];
    for (const [n, port] of ports.entries()) {
      const seller = sellers[n]!;
      const owner = await createAccount(ctx, person(seller.code));
      const { company, profile, feeBasisPoints } = seller;
      const { id } = await admitSeller(ctx, { accountId: owner.accountId, company, profile, feeBasisPoints });
      const { addressId, secret } = await admitAddress(ctx, {
        sellerId: id,
        url: `http://localhost:${port}/marketplace`,
      });
      admitted.push({ id, port, key: secret, addressId, owner });
    }
    const buyers: Buyer[] = [];
    for (let n = 0; n < BUYERS; n++) {
      const { accountId, userId } = await createAccount(ctx, person(`buyer-${n}`));
      await creditWallet(ctx, {
        accountId,
        amount: MONEY,
        from: 'bank',
        key: `bench:${accountId}`,
        kind: 'topup',
        subject: accountId,
      });
      const token = await openSession(ctx, userId);
      buyers.push({ accountId, userId, cookie: `jishi_session=${token}`, csrfToken: csrfTokenOf(token) });
    }
    return { operator, sellers: admitted, buyers };
  });
}

async function seedDemoProducts(
  world: World,
  people: Awaited<ReturnType<typeof seedPeople>>,
): Promise<string> {
  const as = (who: { accountId: string; userId: string }): Edge => ({
    actor: { kind: 'USER', ...who },
    requestId: 'bench-seed',
  });
  let slug = '';
  for (const [n, { owner, addressId }] of people.sellers.entries()) {
    const seller = sellers[n]!;
    for (const product of products.filter((p) => p.seller === seller.code)) {
      const content = contentOf(product, seller, addressId);
      const reviewId = await writing(world, as(owner), async (ctx) => {
        const draft = await createDraft(ctx, { slug: product.code, content });
        return (await submitDraft(ctx, draft.product.id)).revision.reviewId;
      });
      await writing(world, as(people.operator), (ctx) => approveReview(ctx, reviewId!));
      slug ||= product.code;
    }
  }
  return slug;
}
