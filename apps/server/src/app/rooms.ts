import { approvalsRoom } from '../modules/approvals/room.ts';
import { identityRoom } from '../modules/identity/room.ts';
import { ledgerRoom } from '../modules/ledger/room.ts';
import { sellersRoom } from '../modules/sellers/room.ts';
import type { Room } from './rooms.types.ts';

/** The rooms in the order of the river: a room calls only rooms before it. */
export const rooms: readonly Room[] = [
  identityRoom,
  ledgerRoom,
  approvalsRoom,
  sellersRoom,
];
