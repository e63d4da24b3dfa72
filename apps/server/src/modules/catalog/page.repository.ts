import type { LocalText } from '@jishi/protocol';
import { type Kysely, type RawBuilder, type Selectable, sql } from 'kysely';
import type { DB, PricePlans, Products, Specifications } from '../../schema.gen.ts';
import type { PricePlan, Product, Specification } from './catalog.ts';
import type { DraftContent } from './content.ts';
import { toPlan } from './plan.repository.ts';
import { toProduct, toSpecification } from './product.repository.ts';

/** All of ours that a product's page shows: content is null before the first listing. */
export interface PageRows {
  readonly product: Product;
  readonly content: DraftContent | null;
  /** Top first. */
  readonly categories: readonly { readonly code: string; readonly name: LocalText }[];
  /** On sale, in their order. */
  readonly specifications: readonly Specification[];
  /** Open plans in the order of the specifications, month before year. */
  readonly plans: readonly PricePlan[];
}

/** Moves whenever something is written that a product's page shows; undefined when nobody bears the slug. */
export async function pageVersion(db: Kysely<DB>, slug: string): Promise<string | undefined> {
  const { rows } = await sql<{ version: string }>`
    select version from product_page_versions where slug = ${slug}`.execute(db);
  return rows[0]?.version;
}

export const pageBySlug = (db: Kysely<DB>, slug: string) => page(db, sql<boolean>`p.slug = ${slug}`);
export const pageById = (db: Kysely<DB>, id: string) => page(db, sql<boolean>`p.id = ${id}`);

/** One statement: a statement costs more than what it reads here. */
async function page(db: Kysely<DB>, which: RawBuilder<boolean>): Promise<PageRows | undefined> {
  const { rows } = await sql<
    Selectable<Products> & {
      content: DraftContent | null;
      categories: { code: string; name: LocalText }[];
      specifications: (Selectable<Specifications> & { sku_code: string })[];
      plans: (Omit<Selectable<PricePlans>, 'price'> & { price: string | null })[];
    }
  >`
    select p.*, r.content,
      (select coalesce(jsonb_agg(jsonb_build_object('code', c.code, 'name', c.name)
          order by c.parent_code nulls first), '[]')
        from categories own join categories c on c.code in (own.code, own.parent_code)
        where own.code = r.content ->> 'category') as categories,
      (select coalesce(jsonb_agg(to_jsonb(s) || jsonb_build_object('sku_code', k.sku_code) order by s.position), '[]')
        from specifications s join skus k on k.specification_id = s.id
        where s.product_id = p.id and s.state = 'ON_SALE') as specifications,
      (select coalesce(jsonb_agg(to_jsonb(t) || jsonb_build_object('price', t.price::text)
          order by s.position, t.period_type), '[]')
        from price_plans t join skus k on k.sku_code = t.sku_code join specifications s on s.id = k.specification_id
        where t.product_id = p.id and t.valid_to is null) as plans
    from products p left join product_revisions r on r.id = p.live_revision_id
    where ${which}`.execute(db);
  const [row] = rows;
  if (!row) return undefined;
  return {
    product: toProduct(row),
    content: row.content,
    categories: row.categories,
    specifications: row.specifications.map(toSpecification),
    plans: row.plans.map((plan) =>
      toPlan({ ...plan, price: plan.price === null ? null : BigInt(plan.price) }),
    ),
  };
}
