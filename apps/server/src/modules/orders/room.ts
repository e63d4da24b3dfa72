import type { Room } from '../../app/rooms.types.ts';
import { timeoutSource } from './order.sources.ts';

export const ordersRoom: Room = {
  name: 'orders',
  routes: [],
  listeners: [],
  sources: [timeoutSource],
};
