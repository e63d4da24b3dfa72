/** SaaS V1.0 (section 5): seven scenes. The SDK checks authToken, signs the answers and encrypts the passwords. */
import { type AnswerOf, type Scenes, SellerRefusal } from '@jishi/seller-sdk';
import { lifeOf } from './life.ts';
import type { Instance, Store } from './store.ts';

export interface SaasSettings {
  readonly store: Store;
  readonly now: () => Date;
  readonly addressOf: (instanceId: string) => string;
}

type InstanceInfo = NonNullable<AnswerOf<'saas-v1', 'queryInstance'>['info']>[number];

/** Charging modes of V1 that are metered: on-demand and package. */
const METERED: readonly (number | null)[] = [0, 5];

export function saasScenes({ store, now, addressOf }: SaasSettings): Scenes<'saas-v1'> {
  const life = lifeOf(store, 'SAAS', now);

  const appInfo = (i: Pick<Instance, 'id' | 'userName' | 'password'>) => ({
    frontEndUrl: addressOf(i.id),
    userName: i.userName,
    password: i.password,
    memo: '报表 Reports',
  });

  const usageInfo = (i: Pick<Instance, 'id' | 'views'>) => [
    {
      usageValue: String(i.views),
      statisticalTime: now().toISOString().replace(/\D/g, '').slice(0, 17),
      dashboardUrl: addressOf(i.id),
    },
  ];

  const describe = (i: Instance): InstanceInfo => ({
    instanceId: i.id,
    appInfo: appInfo(i),
    ...(METERED.includes(i.chargingMode) ? { usageInfo: usageInfo(i) } : {}),
  });

  return {
    /** Also called when a buyer opens the resource's page (5.1): the same order gets the same answer. */
    newInstance(call) {
      const { orderId, productId, chargingMode, customerName, skuCode, amount, expireTime } = call.params;
      const instance = life.open(call, {
        // An on-demand order makes one instance for each billing item, each with its own productId (2.6).
        subject: chargingMode === 0 ? `${orderId} ${productId}` : orderId,
        customerName: customerName ?? null,
        chargingMode: chargingMode ?? null,
        productId,
        skuCode: skuCode ?? null,
        quantity: amount ?? null,
        expireTime: expireTime ?? null,
      });
      return { instanceId: instance.id, appInfo: appInfo(instance) };
    },

    refreshInstance(call) {
      const { instanceId, expireTime, productId } = call.params;
      life.renew(call, instanceId, expireTime, productId);
    },

    expireInstance: (call) => life.setStatus(call, call.params.instanceId, 'FROZEN'),

    instanceStatus(call) {
      const { instanceId, instanceStatus } = call.params;
      life.setStatus(call, instanceId, instanceStatus === 'FREEZE' ? 'FROZEN' : 'ACTIVE');
    },

    releaseInstance: (call) => life.release(call, call.params.instanceId),

    upgrade(call) {
      const { instanceId, skuCode, productId, amount } = call.params;
      const instance = life.get(call, instanceId);
      if (instance) store.upgrade(instance.id, skuCode, productId, amount ?? null);
    },

    queryInstance(call) {
      const info = call.instanceIds.flatMap((id): InstanceInfo[] => {
        const instance = life.find(call, id);
        if (instance) return [describe(instance)];
        // Debugging asks about instances that never were, and wants to see every member.
        const sample = { id, userName: 'admin', password: 'debugging-only', views: 0 };
        return call.isTest
          ? [{ instanceId: id, appInfo: appInfo(sample), usageInfo: usageInfo(sample) }]
          : [];
      });
      if (info.length === 0) throw new SellerRefusal('000003', 'instance not found');
      return { info };
    },
  };
}
