import type { Room } from '../../app/rooms.types.ts';
import { searchListeners } from './search.listeners.ts';
import { searchRoutes } from './search.routes.ts';

export const searchRoom: Room = {
  name: 'search',
  routes: searchRoutes,
  listeners: searchListeners,
  sources: [],
};
