import { transactionalSource } from '../../platform/due/due.ts';
import * as documents from './search.repository.ts';

const PRODUCTS_AT_ONCE = 500;

/** Once a minute at most, the sales of that minute go into the documents. */
export const salesSource = transactionalSource({
  name: 'search.sales',
  earliest: documents.earliestSale,
  batch: (ctx) => documents.showSales(ctx.tx, ctx.now, PRODUCTS_AT_ONCE),
});
