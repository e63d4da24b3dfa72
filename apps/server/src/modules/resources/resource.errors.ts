import { defineRefusal } from '@jishi/protocol';

export const ResourceNotFound = defineRefusal({
  code: 'RESOURCE_NOT_FOUND',
  kind: 'not_found',
  text: { 'zh-CN': '没有这个资源：{resourceId}', en: 'There is no resource {resourceId}' },
});
export const ResourceNotRenewable = defineRefusal({
  code: 'RESOURCE_NOT_RENEWABLE',
  kind: 'rule_broken',
  text: {
    'zh-CN':
      '这个资源现在不能续费（状态 {state}，计费 {chargingMode}）。按需资源不续费；已释放的资源要重新购买',
    en: 'This resource cannot be renewed now (state {state}, charging {chargingMode}). On-demand resources have no renewal; a released one is bought anew',
  },
});
export const ResourceNotUpgradable = defineRefusal({
  code: 'RESOURCE_NOT_UPGRADABLE',
  kind: 'rule_broken',
  text: {
    'zh-CN':
      '这个资源现在不能升级（状态 {state}，计费 {chargingMode}）。只有有效期内、使用中的包周期资源能升级；已过期的先续费',
    en: 'This resource cannot be upgraded now (state {state}, charging {chargingMode}). Only a resource with a term that is in use can; renew an expired one first',
  },
});
export const UpgradeNotAllowed = defineRefusal({
  code: 'UPGRADE_NOT_ALLOWED',
  kind: 'rule_broken',
  text: {
    'zh-CN': '商家没有开放改成 {skuCode}，或目标规格已下架、比现在便宜。看看还能选哪些',
    en: 'The seller does not allow a change to {skuCode}, or the target is off sale or cheaper than today’s. See what can be chosen',
  },
});
export const ResourceNotReleasable = defineRefusal({
  code: 'RESOURCE_NOT_RELEASABLE',
  kind: 'conflict',
  text: {
    'zh-CN': '只有已过期的资源可以提前释放，这个资源的状态是 {state}',
    en: 'Only an expired resource can be released early; this one is in state {state}',
  },
});
export const PolicyNotForOnDemand = defineRefusal({
  code: 'POLICY_NOT_FOR_ON_DEMAND',
  kind: 'rule_broken',
  text: {
    'zh-CN': '按需资源没有到期日，不能设置 policy（到期策略）',
    en: 'An on-demand resource never expires, so it has no policy to set',
  },
});
export const NoPasswordKept = defineRefusal({
  code: 'NO_PASSWORD_KEPT',
  kind: 'not_found',
  text: {
    'zh-CN': '商家没有给这个资源的初始密码。请联系商家',
    en: 'The seller gave no initial password for this resource; contact the seller',
  },
});
export const SegmentMissing = defineRefusal({
  code: 'ORDER_LINE_HAS_NO_PERIOD',
  kind: 'rule_broken',
  text: {
    'zh-CN': '订单 {orderId} 没有时长，不能续费资源',
    en: 'Order {orderId} has no period, so it cannot extend a resource',
  },
});
