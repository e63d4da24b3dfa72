import type { Room } from '../../app/rooms.types.ts';
import { hearAnswers } from './calls.ts';
import { licenseListeners } from './license.listeners.ts';
import { licenseRoutes } from './license.routes.ts';
import { licenseSources } from './license.sources.ts';
import { programRoutes } from './program.routes.ts';

hearAnswers();

export const licensesRoom: Room = {
  name: 'licenses',
  routes: [...licenseRoutes, ...programRoutes],
  listeners: licenseListeners,
  sources: licenseSources,
};
