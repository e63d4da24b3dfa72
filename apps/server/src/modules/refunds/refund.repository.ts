import { type Kysely, sql } from 'kysely';
import type { Tx } from '../../platform/database/pool.ts';
import type { DB } from '../../schema.gen.ts';
import type { Refund } from './refund.ts';

export async function insertRefund(tx: Tx, r: Refund): Promise<void> {
  await sql`insert into refunds (id, order_id, account_id, seller_id, kind, state, currency, amount, reason,
                                 posting_id, refunded_at)
    values (${r.id}, ${r.orderId}, ${r.accountId}, ${r.sellerId}, 'AUTOMATIC', 'DONE', 'CNY', ${r.amount},
            ${r.reason}, ${r.postingId}, ${r.refundedAt})`.execute(tx);
}

export async function refundByOrder(db: Kysely<DB>, orderId: string): Promise<Refund | undefined> {
  const { rows } = await sql<{
    id: string;
    order_id: string;
    account_id: string;
    seller_id: string;
    amount: bigint;
    reason: string;
    posting_id: bigint | null;
    refunded_at: Date;
  }>`select id, order_id, account_id, seller_id, amount, reason, posting_id, refunded_at
     from refunds where order_id = ${orderId}`.execute(db);
  const row = rows[0];
  return (
    row && {
      id: row.id,
      orderId: row.order_id,
      accountId: row.account_id,
      sellerId: row.seller_id,
      amount: row.amount,
      reason: row.reason,
      postingId: row.posting_id,
      refundedAt: row.refunded_at,
    }
  );
}
