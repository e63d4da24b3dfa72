/** Licenses: opened online (License section 2), as authorisation codes (3.2), and License 1.0 (4). */
import { randomUUID } from 'node:crypto';
import { processing, type Scenes, SellerRefusal } from '@jishi/seller-sdk';
import type { Issuer } from './issuer.ts';
import { lifeOf } from './life.ts';
import type { Status, Store } from './store.ts';

export interface LicenseSettings {
  readonly store: Store;
  readonly issuer: Issuer;
  readonly now: () => Date;
  /** Above 0, License instances open asynchronously (000004). */
  readonly asyncSeconds: number;
  /** How long making a License takes before it is uploaded. */
  readonly licenseSeconds: number;
  /** A License is to be uploaded as soon as it is due. */
  readonly onApplication: () => void;
}

const statusOf = (status: 'FREEZE' | 'UNFREEZE'): Status => (status === 'FREEZE' ? 'FROZEN' : 'ACTIVE');

export function onlineLicenseScenes(settings: LicenseSettings): Scenes<'license-online'> {
  const { store, issuer, now } = settings;
  const life = lifeOf(store, 'LICENSE', now);
  return {
    newInstance(call) {
      const { orderId, orderLineId } = call.params;
      const instance = life.open(call, {
        subject: `${orderId} ${orderLineId}`,
        ...(call.isTest ? {} : { readyAt: now().getTime() + settings.asyncSeconds * 1000 }),
      });
      const answer = { instanceId: instance.id };
      return instance.readyAt > now().getTime() ? processing(answer) : answer;
    },

    refreshInstance: (call) => {
      const { instanceId, expireTime, productId } = call.params;
      life.renew(call, instanceId, expireTime, productId);
    },

    updateInstanceStatus: (call) =>
      life.setStatus(call, call.params.instanceId, statusOf(call.params.status)),

    releaseInstance: (call) => life.release(call, call.params.instanceId),

    /** Only written down: the License follows by upload, with the same eventId (2.5, 2.6). */
    getLicenseAsync(call) {
      const { instanceId, eventId, effectiveTime, expireTime, deviceFingerprint } = call.params;
      const instance = life.get(call, instanceId);
      // A debugging call touches no business data, and nothing is uploaded for it.
      if (!instance || call.isTest) return;
      if (instance.status === 'FROZEN') throw new SellerRefusal('000901', 'the License period is over');
      const terms = { licenseId: eventId, instanceId, effectiveTime, expireTime, deviceFingerprint };
      store.openApplication({
        eventId,
        deviceFingerprint: deviceFingerprint ?? '',
        keyId: call.keyId,
        instanceId,
        license: issuer.issue(terms),
        dueAt: now().getTime() + settings.licenseSeconds * 1000,
      });
      settings.onApplication();
    },
  };
}

/** The marketplace makes the codes; our software activates and queries them, these notices keep us up to date. */
export function licenseCodeScenes({ store }: LicenseSettings): Scenes<'license-code'> {
  return {
    // A code may be renewed before its software rang for the first time, so an unknown one is noted.
    refreshLicenseCode(call) {
      const { license, expireTime } = call.params;
      if (!call.isTest) store.saveCode({ license, keyId: call.keyId, status: 'ACTIVE', expireTime });
    },
    updateLicenseCodeStatus(call) {
      const { license, status } = call.params;
      if (call.isTest) return;
      const isReleased = store.findCode(call.keyId, license)?.status === 'RELEASED';
      if (isReleased) throw new SellerRefusal('000003', 'the code was released');
      store.saveCode({ license, keyId: call.keyId, status: statusOf(status), expireTime: null });
    },
    releaseLicenseCode(call) {
      const { license } = call.params;
      if (!call.isTest) store.saveCode({ license, keyId: call.keyId, status: 'RELEASED', expireTime: null });
    },
  };
}

export function licenseV1Scenes({ store, issuer, now }: LicenseSettings): Scenes<'license-v1'> {
  const life = lifeOf(store, 'LICENSE_V1', now);
  return {
    getLicense(call) {
      const { orderId, customerName, productId, skuCode, amount, expireTime } = call.params;
      const id = randomUUID();
      const license = issuer.issue({ licenseId: orderId, instanceId: id, expireTime });
      const instance = life.open(call, {
        id,
        subject: orderId,
        license,
        customerName: customerName ?? null,
        productId,
        skuCode: skuCode ?? null,
        quantity: amount ?? null,
        expireTime: expireTime ?? null,
      });
      // Released meanwhile: the order stays what it was, but there is no License any more.
      if (instance.license === null) throw new SellerRefusal('000005', 'this License was released');
      return { instanceId: instance.id, license: instance.license };
    },
    refreshLicense(call) {
      const { instanceId, expireTime, productId } = call.params;
      life.renew(call, instanceId, expireTime, productId);
    },
    expireLicense: (call) => life.setStatus(call, call.params.instanceId, 'FROZEN'),
    releaseLicense: (call) => life.release(call, call.params.instanceId),
  };
}
