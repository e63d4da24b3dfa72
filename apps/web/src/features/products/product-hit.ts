import type { LocalText } from '@jishi/protocol';
import type { JishiClient, Reply } from '@jishi/sdk';

export type SearchReply = Reply<'search.products'>;
export type Card = SearchReply['items'][number];

/** A product as shelves and lists show it. */
export interface ProductHit {
  readonly slug: string;
  readonly name: LocalText;
  readonly brief: LocalText;
  /** Path of the seller's picture; null: the drawn mark. */
  readonly logo: string | null;
  readonly seller: LocalText;
  readonly sales: number;
  readonly from:
    | null
    | {
        readonly kind: 'PERIOD';
        readonly amount: string;
        readonly periodType: 'MONTH' | 'YEAR';
        readonly only: boolean;
      }
    | { readonly kind: 'ON_DEMAND'; readonly unitPrice: string; readonly unit: LocalText };
}

export function toHit(card: Card): ProductHit {
  const { lowest } = card;
  const from =
    lowest === null
      ? null
      : lowest.kind === 'PERIOD' && lowest.amount !== null
        ? {
            kind: 'PERIOD' as const,
            amount: lowest.amount,
            periodType: lowest.periodType ?? ('MONTH' as const),
            only: false,
          }
        : lowest.unitPrice !== null && lowest.unit !== null
          ? { kind: 'ON_DEMAND' as const, unitPrice: lowest.unitPrice, unit: lowest.unit }
          : null;
  return {
    slug: card.slug,
    name: card.name,
    brief: card.brief,
    logo: card.logo,
    seller: card.seller.name,
    sales: card.sales,
    from,
  };
}

export async function searchProducts(
  api: JishiClient,
  query: { sort: 'newest' | 'sales'; size?: number },
): Promise<{ items: ProductHit[] }> {
  const reply = await api.products.list({ query });
  return { items: reply.items.map(toHit) };
}
