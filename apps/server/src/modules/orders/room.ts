import type { Room } from '../../app/rooms.types.ts';
import { orderListeners } from './order.listeners.ts';
import { buyerRoutes } from './order.routes.ts';
import { timeoutSource } from './order.sources.ts';
import { salesRoutes, staffRoutes } from './sales.routes.ts';

export const ordersRoom: Room = {
  name: 'orders',
  routes: [...buyerRoutes, ...salesRoutes, ...staffRoutes],
  listeners: orderListeners,
  sources: [timeoutSource],
};
