import { createHash } from 'node:crypto';
import type { WriteContext } from '../../platform/world/world.ts';
import type { Resource } from '../resources/index.ts';
import * as applications from './application.repository.ts';
import * as licenses from './license.repository.ts';
import type { Application } from './license.ts';

/** For tests that need one of everything: a code of a resource, and a License delivered for it as a file. */
export async function putLicenses(
  ctx: WriteContext,
  resource: Resource,
  userId: string,
): Promise<{ licenseId: string; applicationId: string }> {
  const { accountId, sellerId, productId, productName } = resource;
  const owner = { resourceId: resource.id, accountId, sellerId, productId, productName };
  const content = Buffer.from('LICENSE-DEMO-0001\n');
  const storageKey = 'licenses/fixture';
  await ctx.world.ways.files.put(storageKey, content, { contentType: 'application/octet-stream' });
  const license = {
    id: 'lic_fixture',
    code: 'PLFIXTURE',
    orderId: resource.orderId,
    planId: resource.planId,
  };
  await licenses.insert(ctx, {
    ...owner,
    ...license,
    amount: null,
    state: 'GENERATED',
    createdAt: ctx.now,
    claimedAt: null,
    claimedBy: null,
    activatedAt: null,
    releasedAt: null,
  });
  const application: Application = {
    ...owner,
    id: 'lap_fixture',
    eventId: 'fixture',
    requestedBy: userId,
    deviceFingerprint: '',
    effectiveAt: ctx.now,
    expiresAt: null,
    state: 'REQUESTED',
    dueAt: new Date(ctx.now.getTime() + 3_600_000),
    createdAt: ctx.now,
    acceptedAt: null,
    finishedAt: null,
    content: null,
    deliveredAt: null,
    fetchedAt: null,
  };
  await applications.insert(ctx, application);
  await applications.save(ctx, {
    ...application,
    state: 'DELIVERED',
    dueAt: null,
    deliveredAt: ctx.now,
    finishedAt: ctx.now,
    content: {
      type: 'FILE',
      fileName: 'license.lic',
      storageKey,
      bytes: content.length,
      sha256: createHash('sha256').update(content).digest('hex'),
    },
  });
  return { licenseId: license.id, applicationId: application.id };
}
