import { InvalidTransition } from '@jishi/protocol';
import Type from 'typebox';
import { addMonths, beijingDate, beijingInstant } from '../../platform/calendar/calendar.ts';
import { get, post, type Route } from '../../platform/http/route.ts';
import { Currency, Instant, MinorUnits, Page, PageQuery } from '../../platform/http/shapes.ts';
import { accountIdOf } from '../identity/index.ts';
import { entriesOf, walletAccount, walletBalance, walletTurnover } from '../ledger/index.ts';
import { OrderExpired, OrderNotFound, OrderParams, OrderViewShape, toOrderView } from '../orders/index.ts';
import { payFromBalance } from './pay.ts';
import { BalanceInsufficient } from './payment.errors.ts';
import { MovementShape, toMovementView } from './payment.views.ts';

export const balanceRoutes: readonly Route[] = [
  post('/api/orders/:orderId/pay', {
    id: 'orders.pay',
    summary: 'Pay an order from the balance, all of it at once',
    description:
      'Atomic (PAY-7): either the whole amount is taken and the order is PROCESSING, or nothing happened.',
    permission: 'order.pay',
    idempotency: 'required',
    params: OrderParams,
    reply: Type.Object({ order: OrderViewShape, balance: MinorUnits }),
    errors: [OrderNotFound, InvalidTransition, OrderExpired, BalanceInsufficient],
    handle: async (ctx, { params }) => {
      const { order, balance } = await payFromBalance(ctx, {
        orderId: params.orderId,
        accountId: accountIdOf(ctx),
      });
      return { order: toOrderView(order), balance: balance.toString() };
    },
  }),
  get('/api/balance', {
    id: 'balance.get',
    summary: 'My balance and what moved this month',
    permission: 'balance.read',
    reply: Type.Object({
      currency: Currency,
      balance: MinorUnits,
      isInArrears: Type.Boolean(),
      month: Type.Object({
        from: Instant,
        to: Instant,
        received: MinorUnits,
        spent: MinorUnits,
      }),
    }),
    handle: async (ctx) => {
      const accountId = accountIdOf(ctx);
      const firstDay = `${beijingDate(ctx.now).slice(0, 7)}-01`;
      const [from, to] = [beijingInstant(firstDay), beijingInstant(addMonths(firstDay, 1))];
      const balance = await walletBalance(ctx, accountId);
      const month = await walletTurnover(ctx, accountId, from, to);
      return {
        currency: 'CNY' as const,
        balance: balance.toString(),
        isInArrears: balance < 0n,
        month: {
          from: from.toISOString(),
          to: to.toISOString(),
          received: month.received.toString(),
          spent: month.spent.toString(),
        },
      };
    },
  }),
  get('/api/balance/movements', {
    id: 'balance.movements',
    summary: 'Every movement of my balance, newest first, with the balance after it',
    permission: 'balance.read',
    query: Type.Object(
      {
        from: Type.Optional(Type.String({ format: 'date-time', description: 'Inclusive' })),
        to: Type.Optional(Type.String({ format: 'date-time', description: 'Exclusive' })),
        ...PageQuery,
      },
      { additionalProperties: false },
    ),
    reply: Page(MovementShape),
    handle: async (ctx, { query }) => {
      const page = await entriesOf(ctx, walletAccount(accountIdOf(ctx)), {
        ...(query.from ? { from: new Date(query.from) } : {}),
        ...(query.to ? { to: new Date(query.to) } : {}),
        ...(query.cursor ? { cursor: query.cursor } : {}),
        limit: query.limit ?? 20,
      });
      return { items: page.items.map(toMovementView), next: page.next };
    },
  }),
];
