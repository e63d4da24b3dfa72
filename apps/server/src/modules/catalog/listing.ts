import {
  type LocalText,
  news,
  next,
  type ProductId,
  productStates,
  type RevisionId,
  revisionStates,
} from '@jishi/protocol';
import { newId } from '../../platform/ids/ids.ts';
import { tell } from '../../platform/outbox/outbox.ts';
import type { WriteContext } from '../../platform/world/world.ts';
import { getSeller, releaseAddress } from '../sellers/index.ts';
import { maxPeriods, taxRate } from './catalog.settings.ts';
import type { Product } from './catalog.ts';
import { type CompleteContent, complete } from './content.ts';
import * as plans from './plan.repository.ts';
import * as products from './product.repository.ts';
import { backToDraft } from './submit.ts';
import { replanned, type TermsFrame, termsOf } from './terms.ts';

interface Decided {
  readonly reviewId: string;
  readonly productId: ProductId;
  readonly revisionId: RevisionId;
}

/** The product and its revision, when this review is still the one that is waited for. */
async function awaited(ctx: WriteContext, decided: Decided) {
  const product = await products.lockProduct(ctx.tx, decided.productId);
  const revision = await products.revisionById(ctx.tx, decided.revisionId);
  const isAwaited = revision?.state === 'IN_REVIEW' && revision.reviewId === decided.reviewId;
  return product && isAwaited && product.state !== 'DISCONTINUED' ? { product, revision } : undefined;
}

/**
 * Staff approved: the revision goes live, the old one is superseded, and the prices become frozen plans.
 * A plan whose terms did not change keeps its id (5.1); sold terms are never touched (6.8).
 */
export async function listRevision(ctx: WriteContext, decided: Decided): Promise<void> {
  const found = await awaited(ctx, decided);
  if (!found) return;
  const { product, revision } = found;
  const content = complete(revision.content);
  if (product.liveRevisionId) await products.supersede(ctx.tx, product.liveRevisionId);
  if (product.addressId) await releaseAddress(ctx, product.addressId);
  await products.saveRevision(ctx.tx, {
    ...revision,
    state: next(revisionStates, revision.state, 'approve'),
    decidedAt: ctx.now,
  });
  const listed: Product = {
    ...product,
    name: content.name,
    state: product.state === 'IN_REVIEW' ? next(productStates, product.state, 'list') : product.state,
    liveRevisionId: revision.id,
    addressId: content.addressId,
    listedAt: product.listedAt ?? ctx.now,
  };
  await products.saveProduct(ctx.tx, listed, ctx.now, content.category);
  const seller = await getSeller(ctx, product.sellerId);
  await putTerms(ctx, content, {
    productId: product.id,
    sellerId: product.sellerId,
    revisionId: revision.id,
    feeBasisPoints: seller.feeBasisPoints,
    taxRate: await taxRate.get(ctx),
    maxPeriods: await maxPeriods.get(ctx),
  });
  const { id: productId, sellerId } = product;
  await tell(ctx, news('product.listed', productId, { productId, revisionId: revision.id, sellerId }));
}

async function putTerms(ctx: WriteContext, content: CompleteContent, frame: TermsFrame): Promise<void> {
  const known = await products.specificationsOf(ctx.tx, frame.productId);
  const current = await plans.currentPlansOfProduct(ctx.tx, frame.productId);
  for (const [position, spec] of content.specifications.entries()) {
    const old = known.find((k) => k.specId === spec.specId);
    if (old?.state === 'DISCONTINUED') continue;
    const skuCode = old?.skuCode ?? newId('sku', ctx.now);
    await products.putSpecification(ctx.tx, {
      specificationId: old?.specificationId ?? newId('specification', ctx.now),
      productId: frame.productId,
      specId: spec.specId,
      skuCode,
      kind: spec.kind,
      name: spec.name as LocalText,
      features: spec.features ?? [],
      position,
      state: 'ON_SALE',
    });
    const { close, open } = replanned(
      current.filter((plan) => plan.skuCode === skuCode),
      termsOf(spec, skuCode, content, frame),
    );
    for (const plan of close) await plans.closePlan(ctx.tx, plan.planId, ctx.now);
    for (const terms of open) {
      await plans.insertPlan(ctx.tx, { ...terms, planId: newId('pricePlan', ctx.now) }, ctx.now);
    }
  }
}

/** Staff rejected: the form may be mended and submitted again; what is live stays live. */
export async function rejectRevision(
  ctx: WriteContext,
  decided: Decided & { opinion: string },
): Promise<void> {
  const found = await awaited(ctx, decided);
  if (!found) return;
  const { product, revision } = found;
  const { id: productId, sellerId } = product;
  await products.saveRevision(ctx.tx, {
    ...revision,
    state: next(revisionStates, revision.state, 'reject'),
    opinion: decided.opinion,
    decidedAt: ctx.now,
  });
  await releaseAddress(ctx, complete(revision.content).addressId);
  if (product.state === 'IN_REVIEW') {
    const rejected: Product = { ...product, state: next(productStates, product.state, 'reject') };
    await products.saveProduct(ctx.tx, rejected, ctx.now);
  }
  await tell(
    ctx,
    news('product.rejected', productId, {
      productId,
      revisionId: revision.id,
      sellerId,
      opinion: decided.opinion,
    }),
  );
}

/** The review was withdrawn at the approvals' own door; our own withdrawal has cleared the review id. */
export async function reviewWithdrawn(
  ctx: WriteContext,
  reviewId: string,
  productId: ProductId,
): Promise<void> {
  const product = await products.lockProduct(ctx.tx, productId);
  const open = await products.openRevisionOf(ctx.tx, productId);
  if (product && open?.state === 'IN_REVIEW' && open.reviewId === reviewId)
    await backToDraft(ctx, product, open);
}
