import { accountNotices } from './account.ts';
import { dialNotices } from './dial.ts';
import { fulfilmentNotices } from './fulfilment.ts';
import { meteringNotices } from './metering.ts';
import { orderNotices } from './orders.ts';
import { productNotices } from './products.ts';
import { renewalNotices } from './renewal.ts';
import { settlementNotices } from './settlement.ts';

/** Every notice of the house, one file per category. */
export const notices = {
  ...accountNotices,
  ...orderNotices,
  ...fulfilmentNotices,
  ...dialNotices,
  ...renewalNotices,
  ...meteringNotices,
  ...settlementNotices,
  ...productNotices,
} as const;
export type NoticeName = keyof typeof notices;
