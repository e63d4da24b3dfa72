/** The door of refunds: money that goes back. */
export { findRefund, refundFailedOrder } from './refund.service.ts';
export type { Refund } from './refund.ts';
