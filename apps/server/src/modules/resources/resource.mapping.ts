import type {
  ChargingMode,
  ExpiryPolicy,
  LocalText,
  OrderId,
  PeriodType,
  ProductId,
  ResourceId,
  ResourceState,
  SellerId,
} from '@jishi/protocol';
import type { FrozenReason, Resource, Segment, SegmentState, Step } from './resource.ts';

export interface ResourceRow {
  id: string;
  account_id: string;
  seller_id: string;
  product_id: string;
  order_id: string;
  order_line_id: string;
  plan_id: string;
  sku_code: string;
  product_name: LocalText;
  specification_name: LocalText;
  charging_mode: ChargingMode;
  period_type: PeriodType | null;
  period_count: number | null;
  seats: number | null;
  state: ResourceState;
  instance_id: string | null;
  starts_at: Date | null;
  expires_at: Date | null;
  expiry_policy: ExpiryPolicy;
  auto_renew_periods: number;
  level: string | null;
  grace_days: number | null;
  retention_days: number | null;
  frozen_reason: FrozenReason | null;
  freezes_at: Date | null;
  releases_at: Date | null;
  ended_at: Date | null;
  next_step: Step | null;
  next_transition_at: Date | null;
  auto_renew_at: Date | null;
  front_end_url: string | null;
  admin_url: string | null;
  user_name: string | null;
  memo: string | null;
  password_sealed: string | null;
  access_updated_at: Date | null;
  created_at: Date;
}

export interface SegmentRow {
  id: string;
  resource_id: string;
  order_id: string;
  period_type: PeriodType;
  period_count: number;
  starts_at: Date;
  ends_at: Date;
  state: SegmentState;
  effective_at: Date | null;
}

export function fromRow(row: ResourceRow): Resource {
  const reachable = row.front_end_url ?? row.admin_url ?? row.user_name ?? row.memo;
  return {
    id: row.id as ResourceId,
    accountId: row.account_id,
    sellerId: row.seller_id as SellerId,
    productId: row.product_id as ProductId,
    orderId: row.order_id as OrderId,
    orderLineId: row.order_line_id,
    planId: row.plan_id,
    skuCode: row.sku_code,
    productName: row.product_name,
    specificationName: row.specification_name,
    chargingMode: row.charging_mode,
    periodType: row.period_type,
    periodCount: row.period_count,
    seats: row.seats,
    state: row.state,
    instanceId: row.instance_id,
    startsAt: row.starts_at,
    expiresAt: row.expires_at,
    expiryPolicy: row.expiry_policy,
    autoRenewPeriods: row.auto_renew_periods,
    level: row.level,
    graceDays: row.grace_days,
    retentionDays: row.retention_days,
    frozenReason: row.frozen_reason,
    freezesAt: row.freezes_at,
    releasesAt: row.releases_at,
    endedAt: row.ended_at,
    nextStep: row.next_step,
    nextTransitionAt: row.next_transition_at,
    autoRenewAt: row.auto_renew_at,
    access:
      reachable === null
        ? null
        : {
            frontEndUrl: row.front_end_url,
            adminUrl: row.admin_url,
            userName: row.user_name,
            memo: row.memo,
          },
    hasPassword: row.password_sealed !== null,
    accessUpdatedAt: row.access_updated_at,
    createdAt: row.created_at,
  };
}

export function segmentFromRow(row: SegmentRow): Segment {
  return {
    id: row.id,
    resourceId: row.resource_id as ResourceId,
    orderId: row.order_id as OrderId,
    periodType: row.period_type,
    periodCount: row.period_count,
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    state: row.state,
    effectiveAt: row.effective_at,
  };
}
