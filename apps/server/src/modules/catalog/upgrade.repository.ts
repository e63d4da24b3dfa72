import { sql } from 'kysely';
import type { ReadContext, WriteContext } from '../../platform/world/world.ts';
import type { UpgradeRule } from './upgrade.rules.ts';

interface RuleRow {
  readonly sku_code: string;
  readonly targets: readonly string[];
  readonly scale_out_step: number | null;
}

const fromRow = (row: RuleRow): UpgradeRule => ({
  skuCode: row.sku_code,
  targets: row.targets,
  scaleOutStep: row.scale_out_step,
});

export async function rulesOfProduct(ctx: ReadContext, productId: string): Promise<UpgradeRule[]> {
  const { rows } = await sql<RuleRow>`
    select sku_code, targets, scale_out_step from upgrade_rules where product_id = ${productId}`.execute(
    ctx.db,
  );
  return rows.map(fromRow);
}

export async function ruleOf(ctx: ReadContext, skuCode: string): Promise<UpgradeRule | undefined> {
  const { rows } = await sql<RuleRow>`
    select sku_code, targets, scale_out_step from upgrade_rules where sku_code = ${skuCode}`.execute(ctx.db);
  return rows[0] && fromRow(rows[0]);
}

export async function putRule(ctx: WriteContext, productId: string, rule: UpgradeRule): Promise<void> {
  await sql`
    insert into upgrade_rules (sku_code, product_id, targets, scale_out_step, saved_at)
    values (${rule.skuCode}, ${productId}, ${rule.targets as string[]}::text[], ${rule.scaleOutStep}, ${ctx.now})
    on conflict (sku_code) do update set targets = excluded.targets, scale_out_step = excluded.scale_out_step,
      saved_at = excluded.saved_at`.execute(ctx.tx);
}

export async function removeRule(ctx: WriteContext, skuCode: string): Promise<void> {
  await sql`delete from upgrade_rules where sku_code = ${skuCode}`.execute(ctx.tx);
}
