import type { Room } from '../../app/rooms.types.ts';
import { settlementSource } from './run.ts';
import { settlementListeners } from './settlement.listeners.ts';
import { settlementRoutes } from './settlement.routes.ts';

export const settlementRoom: Room = {
  name: 'settlement',
  routes: settlementRoutes,
  listeners: settlementListeners,
  sources: [settlementSource],
};
