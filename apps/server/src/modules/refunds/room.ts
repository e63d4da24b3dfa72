import type { Room } from '../../app/rooms.types.ts';
import { refundListeners } from './refund.listeners.ts';

export const refundsRoom: Room = {
  name: 'refunds',
  routes: [],
  listeners: refundListeners,
  sources: [],
};
