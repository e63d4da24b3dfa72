import type { Room } from '../../app/rooms.types.ts';
import { chaosRoutes } from './chaos.routes.ts';
import { clockRoutes } from './clock.routes.ts';
import { worldRoutes } from './world.routes.ts';
import { leftWorlds } from './world.sources.ts';

export const worldsRoom: Room = {
  name: 'worlds',
  routes: [...worldRoutes, ...clockRoutes, ...chaosRoutes],
  listeners: [],
  sources: [leftWorlds],
};
