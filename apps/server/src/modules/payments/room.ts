import type { Room } from '../../app/rooms.types.ts';
import { balanceRoutes } from './balance.routes.ts';
import { channelRoutes } from './channel.routes.ts';
import { staffTopUpRoutes, topUpRoutes } from './top-up.routes.ts';

export const paymentsRoom: Room = {
  name: 'payments',
  routes: [...balanceRoutes, ...topUpRoutes, ...staffTopUpRoutes, ...channelRoutes],
  listeners: [],
  sources: [],
};
