import { setting } from '../../platform/settings/settings.ts';
import type { ReadContext } from '../../platform/world/world.ts';

/** Limits of one top-up, minor units: 1.00 to 1,000,000.00. */
export const topUpMinimum = setting('payments.top_up_minimum', 100);
export const topUpMaximum = setting('payments.top_up_maximum', 100_000_000);

/** Where buyers transfer money to; null until the operator says it. */
export const receivingAccount = setting<{ holder: string; bank: string; number: string } | null>(
  'payments.receiving_account',
  null,
);

/**
 * The simulated channel gives money for a click. Null: open in sandboxes and tests, closed in the main world;
 * a demonstration opens it with `simulatedChannel.set(ctx, true)`.
 */
export const simulatedChannel = setting<boolean | null>('payments.simulated_channel', null);

export async function isSimulatedChannelOpen(ctx: ReadContext): Promise<boolean> {
  return (await simulatedChannel.get(ctx)) ?? ctx.world.name !== 'main';
}
