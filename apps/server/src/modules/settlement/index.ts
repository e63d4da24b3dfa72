/** The door of `settlement`: what sellers have earned and been paid. */
import type { ReadContext } from '../../platform/world/world.ts';
import { StatementNotFound } from './settlement.errors.ts';
import { findPayout, findStatement, type Payout } from './settlement.repository.ts';
import type { Statement } from './settlement.ts';

export { countersign, recordPayout, recordPayoutFailure } from './payout.ts';
export { type RunResult, runSettlement } from './run.ts';
export { StatementNotFound } from './settlement.errors.ts';
export type { Payout } from './settlement.repository.ts';
export type { Statement } from './settlement.ts';

/** One statement, whoever's it is: callers check. */
export async function getStatement(ctx: ReadContext, statementId: string): Promise<Statement> {
  const statement = await findStatement(ctx, statementId);
  if (!statement) throw new StatementNotFound({ statementId });
  return statement;
}

/** The payout of a paid statement. */
export async function getPayout(ctx: ReadContext, statementId: string): Promise<Payout> {
  const payout = await findPayout(ctx, statementId);
  if (!payout) throw new StatementNotFound({ statementId });
  return payout;
}
