import type { TopUpState } from '@jishi/protocol';
import { type Kysely, sql } from 'kysely';
import type { Tx } from '../../platform/database/pool.ts';
import type { DB } from '../../schema.gen.ts';
import type { Channel, TopUp } from './top-up.ts';

type Db = Kysely<DB>;

interface TopUpRow {
  readonly id: string;
  readonly account_id: string;
  readonly user_id: string | null;
  readonly channel: Channel;
  readonly currency: 'CNY';
  readonly amount: bigint;
  readonly payer_name: string | null;
  readonly remark: string | null;
  readonly reference: string;
  readonly state: TopUpState;
  readonly token: string | null;
  readonly transaction_id: string | null;
  readonly reason: string | null;
  readonly requested_at: Date;
  readonly decided_at: Date | null;
  readonly decided_by: string | null;
}

function fromRow(row: TopUpRow): TopUp {
  return {
    id: row.id,
    accountId: row.account_id,
    userId: row.user_id,
    channel: row.channel,
    currency: row.currency,
    amount: row.amount,
    payerName: row.payer_name,
    remark: row.remark,
    reference: row.reference,
    state: row.state,
    token: row.token,
    transactionId: row.transaction_id,
    reason: row.reason,
    requestedAt: row.requested_at,
    decidedAt: row.decided_at,
    decidedBy: row.decided_by,
  };
}

/** False when the reference is taken. */
export async function insertTopUp(tx: Tx, t: TopUp): Promise<boolean> {
  const { rows } = await sql`
    insert into top_ups (id, account_id, user_id, channel, currency, amount, payer_name, remark, reference, state,
                         token, requested_at)
    values (${t.id}, ${t.accountId}, ${t.userId}, ${t.channel}, ${t.currency}, ${t.amount}, ${t.payerName},
            ${t.remark}, ${t.reference}, ${t.state}, ${t.token}, ${t.requestedAt})
    on conflict (reference) do nothing returning id`.execute(tx);
  return rows.length === 1;
}

export async function lockTopUpById(tx: Tx, id: string): Promise<TopUp | undefined> {
  const { rows } = await sql<TopUpRow>`select * from top_ups where id = ${id} for update`.execute(tx);
  return rows[0] && fromRow(rows[0]);
}

export async function topUpById(db: Db, id: string): Promise<TopUp | undefined> {
  const { rows } = await sql<TopUpRow>`select * from top_ups where id = ${id}`.execute(db);
  return rows[0] && fromRow(rows[0]);
}

export async function topUpByToken(db: Db, token: string): Promise<TopUp | undefined> {
  const { rows } = await sql<TopUpRow>`select * from top_ups where token = ${token}`.execute(db);
  return rows[0] && fromRow(rows[0]);
}

export async function saveDecision(tx: Tx, from: TopUpState, t: TopUp): Promise<void> {
  const { rows } = await sql`
    update top_ups set state = ${t.state}, reason = ${t.reason}, transaction_id = ${t.transactionId},
      decided_at = ${t.decidedAt}, decided_by = ${t.decidedBy}
    where id = ${t.id} and state = ${from} returning id`.execute(tx);
  if (rows.length !== 1) throw new Error(`Top-up ${t.id} was not ${from} when it was saved`);
}

export interface TopUpFilter {
  readonly accountId?: string;
  readonly state?: TopUpState;
  readonly channel?: Channel;
  /** The beginning of the reference. */
  readonly q?: string;
  readonly before?: { readonly at: string; readonly id: string };
  readonly limit: number;
}

/** Newest first; one row more than `limit` when there is another page. */
export async function topUpsByFilter(db: Db, filter: TopUpFilter): Promise<TopUp[]> {
  const where = [sql`true`];
  if (filter.accountId) where.push(sql`account_id = ${filter.accountId}`);
  if (filter.state) where.push(sql`state = ${filter.state}`);
  if (filter.channel) where.push(sql`channel = ${filter.channel}`);
  if (filter.q) where.push(sql`reference like ${`${filter.q.toUpperCase().replace(/[\\%_]/g, '\\$&')}%`}`);
  if (filter.before) {
    where.push(sql`(requested_at, id) < (${filter.before.at}::timestamptz, ${filter.before.id})`);
  }
  const { rows } = await sql<TopUpRow>`
    select * from top_ups where ${sql.join(where, sql` and `)}
    order by requested_at desc, id desc limit ${filter.limit + 1}`.execute(db);
  return rows.map(fromRow);
}

export interface Payment {
  readonly id: string;
  readonly orderId: string;
  readonly accountId: string;
  readonly userId: string | null;
  readonly amount: bigint;
  readonly postingId: bigint | null;
  readonly paidAt: Date;
}

export async function insertPayment(tx: Tx, p: Payment): Promise<void> {
  await sql`insert into payments (id, order_id, account_id, user_id, method, currency, amount, posting_id, paid_at)
    values (${p.id}, ${p.orderId}, ${p.accountId}, ${p.userId}, 'BALANCE', 'CNY', ${p.amount}, ${p.postingId},
            ${p.paidAt})`.execute(tx);
}

/** The channel's sealed secret; the one that was there first when two make it at once. */
export async function keepChannelSecret(
  tx: Tx,
  code: 'SIMULATED',
  sealed: string,
  at: Date,
): Promise<string> {
  await sql`insert into payment_channels (code, sealed_secret, made_at) values (${code}, ${sealed}, ${at})
    on conflict (code) do nothing`.execute(tx);
  return (await channelSecret(tx, code))!;
}

export async function channelSecret(db: Db, code: 'SIMULATED'): Promise<string | undefined> {
  const { rows } = await sql<{ sealed_secret: string }>`
    select sealed_secret from payment_channels where code = ${code}`.execute(db);
  return rows[0]?.sealed_secret;
}
