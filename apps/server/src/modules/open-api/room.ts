import type { Room } from '../../app/rooms.types.ts';
import { openApiRoutes } from './order-query.routes.ts';
import { referenceRoutes } from './reference.routes.ts';

export const openApiRoom: Room = {
  name: 'open-api',
  routes: [...openApiRoutes, ...referenceRoutes],
  listeners: [],
  sources: [],
};
