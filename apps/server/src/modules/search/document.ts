import type { LocalText } from '@jishi/protocol';
import type { LowestPrice } from '../catalog/index.ts';
import { vectorOf } from './words.ts';

/** Upper bounds of the price bands in minor units; the last band is open. */
export const PRICE_BANDS: readonly bigint[] = [10_000n, 50_000n, 200_000n, 1_000_000n];

/** What is known of a product when its document is written. */
export interface Listed {
  readonly productId: string;
  readonly slug: string;
  readonly name: LocalText;
  readonly brief: LocalText;
  readonly description: LocalText;
  readonly tags: readonly string[];
  readonly logo: string | null;
  readonly sellerId: string;
  readonly sellerName: LocalText;
  /** Top first; the last one is the product's own. */
  readonly categories: readonly { readonly code: string; readonly name: LocalText }[];
  readonly hasPeriod: boolean;
  readonly hasOnDemand: boolean;
  readonly lowest: LowestPrice | null;
  readonly listedAt: Date;
}

/** A row of search_documents, except for its sales. */
export interface SearchDocument {
  readonly product_id: string;
  readonly slug: string;
  readonly name: string;
  readonly brief: string;
  readonly logo: string | null;
  readonly seller_id: string;
  readonly seller_name: string;
  readonly category_code: string;
  readonly parent_code: string | null;
  readonly delivery_type: string;
  readonly has_period: boolean;
  readonly has_on_demand: boolean;
  readonly is_free: boolean;
  readonly lowest: string | null;
  readonly lowest_price: string | null;
  readonly price_band: number | null;
  readonly listed_at: Date;
  readonly words: string;
  readonly substring: string;
}

const both = (text: LocalText) => (text['zh-CN'] === text.en ? text['zh-CN'] : `${text['zh-CN']} ${text.en}`);

export function bandOf(price: bigint): number {
  const band = PRICE_BANDS.findIndex((upper) => price < upper);
  return band === -1 ? PRICE_BANDS.length : band;
}

/** The texts whose Latin words forgive a typo. */
export function spelledTexts(listed: Listed): string[] {
  return [both(listed.name), both(listed.brief), both(listed.sellerName), listed.tags.join(' ')];
}

/** Weights: name > tags, seller, category > brief > description (STO-1). Pure. */
export function toDocument(listed: Listed): SearchDocument {
  const own = listed.categories.at(-1);
  if (!own) throw new Error(`Product ${listed.productId} is listed without a category`);
  const price = listed.lowest?.kind === 'PERIOD' ? listed.lowest.amount : null;
  const near = [
    listed.tags.join(' '),
    both(listed.sellerName),
    ...listed.categories.map((c) => both(c.name)),
  ];
  return {
    product_id: listed.productId,
    slug: listed.slug,
    name: JSON.stringify(listed.name),
    brief: JSON.stringify(listed.brief),
    logo: listed.logo,
    seller_id: listed.sellerId,
    seller_name: JSON.stringify(listed.sellerName),
    category_code: own.code,
    parent_code: listed.categories.length > 1 ? (listed.categories[0]?.code ?? null) : null,
    delivery_type: 'SAAS',
    has_period: listed.hasPeriod,
    has_on_demand: listed.hasOnDemand,
    is_free: price === 0n,
    lowest:
      listed.lowest && JSON.stringify(listed.lowest, (_key, v) => (typeof v === 'bigint' ? v.toString() : v)),
    lowest_price: price?.toString() ?? null,
    price_band: price === null ? null : bandOf(price),
    listed_at: listed.listedAt,
    words: vectorOf([
      ['A', both(listed.name)],
      ...near.map((text) => ['B', text] as const),
      ['C', both(listed.brief)],
      ['D', both(listed.description)],
    ]),
    substring: [both(listed.name), both(listed.brief), ...near].join('\n').normalize('NFKC').toLowerCase(),
  };
}
