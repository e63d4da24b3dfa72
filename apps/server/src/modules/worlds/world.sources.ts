import { leasedSource } from '../../platform/due/due.ts';
import { SYSTEM_EDGE } from '../../platform/world/world.ts';
import * as worlds from './world.repository.ts';
import { LEASE_SECONDS, removeWorld } from './world.service.ts';
import type { SandboxWorld } from './world.ts';

/** Sandboxes whose making or deleting was cut short: what is left of them goes. */
export const leftWorlds = leasedSource<SandboxWorld>({
  name: 'worlds.left',
  leaseSeconds: LEASE_SECONDS,
  concurrency: 1,
  earliest: worlds.earliestLeft,
  claim: async (ctx, lease) => (ctx.world.sandboxes ? worlds.claimLeft(ctx, lease) : []),
  work: (world, left) =>
    removeWorld({ world, ...SYSTEM_EDGE('worlds.left'), lang: 'zh-CN', log: world.log }, left),
});
