import { defineRefusal } from '@jishi/protocol';

export const OrderNotFound = defineRefusal({
  code: 'ORDER_NOT_FOUND',
  kind: 'not_found',
  text: { 'zh-CN': '没有这个订单', en: 'There is no such order' },
});

export const PriceChanged = defineRefusal({
  code: 'PRICE_CHANGED',
  kind: 'conflict',
  text: {
    'zh-CN': '价格从 {expectedText} 元变为 {dueText} 元，没有下单。核对新价格后再提交',
    en: 'The price went from {expectedText} to {dueText} CNY; nothing was ordered. Check the new price and submit again',
  },
});

export const OrderPendingExists = defineRefusal({
  code: 'ORDER_PENDING_EXISTS',
  kind: 'conflict',
  text: {
    'zh-CN': '这个服务还有未支付的订单 {orderId}。先支付或取消它',
    en: 'This service has an unpaid order, {orderId}. Pay or cancel it first',
  },
});

export const OrderUnderWay = defineRefusal({
  code: 'ORDER_UNDER_WAY',
  kind: 'conflict',
  text: {
    'zh-CN': '这个服务的订单 {orderId} 还在办理。办完再来',
    en: 'Order {orderId} of this service is still under way. Come back when it is done',
  },
});

export const OrderExpired = defineRefusal({
  code: 'ORDER_EXPIRED',
  kind: 'conflict',
  text: {
    'zh-CN': '订单 {orderId} 已过支付期限，没有扣款。重新下单即可',
    en: 'Order {orderId} is past its time of payment; nothing was charged. Order again',
  },
});

export const Arrears = defineRefusal({
  code: 'ARREARS',
  kind: 'rule_broken',
  text: {
    'zh-CN': '账户欠费 {missingText} 元，不能买新的。充值补足后再下单',
    en: 'The account owes {missingText} CNY, so nothing new can be bought. Top up first, then order',
  },
});
