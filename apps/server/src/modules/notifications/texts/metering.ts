import type { Notice } from '../notice.ts';

export const meteringNotices = {
  'account.in_arrears': {
    category: 'METERING',
    mail: true,
    title: { 'zh-CN': '余额为 {balance}，已欠费', en: 'Balance {balance}: in arrears' },
    body: {
      'zh-CN':
        '按量使用的费用超过了余额，现在是 {balance}。请充值补上；不补，按量资源过了宽限期停用，新订单也下不了。包期资源不受影响。',
      en: 'Pay-per-use fees exceed your balance, which is now {balance}. Top it up; otherwise pay-per-use services stop after their grace period, and nothing new can be ordered. Services paid for a period are not affected.',
    },
    action: { 'zh-CN': '去充值', en: 'Top up' },
  },
  'usage.abnormal_digest': {
    category: 'METERING',
    mail: true,
    title: { 'zh-CN': '{abnormal} 条用量记录异常', en: '{abnormal} usage records are faulty' },
    body: {
      'zh-CN': '最近一小时有 {abnormal} 条用量记录没有通过检查，不会计费。请看每条的原因，改好后重新上报。',
      en: 'In the last hour {abnormal} usage records failed their check and are not charged. See the reason of each, correct them and report them again.',
    },
    action: { 'zh-CN': '看异常记录', en: 'See the records' },
  },
} as const satisfies Record<string, Notice>;
