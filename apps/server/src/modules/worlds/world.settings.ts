import { setting } from '../../platform/settings/settings.ts';

/** Sandboxes that one account may have at once. */
export const worldsPerAccount = setting('worlds.per_account', 5);

/** In a sandbox: the accounts whose users may move the clock; those that sign up there may not. */
export const masters = setting<readonly string[]>('worlds.masters', []);

export interface Player {
  readonly accountId: string;
  readonly userId: string;
}

/** In a sandbox: who plays the buyer and the operator; made with the template. */
export const players = setting<{ readonly buyer: Player; readonly operator: Player } | null>(
  'worlds.players',
  null,
);
