import { randomUUID } from 'node:crypto';
import { sandboxClock } from '../../platform/world/sandbox-clock.ts';
import { type World, writing } from '../../platform/world/world.ts';
import { createAccount } from '../identity/index.ts';
import { type Player, players } from './world.settings.ts';

/** Raised when `seedTemplate` puts something else into new sandboxes. */
export const SEED_VERSION = 1;

/** Before any sandbox's own time. */
const LONG_AGO = new Date('2000-01-01T00:00:00.000Z');
const PLAYERS = {
  buyer: {
    kind: 'CUSTOMER',
    name: '沙箱买家 Play buyer',
    email: 'buyer@sandbox.jishi.local',
    userName: '沙箱买家',
  },
  operator: {
    kind: 'OPERATOR',
    name: '沙箱运营 Play operator',
    email: 'operator@sandbox.jishi.local',
    userName: '沙箱运营',
  },
} as const;

/**
 * What every sandbox begins with: somebody to buy and somebody to run the place. Nobody knows their passwords: one
 * enters from the main world. Everything that has a time comes when a sandbox is made.
 */
export async function seedTemplate(world: World): Promise<void> {
  await sandboxClock(world.db).set(LONG_AGO);
  await writing(
    world,
    { actor: { kind: 'SYSTEM', name: 'template' }, requestId: 'template' },
    async (ctx) => {
      const made: Record<string, Player> = {};
      for (const [part, player] of Object.entries(PLAYERS)) {
        const password = `${randomUUID()}Aa`;
        made[part] = await createAccount(ctx, { ...player, lang: 'zh-CN', password, customerLevel: 'V3' });
      }
      await players.set(ctx, { buyer: made.buyer!, operator: made.operator! });
    },
  );
}
