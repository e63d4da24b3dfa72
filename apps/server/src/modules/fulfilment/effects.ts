import type { CallId } from '@jishi/protocol';
import { generations, type KnownGeneration, type SellerAnswer } from '@jishi/protocol/seller/index.ts';
import { newId } from '../../platform/ids/ids.ts';
import type { WriteContext } from '../../platform/world/world.ts';
import { completeOrder, failOrder, getOrder } from '../orders/index.ts';
import {
  abandonForOrder,
  claimInstance,
  openResource,
  type Resource,
  upgradeForOrder,
} from '../resources/index.ts';
import type { Verdict } from './attempt.ts';
import * as calls from './call.repository.ts';
import type { Call } from './call.ts';
import { lifeOf, type Moment, type Telling } from './scenes-of-life.ts';

type Done = Extract<Verdict, { kind: 'done' }>;
type Failed = Extract<Verdict, { kind: 'failed' }>;

/** What a room downstream does when a call that it planned was answered well, in the transaction that records it. */
export type Answered = (ctx: WriteContext, call: Call, answer: SellerAnswer) => Promise<void>;
const listeners = new Map<string, Answered>();

/** For the wiring of rooms that plan calls of their own scenes: License applications and the like. */
export function whenAnswered(generation: KnownGeneration, scene: string, does: Answered): void {
  listeners.set(`${generation}/${scene}`, does);
}

/** False when the order is not waiting for its instance any more: nothing may be opened for it. */
export async function isStillWanted(ctx: WriteContext, call: Call): Promise<boolean> {
  if (call.moment !== 'OPEN' && call.moment !== 'QUERY' && call.moment !== 'UPGRADE') return true;
  return (await getOrder(ctx, call.orderId!)).state === 'PROCESSING';
}

/**
 * What a success does in the house, in the transaction that records it. Answers a failure when the success
 * cannot be believed: an instance id that another order has.
 */
export async function applySuccess(ctx: WriteContext, call: Call, done: Done): Promise<Failed | undefined> {
  const disbelieved = await effectOf(ctx, call, done);
  if (disbelieved) return disbelieved;
  await listeners.get(`${call.generation}/${call.scene}`)?.(ctx, call, done.answer);
  return undefined;
}

async function effectOf(ctx: WriteContext, call: Call, done: Done): Promise<Failed | undefined> {
  switch (call.moment) {
    case 'OPEN':
      return takeInstance(ctx, call, done);
    case 'QUERY':
      await openResource(ctx, call.resourceId, {
        instanceId: String(call.params.instanceId),
        access: done.access,
        password: done.password,
      });
      return undefined;
    case 'UPGRADE':
      await upgradeForOrder(ctx, await getOrder(ctx, call.orderId!));
      return undefined;
    case 'RENEW':
      // The term was extended when the payment came; the order is complete when the seller knows it too.
      await completeOrder(ctx, call.orderId!);
      return undefined;
    case 'FREEZE':
    case 'UNFREEZE':
    case 'RELEASE':
    case 'NOTIFY':
    case 'OTHER':
      return undefined;
    default:
      return call.moment satisfies never;
  }
}

/** The instance has its name. It is open at once, unless its generation asks for it by a query first (6.1). */
async function takeInstance(ctx: WriteContext, call: Call, done: Done): Promise<Failed | undefined> {
  // Early versions of License 1.0 name no instance: the order does (License 4).
  const instanceId = done.instanceId ?? call.orderId!;
  if (!(await claimInstance(ctx, call.resourceId, instanceId))) {
    return { kind: 'failed', reason: 'INSTANCE_ID_TAKEN', facts: { instanceId } };
  }
  const asked = generations[call.generation].scenes[call.scene]?.processing?.meaning === 'POLL_QUERY';
  const telling = asked ? lifeOf(call.generation).query([instanceId]) : null;
  if (!telling) {
    const { license } = done.answer;
    const access = license
      ? { frontEndUrl: null, adminUrl: null, userName: null, memo: license }
      : done.access;
    await openResource(ctx, call.resourceId, { instanceId, access, password: done.password });
    return undefined;
  }
  await plan(ctx, {
    of: call,
    generation: call.generation,
    orderId: call.orderId,
    purpose: `${telling.scene}:${call.orderId}`,
    moment: 'QUERY',
    telling,
    // Polling ends with the window of its newInstance (6.2).
    windowStartedAt: call.firstAttemptAt,
  });
  return undefined;
}

/** ORD-1: three hours without an instance. The order fails, which refunds it; nothing is opened any more. */
export async function giveUpOrder(ctx: WriteContext, call: Call): Promise<void> {
  await failOrder(ctx, call.orderId!, 'INTERFACE_FAILED');
  await abandonForOrder(ctx, call.orderId!);
}

/** Something to tell a seller, for the resource of another call or for a resource. */
export interface Wish {
  readonly of: Call | Resource;
  readonly generation: KnownGeneration;
  readonly orderId: string | null;
  /** Says what the call is for; the same purpose makes one call, however often it is wished. */
  readonly purpose: string;
  readonly moment: Moment;
  readonly telling: Telling;
  readonly windowStartedAt?: Date | null;
  /** The resource's own when left out; a queue of its own lets a call go beside the resource's. */
  readonly queue?: string;
  readonly addressId?: string;
}

/** Makes a call due at once, by the timetable of its scene. False when this purpose has its call already. */
export async function plan(ctx: WriteContext, wish: Wish): Promise<boolean> {
  const { of, telling, generation } = wish;
  const scene = generations[generation].scenes[telling.scene];
  if (!scene) throw new TypeError(`${generation} has no scene ${telling.scene}`);
  const resourceId = 'resourceId' in of ? of.resourceId : of.id;
  return calls.insert(ctx, {
    id: newId('call', ctx.now) as CallId,
    purpose: wish.purpose,
    sellerId: of.sellerId,
    accountId: of.accountId,
    resourceId,
    queue: wish.queue ?? resourceId,
    orderId: wish.orderId,
    productId: of.productId,
    productName: of.productName,
    moment: wish.moment,
    generation,
    scene: telling.scene,
    variant: telling.variant ?? null,
    params: telling.params,
    addressId: wish.addressId ?? null,
    policy: scene.retryPolicy,
    windowStartedAt: wish.windowStartedAt ?? null,
  });
}
