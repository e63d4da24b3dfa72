import type { Lang } from '@jishi/protocol';
import { CHARGING_MODES, DELIVERY_TYPES } from '@jishi/protocol';
import Type, { type Static } from 'typebox';
import { keptPerOwner } from '../../platform/http/kept-answers.ts';
import { get, post, type Route } from '../../platform/http/route.ts';
import { Instant, MinorUnits, Text } from '../../platform/http/shapes.ts';
import type { World } from '../../platform/world/world.ts';
import { fileUrl } from '../assets/index.ts';
import { PRICE_BANDS } from './document.ts';
import { rebuildDocuments } from './keep.ts';
import { documentsVersion, type Hit, SORTS } from './search.repository.ts';
import { type SearchRequest, type SearchResult, searchProducts, stableText } from './search.ts';
import { highlight } from './words.ts';

const Minor = Type.String({ pattern: '^\\d{1,15}$', description: 'Minor units (1/100), digits only' });
const SearchQuery = Type.Object(
  {
    q: Type.Optional(Type.String({ maxLength: 100 })),
    category: Type.Optional(Type.String({ maxLength: 64, description: 'Code of either level' })),
    mode: Type.Optional(Type.Enum([...CHARGING_MODES])),
    deliveryType: Type.Optional(Type.Enum([...DELIVERY_TYPES])),
    seller: Type.Optional(Type.String({ maxLength: 64 })),
    minPrice: Type.Optional(Minor),
    maxPrice: Type.Optional(Minor),
    free: Type.Optional(Type.Boolean()),
    sort: Type.Optional(
      Type.Enum([...SORTS], { default: 'relevance', description: 'relevance, sales, newest, price, -price' }),
    ),
    page: Type.Optional(Type.Integer({ minimum: 1, maximum: 100, default: 1 })),
    size: Type.Optional(Type.Integer({ minimum: 1, maximum: 60, default: 24 })),
  },
  { additionalProperties: false },
);

const nullable = <T extends Type.TSchema>(schema: T) => Type.Union([Type.Null(), schema]);
const Segments = Type.Array(Type.Object({ text: Type.String(), hit: Type.Boolean() }));

const CardView = Type.Object({
  productId: Type.String(),
  slug: Type.String(),
  name: Text,
  brief: Text,
  logo: nullable(Type.String()),
  seller: Type.Object({ id: Type.String(), name: Text }),
  category: Type.String(),
  deliveryType: Type.Enum([...DELIVERY_TYPES]),
  modes: Type.Array(Type.Enum([...CHARGING_MODES])),
  lowest: nullable(
    Type.Object({
      kind: Type.Enum([...CHARGING_MODES]),
      amount: nullable(MinorUnits),
      periodType: nullable(Type.Enum(['MONTH', 'YEAR'])),
      unitPrice: nullable(Type.String()),
      unit: nullable(Text),
    }),
  ),
  sales: Type.Integer(),
  listedAt: Instant,
  highlights: Type.Object(
    { name: Segments, brief: Segments },
    { description: 'Name and brief in the reader’s language, cut where the query matches' },
  ),
});

const SearchView = Type.Object({
  items: Type.Array(CardView),
  total: Type.Integer(),
  page: Type.Integer(),
  size: Type.Integer(),
  pages: Type.Integer({ description: 'Pages that can be asked for, at most 100' }),
  corrections: Type.Array(Type.Object({ from: Type.String(), to: Type.Array(Type.String()) }), {
    description: 'Words read as their neighbours, because nothing bears them as typed',
  }),
  facets: Type.Object(
    {
      categories: Type.Array(
        Type.Object({ code: Type.String(), parent: nullable(Type.String()), count: Type.Integer() }),
      ),
      modes: Type.Array(Type.Object({ mode: Type.Enum([...CHARGING_MODES]), count: Type.Integer() })),
      deliveryTypes: Type.Array(Type.Object({ deliveryType: Type.String(), count: Type.Integer() })),
      priceBands: Type.Array(
        Type.Object({ min: MinorUnits, max: nullable(MinorUnits), count: Type.Integer() }),
        { description: 'Pass min and max as minPrice and maxPrice' },
      ),
      free: Type.Integer(),
      sellers: Type.Array(Type.Object({ id: Type.String(), name: Text, count: Type.Integer() })),
    },
    { description: 'Each facet counted under the other active filters (STO-2)' },
  ),
});

/** Lists and searches are the same for everybody, and people ask the same few all day. */
const keptResults = keptPerOwner<World>(24 * 1024 * 1024);

const searchRoute = (path: string, id: string, summary: string) =>
  get(path, {
    id,
    summary,
    permission: 'public',
    query: SearchQuery,
    reply: SearchView,
    handle: async (ctx, { query }) => {
      const request = toRequest(query);
      const version = await documentsVersion(ctx.db);
      const key = `${ctx.lang} ${stableText(request)}`;
      return keptResults(ctx.world).answer(key, String(version), async () =>
        toSearchView(await searchProducts(ctx, request), request, ctx.lang),
      );
    },
  });

export const searchRoutes: readonly Route[] = [
  searchRoute('/api/search', 'search.products', 'Search listed products by words, filters and order'),
  searchRoute('/api/products', 'products.list', 'Listed products for shelves: `sort=newest` or `sort=sales`'),
  post('/api/operator/search/rebuild', {
    id: 'operatorSearch.rebuild',
    summary: 'Write all search documents anew',
    permission: 'operator.catalog.manage',
    reply: Type.Object({ written: Type.Integer() }),
    handle: async (ctx) => ({ written: await rebuildDocuments(ctx) }),
  }),
];

function toRequest(query: Static<typeof SearchQuery>): SearchRequest {
  return {
    q: query.q,
    filter: {
      category: query.category,
      mode: query.mode,
      deliveryType: query.deliveryType,
      seller: query.seller,
      minPrice: query.minPrice === undefined ? undefined : BigInt(query.minPrice),
      maxPrice: query.maxPrice === undefined ? undefined : BigInt(query.maxPrice),
      isFree: query.free,
    },
    sort: query.sort ?? 'relevance',
    page: query.page ?? 1,
    size: query.size ?? 24,
  };
}

function toCardView(hit: Hit, words: readonly string[], lang: Lang): Static<typeof CardView> {
  return {
    productId: hit.productId,
    slug: hit.slug,
    name: hit.name,
    brief: hit.brief,
    logo: hit.logo ? fileUrl(hit.logo) : null,
    seller: { id: hit.sellerId, name: hit.sellerName },
    category: hit.category,
    deliveryType: hit.deliveryType as 'SAAS',
    modes: [
      ...(hit.hasPeriod ? ['PERIOD' as const] : []),
      ...(hit.hasOnDemand ? ['ON_DEMAND' as const] : []),
    ],
    lowest: hit.lowest && {
      kind: hit.lowest.kind,
      amount: hit.lowest.amount ?? null,
      periodType: hit.lowest.periodType ?? null,
      unitPrice: hit.lowest.unitPrice ?? null,
      unit: hit.lowest.unit ?? null,
    },
    sales: Number(hit.sales),
    listedAt: hit.listedAt.toISOString(),
    highlights: { name: highlight(hit.name[lang], words), brief: highlight(hit.brief[lang], words) },
  };
}

function toSearchView(result: SearchResult, request: SearchRequest, lang: Lang): Static<typeof SearchView> {
  const { counts } = result;
  const parents = new Map<string, number>();
  for (const [, parent, n] of counts.categories) {
    if (parent !== null) parents.set(parent, (parents.get(parent) ?? 0) + n);
  }
  return {
    items: result.hits.map((hit) => toCardView(hit, result.words, lang)),
    total: counts.total,
    page: request.page,
    size: request.size,
    pages: Math.min(100, Math.ceil(counts.total / request.size)),
    corrections: result.corrections.map(({ from, to }) => ({ from, to: [...to] })),
    facets: {
      categories: [
        ...[...parents].map(([code, count]) => ({ code, parent: null, count })),
        ...counts.categories.map(([code, parent, count]) => ({ code, parent, count })),
      ],
      modes: [
        { mode: 'PERIOD' as const, count: counts.period },
        { mode: 'ON_DEMAND' as const, count: counts.onDemand },
      ].filter(({ count }) => count > 0),
      deliveryTypes: counts.deliveryTypes.map(([deliveryType, count]) => ({ deliveryType, count })),
      priceBands: counts.bands.map(([band, count]) => ({
        min: band === 0 ? '0' : String(PRICE_BANDS[band - 1]),
        max: band === PRICE_BANDS.length ? null : String((PRICE_BANDS[band] ?? 1n) - 1n),
        count,
      })),
      free: counts.free,
      sellers: counts.sellers.map(([id, name, count]) => ({ id, name, count })),
    },
  };
}
