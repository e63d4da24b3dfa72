import { next, refuseField } from '@jishi/protocol';
import { newId } from '../../platform/ids/ids.ts';
import { type ReadContext, type WriteContext, writing } from '../../platform/world/world.ts';
import * as repository from './address.repository.ts';
import {
  type AddressState,
  addressProblem,
  addressStates,
  type ProductionAddress,
  verdict,
} from './address.ts';
import {
  AddressInUse,
  AddressInvalid,
  AddressLimit,
  AddressNotFound,
  AddressTaken,
  SellerNotFound,
} from './seller.errors.ts';
import * as sellers from './seller.repository.ts';
import { sellerOf } from './seller.service.ts';
import { addressLimit, allowHttpAddresses } from './seller.settings.ts';

/** Any seller's address: for the callers of sellers' systems. */
export async function getAddress(ctx: ReadContext, addressId: string): Promise<ProductionAddress> {
  const address = await repository.find(ctx, addressId);
  if (!address) throw new AddressNotFound();
  return address;
}

export async function listAddresses(ctx: ReadContext): Promise<ProductionAddress[]> {
  return repository.listOfSeller(ctx, (await sellerOf(ctx)).id);
}

/** The actor's own address, locked; another seller's is not found. */
export async function lockOwn(ctx: WriteContext, addressId: string): Promise<ProductionAddress> {
  const seller = await sellerOf(ctx);
  const address = await repository.lock(ctx, addressId);
  if (address?.sellerId !== seller.id) throw new AddressNotFound();
  return address;
}

export async function addAddress(ctx: WriteContext, url: string): Promise<ProductionAddress> {
  const why = addressProblem(url, await allowHttpAddresses.get(ctx));
  if (why) throw refuseField(AddressInvalid, 'body.url', { why: why[ctx.lang] });
  return saveNewAddress(ctx, (await sellerOf(ctx)).id, url);
}

/** Saves an address that was looked at before; the seller's row is locked, so that the count is exact. */
export async function saveNewAddress(
  ctx: WriteContext,
  sellerId: string,
  url: string,
): Promise<ProductionAddress> {
  const seller = await sellers.lock(ctx, sellerId);
  if (!seller) throw new SellerNotFound();
  const limit = await addressLimit.get(ctx);
  if ((await repository.count(ctx, sellerId)) >= limit) throw new AddressLimit({ limit });
  const address: ProductionAddress = {
    id: newId('address', ctx.now),
    sellerId: seller.id,
    url: new URL(url).href,
    state: 'UNVERIFIED',
    keyId: null,
    useCount: 0,
    checkedAt: null,
    problem: null,
    problemDetail: null,
    createdAt: ctx.now,
  };
  if (!(await repository.insert(ctx, address))) throw refuseField(AddressTaken, 'body.url');
  return address;
}

/**
 * Certifies: asks the address through the guarded client (name, TLS, no private network) and keeps what it said. No
 * transaction is open while we wait outside.
 */
export async function verifyAddress(ctx: ReadContext, addressId: string): Promise<ProductionAddress> {
  const seller = await sellerOf(ctx);
  const address = await repository.find(ctx, addressId);
  if (address?.sellerId !== seller.id) throw new AddressNotFound();
  const answer = await ctx.world.ways.outside.request({
    method: 'GET',
    url: address.url,
    headers: { accept: 'application/json' },
    timeoutMs: 5000,
    maxBytes: 65_536,
    concurrencyKey: `verify:${seller.id}`,
  });
  const failed = verdict(answer);
  return writing(ctx.world, ctx, async (tx) => {
    const now = await lockOwn(tx, addressId);
    const verified: ProductionAddress = {
      ...now,
      state: next(addressStates, now.state, failed ? 'fail' : 'pass') as AddressState,
      checkedAt: tx.now,
      problem: failed?.problem ?? null,
      problemDetail: failed?.detail ?? null,
    };
    await repository.save(tx, verified);
    return verified;
  });
}

/** Only what no product uses; its keys go with it. */
export async function deleteAddress(ctx: WriteContext, addressId: string): Promise<void> {
  const address = await lockOwn(ctx, addressId);
  if (address.useCount > 0) throw new AddressInUse({ count: address.useCount });
  await repository.remove(ctx, addressId);
}

/** The catalog says that one more product is delivered through this address. */
export async function useAddress(ctx: WriteContext, addressId: string): Promise<void> {
  if (!(await repository.changeUse(ctx, addressId, 1))) throw new AddressNotFound();
}

export async function releaseAddress(ctx: WriteContext, addressId: string): Promise<void> {
  if (!(await repository.changeUse(ctx, addressId, -1))) throw new AddressNotFound();
}
