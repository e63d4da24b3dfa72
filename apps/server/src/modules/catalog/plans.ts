import type { PeriodType, ProductId } from '@jishi/protocol';
import type { ReadContext } from '../../platform/world/world.ts';
import { NotRenewable, PlanNotFound, PlanNotOnSale, ProductNotFound } from './catalog.errors.ts';
import type { PricePlan, Product } from './catalog.ts';
import * as plans from './plan.repository.ts';
import * as products from './product.repository.ts';

/** Any version, also superseded: the terms of orders and resources in force. */
export async function getPlan(ctx: ReadContext, planId: string): Promise<PricePlan> {
  const plan = await plans.planById(ctx.db, planId);
  if (!plan) throw new PlanNotFound();
  return plan;
}

const PERIOD_TYPES = ['MONTH', 'YEAR'] as const satisfies readonly PeriodType[];

/** On sale now: LISTED or HIDDEN product, live terms (STO-4, STO-5). */
export async function getSellablePlan(ctx: ReadContext, planId: string): Promise<PricePlan> {
  const plan = await plans.sellablePlanById(ctx.db, planId);
  if (plan) return plan;
  await getPlan(ctx, planId);
  throw new PlanNotOnSale();
}

/** What one more period costs now (REN-13); a product that was taken down stays renewable (REN-15). */
export async function getRenewablePlan(
  ctx: ReadContext,
  what: { readonly skuCode: string; readonly periodType: PeriodType | null },
): Promise<PricePlan> {
  const plan = await plans.newestPlanOf(ctx.db, what.skuCode, what.periodType);
  if (!plan) throw new NotRenewable({ periodType: what.periodType ?? '-' });
  return plan;
}

/** For which periods a resource of this SKU can be renewed today; none when its terms are gone. */
export async function renewablePeriods(ctx: ReadContext, skuCode: string): Promise<PeriodType[]> {
  const offered: PeriodType[] = [];
  for (const periodType of PERIOD_TYPES) {
    if (await plans.newestPlanOf(ctx.db, skuCode, periodType)) offered.push(periodType);
  }
  return offered;
}

export async function getProductHead(ctx: ReadContext, productId: string): Promise<Product> {
  const product = await products.productById(ctx.db, productId as ProductId);
  if (!product) throw new ProductNotFound();
  return product;
}
