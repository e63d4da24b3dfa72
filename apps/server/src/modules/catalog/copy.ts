import { defineRefusal, news, type ProductId } from '@jishi/protocol';
import { sql } from 'kysely';
import { copyRows } from '../../platform/database/copy-rows.ts';
import { tell } from '../../platform/outbox/outbox.ts';
import type { ReadContext, WriteContext } from '../../platform/world/world.ts';
import { copyFile } from '../assets/index.ts';
import { copySeller, releaseAddress, useAddress } from '../sellers/index.ts';
import { ProductNotFound } from './catalog.errors.ts';
import type { Product } from './catalog.ts';
import * as plans from './plan.repository.ts';
import * as products from './product.repository.ts';

export const ProductNotOnSale = defineRefusal({
  code: 'PRODUCT_NOT_ON_SALE',
  kind: 'rule_broken',
  text: {
    'zh-CN': '商品 {productId} 还没有上架，没有可复制的线上版本',
    en: 'The product {productId} is not on sale: there is no live revision to copy',
  },
});

/** The menu of another world, as it is there. */
export async function copyCategories(from: ReadContext, to: WriteContext): Promise<void> {
  await copyRows(from.db, to.tx, 'categories', sql`t.parent_code is null`);
  await copyRows(from.db, to.tx, 'categories', sql`t.parent_code is not null`);
}

/**
 * Copies a seller's product into another world, under the same ids: its live revision, specifications, SKUs, current
 * price plans and logo. Listed there at once, without review. Copied again it is brought to the revision that is
 * live now. Answers the second half, to be called in a transaction of the other world: true when anything was new.
 */
export async function copyProduct(
  from: ReadContext,
  productId: ProductId,
  sellerId: string,
  to: WriteContext['world'],
): Promise<(ctx: WriteContext) => Promise<boolean>> {
  const product = await products.productById(from.db, productId);
  if (product?.sellerId !== sellerId) throw new ProductNotFound();
  const { liveRevisionId, addressId } = product;
  if (!liveRevisionId || !addressId || product.state === 'DISCONTINUED')
    throw new ProductNotOnSale({ productId });
  const live = await products.revisionById(from.db, liveRevisionId);
  const specifications = await products.specificationsOf(from.db, productId);
  const current = (await plans.currentPlansOfProduct(from.db, productId)).map((plan) => plan.planId);
  const logo = live?.content.logo;
  const copyLogo = logo ? await copyFile(from, to, logo) : undefined;
  return async (ctx) => {
    await copyCategories(from, ctx);
    await copySeller(from, ctx, sellerId);
    const known = await products.lockProduct(ctx.tx, productId);
    if (known?.liveRevisionId === liveRevisionId) return false;
    await copyLogo?.(ctx);
    if (known) await makeRoom(ctx, known, current);
    await copyRows(from.db, ctx.tx, 'products', sql`t.id = ${productId}`, { state: 'LISTED' });
    await copyRows(from.db, ctx.tx, 'product_revisions', sql`t.id = ${liveRevisionId}`, { review_id: null });
    if (known) await products.saveProduct(ctx.tx, { ...product, state: known.state }, ctx.now);
    for (const spec of specifications) await products.putSpecification(ctx.tx, spec);
    await copyRows(
      from.db,
      ctx.tx,
      'price_plans',
      sql`t.product_id = ${productId} and t.valid_to is null`,
      // The sandbox's clock may be behind ours.
      { valid_from: ctx.now.toISOString() },
    );
    await copyRows(from.db, ctx.tx, 'upgrade_rules', sql`t.product_id = ${productId}`);
    await useAddress(ctx, addressId);
    await tell(ctx, news('product.listed', productId, { productId, revisionId: liveRevisionId, sellerId }));
    return true;
  };
}

/** The sandbox's former revision is superseded and plans that are no longer offered are closed; sold terms stay. */
async function makeRoom(ctx: WriteContext, known: Product, current: readonly string[]): Promise<void> {
  if (known.liveRevisionId) await products.supersede(ctx.tx, known.liveRevisionId);
  if (known.addressId) await releaseAddress(ctx, known.addressId);
  for (const plan of await plans.currentPlansOfProduct(ctx.tx, known.id)) {
    if (!current.includes(plan.planId)) await plans.closePlan(ctx.tx, plan.planId, ctx.now);
  }
}
