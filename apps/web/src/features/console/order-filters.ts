/** What a list of orders can be narrowed to, in the order of an order's life. */
export const ORDER_STATES = [
  'PENDING_PAYMENT',
  'PROCESSING',
  'COMPLETED',
  'FAILED',
  'CANCELLED',
  'REFUNDING',
  'REFUNDED',
  'PARTIALLY_REFUNDED',
] as const;
export const ORDER_TYPES = ['NEW', 'RENEW', 'AUTO_RENEW', 'ON_DEMAND_OPEN', 'CHANGE'] as const;
