import type { Room } from '../../app/rooms.types.ts';
import { searchListeners } from './search.listeners.ts';
import { searchRoutes } from './search.routes.ts';
import { salesSource } from './search.sources.ts';

export const searchRoom: Room = {
  name: 'search',
  routes: searchRoutes,
  listeners: searchListeners,
  sources: [salesSource],
};
