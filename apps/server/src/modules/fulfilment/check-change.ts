import { machineNow } from '../../platform/world/machine-time.ts';
import type { ReadContext } from '../../platform/world/world.ts';
import { getResource } from '../resources/index.ts';
import { judge, prepare, type Said, timeoutOf } from './attempt.ts';
import { exchange, targetOf } from './make-call.ts';
import { reasonText } from './reasons.ts';

/** May this resource be renewed with another configuration? `text` is for the buyer who waits for the answer. */
export type ChangeAnswer =
  | { readonly isAllowed: true }
  | {
      readonly isAllowed: false;
      /** True when the seller said no; false when it could not be asked. */
      readonly isRefusal: boolean;
      readonly reason: string;
      readonly text: string;
    };

/**
 * changeInstanceCheck (protocol 6.7): asked once while the buyer waits, five seconds at most, no transaction
 * open. Only a clear yes allows the change. Generations and editions without the scene have nothing against it.
 */
export async function checkChange(
  ctx: ReadContext,
  resourceId: string,
  to: { readonly planId: string; readonly skuCode?: string; readonly seats?: number | null },
): Promise<ChangeAnswer> {
  const resource = await getResource(ctx, resourceId);
  const no = (reason: string, facts: Readonly<Record<string, unknown>>, isRefusal = false): ChangeAnswer => ({
    isAllowed: false,
    isRefusal,
    reason,
    text: reasonText(reason, facts, ctx.lang),
  });
  if (!resource.instanceId) return no('NOT_READY', {});
  const target = await targetOf(ctx, resource.productId);
  if (!target) return no('ADDRESS_UNUSABLE', {});
  const { edition = 'CN' } = target.compat;
  if (target.generation !== 'saas-v2' || edition !== 'CN') return { isAllowed: true };
  const said: Said = {
    generation: 'saas-v2',
    scene: 'changeInstanceCheck',
    params: {
      instanceId: resource.instanceId,
      productInfo: {
        productId: to.planId,
        ...(to.skuCode ? { skuCode: to.skuCode } : {}),
        ...(to.seats ? { linearValue: to.seats } : {}),
      },
    },
  };
  const request = prepare(said, target, machineNow());
  const answer = await exchange(
    ctx.world,
    `seller:${resource.sellerId}:live`,
    request,
    timeoutOf(said.generation),
  );
  const verdict = judge(said, answer, target);
  if (verdict.kind === 'done') return { isAllowed: true };
  if (verdict.kind === 'opening') return no('STILL_PROCESSING', {});
  return no(verdict.reason, verdict.facts, 'code' in verdict.facts);
}
