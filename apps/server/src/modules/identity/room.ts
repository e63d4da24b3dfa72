import type { Room } from '../../app/rooms.types.ts';
import { keyRoutes } from './identity.keys.routes.ts';
import { identityRoutes } from './identity.routes.ts';
import { identitySources } from './identity.sources.ts';

export const identityRoom: Room = {
  name: 'identity',
  routes: [...identityRoutes, ...keyRoutes],
  listeners: [],
  sources: identitySources,
};
