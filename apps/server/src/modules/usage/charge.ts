import { news } from '@jishi/protocol';
import { sql } from 'kysely';
import type { Db } from '../../platform/database/pool.ts';
import { transactionalSource } from '../../platform/due/due.ts';
import { newId } from '../../platform/ids/ids.ts';
import { tell } from '../../platform/outbox/outbox.ts';
import type { WriteContext } from '../../platform/world/world.ts';
import { getPlan, type PricePlan } from '../catalog/index.ts';
import { lockWallet, post } from '../ledger/index.ts';
import { carry, rateFixed } from '../pricing/index.ts';
import { getResource } from '../resources/index.ts';
import * as charges from './charge.repository.ts';
import { forgetNonces } from './usage.repository.ts';
import { accountMonth, chargeDueAt, closedHour } from './usage.ts';

/** Charges what a resource consumed until the closed hour (13.4); nothing to charge, nothing written. */
export async function chargeResource(ctx: WriteContext, resourceId: string): Promise<void> {
  const runAt = closedHour(ctx.now);
  const chargeId = newId('usageCharge', ctx.now);
  const taken = await charges.takeUncharged(ctx, resourceId, runAt, chargeId);
  if (taken.length > 0) await settleCharge(ctx, resourceId, runAt, chargeId, taken);
  const rest = await charges.earliestUncharged(ctx, resourceId);
  await charges.setMeter(ctx, resourceId, {
    dueAt: rest && chargeDueAt(rest, ctx.now),
    failures: 0,
    lastError: null,
  });
}

async function settleCharge(
  ctx: WriteContext,
  resourceId: string,
  runAt: Date,
  chargeId: string,
  taken: readonly charges.TakenUsage[],
): Promise<void> {
  const resource = await getResource(ctx, resourceId);
  const plan = await getPlan(ctx, resource.planId);
  const lines = rate(plan, taken, await charges.carriesOf(ctx, resourceId));
  const amount = lines.reduce((sum, line) => sum + line.posted, 0n);
  const { accountId, sellerId } = resource;
  const postingId = amount > 0n ? await deduct(ctx, { chargeId, accountId, sellerId, amount }) : null;
  const consumedUntil = new Date(Math.max(...taken.map((t) => t.until.getTime())));
  await charges.insertCharge(
    ctx,
    {
      id: chargeId,
      resourceId,
      accountId,
      sellerId,
      productId: resource.productId,
      planId: resource.planId,
      feeBasisPoints: plan.feeBasisPoints,
      runAt,
      chargedAt: ctx.now,
      consumedFrom: new Date(Math.min(...taken.map((t) => t.from.getTime()))),
      consumedUntil,
      accountMonth: accountMonth(ctx.now, consumedUntil),
      amount,
      postingId,
    },
    lines,
  );
  if (amount === 0n) return;
  await tell(
    ctx,
    news('usage.charged', resourceId, {
      chargeId,
      resourceId,
      accountId,
      sellerId,
      amount: amount.toString(),
      feeBasisPoints: plan.feeBasisPoints,
    }),
  );
}

/** Pure: usage × unit price per item, whole minor units posted, crumbs carried (MON-4). */
export function rate(
  plan: Pick<PricePlan, 'items'>,
  taken: readonly charges.TakenUsage[],
  carries: ReadonlyMap<string, string>,
): charges.ChargeLine[] {
  return taken.map(({ itemCode, records, usage }) => {
    const item = plan.items.find((i) => i.code === itemCode);
    if (!item) throw new Error(`The plan has no item ${itemCode}: its records were validated against it`);
    const exact = rateFixed(item.unitPrice, usage);
    const carriedIn = carries.get(itemCode) ?? '0';
    const { post: posted, carried } = carry(exact, carriedIn);
    return {
      itemCode,
      itemName: item.name,
      itemUnit: item.unit,
      unitPrice: item.unitPrice,
      records,
      usage,
      accrued: exact.toDecimalPlaces(8, 4 /* half-up, as carry does */).toFixed(8),
      carriedIn,
      posted,
      carriedOut: carried,
    };
  });
}

/** The wallet pays even when it is empty: usage has happened. Crossing zero is told once (13.6). */
async function deduct(
  ctx: WriteContext,
  charge: { chargeId: string; accountId: string; sellerId: string; amount: bigint },
): Promise<bigint> {
  const { chargeId, accountId, sellerId, amount } = charge;
  const before = await lockWallet(ctx, accountId);
  const { postingId } = await post(ctx, {
    key: `usage-charge:${chargeId}`,
    kind: 'usage-charge',
    subject: chargeId,
    currency: 'CNY',
    entries: [
      { account: `wallet:${accountId}`, amount },
      { account: `held:${sellerId}`, amount: -amount },
    ],
  });
  const balance = before - amount;
  if (before >= 0n && balance < 0n) {
    await tell(ctx, news('account.in_arrears', accountId, { accountId, balance: balance.toString() }));
  }
  return postingId;
}

const HOUR = 3_600_000;

/**
 * The hourly charging at minute 15. Each resource in a savepoint: one that fails is put off (doubling, at
 * most an hour) and holds up nobody; its records stay VALIDATED and are charged when it works again.
 */
export const chargingSource = transactionalSource({
  name: 'usage.charging',
  async earliest(db: Db) {
    const { rows } = await sql<{ due: Date | null }>`
      select min(charge_due_at) as due from usage_meters where charge_due_at is not null`.execute(db);
    return rows[0]?.due ?? null;
  },
  async batch(ctx) {
    const meters = await charges.claimMeters(ctx, 20);
    for (const meter of meters) {
      await sql`savepoint charge`.execute(ctx.tx);
      try {
        await chargeResource(ctx, meter.resourceId);
        await sql`release savepoint charge`.execute(ctx.tx);
      } catch (error) {
        await sql`rollback to savepoint charge`.execute(ctx.tx);
        const failures = meter.failures + 1;
        ctx.log.error({ err: error, resourceId: meter.resourceId, failures }, 'usage not charged; put off');
        const waitMs = Math.min(60_000 * 2 ** Math.min(failures, 6), HOUR);
        await charges.setMeter(ctx, meter.resourceId, {
          dueAt: new Date(ctx.now.getTime() + waitMs),
          failures,
          lastError: String(error).slice(0, 1000),
        });
      }
    }
    if (meters.length > 0) await forgetNonces(ctx, new Date(ctx.now.getTime() - HOUR));
    return meters.length;
  },
});
