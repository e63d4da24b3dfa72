import { news } from '@jishi/protocol';
import { addDays, type BeijingDate, beijingDate, beijingInstant } from '../../platform/calendar/calendar.ts';
import { tell } from '../../platform/outbox/outbox.ts';
import type { WriteContext } from '../../platform/world/world.ts';
import { dialDaysLimit } from './debugging.settings.ts';
import * as repository from './dial.repository.ts';

/** The first of the day's times strictly after an instant; times that are none are passed over. */
export function nextDial(after: Date, times: readonly string[]): Date {
  const minutes = times.flatMap((time) => {
    const [, hour, minute] = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(time) ?? [];
    return hour === undefined ? [] : [Number(hour) * 60 + Number(minute)];
  });
  const today = beijingDate(after);
  const next = [today, addDays(today, 1)]
    .flatMap((date) => minutes.map((m) => new Date(beijingInstant(date).getTime() + m * 60_000)))
    .filter((at) => at > after)
    .toSorted((a, b) => a.getTime() - b.getTime())[0];
  // No time at all: dialling is off; look again tomorrow whether it still is.
  return next ?? beijingInstant(addDays(today, 1));
}

/** Days in a row after one more round: a round that passes ends the row; several failures on one day count once. */
export function daysAfter(
  before: { readonly failedDays: number; readonly lastFailedOn: BeijingDate | null },
  round: { readonly isFailed: boolean; readonly on: BeijingDate },
): { readonly failedDays: number; readonly lastFailedOn: BeijingDate | null } {
  if (!round.isFailed) return { failedDays: 0, lastFailedOn: null };
  const isSameDay = before.lastFailedOn === round.on;
  return { failedDays: isSameDay ? before.failedDays : before.failedDays + 1, lastFailedOn: round.on };
}

/**
 * Ends the round of an address when none of its cases is waiting any more: one piece of news for the address,
 * and after five days in a row one for each of its products on sale (9.9).
 */
export async function concludeRound(ctx: WriteContext, addressId: string): Promise<void> {
  const address = await repository.lockAddress(ctx, addressId);
  if (!address) return;
  const { pending, total, failed, failedScenes } = await repository.tally(ctx, address);
  if (pending > 0) return;
  const days = daysAfter(address, { isFailed: failed > 0, on: beijingDate(address.roundAt) });
  const isTooLong = days.failedDays >= (await dialDaysLimit.get(ctx));
  const products = await repository.onSaleAt(ctx, addressId);
  await repository.conclude(ctx, { ...address, ...days, toldFiveDays: isTooLong });
  // Taken off sale while we were calling: nobody's concern any more.
  if (failed === 0 || products.length === 0) return;
  const { sellerId } = address;
  await tell(
    ctx,
    news('dial.failed', addressId, {
      addressId,
      sellerId,
      productIds: products.map(({ productId }) => productId),
      scenes: failedScenes,
      failed,
      total,
      days: days.failedDays,
    }),
  );
  if (!isTooLong || address.toldFiveDays) return;
  for (const { productId } of products) {
    await tell(
      ctx,
      news('dial.failed_five_days', productId, { productId, addressId, sellerId, days: days.failedDays }),
    );
  }
}
