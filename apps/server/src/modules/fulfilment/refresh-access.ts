import { machineNow } from '../../platform/world/machine-time.ts';
import { type ReadContext, writing } from '../../platform/world/world.ts';
import { accountIdOf } from '../identity/index.ts';
import { type Access, getResource, ResourceNotFound, updateAccess } from '../resources/index.ts';
import { judge, prepare } from './attempt.ts';
import { addressOf, exchange } from './make-call.ts';
import { reasonText } from './reasons.ts';

export interface LiveAccess {
  /** True when the seller answered just now; else what it said last is shown with its time (BUY-1). */
  readonly isLive: boolean;
  readonly access: Access | null;
  readonly accessUpdatedAt: string | null;
  readonly reason: { readonly code: string; readonly text: string } | null;
}

/** BUY-1: the seller is asked when the buyer looks. No transaction is open meanwhile. */
export async function refreshAccess(ctx: ReadContext, resourceId: string): Promise<LiveAccess> {
  const resource = await getResource(ctx, resourceId);
  if (resource.accountId !== accountIdOf(ctx)) throw new ResourceNotFound({ resourceId });
  const cached = (reason: string | null, facts: Readonly<Record<string, unknown>> = {}): LiveAccess => ({
    isLive: false,
    access: resource.access,
    accessUpdatedAt: resource.accessUpdatedAt?.toISOString() ?? null,
    reason: reason === null ? null : { code: reason, text: reasonText(reason, facts, ctx.lang) },
  });
  if (!resource.instanceId || (resource.state !== 'IN_USE' && resource.state !== 'EXPIRED'))
    return cached(null);
  const address = await addressOf(ctx, resource.productId);
  if (!address) return cached('ADDRESS_UNUSABLE');
  const params = { instanceId: resource.instanceId };
  // Machine time: the seller compares the signature's timestamp with its own clock (3.6).
  const request = prepare('queryInstance', params, address, machineNow());
  // A limit of its own: buyers who look must not crowd out the calls that orders wait for.
  const answer = await exchange(ctx.world, `seller:${resource.sellerId}:live`, request);
  const verdict = judge('queryInstance', params, answer, address.key);
  switch (verdict.kind) {
    case 'failed':
      return cached(verdict.reason, verdict.facts);
    case 'opening':
      return cached('NOT_READY');
    case 'done':
      break;
  }
  const { access, password } = verdict;
  if (!access) return { ...cached(null), isLive: true };
  await writing(ctx.world, ctx, (tx) => updateAccess(tx, resourceId, access, password));
  return { isLive: true, access, accessUpdatedAt: ctx.now.toISOString(), reason: null };
}
