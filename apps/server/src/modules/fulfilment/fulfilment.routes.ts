import Type from 'typebox';
import { free, get, post, type Route } from '../../platform/http/route.ts';
import { IdText, Instant, NullableInstant, Page, PageQuery } from '../../platform/http/shapes.ts';
import { ResourceNotFound } from '../resources/index.ts';
import { sellerOf } from '../sellers/index.ts';
import { CallNotFound, RestartNotAllowed, RestartTooSoon } from './call.errors.ts';
import { getMessage, listMessages } from './call.queries.ts';
import {
  CallStateShape,
  GenerationShape,
  HealthShape,
  MessageDetail,
  MessageItem,
  ReasonShape,
  SceneShape,
  toMessage,
} from './call.views.ts';
import { interfaceHealth } from './health.ts';
import { ERROR_KINDS } from './reasons.ts';
import { type LiveAccess, refreshAccess, refreshAccesses } from './refresh-access.ts';
import { restartCall } from './restart.ts';

const Params = Type.Object({ messageId: Type.String({ maxLength: 64 }) });
const filters = {
  ...PageQuery,
  state: Type.Optional(CallStateShape),
  scene: Type.Optional(SceneShape),
  generation: Type.Optional(GenerationShape),
  errorKind: Type.Optional(Type.Enum([...ERROR_KINDS], { description: 'Why the last attempt failed' })),
  orderId: Type.Optional(Type.String({ maxLength: 64 })),
  productId: Type.Optional(Type.String({ maxLength: 64 })),
  from: Type.Optional(Instant),
  to: Type.Optional(Instant),
};
const SellerFilter = Type.Object(filters, { additionalProperties: false });
const OperatorFilter = Type.Object(
  { ...filters, sellerId: Type.Optional(Type.String({ maxLength: 64 })) },
  { additionalProperties: false },
);
const text = Type.Union([Type.String(), Type.Null()]);
const Live = {
  isLive: Type.Boolean(),
  access: Type.Union([
    Type.Object({ frontEndUrl: text, adminUrl: text, userName: text, memo: text }),
    Type.Null(),
  ]),
  accessUpdatedAt: NullableInstant,
  reason: Type.Union([ReasonShape, Type.Null()]),
};
const toLive = (resourceId: string, live: LiveAccess) => ({ resourceId, ...live });

export const fulfilmentRoutes: readonly Route[] = [
  get('/api/seller/interface-messages', {
    id: 'sellerMessages.list',
    summary: 'Production interface messages of this seller, newest first',
    description: 'The exception list is `state=FAILED` (FUL-1); CALLING means an attempt is under way.',
    permission: 'seller.interface.read',
    query: SellerFilter,
    reply: Page(MessageItem),
    handle: async (ctx, { query }) => listMessages(ctx, { ...query, sellerId: (await sellerOf(ctx)).id }),
  }),
  get('/api/seller/interface-messages/:messageId', {
    id: 'sellerMessages.get',
    summary: 'One message with every attempt as sent and as answered, secrets masked',
    permission: 'seller.interface.read',
    params: Params,
    reply: MessageDetail,
    errors: [CallNotFound],
    handle: async (ctx, { params }) =>
      getMessage(ctx, params.messageId, { sellerId: (await sellerOf(ctx)).id }),
  }),
  post('/api/seller/interface-messages/:messageId/restart', {
    id: 'sellerMessages.restart',
    summary: 'Makes one immediate call',
    description: 'A success completes the order if it is still open. Once a minute per message.',
    permission: 'seller.interface.restart',
    params: Params,
    reply: MessageItem,
    status: 202,
    errors: [CallNotFound, RestartNotAllowed, RestartTooSoon],
    handle: async (ctx, { params }) =>
      toMessage(
        await restartCall(ctx, params.messageId, { sellerId: (await sellerOf(ctx)).id }),
        ctx.lang,
        true,
      ),
  }),
  get('/api/seller/interface-health', {
    id: 'sellerMessages.health',
    summary: 'Interface health of this seller’s products over the last 24 hours',
    permission: 'seller.interface.read',
    query: Type.Object({ addressId: Type.Optional(IdText) }, { additionalProperties: false }),
    reply: HealthShape,
    handle: async (ctx, { query }) => health(ctx, { ...query, sellerId: (await sellerOf(ctx)).id }),
  }),
  get('/api/operator/interface-messages', {
    id: 'operatorMessages.list',
    summary: 'Production interface messages of all sellers, newest first',
    permission: 'operator.interface.read',
    query: OperatorFilter,
    reply: Page(MessageItem),
    handle: (ctx, { query }) => listMessages(ctx, query),
  }),
  get('/api/operator/interface-messages/:messageId', {
    id: 'operatorMessages.get',
    summary: 'One message with every attempt as sent and as answered, secrets masked',
    permission: 'operator.interface.read',
    params: Params,
    reply: MessageDetail,
    errors: [CallNotFound],
    handle: (ctx, { params }) => getMessage(ctx, params.messageId),
  }),
  post('/api/operator/interface-messages/:messageId/restart', {
    id: 'operatorMessages.restart',
    summary: 'Makes one immediate call for a seller',
    permission: 'operator.interface.restart',
    params: Params,
    reply: MessageItem,
    status: 202,
    errors: [CallNotFound, RestartNotAllowed, RestartTooSoon],
    handle: async (ctx, { params }) => toMessage(await restartCall(ctx, params.messageId), ctx.lang, true),
  }),
  get('/api/operator/interface-health', {
    id: 'operatorMessages.health',
    summary: 'Interface health of all products over the last 24 hours, worst first',
    permission: 'operator.interface.read',
    query: Type.Object(
      { sellerId: Type.Optional(Type.String({ maxLength: 64 })) },
      { additionalProperties: false },
    ),
    reply: HealthShape,
    handle: (ctx, { query }) => health(ctx, query),
  }),
  free('POST', '/api/resources/:resourceId/refresh-access', {
    id: 'resources.refreshAccess',
    summary: 'Asks the seller for the access data now; the cached data with its time when that fails',
    description: 'BUY-1: called when a buyer opens the resource page. Never shows the password.',
    permission: 'resource.read',
    params: Type.Object({ resourceId: Type.String({ maxLength: 64 }) }),
    reply: Type.Object(Live),
    errors: [ResourceNotFound],
    rateLimit: { max: 30, windowSeconds: 60 },
    handle: (ctx, { params }) => refreshAccess(ctx, params.resourceId),
  }),
  free('POST', '/api/resources/refresh-access', {
    id: 'resources.refreshAccesses',
    summary: 'The same for up to a hundred of my resources: one call to each seller’s address',
    permission: 'resource.read',
    body: Type.Object(
      { resourceIds: Type.Array(IdText, { minItems: 1, maxItems: 100 }) },
      { additionalProperties: false },
    ),
    reply: Type.Object({ items: Type.Array(Type.Object({ resourceId: Type.String(), ...Live })) }),
    errors: [ResourceNotFound],
    rateLimit: { max: 10, windowSeconds: 60 },
    handle: async (ctx, { body }) => ({
      items: [...(await refreshAccesses(ctx, body.resourceIds))].map(([id, live]) => toLive(id, live)),
    }),
  }),
];

async function health(ctx: Parameters<typeof interfaceHealth>[0], of: Parameters<typeof interfaceHealth>[1]) {
  const items = await interfaceHealth(ctx, of);
  return {
    items: items.map((item) => ({
      ...item,
      lastAttemptAt: item.lastAttemptAt.toISOString(),
      cells: [...item.cells],
      addressIds: [...item.addressIds],
    })),
  };
}
