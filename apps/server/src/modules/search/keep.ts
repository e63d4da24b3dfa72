import type { WriteContext } from '../../platform/world/world.ts';
import { getListing, listedProductIds } from '../catalog/index.ts';
import { getOrder } from '../orders/index.ts';
import { type Listed, spelledTexts, toDocument } from './document.ts';
import * as documents from './search.repository.ts';
import { latinForms } from './words.ts';

/** Brings one product's document up to date: written when it is listed, dropped otherwise. */
export async function refreshDocument(ctx: WriteContext, productId: string): Promise<void> {
  const listed = await listedOf(ctx, productId);
  if (!listed) return documents.dropDocument(ctx.tx, productId);
  await documents.putDocuments(ctx.tx, [toDocument(listed)]);
  await documents.putForms(ctx.tx, latinForms(spelledTexts(listed)));
}

/** Writes everything anew, after a change of the cutting or of sellers' names. Answers how many. */
export async function rebuildDocuments(ctx: WriteContext): Promise<number> {
  await documents.dropEverything(ctx.tx);
  let written = 0;
  let after = '';
  for (;;) {
    const ids = await listedProductIds(ctx, after, 200);
    const batch: Listed[] = [];
    for (const id of ids) {
      const listed = await listedOf(ctx, id);
      if (listed) batch.push(listed);
    }
    await documents.putDocuments(ctx.tx, batch.map(toDocument));
    await documents.putForms(
      ctx.tx,
      batch.flatMap((listed) => latinForms(spelledTexts(listed))),
    );
    written += batch.length;
    const last = ids.at(-1);
    if (last === undefined) return written;
    after = last;
  }
}

/** Sales show in lists this long after the first of them: each one alone would write a document and its indexes. */
const GATHER_MS = 60_000;

/** A completed order counts once for each product in it. */
export async function countSale(ctx: WriteContext, orderId: string): Promise<void> {
  const order = await getOrder(ctx, orderId as never);
  for (const productId of new Set(order.lines.map((line) => line.productId))) {
    await documents.addSale(ctx.tx, productId, new Date(ctx.now.getTime() + GATHER_MS));
  }
}

async function listedOf(ctx: WriteContext, productId: string): Promise<Listed | undefined> {
  const detail = await getListing(ctx, productId);
  if (detail?.product.state !== 'LISTED') return undefined;
  const { product, content, seller, specifications } = detail;
  return {
    productId: product.id,
    slug: product.slug,
    name: content.name,
    brief: content.brief,
    description: content.description,
    tags: content.tags,
    logo: content.logo,
    sellerId: seller.id,
    sellerName: seller.company,
    categories: detail.categories,
    hasPeriod: specifications.some((spec) => spec.kind === 'PERIOD'),
    hasOnDemand: specifications.some((spec) => spec.kind === 'ON_DEMAND'),
    lowest: detail.lowest,
    listedAt: product.listedAt ?? ctx.now,
  };
}
