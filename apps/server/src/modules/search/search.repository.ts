import type { LocalText } from '@jishi/protocol';
import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../platform/database/pool.ts';
import type { DB } from '../../schema.gen.ts';
import type { SearchDocument } from './document.ts';

export interface Filter {
  readonly category?: string;
  readonly mode?: 'PERIOD' | 'ON_DEMAND';
  readonly deliveryType?: string;
  readonly seller?: string;
  readonly minPrice?: bigint;
  readonly maxPrice?: bigint;
  readonly isFree?: boolean;
}

/** How a text is looked for: by lexemes, by substring, or not at all. */
export type Match =
  | { readonly kind: 'ALL' }
  | {
      readonly kind: 'WORDS';
      readonly tsquery: string;
    }
  | { readonly kind: 'SUBSTRING'; readonly text: string };

export const SORTS = ['relevance', 'sales', 'newest', 'price', '-price'] as const;
export type Sort = (typeof SORTS)[number];

export interface Hit {
  readonly productId: string;
  readonly slug: string;
  readonly name: LocalText;
  readonly brief: LocalText;
  readonly logo: string | null;
  readonly sellerId: string;
  readonly sellerName: LocalText;
  readonly category: string;
  readonly deliveryType: string;
  readonly hasPeriod: boolean;
  readonly hasOnDemand: boolean;
  readonly lowest: null | {
    readonly kind: 'PERIOD' | 'ON_DEMAND';
    readonly amount?: string;
    readonly periodType?: 'MONTH' | 'YEAR';
    readonly unitPrice?: string;
    readonly unit?: LocalText;
  };
  readonly sales: bigint;
  readonly listedAt: Date;
}

const all = sql<boolean>`true`;

function matched(match: Match): RawBuilder<boolean> {
  switch (match.kind) {
    case 'ALL':
      return all;
    case 'WORDS':
      return sql<boolean>`words @@ ${match.tsquery}::tsquery`;
    case 'SUBSTRING':
      // Trigrams begin at three characters; shorter texts have an index of their own.
      return [...match.text].length <= 2
        ? sql<boolean>`search_pairs(substring) @> array[${match.text}]`
        : sql<boolean>`substring like ${`%${match.text.replace(/[\\%_]/g, '\\$&')}%`}`;
  }
}

/** One condition per facet, so that each facet can be counted under the others (STO-2). */
function conditions(filter: Filter) {
  const price: RawBuilder<boolean>[] = [];
  if (filter.minPrice !== undefined) price.push(sql<boolean>`lowest_price >= ${filter.minPrice}::bigint`);
  if (filter.maxPrice !== undefined) price.push(sql<boolean>`lowest_price <= ${filter.maxPrice}::bigint`);
  if (filter.isFree) price.push(sql<boolean>`is_free`);
  return {
    category: filter.category
      ? sql<boolean>`(category_code = ${filter.category} or parent_code = ${filter.category})`
      : null,
    mode:
      filter.mode === 'PERIOD'
        ? sql<boolean>`has_period`
        : filter.mode === 'ON_DEMAND'
          ? sql<boolean>`has_on_demand`
          : null,
    delivery: filter.deliveryType ? sql<boolean>`delivery_type = ${filter.deliveryType}` : null,
    seller: filter.seller ? sql<boolean>`seller_id = ${filter.seller}` : null,
    price:
      price.length > 0 ? sql<boolean>`(${sql.join(price, sql` and `)} and lowest_price is not null)` : null,
  };
}

function order(sort: Sort, match: Match): RawBuilder<unknown> {
  switch (sort) {
    case 'sales':
      return sql`sales desc, listed_at desc, product_id`;
    case 'newest':
      return sql`listed_at desc, product_id`;
    case 'price':
      return sql`lowest_price, product_id`;
    case '-price':
      return sql`lowest_price desc nulls last, product_id`;
    case 'relevance':
      // How near to the name all words stand, then what others bought: ts_rank saturates on Chinese, where
      // one word is cut into several, and then says nothing. The narrow columns spare the description.
      return match.kind === 'WORDS'
        ? sql`case when name_words @@ ${match.tsquery}::tsquery then 0
            when near_words @@ ${match.tsquery}::tsquery then 1
            when brief_words @@ ${match.tsquery}::tsquery then 2 else 3 end, sales desc, listed_at desc, product_id`
        : sql`sales desc, listed_at desc, product_id`;
  }
}

/** One page of the hits. */
export async function hits(
  db: Kysely<DB>,
  what: { match: Match; filter: Filter; sort: Sort; limit: number; offset: number },
): Promise<Hit[]> {
  const given = Object.values(conditions(what.filter)).filter((c) => c !== null);
  const { rows } = await sql<Hit>`
    select product_id as "productId", slug, name, brief, logo, seller_id as "sellerId",
      seller_name as "sellerName", category_code as category, delivery_type as "deliveryType",
      has_period as "hasPeriod", has_on_demand as "hasOnDemand", lowest, sales, listed_at as "listedAt"
    from search_documents
    where ${sql.join([matched(what.match), ...given], sql` and `)}
    order by ${order(what.sort, what.match)}
    limit ${what.limit} offset ${what.offset}`.execute(db);
  return rows;
}

export interface Counts {
  readonly total: number;
  /** Whatever the filters say: zero means that the words themselves find nothing. */
  readonly matched: number;
  readonly free: number;
  readonly period: number;
  readonly onDemand: number;
  readonly categories: readonly (readonly [string, string | null, number])[];
  readonly bands: readonly (readonly [number, number])[];
  readonly deliveryTypes: readonly (readonly [string, number])[];
  readonly sellers: readonly (readonly [string, LocalText, number])[];
}

/**
 * Total and all facets in one statement. The matched rows are first folded into cells (category, seller,
 * band, modes), then each facet is summed under the other facets' conditions: the five sums run over
 * hundreds of cells instead of thousands of rows.
 */
export async function counts(db: Kysely<DB>, match: Match, filter: Filter): Promise<Counts> {
  const c = conditions(filter);
  const others = (own: keyof typeof c | null) => {
    const rest = (Object.keys(c) as (keyof typeof c)[]).filter((key) => key !== own && c[key] !== null);
    return rest.length === 0
      ? all
      : sql.join(
          rest.map((key) => sql.ref(`is_${key}`)),
          sql` and `,
        );
  };
  const flags = (Object.keys(c) as (keyof typeof c)[]).flatMap((key) =>
    c[key] === null ? [] : [sql`${c[key]} as ${sql.ref(`is_${key}`)}`],
  );
  const names = (Object.keys(c) as (keyof typeof c)[]).flatMap((key) =>
    c[key] === null ? [] : [sql`, ${sql.ref(`is_${key}`)}`],
  );
  const { rows } = await sql<{ counts: Counts }>`
    with cells as materialized (
      select category_code, parent_code, seller_id, price_band, has_period, has_on_demand, is_free as free,
        delivery_type ${sql.join(names, sql``)}, count(*)::int as n
      from (
        select category_code, parent_code, seller_id, price_band, has_period, has_on_demand, is_free,
          delivery_type ${flags.length > 0 ? sql`, ${sql.join(flags)}` : sql``}
        from search_documents where ${matched(match)}
      ) found
      group by category_code, parent_code, seller_id, price_band, has_period, has_on_demand, is_free,
        delivery_type ${sql.join(names, sql``)}
    )
    select jsonb_build_object(
      'total', (select coalesce(sum(n), 0) from cells where ${others(null)}),
      'matched', (select coalesce(sum(n), 0) from cells),
      'free', (select coalesce(sum(n), 0) from cells where free and ${others('price')}),
      'period', (select coalesce(sum(n), 0) from cells where has_period and ${others('mode')}),
      'onDemand', (select coalesce(sum(n), 0) from cells where has_on_demand and ${others('mode')}),
      'categories', (select coalesce(jsonb_agg(jsonb_build_array(category_code, parent_code, n)), '[]')
        from (select category_code, parent_code, sum(n) as n from cells where ${others('category')}
          group by category_code, parent_code order by n desc, category_code) x),
      'bands', (select coalesce(jsonb_agg(jsonb_build_array(price_band, n)), '[]')
        from (select price_band, sum(n) as n from cells where price_band is not null and ${others('price')}
          group by price_band order by price_band) x),
      'deliveryTypes', (select coalesce(jsonb_agg(jsonb_build_array(delivery_type, n)), '[]')
        from (select delivery_type, sum(n) as n from cells where ${others('delivery')}
          group by delivery_type order by n desc, delivery_type) x),
      'sellers', (select coalesce(jsonb_agg(jsonb_build_array(seller_id, d.seller_name, n)), '[]')
        from (select seller_id, sum(n) as n from cells where ${others('seller')}
          group by seller_id order by n desc, seller_id limit 20) x
        cross join lateral (select seller_name from search_documents s where s.seller_id = x.seller_id limit 1) d)
    ) as counts`.execute(db);
  const found = rows[0]?.counts;
  if (!found) throw new Error('An aggregate without a row');
  return found;
}

/** Stands still as long as no document was written. */
export async function documentsVersion(db: Kysely<DB>): Promise<bigint> {
  const { version } = await db.selectFrom('search_version').select('version').executeTakeFirstOrThrow();
  return version;
}

async function newVersion(tx: Tx): Promise<void> {
  await sql`update search_version set version = version + 1`.execute(tx);
}

/** Indexed Latin words that share a form with one of these; the caller checks the distance. */
export async function wordsOfForms(db: Kysely<DB>, forms: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ word: string }>`
    select distinct word from search_word_forms where form = any(${forms as string[]}::text[])`.execute(db);
  return rows.map((row) => row.word);
}

/** Writes documents, many at once; sales come from search_sales. */
export async function putDocuments(tx: Tx, documents: readonly SearchDocument[]): Promise<void> {
  if (documents.length === 0) return;
  await sql`
    insert into search_documents (product_id, slug, name, brief, logo, seller_id, seller_name, category_code,
      parent_code, delivery_type, has_period, has_on_demand, is_free, lowest, lowest_price, price_band,
      listed_at, words, substring, sales)
    select d.product_id, d.slug, d.name::jsonb, d.brief::jsonb, d.logo, d.seller_id, d.seller_name::jsonb,
      d.category_code, d.parent_code, d.delivery_type, d.has_period, d.has_on_demand, d.is_free,
      d.lowest::jsonb, d.lowest_price::bigint, d.price_band, d.listed_at, d.words::tsvector, d.substring,
      coalesce(s.sales, 0)
    from jsonb_to_recordset(${JSON.stringify(documents)}::jsonb) as d(product_id text, slug text, name text,
      brief text, logo text, seller_id text, seller_name text, category_code text, parent_code text,
      delivery_type text, has_period boolean, has_on_demand boolean, is_free boolean, lowest text,
      lowest_price text, price_band smallint, listed_at timestamptz, words text, substring text)
    left join search_sales s using (product_id)
    on conflict (product_id) do update set
      slug = excluded.slug, name = excluded.name, brief = excluded.brief, logo = excluded.logo,
      seller_id = excluded.seller_id, seller_name = excluded.seller_name,
      category_code = excluded.category_code, parent_code = excluded.parent_code,
      delivery_type = excluded.delivery_type, has_period = excluded.has_period,
      has_on_demand = excluded.has_on_demand, is_free = excluded.is_free, lowest = excluded.lowest,
      lowest_price = excluded.lowest_price, price_band = excluded.price_band, listed_at = excluded.listed_at,
      words = excluded.words, substring = excluded.substring, sales = excluded.sales`.execute(tx);
  await newVersion(tx);
}

export async function putForms(tx: Tx, forms: readonly { form: string; word: string }[]): Promise<void> {
  if (forms.length === 0) return;
  await sql`
    insert into search_word_forms (form, word)
    select * from unnest(${forms.map((f) => f.form)}::text[], ${forms.map((f) => f.word)}::text[])
    on conflict do nothing`.execute(tx);
}

export async function dropDocument(tx: Tx, productId: string): Promise<void> {
  await sql`delete from search_documents where product_id = ${productId}`.execute(tx);
  await newVersion(tx);
}

export async function dropEverything(tx: Tx): Promise<void> {
  await sql`delete from search_documents`.execute(tx);
  await sql`delete from search_word_forms`.execute(tx);
  await newVersion(tx);
}

/** Counts a sale in the narrow table; the documents, their indexes and the kept answers follow at `dueAt`. */
export async function addSale(tx: Tx, productId: string, dueAt: Date): Promise<void> {
  await sql`
    insert into search_sales (product_id, sales, due_at) values (${productId}, 1, ${dueAt})
    on conflict (product_id) do update
      set sales = search_sales.sales + 1, due_at = coalesce(search_sales.due_at, excluded.due_at)`.execute(
    tx,
  );
}

export async function earliestSale(db: Kysely<DB>): Promise<Date | null> {
  const { rows } = await sql<{ due: Date | null }>`
    select min(due_at) as due from search_sales where due_at is not null`.execute(db);
  return rows[0]?.due ?? null;
}

/** Brings sales that are due into the documents; answers how many products had some. */
export async function showSales(tx: Tx, now: Date, limit: number): Promise<number> {
  const { rows } = await sql`
    with due as (
      select product_id from search_sales where due_at <= ${now} order by product_id limit ${limit}
      for update skip locked
    ), counted as (
      update search_sales s set due_at = null from due where s.product_id = due.product_id
      returning s.product_id, s.sales
    ), shown as (
      update search_documents d set sales = counted.sales from counted where d.product_id = counted.product_id
    )
    select product_id from counted`.execute(tx);
  if (rows.length > 0) await newVersion(tx);
  return rows.length;
}
