import type { Room } from '../../app/rooms.types.ts';
import { reportRoutes } from './report.routes.ts';

export const reportsRoom: Room = { name: 'reports', routes: reportRoutes, listeners: [], sources: [] };
