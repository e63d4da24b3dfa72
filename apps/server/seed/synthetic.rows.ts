import type { LocalText, RevisionId } from '@jishi/protocol';
import { sql } from 'kysely';
import type { PricePlan } from '../src/modules/catalog/index.ts';
import {
  type Listed,
  latinForms,
  putDocuments,
  putForms,
  spelledTexts,
  toDocument,
} from '../src/modules/search/index.ts';
import type { WriteContext } from '../src/platform/world/world.ts';

/** A synthetic product with all that belongs to it. */
export interface Made {
  readonly listed: Listed;
  readonly content: unknown;
  readonly addressId: string;
  readonly revisionId: RevisionId;
  readonly specifications: readonly {
    readonly id: string;
    readonly specId: string;
    readonly skuCode: string;
    readonly kind: 'PERIOD' | 'ON_DEMAND';
    readonly name: LocalText;
    readonly features: readonly LocalText[];
    readonly plans: readonly PricePlan[];
  }[];
  readonly sales: number;
}

/** Rows of any table from JSON, in one statement. */
async function bulk(
  ctx: WriteContext,
  table: string,
  columns: string,
  rows: readonly object[],
): Promise<void> {
  const names = columns.split(',').map((c) => c.trim().split(' ')[0]!);
  const json = JSON.stringify(rows, (_key, value) => (typeof value === 'bigint' ? value.toString() : value));
  await sql`insert into ${sql.table(table)} (${sql.join(names.map((name) => sql.ref(name)))})
    select ${sql.join(names.map((name) => sql.ref(name)))}
    from jsonb_to_recordset(${json}::jsonb) as r(${sql.raw(columns)})`.execute(ctx.tx);
}

/** Writes whole products, one statement a table. */
export async function insert(ctx: WriteContext, made: readonly Made[]): Promise<void> {
  const at = ctx.now.toISOString();
  await bulk(
    ctx,
    'products',
    'id text, slug text, seller_id text, name jsonb, state text, live_revision_id text, category_code text, address_id text, created_at timestamptz, updated_at timestamptz, listed_at timestamptz',
    made.map((m) => ({
      id: m.listed.productId,
      slug: m.listed.slug,
      seller_id: m.listed.sellerId,
      name: m.listed.name,
      state: 'LISTED',
      live_revision_id: m.revisionId,
      category_code: m.listed.categories.at(-1)!.code,
      address_id: m.addressId,
      created_at: m.listed.listedAt,
      updated_at: m.listed.listedAt,
      listed_at: m.listed.listedAt,
    })),
  );
  await bulk(
    ctx,
    'product_revisions',
    'id text, product_id text, number integer, state text, content jsonb, version integer, saved_at timestamptz, submitted_at timestamptz, decided_at timestamptz',
    made.map((m) => ({
      id: m.revisionId,
      product_id: m.listed.productId,
      number: 1,
      state: 'LIVE',
      content: m.content,
      version: 1,
      saved_at: m.listed.listedAt,
      submitted_at: m.listed.listedAt,
      decided_at: m.listed.listedAt,
    })),
  );
  const specs = made.flatMap((m) =>
    m.specifications.map((spec, position) => ({ ...spec, position, productId: m.listed.productId })),
  );
  await bulk(
    ctx,
    'specifications',
    'id text, product_id text, spec_id text, kind text, name jsonb, features jsonb, position integer, state text',
    specs.map((spec) => ({
      id: spec.id,
      product_id: spec.productId,
      spec_id: spec.specId,
      kind: spec.kind,
      name: spec.name,
      features: spec.features,
      position: spec.position,
      state: 'ON_SALE',
    })),
  );
  await bulk(
    ctx,
    'skus',
    'sku_code text, specification_id text',
    specs.map((spec) => ({ sku_code: spec.skuCode, specification_id: spec.id })),
  );
  await bulk(
    ctx,
    'price_plans',
    'plan_id text, sku_code text, product_id text, seller_id text, revision_id text, product_name jsonb, specification_name jsonb, charging_mode text, period_type text, currency text, fee_basis_points integer, tax_rate text, price bigint, items jsonb, max_periods integer, valid_from timestamptz',
    specs.flatMap((spec) =>
      spec.plans.map((plan) => ({
        plan_id: plan.planId,
        sku_code: plan.skuCode,
        product_id: plan.productId,
        seller_id: plan.sellerId,
        revision_id: plan.revisionId,
        product_name: plan.productName,
        specification_name: plan.specificationName,
        charging_mode: plan.chargingMode,
        period_type: plan.periodType,
        currency: plan.currency,
        fee_basis_points: plan.feeBasisPoints,
        tax_rate: plan.taxRate,
        price: plan.price,
        items: plan.items,
        max_periods: plan.maxPeriods,
        valid_from: at,
      })),
    ),
  );
  await bulk(
    ctx,
    'search_sales',
    'product_id text, sales bigint',
    made.map((m) => ({ product_id: m.listed.productId, sales: m.sales })),
  );
  await putDocuments(
    ctx.tx,
    made.map((m) => toDocument(m.listed)),
  );
  const forms = made.flatMap((m) => latinForms(spelledTexts(m.listed)));
  await putForms(ctx.tx, [...new Map(forms.map((f) => [`${f.form} ${f.word}`, f])).values()]);
}
