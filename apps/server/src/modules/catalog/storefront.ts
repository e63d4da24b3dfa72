import type { ChargingMode, LocalText } from '@jishi/protocol';
import type { ReadContext } from '../../platform/world/world.ts';
import { getSeller, type Seller } from '../sellers/index.ts';
import { ProductNotFound } from './catalog.errors.ts';
import type { PricePlan, Product } from './catalog.ts';
import { type CompleteContent, complete } from './content.ts';
import * as pages from './page.repository.ts';
import * as products from './product.repository.ts';

/** What "from" says on a card: the lowest price of a period, or the first unit price of an on-demand one. */
export type LowestPrice =
  | { readonly kind: 'PERIOD'; readonly amount: bigint; readonly periodType: 'MONTH' | 'YEAR' }
  | { readonly kind: 'ON_DEMAND'; readonly unitPrice: string; readonly unit: LocalText };

export interface OfferedSpecification {
  readonly specId: string;
  readonly skuCode: string;
  readonly name: LocalText;
  readonly features: readonly LocalText[];
  readonly kind: ChargingMode;
  readonly plans: readonly PricePlan[];
}

export interface ProductDetail {
  readonly product: Product;
  readonly content: CompleteContent;
  readonly categories: readonly { readonly code: string; readonly name: LocalText }[];
  readonly seller: Seller;
  readonly specifications: readonly OfferedSpecification[];
  readonly lowest: LowestPrice | null;
  readonly isOnSale: boolean;
}

const PUBLIC: ReadonlySet<string> = new Set(['LISTED', 'HIDDEN', 'SUSPENDED', 'DISCONTINUED']);

/** The detail page by its address: hidden products are reachable (STO-4), gone ones say so (STO-5). */
export async function getProductPage(ctx: ReadContext, slug: string): Promise<ProductDetail> {
  const page = await pages.pageBySlug(ctx.db, slug);
  if (!page || !PUBLIC.has(page.product.state)) throw new ProductNotFound();
  return detailOf(ctx, page);
}

/** What a listed product offers, for the ears that keep their own copy. */
export async function getListing(ctx: ReadContext, productId: string): Promise<ProductDetail | undefined> {
  const page = await pages.pageById(ctx.db, productId);
  return page && PUBLIC.has(page.product.state) ? detailOf(ctx, page) : undefined;
}

/** Ids of listed products in their order, `limit` at a time. */
export function listedProductIds(ctx: ReadContext, after: string, limit: number): Promise<string[]> {
  return products.listedIds(ctx.db, after, limit);
}

async function detailOf(ctx: ReadContext, page: pages.PageRows): Promise<ProductDetail> {
  const { product, categories } = page;
  if (!product.liveRevisionId) throw new ProductNotFound();
  if (!page.content) throw new Error(`Live revision ${product.liveRevisionId} is missing`);
  const isOnSale = product.state === 'LISTED' || product.state === 'HIDDEN';
  const offered = isOnSale ? offeredBy(page) : [];
  return {
    product,
    content: complete(page.content),
    categories,
    seller: await getSeller(ctx, product.sellerId),
    specifications: offered,
    lowest: lowestOf(offered.flatMap((spec) => spec.plans)),
    isOnSale,
  };
}

function offeredBy({ specifications, plans }: pages.PageRows): readonly OfferedSpecification[] {
  return specifications.map(({ specId, skuCode, name, features, kind }) => ({
    specId,
    skuCode,
    name,
    features,
    kind,
    plans: plans.filter((plan) => plan.skuCode === skuCode),
  }));
}

/** Pure: the smallest price of any period; unit prices only when nothing is sold by period. */
export function lowestOf(offered: readonly PricePlan[]): LowestPrice | null {
  let lowest: LowestPrice | null = null;
  for (const { price, periodType } of offered) {
    if (price === null || periodType === null) continue;
    if (lowest === null || (lowest.kind === 'PERIOD' && price < lowest.amount)) {
      lowest = { kind: 'PERIOD', amount: price, periodType };
    }
  }
  const item = offered.find((plan) => plan.items.length > 0)?.items[0];
  return lowest ?? (item ? { kind: 'ON_DEMAND', unitPrice: item.unitPrice, unit: item.unit } : null);
}
