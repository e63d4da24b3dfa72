import { listen } from '../../platform/outbox/outbox.ts';
import { getProductHead } from '../catalog/index.ts';
import { dialDaysLimit } from '../debugging/index.ts';
import { getAddress, getSeller } from '../sellers/index.ts';
import { notify } from './notify.ts';

export const dialListeners = [
  listen('dial.failed', 'notifications.dial_failed', async (ctx, { id, payload }) => {
    const { accountId } = await getSeller(ctx, payload.sellerId as never);
    const { url } = await getAddress(ctx, payload.addressId);
    await notify(ctx, {
      eventId: id,
      notice: 'dial.failed',
      to: { accountId },
      facts: {
        address: url,
        scenes: payload.scenes.join(', '),
        failed: payload.failed,
        total: payload.total,
        days: payload.days,
        limit: await dialDaysLimit.get(ctx),
      },
      link: `/seller/test-cases?addressId=${payload.addressId}&state=FAILED`,
    });
  }),
  listen('dial.failed_five_days', 'notifications.dial_failed_five_days', async (ctx, { id, payload }) => {
    const { accountId } = await getSeller(ctx, payload.sellerId as never);
    const { name } = await getProductHead(ctx, payload.productId);
    // Staff hear of the take-down task that this opens.
    await notify(ctx, {
      eventId: id,
      notice: 'dial.failed_five_days',
      to: { accountId },
      facts: { product: name, days: payload.days },
      link: `/seller/test-cases?addressId=${payload.addressId}`,
    });
  }),
];
