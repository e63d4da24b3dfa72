import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import { Gauge, type Registry } from 'prom-client';
import { beijingDate, beijingInstant } from '../../platform/calendar/calendar.ts';
import type { ReadContext, WriteContext } from '../../platform/world/world.ts';
import type { DB } from '../../schema.gen.ts';

export interface WalletReport {
  readonly wallets: number;
  /** Wallets whose running balance is not the sum of their entries. */
  readonly wrong: readonly { readonly accountId: string; readonly balance: bigint; readonly sum: bigint }[];
}

/** Compares every running balance with the sum of its entries, in one statement and so in one instant. */
export async function verifyWallets(ctx: ReadContext): Promise<WalletReport> {
  const { rows } = await sql<{ owner: string; balance: bigint; sum: string; wallets: number }>`
    with summed as (
      select substr(a.code, 8) as owner, -sum(e.amount) as sum
      from ledger_accounts a join ledger_entries e on e.account_id = a.id
      where a.code like 'wallet:%' group by a.code
    ), compared as (
      select owner, coalesce(w.balance, 0) as balance, coalesce(s.sum, 0) as sum
      from ledger_wallets w full join summed s using (owner)
    )
    select c.owner, c.balance, c.sum::text as sum, n.wallets
    from (select count(*)::int as wallets from compared) n
    left join compared c on c.balance <> c.sum order by c.owner limit 1000`.execute(ctx.db);
  return {
    wallets: rows[0]?.wallets ?? 0,
    wrong: rows.flatMap((r) =>
      r.owner === null ? [] : [{ accountId: r.owner, balance: r.balance, sum: BigInt(r.sum) }],
    ),
  };
}

/** 03:30 in Beijing on the day after the last check; null while nothing was posted since. */
export async function dueCheck(db: Kysely<DB>): Promise<Date | null> {
  const { rows } = await sql<{ next_at: Date | null; first_at: Date }>`
    select c.next_at, p.posted_at as first_at
    from ledger_checks c cross join lateral (
      select posted_at from ledger_postings where id > c.last_posting_id order by id limit 1) p`.execute(db);
  const row = rows[0];
  return row ? (row.next_at ?? nextCheck(row.first_at)) : null;
}

function nextCheck(after: Date): Date {
  const today = new Date(beijingInstant(beijingDate(after), 3).getTime() + 30 * 60_000);
  return today > after ? today : new Date(today.getTime() + 24 * 3_600_000);
}

export async function runWalletCheck(ctx: WriteContext): Promise<number> {
  const due = await dueCheck(ctx.tx);
  if (!due || due > ctx.now) return 0;
  const { rows } = await sql<{ top: bigint }>`
    select (select max(id) from ledger_postings) as top from ledger_checks for update skip locked`.execute(
    ctx.tx,
  );
  const top = rows[0]?.top;
  if (top === undefined) return 0;
  const report = await verifyWallets(ctx);
  const wrong = report.wrong.map((w) => ({
    accountId: w.accountId,
    balance: w.balance.toString(),
    sum: w.sum.toString(),
  }));
  await sql`update ledger_checks set next_at = ${nextCheck(ctx.now)}, checked_at = ${ctx.now},
    last_posting_id = ${top}, wallets = ${report.wallets}, wrong = ${JSON.stringify(wrong)}::jsonb`.execute(
    ctx.tx,
  );
  wrongWallets(ctx.world.metrics.registry).set(wrong.length);
  if (wrong.length > 0) ctx.log.error({ wrong }, 'wallets do not agree with the ledger');
  else ctx.log.info({ wallets: report.wallets }, 'wallets agree with the ledger');
  return 1;
}

function wrongWallets(registry: Registry): Gauge {
  const name = 'jishi_ledger_wrong_wallets';
  const known = registry.getSingleMetric(name);
  if (known) return known as Gauge;
  return new Gauge({
    name,
    help: 'Wallets whose running balance differed from their entries in the last nightly check',
    registers: [registry],
  });
}
