import type { Room } from '../../app/rooms.types.ts';
import { chargingSource } from './charge.ts';
import { oldPushRoutes } from './old-push.routes.ts';
import { partitionSource } from './partitions.ts';
import { usageRoutes } from './usage.routes.ts';

export const usageRoom: Room = {
  name: 'usage',
  routes: [...usageRoutes, ...oldPushRoutes],
  listeners: [],
  sources: [partitionSource, chargingSource],
};
