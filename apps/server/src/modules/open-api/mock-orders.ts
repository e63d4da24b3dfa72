import { formatSeconds, MOCK_ORDER_IDS } from '@jishi/protocol/seller/index.ts';
import { addMonths, beijingDate, beijingInstant } from '../../platform/calendar/calendar.ts';
import type { OrderInfo } from './order-query.ts';

type MockId = (typeof MOCK_ORDER_IDS)[number];
type Period = { readonly periodType: 'year' | 'month' | 'day'; readonly periodNumber: number };

interface Kind {
  readonly orderType: string;
  readonly chargingMode: 'PERIOD' | 'ONE_TIME' | 'ON_DEMAND' | 'ON_DEMAND_PKG';
  readonly period?: Period;
  readonly isTrial?: boolean;
  /** Yuan; below zero what goes back to the buyer. */
  readonly amount: number;
}

const month: Period = { periodType: 'month', periodNumber: 1 };

/** What each of the nine stands for (11.2). `MONTY` is spelled so. */
const KINDS: { readonly [Id in MockId]: Kind } = {
  MOCKPERIODYEARNEW: {
    orderType: 'NEW',
    chargingMode: 'PERIOD',
    period: { periodType: 'year', periodNumber: 1 },
    amount: 1200,
  },
  MOCKONETIMENEW: { orderType: 'NEW', chargingMode: 'ONE_TIME', amount: 300 },
  MOCKONDEMAND: { orderType: 'NEW', chargingMode: 'ON_DEMAND', amount: 0 },
  MOCKONDEMANDPKG: { orderType: 'NEW', chargingMode: 'ON_DEMAND_PKG', period: month, amount: 500 },
  MOCKPERIODDAYTRIAL: {
    orderType: 'TRIAL',
    chargingMode: 'PERIOD',
    period: { periodType: 'day', periodNumber: 7 },
    isTrial: true,
    amount: 0,
  },
  MOCKMONTYTRIALTOFORMAL: {
    orderType: 'TRIAL_TO_FORMAL',
    chargingMode: 'PERIOD',
    period: month,
    amount: 100,
  },
  MOCKMONTYUNSUBSCRIBE: { orderType: 'UNSUBSCRIBE', chargingMode: 'PERIOD', period: month, amount: -100 },
  MOCKMONTYRENEW: { orderType: 'RENEW', chargingMode: 'PERIOD', period: month, amount: 100 },
  MOCKMONTYCHANGE: { orderType: 'CHANGE', chargingMode: 'PERIOD', period: month, amount: 60 },
};

const isMock = (orderId: string): orderId is MockId =>
  (MOCK_ORDER_IDS as readonly string[]).includes(orderId);

/**
 * One of the orders that a seller may always query while debugging (11.2), placed an hour ago. Undefined for every other
 * order; `lineId` must be the order's own.
 */
export function mockOrder(orderId: string, lineId: string | undefined, now: Date): OrderInfo | undefined {
  if (!isMock(orderId)) return undefined;
  const own = `${orderId}-000001`;
  if (lineId !== undefined && lineId !== own) return undefined;
  const { orderType, chargingMode, period, isTrial, amount } = KINDS[orderId];
  return {
    orderId,
    orderType,
    createTime: formatSeconds(new Date(now.getTime() - 3_600_000)),
    orderLine: [
      {
        orderLineId: own,
        chargingMode,
        ...(period ? { ...period, expireTime: formatSeconds(endOf(period, now)) } : {}),
        ...(isTrial ? { trialFlag: '1' } : {}),
        orderAmount: amount,
        productInfo: [
          {
            productId: 'MOCKPRODUCT',
            skuCode: 'MOCKSKU',
            ...(chargingMode === 'PERIOD' ? { linearValue: 10 } : {}),
            productName: '调测商品,标准版,V1.0',
          },
        ],
      },
    ],
    buyerInfo: { customerId: 'MOCKCUSTOMER', customerName: 'mock-customer' },
  };
}

/** The last second of a term that began today, whole days of Beijing. */
function endOf({ periodType, periodNumber }: Period, now: Date): Date {
  const today = beijingDate(now);
  const end =
    periodType === 'day'
      ? beijingInstant(today).getTime() + (periodNumber + 1) * 86_400_000
      : beijingInstant(addMonths(today, periodType === 'year' ? 12 * periodNumber : periodNumber)).getTime() +
        86_400_000;
  return new Date(end - 1000);
}
