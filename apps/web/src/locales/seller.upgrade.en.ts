import type zh from './seller.upgrade.zh-CN.ts';

const en: typeof zh = {
  title: 'Upgrade rules',
  lead: 'What buyers may change within their term. The expiry date stays; they pay the difference for what is left of it.',
  unsupported:
    'The interface generation of this product has no upgrade interface, so it can have no upgrade rules.',
  from: 'Edition',
  targets: 'May become',
  noTargets: 'Not set',
  scaleOut: 'Additions',
  noScaleOut: 'None',
  step: '{{step}} {{unit}} at a time',
  times: '{{times}} × its step ({{step}} {{unit}})',
  edit: 'Set',
  dialog: 'What may “{{name}}” become',
  dialogText:
    'Editions on sale that are billed by period and cost no less. With none ticked it cannot be upgraded.',
  none: 'There is no edition to choose',
  scaleOutLabel: 'The least that is added at a time',
  save: 'Save',
  void: {
    WITHDRAWN: 'withdrawn, void',
    NOT_PERIOD: 'no price for the same period, void',
    PRICE_INVERTED: 'cheaper than this one, void',
  },
};
export default en;
