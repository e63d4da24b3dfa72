import { defineRefusal } from '@jishi/protocol';

export const StatementNotFound = defineRefusal({
  code: 'STATEMENT_NOT_FOUND',
  kind: 'not_found',
  text: { 'zh-CN': '没有这张结算单：{statementId}', en: 'There is no statement {statementId}' },
});
export const PeriodNotOver = defineRefusal({
  code: 'PERIOD_NOT_OVER',
  kind: 'rule_broken',
  text: {
    'zh-CN': '账期 {period} 还没结束，不能出账。请填已经结束的月份（period，yyyyMM）',
    en: 'The period {period} is not over, so it cannot be settled. Name a month that has ended (period, yyyyMM)',
  },
});
export const PayoutAmountDiffers = defineRefusal({
  code: 'PAYOUT_AMOUNT_DIFFERS',
  kind: 'rule_broken',
  text: {
    'zh-CN': '结算单应付 {payable} 分，你填的 amount 是 {amount} 分。没有记账，请核对转账回单',
    en: 'The statement pays {payable}, you entered the amount {amount} (minor units). Nothing was recorded; check the transfer slip',
  },
});
