/** The seven scenes of SaaS V2.0 (section 6) and the order notification. The SDK has verified each call, and calls once for each order. */
import { randomBytes, randomUUID } from 'node:crypto';
import { type AnswerOf, processing, type Scenes, type SellerCall, SellerRefusal } from '@jishi/seller-sdk';
import type { Platform } from './platform.ts';
import type { ChargingMode, Instance, Store } from './store.ts';

export interface SceneSettings {
  readonly store: Store;
  readonly platform: Platform;
  readonly now: () => Date;
  readonly asyncSeconds: number;
  /** Assumed when order query is not available. */
  readonly chargingMode: ChargingMode;
  readonly addressOf: (instanceId: string) => string;
}

type InstanceInfo = NonNullable<AnswerOf<'saas-v2', 'queryInstance'>['info']>[number];

const password = () => randomBytes(12).toString('base64url').replaceAll(/[-_]/g, 'x');

export function makeScenes(settings: SceneSettings): Scenes<'saas-v2' | 'order-notify'> {
  const { store, platform, now } = settings;

  /** The instance a call is about, if its key may see it and it still lives. */
  const find = (call: SellerCall, id: string): Instance | undefined => {
    const instance = store.findInstance(id);
    return instance?.keyId === call.keyId && instance.status !== 'RELEASED' ? instance : undefined;
  };

  /** Undefined for debugging calls about instances that never were: those must succeed all the same (13.3). */
  const get = (call: SellerCall, id: string): Instance | undefined => {
    const instance = find(call, id);
    if (!instance && !call.isTest) throw new SellerRefusal('000003', 'instance not found');
    return instance;
  };

  return {
    async newInstance(call) {
      const { orderId, orderLineId } = call.params;
      const at = now().getTime();
      // Made unless it exists: the unique order line holds even when a crash kept the SDK from noting our answer.
      const opened = store.openInstance({
        id: randomUUID(),
        keyId: call.keyId,
        ...{ orderId, orderLineId },
        isTest: call.isTest ? 1 : 0,
        status: 'ACTIVE',
        userName: 'admin',
        password: password(),
        createdAt: at,
        readyAt: call.isTest ? at : at + settings.asyncSeconds * 1000,
        expireTime: null,
        chargingMode: null,
        productName: null,
        skuCode: null,
        quantity: null,
      });
      if (opened.chargingMode === null) await platform.learnOrder(opened);
      // Never block until the work is done: name the instance now, let queryInstance ask (6.1).
      const answer = { instanceId: opened.id };
      return opened.readyAt > now().getTime() ? processing(answer) : answer;
    },

    async queryInstance(call) {
      const info: InstanceInfo[] = [];
      let openings = 0;
      for (const id of call.instanceIds) {
        let instance = find(call, id);
        if (!instance) {
          if (call.isTest) info.push({ instanceId: id, appInfo: { frontEndUrl: settings.addressOf(id) } });
          continue;
        }
        if (instance.readyAt > now().getTime()) {
          openings++;
          continue;
        }
        // One question fits into the 5 seconds, a hundred do not.
        const mayAsk = call.instanceIds.length === 1 && instance.chargingMode === null;
        if (mayAsk && (await platform.learnOrder(instance))) instance = find(call, id) ?? instance;
        info.push(describe(instance));
      }
      if (info.length > 0) return { info };
      if (openings > 0) return processing();
      throw new SellerRefusal('000003', 'instance not found');
    },

    refreshInstance(call) {
      const { instanceId, orderId, orderLineId, scene, expireTime } = call.params;
      const instance = get(call, instanceId);
      if (!instance) return;
      store.setExpireTime(instance.id, expireTime);
      // Not awaited: the new quantity may arrive a moment later, the answer may not.
      if (scene === 'RENEWAL_CHANGE') void platform.learnOrder(instance, { orderId, orderLineId });
    },

    updateInstanceStatus(call) {
      const instance = get(call, call.params.instanceId);
      if (instance) store.setStatus(instance.id, call.params.status === 'FREEZE' ? 'FROZEN' : 'ACTIVE');
    },

    releaseInstance(call) {
      const instance = store.findInstance(call.params.instanceId);
      if (instance?.keyId === call.keyId && instance.status === 'RELEASED') return;
      const living = get(call, call.params.instanceId);
      if (!living) return;
      // Usage may be pushed after the closing moment, but must end before it (10.4).
      platform.recordUsage(living.id);
      store.transaction(() => store.release(living.id));
    },

    async upgradeInstance(call) {
      const { instanceId, orderId, orderLineId } = call.params;
      const instance = get(call, instanceId);
      if (!instance) return;
      // The new specification and quantity come from order query (6.6): without them nothing was upgraded,
      // and a failed call is repeated.
      const learned = await platform.learnOrder(instance, { orderId, orderLineId });
      if (platform.canAsk && !learned) throw new SellerRefusal('000005', 'order query did not answer');
    },

    /** Section 9: says that an order was paid, beside newInstance. A shop with a sales team would tell it here. */
    orderNotify() {},

    changeInstanceCheck(call) {
      const instance = get(call, call.params.instanceId);
      const { linearValue } = call.params.productInfo;
      const held = instance ? store.listNotes(instance.id).length : 0;
      if (linearValue !== undefined && linearValue < held) {
        // The buyer reads this sentence, so it says what to do.
        throw new SellerRefusal('000002', `现有 ${held} 条笔记，请先删除到 ${linearValue} 条以内`);
      }
    },
  };

  function describe(instance: Instance): InstanceInfo {
    const mode = instance.chargingMode ?? settings.chargingMode;
    const isMetered = mode === 'ON_DEMAND' || mode === 'ON_DEMAND_PKG';
    const statisticalTime = now().toISOString().replace(/\D/g, '').slice(0, 17);
    const usageValue = String(store.usageTotal(instance.id).total);
    const frontEndUrl = settings.addressOf(instance.id);
    return {
      instanceId: instance.id,
      appInfo: {
        frontEndUrl,
        userName: instance.userName,
        password: instance.password,
        memo: '笔记本 Notebook',
      },
      ...(isMetered ? { usageInfo: [{ usageValue, statisticalTime, dashboardUrl: frontEndUrl }] } : {}),
    };
  }
}
