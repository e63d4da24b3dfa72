import { statementStates } from '@jishi/protocol';
import Type from 'typebox';
import { get, post, type Route } from '../../platform/http/route.ts';
import {
  Currency,
  Instant,
  MinorUnits,
  NullableInstant,
  Page,
  PageQuery,
  PositiveMinorUnits,
  prose,
  Text,
  line as textLine,
} from '../../platform/http/shapes.ts';
import { countersign, recordPayout, recordPayoutFailure } from './payout.ts';
import { runSettlement } from './run.ts';
import { PayoutAmountDiffers, PeriodNotOver, StatementNotFound } from './settlement.errors.ts';
import {
  currentStatement,
  listAllStatements,
  listOwnStatements,
  listRuns,
  openOwnStatement,
  openStatement,
  ownStatementLines,
  revenueByDay,
  statementLines,
  toStatementItem,
} from './settlement.queries.ts';
import { LINE_KINDS } from './settlement.ts';

const Nullable = <T extends Type.TSchema>(schema: T) => Type.Union([schema, Type.Null()]);
const Params = Type.Object({ statementId: Type.String({ maxLength: 64 }) });
const PeriodShape = Type.String({
  pattern: '^20\\d{2}(0[1-9]|1[0-2])$',
  description: 'yyyyMM, a month in Beijing',
});
const State = Type.Enum(Object.keys(statementStates) as (keyof typeof statementStates)[]);
const Kind = Type.Enum([...LINE_KINDS]);

const statementFields = {
  id: Type.String(),
  sellerId: Type.String(),
  period: Type.String(),
  state: State,
  currency: Currency,
  sales: MinorUnits,
  fee: MinorUnits,
  payable: MinorUnits,
  lines: Type.Integer(),
  generatedAt: Instant,
  sentAt: NullableInstant,
  countersignedAt: NullableInstant,
  paidAt: NullableInstant,
};
const StatementItem = Type.Object(statementFields);
const operatorFields = { sellerName: Text, actions: Type.Array(Type.String()) };
const detailFields = {
  kinds: Type.Array(
    Type.Object({
      kind: Kind,
      lines: Type.Integer(),
      sales: MinorUnits,
      fee: MinorUnits,
      payable: MinorUnits,
    }),
  ),
  history: Type.Array(
    Type.Object({ action: Type.String(), state: Type.String(), note: Nullable(Type.String()), at: Instant }),
  ),
  payout: Nullable(
    Type.Object({
      id: Type.String(),
      amount: MinorUnits,
      bankReference: Type.String(),
      recordedAt: Instant,
    }),
  ),
};
const LineView = Type.Object({
  id: Type.String(),
  kind: Kind,
  orderId: Nullable(Type.String()),
  orderLineId: Nullable(Type.String()),
  usageChargeId: Nullable(Type.String()),
  resourceId: Type.String(),
  productId: Type.String(),
  productName: Text,
  base: MinorUnits,
  feeBasisPoints: Type.Integer(),
  fee: MinorUnits,
  sellerAmount: MinorUnits,
  effectiveAt: Instant,
  period: Type.String(),
  postingId: Nullable(Type.String()),
});
const Day = Type.Object({
  date: Type.String(),
  sales: MinorUnits,
  payable: MinorUnits,
  lines: Type.Integer(),
});
const filter = { ...PageQuery, state: Type.Optional(State), period: Type.Optional(PeriodShape) };
const page = Type.Object(PageQuery, { additionalProperties: false });

const sellerRoutes: readonly Route[] = [
  get('/api/seller/statements', {
    id: 'sellerStatements.list',
    summary: 'The statements of this seller, newest first',
    permission: 'seller.statement.read',
    query: Type.Object(filter, { additionalProperties: false }),
    reply: Page(StatementItem),
    handle: (ctx, { query }) => listOwnStatements(ctx, query),
  }),
  get('/api/seller/statements/current', {
    id: 'sellerStatements.current',
    summary: 'What is earned and not yet on a statement, and when the next one is drawn',
    permission: 'seller.statement.read',
    reply: Type.Object({
      period: Type.String(),
      currency: Currency,
      from: Instant,
      to: Instant,
      runAt: Instant,
      lines: Type.Integer(),
      sales: MinorUnits,
      fee: MinorUnits,
      payable: MinorUnits,
      recent: Type.Array(LineView),
    }),
    handle: (ctx) => currentStatement(ctx),
  }),
  get('/api/seller/statements/:statementId', {
    id: 'sellerStatements.get',
    summary: 'One statement with its totals, its way so far and its payout',
    permission: 'seller.statement.read',
    params: Params,
    reply: Type.Object({ ...statementFields, ...detailFields }),
    errors: [StatementNotFound],
    handle: (ctx, { params }) => openOwnStatement(ctx, params.statementId),
  }),
  get('/api/seller/statements/:statementId/lines', {
    id: 'sellerStatements.lines',
    summary: 'The lines of a statement; each opens down to its order or usage charge',
    permission: 'seller.statement.read',
    params: Params,
    query: page,
    reply: Page(LineView),
    errors: [StatementNotFound],
    handle: (ctx, { params, query }) => ownStatementLines(ctx, params.statementId, query),
  }),
  get('/api/seller/revenue', {
    id: 'sellerRevenue.daily',
    summary: 'What became effective per day in Beijing, beside the same number of days before',
    description: 'Sales are what buyers paid; payable is the seller’s share of them, after the platform’s.',
    permission: 'seller.statement.read',
    query: Type.Object(
      { days: Type.Optional(Type.Integer({ minimum: 1, maximum: 366, default: 30 })) },
      { additionalProperties: false },
    ),
    reply: Type.Object({
      currency: Currency,
      days: Type.Integer(),
      current: Type.Array(Day),
      previous: Type.Array(Day),
      currentSales: MinorUnits,
      currentPayable: MinorUnits,
      previousSales: MinorUnits,
      previousPayable: MinorUnits,
    }),
    handle: (ctx, { query }) => revenueByDay(ctx, query.days ?? 30),
  }),
];

const operatorRoutes: readonly Route[] = [
  get('/api/operator/statements', {
    id: 'operatorStatements.list',
    summary: 'Statements of all sellers, newest first',
    permission: 'operator.payout.record',
    query: Type.Object(
      { ...filter, sellerId: Type.Optional(Type.String({ maxLength: 64 })) },
      { additionalProperties: false },
    ),
    reply: Page(Type.Object({ ...statementFields, ...operatorFields })),
    handle: (ctx, { query }) => listAllStatements(ctx, query),
  }),
  get('/api/operator/statements/:statementId', {
    id: 'operatorStatements.get',
    summary: 'One statement of any seller',
    permission: 'operator.payout.record',
    params: Params,
    reply: Type.Object({ ...statementFields, ...operatorFields, ...detailFields }),
    errors: [StatementNotFound],
    handle: (ctx, { params }) => openStatement(ctx, params.statementId),
  }),
  get('/api/operator/statements/:statementId/lines', {
    id: 'operatorStatements.lines',
    summary: 'The lines of any statement',
    permission: 'operator.payout.record',
    params: Params,
    query: page,
    reply: Page(LineView),
    errors: [StatementNotFound],
    handle: (ctx, { params, query }) => statementLines(ctx, params.statementId, query),
  }),
  post('/api/operator/statements/:statementId/countersign', {
    id: 'operatorStatements.countersign',
    summary: 'Countersign a sent statement; from then on it may be paid',
    permission: 'operator.payout.record',
    params: Params,
    reply: StatementItem,
    errors: [StatementNotFound],
    handle: async (ctx, { params }) => toStatementItem(await countersign(ctx, params.statementId)),
  }),
  post('/api/operator/statements/:statementId/payout', {
    id: 'operatorStatements.recordPayout',
    summary: 'Record the bank transfer that pays a countersigned statement',
    description:
      'Posts payable to bank and ends in PAID, once per statement. `amount` repeats the transfer slip and must be the statement’s payable.',
    permission: 'operator.payout.record',
    idempotency: 'required',
    params: Params,
    body: Type.Object(
      { bankReference: textLine(1, 100), amount: PositiveMinorUnits },
      { additionalProperties: false },
    ),
    reply: StatementItem,
    errors: [StatementNotFound, PayoutAmountDiffers],
    handle: async (ctx, { params, body }) =>
      toStatementItem(
        await recordPayout(ctx, params.statementId, {
          bankReference: body.bankReference,
          amount: BigInt(body.amount),
        }),
      ),
  }),
  post('/api/operator/statements/:statementId/payout-failure', {
    id: 'operatorStatements.recordPayoutFailure',
    summary: 'Record that the bank sent the transfer back; the statement may be paid again',
    permission: 'operator.payout.record',
    params: Params,
    body: Type.Object({ reason: prose(1, 500) }, { additionalProperties: false }),
    reply: StatementItem,
    errors: [StatementNotFound],
    handle: async (ctx, { params, body }) =>
      toStatementItem(await recordPayoutFailure(ctx, params.statementId, body.reason)),
  }),
  get('/api/operator/settlement-runs', {
    id: 'operatorSettlement.runs',
    summary: 'Periods, when they are or were settled, and what came of it',
    permission: 'operator.settlement.run',
    reply: Type.Object({
      items: Type.Array(
        Type.Object({
          period: Type.String(),
          dueAt: Instant,
          ranAt: NullableInstant,
          statements: Nullable(Type.Integer()),
          refused: Nullable(Type.Integer()),
          rolledOver: Nullable(Type.Integer()),
        }),
      ),
    }),
    handle: (ctx) => listRuns(ctx),
  }),
  post('/api/operator/settlement-runs', {
    id: 'operatorSettlement.run',
    summary: 'Draw the statements of a period that is over; doing it again changes nothing sent',
    permission: 'operator.settlement.run',
    body: Type.Object({ period: PeriodShape }, { additionalProperties: false }),
    reply: Type.Object({
      period: Type.String(),
      statements: Type.Integer(),
      refused: Type.Integer(),
      rolledOver: Type.Integer(),
    }),
    errors: [PeriodNotOver],
    handle: (ctx, { body }) => runSettlement(ctx, body.period),
  }),
];

export const settlementRoutes: readonly Route[] = [...sellerRoutes, ...operatorRoutes];
