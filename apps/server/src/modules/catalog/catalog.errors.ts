import { defineRefusal } from '@jishi/protocol';

export const ProductNotFound = defineRefusal({
  code: 'PRODUCT_NOT_FOUND',
  kind: 'not_found',
  text: { 'zh-CN': '没有这个商品', en: 'There is no such product' },
});

export const RevisionNotFound = defineRefusal({
  code: 'REVISION_NOT_FOUND',
  kind: 'not_found',
  text: { 'zh-CN': '没有这个商品版本', en: 'There is no such revision of a product' },
});

export const SpecificationNotFound = defineRefusal({
  code: 'SPECIFICATION_NOT_FOUND',
  kind: 'not_found',
  text: { 'zh-CN': '这个商品没有规格 {specId}', en: 'This product has no specification {specId}' },
});

export const PlanNotFound = defineRefusal({
  code: 'PLAN_NOT_FOUND',
  kind: 'not_found',
  text: { 'zh-CN': '没有这个规格价格', en: 'There is no such price plan' },
});

export const PlanNotOnSale = defineRefusal({
  code: 'PLAN_NOT_ON_SALE',
  kind: 'rule_broken',
  text: {
    'zh-CN': '这个规格已停售或换了价格，没有下单。回到商品页看现在能买的',
    en: 'This specification is off sale or has a new price; nothing was ordered. See the product page for what can be bought now',
  },
});

export const NotRenewable = defineRefusal({
  code: 'PLAN_NOT_RENEWABLE',
  kind: 'rule_broken',
  text: {
    'zh-CN': '这个规格没有按{periodType}续费的价格。换一种周期试试',
    en: 'This specification has no {periodType} price to renew at. Choose another period',
  },
});

export const DraftConflict = defineRefusal({
  code: 'DRAFT_CONFLICT',
  kind: 'conflict',
  text: {
    'zh-CN':
      '这份草稿已在别处保存到第 {currentVersion} 版，你的是从第 {yourVersion} 版改的。没有覆盖任何内容，请载入新版再改',
    en: 'This draft was saved elsewhere as version {currentVersion}; yours started from version {yourVersion}. Nothing was overwritten. Load the newer one and edit it',
  },
});

export const SlugTaken = defineRefusal({
  code: 'SLUG_TAKEN',
  kind: 'conflict',
  text: {
    'zh-CN': '商品地址 {slug} 已有人用，换一个',
    en: 'The address {slug} is in use; choose another',
  },
});

export const TakeDownNotConfirmed = defineRefusal({
  code: 'TAKE_DOWN_NOT_CONFIRMED',
  kind: 'rule_broken',
  text: {
    'zh-CN': '下架不能撤回。确认要下架时，把 confirm 设为 true',
    en: 'A take-down cannot be undone. Send confirm: true to go ahead',
  },
});

export const NothingToSubmit = defineRefusal({
  code: 'NOTHING_TO_SUBMIT',
  kind: 'conflict',
  text: {
    'zh-CN': '没有待提交的修改。先改内容并保存，再提交',
    en: 'There is no change to submit. Edit and save first',
  },
});

export const CategoryMoved = defineRefusal({
  code: 'CATEGORY_MOVED',
  kind: 'rule_broken',
  text: {
    'zh-CN': '分类 {code} 不能换到另一级或另一个上级，没有保存。用新的代码另建一个',
    en: 'Category {code} cannot move to another level or parent; nothing was saved. Make one with a new code',
  },
});
