import { type Listener, listen } from '../../platform/outbox/outbox.ts';
import type { WriteContext } from '../../platform/world/world.ts';
import { liveNeeds } from '../catalog/index.ts';
import * as dial from './dial.repository.ts';

/** What is on sale, and from where it is served: the dial test calls nothing else. */
async function note(ctx: WriteContext, productId: string): Promise<void> {
  const needs = await liveNeeds(ctx, productId);
  if (!needs?.addressId) return;
  const { sellerId, addressId, chargingModes } = needs;
  await dial.putProduct(ctx, {
    productId,
    sellerId,
    addressId,
    chargingModes,
    isOnSale: chargingModes.length > 0,
  });
}

export const debuggingListeners: readonly Listener[] = [
  listen('product.listed', 'debugging.on_sale', (ctx, { payload }) => note(ctx, payload.productId)),
  listen('product.offer_changed', 'debugging.offer', (ctx, { payload }) => note(ctx, payload.productId)),
  listen('product.restored', 'debugging.restored', (ctx, { payload }) => note(ctx, payload.productId)),
  listen('product.suspended', 'debugging.suspended', (ctx, { payload }) =>
    dial.takeOffSale(ctx, payload.productId),
  ),
  listen('product.discontinued', 'debugging.off_sale', (ctx, { payload }) =>
    dial.takeOffSale(ctx, payload.productId),
  ),
];
