import { randomInt } from 'node:crypto';
import type { ProductId } from '@jishi/protocol';
import { sql } from 'kysely';
import { copyRows } from '../../platform/database/copy-rows.ts';
import { type SandboxClock, sandboxClock } from '../../platform/world/sandbox-clock.ts';
import {
  type ReadContext,
  SYSTEM_EDGE,
  type World,
  type WriteContext,
  writing,
} from '../../platform/world/world.ts';
import { copyCategories, copyProduct } from '../catalog/index.ts';
import { copyAccount } from '../identity/index.ts';
import { confirmTopUp, requestTopUp, topUpMaximum } from '../payments/index.ts';
import { copySeller } from '../sellers/index.ts';
import * as chaos from './chaos.repository.ts';
import type { NewWorld } from './world.service.ts';
import { masters, players } from './world.settings.ts';
import type { SandboxWorld } from './world.ts';

/** Where the counting of ids begins, somewhere below this: half of the order ids of a minute lie above. */
const FIRST_TICKS = 2 ** 24;
/** 1,000,000.00 of play money for the buyer. */
const PLAY_MONEY = 100_000_000n;

/** What a sandbox begins with, copied out of the main world in one transaction of the sandbox. */
export async function fill(
  from: ReadContext,
  inner: World,
  world: SandboxWorld,
  input: NewWorld,
): Promise<void> {
  const clock: SandboxClock = sandboxClock(inner.db);
  await clock.set(input.startsAt ?? from.now);
  // A seller hears of many sandboxes: an order's id must not be another sandbox's.
  await sql`select setval('world_ids', ${randomInt(1, FIRST_TICKS)}::bigint)`.execute(inner.db);
  const { sellerId } = world;
  const copies: Awaited<ReturnType<typeof copyProduct>>[] = [];
  if (sellerId) {
    for (const id of input.productIds) copies.push(await copyProduct(from, id as ProductId, sellerId, inner));
  }
  await writing(inner, SYSTEM_EDGE('worlds'), async (ctx) => {
    await copyRules(from, ctx);
    await copyAccount(from, ctx, world.accountId);
    if (sellerId) await copySeller(from, ctx, sellerId);
    await copyCategories(from, ctx);
    const cast = await players.get(ctx);
    if (!cast) throw new Error('The template has no players');
    await masters.set(ctx, [world.accountId, cast.buyer.accountId, cast.operator.accountId]);
    await chaos.saveSeed(ctx, randomInt(2 ** 31));
    await giveMoney(ctx, cast.buyer);
    for (const copy of copies) await copy(ctx);
  });
  if (!input.isFrozen) await clock.resume();
}

/** The numbers of the specification as the operator has set them. */
async function copyRules(from: ReadContext, to: WriteContext): Promise<void> {
  await copyRows(
    from.db,
    to.tx,
    'settings',
    sql`t.name not like 'worlds.%' and t.name <> 'payments.simulated_channel'`,
  );
}

async function giveMoney(ctx: WriteContext, buyer: { accountId: string; userId: string }): Promise<void> {
  const most = BigInt(await topUpMaximum.get(ctx));
  const topUp = await requestTopUp(ctx, {
    ...buyer,
    channel: 'BANK_TRANSFER',
    amount: PLAY_MONEY < most ? PLAY_MONEY : most,
    payerName: 'Play money 沙箱',
    remark: null,
  });
  await confirmTopUp(ctx, topUp.id);
}
