import {
  type FieldProblem,
  InvalidInput,
  news,
  next,
  type ProductId,
  productStates,
  Refusal,
  revisionStates,
} from '@jishi/protocol';
import { tell } from '../../platform/outbox/outbox.ts';
import type { ReadContext, WriteContext } from '../../platform/world/world.ts';
import { submitReview, withdrawReview } from '../approvals/index.ts';
import { mustOwnFile } from '../assets/index.ts';
import { activeSellerOf, getAddress, releaseAddress, useAddress } from '../sellers/index.ts';
import { DraftConflict, NothingToSubmit } from './catalog.errors.ts';
import { forbiddenWords, minDescription } from './catalog.settings.ts';
import type { Product, Revision } from './catalog.ts';
import * as categories from './category.repository.ts';
import { problemsOf } from './content.rules.ts';
import { complete, type DraftContent } from './content.ts';
import { type Draft, lockMine } from './draft.ts';
import { frozenProblems } from './frozen.rules.ts';
import * as plans from './plan.repository.ts';
import * as products from './product.repository.ts';

/** What a room downstream wants to see before a product goes to review; answers what is wrong, field by field. */
export type SubmissionCheck = (
  ctx: ReadContext,
  submission: { readonly product: Product; readonly content: DraftContent },
) => Promise<readonly FieldProblem[]>;
const checks: SubmissionCheck[] = [];

/** For the wiring: the catalogue asks without knowing whom. */
export function checkSubmissionsBy(check: SubmissionCheck): void {
  checks.push(check);
}

/** Sends the open revision to review: every wrong field is answered at once, and nothing is sent then. */
export async function submitDraft(
  ctx: WriteContext,
  productId: ProductId,
  input: { readonly version?: number } = {},
): Promise<Draft> {
  const product = await lockMine(ctx, productId);
  const seller = await activeSellerOf(ctx);
  const open = await products.openRevisionOf(ctx.tx, productId);
  if (!open) throw new NothingToSubmit();
  const state = next(revisionStates, open.state, 'submit');
  if (input.version !== undefined && input.version !== open.version) {
    throw new DraftConflict({
      currentVersion: open.version,
      yourVersion: input.version,
      savedAt: open.savedAt.toISOString(),
    });
  }
  const wrong = await formProblems(ctx, product, open);
  if (wrong.length > 0) throw new InvalidInput(wrong);
  const isFirst = product.liveRevisionId === null;
  const moved: Product = isFirst
    ? { ...product, state: next(productStates, product.state, 'submit') }
    : product;
  const reviewId = await submitReview(ctx, {
    kind: isFirst ? 'PRODUCT_PUBLISH' : 'PRODUCT_MODIFY',
    subjectId: productId,
    revisionId: open.id,
    accountId: seller.accountId,
    title: product.name,
  });
  // What is in review or live holds its address: it cannot be deleted meanwhile (9.2).
  await useAddress(ctx, complete(open.content).addressId);
  const revision = { ...open, state, reviewId, opinion: null, submittedAt: ctx.now, decidedAt: null };
  await products.saveRevision(ctx.tx, revision);
  await products.saveProduct(ctx.tx, moved, ctx.now);
  await tell(
    ctx,
    news('product.submitted', productId, { productId, revisionId: open.id, sellerId: seller.id }),
  );
  return { product: moved, revision };
}

/** Takes a submission back before it is decided; the form is a draft again. */
export async function withdrawSubmission(ctx: WriteContext, productId: ProductId): Promise<Draft> {
  const product = await lockMine(ctx, productId);
  const seller = await activeSellerOf(ctx);
  const open = await products.openRevisionOf(ctx.tx, productId);
  if (!open) throw new NothingToSubmit();
  next(revisionStates, open.state, 'withdraw');
  await withdrawReview(ctx, { subjectId: productId, accountId: seller.accountId });
  return backToDraft(ctx, product, open);
}

/** Shared with the news that the review was withdrawn by way of "my applications". */
export async function backToDraft(
  ctx: WriteContext,
  product: Product,
  open: Revision<DraftContent>,
): Promise<Draft> {
  const revision = { ...open, state: next(revisionStates, open.state, 'withdraw'), reviewId: null };
  const moved: Product =
    product.state === 'IN_REVIEW'
      ? { ...product, state: next(productStates, product.state, 'withdrawSubmission') }
      : product;
  await releaseAddress(ctx, complete(open.content).addressId);
  await products.saveRevision(ctx.tx, revision);
  await products.saveProduct(ctx.tx, moved, ctx.now);
  return { product: moved, revision };
}

/** Everything that keeps this revision from being submitted; also shown while the form is filled in. */
export async function formProblems(
  ctx: ReadContext,
  product: Product,
  revision: Revision<DraftContent>,
): Promise<readonly FieldProblem[]> {
  const { content } = revision;
  const limits = { forbidden: await forbiddenWords.get(ctx), minDescription: await minDescription.get(ctx) };
  const wrong: FieldProblem[] = [...problemsOf(content, limits)];
  if (product.liveRevisionId) {
    const listed = await products.specificationsOf(ctx.db, product.id);
    wrong.push(...frozenProblems(content, listed, await plans.currentPlansOfProduct(ctx.db, product.id)));
  }
  if (content.category && !(await categories.isLeaf(ctx.db, content.category))) {
    wrong.push({
      field: 'body.content.category',
      rule: 'category',
      text: { 'zh-CN': '选一个二级分类', en: 'Choose a second-level category' },
    });
  }
  const name = content.name?.['zh-CN']?.trim();
  if (
    name &&
    (await products.hasNamesake(ctx.db, { sellerId: product.sellerId, productId: product.id, name }))
  ) {
    wrong.push({
      field: 'body.content.name.zh-CN',
      rule: 'unique',
      text: {
        'zh-CN': '你已有同名商品。多个版本请做成一个商品的多个规格',
        en: 'You have a product of this name. Make several editions one product with several specifications',
      },
    });
  }
  if (content.logo) wrong.push(...(await logoProblems(ctx, product, content.logo)));
  if (content.addressId) wrong.push(...(await addressProblems(ctx, product, content.addressId)));
  for (const check of checks) wrong.push(...(await check(ctx, { product, content })));
  return wrong;
}

async function logoProblems(
  ctx: ReadContext,
  product: Product,
  fileId: string,
): Promise<readonly FieldProblem[]> {
  try {
    await mustOwnFile(ctx, { fileId, sellerId: product.sellerId, purpose: 'PRODUCT_LOGO' });
    return [];
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return [
      {
        field: 'body.content.logo',
        rule: 'file',
        text: {
          'zh-CN': '这不是你上传的标志。重新上传一个，或移除它',
          en: 'This is not a logo you uploaded. Upload one again, or remove it',
        },
      },
    ];
  }
}

async function addressProblems(
  ctx: ReadContext,
  product: Product,
  addressId: string,
): Promise<readonly FieldProblem[]> {
  const field = 'body.content.addressId';
  const address = await getAddress(ctx, addressId).catch((error: unknown) => {
    if (error instanceof Refusal) return undefined;
    throw error;
  });
  if (!address || address.sellerId !== product.sellerId) {
    return [
      {
        field,
        rule: 'address',
        text: { 'zh-CN': '选一个你自己的生产地址', en: 'Choose one of your own production addresses' },
      },
    ];
  }
  if (address.state === 'VERIFIED') return [];
  return [
    {
      field,
      rule: 'verified',
      text: {
        'zh-CN': '这个生产地址还没有通过验证。先到「接入」里验证它',
        en: 'This production address is not verified yet. Verify it under Access first',
      },
    },
  ];
}
