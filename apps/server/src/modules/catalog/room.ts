import type { Room } from '../../app/rooms.types.ts';
import { catalogListeners } from './catalog.listeners.ts';
import { deliveryRoutes } from './delivery.routes.ts';
import { operatorRoutes } from './operator.routes.ts';
import { publicRoutes } from './public.routes.ts';
import { sellerRoutes } from './seller.routes.ts';

export const catalogRoom: Room = {
  name: 'catalog',
  routes: [...publicRoutes, ...sellerRoutes, ...deliveryRoutes, ...operatorRoutes],
  listeners: catalogListeners,
  sources: [],
};
