import type { Reply } from '@jishi/sdk';
import { dayOf, monthOf } from '../../../features/console/days.ts';

export type Happened = Reply<'resources.timeline'>['items'][number];

/** A month's usage charges, told as one. */
export interface ChargedMonth extends Happened {
  readonly charges: number;
  readonly total: string;
  /** When the first of them was. */
  readonly since: string;
}

/**
 * The news as a person would tell it: a completed order is left out where its service was opened, renewed or upgraded in
 * the same moment, and the charges of one month are one line. Newest first, as they came.
 */
export function tidy(items: readonly Happened[]): (Happened | ChargedMonth)[] {
  const done = new Set(
    items
      .filter(({ type }) => ['resource.opened', 'resource.renewed', 'resource.upgraded'].includes(type))
      .map(({ facts }) => String(facts.orderId)),
  );
  const out: (Happened | ChargedMonth)[] = [];
  for (const item of items) {
    if (item.type === 'order.completed' && done.has(String(item.facts.orderId))) continue;
    if (
      item.type === 'resource.segment_effective' &&
      done.has(String(item.facts.orderId)) &&
      isAtOnce(item, items)
    )
      continue;
    // Opening a pay-per-use service is paid with nothing.
    if (item.type === 'order.paid' && item.facts.amount === '0') continue;
    if (item.type !== 'usage.charged') {
      out.push(item);
      continue;
    }
    const before = out.at(-1);
    const amount = BigInt(String(item.facts.amount));
    if (before && 'charges' in before && monthOf(dayOf(before.at)) === monthOf(dayOf(item.at))) {
      out[out.length - 1] = {
        ...before,
        charges: before.charges + 1,
        total: (BigInt(before.total) + amount).toString(),
        since: item.at,
      };
    } else out.push({ ...item, charges: 1, total: amount.toString(), since: item.at });
  }
  return out;
}

/** A stretch of the term that began within a minute of its opening or renewal. */
function isAtOnce(item: Happened, items: readonly Happened[]): boolean {
  return items.some(
    ({ type, facts, at }) =>
      (type === 'resource.opened' || type === 'resource.renewed') &&
      facts.orderId === item.facts.orderId &&
      Math.abs(Date.parse(at) - Date.parse(item.at)) < 60_000,
  );
}
