/** The life of an authorisation code (License section 3): made with its resource, claimed, activated, ended with it. */
import { randomBytes } from 'node:crypto';
import { can, licenseStates, news, next } from '@jishi/protocol';
import { newId } from '../../platform/ids/ids.ts';
import { tell } from '../../platform/outbox/outbox.ts';
import type { ReadContext, WriteContext } from '../../platform/world/world.ts';
import { deliverySettingsOf } from '../catalog/index.ts';
import { accountIdOf, userIdOf } from '../identity/index.ts';
import { getOrder } from '../orders/index.ts';
import { createForOrder, getResource, openResource, ResourceNotFound } from '../resources/index.ts';
import { LicenseNotFound } from './license.errors.ts';
import * as licenses from './license.repository.ts';
import type { License } from './license.ts';

const ALPHABET = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

/** 30 random characters of 32, nobody guesses one. */
export function newCode(prefix: 'PL' | 'PT'): string {
  let code = prefix as string;
  for (const byte of randomBytes(30)) code += ALPHABET[byte & 31];
  return code;
}

/**
 * A paid order of a product with authorisation codes gets its code, which opens the resource: the platform makes
 * the code, so no seller is asked. Other orders are none of this room's. Twice is the same as once.
 */
export async function issueCode(ctx: WriteContext, orderId: string): Promise<License | undefined> {
  const order = await getOrder(ctx, orderId);
  const line = order.lines[0];
  if (!line || order.state !== 'PROCESSING') return undefined;
  if (order.type !== 'NEW' && order.type !== 'ON_DEMAND_OPEN') return undefined;
  if ((await deliverySettingsOf(ctx, line.productId)).generation !== 'license-code') return undefined;

  const resource = await createForOrder(ctx, order);
  const known = await licenses.lockOfResource(ctx, resource.id);
  if (known) return known;
  const license: License = {
    id: newId('license', ctx.now),
    code: newCode('PL'),
    resourceId: resource.id,
    orderId: order.id,
    accountId: order.accountId,
    sellerId: order.sellerId,
    productId: line.productId,
    planId: line.planId,
    productName: line.productName,
    amount: line.seats,
    state: 'GENERATED',
    createdAt: ctx.now,
    claimedAt: null,
    claimedBy: null,
    activatedAt: null,
    releasedAt: null,
  };
  await licenses.insert(ctx, license);
  await openResource(ctx, resource.id, { instanceId: license.code, access: null, password: null });
  const { id: licenseId, resourceId, accountId, sellerId } = license;
  await tell(ctx, news('license.issued', licenseId, { licenseId, resourceId, accountId, sellerId }));
  return license;
}

/** The buyer takes the code (领取), after which no negotiated refund is possible. Claiming twice changes nothing. */
export async function claimCode(ctx: WriteContext, resourceId: string): Promise<License> {
  const license = await licenses.lockOfResource(ctx, resourceId);
  if (license?.accountId !== accountIdOf(ctx)) throw new LicenseNotFound();
  if (license.claimedAt) return license;
  const claimed: License = {
    ...license,
    state: next(licenseStates, license.state, 'claim'),
    claimedAt: ctx.now,
    claimedBy: userIdOf(ctx),
  };
  await licenses.save(ctx, claimed);
  const { id: licenseId, accountId } = claimed;
  await tell(
    ctx,
    news('license.claimed', licenseId, { licenseId, resourceId, accountId, userId: claimed.claimedBy! }),
  );
  return claimed;
}

/** The seller's program uses a code for the first time; the caller has judged that it may. */
export async function activate(ctx: WriteContext, license: License): Promise<License> {
  const alive: License = {
    ...license,
    state: next(licenseStates, license.state, 'activate'),
    activatedAt: ctx.now,
  };
  await licenses.save(ctx, alive);
  const { id: licenseId, resourceId, accountId, sellerId } = alive;
  await tell(ctx, news('license.activated', licenseId, { licenseId, resourceId, accountId, sellerId }));
  return alive;
}

/**
 * The code follows its resource: frozen, it is expired (过期冻结), renewed, it lives again, released, it ends. A code that
 * was never activated has no life to stop. News may be late, so the resource itself is asked.
 */
export async function followResource(ctx: WriteContext, resourceId: string): Promise<void> {
  const license = await licenses.lockOfResource(ctx, resourceId);
  if (!license) return;
  const { state } = await getResource(ctx, resourceId);
  const action =
    state === 'FROZEN'
      ? 'expire'
      : state === 'RELEASED' || state === 'UNSUBSCRIBED'
        ? 'release'
        : state === 'IN_USE' || state === 'EXPIRED'
          ? 'renew'
          : undefined;
  if (!action || !can(licenseStates, license.state, action)) return;
  const moved: License = {
    ...license,
    state: next(licenseStates, license.state, action),
    releasedAt: action === 'release' ? ctx.now : null,
  };
  await licenses.save(ctx, moved);
  await tell(
    ctx,
    news('license.changed', moved.id, {
      licenseId: moved.id,
      resourceId,
      sellerId: moved.sellerId,
      state: moved.state,
    }),
  );
}

/** The actor's own resource; anybody else's does not exist. */
export async function ownResource(ctx: ReadContext, resourceId: string) {
  const resource = await getResource(ctx, resourceId);
  if (resource.accountId !== accountIdOf(ctx)) throw new ResourceNotFound({ resourceId });
  return resource;
}
