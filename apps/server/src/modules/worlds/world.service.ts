import { next, type ProductId, worldStates } from '@jishi/protocol';
import { MayNotCreateDatabases } from '../../platform/database/databases.ts';
import { newId } from '../../platform/ids/ids.ts';
import { machineNow } from '../../platform/world/machine-time.ts';
import type { Sandboxes } from '../../platform/world/sandboxes.ts';
import { type ReadContext, type WriteContext, writing } from '../../platform/world/world.ts';
import { dropFiles } from '../assets/index.ts';
import { copyProduct } from '../catalog/index.ts';
import { accountIdOf } from '../identity/index.ts';
import { findSellerOfAccount } from '../sellers/index.ts';
import { fill } from './fill.ts';
import {
  NoSuchPart,
  NoWorldsHere,
  WorldLimit,
  WorldNameTaken,
  WorldNotFound,
  WorldNotReady,
  WorldsNotPossible,
} from './world.errors.ts';
import * as worlds from './world.repository.ts';
import { worldsPerAccount } from './world.settings.ts';
import { databaseNameOf, placeOf, type SandboxWorld } from './world.ts';

/** Making or removing takes about a second; after this somebody else clears up. */
export const LEASE_SECONDS = 120;
const leaseEnd = () => new Date(machineNow().getTime() + LEASE_SECONDS * 1000);

export function sandboxesOf(ctx: Pick<ReadContext, 'world'>): Sandboxes {
  const { sandboxes } = ctx.world;
  if (!sandboxes) throw new NoWorldsHere();
  return sandboxes;
}

export async function listWorlds(ctx: ReadContext): Promise<SandboxWorld[]> {
  return worlds.listOfAccount(ctx, accountIdOf(ctx));
}

/** The actor's own world in whatever state; another account's is not found. */
export async function getWorld(ctx: ReadContext, name: string): Promise<SandboxWorld> {
  const world = await worlds.findByName(ctx, name);
  if (world?.accountId !== accountIdOf(ctx)) throw new WorldNotFound({ name });
  return world;
}

/** The actor's own world, to do something in it. */
export async function getReadyWorld(ctx: ReadContext, name: string): Promise<SandboxWorld> {
  const world = await getWorld(ctx, name);
  if (world.state !== 'READY') throw new WorldNotReady({ name, state: world.state });
  return world;
}

/** For the door at `/w/<name>`: anybody may knock; who one is, the sandbox asks itself. */
export async function findOpenWorld(
  ctx: Pick<ReadContext, 'db'>,
  name: string,
): Promise<SandboxWorld | undefined> {
  const world = await worlds.findByName(ctx, name);
  return world?.state === 'READY' ? world : undefined;
}

/** Notes that somebody opened it. */
export async function markOpened(ctx: Pick<ReadContext, 'db' | 'now'>, worldId: string): Promise<void> {
  await worlds.saveOpened(ctx, worldId);
}

export interface NewWorld {
  readonly name: string;
  readonly title: string;
  readonly productIds: readonly string[];
  /** World time at which it begins; now when left out. */
  readonly startsAt: Date | null;
  readonly isFrozen: boolean;
}

/**
 * Makes a sandbox: first the row, then the database from the template, then what it begins with. A failure leaves
 * nothing behind; after a crash the due source clears up.
 */
export async function createWorld(ctx: ReadContext, input: NewWorld): Promise<SandboxWorld> {
  const sandboxes = sandboxesOf(ctx);
  const accountId = accountIdOf(ctx);
  const seller = await findSellerOfAccount(ctx, accountId);
  if (!seller && input.productIds.length > 0) throw new NoSuchPart();
  const id = newId('world', ctx.now);
  const world: SandboxWorld = {
    id,
    name: input.name,
    title: input.title,
    accountId,
    sellerId: seller?.id ?? null,
    state: 'CREATING',
    databaseName: databaseNameOf(id),
    createdAt: ctx.now,
    openedAt: null,
  };
  await writing(ctx.world, ctx, (tx) => reserve(tx, world));
  try {
    await sandboxes.make(placeOf(world));
    await sandboxes.use(placeOf(world), (inner) => fill(ctx, inner, world, input), 'filling');
    const state = next(worldStates, world.state, 'finish');
    await writing(ctx.world, ctx, (tx) => worlds.saveState(tx, id, state, null));
    return { ...world, state };
  } catch (error) {
    await removeWorld(ctx, world);
    throw error instanceof MayNotCreateDatabases ? new WorldsNotPossible() : error;
  }
}

async function reserve(ctx: WriteContext, world: SandboxWorld): Promise<void> {
  const limit = await worldsPerAccount.get(ctx);
  if ((await worlds.lockCount(ctx, world.accountId)) >= limit) throw new WorldLimit({ limit });
  if (!(await worlds.insert(ctx, world, leaseEnd()))) throw new WorldNameTaken({ name: world.name });
}

/** Deletes one's own sandbox with everything in it; there is no way back. */
export async function deleteWorld(ctx: ReadContext, name: string): Promise<void> {
  sandboxesOf(ctx);
  const { id } = await getWorld(ctx, name);
  const world = await writing(ctx.world, ctx, async (tx) => {
    const known = await worlds.lock(tx, id);
    if (known?.state !== 'READY') throw new WorldNotReady({ name, state: known?.state ?? 'DELETING' });
    await worlds.saveState(tx, id, next(worldStates, known.state, 'delete'), leaseEnd());
    return known;
  });
  await removeWorld(ctx, world);
}

/** Files, database, row: whatever is still there. */
export async function removeWorld(
  ctx: Pick<ReadContext, 'world' | 'actor' | 'requestId' | 'lang' | 'log'>,
  world: SandboxWorld,
): Promise<void> {
  const sandboxes = sandboxesOf(ctx);
  await sandboxes.use(placeOf(world), dropFiles, 'emptying').catch((error: unknown) => {
    // Made half, or dropped by whoever died here before us.
    ctx.log.info({ err: error, world: world.name }, 'no files of this sandbox could be deleted');
  });
  await sandboxes.remove(placeOf(world));
  await writing(ctx.world, ctx, (tx) => worlds.remove(tx, world.id));
}

/** Copies own products in, or brings them to what is live now; answers the ids that were new or changed. */
export async function addProducts(
  ctx: ReadContext,
  name: string,
  productIds: readonly string[],
): Promise<readonly string[]> {
  const world = await getReadyWorld(ctx, name);
  const { sellerId } = world;
  if (!sellerId) throw new NoSuchPart();
  return sandboxesOf(ctx).use(placeOf(world), async (inner) => {
    const halves = new Map<string, Awaited<ReturnType<typeof copyProduct>>>();
    for (const id of productIds) halves.set(id, await copyProduct(ctx, id as ProductId, sellerId, inner));
    return writing(inner, ctx, async (tx) => {
      const changed: string[] = [];
      for (const [id, copy] of halves) if (await copy(tx)) changed.push(id);
      return changed;
    });
  });
}
