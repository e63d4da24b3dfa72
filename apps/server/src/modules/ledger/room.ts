import type { Room } from '../../app/rooms.types.ts';
import { sealSource, walletCheckSource } from './ledger.sources.ts';

export const ledgerRoom: Room = {
  name: 'ledger',
  routes: [],
  listeners: [],
  sources: [sealSource, walletCheckSource],
};
