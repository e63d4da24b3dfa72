import Type from 'typebox';
import { get, post, type Route } from '../../platform/http/route.ts';
import { Currency, MinorUnits, Text } from '../../platform/http/shapes.ts';
import {
  Arrears,
  ChangeShape,
  OrderPendingExists,
  OrderUnderWay,
  PriceChanged,
  toChangeView,
} from '../orders/index.ts';
import { QuantityStep } from '../pricing/index.ts';
import { ResourceNotFound, ResourceNotUpgradable, UpgradeNotAllowed } from './resource.errors.ts';
import { quoteUpgrade, requestUpgrade, upgradeOptions } from './upgrades.ts';

const Params = Type.Object({ resourceId: Type.String({ maxLength: 64 }) });
const wish = {
  skuCode: Type.Optional(
    Type.String({
      minLength: 1,
      maxLength: 64,
      description: 'The SKU to change to; left out, seats are added to its own',
    }),
  ),
  seats: Type.Optional(
    Type.Integer({ minimum: 0, maximum: 1_000_000, description: 'The new total; left out, the least' }),
  ),
};
const Seats = Type.Object({
  name: Text,
  unit: Text,
  included: Type.Integer(),
  min: Type.Integer(),
  max: Type.Integer(),
  step: Type.Integer(),
});

export const upgradeRoutes: readonly Route[] = [
  get('/api/resources/:resourceId/upgrade-options', {
    id: 'resources.upgradeOptions',
    summary: 'What a resource may be changed to within its term, by its seller’s rule (CHG-1)',
    description: 'Empty when the resource is not in use, is on demand, or its seller allows nothing.',
    permission: 'resource.read',
    params: Params,
    reply: Type.Object({
      ways: Type.Array(
        Type.Object({
          skuCode: Type.String(),
          name: Text,
          features: Type.Array(Text),
          isSame: Type.Boolean({ description: 'The resource’s own SKU: only seats are added' }),
          seats: Type.Union([Seats, Type.Null()]),
        }),
      ),
    }),
    errors: [ResourceNotFound],
    handle: (ctx, { params }) => upgradeOptions(ctx, params.resourceId),
  }),
  get('/api/resources/:resourceId/upgrade-quote', {
    id: 'resources.quoteUpgrade',
    summary: 'Today’s fee of a change within the term, with its derivation (chapter 11)',
    permission: 'resource.read',
    params: Params,
    query: Type.Object(wish, { additionalProperties: false }),
    reply: Type.Object({
      skuCode: Type.String(),
      seats: Type.Union([Type.Integer(), Type.Null()]),
      change: ChangeShape,
      due: MinorUnits,
      currency: Currency,
    }),
    errors: [
      ResourceNotFound,
      ResourceNotUpgradable,
      UpgradeNotAllowed,
      QuantityStep,
      OrderPendingExists,
      OrderUnderWay,
    ],
    handle: async (ctx, { params, query }) => {
      const { plan, seats, change, due } = await quoteUpgrade(ctx, params.resourceId, query);
      return {
        skuCode: plan.skuCode,
        seats,
        change: toChangeView(change),
        due: due.toString(),
        currency: plan.currency,
      };
    },
  }),
  post('/api/resources/:resourceId/upgrades', {
    id: 'resources.upgrade',
    summary: 'Makes a CHANGE order; pay it with orders.pay',
    description:
      'The instance and its expiry stay (CHG-2); the change is in force when the seller has confirmed it, and is refunded when it cannot within three hours. Refused while another order of the resource is unpaid or under way (CHG-4).',
    permission: 'order.create',
    idempotency: 'required',
    params: Params,
    body: Type.Object(
      {
        ...wish,
        agreed: Type.Boolean({ description: 'The agreements were read and accepted; must be true' }),
        expectedDue: Type.Optional(MinorUnits),
      },
      { additionalProperties: false },
    ),
    reply: Type.Object({ orderId: Type.String(), due: MinorUnits, state: Type.String() }),
    status: 201,
    errors: [
      ResourceNotFound,
      ResourceNotUpgradable,
      UpgradeNotAllowed,
      QuantityStep,
      OrderPendingExists,
      OrderUnderWay,
      PriceChanged,
      Arrears,
    ],
    handle: async (ctx, { params, body }) => {
      const order = await requestUpgrade(ctx, params.resourceId, body);
      return { orderId: order.id as string, due: order.due.toString(), state: order.state as string };
    },
  }),
];
