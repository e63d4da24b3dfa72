import { approvalsRoom } from '../modules/approvals/room.ts';
import { assetsRoom } from '../modules/assets/room.ts';
import { checkSubmissionsBy, checkUpgradesBy } from '../modules/catalog/index.ts';
import { catalogRoom } from '../modules/catalog/room.ts';
import { caseOfUpgrade, casesOfSubmission } from '../modules/debugging/index.ts';
import { debuggingRoom } from '../modules/debugging/room.ts';
import { fulfilmentRoom } from '../modules/fulfilment/room.ts';
import { identityRoom } from '../modules/identity/room.ts';
import { ledgerRoom } from '../modules/ledger/room.ts';
import { licensesRoom } from '../modules/licenses/room.ts';
import { notificationsRoom } from '../modules/notifications/room.ts';
import { openApiRoom } from '../modules/open-api/room.ts';
import { ordersRoom } from '../modules/orders/room.ts';
import { paymentsRoom } from '../modules/payments/room.ts';
import { pricingRoom } from '../modules/pricing/room.ts';
import { refundsRoom } from '../modules/refunds/room.ts';
import { reportsRoom } from '../modules/reports/room.ts';
import { resourcesRoom } from '../modules/resources/room.ts';
import { searchRoom } from '../modules/search/room.ts';
import { sellersRoom } from '../modules/sellers/room.ts';
import { settlementRoom } from '../modules/settlement/room.ts';
import { takedownsRoom } from '../modules/takedowns/room.ts';
import { usageRoom } from '../modules/usage/room.ts';
import { worldsRoom } from '../modules/worlds/room.ts';
import type { Room } from './rooms.types.ts';

/** The rooms in the order of the river: a room calls only rooms before it; the ears stand at the end. */
export const rooms: readonly Room[] = [
  identityRoom,
  ledgerRoom,
  approvalsRoom,
  sellersRoom,
  assetsRoom,
  catalogRoom,
  debuggingRoom,
  pricingRoom,
  ordersRoom,
  paymentsRoom,
  resourcesRoom,
  fulfilmentRoom,
  licensesRoom,
  refundsRoom,
  takedownsRoom,
  usageRoom,
  settlementRoom,
  notificationsRoom,
  openApiRoom,
  worldsRoom,
  searchRoom,
  reportsRoom,
];

// Catalog asks what debugging, downstream of it, knows.
checkSubmissionsBy(casesOfSubmission);
checkUpgradesBy(caseOfUpgrade);
