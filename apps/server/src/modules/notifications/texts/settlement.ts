import type { Notice } from '../notice.ts';

export const settlementNotices = {
  'statement.sent': {
    category: 'SETTLEMENT',
    mail: true,
    title: {
      'zh-CN': '{period}结算单：应付你 {payable}',
      en: 'Statement of {period}: {payable} to be paid to you',
    },
    body: {
      'zh-CN':
        '{period}的结算单已出，应付你 {payable}，每一行都能点开到订单。现在由平台会签付款，你不用确认；有异议请提工单，差额在下一期调整。',
      en: 'The statement of {period} is ready: {payable} is to be paid to you, and every line opens down to its order. The platform countersigns and pays it; nothing for you to confirm. If something is wrong, tell support: a difference is adjusted in the next period.',
    },
    action: { 'zh-CN': '看结算单', en: 'See the statement' },
  },
  'payout.recorded': {
    category: 'SETTLEMENT',
    mail: true,
    title: { 'zh-CN': '已付款 {amount}', en: '{amount} has been paid' },
    body: {
      'zh-CN': '{period}结算单的 {amount} 已转出，银行流水号 {bankReference}。',
      en: 'The {amount} of the statement of {period} has been transferred, bank reference {bankReference}.',
    },
    action: { 'zh-CN': '看结算单', en: 'See the statement' },
  },
} as const satisfies Record<string, Notice>;
