import type { LocalText, TakedownCause } from '@jishi/protocol';

/** Codes that turn up as reasons in the news, as people read them. */
const REASONS: Readonly<Record<string, LocalText>> = {
  INTERFACE_FAILED: {
    'zh-CN': '商家的接口三小时内没有办成',
    en: 'the seller’s interface did not do it within three hours',
  },
  BALANCE_INSUFFICIENT: { 'zh-CN': '余额不够', en: 'the balance is too low' },
  ARREARS: { 'zh-CN': '账号欠费', en: 'the account is in arrears' },
  ACCOUNT_IN_ARREARS: { 'zh-CN': '账号欠费', en: 'the account is in arrears' },
  PLAN_NOT_ON_SALE: { 'zh-CN': '这个规格已不再出售', en: 'this edition is no longer sold' },
  RESOURCE_NOT_UPGRADABLE: {
    'zh-CN': '付款时服务已经过期或结束',
    en: 'the service had expired or ended when it was paid',
  },
  RESOURCE_ENDED: { 'zh-CN': '服务已经结束', en: 'the service had ended' },
  UPGRADE_NOT_SUPPORTED: {
    'zh-CN': '商家的接口不能升级',
    en: 'the seller’s interface cannot upgrade it',
  },
  ORDER_UNDER_WAY: { 'zh-CN': '有一个升级还在办理', en: 'an upgrade of it is under way' },
  ORDER_PENDING_EXISTS: { 'zh-CN': '已有一个待付款的订单', en: 'an order of it is waiting for payment' },
};

/** Words for a known code; what people wrote themselves stays as it is. */
export function reasonWords(reason: string): LocalText {
  return REASONS[reason] ?? { 'zh-CN': reason, en: reason };
}

export const CAUSE_WORDS: Readonly<Record<TakedownCause, LocalText>> = {
  ORDER_FAILURES: { 'zh-CN': '一个月内多个订单因接口失败', en: 'several orders failed by it in one month' },
  DIAL_TEST: { 'zh-CN': '拨测连续失败', en: 'its dial tests failed day after day' },
};

export const REVIEW_WORDS: Readonly<Record<string, LocalText>> = {
  SELLER_ENTRY: { 'zh-CN': '商家入驻', en: 'seller entry' },
  PRODUCT_PUBLISH: { 'zh-CN': '商品发布', en: 'product publishing' },
  PRODUCT_MODIFY: { 'zh-CN': '商品修改', en: 'product change' },
};
