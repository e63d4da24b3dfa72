import type { ProductId } from '@jishi/protocol';
import { approveReview } from '../src/modules/approvals/index.ts';
import {
  createDraft,
  type DraftContent,
  putCategories,
  setMyDelivery,
  submitDraft,
} from '../src/modules/catalog/index.ts';
import { recipientsOf } from '../src/modules/identity/index.ts';
import { getSeller } from '../src/modules/sellers/index.ts';
import {
  type Actor,
  type Edge,
  reading,
  SYSTEM_EDGE,
  type World,
  writing,
} from '../src/platform/world/world.ts';
import { categories } from './categories.ts';
import { products } from './products.ts';
import { sellers } from './sellers.ts';
import type { SeedProduct, SeedSeller } from './types.ts';

export interface SeededSellers {
  readonly sellerIdByCode: ReadonlyMap<string, string>;
  /** A verified production address per seller id. */
  readonly addressIdBySeller: ReadonlyMap<string, string>;
  /** Who approves; the system when left out. */
  readonly operator?: Actor;
}

/**
 * The catalogue's part of the demo world, by the verbs a person would use: the operator writes the menu,
 * each seller saves and submits its products, the operator approves. Listing itself is news: the caller
 * drains. Answers the product ids by seed code.
 */
export async function seedCatalog(
  world: World,
  seeded: SeededSellers,
): Promise<ReadonlyMap<string, ProductId>> {
  const operator: Edge = seeded.operator
    ? { actor: seeded.operator, requestId: 'seed-operator' }
    : SYSTEM_EDGE('seed-catalog');
  await writing(world, operator, (ctx) => putCategories(ctx, categories));
  const ids = new Map<string, ProductId>();
  for (const seller of sellers) {
    const mine = products.filter((product) => product.seller === seller.code);
    const sellerId = seeded.sellerIdByCode.get(seller.code);
    if (mine.length === 0 || !sellerId) continue;
    const addressId = seeded.addressIdBySeller.get(sellerId);
    if (!addressId) throw new Error(`Seed seller ${seller.code} has no production address`);
    const actor = await actorOf(world, sellerId);
    for (const product of mine) {
      const reviewId = await writing(world, { actor, requestId: 'seed-product' }, async (ctx) => {
        const draft = await createDraft(ctx, {
          slug: product.code,
          content: contentOf(product, seller, addressId),
        });
        ids.set(product.code, draft.product.id);
        if (seller.generation) {
          const { generation } = seller;
          await setMyDelivery(ctx, draft.product.id, { generation, compat: {}, asks: [] });
        }
        const submitted = await submitDraft(ctx, draft.product.id);
        return submitted.revision.reviewId;
      });
      if (!reviewId) throw new Error(`Seed product ${product.code} was submitted without a review`);
      await writing(world, operator, (ctx) => approveReview(ctx, reviewId));
    }
  }
  return ids;
}

/** What the seller would type into the form. */
export function contentOf(product: SeedProduct, seller: SeedSeller, addressId: string): DraftContent {
  const { category, name, brief, headline, description, highlights, guide, upstream } = product;
  return {
    category,
    name,
    brief,
    headline,
    description,
    highlights: [...highlights],
    guide,
    tags: product.tags.slice(0, 10),
    upstream,
    support: {
      phone: seller.phone,
      email: seller.email,
      hours: { 'zh-CN': '工作日8:00至20:00', en: 'Working days, 8:00 to 20:00' },
    },
    logo: null,
    addressId,
    refundPolicy: {
      'zh-CN': '开通失败全额退回余额。开通后的退订按平台规则办理，先与服务商联系。',
      en: 'A purchase that cannot be opened is refunded in full. After opening, the rules of the marketplace apply; contact the seller first.',
    },
    specifications: product.specifications.map((spec) => {
      const common = { specId: spec.code, name: spec.name, features: [...spec.features] };
      if (spec.kind === 'ON_DEMAND') return { ...common, kind: spec.kind, items: [...spec.items] };
      return {
        ...common,
        kind: spec.kind,
        monthly: spec.monthly === null ? null : String(spec.monthly),
        yearly: spec.yearly === null ? null : String(spec.yearly),
        seats: spec.seats,
      };
    }),
  };
}

async function actorOf(world: World, sellerId: string): Promise<Actor> {
  return reading(world, SYSTEM_EDGE('seed'), async (ctx) => {
    const { accountId } = await getSeller(ctx, sellerId as never);
    const [user] = await recipientsOf(ctx, accountId);
    if (!user) throw new Error(`Seller ${sellerId} has no user to act`);
    return { kind: 'USER', userId: user.userId, accountId };
  });
}
