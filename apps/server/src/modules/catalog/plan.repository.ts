import { type ExpressionBuilder, type Kysely, type Selectable, sql } from 'kysely';
import type { DB, PricePlans } from '../../schema.gen.ts';
import type { PricePlan } from './catalog.ts';

export function toPlan(row: Selectable<PricePlans>): PricePlan {
  return {
    planId: row.plan_id,
    skuCode: row.sku_code,
    productId: row.product_id,
    sellerId: row.seller_id,
    revisionId: row.revision_id,
    productName: row.product_name,
    specificationName: row.specification_name,
    chargingMode: row.charging_mode,
    periodType: row.period_type,
    currency: row.currency,
    feeBasisPoints: row.fee_basis_points,
    taxRate: row.tax_rate,
    price: row.price,
    seats: row.seats,
    items: row.items,
    maxPeriods: row.max_periods,
  } as unknown as PricePlan;
}

export async function planById(db: Kysely<DB>, planId: string): Promise<PricePlan | undefined> {
  const row = await db.selectFrom('price_plans').selectAll().where('plan_id', '=', planId).executeTakeFirst();
  return row && toPlan(row);
}

const onSaleNow = (eb: ExpressionBuilder<DB, 'price_plans' | 'products' | 'skus' | 'specifications'>) =>
  eb.and([
    eb('price_plans.valid_to', 'is', null),
    eb('specifications.state', '=', 'ON_SALE'),
    eb('products.state', 'in', ['LISTED', 'HIDDEN']),
  ]);

/** The plan when it may be bought now: current, its specification on sale, its product listed or hidden. */
export async function sellablePlanById(db: Kysely<DB>, planId: string): Promise<PricePlan | undefined> {
  const row = await db
    .selectFrom('price_plans')
    .innerJoin('products', 'products.id', 'price_plans.product_id')
    .innerJoin('skus', 'skus.sku_code', 'price_plans.sku_code')
    .innerJoin('specifications', 'specifications.id', 'skus.specification_id')
    .selectAll('price_plans')
    .where('plan_id', '=', planId)
    .where(onSaleNow)
    .executeTakeFirst();
  return row && toPlan(row);
}

/**
 * The newest plan of a SKU and period type, whatever the product's state: what a renewal costs (REN-13). A
 * period type that the seller has stopped offering renews at its last price.
 */
export async function newestPlanOf(
  db: Kysely<DB>,
  skuCode: string,
  periodType: string | null,
): Promise<PricePlan | undefined> {
  const row = await db
    .selectFrom('price_plans')
    .selectAll()
    .where('sku_code', '=', skuCode)
    .where(sql<boolean>`coalesce(period_type, 'NONE') = ${periodType ?? 'NONE'}`)
    .orderBy('valid_from', 'desc')
    .orderBy('valid_to', (ob) => ob.desc().nullsFirst())
    .limit(1)
    .executeTakeFirst();
  return row && toPlan(row);
}

/** Open plans of a product, on sale or not, in the order of its specifications, month before year. */
export async function currentPlansOfProduct(db: Kysely<DB>, productId: string): Promise<PricePlan[]> {
  const rows = await db
    .selectFrom('price_plans')
    .innerJoin('skus', 'skus.sku_code', 'price_plans.sku_code')
    .innerJoin('specifications', 'specifications.id', 'skus.specification_id')
    .selectAll('price_plans')
    .where('price_plans.product_id', '=', productId)
    .where('price_plans.valid_to', 'is', null)
    .orderBy('specifications.position')
    .orderBy('price_plans.period_type')
    .execute();
  return rows.map(toPlan);
}

export async function insertPlan(db: Kysely<DB>, plan: PricePlan, validFrom: Date): Promise<void> {
  await db
    .insertInto('price_plans')
    .values({
      plan_id: plan.planId,
      sku_code: plan.skuCode,
      product_id: plan.productId,
      seller_id: plan.sellerId,
      revision_id: plan.revisionId,
      product_name: JSON.stringify(plan.productName),
      specification_name: JSON.stringify(plan.specificationName),
      charging_mode: plan.chargingMode,
      period_type: plan.periodType,
      currency: plan.currency,
      fee_basis_points: plan.feeBasisPoints,
      tax_rate: plan.taxRate,
      price: plan.price,
      seats: plan.seats && JSON.stringify(plan.seats),
      items: JSON.stringify(plan.items),
      max_periods: plan.maxPeriods,
      valid_from: validFrom,
    })
    .execute();
}

export async function closePlan(db: Kysely<DB>, planId: string, at: Date): Promise<void> {
  await db
    .updateTable('price_plans')
    .set({ valid_to: at })
    .where('plan_id', '=', planId)
    .where('valid_to', 'is', null)
    .execute();
}
