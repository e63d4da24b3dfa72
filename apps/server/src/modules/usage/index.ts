/** The door of `usage`: what was metered and what it cost. */
import type { ReadContext } from '../../platform/world/world.ts';
import { type Charge, findCharge } from './charge.repository.ts';
import { UsageChargeNotFound } from './usage.errors.ts';

export type { Charge } from './charge.repository.ts';
export { reportUsage } from './push.ts';
export { UsageChargeNotFound } from './usage.errors.ts';
export type { Receipt, UsageResult } from './usage.ts';

/** One charge, whoever's it is: callers check. */
export async function getCharge(ctx: ReadContext, chargeId: string): Promise<Charge> {
  const charge = await findCharge(ctx, chargeId);
  if (!charge) throw new UsageChargeNotFound({ chargeId });
  return charge;
}
