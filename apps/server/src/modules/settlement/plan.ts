import type { WriteContext } from '../../platform/world/world.ts';
import * as settlement from './settlement.repository.ts';
import { runDay } from './settlement.settings.ts';
import { type Period, periodOf, runAt } from './settlement.ts';

/** Sets the timer for a period's lines; those that come after its run wait for the running month's. */
export async function planRun(ctx: WriteContext, period: Period): Promise<void> {
  const day = await runDay.get(ctx);
  if (await settlement.planRun(ctx, period, runAt(period, day))) return;
  const running = periodOf(ctx.now);
  await settlement.planRun(ctx, running, runAt(running, day));
}
