import { defineRefusal } from '@jishi/protocol';

export const ReviewNotFound = defineRefusal({
  code: 'REVIEW_NOT_FOUND',
  kind: 'not_found',
  text: { 'zh-CN': '没有这份申请', en: 'There is no such review request' },
});
export const ReviewAlreadyPending = defineRefusal({
  code: 'REVIEW_ALREADY_PENDING',
  kind: 'conflict',
  text: {
    'zh-CN': '已有一份申请在审核中，等它有结果或先撤回它',
    en: 'A request is under review already. Wait for its result, or withdraw it first',
  },
});
export const OpinionRequired = defineRefusal({
  code: 'OPINION_REQUIRED',
  kind: 'rule_broken',
  text: {
    'zh-CN': '驳回要写审核意见（1 到 2000 字），商家按它修改',
    en: 'A rejection needs an opinion of 1 to 2000 characters: the seller works by it',
  },
});
