import { randomBytes } from 'node:crypto';
import { news } from '@jishi/protocol';
import { newId } from '../../platform/ids/ids.ts';
import { tell } from '../../platform/outbox/outbox.ts';
import type { WriteContext } from '../../platform/world/world.ts';
import { deliverySettingsOf } from '../catalog/index.ts';
import { userIdOf } from '../identity/index.ts';
import * as applications from './application.repository.ts';
import { askForLicense } from './calls.ts';
import { ownResource } from './codes.ts';
import { LicenseNotOffered, ResourceNotUsable, ValidityOutside } from './license.errors.ts';
import { applicationHours } from './license.settings.ts';
import type { Application } from './license.ts';

export interface Wish {
  /** '' for a License that is bound to no hardware. */
  readonly deviceFingerprint: string;
  /** Now when left out. */
  readonly effectiveAt?: Date | undefined;
  /** The end of the resource's term when left out. */
  readonly expiresAt?: Date | undefined;
}

/**
 * The buyer asks for a License of an online License resource (License 2.5). While an application for the same device is
 * open, that one is answered: nothing is asked twice.
 */
export async function applyForLicense(
  ctx: WriteContext,
  resourceId: string,
  wish: Wish,
): Promise<Application> {
  const resource = await ownResource(ctx, resourceId);
  const { generation } = await deliverySettingsOf(ctx, resource.productId);
  if (generation !== 'license-online') throw new LicenseNotOffered();
  if ((resource.state !== 'IN_USE' && resource.state !== 'EXPIRED') || !resource.instanceId) {
    throw new ResourceNotUsable({ state: resource.state });
  }
  const open = await applications.lockOpenOf(ctx, resource.id, wish.deviceFingerprint);
  if (open) return open;

  const term = resource.expiresAt ? new Date(resource.expiresAt.getTime() - 1000) : null;
  const effectiveAt = wish.effectiveAt ?? ctx.now;
  const expiresAt = wish.expiresAt ?? term;
  const isOutside =
    (expiresAt !== null && expiresAt <= effectiveAt) ||
    (term !== null && expiresAt !== null && expiresAt > term);
  if (isOutside) throw new ValidityOutside();
  const hours = await applicationHours.get(ctx);
  const application: Application = {
    id: newId('licenseApplication', ctx.now),
    eventId: randomBytes(16).toString('hex'),
    resourceId: resource.id,
    accountId: resource.accountId,
    sellerId: resource.sellerId,
    productId: resource.productId,
    productName: resource.productName,
    requestedBy: userIdOf(ctx),
    deviceFingerprint: wish.deviceFingerprint,
    effectiveAt,
    expiresAt,
    state: 'REQUESTED',
    dueAt: new Date(ctx.now.getTime() + hours * 3_600_000),
    createdAt: ctx.now,
    acceptedAt: null,
    finishedAt: null,
    content: null,
    deliveredAt: null,
    fetchedAt: null,
  };
  // Two at once for one device: the second finds the first.
  if (!(await applications.insert(ctx, application))) {
    return (await applications.lockOpenOf(ctx, resource.id, wish.deviceFingerprint))!;
  }
  await askForLicense(ctx, application);
  const { id: applicationId, accountId, sellerId } = application;
  await tell(
    ctx,
    news('license.requested', applicationId, { applicationId, resourceId, accountId, sellerId }),
  );
  return application;
}
