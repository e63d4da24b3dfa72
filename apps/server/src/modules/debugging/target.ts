import { Refusal } from '@jishi/protocol';
import type { SellerCompat } from '@jishi/protocol/seller/index.ts';
import type { ReadContext } from '../../platform/world/world.ts';
import { compatOf } from '../catalog/index.ts';
import {
  AddressNotFound,
  getAddress,
  InterfaceKeyMissing,
  InterfaceKeyNotFound,
  openKeysOf,
  type ProductionAddress,
  sellerOf,
} from '../sellers/index.ts';
import type { Target } from './call.ts';
import { AddressNotVerified } from './debugging.errors.ts';
import { onSaleAt } from './dial.repository.ts';

/** An address of the actor's own; another seller's is not found. */
export async function ownAddress(ctx: ReadContext, addressId: string): Promise<ProductionAddress> {
  const seller = await sellerOf(ctx);
  const address = await getAddress(ctx, addressId);
  if (address.sellerId !== seller.id) throw new AddressNotFound();
  return address;
}

/** Where to call and with which key: the one named, else the one that signs production calls. */
export async function targetOf(
  ctx: ReadContext,
  address: ProductionAddress,
  keyId: string | undefined,
): Promise<Target> {
  const keys = await openKeysOf(ctx, address.sellerId);
  const wanted = keyId ?? address.keyId;
  const key = keys.find((one) => one.keyId === wanted && one.addressId === address.id);
  if (!key) throw keyId === undefined ? new InterfaceKeyMissing() : new InterfaceKeyNotFound();
  return {
    sellerId: address.sellerId,
    addressId: address.id,
    url: address.url,
    key,
    otherKeys: keys.filter((one) => one !== key),
    compat: await compatAt(ctx, address.id),
  };
}

/** As above for a person who debugs: only an address that passed its verification is called (13.1). */
export async function debugTarget(
  ctx: ReadContext,
  asked: { readonly addressId: string; readonly keyId?: string | undefined },
): Promise<Target> {
  const address = await ownAddress(ctx, asked.addressId);
  if (address.state !== 'VERIFIED') throw new AddressNotVerified();
  return targetOf(ctx, address, asked.keyId);
}

/** For calls that nobody waits for: undefined when the seller has taken the address or its key away. */
export async function findTarget(ctx: ReadContext, addressId: string): Promise<Target | undefined> {
  try {
    return await targetOf(ctx, await getAddress(ctx, addressId), undefined);
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}

/** An address speaks as its product does; of several products on sale the first one's switches count. */
async function compatAt(ctx: ReadContext, addressId: string): Promise<SellerCompat> {
  const [product] = await onSaleAt(ctx, addressId);
  return product ? compatOf(ctx, product.productId) : {};
}
