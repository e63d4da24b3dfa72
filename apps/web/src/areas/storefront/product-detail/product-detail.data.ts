import type { Reply } from '@jishi/sdk';
import type { PageContext } from '../../../app/context.ts';

export type ProductPage = Reply<'products.get'>;
export type Specification = ProductPage['specifications'][number];
export type Plan = Specification['plans'][number];

export interface ProductData {
  readonly product: ProductPage;
}

export async function loadProduct(page: PageContext, slug: string): Promise<ProductData> {
  return { product: await page.api.products.get({ params: { slug } }) };
}
