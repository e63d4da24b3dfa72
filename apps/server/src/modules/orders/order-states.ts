import type { OrderState } from '@jishi/protocol';
import { sql } from 'kysely';
import type { ReadContext } from '../../platform/world/world.ts';

/** States of many orders at once, for lists that stand beside them; unknown ids are missing. */
export async function statesOfOrders(
  ctx: ReadContext,
  ids: readonly string[],
): Promise<Map<string, OrderState>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{ id: string; state: OrderState }>`
    select id, state from orders where id = any(${[...new Set(ids)]}::text[])`.execute(ctx.db);
  return new Map(rows.map((row) => [row.id, row.state]));
}
