import { type LocalText, type ProductId, wrongField } from '@jishi/protocol';
import { newId } from '../../platform/ids/ids.ts';
import type { WriteContext } from '../../platform/world/world.ts';
import { activeSellerOf, sellerOf } from '../sellers/index.ts';
import { DraftConflict, ProductNotFound, SlugTaken } from './catalog.errors.ts';
import type { Product, Revision } from './catalog.ts';
import type { DraftContent } from './content.ts';
import * as products from './product.repository.ts';
import { RevisionLocked } from './revision.errors.ts';

export interface Draft {
  readonly product: Product;
  readonly revision: Revision<DraftContent>;
}

const SLUG = /^[a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])?$/;

/** A new product with its first draft, however little of it is written. */
export async function createDraft(
  ctx: WriteContext,
  input: { readonly slug?: string; readonly content?: DraftContent },
): Promise<Draft> {
  const seller = await activeSellerOf(ctx);
  const id = newId('product', ctx.now);
  const slug = input.slug ?? id.slice(4);
  if (!SLUG.test(slug)) {
    throw wrongField('body.slug', 'pattern', {
      'zh-CN': '商品地址由小写字母、数字和连字符组成，1 到 60 位',
      en: 'An address has 1 to 60 lower-case letters, digits and hyphens',
    });
  }
  const content = input.content ?? {};
  const product: Product = {
    id,
    slug,
    sellerId: seller.id,
    name: nameOf(content),
    state: 'DRAFT',
    liveRevisionId: null,
    addressId: null,
    createdAt: ctx.now,
    listedAt: null,
    discontinuedAt: null,
  };
  if (!(await products.insertProduct(ctx.tx, product))) throw new SlugTaken({ slug });
  const revision = freshRevision(ctx, id, 1, content);
  await products.insertRevision(ctx.tx, revision);
  return { product, revision };
}

/**
 * Saves the form as it is. `version` is the one the form was loaded at (0: there was no open revision), so
 * that a second window never overwrites the first (DRAFT_CONFLICT).
 */
export async function saveDraft(
  ctx: WriteContext,
  productId: ProductId,
  input: { readonly version: number; readonly content: DraftContent },
): Promise<Draft> {
  const product = await lockMine(ctx, productId);
  if (product.state === 'DISCONTINUED') throw new RevisionLocked({ state: product.state });
  const open = await products.openRevisionOf(ctx.tx, productId);
  if (open?.state === 'IN_REVIEW') throw new RevisionLocked({ state: open.state });
  if ((open?.version ?? 0) !== input.version) {
    throw new DraftConflict({
      currentVersion: open?.version ?? 0,
      yourVersion: input.version,
      savedAt: open?.savedAt.toISOString() ?? null,
    });
  }
  const renamed: Product = product.liveRevisionId ? product : { ...product, name: nameOf(input.content) };
  await products.saveProduct(ctx.tx, renamed, ctx.now);
  if (!open) {
    const number = (await products.lastRevisionNumber(ctx.tx, productId)) + 1;
    const revision = freshRevision(ctx, productId, number, input.content);
    await products.insertRevision(ctx.tx, revision);
    return { product: renamed, revision };
  }
  const revision = { ...open, content: input.content, version: open.version + 1, savedAt: ctx.now };
  await products.saveRevision(ctx.tx, revision);
  return { product: renamed, revision };
}

/** The actor's own product, locked; another seller's is not found. */
export async function lockMine(ctx: WriteContext, productId: ProductId): Promise<Product> {
  const seller = await sellerOf(ctx);
  const product = await products.lockProduct(ctx.tx, productId);
  if (!product || product.sellerId !== seller.id) throw new ProductNotFound();
  return product;
}

function freshRevision(
  ctx: WriteContext,
  productId: ProductId,
  number: number,
  content: DraftContent,
): Revision<DraftContent> {
  return {
    id: newId('revision', ctx.now),
    productId,
    number,
    state: 'DRAFT',
    content,
    version: 1,
    reviewId: null,
    opinion: null,
    savedAt: ctx.now,
    submittedAt: null,
    decidedAt: null,
  };
}

function nameOf(content: DraftContent): LocalText {
  return { 'zh-CN': content.name?.['zh-CN'] ?? '', en: content.name?.en ?? '' };
}
