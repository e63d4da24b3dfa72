import { InvalidTransition, type TopUpState } from '@jishi/protocol';
import Type from 'typebox';
import { pageOf } from '../../platform/http/cursor.ts';
import { get, post, type Route } from '../../platform/http/route.ts';
import { MinorUnits, Page, PageQuery, PositiveMinorUnits } from '../../platform/http/shapes.ts';
import type { ReadContext } from '../../platform/world/world.ts';
import { accountIdOf, getAccount } from '../identity/index.ts';
import { ChannelClosed, TopUpDecidedByChannel, TopUpNotFound } from './payment.errors.ts';
import { isSimulatedChannelOpen, receivingAccount, topUpMaximum, topUpMinimum } from './payment.settings.ts';
import {
  ChannelShape,
  StaffTopUpShape,
  TopUpShape,
  TopUpStateShape,
  toStaffTopUpView,
  toTopUpView,
} from './payment.views.ts';
import { cancelTopUp, confirmTopUp, listTopUps, rejectTopUp, requestTopUp } from './top-up.service.ts';
import type { Channel, TopUp } from './top-up.ts';

const Params = Type.Object({ topUpId: Type.String({ minLength: 1, maxLength: 64 }) });
const ListQuery = {
  state: Type.Optional(TopUpStateShape),
  channel: Type.Optional(ChannelShape),
  q: Type.Optional(Type.String({ maxLength: 20, description: 'The beginning of the reference' })),
  ...PageQuery,
};

function searchOf(query: { state?: string; channel?: string; q?: string; cursor?: string; limit?: number }) {
  return {
    ...(query.state ? { state: query.state as TopUpState } : {}),
    ...(query.channel ? { channel: query.channel as Channel } : {}),
    ...(query.q ? { q: query.q.trim() } : {}),
    ...(query.cursor ? { cursor: query.cursor } : {}),
    limit: query.limit ?? 20,
  };
}

const keyOf = (t: TopUp) => [t.requestedAt, t.id];

export const topUpRoutes: readonly Route[] = [
  get('/api/top-ups/channels', {
    id: 'topUps.channels',
    summary: 'The ways to top up, their limits, and where a bank transfer goes',
    permission: 'balance.read',
    reply: Type.Object({
      channels: Type.Array(Type.Object({ code: ChannelShape, isOpen: Type.Boolean() })),
      minimum: MinorUnits,
      maximum: MinorUnits,
      receivingAccount: Type.Union([
        Type.Object({ holder: Type.String(), bank: Type.String(), number: Type.String() }),
        Type.Null(),
      ]),
    }),
    handle: async (ctx) => ({
      channels: [
        { code: 'BANK_TRANSFER', isOpen: true },
        { code: 'SIMULATED', isOpen: await isSimulatedChannelOpen(ctx) },
      ],
      minimum: String(await topUpMinimum.get(ctx)),
      maximum: String(await topUpMaximum.get(ctx)),
      receivingAccount: await receivingAccount.get(ctx),
    }),
  }),
  get('/api/top-ups', {
    id: 'topUps.list',
    summary: 'My top-ups, newest first',
    permission: 'balance.read',
    query: Type.Object(ListQuery, { additionalProperties: false }),
    reply: Page(TopUpShape),
    handle: async (ctx, { query }) => {
      const search = searchOf(query);
      return pageOf(
        await listTopUps(ctx, { ...search, accountId: accountIdOf(ctx) }),
        search.limit,
        toTopUpView,
        keyOf,
      );
    },
  }),
  post('/api/top-ups', {
    id: 'topUps.request',
    summary: 'Announce a bank transfer, or open a payment page',
    description:
      'BANK_TRANSFER answers a `reference` for the purpose of the transfer; staff confirm it when the money is there. SIMULATED answers `payUrl`.',
    permission: 'balance.top_up',
    body: Type.Object(
      {
        channel: ChannelShape,
        amount: PositiveMinorUnits,
        payerName: Type.Optional(Type.String({ minLength: 1, maxLength: 100 })),
        remark: Type.Optional(Type.String({ maxLength: 200 })),
      },
      { additionalProperties: false },
    ),
    reply: TopUpShape,
    status: 201,
    errors: [ChannelClosed],
    handle: async (ctx, { body }) =>
      toTopUpView(
        await requestTopUp(ctx, {
          accountId: accountIdOf(ctx),
          userId: ctx.actor.kind === 'USER' ? ctx.actor.userId : null,
          channel: body.channel as Channel,
          amount: BigInt(body.amount),
          payerName: body.payerName?.trim() || null,
          remark: body.remark?.trim() || null,
        }),
      ),
  }),
  post('/api/top-ups/:topUpId/cancel', {
    id: 'topUps.cancel',
    summary: 'Take back a top-up that still waits',
    permission: 'balance.top_up',
    params: Params,
    reply: TopUpShape,
    errors: [TopUpNotFound, InvalidTransition],
    handle: async (ctx, { params }) => toTopUpView(await cancelTopUp(ctx, params.topUpId, accountIdOf(ctx))),
  }),
];

export const staffTopUpRoutes: readonly Route[] = [
  get('/api/operator/top-ups', {
    id: 'operatorTopUps.list',
    summary: 'Top-ups of all accounts, newest first',
    permission: 'operator.topup.decide',
    query: Type.Object(
      { accountId: Type.Optional(Type.String({ maxLength: 64 })), ...ListQuery },
      { additionalProperties: false },
    ),
    reply: Page(StaffTopUpShape),
    handle: async (ctx, { query }) => {
      const search = { ...searchOf(query), ...(query.accountId ? { accountId: query.accountId } : {}) };
      const topUps = await listTopUps(ctx, search);
      const ids = [...new Set(topUps.map((t) => t.accountId))];
      const accounts = new Map(
        (await Promise.all(ids.map((id) => getAccount(ctx, id)))).map((a) => [a.id as string, a]),
      );
      return pageOf(topUps, search.limit, (t) => toStaffTopUpView(t, accounts.get(t.accountId)!), keyOf);
    },
  }),
  post('/api/operator/top-ups/:topUpId/confirm', {
    id: 'operatorTopUps.confirm',
    summary: 'The transfer is on the bank statement: put it on the balance',
    permission: 'operator.topup.decide',
    idempotency: 'required',
    params: Params,
    reply: StaffTopUpShape,
    errors: [TopUpNotFound, TopUpDecidedByChannel, InvalidTransition],
    handle: async (ctx, { params }) => withAccount(ctx, await confirmTopUp(ctx, params.topUpId)),
  }),
  post('/api/operator/top-ups/:topUpId/reject', {
    id: 'operatorTopUps.reject',
    summary: 'There is no such transfer; the reason goes to the buyer',
    permission: 'operator.topup.decide',
    params: Params,
    body: Type.Object(
      { reason: Type.String({ minLength: 1, maxLength: 200 }) },
      { additionalProperties: false },
    ),
    reply: StaffTopUpShape,
    errors: [TopUpNotFound, TopUpDecidedByChannel, InvalidTransition],
    handle: async (ctx, { params, body }) =>
      withAccount(ctx, await rejectTopUp(ctx, params.topUpId, body.reason)),
  }),
];

async function withAccount(ctx: ReadContext, topUp: TopUp) {
  return toStaffTopUpView(topUp, await getAccount(ctx, topUp.accountId));
}
