import type { Room } from '../../app/rooms.types.ts';
import { fileRoutes } from './file.routes.ts';

export const assetsRoom: Room = { name: 'assets', routes: fileRoutes, listeners: [], sources: [] };
