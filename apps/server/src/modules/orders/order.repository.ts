import type { OrderId, OrderState, OrderType, ResourceId } from '@jishi/protocol';
import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../platform/database/pool.ts';
import type { Actor } from '../../platform/world/world.ts';
import type { DB } from '../../schema.gen.ts';
import { fromRow, type HistoryRow, type OrderRow } from './order.mapping.ts';
import type { Order, OrderAction } from './order.ts';

type Db = Kysely<DB>;

// Lines come with their order as JSON, amounts as text: one round trip for the whole thing.
const wholeOrder = sql`
  o.*, (select jsonb_agg(to_jsonb(l) || jsonb_build_object('amount', l.amount::text) order by l.id)
        from order_lines l where l.order_id = o.id) as lines`;

/**
 * Order, line, first history row and the news of it in one statement. False when a unique key refused: the number is taken,
 * or the resource has an unpaid order already (ORD-4).
 */
export async function insertOrder(
  tx: Tx,
  order: Order,
  actor: Actor,
  /** `telling(ctx, […], 'ordered')` */
  news: RawBuilder<unknown>,
): Promise<boolean> {
  const line = order.lines[0]!;
  const { rows } = await sql`
    with ordered as (
      insert into orders (id, account_id, user_id, seller_id, type, state, currency, list, discount, due,
                          created_at, expires_at, resource_id)
      values (${order.id}, ${order.accountId}, ${order.userId}, ${order.sellerId}, ${order.type},
              ${order.state}, ${order.currency}, ${order.list}, ${order.discount}, ${order.due},
              ${order.createdAt}, ${order.expiresAt}, ${order.resourceId})
      on conflict do nothing
      returning id
    ), lined as (
      insert into order_lines (id, order_id, plan_id, sku_code, product_id, product_name, specification_name,
                               charging_mode, period_type, period_count, seats, amount, fee_basis_points,
                               tax_rate, auto_renew, price_lines, agreement_version, change)
      select ${line.id}, id, ${line.planId}, ${line.skuCode}, ${line.productId},
             ${JSON.stringify(line.productName)}::jsonb, ${JSON.stringify(line.specificationName)}::jsonb,
             ${line.chargingMode}, ${line.periodType}, ${line.periodCount}::int, ${line.seats}::int,
             ${line.amount}::bigint, ${line.feeBasisPoints}::int, ${line.taxRate}, ${line.autoRenew}::boolean,
             ${JSON.stringify(line.priceLines)}::jsonb, ${line.agreementVersion},
             ${line.change && JSON.stringify(line.change)}::jsonb
      from ordered
    ), noted as (
      insert into order_history (order_id, action, to_state, at, actor)
      select id, 'place', ${order.state}, ${order.createdAt}::timestamptz, ${JSON.stringify(actor)}::jsonb
      from ordered
    ), ${news}
    select id from ordered`.execute(tx);
  return rows.length === 1;
}

export async function orderById(db: Db, id: string): Promise<Order | undefined> {
  const { rows } = await sql<OrderRow>`select ${wholeOrder} from orders o where o.id = ${id}`.execute(db);
  return rows[0] && fromRow(rows[0]);
}

export async function lockOrderById(tx: Tx, id: string): Promise<Order | undefined> {
  const { rows } = await sql<OrderRow>`
    select ${wholeOrder} from orders o where o.id = ${id} for update of o`.execute(tx);
  return rows[0] && fromRow(rows[0]);
}

/** Saves a move, its history row and its news in one statement; the old state is the last guard. */
export async function saveMove(
  tx: Tx,
  move: {
    readonly from: OrderState;
    readonly order: Order;
    readonly action: OrderAction;
    readonly at: Date;
    readonly actor: Actor;
    readonly reason: string | null;
    /** `telling(ctx, […])`; the move has happened or all of it is rolled back. */
    readonly news: RawBuilder<unknown> | null;
  },
): Promise<void> {
  const { order } = move;
  const { rows } = await sql`
    with moved as (
      update orders set state = ${order.state}, paid = ${order.paid}, refunded = ${order.refunded},
        paid_at = ${order.paidAt}, completed_at = ${order.completedAt}, cancel_reason = ${order.cancelReason},
        fail_reason = ${order.failReason}
      where id = ${order.id} and state = ${move.from}
      returning id
    ) ${move.news ? sql`, ${move.news}` : sql``}
    insert into order_history (order_id, action, from_state, to_state, at, actor, reason)
    select id, ${move.action}, ${move.from}, ${order.state}, ${move.at}::timestamptz,
           ${JSON.stringify(move.actor)}::jsonb, ${move.reason}
    from moved returning id`.execute(tx);
  if (rows.length !== 1) throw new Error(`Order ${order.id} was not ${move.from} when it was saved`);
}

/** False when the order has another resource already. */
export async function setResource(tx: Tx, id: string, resourceId: ResourceId): Promise<boolean> {
  const { rows } = await sql`
    update orders set resource_id = ${resourceId}
    where id = ${id} and (resource_id is null or resource_id = ${resourceId}) returning id`.execute(tx);
  return rows.length === 1;
}

export async function pendingOrderOfResource(db: Db, resourceId: string): Promise<OrderId | undefined> {
  const { rows } = await sql<{ id: OrderId }>`
    select id from orders where resource_id = ${resourceId} and state = 'PENDING_PAYMENT'`.execute(db);
  return rows[0]?.id;
}

export interface OrderOfResource {
  readonly id: OrderId;
  readonly type: OrderType;
  readonly state: OrderState;
}

/** The orders that came after the purchase of a resource, oldest first. */
export async function laterOrdersOf(db: Db, resourceId: string): Promise<OrderOfResource[]> {
  const { rows } = await sql<OrderOfResource>`
    select id, type, state from orders
    where resource_id = ${resourceId} and type in ('RENEW', 'AUTO_RENEW', 'CHANGE')
    order by created_at, id`.execute(db);
  return rows;
}

export async function earliestExpiry(db: Db): Promise<Date | null> {
  const { rows } = await sql<{ due: Date | null }>`
    select min(expires_at) as due from orders where state = 'PENDING_PAYMENT'`.execute(db);
  return rows[0]?.due ?? null;
}

export async function claimExpired(tx: Tx, now: Date, limit: number): Promise<OrderId[]> {
  const { rows } = await sql<{ id: OrderId }>`
    select id from orders where state = 'PENDING_PAYMENT' and expires_at <= ${now}
    order by expires_at limit ${limit} for update skip locked`.execute(tx);
  return rows.map((r) => r.id);
}

/** Unpaid purchases and changes of a product; renewals of it go on (REN-15). */
export async function pendingPurchasesOf(db: Db, productId: string): Promise<OrderId[]> {
  const { rows } = await sql<{ id: OrderId }>`
    select o.id from orders o
    where o.state = 'PENDING_PAYMENT' and (o.resource_id is null or o.type = 'CHANGE')
      and exists (select 1 from order_lines l where l.order_id = o.id and l.product_id = ${productId})
    order by o.id`.execute(db);
  return rows.map((r) => r.id);
}

export interface OrderFilter {
  readonly accountId?: string;
  readonly sellerId?: string;
  readonly state?: OrderState;
  readonly type?: OrderType;
  /** The beginning of the number. */
  readonly q?: string;
  readonly before?: { readonly createdAt: string; readonly id: string };
  readonly limit: number;
}

/** Newest first; `limit + 1` rows so that the caller knows whether there are more. */
export async function ordersByFilter(db: Db, filter: OrderFilter): Promise<Order[]> {
  const where = [sql`true`];
  if (filter.accountId) where.push(sql`o.account_id = ${filter.accountId}`);
  if (filter.sellerId) where.push(sql`o.seller_id = ${filter.sellerId}`);
  if (filter.state) where.push(sql`o.state = ${filter.state}`);
  if (filter.type) where.push(sql`o.type = ${filter.type}`);
  if (filter.q) where.push(sql`o.id like ${`${filter.q.toUpperCase().replace(/[\\%_]/g, '\\$&')}%`}`);
  if (filter.before) {
    where.push(sql`(o.created_at, o.id) < (${filter.before.createdAt}::timestamptz, ${filter.before.id})`);
  }
  const { rows } = await sql<OrderRow>`
    select ${wholeOrder} from orders o where ${sql.join(where, sql` and `)}
    order by o.created_at desc, o.id desc limit ${filter.limit + 1}`.execute(db);
  return rows.map(fromRow);
}

export async function historyOf(db: Db, id: string): Promise<HistoryRow[]> {
  const { rows } = await sql<HistoryRow>`
    select action, from_state, to_state, at, actor, reason from order_history
    where order_id = ${id} order by id`.execute(db);
  return rows;
}
