import { type ActionOf, news, next, statementStates } from '@jishi/protocol';
import { newId } from '../../platform/ids/ids.ts';
import { tell } from '../../platform/outbox/outbox.ts';
import type { WriteContext } from '../../platform/world/world.ts';
import { post } from '../ledger/index.ts';
import { PayoutAmountDiffers, StatementNotFound } from './settlement.errors.ts';
import * as settlement from './settlement.repository.ts';
import type { Statement } from './settlement.ts';

async function mustLock(ctx: WriteContext, statementId: string): Promise<Statement> {
  const statement = await settlement.lockStatement(ctx, statementId);
  if (!statement) throw new StatementNotFound({ statementId });
  return statement;
}

function move(
  ctx: WriteContext,
  statement: Statement,
  action: ActionOf<typeof statementStates>,
  note: string | null = null,
): Promise<Statement> {
  return settlement.saveMove(ctx, statement, action, next(statementStates, statement.state, action), note);
}

/** Staff countersign the statement (会签): it may be paid from now on. */
export async function countersign(ctx: WriteContext, statementId: string): Promise<Statement> {
  return move(ctx, await mustLock(ctx, statementId), 'countersign');
}

export interface Transfer {
  readonly bankReference: string;
  /** As on the transfer slip; it must be the statement's. */
  readonly amount: bigint;
}

/** The bank has transferred the amount: what we owed the seller is paid. Once per statement. */
export async function recordPayout(
  ctx: WriteContext,
  statementId: string,
  transfer: Transfer,
): Promise<Statement> {
  const statement = await mustLock(ctx, statementId);
  const paying = await move(ctx, statement, 'pay');
  const { sellerId, payable } = paying;
  if (transfer.amount !== payable) {
    throw new PayoutAmountDiffers({ payable: payable.toString(), amount: transfer.amount.toString() });
  }
  const id = newId('payout', ctx.now);
  const { postingId } = await post(ctx, {
    key: `payout:${statementId}`,
    kind: 'payout',
    subject: statementId,
    currency: 'CNY',
    entries: [
      { account: `payable:${sellerId}`, amount: payable },
      { account: 'bank', amount: -payable },
    ],
    memo: { bankReference: transfer.bankReference },
  });
  await settlement.insertPayout(ctx, {
    id,
    statementId,
    sellerId,
    amount: payable,
    bankReference: transfer.bankReference,
    postingId,
    recordedBy: 'userId' in ctx.actor ? ctx.actor.userId : ctx.actor.kind,
  });
  const paid = await move(ctx, paying, 'succeed', transfer.bankReference);
  await tell(
    ctx,
    news('payout.recorded', statementId, {
      payoutId: id,
      statementId,
      sellerId,
      amount: payable.toString(),
    }),
  );
  return paid;
}

/** The bank sent the transfer back (SET-10): nothing moved in the books; it may be paid again. */
export async function recordPayoutFailure(
  ctx: WriteContext,
  statementId: string,
  reason: string,
): Promise<Statement> {
  const paying = await move(ctx, await mustLock(ctx, statementId), 'pay');
  return move(ctx, paying, 'fail', reason);
}
