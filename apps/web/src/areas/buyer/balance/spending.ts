import type { JishiClient } from '@jishi/sdk';
import { dayOf } from '../../../features/console/days.ts';

export interface Spending {
  readonly days: readonly { readonly date: string; readonly amount: string }[];
  /** The first day that is told whole, when there were more movements than are read. */
  readonly from?: string;
  readonly total: string;
}

const PAGES = 10;

/** What left the balance on each day since `from`, added up from the ledger's movements. */
export async function spendingSince(api: JishiClient, from: string): Promise<Spending> {
  const byDay = new Map<string, bigint>();
  let cursor: string | undefined;
  let last = '';
  for (let page = 0; page < PAGES; page += 1) {
    const answer = await api.balance.movements({
      query: { from, limit: 100, ...(cursor ? { cursor } : {}) },
    });
    for (const { amount, postedAt } of answer.items) {
      last = dayOf(postedAt);
      const moved = BigInt(amount);
      if (moved < 0n) byDay.set(last, (byDay.get(last) ?? 0n) - moved);
    }
    cursor = answer.next ?? undefined;
    if (!cursor) break;
  }
  // The oldest day read may be only half there.
  if (cursor) byDay.delete(last);
  const days = [...byDay].map(([date, amount]) => ({ date, amount: amount.toString() }));
  const whole = days.map(({ date }) => date).sort()[0];
  const total = days.reduce((sum, { amount }) => sum + BigInt(amount), 0n).toString();
  return { days, total, ...(cursor && whole ? { from: whole } : {}) };
}
