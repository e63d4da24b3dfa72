import type { ExpiryPolicy } from '@jishi/protocol';
import { sql } from 'kysely';
import { decodeCursor, pageOf } from '../../platform/http/cursor.ts';
import type { ReadContext } from '../../platform/world/world.ts';
import { getProductHead, renewablePeriods } from '../catalog/index.ts';
import { accountIdOf, getAccount } from '../identity/index.ts';
import { laterOrdersOf } from '../orders/index.ts';
import { getSeller, sellerOf } from '../sellers/index.ts';
import { isRenewable } from './lifecycle.ts';
import { ResourceNotFound } from './resource.errors.ts';
import { fromRow, type ResourceRow } from './resource.mapping.ts';
import * as resources from './resource.repository.ts';
import { graceTable } from './resource.settings.ts';
import type { Resource } from './resource.ts';
import { ahead, toItem, toSegment } from './resource.views.ts';
import { offeredWays } from './ways.ts';

export interface ResourceFilter {
  readonly state?: string | undefined;
  readonly policy?: ExpiryPolicy | undefined;
  readonly q?: string | undefined;
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
}

const escapeLike = (text: string) => text.replace(/[\\%_]/g, '\\$&');

async function listWhere(
  ctx: ReadContext,
  owner: { accountId: string } | { sellerId: string },
  filter: ResourceFilter,
) {
  const after = decodeCursor(filter.cursor, ['instant', 'text']);
  const limit = filter.limit ?? 20;
  const like = filter.q ? `%${escapeLike(filter.q.trim())}%` : null;
  const { rows } = await sql<ResourceRow>`
    select * from resources
    where ${'accountId' in owner ? sql`account_id = ${owner.accountId}` : sql`seller_id = ${owner.sellerId}`}
      ${filter.state ? sql`and state = ${filter.state}` : sql``}
      ${filter.policy ? sql`and expiry_policy = ${filter.policy}` : sql``}
      ${
        like
          ? sql`and (product_name->>'zh-CN' ilike ${like} or product_name->>'en' ilike ${like}
              or specification_name->>'zh-CN' ilike ${like} or id = ${filter.q!.trim()}
              or instance_id = ${filter.q!.trim()} or order_id = ${filter.q!.trim()})`
          : sql``
      }
      ${after ? sql`and (created_at, id) < (${after[0]}::timestamptz, ${after[1]})` : sql``}
    order by created_at desc, id desc limit ${limit + 1}`.execute(ctx.db);
  return pageOf(rows.map(fromRow), limit, toItem, (r) => [r.createdAt, r.id]);
}

/** The buyer's purchased services (已购买的服务), newest first. */
export async function listOwn(ctx: ReadContext, filter: ResourceFilter) {
  return listWhere(ctx, { accountId: accountIdOf(ctx) }, filter);
}

/** The instances a seller serves, newest first. */
export async function listServed(ctx: ReadContext, filter: ResourceFilter) {
  const seller = await sellerOf(ctx);
  return listWhere(ctx, { sellerId: seller.id }, filter);
}

export async function getOwn(ctx: ReadContext, resourceId: string): Promise<Resource> {
  const resource = await resources.find(ctx, resourceId);
  if (!resource || resource.accountId !== accountIdOf(ctx)) throw new ResourceNotFound({ resourceId });
  return resource;
}

/** Everything the resource page (资源详情) shows, but the password. */
export async function resourcePage(ctx: ReadContext, resourceId: string) {
  const resource = await getOwn(ctx, resourceId);
  const [product, seller, segments, account, table] = [
    await getProductHead(ctx, resource.productId),
    await getSeller(ctx, resource.sellerId),
    await resources.segmentsOf(ctx, resource.id),
    await getAccount(ctx, resource.accountId),
    await graceTable.get(ctx),
  ];
  return {
    ...toItem(resource),
    product: {
      id: product.id as string,
      slug: product.slug,
      name: product.name,
      state: product.state as string,
    },
    seller: {
      id: seller.id as string,
      company: seller.company,
      supportPhone: seller.supportPhone,
      supportEmail: seller.supportEmail,
    },
    access: resource.access,
    hasPassword: resource.hasPassword,
    accessUpdatedAt: resource.accessUpdatedAt?.toISOString() ?? null,
    segments: segments.map(toSegment),
    renewalPeriods: isRenewable(resource) ? await renewablePeriods(ctx, resource.skuCode) : [],
    changes: await changesOf(ctx, resource),
    canUpgrade: (await offeredWays(ctx, resource)).length > 0,
    ahead: ahead(resource, ctx.now, table, account.customerLevel).map((m) => ({
      step: m.step as string,
      at: m.at.toISOString(),
    })),
  };
}

/** Numbers of the orders that changed it within its term, or were to. */
async function changesOf(ctx: ReadContext, resource: Resource): Promise<string[]> {
  const later = await laterOrdersOf(ctx, resource.id);
  return later.filter(({ type }) => type === 'CHANGE').map(({ id }) => id);
}

/** What happened to a resource and its orders, newest first, and what time alone will do to it. */
export async function timeline(ctx: ReadContext, resourceId: string, limit: number) {
  const resource = await getOwn(ctx, resourceId);
  const [segments, account, table, changes] = [
    await resources.segmentsOf(ctx, resource.id),
    await getAccount(ctx, resource.accountId),
    await graceTable.get(ctx),
    await changesOf(ctx, resource),
  ];
  const subjects = [resource.id, resource.orderId, ...segments.map((s) => s.orderId), ...changes];
  const { rows } = await sql<{
    id: bigint;
    type: string;
    subject: string;
    payload: Record<string, unknown>;
    occurred_at: Date;
    actor: { kind: string };
  }>`
    select id, type, subject, payload, occurred_at, actor from domain_events
    where subject = any(${subjects as string[]}::text[]) order by id desc limit ${limit}`.execute(ctx.db);
  return {
    items: rows.map((e) => ({
      id: e.id.toString(),
      type: e.type,
      subject: e.subject,
      at: e.occurred_at.toISOString(),
      actor: e.actor.kind,
      facts: e.payload,
    })),
    ahead: ahead(resource, ctx.now, table, account.customerLevel).map((m) => ({
      step: m.step as string,
      at: m.at.toISOString(),
    })),
  };
}
