import { listen } from '../../platform/outbox/outbox.ts';
import type { WriteContext } from '../../platform/world/world.ts';
import { getProductHead } from '../catalog/index.ts';
import { getSeller } from '../sellers/index.ts';
import { type NoticeFacts, writtenPeriod } from './notice.ts';
import { notify } from './notify.ts';
import type { NoticeName } from './texts/index.ts';
import { CAUSE_WORDS } from './texts/reasons.ts';

async function tellSeller(
  ctx: WriteContext,
  eventId: bigint,
  notice: NoticeName,
  about: { readonly productId: string; readonly sellerId: string },
  more: { readonly facts?: NoticeFacts; readonly link?: string } = {},
): Promise<void> {
  const { accountId } = await getSeller(ctx, about.sellerId);
  const { name } = await getProductHead(ctx, about.productId);
  await notify(ctx, {
    eventId,
    notice,
    to: { accountId },
    facts: { product: name, ...more.facts },
    link: more.link ?? `/seller/products/${about.productId}`,
  });
}

export const takedownListeners = [
  listen('product.at_risk', 'notifications.product_at_risk', (ctx, { id, payload }) => {
    const { failures, taskAbove, productId } = payload;
    const facts = { failures, taskAbove, period: writtenPeriod(payload.period) };
    const link = `/seller/interface-messages?productId=${productId}`;
    return tellSeller(ctx, id, 'product.at_risk', payload, { facts, link });
  }),
  listen('product.suspended', 'notifications.product_suspended', (ctx, { id, payload }) =>
    tellSeller(ctx, id, 'product.suspended', payload, { facts: { reason: payload.reason } }),
  ),
  listen('product.restored', 'notifications.product_restored', (ctx, { id, payload }) =>
    tellSeller(ctx, id, 'product.restored', payload),
  ),
  listen('takedown.opened', 'notifications.takedown_opened', async (ctx, { id, payload }) => {
    const { company } = await getSeller(ctx, payload.sellerId);
    const { name } = await getProductHead(ctx, payload.productId);
    await notify(ctx, {
      eventId: id,
      notice: 'takedown.opened',
      to: 'OPERATORS',
      facts: { product: name, seller: company, cause: CAUSE_WORDS[payload.cause] },
      link: '/operator/take-downs',
    });
  }),
];
