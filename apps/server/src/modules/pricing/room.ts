import type { Room } from '../../app/rooms.types.ts';
import { pricingRoutes } from './pricing.routes.ts';

export const pricingRoom: Room = { name: 'pricing', routes: pricingRoutes, listeners: [], sources: [] };
