import { listen } from '../../platform/outbox/outbox.ts';
import { settleChange, settleSegment, settleUsage } from './settle.ts';

export const settlementListeners = [
  listen('resource.segment_effective', 'settlement.settle_segment', async (ctx, event) => {
    const { segmentId, orderId, resourceId } = event.payload;
    await settleSegment(ctx, { segmentId, orderId, resourceId, effectiveAt: event.occurredAt });
  }),
  listen('resource.upgraded', 'settlement.settle_change', async (ctx, event) => {
    const { orderId, resourceId } = event.payload;
    await settleChange(ctx, { orderId, resourceId, effectiveAt: event.occurredAt });
  }),
  listen('usage.charged', 'settlement.settle_usage', async (ctx, event) => {
    await settleUsage(ctx, event.payload.chargeId);
  }),
];
