import { hash } from 'node:crypto';
import { news } from '@jishi/protocol';
import { newId } from '../../platform/ids/ids.ts';
import { tell } from '../../platform/outbox/outbox.ts';
import type { World, WriteContext } from '../../platform/world/world.ts';
import { getPlan } from '../catalog/index.ts';
import { ensurePartition } from './partitions.ts';
import * as usage from './usage.repository.ts';
import { chargeDueAt, contentOf, type Instance, judge, type Receipt, type Reported } from './usage.ts';

export interface Push {
  readonly sellerId: string;
  readonly channel: 'PUSH' | 'API';
  readonly signatureForm: string | null;
  readonly reported: readonly Reported[];
  /** The instances that the records name; the seller's own win over another's with the same id. */
  readonly instances: readonly Instance[];
}

/**
 * Takes in a push in the caller's transaction, with a fixed number of statements for any number of records:
 * claim the ids, claim the intervals, write the records, set the timers. Whatever of it was taken in before
 * is answered with its first receipt.
 */
export async function receiveUsage(ctx: WriteContext, push: Push): Promise<readonly Receipt[]> {
  const { sellerId } = push;
  await ensurePartition(ctx, ctx.now);
  const instances = preferOwn(push.instances, sellerId);
  const itemCodes = await itemCodesOf(ctx, instances);
  const batchId = newId('usageBatch', ctx.now);
  const receipts: Receipt[] = [];

  const fresh = new Map<string, { reported: Reported; row: usage.NewRecord }>();
  for (const reported of push.reported) {
    const row = judged(ctx, sellerId, batchId, reported, instances, itemCodes);
    const first = fresh.get(row.meteringSn);
    if (!first) fresh.set(row.meteringSn, { reported, row });
    else receipts.push(repeated(reported, row.hash === first.row.hash, first.row.code));
  }

  const rows = [...fresh.values()];
  const claimed = await usage.claimIds(
    ctx,
    sellerId,
    rows.map((r) => r.row),
  );
  const known = rows.filter((r) => !claimed.has(r.row.id));
  if (known.length > 0) {
    const claims = await usage.claimsOf(
      ctx,
      sellerId,
      known.map((r) => r.row.meteringSn),
    );
    for (const { reported, row } of known) {
      const claim = claims.get(row.meteringSn);
      receipts.push(repeated(reported, claim?.hash === row.hash, claim?.code ?? null));
    }
  }

  const taken = rows.filter((r) => claimed.has(r.row.id));
  await refuseTakenIntervals(
    ctx,
    sellerId,
    taken.map((r) => r.row),
  );
  for (const { reported, row } of taken) {
    receipts.push({
      index: reported.index,
      meteringSn: row.meteringSn,
      result: row.code ? 'ABNORMAL' : 'ACCEPTED',
      code: row.code,
    });
  }
  if (taken.length > 0) {
    await usage.insertRecords(
      ctx,
      sellerId,
      batchId,
      taken.map((r) => r.row),
    );
    await setTimers(
      ctx,
      taken.map((r) => r.row),
    );
  }
  receipts.sort((a, b) => a.index - b.index);
  await keepBatch(ctx, push, batchId, receipts, taken.length > 0);
  return receipts;
}

function preferOwn(instances: readonly Instance[], sellerId: string): Map<string, Instance> {
  const byId = new Map<string, Instance>();
  for (const instance of instances) {
    if (instance.sellerId === sellerId || !byId.has(instance.instanceId)) {
      byId.set(instance.instanceId, instance);
    }
  }
  return byId;
}

const KEPT_PLANS = 10_000;
const keptItemCodes = new WeakMap<World, Map<string, readonly string[]>>();

/** The items of each plan. Plans never change, so what was read once in a world is known. */
async function itemCodesOf(
  ctx: WriteContext,
  instances: ReadonlyMap<string, Instance>,
): Promise<ReadonlyMap<string, readonly string[]>> {
  let known = keptItemCodes.get(ctx.world);
  if (!known || known.size > KEPT_PLANS) {
    known = new Map();
    keptItemCodes.set(ctx.world, known);
  }
  for (const { planId, chargingMode } of instances.values()) {
    if (chargingMode !== 'ON_DEMAND' || known.has(planId)) continue;
    const { items } = await getPlan(ctx, planId);
    known.set(
      planId,
      items.map((item) => item.code),
    );
  }
  return known;
}

function judged(
  ctx: WriteContext,
  sellerId: string,
  batchId: string,
  reported: Reported,
  instances: ReadonlyMap<string, Instance>,
  itemCodes: ReadonlyMap<string, readonly string[]>,
): usage.NewRecord {
  const { record } = reported;
  const instance = instances.get(record.instanceId);
  const verdict = judge(
    sellerId,
    reported,
    instance,
    (instance && itemCodes.get(instance.planId)) ?? [],
    ctx.now,
  );
  return {
    id: `${batchId}-${String(reported.index).padStart(4, '0')}`,
    meteringSn: record.meteringSn,
    hash: hash('md5', contentOf(reported), 'hex'), // A fingerprint for comparison, not a secret.
    resourceId: verdict.instance?.resourceId ?? null,
    accountId: verdict.instance?.accountId ?? null,
    instanceId: record.instanceId,
    itemCode: verdict.kind === 'valid' ? verdict.itemCode : (reported.itemCode ?? null),
    usageValue: record.usageValue,
    recordAt: record.recordTime,
    beginAt: record.beginTime,
    endAt: record.endTime,
    relatePkgInstance: record.relatePkgInstance ?? null,
    code: verdict.kind === 'valid' ? null : verdict.code,
  };
}

/** The same id again: the first receipt when the content is the same, else a conflict (005). */
function repeated(reported: Reported, isSame: boolean, firstCode: Receipt['code']): Receipt {
  return {
    index: reported.index,
    meteringSn: reported.record.meteringSn,
    result: isSame ? 'DUPLICATE' : 'CONFLICT',
    code: isSame ? firstCode : '005',
  };
}

/** 10.4 rule 2: of two records of one interval only the first counts. */
async function refuseTakenIntervals(
  ctx: WriteContext,
  sellerId: string,
  rows: readonly usage.NewRecord[],
): Promise<void> {
  const valid = rows.filter((r) => r.code === null);
  if (valid.length === 0) return;
  const first = await usage.claimIntervals(ctx, valid);
  const late = valid.filter((r) => !first.has(r.id));
  if (late.length === 0) return;
  for (const row of late) row.code = '010';
  await usage.markClaims(
    ctx,
    sellerId,
    late.map((r) => r.meteringSn),
    '010',
  );
}

async function setTimers(ctx: WriteContext, rows: readonly usage.NewRecord[]): Promise<void> {
  const due = new Map<string, { resourceId: string; accountId: string; dueAt: Date }>();
  for (const row of rows) {
    if (row.code !== null || !row.resourceId || !row.accountId) continue;
    const dueAt = chargeDueAt(row.endAt, ctx.now);
    const earlier = due.get(row.resourceId);
    if (!earlier || dueAt < earlier.dueAt) {
      due.set(row.resourceId, { resourceId: row.resourceId, accountId: row.accountId, dueAt });
    }
  }
  // Last on purpose: the charging holds the meter while it sums, so a push of the same resource commits
  // before the sum or after the charge, never in between.
  if (due.size > 0) await usage.wakeMeters(ctx, [...due.values()]);
}

async function keepBatch(
  ctx: WriteContext,
  push: Push,
  batchId: string,
  receipts: readonly Receipt[],
  isNews: boolean,
): Promise<void> {
  const count = (result: Receipt['result']) => receipts.filter((r) => r.result === result).length;
  const counts = {
    accepted: count('ACCEPTED'),
    duplicates: count('DUPLICATE'),
    abnormal: count('ABNORMAL'),
    conflicts: count('CONFLICT'),
  };
  await usage.insertBatch(ctx, {
    id: batchId,
    sellerId: push.sellerId,
    channel: push.channel,
    signatureForm: push.signatureForm,
    ...counts,
  });
  if (!isNews) return;
  const { accepted, abnormal } = counts;
  await tell(ctx, news('usage.received', batchId, { batchId, sellerId: push.sellerId, accepted, abnormal }));
}
