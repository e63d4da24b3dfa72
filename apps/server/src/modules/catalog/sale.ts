import { news, next, type ProductId, productStates } from '@jishi/protocol';
import { tell } from '../../platform/outbox/outbox.ts';
import type { WriteContext } from '../../platform/world/world.ts';
import { withdrawReview } from '../approvals/index.ts';
import { getSeller } from '../sellers/index.ts';
import { SpecificationNotFound, TakeDownNotConfirmed } from './catalog.errors.ts';
import type { Product } from './catalog.ts';
import { lockMine } from './draft.ts';
import * as products from './product.repository.ts';
import { backToDraft } from './submit.ts';

/** Out of lists and search at once; the direct address and buying stay (STO-4). */
export async function hideProduct(ctx: WriteContext, productId: ProductId): Promise<Product> {
  const product = await lockMine(ctx, productId);
  const hidden: Product = { ...product, state: next(productStates, product.state, 'hide') };
  await products.saveProduct(ctx.tx, hidden, ctx.now);
  await tell(ctx, news('product.hidden', productId, { productId, sellerId: product.sellerId }));
  return hidden;
}

export async function showProduct(ctx: WriteContext, productId: ProductId): Promise<Product> {
  const product = await lockMine(ctx, productId);
  const shown: Product = { ...product, state: next(productStates, product.state, 'show') };
  await products.saveProduct(ctx.tx, shown, ctx.now);
  await tell(ctx, news('product.shown', productId, { productId, sellerId: product.sellerId }));
  return shown;
}

/** For good: no new purchases; running instances live on and stay renewable (7.1, STO-5). */
export async function takeDownProduct(
  ctx: WriteContext,
  productId: ProductId,
  input: { readonly confirm: boolean },
): Promise<Product> {
  const product = await lockMine(ctx, productId);
  next(productStates, product.state, 'takeDown');
  if (!input.confirm) throw new TakeDownNotConfirmed();
  return discontinue(ctx, product);
}

/** One specification, for good. With the last one the product is discontinued (7.1). */
export async function takeDownSpecification(
  ctx: WriteContext,
  productId: ProductId,
  input: { readonly specId: string; readonly confirm: boolean },
): Promise<Product> {
  const product = await lockMine(ctx, productId);
  next(productStates, product.state, 'takeDown');
  const specs = await products.specificationsOf(ctx.tx, productId);
  const spec = specs.find((s) => s.specId === input.specId);
  if (!spec) throw new SpecificationNotFound({ specId: input.specId });
  if (!input.confirm) throw new TakeDownNotConfirmed();
  if (spec.state === 'DISCONTINUED') return product;
  await products.putSpecification(ctx.tx, { ...spec, state: 'DISCONTINUED' });
  if (specs.every((s) => s === spec || s.state === 'DISCONTINUED')) return discontinue(ctx, product);
  await products.saveProduct(ctx.tx, product, ctx.now);
  // Lists show the lowest price of what can be bought: they hear that the offer changed.
  await tell(ctx, news('product.offer_changed', productId, { productId, sellerId: product.sellerId }));
  return product;
}

async function discontinue(ctx: WriteContext, product: Product): Promise<Product> {
  const gone: Product = {
    ...product,
    state: next(productStates, product.state, 'takeDown'),
    discontinuedAt: ctx.now,
  };
  const open = await products.openRevisionOf(ctx.tx, product.id);
  if (open?.state === 'IN_REVIEW') {
    const seller = await getSeller(ctx, product.sellerId);
    await withdrawReview(ctx, { subjectId: product.id, accountId: seller.accountId });
    await backToDraft(ctx, product, open);
  }
  await products.saveProduct(ctx.tx, gone, ctx.now);
  const { id: productId, sellerId } = product;
  await tell(ctx, news('product.discontinued', productId, { productId, sellerId }));
  return gone;
}
