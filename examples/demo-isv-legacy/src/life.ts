/** What the three kinds of instances share: finding, freezing and releasing by what a call says. */
import { randomBytes, randomUUID } from 'node:crypto';
import { SellerRefusal } from '@jishi/seller-sdk';
import type { Instance, Kind, Status, Store } from './store.ts';

/** As much of a verified call as an instance's life depends on. */
export interface Caller {
  readonly keyId: string;
  readonly isTest: boolean;
}

export type Opening = Pick<Instance, 'subject'> &
  Partial<
    Pick<
      Instance,
      'customerName' | 'chargingMode' | 'productId' | 'skuCode' | 'quantity' | 'expireTime' | 'license'
    >
  > & { readonly id?: string; readonly readyAt?: number };

export function lifeOf(store: Store, kind: Kind, now: () => Date) {
  /** Debugging calls never see what a buyer paid for, nor the other way round (2.9). */
  const belongs = (call: Caller, i: Instance | undefined): i is Instance =>
    i?.kind === kind && i.keyId === call.keyId && (i.isTest === 1) === call.isTest;

  const find = (call: Caller, id: string): Instance | undefined => {
    const instance = store.findInstance(id);
    return belongs(call, instance) && instance.status !== 'RELEASED' ? instance : undefined;
  };

  /** Undefined for a debugging call about an instance that never was: it must succeed all the same (13.3). */
  const get = (call: Caller, id: string): Instance | undefined => {
    const instance = find(call, id);
    if (!instance && !call.isTest) throw new SellerRefusal('000003', 'instance not found');
    return instance;
  };

  return {
    find,
    get,
    open(call: Caller, opening: Opening): Instance {
      const at = now().getTime();
      return store.openInstance({
        id: randomUUID(),
        keyId: call.keyId,
        kind,
        isTest: call.isTest ? 1 : 0,
        status: 'ACTIVE',
        userName: 'admin',
        password: randomBytes(12).toString('base64url').replaceAll(/[-_]/g, 'x'),
        createdAt: at,
        customerName: null,
        chargingMode: null,
        productId: null,
        skuCode: null,
        quantity: null,
        expireTime: null,
        license: null,
        readyAt: at,
        ...opening,
      });
    },
    setStatus(call: Caller, id: string, status: Status): void {
      const instance = get(call, id);
      if (instance) store.setStatus(instance.id, status);
    },
    renew(call: Caller, id: string, expireTime: string, productId?: string): void {
      const instance = get(call, id);
      if (instance) store.renew(instance.id, expireTime, productId ?? null);
    },
    /** Releasing what is released succeeds (2.6), whoever asks a second time. */
    release(call: Caller, id: string): void {
      const instance = store.findInstance(id);
      if (belongs(call, instance) && instance.status === 'RELEASED') return;
      const living = get(call, id);
      if (living) store.release(living.id);
    },
  };
}
