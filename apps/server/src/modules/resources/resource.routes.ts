import Type from 'typebox';
import { free, get, post, put, type Route } from '../../platform/http/route.ts';
import { Instant, MinorUnits, Page, PageQuery } from '../../platform/http/shapes.ts';
import { writing } from '../../platform/world/world.ts';
import { OrderPendingExists, OrderUnderWay, PriceChanged } from '../orders/index.ts';
import { revealPassword } from './access.ts';
import { changePolicy, releaseExpired } from './policy.ts';
import { RENEWALS_MAX, renewMany } from './renew-many.ts';
import { quoteRenewal, requestRenewal } from './renewals.ts';
import {
  NoPasswordKept,
  PolicyNotForOnDemand,
  ResourceNotFound,
  ResourceNotReleasable,
  ResourceNotRenewable,
} from './resource.errors.ts';
import { listOwn, listServed, resourcePage, timeline } from './resource.queries.ts';
import {
  PeriodShape,
  PolicyShape,
  ResourceItem,
  ResourcePage,
  StateShape,
  toItem,
} from './resource.views.ts';

const Params = Type.Object({ resourceId: Type.String({ maxLength: 64 }) });
const Filter = Type.Object(
  {
    ...PageQuery,
    state: Type.Optional(StateShape),
    policy: Type.Optional(PolicyShape),
    q: Type.Optional(Type.String({ minLength: 1, maxLength: 64 })),
  },
  { additionalProperties: false },
);
const periodCount = Type.Integer({ minimum: 1, maximum: 99 });
const seats = Type.Optional(Type.Integer({ minimum: 0, maximum: 1_000_000 }));
const Wish = Type.Object(
  {
    periodType: Type.Optional(PeriodShape),
    periodCount,
    seats,
    expectedDue: Type.Optional(MinorUnits),
  },
  { additionalProperties: false },
);
const Ahead = Type.Array(Type.Object({ step: Type.String(), at: Instant }));

export const resourceRoutes: readonly Route[] = [
  get('/api/resources', {
    id: 'resources.list',
    summary: 'The services this account has bought, newest first',
    permission: 'resource.read',
    query: Filter,
    reply: Page(ResourceItem),
    handle: (ctx, { query }) => listOwn(ctx, query),
  }),
  get('/api/resources/:resourceId', {
    id: 'resources.get',
    summary: 'One resource with its access data, term segments, dates ahead and seller contact',
    description: 'Everything but the password, which only `resources.reveal` shows (BUY-2).',
    permission: 'resource.read',
    params: Params,
    reply: ResourcePage,
    errors: [ResourceNotFound],
    handle: (ctx, { params }) => resourcePage(ctx, params.resourceId),
  }),
  get('/api/resources/:resourceId/timeline', {
    id: 'resources.timeline',
    summary: 'What happened to a resource and its orders, newest first, and what lies ahead',
    permission: 'resource.read',
    params: Params,
    query: Type.Object(
      { limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, default: 100 })) },
      { additionalProperties: false },
    ),
    reply: Type.Object({
      items: Type.Array(
        Type.Object({
          id: Type.String(),
          type: Type.String(),
          subject: Type.String(),
          at: Instant,
          actor: Type.String(),
          facts: Type.Record(Type.String(), Type.Unknown()),
        }),
      ),
      ahead: Ahead,
    }),
    errors: [ResourceNotFound],
    handle: (ctx, { params, query }) => timeline(ctx, params.resourceId, query.limit ?? 100),
  }),
  // `free`, so that an Idempotency-Key never leaves the password in the table of kept answers.
  free('POST', '/api/resources/:resourceId/reveal', {
    id: 'resources.reveal',
    summary: 'Shows the initial password; every look is recorded',
    permission: 'resource.reveal',
    params: Params,
    body: Type.Object({ field: Type.Literal('password') }, { additionalProperties: false }),
    reply: Type.Object({ password: Type.String(), validForSeconds: Type.Integer() }),
    errors: [ResourceNotFound, NoPasswordKept],
    rateLimit: { max: 20, windowSeconds: 60 },
    handle: async (ctx, { params, reply }) => {
      reply.header('cache-control', 'no-store');
      const password = await writing(ctx.world, ctx, (tx) => revealPassword(tx, params.resourceId));
      return { password, validForSeconds: 30 };
    },
  }),
  get('/api/resources/:resourceId/renewal-quote', {
    id: 'resources.quoteRenewal',
    summary: 'Today’s price of a renewal and the term it buys',
    permission: 'resource.read',
    params: Params,
    query: Type.Object(
      { periodType: Type.Optional(PeriodShape), periodCount, seats },
      { additionalProperties: false },
    ),
    reply: Type.Object({
      planId: Type.String(),
      periodType: PeriodShape,
      periodCount: Type.Integer(),
      maxPeriods: Type.Integer(),
      seats: Type.Union([Type.Integer(), Type.Null()]),
      lines: Type.Array(
        Type.Object({
          code: Type.String(),
          quantity: Type.Integer(),
          periods: Type.Integer(),
          unit: Type.String(),
          amount: MinorUnits,
        }),
      ),
      list: MinorUnits,
      discount: MinorUnits,
      due: MinorUnits,
      currency: Type.String(),
      startsAt: Instant,
      expiresAt: Instant,
    }),
    errors: [ResourceNotFound, ResourceNotRenewable],
    handle: (ctx, { params, query }) => quoteRenewal(ctx, params.resourceId, query),
  }),
  post('/api/resources/:resourceId/renewals', {
    id: 'resources.renew',
    summary: 'Makes a RENEW order; pay it with orders.pay',
    description:
      'The new segment starts at the original expiry, also in grace or retention (REN-11). A pending order of the resource refuses (ORD-4).',
    permission: 'order.create',
    idempotency: 'required',
    params: Params,
    body: Wish,
    reply: Type.Object({ orderId: Type.String(), due: MinorUnits, state: Type.String() }),
    status: 201,
    errors: [ResourceNotFound, ResourceNotRenewable, OrderPendingExists, OrderUnderWay, PriceChanged],
    handle: async (ctx, { params, body }) => {
      const order = await requestRenewal(ctx, params.resourceId, body);
      return { orderId: order.id as string, due: order.due.toString(), state: order.state as string };
    },
  }),
  post('/api/renewals', {
    id: 'resources.renewMany',
    summary: 'Renews several resources in one go: an order for each, or none',
    description:
      'Each item as in a single renewal; a refusal names its item, `body.items.<n>`, and nothing is ordered. The orders are then paid one by one.',
    permission: 'order.create',
    idempotency: 'required',
    body: Type.Object(
      {
        items: Type.Array(
          Type.Object(
            { resourceId: Type.String({ minLength: 1, maxLength: 64 }), ...Wish.properties },
            { additionalProperties: false },
          ),
          { minItems: 1, maxItems: RENEWALS_MAX },
        ),
      },
      { additionalProperties: false },
    ),
    reply: Type.Object({
      orders: Type.Array(
        Type.Object({
          resourceId: Type.String(),
          orderId: Type.String(),
          due: MinorUnits,
          state: Type.String(),
        }),
      ),
      due: MinorUnits,
    }),
    status: 201,
    errors: [ResourceNotFound, ResourceNotRenewable, OrderPendingExists, OrderUnderWay, PriceChanged],
    handle: async (ctx, { body }) => {
      const orders = await renewMany(ctx, body.items);
      return {
        orders: orders.map((order, n) => ({
          resourceId: body.items[n]!.resourceId,
          orderId: order.id as string,
          due: order.due.toString(),
          state: order.state as string,
        })),
        due: orders.reduce((sum, order) => sum + order.due, 0n).toString(),
      };
    },
  }),
  put('/api/resources/:resourceId/expiry-policy', {
    id: 'resources.changePolicy',
    summary: 'What happens at expiry: MANUAL, AUTO or NO_RENEW',
    description: 'AUTO deducts 7 days before expiry at 03:00 Beijing (REN-22); NO_RENEW stops reminders.',
    permission: 'resource.manage',
    params: Params,
    body: Type.Object(
      {
        policy: PolicyShape,
        /** Periods per automatic renewal. */
        periodCount: Type.Optional(periodCount),
      },
      { additionalProperties: false },
    ),
    reply: ResourceItem,
    errors: [ResourceNotFound, PolicyNotForOnDemand],
    handle: async (ctx, { params, body }) => toItem(await changePolicy(ctx, params.resourceId, body)),
  }),
  post('/api/resources/:resourceId/release', {
    id: 'resources.release',
    summary: 'Gives an expired resource up before its time; its data is deleted',
    permission: 'resource.manage',
    params: Params,
    reply: ResourceItem,
    errors: [ResourceNotFound, ResourceNotReleasable],
    handle: async (ctx, { params }) => toItem(await releaseExpired(ctx, params.resourceId)),
  }),
  get('/api/seller/resources', {
    id: 'sellerResources.list',
    summary: 'The instances this seller serves, newest first',
    permission: 'seller.order.read',
    query: Filter,
    reply: Page(ResourceItem),
    handle: (ctx, { query }) => listServed(ctx, query),
  }),
];
