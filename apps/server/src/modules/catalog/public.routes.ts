import Type from 'typebox';
import { keptPerOwner } from '../../platform/http/kept-answers.ts';
import { get, type Route } from '../../platform/http/route.ts';
import type { World } from '../../platform/world/world.ts';
import { ProductNotFound } from './catalog.errors.ts';
import { toProductPageView } from './catalog.mapping.ts';
import { CategoriesView, ProductPageView } from './catalog.shapes.ts';
import { listCategories } from './categories.ts';
import { pageVersion } from './page.repository.ts';
import { getProductPage } from './storefront.ts';

export const SlugParams = Type.Object({ slug: Type.String({ minLength: 1, maxLength: 60 }) });

/** Some thousand pages; each takes two statements to make and one to find unchanged. */
const keptPages = keptPerOwner<World>(32 * 1024 * 1024);

export const publicRoutes: readonly Route[] = [
  get('/api/categories', {
    id: 'categories.list',
    summary: 'The two-level category menu with the number of listed products in each',
    permission: 'public',
    reply: CategoriesView,
    handle: async (ctx) => ({ categories: [...(await listCategories(ctx))] }) as never,
  }),
  get('/api/products/:slug', {
    id: 'products.get',
    summary: 'The page of one product, also when it is hidden or no longer on sale',
    description: '`isOnSale: false` means "no longer on sale" (STO-5): specifications are empty then.',
    permission: 'public',
    params: SlugParams,
    reply: ProductPageView,
    errors: [ProductNotFound],
    handle: async (ctx, { params: { slug } }) => {
      const version = await pageVersion(ctx.db, slug);
      if (version === undefined) throw new ProductNotFound();
      return keptPages(ctx.world).answer(slug, version, async () =>
        toProductPageView(await getProductPage(ctx, slug)),
      );
    },
  }),
];
