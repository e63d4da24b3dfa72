import type { Room } from '../../app/rooms.types.ts';
import { addressRoutes } from './address.routes.ts';
import { keyRetirement } from './interface-keys.ts';
import { sellerListeners } from './seller.listeners.ts';
import { sellerRoutes } from './seller.routes.ts';

export const sellersRoom: Room = {
  name: 'sellers',
  routes: [...sellerRoutes, ...addressRoutes],
  listeners: sellerListeners,
  sources: [keyRetirement],
};
