import {
  type LocalText,
  news,
  next,
  type ProductState,
  type TakedownCause,
  takedownStates,
} from '@jishi/protocol';
import { beijingDate } from '../../platform/calendar/calendar.ts';
import { newId } from '../../platform/ids/ids.ts';
import { tell } from '../../platform/outbox/outbox.ts';
import type { ReadContext, WriteContext } from '../../platform/world/world.ts';
import { getProductHead, restoreProduct, suspendProduct } from '../catalog/index.ts';
import { getOrder } from '../orders/index.ts';
import { TakedownNotFound } from './takedown.errors.ts';
import * as takedowns from './takedown.repository.ts';
import { failureLimits } from './takedown.settings.ts';
import { askedFor, type Risk, riskOf, type Takedown } from './takedown.ts';

/** The calendar month in Beijing that an instant belongs to, yyyyMM. */
export function periodOf(at: Date): string {
  return beijingDate(at).slice(0, 7).replace('-', '');
}

/** ORD-7: an order failed through its product's interface. Heard twice it counts once. */
export async function noteFailedOrder(ctx: WriteContext, orderId: string): Promise<void> {
  const order = await getOrder(ctx, orderId);
  const productId = order.lines[0]!.productId;
  const period = periodOf(ctx.now);
  const { sellerId } = order;
  const failures = await takedowns.countFailure(ctx, { orderId, productId, sellerId, period });
  if (failures === undefined) return;
  const limits = await failureLimits.get(ctx);
  const { warn, task } = askedFor(failures, limits);
  if (warn) {
    const { taskAbove } = limits;
    await tell(ctx, news('product.at_risk', productId, { productId, sellerId, period, failures, taskAbove }));
  }
  if (task)
    await openTakedown(ctx, { productId, sellerId, cause: 'ORDER_FAILURES', period, facts: { failures } });
}

/** Asks staff to decide about a product. One task per product, cause and period: again changes nothing. */
export async function openTakedown(
  ctx: WriteContext,
  wish: {
    readonly productId: Takedown['productId'];
    readonly sellerId: string;
    readonly cause: TakedownCause;
    readonly period: string;
    readonly facts: Takedown['facts'];
  },
): Promise<void> {
  const { name, state } = await getProductHead(ctx, wish.productId);
  // What cannot be bought needs no taking down.
  if (state !== 'LISTED' && state !== 'HIDDEN') return;
  const task: Takedown = {
    ...wish,
    id: newId('takedown', ctx.now),
    productName: name,
    state: 'OPEN',
    openedAt: ctx.now,
    decidedAt: null,
    decidedBy: null,
    reason: null,
  };
  if (!(await takedowns.insert(ctx, task))) return;
  await takedowns.log(ctx, task.id, 'open', null);
  const { id: taskId, productId, sellerId, cause } = task;
  await tell(ctx, news('takedown.opened', productId, { taskId, productId, sellerId, cause }));
}

/** Nobody can buy it any more; what runs lives on. The seller reads the reason. */
export async function suspendByTask(ctx: WriteContext, id: string, reason: string): Promise<Takedown> {
  const task = await decide(ctx, id, 'suspend', reason);
  await suspendProduct(ctx, task.productId, reason);
  return task;
}

/** Nothing happens to the product. */
export function dismissTask(ctx: WriteContext, id: string, reason: string): Promise<Takedown> {
  return decide(ctx, id, 'dismiss', reason);
}

/** Takes a suspension back: the product is on sale again. */
export async function restoreByTask(ctx: WriteContext, id: string, reason: string): Promise<Takedown> {
  const task = await decide(ctx, id, 'restore', reason);
  await restoreProduct(ctx, task.productId);
  return task;
}

async function decide(
  ctx: WriteContext,
  id: string,
  action: 'suspend' | 'dismiss' | 'restore',
  reason: string,
): Promise<Takedown> {
  const task = await takedowns.lock(ctx, id);
  if (!task) throw new TakedownNotFound();
  const decided: Takedown = {
    ...task,
    state: next(takedownStates, task.state, action),
    decidedAt: ctx.now,
    decidedBy: ctx.actor.kind === 'USER' ? ctx.actor.userId : null,
    reason: reason.trim(),
  };
  await takedowns.save(ctx, decided);
  await takedowns.log(ctx, id, action, decided.reason);
  return decided;
}

export interface ProductRisk {
  readonly productId: string;
  readonly productName: LocalText;
  readonly productState: ProductState;
  readonly failures: number;
  readonly risk: Risk;
  readonly task: Takedown | null;
}

/** How a seller's products stand in the running month: those with a failed order, or with a task that still counts. */
export async function risksOfSeller(ctx: ReadContext, sellerId: string) {
  const period = periodOf(ctx.now);
  const limits = await failureLimits.get(ctx);
  const failures = new Map(
    (await takedowns.failuresOfSeller(ctx, sellerId, period)).map((f) => [f.productId, f.failures]),
  );
  const tasks = await takedowns.tasksOfSeller(ctx, sellerId, period);
  const productIds = new Set([...failures.keys(), ...tasks.map((t) => t.productId as string)]);
  const items: ProductRisk[] = [];
  for (const productId of productIds) {
    const { name, state } = await getProductHead(ctx, productId);
    const count = failures.get(productId) ?? 0;
    items.push({
      productId,
      productName: name,
      productState: state,
      failures: count,
      risk: riskOf(count, limits),
      task: tasks.find((t) => t.productId === productId) ?? null,
    });
  }
  return { period, ...limits, items: items.sort((a, b) => b.failures - a.failures) };
}
