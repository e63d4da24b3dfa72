import { news, next, type ProductId, productStates } from '@jishi/protocol';
import { tell } from '../../platform/outbox/outbox.ts';
import type { WriteContext } from '../../platform/world/world.ts';
import { ProductNotFound } from './catalog.errors.ts';
import type { Product } from './catalog.ts';
import * as products from './product.repository.ts';

/** By staff: out of lists, and nobody can buy it; what runs lives on and stays renewable (21.1). */
export async function suspendProduct(
  ctx: WriteContext,
  productId: ProductId,
  reason: string,
): Promise<Product> {
  const product = await move(ctx, productId, 'suspend');
  const { sellerId } = product;
  await tell(ctx, news('product.suspended', productId, { productId, sellerId, reason }));
  return product;
}

/** On sale again, and in the lists. */
export async function restoreProduct(ctx: WriteContext, productId: ProductId): Promise<Product> {
  const product = await move(ctx, productId, 'restore');
  await tell(ctx, news('product.restored', productId, { productId, sellerId: product.sellerId }));
  return product;
}

async function move(ctx: WriteContext, id: ProductId, action: 'suspend' | 'restore'): Promise<Product> {
  const product = await products.lockProduct(ctx.tx, id);
  if (!product) throw new ProductNotFound({ productId: id });
  const moved: Product = { ...product, state: next(productStates, product.state, action) };
  await products.saveProduct(ctx.tx, moved, ctx.now);
  return moved;
}
