/** The door of orders: what was sold, at frozen terms, and how it went. */
export { Arrears, OrderExpired, OrderNotFound, OrderPendingExists, PriceChanged } from './order.errors.ts';
export { mustOwn } from './order.policy.ts';
export { OrderParams } from './order.routes.ts';
export {
  attachResource,
  cancelOrder,
  completeOrder,
  failOrder,
  findPendingOrder,
  getOrder,
  lockOrder,
  markPaid,
  settleRefund,
  startRefund,
} from './order.service.ts';
export { CANCEL_REASONS, type FrozenPriceLine, mustBePayable, type Order, type OrderLine } from './order.ts';
export { type OrderView, OrderViewShape, toOrderView } from './order.views.ts';
export { statesOfOrders } from './order-states.ts';
export { type Purchase, placeOrder, placeRenewal, type Renewal } from './place-order.ts';
