import type { Room } from '../../app/rooms.types.ts';
import { reviewRoutes } from './review.routes.ts';

export const approvalsRoom: Room = { name: 'approvals', routes: reviewRoutes, listeners: [], sources: [] };
