import type { AccountId, SellerId, WorldId, WorldState } from '@jishi/protocol';
import type { SandboxPlace } from '../../platform/world/sandboxes.ts';

/** A sandbox as the main world knows it. */
export interface SandboxWorld {
  readonly id: WorldId;
  readonly name: string;
  readonly title: string;
  readonly accountId: AccountId;
  readonly sellerId: SellerId | null;
  readonly state: WorldState;
  readonly databaseName: string;
  readonly createdAt: Date;
  readonly openedAt: Date | null;
}

/** Whom one plays in a sandbox. */
export const PLAY_ROLES = ['seller', 'buyer', 'operator'] as const;
export type PlayRole = (typeof PLAY_ROLES)[number];

export const placeOf = (world: SandboxWorld): SandboxPlace => ({
  id: world.id,
  name: world.name,
  database: world.databaseName,
  title: world.title,
  home: world.sellerId ? '/seller/sandboxes' : '/operator/sandboxes',
});

/** The id is in it, so that two marketplaces on one server never meet. */
export const databaseNameOf = (id: WorldId): string => `jishi_${id}`;
