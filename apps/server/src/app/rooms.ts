import { approvalsRoom } from '../modules/approvals/room.ts';
import { identityRoom } from '../modules/identity/room.ts';
import { ledgerRoom } from '../modules/ledger/room.ts';
import { sellersRoom } from '../modules/sellers/room.ts';
import { catalogRoom } from '../modules/catalog/room.ts';
import { pricingRoom } from '../modules/pricing/room.ts';
import { searchRoom } from '../modules/search/room.ts';
import { ordersRoom } from '../modules/orders/room.ts';
import { paymentsRoom } from '../modules/payments/room.ts';
import { refundsRoom } from '../modules/refunds/room.ts';
import type { Room } from './rooms.types.ts';

/** The rooms in the order of the river: a room calls only rooms before it. */
export const rooms: readonly Room[] = [
  identityRoom,
  ledgerRoom,
  approvalsRoom,
  sellersRoom,
  catalogRoom,
  pricingRoom,
  ordersRoom,
  paymentsRoom,
  refundsRoom,
  searchRoom,
];
