import { unitPrice } from '@jishi/protocol';
import { sql } from 'kysely';
import type { Shop } from './shop.fixture.ts';

const local = (en: string) => JSON.stringify({ 'zh-CN': en, en });
const seats = { name: { 'zh-CN': '成员', en: 'Members' }, unit: { 'zh-CN': '人', en: 'member' } };

/** Another specification of the shop's product, by the month and by ten months' worth the year; answers its SKU. */
export async function putSpecification(
  shop: Shop,
  code: string,
  price: number,
  options: { seats?: boolean } = {},
): Promise<string> {
  const sku = `sku_${code}_${shop.productId}`;
  const counted = { ...seats, included: 10, min: 0, max: 50, step: 5, unitPrice: unitPrice('10') };
  await shop.house.write(async (ctx) => {
    await sql`insert into specifications (id, product_id, spec_id, kind, name, features, position)
      values (${`spc_${sku}`}, ${shop.productId}, ${code}, 'PERIOD', ${local(code)}::jsonb, '[]'::jsonb, 2)`.execute(
      ctx.tx,
    );
    await sql`insert into skus (sku_code, specification_id) values (${sku}, ${`spc_${sku}`})`.execute(ctx.tx);
    for (const [period, months] of [
      ['MONTH', 1],
      ['YEAR', 10],
    ] as const) {
      await sql`insert into price_plans (plan_id, sku_code, product_id, seller_id, revision_id, product_name, specification_name,
          charging_mode, period_type, currency, fee_basis_points, tax_rate, price, seats, items, max_periods, valid_from)
        select ${`pln_${period}_${sku}`}, ${sku}, product_id, seller_id, revision_id, product_name, ${local(code)}::jsonb,
          'PERIOD', ${period}, 'CNY', 1000, tax_rate, ${price * months}, ${options.seats ? JSON.stringify(counted) : null}::jsonb,
          '[]'::jsonb, 9, valid_from
        from price_plans where plan_id = ${shop.month}`.execute(ctx.tx);
    }
  });
  return sku;
}
