import { listen } from '../../platform/outbox/outbox.ts';
import { getProductHead } from '../catalog/index.ts';
import { getAccount } from '../identity/index.ts';
import { getSeller } from '../sellers/index.ts';
import { getPayout, getStatement } from '../settlement/index.ts';
import { collectAbnormal } from './digest.ts';
import { writtenPeriod } from './notice.ts';
import { notify } from './notify.ts';
import { REVIEW_WORDS } from './texts/reasons.ts';

export const sellerListeners = [
  listen('review.submitted', 'notifications.review_submitted', async (ctx, { id, payload }) => {
    const { name } = await getAccount(ctx, payload.accountId);
    await notify(ctx, {
      eventId: id,
      notice: 'review.submitted',
      to: 'OPERATORS',
      facts: { accountName: name, kind: REVIEW_WORDS[payload.kind] ?? payload.kind },
      link: `/operator/reviews/${payload.reviewId}`,
    });
  }),
  listen('seller.activated', 'notifications.seller_activated', async (ctx, { id, payload }) => {
    const { company } = await getSeller(ctx, payload.sellerId);
    await notify(ctx, {
      eventId: id,
      notice: 'seller.activated',
      to: { accountId: payload.accountId },
      facts: { seller: company },
      link: '/seller',
    });
  }),
  listen('seller.rejected', 'notifications.seller_rejected', async (ctx, { id, payload }) => {
    await notify(ctx, {
      eventId: id,
      notice: 'seller.rejected',
      to: { accountId: payload.accountId },
      facts: { opinion: payload.opinion },
      link: '/sell',
    });
  }),
  listen('product.listed', 'notifications.product_listed', async (ctx, { id, payload }) => {
    const product = await getProductHead(ctx, payload.productId);
    const { accountId } = await getSeller(ctx, payload.sellerId);
    await notify(ctx, {
      eventId: id,
      notice: 'product.listed',
      to: { accountId },
      facts: { product: product.name },
      link: `/products/${product.slug}`,
    });
  }),
  listen('product.rejected', 'notifications.product_rejected', async (ctx, { id, payload }) => {
    const product = await getProductHead(ctx, payload.productId);
    const { accountId } = await getSeller(ctx, payload.sellerId);
    await notify(ctx, {
      eventId: id,
      notice: 'product.rejected',
      to: { accountId },
      facts: { product: product.name, opinion: payload.opinion },
      link: `/seller/products/${product.id}`,
    });
  }),
  listen('usage.received', 'notifications.usage_received', (ctx, { id, payload }) =>
    collectAbnormal(ctx, id, payload.sellerId, payload.abnormal),
  ),
  listen('statement.sent', 'notifications.statement_sent', async (ctx, { id, payload }) => {
    const { accountId } = await getSeller(ctx, payload.sellerId);
    await notify(ctx, {
      eventId: id,
      notice: 'statement.sent',
      to: { accountId },
      facts: { period: writtenPeriod(payload.period), payable: { money: BigInt(payload.payable) } },
      link: `/seller/statements/${payload.statementId}`,
    });
  }),
  listen('payout.recorded', 'notifications.payout_recorded', async (ctx, { id, payload }) => {
    const { accountId } = await getSeller(ctx, payload.sellerId);
    const { period } = await getStatement(ctx, payload.statementId);
    const { bankReference } = await getPayout(ctx, payload.statementId);
    await notify(ctx, {
      eventId: id,
      notice: 'payout.recorded',
      to: { accountId },
      facts: { period: writtenPeriod(period), amount: { money: BigInt(payload.amount) }, bankReference },
      link: `/seller/statements/${payload.statementId}`,
    });
  }),
];
