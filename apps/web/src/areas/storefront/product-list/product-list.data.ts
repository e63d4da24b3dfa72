import type { LocalText } from '@jishi/protocol';
import type { PageContext } from '../../../app/context.ts';
import type { SearchReply } from '../../../features/products/product-hit.ts';

/** The filters as the address holds them; everything is text, unknown members are left alone. */
export interface ListSearch {
  readonly q?: string;
  readonly category?: string;
  readonly mode?: 'PERIOD' | 'ON_DEMAND';
  readonly seller?: string;
  readonly price?: string;
  readonly sort?: 'relevance' | 'sales' | 'newest' | 'price' | '-price';
  readonly page?: number;
}

export interface ListData {
  readonly search: ListSearch;
  readonly reply: SearchReply;
  readonly categories: readonly {
    code: string;
    name: LocalText;
    children: readonly { code: string; name: LocalText }[];
  }[];
}

const SORTS = ['relevance', 'sales', 'newest', 'price', '-price'] as const;

/** A checkbox sent twice comes as a list: the last one counts. */
const one = (value: unknown): string | undefined => {
  const last: unknown = Array.isArray(value) ? value.at(-1) : value;
  return last === undefined || last === null || last === '' ? undefined : String(last).slice(0, 100);
};

export function readListSearch(raw: Record<string, unknown>): ListSearch {
  const mode = one(raw.mode);
  const sort = one(raw.sort);
  const page = Number(one(raw.page));
  return {
    ...(one(raw.q) ? { q: one(raw.q) as string } : {}),
    ...(one(raw.category) ? { category: one(raw.category) as string } : {}),
    ...(mode === 'PERIOD' || mode === 'ON_DEMAND' ? { mode } : {}),
    ...(one(raw.seller) ? { seller: one(raw.seller) as string } : {}),
    ...(/^\d+-\d*$/.test(one(raw.price) ?? '') ? { price: one(raw.price) as string } : {}),
    ...(SORTS.includes(sort as never) ? { sort: sort as ListSearch['sort'] } : {}),
    ...(Number.isInteger(page) && page > 1 && page <= 100 ? { page } : {}),
  };
}

export async function loadList(page: PageContext, raw: Record<string, unknown>): Promise<ListData> {
  const search = readListSearch(raw);
  const [minPrice, maxPrice] = (search.price ?? '').split('-');
  const { price: _price, ...rest } = search;
  const [reply, { categories }] = await Promise.all([
    page.api.search.products({
      query: { ...rest, ...(minPrice ? { minPrice } : {}), ...(maxPrice ? { maxPrice } : {}), size: 20 },
    }),
    page.api.categories.list(),
  ]);
  return { search, reply, categories };
}

/** The address of the list with some filters changed; changing a filter goes back to the first page. */
export function listHref(
  search: ListSearch,
  change: Partial<Record<keyof ListSearch, string | number | undefined>>,
): string {
  const next = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...search, page: undefined, ...change })) {
    if (value !== undefined && value !== '') next.set(name, String(value));
  }
  return `/products${next.size > 0 ? `?${next}` : ''}`;
}
