import type { Room } from '../../app/rooms.types.ts';
import { caseRoutes } from './case.routes.ts';
import { debuggingListeners } from './debugging.listeners.ts';
import { debuggingRoutes } from './debugging.routes.ts';
import { caseSource, roundSource } from './debugging.sources.ts';

export const debuggingRoom: Room = {
  name: 'debugging',
  routes: [...debuggingRoutes, ...caseRoutes],
  listeners: debuggingListeners,
  sources: [roundSource, caseSource],
};
