/** Money that went back to a buyer by itself: no request, no quota, no fee (12.7). */
export interface Refund {
  readonly id: string;
  readonly orderId: string;
  readonly accountId: string;
  readonly sellerId: string;
  readonly amount: bigint;
  /** Why the order failed. */
  readonly reason: string;
  /** Null when nothing had been paid. */
  readonly postingId: bigint | null;
  readonly refundedAt: Date;
}
