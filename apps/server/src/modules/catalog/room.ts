import type { Room } from '../../app/rooms.types.ts';
import { catalogListeners } from './catalog.listeners.ts';
import { deliveryRoutes } from './delivery.routes.ts';
import { operatorRoutes } from './operator.routes.ts';
import { publicRoutes } from './public.routes.ts';
import { sellerRoutes } from './seller.routes.ts';
import { upgradeRoutes } from './upgrade.routes.ts';

export const catalogRoom: Room = {
  name: 'catalog',
  routes: [...publicRoutes, ...sellerRoutes, ...deliveryRoutes, ...upgradeRoutes, ...operatorRoutes],
  listeners: catalogListeners,
  sources: [],
};
