/** The seven scenes of SaaS V2.0 (section 6). Each may be called again with the same values and must succeed. */
import { randomBytes, randomUUID } from 'node:crypto';
import type { Platform } from './platform.ts';
import type { ChargingMode, Instance, Store } from './store.ts';

export interface Reply {
  readonly resultCode: string;
  readonly resultMsg: string;
  readonly [member: string]: unknown;
}

export interface SceneContext {
  readonly store: Store;
  readonly platform: Platform;
  /** The key that signed the call. */
  readonly keyId: string;
  readonly now: () => Date;
  readonly asyncSeconds: number;
  /** Assumed when order query is not available. */
  readonly chargingMode: ChargingMode;
  readonly addressOf: (instanceId: string) => string;
}

type Body = Readonly<Record<string, unknown>>;
type Scene = (context: SceneContext, body: Body) => Reply | Promise<Reply>;

const success: Reply = { resultCode: '000000', resultMsg: 'success' };
const refuse = (resultCode: string, resultMsg: string): Reply => ({ resultCode, resultMsg });
const noInstance = refuse('000003', 'instance not found');

/** An argument that must be a text of at most 64 characters. */
class BadParameter extends Error {}
const text = (body: Body, name: string, max = 64): string => {
  const value = body[name];
  if (typeof value !== 'string' || value === '' || value.length > max) throw new BadParameter(name);
  return value;
};
const order = (body: Body) => ({ orderId: text(body, 'orderId'), orderLineId: text(body, 'orderLineId') });

/** Debugging and probing (2.9): may come in any order, so an unknown instance is no reason to fail (13.3). */
const isTest = (body: Body) => body.testFlag === '1' || body.testFlag === 1;

/** The instance a scene is about, if this key may see it and it still lives. */
const find = (context: SceneContext, id: string): Instance | undefined => {
  const instance = context.store.findInstance(id);
  return instance?.keyId === context.keyId && instance.status !== 'RELEASED' ? instance : undefined;
};

const password = () => randomBytes(12).toString('base64url').replaceAll(/[-_]/g, 'x');

export const scenes: Readonly<Record<string, Scene>> = {
  async newInstance(context, body) {
    text(body, 'businessId');
    const at = context.now().getTime();
    const test = isTest(body);
    const opened = context.store.openInstance({
      id: randomUUID(),
      keyId: context.keyId,
      ...order(body),
      isTest: test ? 1 : 0,
      status: 'ACTIVE',
      userName: 'admin',
      password: password(),
      createdAt: at,
      readyAt: test ? at : at + context.asyncSeconds * 1000,
      expireTime: null,
      chargingMode: null,
      productName: null,
      skuCode: null,
      quantity: null,
    });
    if (opened.chargingMode === null) await context.platform.learnOrder(opened);
    // Never block until the work is done: name the instance now, let queryInstance ask (6.1).
    const isOpening = opened.readyAt > context.now().getTime();
    return { ...(isOpening ? refuse('000004', 'being opened') : success), instanceId: opened.id };
  },

  async queryInstance(context, body) {
    const ids = text(body, 'instanceId', 6500).split(',').slice(0, 100);
    const info: unknown[] = [];
    let openings = 0;
    for (const id of ids) {
      let instance = find(context, id);
      if (!instance) {
        if (isTest(body)) info.push({ instanceId: id, appInfo: { frontEndUrl: context.addressOf(id) } });
        continue;
      }
      if (instance.readyAt > context.now().getTime()) {
        openings++;
        continue;
      }
      // One question fits into the 5 seconds, a hundred do not.
      if (
        ids.length === 1 &&
        instance.chargingMode === null &&
        (await context.platform.learnOrder(instance))
      ) {
        instance = find(context, id) ?? instance;
      }
      info.push(describe(context, instance));
    }
    if (info.length > 0) return { ...success, info };
    return openings > 0 ? refuse('000004', 'being opened') : noInstance;
  },

  refreshInstance: (context, body) => {
    const instance = find(context, text(body, 'instanceId'));
    const { orderId, orderLineId } = order(body);
    const scene = text(body, 'scene');
    const expireTime = text(body, 'expireTime', 20);
    if (!/^\d{14}(\d{3})?$/.test(expireTime)) throw new BadParameter('expireTime');
    if (!instance) return isTest(body) ? success : noInstance;
    const { store, keyId } = context;
    const isNew = store.transaction(() => {
      const at = context.now().getTime();
      const first = store.rememberOrder(keyId, 'refreshInstance', { orderId, orderLineId }, instance.id, at);
      if (first) store.setExpireTime(instance.id, expireTime.slice(0, 14));
      return first;
    });
    // Not awaited: the new quantity may arrive a moment later, the answer may not.
    if (isNew && scene === 'RENEWAL_CHANGE')
      void context.platform.learnOrder(instance, { orderId, orderLineId });
    return success;
  },

  updateInstanceStatus: (context, body) => {
    const instance = find(context, text(body, 'instanceId'));
    const status = text(body, 'status');
    if (status !== 'FREEZE' && status !== 'UNFREEZE') throw new BadParameter('status');
    if (!instance) return isTest(body) ? success : noInstance;
    context.store.setStatus(instance.id, status === 'FREEZE' ? 'FROZEN' : 'ACTIVE');
    return success;
  },

  releaseInstance: (context, body) => {
    const id = text(body, 'instanceId');
    const instance = context.store.findInstance(id);
    if (instance?.keyId !== context.keyId) return isTest(body) ? success : noInstance;
    if (instance.status === 'RELEASED') return success;
    // Usage may be pushed after the closing moment, but must end before it (10.4).
    context.platform.recordUsage(id);
    context.store.transaction(() => context.store.release(id));
    return success;
  },

  async upgradeInstance(context, body) {
    const instance = find(context, text(body, 'instanceId'));
    const upgrade = order(body);
    if (!instance) return isTest(body) ? success : noInstance;
    const { store, platform, keyId } = context;
    if (store.hasOrder(keyId, 'upgradeInstance', upgrade.orderId, instance.id)) return success;
    // The new specification and quantity come from order query (6.6): without them nothing was upgraded,
    // and a failed call is repeated.
    const learned = await platform.learnOrder(instance, upgrade);
    if (platform.canAsk && !learned) return refuse('000005', 'order query did not answer');
    store.rememberOrder(keyId, 'upgradeInstance', upgrade, instance.id, context.now().getTime());
    return success;
  },

  changeInstanceCheck: (context, body) => {
    const instance = find(context, text(body, 'instanceId'));
    // Published as an object; some marketplaces send it as a JSON string (6.7).
    const given = typeof body.productInfo === 'string' ? parse(body.productInfo) : body.productInfo;
    if (typeof given !== 'object' || given === null) throw new BadParameter('productInfo');
    if (!instance) return isTest(body) ? success : noInstance;
    const { linearValue } = given as { linearValue?: unknown };
    const held = context.store.listNotes(instance.id).length;
    if (typeof linearValue === 'number' && linearValue < held) {
      // The buyer reads this sentence, so it says what to do.
      return refuse('000002', `现有 ${held} 条笔记，请先删除到 ${linearValue} 条以内`);
    }
    return success;
  },
};

function describe(context: SceneContext, instance: Instance) {
  const mode = instance.chargingMode ?? context.chargingMode;
  const isMetered = mode === 'ON_DEMAND' || mode === 'ON_DEMAND_PKG';
  const statisticalTime = context.now().toISOString().replace(/\D/g, '').slice(0, 17);
  const usageValue = context.store.usageTotal(instance.id).total;
  const frontEndUrl = context.addressOf(instance.id);
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

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

/** Runs the scene that `activity` names. */
export async function runScene(context: SceneContext, body: Body): Promise<Reply> {
  const activity = String(body.activity);
  const scene = Object.hasOwn(scenes, activity) ? scenes[activity] : undefined;
  if (!scene) return refuse('000002', 'unknown activity');
  try {
    return await scene(context, body);
  } catch (error) {
    if (error instanceof BadParameter) return refuse('000002', `illegal parameter: ${error.message}`);
    console.error(error);
    return refuse('000005', 'internal error');
  }
}
