import type { ResourceId } from '@jishi/protocol';
import { sql } from 'kysely';
import type { ReadContext, WriteContext } from '../../platform/world/world.ts';
import { fromRow, type ResourceRow, type SegmentRow, segmentFromRow } from './resource.mapping.ts';
import type { Access, Resource, Segment } from './resource.ts';

/** One resource, whoever owns it; undefined when there is none. */
export async function find(ctx: ReadContext, id: string): Promise<Resource | undefined> {
  const { rows } = await sql<ResourceRow>`select * from resources where id = ${id}`.execute(ctx.db);
  return rows[0] && fromRow(rows[0]);
}

export async function lock(ctx: WriteContext, id: string): Promise<Resource | undefined> {
  const { rows } = await sql<ResourceRow>`select * from resources where id = ${id} for update`.execute(
    ctx.tx,
  );
  return rows[0] && fromRow(rows[0]);
}

export async function lockByOrder(ctx: WriteContext, orderId: string): Promise<Resource | undefined> {
  const { rows } =
    await sql<ResourceRow>`select * from resources where order_id = ${orderId} for update`.execute(ctx.tx);
  return rows[0] && fromRow(rows[0]);
}

/** False when this order already has its resource. */
export async function insert(ctx: WriteContext, r: Resource): Promise<boolean> {
  const { rows } = await sql`
    insert into resources (id, account_id, seller_id, product_id, order_id, order_line_id, plan_id, sku_code,
      product_name, specification_name, charging_mode, period_type, period_count, seats, state,
      expiry_policy, auto_renew_periods, created_at)
    values (${r.id}, ${r.accountId}, ${r.sellerId}, ${r.productId}, ${r.orderId}, ${r.orderLineId}, ${r.planId},
      ${r.skuCode}, ${JSON.stringify(r.productName)}::jsonb, ${JSON.stringify(r.specificationName)}::jsonb,
      ${r.chargingMode}, ${r.periodType}, ${r.periodCount}, ${r.seats}, ${r.state}, ${r.expiryPolicy},
      ${r.autoRenewPeriods}, ${r.createdAt})
    on conflict (order_id) do nothing returning id`.execute(ctx.tx);
  return rows.length > 0;
}

/** Everything that life changes; access data and the instance id have statements of their own. */
export async function save(ctx: WriteContext, r: Resource): Promise<void> {
  await sql`update resources set plan_id = ${r.planId}, sku_code = ${r.skuCode},
      specification_name = ${JSON.stringify(r.specificationName)}::jsonb, period_type = ${r.periodType},
      period_count = ${r.periodCount}, seats = ${r.seats},
      state = ${r.state}, starts_at = ${r.startsAt}, expires_at = ${r.expiresAt},
      expiry_policy = ${r.expiryPolicy}, auto_renew_periods = ${r.autoRenewPeriods}, level = ${r.level},
      grace_days = ${r.graceDays}, retention_days = ${r.retentionDays}, frozen_reason = ${r.frozenReason},
      freezes_at = ${r.freezesAt}, releases_at = ${r.releasesAt}, ended_at = ${r.endedAt},
      next_step = ${r.nextStep}, next_transition_at = ${r.nextTransitionAt}, auto_renew_at = ${r.autoRenewAt}
    where id = ${r.id}`.execute(ctx.tx);
}

/** Takes the instance id for this resource; false when another order of the seller has it (5.1). */
export async function claimInstance(ctx: WriteContext, r: Resource, instanceId: string): Promise<boolean> {
  const { rows } = await sql`
    update resources set instance_id = ${instanceId}
    where id = ${r.id} and (instance_id is null or instance_id = ${instanceId})
      and not exists (select 1 from resources o
        where o.seller_id = ${r.sellerId} and o.instance_id = ${instanceId} and o.id <> ${r.id})
    returning id`.execute(ctx.tx);
  return rows.length > 0;
}

export async function saveAccess(
  ctx: WriteContext,
  id: string,
  access: Access | null,
  passwordSealed: string | null,
): Promise<void> {
  await sql`update resources set
      front_end_url = ${access?.frontEndUrl ?? null}, admin_url = ${access?.adminUrl ?? null},
      user_name = ${access?.userName ?? null}, memo = ${access?.memo ?? null},
      password_sealed = coalesce(${passwordSealed}, password_sealed), access_updated_at = ${ctx.now}
    where id = ${id}`.execute(ctx.tx);
}

export async function sealedPassword(ctx: ReadContext, id: string): Promise<string | null> {
  const { rows } = await sql<{ password_sealed: string | null }>`
    select password_sealed from resources where id = ${id}`.execute(ctx.db);
  return rows[0]?.password_sealed ?? null;
}

/** A seller's resources by the ids that the seller gave them. */
export async function byInstance(
  ctx: ReadContext,
  sellerId: string,
  instanceIds: readonly string[],
): Promise<Resource[]> {
  const { rows } = await sql<ResourceRow>`
    select * from resources where seller_id = ${sellerId}
      and instance_id = any(${instanceIds as string[]}::text[])`.execute(ctx.db);
  return rows.map(fromRow);
}

/** On-demand resources of an account that arrears touch. */
export async function lockOnDemandOf(ctx: WriteContext, accountId: string): Promise<Resource[]> {
  const { rows } = await sql<ResourceRow>`
    select * from resources where account_id = ${accountId} and charging_mode = 'ON_DEMAND'
      and state in ('IN_USE', 'FROZEN') order by id for update`.execute(ctx.tx);
  return rows.map(fromRow);
}

export async function claimDue(ctx: WriteContext, limit: number): Promise<Resource[]> {
  const { rows } = await sql<ResourceRow>`
    select * from resources where next_transition_at <= ${ctx.now}
    order by next_transition_at, id limit ${limit} for update skip locked`.execute(ctx.tx);
  return rows.map(fromRow);
}

export async function claimAutoRenewals(ctx: WriteContext, limit: number): Promise<Resource[]> {
  const { rows } = await sql<ResourceRow>`
    select * from resources where auto_renew_at <= ${ctx.now}
    order by auto_renew_at, id limit ${limit} for update skip locked`.execute(ctx.tx);
  return rows.map(fromRow);
}

export async function insertSegment(ctx: WriteContext, s: Segment): Promise<boolean> {
  const { rows } = await sql`
    insert into term_segments (id, resource_id, order_id, period_type, period_count, starts_at, ends_at, state,
      effective_at, created_at)
    values (${s.id}, ${s.resourceId}, ${s.orderId}, ${s.periodType}, ${s.periodCount}, ${s.startsAt},
      ${s.endsAt}, ${s.state}, ${s.effectiveAt}, ${ctx.now})
    on conflict (order_id) do nothing returning id`.execute(ctx.tx);
  return rows.length > 0;
}

export async function segmentOfOrder(ctx: ReadContext, orderId: string): Promise<Segment | undefined> {
  const { rows } = await sql<SegmentRow>`select * from term_segments where order_id = ${orderId}`.execute(
    ctx.db,
  );
  return rows[0] && segmentFromRow(rows[0]);
}

export async function segmentsOf(ctx: ReadContext, resourceId: ResourceId): Promise<Segment[]> {
  const { rows } = await sql<SegmentRow>`
    select * from term_segments where resource_id = ${resourceId} order by starts_at`.execute(ctx.db);
  return rows.map(segmentFromRow);
}

/** Marks segments whose start has come, with the seller that may now be paid for them. */
export async function takeEffect(
  ctx: WriteContext,
  limit: number,
): Promise<{ id: string; resourceId: string; orderId: string; sellerId: string }[]> {
  const { rows } = await sql<{ id: string; resource_id: string; order_id: string; seller_id: string }>`
    with due as (
      select id from term_segments where state = 'NOT_EFFECTIVE' and starts_at <= ${ctx.now}
      order by starts_at, id limit ${limit} for update skip locked
    )
    update term_segments s set state = 'EFFECTIVE', effective_at = ${ctx.now}
    from due, resources r where s.id = due.id and r.id = s.resource_id and s.state = 'NOT_EFFECTIVE'
    returning s.id, s.resource_id, s.order_id, r.seller_id`.execute(ctx.tx);
  return rows.map((r) => ({
    id: r.id,
    resourceId: r.resource_id,
    orderId: r.order_id,
    sellerId: r.seller_id,
  }));
}
