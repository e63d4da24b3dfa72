import { createHash } from 'node:crypto';
import type { ProductId } from '@jishi/protocol';
import type { KnownGeneration, RequiredCase, WireChargingMode } from '@jishi/protocol/seller/index.ts';
import { newId } from '../../platform/ids/ids.ts';
import { type ReadContext, type World, type WriteContext, writing } from '../../platform/world/world.ts';
import { deliverySettingsOf, myNeeds } from '../catalog/index.ts';
import { sellerOf } from '../sellers/index.ts';
import { tryOut } from './call.ts';
import type { TestCase } from './case.repository.ts';
import * as cases from './case.repository.ts';
import { covers, requiredOf } from './coverage.ts';
import { CaseInUse, CaseLimit, CaseNotPassed, TestCaseNotFound } from './debugging.errors.ts';
import { getRun, keepRun, mayCall } from './debugging.service.ts';
import { casesPerSeller } from './debugging.settings.ts';
import * as dial from './dial.repository.ts';
import { concludeRound } from './dial.ts';
import { canonicalParams, type DebugRun } from './run.ts';
import { debugTarget, ownAddress } from './target.ts';

/** Saves what passed; the same values once more replace the case's result (13.2). */
export async function saveCase(ctx: WriteContext, runId: string): Promise<TestCase> {
  const run = await getRun(ctx, runId);
  if (run.verdict !== 'PASSED') throw new CaseNotPassed();
  await ownAddress(ctx, run.addressId);
  const limit = await casesPerSeller.get(ctx);
  if ((await cases.count(ctx, run.sellerId)) >= limit) throw new CaseLimit({ limit });
  const digest = createHash('sha256').update(canonicalParams(run.params)).digest('hex');
  return cases.put(
    ctx,
    {
      ...run,
      id: newId('testCase', ctx.now),
      savedAt: ctx.now,
      lastRunAt: run.at,
      lastRunId: run.id,
      lastCause: run.cause,
      nextRunAt: null,
      nextCause: null,
    },
    digest,
  );
}

/** One of the actor's own cases; another seller's is not found. */
export async function getCase(ctx: ReadContext, id: string): Promise<TestCase> {
  const seller = await sellerOf(ctx);
  const found = await cases.find(ctx, id);
  if (found?.sellerId !== seller.id) throw new TestCaseNotFound();
  return found;
}

/** Calls a case again, at once, with the key that signs production calls; its result is the case's from now on. */
export async function rerunCase(
  ctx: ReadContext & { readonly world: World },
  id: string,
): Promise<{ readonly testCase: TestCase; readonly run: DebugRun }> {
  const testCase = await getCase(ctx, id);
  const target = await debugTarget(ctx, { addressId: testCase.addressId });
  await mayCall(ctx, testCase.sellerId);
  const outcome = await tryOut(ctx.world, testCase, target);
  return writing(ctx.world, ctx, async (tx) => {
    const run = await keepRun(tx, { trial: testCase, target, outcome, cause: 'RERUN' });
    await cases.saveResult(tx, id, { ...run, runId: run.id });
    return { testCase: await getCase(tx, id), run };
  });
}

/** Has all of the actor's cases called, one of an address after the other; answers how many were asked for. */
export async function rerunAll(ctx: WriteContext, addressId?: string): Promise<number> {
  const seller = await sellerOf(ctx);
  if (addressId !== undefined) await ownAddress(ctx, addressId);
  const count = await cases.queueAll(ctx, { sellerId: seller.id, addressId });
  if (count > 0) ctx.stir('debugging.cases');
  return count;
}

/** Refused when a product on sale needs the case and no other one covers it (9.4). */
export async function deleteCase(ctx: WriteContext, id: string): Promise<void> {
  const seller = await sellerOf(ctx);
  const found = await cases.lock(ctx, id);
  if (found?.sellerId !== seller.id) throw new TestCaseNotFound();
  const others = (await cases.ofAddress(ctx, found.addressId)).filter((one) => one.id !== id);
  for (const product of await dial.onSaleAt(ctx, found.addressId)) {
    const { generation } = await deliverySettingsOf(ctx, product.productId);
    const isNeeded = requiredOf(generation, product.chargingModes).some(
      (required) => covers(found, required) && !others.some((other) => covers(other, required)),
    );
    if (isNeeded) throw new CaseInUse({ productId: product.productId });
  }
  await cases.remove(ctx, id);
  // It may have been the last one that a round was waiting for.
  if (found.nextCause === 'DIAL') await concludeRound(ctx, found.addressId);
}

export interface Checked {
  readonly required: RequiredCase;
  /** The saved case that covers it: a passed one if there is any. */
  readonly testCase: TestCase | undefined;
  readonly isDone: boolean;
}

/** The cases that charging modes demand of an address, each with the saved one that covers it. */
export async function checklist(
  ctx: ReadContext,
  of: {
    readonly addressId: string | null;
    readonly generation: KnownGeneration;
    readonly modes: readonly WireChargingMode[];
  },
): Promise<Checked[]> {
  const saved = of.addressId === null ? [] : await cases.ofAddress(ctx, of.addressId);
  return requiredOf(of.generation, of.modes).map((required) => {
    const covering = saved.filter((one) => covers(one, required));
    const testCase = covering.find((one) => one.verdict === 'PASSED') ?? covering[0];
    return { required, testCase, isDone: testCase?.verdict === 'PASSED' };
  });
}

/** Of a product of the actor's own, in the generation that it is bound to. */
export async function productChecklist(ctx: ReadContext, productId: string) {
  const { addressId, chargingModes } = await myNeeds(ctx, productId as ProductId);
  const { generation } = await deliverySettingsOf(ctx, productId);
  const items = await checklist(ctx, { addressId, generation, modes: chargingModes });
  return { addressId, generation, chargingModes, items };
}
