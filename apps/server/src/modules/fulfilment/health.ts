import type { LocalText } from '@jishi/protocol';
import { sql } from 'kysely';
import type { ReadContext } from '../../platform/world/world.ts';
import { companiesOf } from '../sellers/index.ts';

const HOUR = 3_600_000;
export const HEALTH_HOURS = 24;

/** OK: nothing failed. RECOVERED: the latest attempts went well. UNSTEADY: the last one did. FAILING: the last one failed. */
export const HEALTH_STATES = ['OK', 'RECOVERED', 'UNSTEADY', 'FAILING'] as const;
export type HealthState = (typeof HEALTH_STATES)[number];
/** So many good attempts in a row, and what failed before is over. */
const RECOVERED_AFTER = 3;

export interface ProductHealth {
  readonly productId: string;
  readonly productName: LocalText;
  readonly sellerId: string;
  readonly sellerName: LocalText;
  /** How it stands now, by its latest attempts: their last word counts, not what failed hours ago. */
  readonly state: HealthState;
  readonly lastAttemptAt: Date;
  readonly cells: readonly {
    readonly from: string;
    readonly ok: number;
    readonly failed: number;
    /** Null in an hour without calls. */
    readonly p95Milliseconds: number | null;
  }[];
  readonly addressIds: readonly string[];
  readonly ok: number;
  readonly failed: number;
  /** Share of attempts that did not fail, 0 to 1; null without attempts. */
  readonly successRate: number | null;
  readonly p95Milliseconds: number | null;
}

/** Interface health of the last 24 hours, one strip of hourly cells per product, from the attempts alone. */
export async function interfaceHealth(
  ctx: ReadContext,
  of: { sellerId?: string | undefined; addressId?: string | undefined } = {},
): Promise<ProductHealth[]> {
  const lastHour = Math.floor(ctx.now.getTime() / HOUR) * HOUR;
  const from = new Date(lastHour - (HEALTH_HOURS - 1) * HOUR);
  const mine = sql`${of.sellerId ? sql`and a.seller_id = ${of.sellerId}` : sql``}
    ${of.addressId ? sql`and a.address_id = ${of.addressId}` : sql``}`;
  const { rows: products } = await sql<{
    product_id: string;
    seller_id: string;
    product_name: LocalText;
    ok: bigint;
    failed: bigint;
    p95: number | null;
    latest: readonly string[];
    last_at: Date;
    addresses: readonly string[];
  }>`
    select a.product_id, min(a.seller_id) as seller_id,
      (array_agg(c.product_name order by a.at desc))[1] as product_name,
      (array_agg(a.outcome order by a.at desc, c.position desc, a.number desc))[1:${RECOVERED_AFTER}::int] as latest,
      max(a.at) as last_at,
      coalesce(array_agg(distinct a.address_id) filter (where a.address_id is not null), '{}') as addresses,
      count(*) filter (where a.outcome <> 'FAILED') as ok, count(*) filter (where a.outcome = 'FAILED') as failed,
      percentile_cont(0.95) within group (order by a.milliseconds) as p95
    from call_attempts a join interface_calls c on c.id = a.call_id
    where a.at >= ${from} and a.at <= ${ctx.now} ${mine}
    group by a.product_id order by failed desc, a.product_id limit 200`.execute(ctx.db);
  const { rows: cells } = await sql<{
    product_id: string;
    hour: Date;
    ok: bigint;
    failed: bigint;
    p95: number;
  }>`
    select a.product_id, date_trunc('hour', a.at) as hour,
      count(*) filter (where a.outcome <> 'FAILED') as ok, count(*) filter (where a.outcome = 'FAILED') as failed,
      percentile_cont(0.95) within group (order by a.milliseconds) as p95
    from call_attempts a where a.at >= ${from} and a.at <= ${ctx.now} ${mine}
    group by a.product_id, date_trunc('hour', a.at)`.execute(ctx.db);
  const companies = await companiesOf(
    ctx,
    products.map((p) => p.seller_id),
  );
  return products.map((p) => ({
    productId: p.product_id,
    productName: p.product_name,
    sellerId: p.seller_id,
    sellerName: companies.get(p.seller_id) ?? { 'zh-CN': p.seller_id, en: p.seller_id },
    state: stateOf(p.failed, p.latest),
    lastAttemptAt: p.last_at,
    addressIds: p.addresses,
    cells: Array.from({ length: HEALTH_HOURS }, (_, i) => {
      const at = new Date(from.getTime() + i * HOUR);
      const cell = cells.find((c) => c.product_id === p.product_id && c.hour.getTime() === at.getTime());
      return {
        from: at.toISOString(),
        ok: Number(cell?.ok ?? 0),
        failed: Number(cell?.failed ?? 0),
        p95Milliseconds: cell ? Math.round(cell.p95) : null,
      };
    }),
    ok: Number(p.ok),
    failed: Number(p.failed),
    successRate: p.ok + p.failed === 0n ? null : Number(p.ok) / Number(p.ok + p.failed),
    p95Milliseconds: p.p95 === null ? null : Math.round(p.p95),
  }));
}

/** `latest`: outcomes of the last attempts, the newest first. */
function stateOf(failed: bigint, latest: readonly string[]): HealthState {
  if (failed === 0n) return 'OK';
  if (latest[0] === 'FAILED') return 'FAILING';
  return latest.includes('FAILED') ? 'UNSTEADY' : 'RECOVERED';
}
