import type {
  ChargingMode,
  LocalText,
  OrderId,
  OrderState,
  OrderType,
  PeriodType,
  ProductId,
  ResourceId,
} from '@jishi/protocol';
import type { Actor } from '../../platform/world/world.ts';
import type { FrozenChange, FrozenPriceLine, Order, OrderAction, OrderLine } from './order.ts';

export interface OrderRow {
  readonly id: OrderId;
  readonly account_id: string;
  readonly user_id: string | null;
  readonly seller_id: string;
  readonly type: OrderType;
  readonly state: OrderState;
  readonly currency: 'CNY';
  readonly list: bigint;
  readonly discount: bigint;
  readonly due: bigint;
  readonly paid: bigint;
  readonly refunded: bigint;
  readonly created_at: Date;
  readonly paid_at: Date | null;
  readonly completed_at: Date | null;
  readonly expires_at: Date;
  readonly cancel_reason: string | null;
  readonly fail_reason: string | null;
  readonly resource_id: ResourceId | null;
  readonly lines: readonly LineJson[];
}

interface LineJson {
  readonly id: string;
  readonly plan_id: string;
  readonly sku_code: string;
  readonly product_id: ProductId;
  readonly product_name: LocalText;
  readonly specification_name: LocalText;
  readonly charging_mode: ChargingMode;
  readonly period_type: PeriodType | null;
  readonly period_count: number | null;
  readonly seats: number | null;
  readonly amount: string;
  readonly fee_basis_points: number;
  readonly tax_rate: string;
  readonly auto_renew: boolean;
  readonly price_lines: readonly FrozenPriceLine[];
  readonly agreement_version: string;
  readonly change: FrozenChange | null;
}

export interface HistoryRow {
  readonly action: OrderAction | 'place';
  readonly from_state: OrderState | null;
  readonly to_state: OrderState;
  readonly at: Date;
  readonly actor: Actor;
  readonly reason: string | null;
}

export function fromRow(row: OrderRow): Order {
  return {
    id: row.id,
    accountId: row.account_id,
    userId: row.user_id,
    sellerId: row.seller_id,
    type: row.type,
    state: row.state,
    currency: row.currency,
    list: row.list,
    discount: row.discount,
    due: row.due,
    paid: row.paid,
    refunded: row.refunded,
    createdAt: row.created_at,
    paidAt: row.paid_at,
    completedAt: row.completed_at,
    expiresAt: row.expires_at,
    cancelReason: row.cancel_reason,
    failReason: row.fail_reason,
    resourceId: row.resource_id,
    lines: row.lines.map(lineFromJson),
  };
}

function lineFromJson(line: LineJson): OrderLine {
  return {
    id: line.id,
    planId: line.plan_id,
    skuCode: line.sku_code,
    productId: line.product_id,
    productName: line.product_name,
    specificationName: line.specification_name,
    chargingMode: line.charging_mode,
    periodType: line.period_type,
    periodCount: line.period_count,
    seats: line.seats,
    amount: BigInt(line.amount),
    feeBasisPoints: line.fee_basis_points,
    taxRate: line.tax_rate,
    autoRenew: line.auto_renew,
    priceLines: line.price_lines,
    agreementVersion: line.agreement_version,
    change: line.change,
  };
}
