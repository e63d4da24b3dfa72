import type { LocalText } from '@jishi/protocol';
import type { PageContext } from '../../../app/context.ts';
import { type ProductHit, searchProducts } from '../../../features/products/product-hit.ts';

export interface HomeData {
  readonly facts: {
    readonly products: number;
    readonly sellers: number;
    /** Median seconds from payment to opening in the last 30 days; null when nothing was opened. */
    readonly openingSeconds: number | null;
    readonly firstTryPercent: number | null;
  };
  readonly categories: readonly { code: string; name: LocalText; brief: LocalText | null; count: number }[];
  readonly newest: readonly ProductHit[];
  readonly selling: readonly ProductHit[];
  readonly plan: readonly ProductHit[];
}

/** Everything of the home page in four calls at once. */
export async function loadHome(page: PageContext): Promise<HomeData> {
  const [facts, categories, newest, selling] = await Promise.all([
    page.api.facts.get(),
    page.api.categories.list(),
    searchProducts(page.api, { sort: 'newest', size: 12 }),
    searchProducts(page.api, { sort: 'sales', size: 24 }),
  ]);
  const plan = new Map([...selling.items, ...newest.items].map((product) => [product.slug, product]));
  return {
    facts,
    categories: categories.categories,
    newest: newest.items.slice(0, 5),
    selling: selling.items.slice(0, 8),
    plan: [...plan.values()],
  };
}
