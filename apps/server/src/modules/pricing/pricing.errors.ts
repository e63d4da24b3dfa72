import { defineRefusal } from '@jishi/protocol';

/** `min ≤ q ≤ max` and `(q − min) mod step = 0` (seller spec 6.4). */
export const QuantityStep = defineRefusal({
  code: 'QUANTITY_STEP',
  kind: 'rule_broken',
  text: {
    'zh-CN': '数量 {quantity} 不可选。可选 {min} 到 {max}，每次加 {step}',
    en: 'The quantity {quantity} cannot be chosen. Choose {min} to {max} in steps of {step}',
  },
});

export const PeriodCount = defineRefusal({
  code: 'PERIOD_COUNT',
  kind: 'rule_broken',
  text: {
    'zh-CN': '时长 {periodCount} 不可选。可选 1 到 {max} 个周期',
    en: 'The duration {periodCount} cannot be chosen. Choose 1 to {max} periods',
  },
});

export const OnDemandHasNoQuote = defineRefusal({
  code: 'ON_DEMAND_HAS_NO_QUOTE',
  kind: 'rule_broken',
  text: {
    'zh-CN': '按需规格开通不收费，用多少算多少，没有报价',
    en: 'Opening an on-demand specification costs nothing; usage is charged as it comes, so there is no quote',
  },
});
