/** The door of orders: what was sold, at frozen terms, and how it went. */
export {
  Arrears,
  OrderExpired,
  OrderNotFound,
  OrderPendingExists,
  OrderUnderWay,
  PriceChanged,
} from './order.errors.ts';
export { mustOwn } from './order.policy.ts';
export { OrderParams } from './order.routes.ts';
export {
  attachResource,
  cancelOrder,
  completeOrder,
  failOrder,
  findPendingOrder,
  getOrder,
  laterOrdersOf,
  lockOrder,
  markPaid,
  settleRefund,
  startRefund,
} from './order.service.ts';
export {
  CANCEL_REASONS,
  type FrozenChange,
  type FrozenPriceLine,
  mustBePayable,
  type Order,
  type OrderLine,
} from './order.ts';
export { ChangeShape, type OrderView, OrderViewShape, toChangeView, toOrderView } from './order.views.ts';
export { statesOfOrders } from './order-states.ts';
export { type Change, placeChange } from './place-change.ts';
export { type Purchase, placeOrder, placeRenewal, type Renewal } from './place-order.ts';
