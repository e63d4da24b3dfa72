import { type ReadContext, type World, type WriteContext, writing } from '../../platform/world/world.ts';
import { accountIdOf, copyAccount, openSession, recipientsOf } from '../identity/index.ts';
import { NoSuchPart } from './world.errors.ts';
import { getReadyWorld, sandboxesOf } from './world.service.ts';
import { players } from './world.settings.ts';
import { type PlayRole, placeOf } from './world.ts';

export interface Entered {
  readonly world: World;
  readonly userId: string;
  readonly token: string;
}

/** A session of the sandbox for whoever owns it, in the part that they choose to play. */
export async function enterWorld(ctx: ReadContext, name: string, role: PlayRole): Promise<Entered> {
  const sandbox = await getReadyWorld(ctx, name);
  if (role === 'seller' && !sandbox.sellerId) throw new NoSuchPart();
  return sandboxesOf(ctx).use(placeOf(sandbox), (world) =>
    writing(
      world,
      { actor: { kind: 'SYSTEM', name: 'worlds.enter' }, requestId: ctx.requestId },
      async (tx) => {
        const userId = await playerOf(ctx, tx, role);
        return { world, userId, token: await openSession(tx, userId) };
      },
    ),
  );
}

async function playerOf(from: ReadContext, to: WriteContext, role: PlayRole): Promise<string> {
  if (role !== 'seller') {
    const cast = await players.get(to);
    if (!cast) throw new Error('This sandbox has lost its players');
    return cast[role].userId;
  }
  // Colleagues who joined since the sandbox was made.
  const accountId = accountIdOf(from);
  await copyAccount(from, to, accountId);
  if (from.actor.kind === 'USER') return from.actor.userId;
  const [owner] = await recipientsOf(to, accountId);
  if (!owner) throw new Error(`Account ${accountId} has no user`);
  return owner.userId;
}
