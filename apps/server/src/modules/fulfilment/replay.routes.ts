import Type from 'typebox';
import { get, post, type Route } from '../../platform/http/route.ts';
import { IdText, Instant, NullableInstant } from '../../platform/http/shapes.ts';
import type { ReadContext } from '../../platform/world/world.ts';
import { SellerNotFound, sellerOf } from '../sellers/index.ts';
import { SceneShape } from './call.views.ts';
import type { ReplayProgress } from './replay.model.ts';
import { countMissed, listReplays, NothingMissed, ReplayRunning, startReplay } from './replay.ts';

const Nullable = <T extends Type.TSchema>(schema: T) => Type.Union([schema, Type.Null()]);
const filters = {
  productId: Type.Optional(IdText),
  scene: Type.Optional(SceneShape),
  from: Type.Optional(Instant),
  to: Type.Optional(Instant),
};
const Filter = Type.Object(filters, { additionalProperties: false });
const StaffFilter = Type.Object({ sellerId: IdText, ...filters }, { additionalProperties: false });
const Count = Type.Object({ count: Type.Integer() });
const View = Type.Object({
  id: Type.String(),
  sellerId: Type.String(),
  productId: Nullable(Type.String()),
  scene: Nullable(Type.String()),
  from: NullableInstant,
  to: NullableInstant,
  state: Type.Enum(['RUNNING', 'DONE']),
  total: Type.Integer({ description: 'Messages that matched when it began' }),
  restarted: Type.Integer(),
  skipped: Type.Integer({ description: 'Being called, or their order closed' }),
  succeeded: Type.Integer(),
  failedAgain: Type.Integer(),
  waiting: Type.Integer({ description: 'Brought back, not called yet' }),
  createdAt: Instant,
  finishedAt: NullableInstant,
});
const List = Type.Object({ items: Type.Array(View) });

function toView(r: ReplayProgress) {
  return {
    id: r.id,
    sellerId: r.sellerId,
    productId: r.productId,
    scene: r.scene,
    from: r.from?.toISOString() ?? null,
    to: r.to?.toISOString() ?? null,
    state: r.state,
    total: r.total,
    restarted: r.restarted,
    skipped: r.skipped,
    succeeded: r.succeeded,
    failedAgain: r.failedAgain,
    waiting: r.waiting,
    createdAt: r.createdAt.toISOString(),
    finishedAt: r.finishedAt?.toISOString() ?? null,
  };
}

const fresh = (replay: Awaited<ReturnType<typeof startReplay>>) =>
  toView({ ...replay, succeeded: 0, failedAgain: 0, waiting: 0 });
const userOf = (ctx: ReadContext) => (ctx.actor.kind === 'USER' ? ctx.actor.userId : null);

export const replayRoutes: readonly Route[] = [
  get('/api/seller/interface-replays', {
    id: 'sellerReplays.list',
    summary: 'My latest bulk restarts and how far they are',
    permission: 'seller.interface.read',
    reply: List,
    handle: async (ctx) => ({ items: (await listReplays(ctx, (await sellerOf(ctx)).id)).map(toView) }),
  }),
  get('/api/seller/interface-replays/preview', {
    id: 'sellerReplays.preview',
    summary: 'How many messages a bulk restart would bring back now',
    permission: 'seller.interface.read',
    query: Filter,
    reply: Count,
    handle: async (ctx, { query }) => ({
      count: await countMissed(ctx, { ...query, sellerId: (await sellerOf(ctx)).id }),
    }),
  }),
  post('/api/seller/interface-replays', {
    id: 'sellerReplays.start',
    summary: 'Restart all that I missed: every message that is RETRYING or FAILED and matches',
    description:
      'Done in the background, one bulk restart of a seller at a time. Calls keep the seller’s limit; messages of closed orders are left alone. `from` and `to` are about the last attempt.',
    permission: 'seller.interface.restart',
    status: 202,
    body: Filter,
    reply: View,
    errors: [NothingMissed, ReplayRunning],
    handle: async (ctx, { body }) =>
      fresh(await startReplay(ctx, { ...body, sellerId: (await sellerOf(ctx)).id }, userOf(ctx))),
  }),
  get('/api/operator/interface-replays', {
    id: 'operatorReplays.list',
    summary: 'A seller’s latest bulk restarts',
    permission: 'operator.interface.read',
    query: Type.Object({ sellerId: IdText }, { additionalProperties: false }),
    reply: List,
    handle: async (ctx, { query }) => ({ items: (await listReplays(ctx, query.sellerId)).map(toView) }),
  }),
  get('/api/operator/interface-replays/preview', {
    id: 'operatorReplays.preview',
    summary: 'How many messages of a seller a bulk restart would bring back now',
    permission: 'operator.interface.read',
    query: StaffFilter,
    reply: Count,
    handle: async (ctx, { query }) => ({ count: await countMissed(ctx, query) }),
  }),
  post('/api/operator/interface-replays', {
    id: 'operatorReplays.start',
    summary: 'Restart all that a seller missed',
    permission: 'operator.interface.restart',
    status: 202,
    body: StaffFilter,
    reply: View,
    errors: [NothingMissed, ReplayRunning, SellerNotFound],
    handle: async (ctx, { body }) => fresh(await startReplay(ctx, body, userOf(ctx))),
  }),
];
