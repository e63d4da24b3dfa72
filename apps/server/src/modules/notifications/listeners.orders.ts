import { listen } from '../../platform/outbox/outbox.ts';
import type { WriteContext } from '../../platform/world/world.ts';
import { reasonText } from '../fulfilment/index.ts';
import { walletBalance } from '../ledger/index.ts';
import { getOrder } from '../orders/index.ts';
import { getResource } from '../resources/index.ts';
import { getSeller } from '../sellers/index.ts';
import type { NoticeFacts } from './notice.ts';
import { notify } from './notify.ts';
import type { NoticeName } from './texts/index.ts';
import { reasonWords } from './texts/reasons.ts';

interface About {
  readonly eventId: bigint;
  readonly orderId: string;
}

async function tellBuyer(
  ctx: WriteContext,
  about: About,
  notice: NoticeName,
  facts: NoticeFacts,
  link = `/buyer/orders/${about.orderId}`,
): Promise<void> {
  const order = await getOrder(ctx, about.orderId);
  await notify(ctx, {
    eventId: about.eventId,
    notice,
    to: { accountId: order.accountId },
    facts: { product: productOf(order), orderId: order.id, ...facts },
    link,
  });
}

async function tellSeller(
  ctx: WriteContext,
  about: About,
  notice: NoticeName,
  facts: NoticeFacts,
  link = `/seller/orders/${about.orderId}`,
): Promise<void> {
  const order = await getOrder(ctx, about.orderId);
  const seller = await getSeller(ctx, order.sellerId);
  await notify(ctx, {
    eventId: about.eventId,
    notice,
    to: { accountId: seller.accountId },
    facts: { product: productOf(order), orderId: order.id, ...facts },
    link,
  });
}

function productOf(order: {
  id: string;
  lines: readonly { productName: { 'zh-CN': string; en: string } }[];
}) {
  return order.lines[0]?.productName ?? order.id;
}

/** What a call is about, for its seller. */
async function tellOfCall(
  ctx: WriteContext,
  eventId: bigint,
  notice: 'call.failed' | 'call.exhausted',
  call: { callId: string; sellerId: string; scene: string; resourceId: string },
  facts: NoticeFacts,
): Promise<void> {
  const [seller, resource] = [await getSeller(ctx, call.sellerId), await getResource(ctx, call.resourceId)];
  await notify(ctx, {
    eventId,
    notice,
    to: { accountId: seller.accountId },
    facts: { product: resource.productName, scene: call.scene, ...facts },
    link: `/seller/interface-messages/${call.callId}`,
  });
}

/** Which notices tell of a payment: its buyer's and its seller's. */
function paidNotices(type: string): readonly [NoticeName, NoticeName] {
  if (type === 'RENEW' || type === 'AUTO_RENEW') return ['order.paid.renewal', 'order.paid.renewal.seller'];
  if (type === 'CHANGE') return ['order.paid.change', 'order.paid.change.seller'];
  return ['order.paid', 'order.paid.seller'];
}

export const orderListeners = [
  listen('order.paid', 'notifications.order_paid', async (ctx, { id, payload }) => {
    const about = { eventId: id, orderId: payload.orderId };
    const facts = { amount: { money: BigInt(payload.amount) } };
    if (payload.orderType === 'ON_DEMAND_OPEN') {
      // Nothing was paid: the buyer is told when it is open.
      await tellSeller(ctx, about, 'order.opened_on_demand.seller', {});
      return;
    }
    const [forBuyer, forSeller] = paidNotices(payload.orderType);
    await tellBuyer(ctx, about, forBuyer, facts);
    await tellSeller(ctx, about, forSeller, facts);
  }),
  listen('order.completed', 'notifications.order_completed', async (ctx, { id, payload }) => {
    // An upgrade is told with what it is now.
    if (payload.orderType === 'CHANGE') return;
    await tellBuyer(ctx, { eventId: id, orderId: payload.orderId }, 'order.completed', {});
  }),
  listen('order.failed', 'notifications.order_failed', async (ctx, { id, payload }) => {
    const about = { eventId: id, orderId: payload.orderId };
    const facts = { reason: reasonWords(payload.reason) };
    const { type } = await getOrder(ctx, payload.orderId);
    await tellBuyer(ctx, about, type === 'CHANGE' ? 'order.failed.change' : 'order.failed', facts);
    await tellSeller(ctx, about, 'order.failed.seller', facts, '/seller/interface-messages');
  }),
  listen('order.refunded', 'notifications.order_refunded', async (ctx, { id, payload }) => {
    const facts = {
      amount: { money: BigInt(payload.amount) },
      balance: { money: await walletBalance(ctx, payload.accountId) },
    };
    await tellBuyer(
      ctx,
      { eventId: id, orderId: payload.orderId },
      'order.refunded',
      facts,
      '/buyer/balance',
    );
  }),
  listen('order.cancelled', 'notifications.order_cancelled', async (ctx, { id, payload }) => {
    // What the buyer cancelled is no news to the buyer.
    if (payload.reason !== 'TIMEOUT') return;
    await tellBuyer(ctx, { eventId: id, orderId: payload.orderId }, 'order.cancelled', {});
  }),
  listen('resource.opened', 'notifications.resource_opened', async (ctx, { id, payload }) => {
    const resource = await getResource(ctx, payload.resourceId);
    await notify(ctx, {
      eventId: id,
      notice: 'resource.opened',
      to: { accountId: resource.accountId },
      facts: { product: resource.productName, specification: resource.specificationName },
      link: `/buyer/resources/${resource.id}`,
    });
  }),
  // FUL-2: every failed attempt, so that the seller can mend it while the buyer waits.
  listen('call.failed', 'notifications.call_failed', (ctx, { id, payload }) =>
    tellOfCall(ctx, id, 'call.failed', payload, {
      attempt: payload.attempt,
      reason: {
        'zh-CN': reasonText(payload.reason, payload.facts ?? null, 'zh-CN'),
        en: reasonText(payload.reason, payload.facts ?? null, 'en'),
      },
    }),
  ),
  listen('call.exhausted', 'notifications.call_exhausted', (ctx, { id, payload }) =>
    tellOfCall(ctx, id, 'call.exhausted', payload, {}),
  ),
  // A buyer's term that the seller does not know of: staff look after it (FUL-2).
  listen('call.exhausted', 'notifications.call_exhausted_staff', async (ctx, { id, payload }) => {
    if (!payload.told?.includes('OPERATOR')) return;
    const resource = await getResource(ctx, payload.resourceId);
    await notify(ctx, {
      eventId: id,
      notice: 'call.exhausted.operator',
      to: 'OPERATORS',
      facts: { product: resource.productName, scene: payload.scene, order: payload.orderId ?? '–' },
      link: '/operator/interface-messages',
    });
  }),
];
