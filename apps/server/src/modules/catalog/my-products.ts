import type { ProductId, ProductState, RevisionState } from '@jishi/protocol';
import { sql } from 'kysely';
import { decodeCursor } from '../../platform/http/cursor.ts';
import type { ReadContext } from '../../platform/world/world.ts';
import { sellerOf } from '../sellers/index.ts';
import { ProductNotFound, RevisionNotFound } from './catalog.errors.ts';
import type { PricePlan, Product, Revision, Specification } from './catalog.ts';
import { compare, type FieldChange } from './comparison.ts';
import type { DraftContent } from './content.ts';
import * as plans from './plan.repository.ts';
import * as products from './product.repository.ts';

/** A row of "my products". */
export interface MyProductRow {
  readonly id: string;
  readonly slug: string;
  readonly name: { readonly 'zh-CN': string; readonly en: string };
  readonly state: ProductState;
  readonly categoryCode: string | null;
  readonly openState: RevisionState | null;
  readonly openVersion: number | null;
  readonly minPrice: bigint | null;
  readonly maxPrice: bigint | null;
  readonly specificationCount: number;
  readonly updatedAt: Date;
  readonly listedAt: Date | null;
}

export interface MyProductFilter {
  readonly state?: ProductState;
  readonly openState?: RevisionState;
  readonly category?: string;
  readonly q?: string;
  readonly cursor?: string;
  readonly limit: number;
}

/** One row more than the page, newest change first. */
export async function listMyProducts(ctx: ReadContext, filter: MyProductFilter): Promise<MyProductRow[]> {
  const seller = await sellerOf(ctx);
  const after = decodeCursor(filter.cursor, ['instant', 'text']);
  const like = filter.q ? `%${filter.q.replace(/[\\%_]/g, '\\$&')}%` : null;
  const { rows } = await sql<MyProductRow>`
    select p.id, p.slug, p.name, p.state, p.category_code as "categoryCode", o.state as "openState",
      o.version as "openVersion", pr.low as "minPrice", pr.high as "maxPrice",
      coalesce(pr.specs, 0)::int as "specificationCount", p.updated_at as "updatedAt", p.listed_at as "listedAt"
    from products p
    left join product_revisions o on o.product_id = p.id and o.state in ('DRAFT', 'IN_REVIEW', 'REJECTED')
    left join lateral (
      select min(price) as low, max(price) as high, count(distinct sku_code) as specs
      from price_plans where product_id = p.id and valid_to is null
    ) pr on true
    where p.seller_id = ${seller.id}
      and (${filter.state ?? null}::text is null or p.state = ${filter.state ?? null})
      and (${filter.openState ?? null}::text is null or o.state = ${filter.openState ?? null})
      and (${filter.category ?? null}::text is null or p.category_code = ${filter.category ?? null})
      and (${like}::text is null or p.name ->> 'zh-CN' ilike ${like} or p.name ->> 'en' ilike ${like}
        or p.id = ${filter.q ?? null} or p.slug ilike ${like})
      and (${after?.[0] ?? null}::timestamptz is null
        or (p.updated_at, p.id) < (${after?.[0] ?? null}::timestamptz, ${after?.[1] ?? null}::text))
    order by p.updated_at desc, p.id desc
    limit ${filter.limit + 1}`.execute(ctx.db);
  return rows;
}

export interface MyProduct {
  readonly product: Product;
  readonly live: Revision<DraftContent> | null;
  readonly open: Revision<DraftContent> | null;
  readonly specifications: readonly (Specification & { readonly plans: readonly PricePlan[] })[];
}

/** Everything its seller may see of a product: live and open revision, codes of the interface messages. */
export async function getMyProduct(ctx: ReadContext, productId: ProductId): Promise<MyProduct> {
  const seller = await sellerOf(ctx);
  const product = await products.productById(ctx.db, productId);
  if (!product || product.sellerId !== seller.id) throw new ProductNotFound();
  const current = await plans.currentPlansOfProduct(ctx.db, productId);
  const specs = await products.specificationsOf(ctx.db, productId);
  return {
    product,
    live: product.liveRevisionId
      ? ((await products.revisionById(ctx.db, product.liveRevisionId)) ?? null)
      : null,
    open: (await products.openRevisionOf(ctx.db, productId)) ?? null,
    specifications: specs.map((spec) => ({
      ...spec,
      plans: current.filter((plan) => plan.skuCode === spec.skuCode),
    })),
  };
}

export interface Comparison {
  readonly product: Product;
  readonly revision: Revision<DraftContent>;
  readonly fields: readonly FieldChange[];
}

/**
 * The side-by-side screen of staff: a submitted revision against the one before it (for one that is live
 * or superseded by now, the one that was live before).
 */
export async function compareRevision(ctx: ReadContext, revisionId: string): Promise<Comparison> {
  const revision = await products.revisionById(ctx.db, revisionId);
  // A draft is the seller's own business until it is submitted.
  if (!revision || revision.state === 'DRAFT') throw new RevisionNotFound();
  const product = await products.productById(ctx.db, revision.productId);
  if (!product) throw new RevisionNotFound();
  const before = await products.lastListedBefore(ctx.db, revision.productId, revision.number);
  return { product, revision, fields: compare(before?.content ?? null, revision.content) };
}
