import {
  InvalidTransition,
  type ProductState,
  productStates,
  TAKEDOWN_CAUSES,
  type TakedownState,
  takedownStates,
} from '@jishi/protocol';
import Type from 'typebox';
import { decodeCursor, pageOf } from '../../platform/http/cursor.ts';
import { get, post, type Route } from '../../platform/http/route.ts';
import {
  IdText,
  Instant,
  NullableInstant,
  Page,
  PageQuery,
  prose,
  Text,
} from '../../platform/http/shapes.ts';
import type { ReadContext } from '../../platform/world/world.ts';
import { userNames } from '../identity/index.ts';
import { companiesOf, sellerOf } from '../sellers/index.ts';
import { TakedownNotFound } from './takedown.errors.ts';
import * as takedowns from './takedown.repository.ts';
import { dismissTask, restoreByTask, risksOfSeller, suspendByTask } from './takedown.service.ts';
import type { Takedown } from './takedown.ts';

const State = Type.Enum(Object.keys(takedownStates) as TakedownState[]);
const NullableText = Type.Union([Type.String(), Type.Null()]);

const TaskFields = {
  id: Type.String(),
  productId: Type.String(),
  productName: Text,
  cause: Type.Enum([...TAKEDOWN_CAUSES]),
  period: Type.String({ description: 'Calendar month in Beijing, yyyyMM' }),
  facts: Type.Record(Type.String(), Type.Union([Type.String(), Type.Number()]), {
    description: '`failures`: orders failed by the interface when the task was opened',
  }),
  state: State,
  openedAt: Instant,
  decidedAt: NullableInstant,
  reason: NullableText,
};
const TaskView = Type.Object({
  ...TaskFields,
  sellerId: Type.String(),
  sellerName: Text,
  decidedByName: NullableText,
});
const One = Type.Object({ task: TaskView });
const Params = Type.Object({ taskId: IdText });
const Reason = Type.Object({ reason: prose(1, 500, 'The seller reads it') }, { additionalProperties: false });

function toFields(task: Takedown) {
  return {
    id: task.id,
    productId: task.productId as string,
    productName: task.productName,
    cause: task.cause,
    period: task.period,
    facts: { ...task.facts },
    state: task.state,
    openedAt: task.openedAt.toISOString(),
    decidedAt: task.decidedAt?.toISOString() ?? null,
    reason: task.reason,
  };
}

async function toViews(ctx: ReadContext, tasks: readonly Takedown[]) {
  const companies = await companiesOf(
    ctx,
    tasks.map((task) => task.sellerId),
  );
  const people = await userNames(
    ctx,
    tasks.flatMap((task) => task.decidedBy ?? []),
  );
  return tasks.map((task) => ({
    ...toFields(task),
    sellerId: task.sellerId,
    sellerName: companies.get(task.sellerId) ?? { 'zh-CN': task.sellerId, en: task.sellerId },
    decidedByName: (task.decidedBy && people.get(task.decidedBy)) ?? null,
  }));
}

const decided = async (ctx: ReadContext, task: Takedown) => ({ task: (await toViews(ctx, [task]))[0]! });

export const takedownRoutes: readonly Route[] = [
  get('/api/operator/takedown-tasks', {
    id: 'operatorTakedowns.list',
    summary: 'Products that staff must decide about, newest first',
    description:
      'ORD-7, seller spec 9.9: more than 5 orders of a product failed by its interface in one calendar month (Beijing).',
    permission: 'operator.catalog.manage',
    query: Type.Object({ ...PageQuery, state: Type.Optional(State) }, { additionalProperties: false }),
    reply: Page(TaskView),
    handle: async (ctx, { query }) => {
      const limit = query.limit ?? 20;
      const after = decodeCursor(query.cursor, ['instant', 'text']);
      const rows = await takedowns.list(ctx, { state: query.state ?? null, after, limit });
      const page = pageOf(
        rows,
        limit,
        (row) => row,
        (row) => [row.openedAt, row.id],
      );
      return { ...page, items: await toViews(ctx, page.items) };
    },
  }),
  post('/api/operator/takedown-tasks/:taskId/suspend', {
    id: 'operatorTakedowns.suspend',
    summary: 'Suspend the product: nobody can buy it, what runs lives on; the seller reads the reason',
    permission: 'operator.catalog.manage',
    params: Params,
    body: Reason,
    reply: One,
    errors: [TakedownNotFound, InvalidTransition],
    handle: async (ctx, { params, body }) =>
      decided(ctx, await suspendByTask(ctx, params.taskId, body.reason)),
  }),
  post('/api/operator/takedown-tasks/:taskId/dismiss', {
    id: 'operatorTakedowns.dismiss',
    summary: 'Dismiss the task; the product stays on sale',
    permission: 'operator.catalog.manage',
    params: Params,
    body: Reason,
    reply: One,
    errors: [TakedownNotFound, InvalidTransition],
    handle: async (ctx, { params, body }) => decided(ctx, await dismissTask(ctx, params.taskId, body.reason)),
  }),
  post('/api/operator/takedown-tasks/:taskId/restore', {
    id: 'operatorTakedowns.restore',
    summary: 'Take a suspension back; the product is on sale again',
    permission: 'operator.catalog.manage',
    params: Params,
    body: Reason,
    reply: One,
    errors: [TakedownNotFound, InvalidTransition],
    handle: async (ctx, { params, body }) =>
      decided(ctx, await restoreByTask(ctx, params.taskId, body.reason)),
  }),
  get('/api/seller/product-health', {
    id: 'sellerProducts.health',
    summary: 'Orders failed by the interface this calendar month, per product, and what follows from them',
    description:
      'Only products with a failed order this month, or with a task that still counts. `warnAt` and `taskAbove` are the limits (9.9).',
    permission: 'seller.interface.read',
    reply: Type.Object({
      period: Type.String(),
      warnAt: Type.Integer(),
      taskAbove: Type.Integer(),
      items: Type.Array(
        Type.Object({
          productId: Type.String(),
          productName: Text,
          productState: Type.Enum(Object.keys(productStates) as ProductState[]),
          failures: Type.Integer(),
          risk: Type.Enum(['NONE', 'WARNED', 'OVER']),
          task: Type.Union([Type.Object(TaskFields), Type.Null()]),
        }),
      ),
    }),
    handle: async (ctx) => {
      const risks = await risksOfSeller(ctx, (await sellerOf(ctx)).id);
      return { ...risks, items: risks.items.map((r) => ({ ...r, task: r.task && toFields(r.task) })) };
    },
  }),
];
