import {
  type ActionOf,
  type ChargingMode,
  type Currency,
  type LocalText,
  minorToText,
  next,
  type OrderId,
  type OrderState,
  type OrderType,
  orderStates,
  type PeriodType,
  type ProductId,
  type ResourceId,
  wrongField,
} from '@jishi/protocol';
import type { PricePlan } from '../catalog/index.ts';
import { type ChangeQuote, type Quote, quotePeriod } from '../pricing/index.ts';
import { OrderExpired, PriceChanged } from './order.errors.ts';

/** One part of the price as frozen at sale; amounts are minor units as text, unit prices decimal yuan. */
export interface FrozenPriceLine {
  readonly code: 'BASE' | 'SEATS';
  readonly quantity: number;
  readonly periods: number;
  readonly unit: string;
  readonly amount: string;
  /** What is counted, for SEATS: “成员”, “人”. */
  readonly name: LocalText | null;
  readonly measure: LocalText | null;
}

/** One side of a change within the term: what it was or becomes, and what that costs. */
export interface FrozenSide {
  readonly skuCode: string;
  readonly specificationName: LocalText;
  readonly seats: number | null;
  /** The plan whose price counted: matched by the purchased duration, or by the remaining one (chapter 11). */
  readonly pricedPlanId: string;
  /** Decimal yuan. */
  readonly monthly: string;
  /** Decimal yuan over the remaining months. */
  readonly whole: string;
}

/** How the fee of a CHANGE was made, frozen with its order. */
export interface FrozenChange extends Pick<ChangeQuote, 'remaining' | 'months'> {
  readonly from: FrozenSide;
  readonly to: FrozenSide;
}

export interface OrderLine {
  /** `<orderId>-000001` */
  readonly id: string;
  readonly planId: string;
  readonly skuCode: string;
  readonly productId: ProductId;
  readonly productName: LocalText;
  readonly specificationName: LocalText;
  readonly chargingMode: ChargingMode;
  readonly periodType: PeriodType | null;
  readonly periodCount: number | null;
  readonly seats: number | null;
  readonly amount: bigint;
  readonly feeBasisPoints: number;
  readonly taxRate: string;
  readonly autoRenew: boolean;
  readonly priceLines: readonly FrozenPriceLine[];
  readonly agreementVersion: string;
  /** Null but for a CHANGE. */
  readonly change: FrozenChange | null;
}

export interface Order {
  readonly id: OrderId;
  readonly accountId: string;
  /** Null when the system ordered (auto-renewal). */
  readonly userId: string | null;
  readonly sellerId: string;
  readonly type: OrderType;
  readonly state: OrderState;
  readonly currency: Extract<Currency, 'CNY'>;
  /** List − discount = due (MON-6). */
  readonly list: bigint;
  readonly discount: bigint;
  readonly due: bigint;
  readonly paid: bigint;
  readonly refunded: bigint;
  readonly createdAt: Date;
  readonly paidAt: Date | null;
  readonly completedAt: Date | null;
  /** Until when it may be paid (ORD-3). */
  readonly expiresAt: Date;
  readonly cancelReason: string | null;
  readonly failReason: string | null;
  readonly resourceId: ResourceId | null;
  readonly lines: readonly OrderLine[];
}

export type OrderAction = ActionOf<typeof orderStates>;

/** Reasons of a cancellation; the screens have a sentence for each. */
export const CANCEL_REASONS = [
  'BUYER',
  'TIMEOUT',
  'PRODUCT_DISCONTINUED',
  'RESOURCE_ENDED',
  'RENEWAL_UNPAID',
  'OPERATOR',
] as const;
export type CancelReason = (typeof CANCEL_REASONS)[number];

/** The agreements ticked at checkout: the platform's and, with it, the product's service agreement. */
export const AGREEMENT_VERSION = '2026-01';

/** ORD-1: so long the seller is asked again before a new order, or a change, fails. */
const OPENING_HOURS = 3;

export interface Wish {
  readonly id: OrderId;
  readonly accountId: string;
  readonly userId: string | null;
  readonly type: OrderType;
  readonly plan: PricePlan;
  readonly periodCount: number | null;
  readonly seats: number | null;
  readonly autoRenew: boolean;
  readonly resourceId: ResourceId | null;
  readonly now: Date;
  readonly validityDays: number;
  /** A change cannot be paid when the term that it changes is over. */
  readonly noLaterThan?: Date;
}

/** ORD-3. */
function payableUntil({ now, validityDays, noLaterThan }: Wish): Date {
  const until = new Date(now.getTime() + validityDays * 24 * 3_600_000);
  return noLaterThan && noLaterThan < until ? noLaterThan : until;
}

/** A new order with its terms frozen: pure. */
export function draw(wish: Wish): Order {
  const { plan } = wish;
  const isPeriod = plan.chargingMode === 'PERIOD';
  if (isPeriod && wish.periodCount === null) {
    throw wrongField('body.periodCount', 'required', { 'zh-CN': '请选择时长', en: 'Choose a duration' });
  }
  const quote: Quote = isPeriod
    ? quotePeriod(plan, { periodCount: wish.periodCount ?? 0, seats: wish.seats })
    : { lines: [], list: 0n, discount: 0n, due: 0n };
  const seats = quote.lines.find((l) => l.code === 'SEATS')?.quantity ?? (plan.seats && isPeriod ? 0 : null);
  const priceLines = quote.lines.map((l) => ({
    code: l.code,
    quantity: l.quantity,
    periods: l.periods,
    unit: l.unit,
    amount: l.amount.toString(),
    name: l.code === 'SEATS' ? (plan.seats?.name ?? null) : null,
    measure: l.code === 'SEATS' ? (plan.seats?.unit ?? null) : null,
  }));
  return frozen(wish, quote, { seats, priceLines, change: null });
}

/** The order of a change within the term: its fee, and both sides of it (chapter 11). */
export function drawChange(wish: Wish, change: FrozenChange, due: bigint): Order {
  const priced = { list: due, discount: 0n, due };
  return frozen(wish, priced, { seats: wish.seats, priceLines: [], change });
}

function frozen(
  wish: Wish,
  quote: Pick<Quote, 'list' | 'discount' | 'due'>,
  terms: Pick<OrderLine, 'seats' | 'priceLines' | 'change'>,
): Order {
  const { plan, id } = wish;
  const isPeriod = plan.chargingMode === 'PERIOD';
  return {
    id,
    accountId: wish.accountId,
    userId: wish.userId,
    sellerId: plan.sellerId,
    type: wish.type,
    state: 'PENDING_PAYMENT',
    currency: plan.currency,
    list: quote.list,
    discount: quote.discount,
    due: quote.due,
    paid: 0n,
    refunded: 0n,
    createdAt: wish.now,
    paidAt: null,
    completedAt: null,
    expiresAt: payableUntil(wish),
    cancelReason: null,
    failReason: null,
    resourceId: wish.resourceId,
    lines: [
      {
        id: `${id}-000001`,
        planId: plan.planId,
        skuCode: plan.skuCode,
        productId: plan.productId,
        productName: plan.productName,
        specificationName: plan.specificationName,
        chargingMode: plan.chargingMode,
        periodType: plan.periodType,
        periodCount: isPeriod ? wish.periodCount : null,
        amount: quote.due,
        feeBasisPoints: plan.feeBasisPoints,
        taxRate: plan.taxRate,
        autoRenew: isPeriod && wish.autoRenew,
        agreementVersion: AGREEMENT_VERSION,
        ...terms,
      },
    ],
  };
}

/** 4.3: the price changed since the page was loaded: show the new one, ask again. */
export function mustCost(order: Order, expectedDue: bigint | null): void {
  if (expectedDue === null || expectedDue === order.due) return;
  throw new PriceChanged({
    due: order.due.toString(),
    expected: expectedDue.toString(),
    dueText: minorToText(order.due),
    expectedText: minorToText(expectedDue),
  });
}

/** What a payer asks before it moves money: still unpaid, still in time. */
export function mustBePayable(order: Order, now: Date): void {
  pay(order, order.due, now);
}

export function pay(order: Order, amount: bigint, now: Date): Order {
  const state = next(orderStates, order.state, 'pay');
  // The timer may be a moment late; the order is over all the same (ORD-3: not extendable).
  if (order.expiresAt <= now) throw new OrderExpired({ orderId: order.id });
  // Over- and part-payment are impossible (PAY-7): one capture of exactly what is due.
  if (amount !== order.due) throw new Error(`Order ${order.id} is due ${order.due}, not ${amount}`);
  return { ...order, state, paid: amount, paidAt: now };
}

export function cancel(order: Order, reason: string): Order {
  return { ...order, state: next(orderStates, order.state, 'cancel'), cancelReason: reason };
}

export function complete(order: Order, now: Date): Order {
  return { ...order, state: next(orderStates, order.state, 'complete'), completedAt: now };
}

export function fail(order: Order, reason: string): Order {
  return { ...order, state: next(orderStates, order.state, 'fail'), failReason: reason };
}

export function startRefunding(order: Order): Order {
  return { ...order, state: next(orderStates, order.state, 'refund') };
}

/** The part of the refund table of 4.2: all of it back, or less. */
export function settle(order: Order, amount: bigint): { order: Order; action: OrderAction } {
  const refunded = order.refunded + amount;
  if (amount < 0n || refunded > order.paid) {
    throw new Error(`Order ${order.id} was paid ${order.paid}: ${refunded} cannot go back`);
  }
  const action = refunded === order.paid ? 'settle' : 'settlePart';
  return { order: { ...order, refunded, state: next(orderStates, order.state, action) }, action };
}

export interface Ball {
  readonly holder: 'BUYER' | 'SELLER' | 'PLATFORM' | null;
  /** Until when the holder has time; null where no clock runs. */
  readonly until: Date | null;
}

/** Who must move next, and until when: every waiting state names both. */
export function ballOf(order: Order): Ball {
  switch (order.state) {
    case 'PENDING_PAYMENT':
      return { holder: 'BUYER', until: order.expiresAt };
    case 'PROCESSING': {
      const isRenewal = order.type === 'RENEW' || order.type === 'AUTO_RENEW';
      const until =
        !isRenewal && order.paidAt ? new Date(order.paidAt.getTime() + OPENING_HOURS * 3_600_000) : null;
      return { holder: 'SELLER', until };
    }
    case 'PENDING_REVIEW':
    case 'FAILED':
    case 'REFUNDING':
      return { holder: 'PLATFORM', until: null };
    case 'COMPLETED':
    case 'CANCELLED':
    case 'REFUNDED':
    case 'PARTIALLY_REFUNDED':
      return { holder: null, until: null };
    default:
      return order.state satisfies never;
  }
}
