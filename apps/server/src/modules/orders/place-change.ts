import type { ResourceId } from '@jishi/protocol';
import type { WriteContext } from '../../platform/world/world.ts';
import type { PricePlan } from '../catalog/index.ts';
import { walletBalance } from '../ledger/index.ts';
import { drawChange, type FrozenChange, type Order } from './order.ts';
import { mustAgree, mustNotOwe, orderValidityDays, place } from './place-order.ts';

export interface Change {
  readonly accountId: string;
  readonly userId: string;
  readonly resourceId: ResourceId;
  /** What the resource will be on: the target's open plan of the resource's own period. */
  readonly plan: PricePlan;
  readonly periodCount: number;
  readonly seats: number | null;
  /** How the fee was made, and the fee. */
  readonly change: FrozenChange;
  readonly due: bigint;
  /** End of the term: later it cannot be paid. */
  readonly expiresAt: Date;
  readonly agreed: boolean;
  /** What the buyer saw; null skips the comparison. */
  readonly expectedDue: bigint | null;
}

/** An upgrade or scale-out within the term (CHG-1). Refused in arrears and while the resource has an unpaid order (CHG-4). */
export async function placeChange(ctx: WriteContext, wish: Change): Promise<Order> {
  mustAgree(wish.agreed);
  mustNotOwe(await walletBalance(ctx, wish.accountId));
  return place(
    ctx,
    {
      accountId: wish.accountId,
      userId: wish.userId,
      type: 'CHANGE',
      plan: wish.plan,
      periodCount: wish.periodCount,
      seats: wish.seats,
      autoRenew: false,
      resourceId: wish.resourceId,
      now: ctx.now,
      validityDays: await orderValidityDays.get(ctx),
      noLaterThan: wish.expiresAt,
    },
    wish.expectedDue,
    (drawn) => drawChange(drawn, wish.change, wish.due),
  );
}
