/** What this room has sellers told through the call engine; all other License calls follow the resource's life there. */
import { formatLicenseTime } from '@jishi/protocol/seller/index.ts';
import type { WriteContext } from '../../platform/world/world.ts';
import { tellOther, whenAnswered } from '../fulfilment/index.ts';
import { getResource } from '../resources/index.ts';
import { acceptApplication } from './deliver.ts';
import type { Application } from './license.ts';

export const APPLY_SCENE = 'getLicenseAsync';

/** Asks the seller for a License; each retry keeps the eventId (License 2.5). */
export async function askForLicense(ctx: WriteContext, application: Application): Promise<void> {
  const resource = await getResource(ctx, application.resourceId);
  const { expiresAt, deviceFingerprint } = application;
  await tellOther(ctx, {
    resource,
    key: application.eventId,
    telling: {
      scene: APPLY_SCENE,
      params: {
        instanceId: resource.instanceId!,
        effectiveTime: formatLicenseTime(application.effectiveAt),
        ...(expiresAt ? { expireTime: formatLicenseTime(expiresAt) } : {}),
        eventId: application.eventId,
        ...(deviceFingerprint ? { deviceFingerprint } : {}),
      },
    },
  });
}

/** The seller's yes: the License itself comes by an upload. For the wiring, once at start. */
export function hearAnswers(): void {
  whenAnswered('license-online', APPLY_SCENE, (ctx, call) =>
    acceptApplication(ctx, String(call.params.eventId)),
  );
}
