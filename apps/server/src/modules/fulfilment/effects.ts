import type { CallId } from '@jishi/protocol';
import { saasV2 } from '@jishi/protocol/seller/index.ts';
import { newId } from '../../platform/ids/ids.ts';
import type { WriteContext } from '../../platform/world/world.ts';
import { completeOrder, failOrder, getOrder } from '../orders/index.ts';
import { abandonForOrder, claimInstance, openResource, type Resource } from '../resources/index.ts';
import type { Verdict } from './attempt.ts';
import * as calls from './call.repository.ts';
import type { Call } from './call.ts';

type Done = Extract<Verdict, { kind: 'done' }>;
type Failed = Extract<Verdict, { kind: 'failed' }>;

/** False when the order is not waiting for its instance any more: nothing may be opened for it. */
export async function isStillWanted(ctx: WriteContext, call: Call): Promise<boolean> {
  if (call.scene !== 'newInstance' && call.scene !== 'queryInstance') return true;
  return (await getOrder(ctx, call.orderId!)).state === 'PROCESSING';
}

/**
 * What a success does in the house, in the transaction that records it. Answers a failure when the success
 * cannot be believed: an instance id that another order has.
 */
export async function applySuccess(ctx: WriteContext, call: Call, done: Done): Promise<Failed | undefined> {
  switch (call.scene) {
    case 'newInstance': {
      const instanceId = done.instanceId!;
      if (!(await claimInstance(ctx, call.resourceId, instanceId))) {
        return { kind: 'failed', reason: 'INSTANCE_ID_TAKEN', facts: { instanceId } };
      }
      await plan(ctx, {
        of: call,
        orderId: call.orderId,
        purpose: `queryInstance:${call.orderId}`,
        scene: 'queryInstance',
        params: { instanceId },
        // Polling ends with the window of its newInstance (6.2).
        windowStartedAt: call.firstAttemptAt,
      });
      return undefined;
    }
    case 'queryInstance':
      await openResource(ctx, call.resourceId, {
        instanceId: call.params.instanceId!,
        access: done.access,
        password: done.password,
      });
      return undefined;
    case 'refreshInstance':
      // The term was extended when the payment came; the order is complete when the seller knows it too.
      await completeOrder(ctx, call.orderId!);
      return undefined;
    case 'updateInstanceStatus':
    case 'releaseInstance':
      return undefined;
  }
}

/** ORD-1: three hours without an instance. The order fails, which refunds it; nothing is opened any more. */
export async function giveUpOrder(ctx: WriteContext, call: Call): Promise<void> {
  await failOrder(ctx, call.orderId!, 'INTERFACE_FAILED');
  await abandonForOrder(ctx, call.orderId!);
}

/** A new call for the resource of another one, or for a resource. */
export async function plan(
  ctx: WriteContext,
  wish: {
    of: Call | Resource;
    orderId: string | null;
    purpose: string;
    scene: Call['scene'];
    variant?: string;
    params: Record<string, string>;
    windowStartedAt?: Date | null;
  },
): Promise<void> {
  const { of } = wish;
  await calls.insert(ctx, {
    id: newId('call', ctx.now) as CallId,
    purpose: wish.purpose,
    sellerId: of.sellerId,
    accountId: of.accountId,
    resourceId: 'resourceId' in of ? of.resourceId : of.id,
    orderId: wish.orderId,
    productId: of.productId,
    productName: of.productName,
    scene: wish.scene,
    variant: wish.variant ?? null,
    generation: saasV2.generation,
    params: wish.params,
    policy: saasV2.scenes[wish.scene].retryPolicy,
    windowStartedAt: wish.windowStartedAt ?? null,
  });
}
