import type { ChargingMode, ProductId } from '@jishi/protocol';
import type { ReadContext } from '../../platform/world/world.ts';
import type { DraftContent } from './content.ts';
import { getMyProduct } from './my-products.ts';
import * as products from './product.repository.ts';

/** What a product asks of its production address. */
export interface DeliveryNeeds {
  readonly sellerId: string;
  readonly addressId: string | null;
  readonly chargingModes: readonly ChargingMode[];
}

/** The charging modes that a form names, each once. */
export function chargingModesOf(content: DraftContent): ChargingMode[] {
  return [...new Set((content.specifications ?? []).flatMap((spec) => (spec.kind ? [spec.kind] : [])))];
}

/** Of the actor's own product as last written: the open revision, else the live one. */
export async function myNeeds(ctx: ReadContext, productId: ProductId): Promise<DeliveryNeeds> {
  const { product, open, live } = await getMyProduct(ctx, productId);
  const content = (open ?? live)?.content;
  return {
    sellerId: product.sellerId,
    addressId: content?.addressId ?? product.addressId,
    chargingModes: content ? chargingModesOf(content) : [],
  };
}

/** Of what is live; undefined for a product that was never listed. */
export async function liveNeeds(ctx: ReadContext, productId: string): Promise<DeliveryNeeds | undefined> {
  const product = await products.productById(ctx.db, productId as ProductId);
  if (!product?.liveRevisionId) return undefined;
  const specs = await products.specificationsOf(ctx.db, productId);
  return {
    sellerId: product.sellerId,
    addressId: product.addressId,
    chargingModes: [...new Set(specs.filter((s) => s.state === 'ON_SALE').map((s) => s.kind))],
  };
}
