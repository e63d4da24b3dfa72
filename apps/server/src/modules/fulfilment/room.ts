import type { Room } from '../../app/rooms.types.ts';
import { fulfilmentListeners } from './fulfilment.listeners.ts';
import { fulfilmentRoutes } from './fulfilment.routes.ts';
import { callSource } from './make-call.ts';

export const fulfilmentRoom: Room = {
  name: 'fulfilment',
  routes: fulfilmentRoutes,
  listeners: fulfilmentListeners,
  sources: [callSource],
};
