import { defineRefusal, type ProductId, wrongField } from '@jishi/protocol';
import {
  generations,
  type KnownGeneration,
  knownGenerations,
  type SellerCompat,
  scenesOf,
} from '@jishi/protocol/seller/index.ts';
import { sql } from 'kysely';
import type { ReadContext, WriteContext } from '../../platform/world/world.ts';
import { ProductNotFound } from './catalog.errors.ts';
import { lockMine } from './draft.ts';
import { getMyProduct } from './my-products.ts';

/** Generations that a product can be bound to; order notification stands beside them (protocol 1). */
export const PRODUCT_GENERATIONS = knownGenerations.filter(
  (name) => generations[name].direction === 'TO_SELLER' && name !== 'order-notify',
);

/** Personal data of the buyer that a V1 product may ask for (5.1). */
export const ASKS = ['USER', 'EMAIL'] as const;
export type Ask = (typeof ASKS)[number];

/** How a product's production interface wants to be called. */
export interface DeliverySettings {
  readonly generation: KnownGeneration;
  readonly compat: SellerCompat;
  readonly asks: readonly Ask[];
}

export interface Delivery extends DeliverySettings {
  readonly addressId: string;
}

export const GenerationFixed = defineRefusal({
  code: 'GENERATION_FIXED',
  kind: 'conflict',
  text: {
    'zh-CN': '商品上架后接口版本不能再改（现为 {generation}）。要换版本，请发布新商品',
    en: 'The interface generation of a listed product is fixed ({generation}); publish a new product to change it',
  },
});

interface Row extends DeliverySettings {
  readonly addressId: string | null;
  readonly isFixed: boolean;
}

async function rowOf(ctx: ReadContext, productId: string): Promise<Row> {
  const { rows } = await sql<Row>`
    select generation, compat, asks, address_id as "addressId", live_revision_id is not null as "isFixed"
    from products where id = ${productId}`.execute(ctx.db);
  if (!rows[0]) throw new ProductNotFound();
  return rows[0];
}

/** Where a product's production interface lives, and how it is spoken to. */
export async function deliveryOf(ctx: ReadContext, productId: string): Promise<Delivery> {
  const { addressId, generation, compat, asks } = await rowOf(ctx, productId);
  if (!addressId) throw new Error(`Product ${productId} was sold without a production address`);
  return { addressId, generation, compat, asks };
}

/** How a product's interface is spoken to, whether it has an address or not. */
export async function deliverySettingsOf(ctx: ReadContext, productId: string): Promise<DeliverySettings> {
  const { generation, compat, asks } = await rowOf(ctx, productId);
  return { generation, compat, asks };
}

/** The compatibility switches of a product (2.9, 3.4, section 16); nothing set is the published norm. */
export async function compatOf(ctx: ReadContext, productId: string): Promise<SellerCompat> {
  return (await rowOf(ctx, productId)).compat;
}

/** Settings of the actor's own product, and whether its generation can still be changed. */
export async function myDelivery(
  ctx: ReadContext,
  productId: ProductId,
): Promise<DeliverySettings & { readonly isGenerationFixed: boolean }> {
  await getMyProduct(ctx, productId);
  const { generation, compat, asks, isFixed } = await rowOf(ctx, productId);
  return { generation, compat, asks, isGenerationFixed: isFixed };
}

/**
 * Sets how the actor's own product is called; the switches hold from the next attempt on. The generation is
 * bound with the first listing, since instances that were opened in one cannot be renewed in another.
 */
export async function setMyDelivery(
  ctx: WriteContext,
  productId: ProductId,
  input: DeliverySettings,
): Promise<DeliverySettings & { readonly isGenerationFixed: boolean }> {
  await lockMine(ctx, productId);
  const { generation, isFixed } = await rowOf(ctx, productId);
  if (isFixed && input.generation !== generation) throw new GenerationFixed({ generation });
  const { edition } = input.compat;
  if (edition && scenesOf(input.generation, edition).length === 0) {
    throw wrongField('body.compat.edition', 'edition', {
      'zh-CN': `${edition} 站没有 ${input.generation}`,
      en: `The ${edition} edition has no ${input.generation}`,
    });
  }
  await sql`update products set generation = ${input.generation}, compat = ${JSON.stringify(input.compat)}::jsonb,
      asks = ${JSON.stringify([...new Set(input.asks)])}::jsonb
    where id = ${productId}`.execute(ctx.tx);
  return { ...input, isGenerationFixed: isFixed };
}
