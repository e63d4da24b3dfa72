import type { Room } from '../../app/rooms.types.ts';
import { takedownListeners } from './takedown.listeners.ts';
import { takedownRoutes } from './takedown.routes.ts';

export const takedownsRoom: Room = {
  name: 'takedowns',
  routes: takedownRoutes,
  listeners: takedownListeners,
  sources: [],
};
