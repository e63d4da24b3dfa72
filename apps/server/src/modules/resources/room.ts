import type { Room } from '../../app/rooms.types.ts';
import { resourceListeners } from './resource.listeners.ts';
import { resourceRoutes } from './resource.routes.ts';
import { resourceSources } from './resource.sources.ts';
import { upgradeRoutes } from './upgrade.routes.ts';

export const resourcesRoom: Room = {
  name: 'resources',
  routes: [...resourceRoutes, ...upgradeRoutes],
  listeners: resourceListeners,
  sources: resourceSources,
};
