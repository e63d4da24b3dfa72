import { sql } from 'kysely';
import type { ReadContext } from '../../platform/world/world.ts';

export interface Facts {
  readonly products: number;
  readonly sellers: number;
  /** Median seconds from payment to opening; null when nothing was opened in the window. */
  readonly openingSeconds: number | null;
  /** Share of openings without a single failed call, in per cent with one decimal. */
  readonly firstTryPercent: number | null;
}

/** What the home page says about the marketplace; the last 30 days of world time for openings. */
export async function facts(ctx: ReadContext): Promise<Facts> {
  const since = new Date(ctx.now.getTime() - 30 * 86_400_000);
  const { rows } = await sql<{
    products: bigint;
    sellers: bigint;
    seconds: number | null;
    share: number | null;
  }>`
    select (select count(*) from products where state = 'LISTED') as products,
           (select count(distinct seller_id) from products where state = 'LISTED') as sellers,
           (select percentile_cont(0.5) within group (order by seconds) from report_openings
              where completed_at >= ${since})::float8 as seconds,
           (select 100.0 * count(*) filter (where failures = 0) / nullif(count(*), 0) from report_openings
              where completed_at >= ${since})::float8 as share`.execute(ctx.db);
  const row = rows[0];
  return {
    products: Number(row?.products ?? 0),
    sellers: Number(row?.sellers ?? 0),
    // Under half a second is a clock that stood still (a seeded history), not a measurement.
    openingSeconds: row?.seconds == null || row.seconds < 0.5 ? null : Math.max(1, Math.round(row.seconds)),
    firstTryPercent: row?.share == null ? null : Math.round(row.share * 10) / 10,
  };
}

export interface Overview {
  readonly pendingReviews: number;
  readonly pendingTopUps: number;
  /** Given up and still to be mended: the order is neither closed nor refunded. */
  readonly failedCalls: number;
  readonly retryingCalls: number;
  /** Products that staff must decide about (ORD-7). */
  readonly openTakedowns: number;
  readonly payableStatements: number;
  readonly deadNews: number;
  /** Sum over all ledger entries; anything but zero is an alarm. */
  readonly ledgerSum: string;
}

/** What waits for the operator, and whether the house is sound. */
export async function overview(ctx: ReadContext): Promise<Overview> {
  const { rows } = await sql<Record<keyof Overview, bigint | string>>`
    select (select count(*) from review_requests where state in ('PENDING', 'IN_REVIEW')) as "pendingReviews",
           (select count(*) from top_ups where state = 'PENDING' and channel = 'BANK_TRANSFER') as "pendingTopUps",
           (select count(*) from interface_calls c left join orders o on o.id = c.order_id
              where c.state = 'FAILED' and (o.id is null or o.state = 'PROCESSING')) as "failedCalls",
           (select count(*) from interface_calls where state = 'RETRYING') as "retryingCalls",
           (select count(*) from takedown_tasks where state = 'OPEN') as "openTakedowns",
           (select count(*) from statements where state in ('SENT', 'COUNTERSIGNING', 'PAYING', 'PAY_FAILED')) as "payableStatements",
           (select count(*) from event_deliveries where state = 'DEAD') as "deadNews",
           (select coalesce(sum(amount), 0)::text from ledger_entries) as "ledgerSum"`.execute(ctx.db);
  const row = rows[0]!;
  return {
    pendingReviews: Number(row.pendingReviews),
    pendingTopUps: Number(row.pendingTopUps),
    failedCalls: Number(row.failedCalls),
    retryingCalls: Number(row.retryingCalls),
    openTakedowns: Number(row.openTakedowns),
    payableStatements: Number(row.payableStatements),
    deadNews: Number(row.deadNews),
    ledgerSum: String(row.ledgerSum),
  };
}

export interface SalesDay {
  readonly day: string;
  readonly orders: number;
  readonly paid: string;
  readonly refunded: string;
}

/** Paid amounts of the last `days` Beijing days, today included; days without sales are there with zero. */
export async function salesByDay(ctx: ReadContext, days: number): Promise<SalesDay[]> {
  const { rows } = await sql<{ day: string; orders: bigint; paid: string; refunded: string }>`
    select to_char(d, 'YYYY-MM-DD') as day, coalesce(s.orders, 0) as orders, coalesce(s.paid, 0)::text as paid,
           coalesce(s.refunded, 0)::text as refunded
    from generate_series((${ctx.now}::timestamptz at time zone 'Asia/Shanghai')::date - ${days - 1}::int,
                         (${ctx.now}::timestamptz at time zone 'Asia/Shanghai')::date, interval '1 day') d
    left join report_sales_by_day s on s.day_on = d::date
    order by d`.execute(ctx.db);
  return rows.map((r) => ({ day: r.day, orders: Number(r.orders), paid: r.paid, refunded: r.refunded }));
}
