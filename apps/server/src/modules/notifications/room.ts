import type { Room } from '../../app/rooms.types.ts';
import { digestSource } from './digest.ts';
import { accountListeners } from './listeners.account.ts';
import { dialListeners } from './listeners.dial.ts';
import { orderListeners } from './listeners.orders.ts';
import { renewalListeners } from './listeners.renewal.ts';
import { sellerListeners } from './listeners.sellers.ts';
import { takedownListeners } from './listeners.takedowns.ts';
import { mailSource } from './mail.source.ts';
import { notificationRoutes } from './notification.routes.ts';

export const notificationsRoom: Room = {
  name: 'notifications',
  routes: notificationRoutes,
  listeners: [
    ...accountListeners,
    ...orderListeners,
    ...renewalListeners,
    ...sellerListeners,
    ...takedownListeners,
    ...dialListeners,
  ],
  sources: [digestSource, mailSource],
};
