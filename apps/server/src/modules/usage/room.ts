import type { Room } from '../../app/rooms.types.ts';
import { chargingSource } from './charge.ts';
import { partitionSource } from './partitions.ts';
import { usageRoutes } from './usage.routes.ts';

export const usageRoom: Room = {
  name: 'usage',
  routes: usageRoutes,
  listeners: [],
  sources: [partitionSource, chargingSource],
};
