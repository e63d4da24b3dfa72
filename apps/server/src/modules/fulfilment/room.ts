import type { Room } from '../../app/rooms.types.ts';
import { fulfilmentListeners } from './fulfilment.listeners.ts';
import { fulfilmentRoutes } from './fulfilment.routes.ts';
import { incomingRoutes } from './incoming.routes.ts';
import { callSource } from './make-call.ts';
import { notificationRoutes } from './order-notifications.routes.ts';
import { replayRoutes } from './replay.routes.ts';
import { replaySource } from './replay.ts';

export const fulfilmentRoom: Room = {
  name: 'fulfilment',
  routes: [...fulfilmentRoutes, ...replayRoutes, ...notificationRoutes, ...incomingRoutes],
  listeners: fulfilmentListeners,
  sources: [replaySource, callSource],
};
