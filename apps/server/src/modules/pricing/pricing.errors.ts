import { defineRefusal, Refusal, type RefusalDefinition } from '@jishi/protocol';

const quantityStep: RefusalDefinition<'QUANTITY_STEP'> = {
  code: 'QUANTITY_STEP',
  kind: 'rule_broken',
  text: {
    'zh-CN': '数量 {quantity} 不可选。可选 {min} 到 {max}，每次加 {step}',
    en: 'The quantity {quantity} cannot be chosen. Choose {min} to {max} in steps of {step}',
  },
};

const periodCountWrong: RefusalDefinition<'PERIOD_COUNT'> = {
  code: 'PERIOD_COUNT',
  kind: 'rule_broken',
  text: {
    'zh-CN': '时长 {periodCount} 不可选。可选 1 到 {max} 个周期',
    en: 'The duration {periodCount} cannot be chosen. Choose 1 to {max} periods',
  },
};

/** Where the number stood in the input: checkout sends a body, the public quote a query. */
export type InputPart = 'body' | 'query';

/** `min ≤ q ≤ max` and `(q − min) mod step = 0` (seller spec 6.4). */
export class QuantityStep extends Refusal {
  static readonly definition = quantityStep;
  constructor(
    facts: { quantity: number; min: number; max: number; step: number } = {
      quantity: 0,
      min: 0,
      max: 0,
      step: 1,
    },
    part: InputPart = 'body',
  ) {
    super(quantityStep, facts, [{ field: `${part}.seats`, rule: 'step', text: quantityStep.text }]);
  }
}

export class PeriodCount extends Refusal {
  static readonly definition = periodCountWrong;
  constructor(facts: { periodCount: number; max: number } = { periodCount: 0, max: 1 }, part: InputPart = 'body') {
    super(periodCountWrong, facts, [
      { field: `${part}.periodCount`, rule: 'range', text: periodCountWrong.text },
    ]);
  }
}

export const OnDemandHasNoQuote = defineRefusal({
  code: 'ON_DEMAND_HAS_NO_QUOTE',
  kind: 'rule_broken',
  text: {
    'zh-CN': '按需规格开通不收费，用多少算多少，没有报价',
    en: 'Opening an on-demand specification costs nothing; usage is charged as it comes, so there is no quote',
  },
});
