import { defineRefusal } from '@jishi/protocol';

export const BalanceInsufficient = defineRefusal({
  code: 'BALANCE_INSUFFICIENT',
  kind: 'rule_broken',
  text: {
    'zh-CN': '余额 {balanceText} 元，还差 {missingText} 元，没有扣款。充值后再支付',
    en: 'The balance is {balanceText} CNY, {missingText} short; nothing was charged. Top up, then pay',
  },
});

export const TopUpNotFound = defineRefusal({
  code: 'TOP_UP_NOT_FOUND',
  kind: 'not_found',
  text: { 'zh-CN': '没有这笔充值', en: 'There is no such top-up' },
});

export const TopUpDecidedByChannel = defineRefusal({
  code: 'TOP_UP_DECIDED_BY_CHANNEL',
  kind: 'rule_broken',
  text: {
    'zh-CN': '在线支付由渠道自动确认，不能人工处理',
    en: 'An online payment is confirmed by its channel, not by hand',
  },
});

export const ChannelClosed = defineRefusal({
  code: 'CHANNEL_CLOSED',
  kind: 'rule_broken',
  text: {
    'zh-CN': '这种充值方式没有开通。用银行转账充值',
    en: 'This way of topping up is not open. Use a bank transfer',
  },
});

export const ChannelSignatureWrong = defineRefusal({
  code: 'CHANNEL_SIGNATURE_WRONG',
  kind: 'unauthenticated',
  text: {
    'zh-CN': '回调签名不对，没有入账',
    en: 'The signature of the callback is wrong; nothing was booked',
  },
});

export const ChannelAmountWrong = defineRefusal({
  code: 'CHANNEL_AMOUNT_WRONG',
  kind: 'rule_broken',
  text: {
    'zh-CN': '回调金额 {amount} 与充值金额 {expected} 不同，没有入账',
    en: 'The callback says {amount}, the top-up {expected}; nothing was booked',
  },
});
