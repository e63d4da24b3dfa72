import type { Notice } from '../notice.ts';

export const orderNotices = {
  'order.paid': {
    category: 'ORDERS',
    mail: true,
    title: { 'zh-CN': '已付款：{product}', en: 'Paid: {product}' },
    body: {
      'zh-CN': '订单 {orderId} 已从余额付 {amount}。现在由商家开通；三小时内开不了，钱自动退回余额。',
      en: 'Order {orderId}: {amount} was paid from your balance. The seller now opens it; if that fails for three hours, the money returns to your balance by itself.',
    },
    action: { 'zh-CN': '查看订单', en: 'See the order' },
  },
  'order.paid.renewal': {
    category: 'ORDERS',
    mail: true,
    title: { 'zh-CN': '续费已付款：{product}', en: 'Renewal paid: {product}' },
    body: {
      'zh-CN': '订单 {orderId} 已从余额付 {amount}。到期时间会自动延长，你不用做任何事。',
      en: 'Order {orderId}: {amount} was paid from your balance. The expiry date moves by itself; there is nothing for you to do.',
    },
    action: { 'zh-CN': '查看订单', en: 'See the order' },
  },
  'order.paid.change': {
    category: 'ORDERS',
    mail: true,
    title: { 'zh-CN': '升级已付款：{product}', en: 'Upgrade paid: {product}' },
    body: {
      'zh-CN':
        '订单 {orderId} 已从余额付 {amount}。现在由商家升级；三小时内升不了，规格不变，钱自动退回余额。',
      en: 'Order {orderId}: {amount} was paid from your balance. The seller now upgrades it; if that fails for three hours, nothing changes and the money returns to your balance by itself.',
    },
    action: { 'zh-CN': '查看订单', en: 'See the order' },
  },
  'order.paid.change.seller': {
    category: 'ORDERS',
    mail: true,
    title: { 'zh-CN': '买家升级了：{product}', en: 'Upgraded by its buyer: {product}' },
    body: {
      'zh-CN':
        '升级订单 {orderId} 已付 {amount}。集市正在调用你的升级接口，三小时内没有成功就退款，规格不变。',
      en: 'Upgrade order {orderId} was paid with {amount}. Jishi is calling your upgrade interface; without success in three hours the buyer is refunded and nothing changes.',
    },
    action: { 'zh-CN': '查看订单', en: 'See the order' },
  },
  'order.failed.change': {
    category: 'ORDERS',
    mail: true,
    title: { 'zh-CN': '没有升级成：{product}', en: 'Not upgraded: {product}' },
    body: {
      'zh-CN':
        '升级订单 {orderId} 没有成功：{reason}。服务照旧用原来的规格；付的钱正退回余额，退完会再告诉你。',
      en: 'Upgrade order {orderId} failed: {reason}. The service goes on as it was; what you paid is returning to your balance, and you will be told when it is there.',
    },
    action: { 'zh-CN': '查看订单', en: 'See the order' },
  },
  'order.paid.seller': {
    category: 'ORDERS',
    mail: true,
    title: { 'zh-CN': '新订单：{product}', en: 'New order: {product}' },
    body: {
      'zh-CN': '订单 {orderId} 已付 {amount}。集市正在调用你的生产接口，三小时内没有成功就退款。',
      en: 'Order {orderId} was paid with {amount}. Jishi is calling your production interface; without success in three hours the buyer is refunded.',
    },
    action: { 'zh-CN': '查看订单', en: 'See the order' },
  },
  'order.opened_on_demand.seller': {
    category: 'ORDERS',
    mail: true,
    title: { 'zh-CN': '新的按量订单：{product}', en: 'New pay-per-use order: {product}' },
    body: {
      'zh-CN':
        '订单 {orderId} 要开通按量计费。集市正在调用你的生产接口；开通后请每小时上报用量，不报就没有收入。',
      en: 'Order {orderId} opens pay-per-use. Jishi is calling your production interface; once it is open report its usage every hour, for what is not reported is not charged.',
    },
    action: { 'zh-CN': '查看订单', en: 'See the order' },
  },
  'order.paid.renewal.seller': {
    category: 'ORDERS',
    mail: true,
    title: { 'zh-CN': '买家续费了：{product}', en: 'Renewed by its buyer: {product}' },
    body: {
      'zh-CN': '续费订单 {orderId} 已付 {amount}。集市会用更新实例接口告诉你新的到期时间。',
      en: 'Renewal order {orderId} was paid with {amount}. Jishi tells you the new expiry date through your interface.',
    },
    action: { 'zh-CN': '查看订单', en: 'See the order' },
  },
  'order.completed': {
    category: 'ORDERS',
    mail: false,
    title: { 'zh-CN': '订单完成：{product}', en: 'Order completed: {product}' },
    body: { 'zh-CN': '订单 {orderId} 已完成。', en: 'Order {orderId} is complete.' },
    action: { 'zh-CN': '查看订单', en: 'See the order' },
  },
  'order.failed': {
    category: 'ORDERS',
    mail: true,
    title: { 'zh-CN': '没有开通：{product}', en: 'Not opened: {product}' },
    body: {
      'zh-CN': '订单 {orderId} 没有成功：{reason}。付的钱正退回余额，你不用申请；退完会再告诉你。',
      en: 'Order {orderId} failed: {reason}. What you paid is returning to your balance without a request; you will be told when it is there.',
    },
    action: { 'zh-CN': '查看订单', en: 'See the order' },
  },
  'order.failed.seller': {
    category: 'ORDERS',
    mail: true,
    title: { 'zh-CN': '订单失败并退款：{product}', en: 'Order failed and refunded: {product}' },
    body: {
      'zh-CN': '订单 {orderId} 没有成功：{reason}。买家已自动退款。请在接口消息里看每次调用的原因。',
      en: 'Order {orderId} failed: {reason}. The buyer is refunded automatically. The interface messages show why each call failed.',
    },
    action: { 'zh-CN': '看接口消息', en: 'See the messages' },
  },
  'order.refunded': {
    category: 'ORDERS',
    mail: true,
    title: { 'zh-CN': '{amount} 已退回余额', en: '{amount} is back in your balance' },
    body: {
      'zh-CN': '订单 {orderId}（{product}）的 {amount} 已退回余额，现在可用 {balance}。',
      en: 'The {amount} of order {orderId} ({product}) is back in your balance, which is now {balance}.',
    },
    action: { 'zh-CN': '查看余额', en: 'See the balance' },
  },
  'order.cancelled': {
    category: 'ORDERS',
    mail: false,
    title: { 'zh-CN': '订单已取消：{product}', en: 'Order cancelled: {product}' },
    body: {
      'zh-CN': '订单 {orderId} 到时未付，已取消，没有扣钱。还想要的话重新下单。',
      en: 'Order {orderId} was not paid in time and is cancelled; nothing was charged. Order again if you still want it.',
    },
    action: { 'zh-CN': '查看订单', en: 'See the order' },
  },
} as const satisfies Record<string, Notice>;
