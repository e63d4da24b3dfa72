import type { Notice } from '../notice.ts';

export const accountNotices = {
  'account.created': {
    category: 'ACCOUNT',
    mail: false,
    title: { 'zh-CN': '欢迎来到集市', en: 'Welcome to Jishi' },
    body: {
      'zh-CN': '账号「{accountName}」已建好。先充值，再选商品；每一笔钱的来去都能点开看。',
      en: 'The account “{accountName}” is ready. Top up, then choose; every movement of your money can be opened.',
    },
    action: { 'zh-CN': '看看商品', en: 'Browse products' },
  },
  'account.password_reset': {
    category: 'ACCOUNT',
    mail: true,
    title: { 'zh-CN': '重设密码', en: 'Reset your password' },
    body: {
      'zh-CN':
        '有人为这个邮箱申请重设密码。如果是你，请用下面的按钮设置新密码，链接只能用一次。如果不是你，不用做任何事，原密码继续有效。',
      en: 'A new password was requested for this e-mail address. If that was you, set it with the button below; the link works once. If not, do nothing: your password stays as it is.',
    },
    action: { 'zh-CN': '设置新密码', en: 'Set a new password' },
  },
  'account.password_changed': {
    category: 'ACCOUNT',
    mail: true,
    title: { 'zh-CN': '密码已修改', en: 'Your password was changed' },
    body: {
      'zh-CN':
        '账号「{accountName}」的一个用户刚改了密码，其他登录都已退出。如果不是你们做的，请马上重设密码。',
      en: 'A user of the account “{accountName}” has changed the password; all other sign-ins have ended. If it was none of you, reset the password now.',
    },
    action: { 'zh-CN': '查看账号', en: 'See the account' },
  },
  'topup.requested': {
    category: 'ACCOUNT',
    mail: true,
    title: { 'zh-CN': '待核对：充值 {amount}', en: 'To be checked: top-up of {amount}' },
    body: {
      'zh-CN': '「{accountName}」说已转账 {amount}。请核对到账后确认或退回，对方在等你。',
      en: '“{accountName}” says {amount} has been transferred. Check the bank account, then confirm or reject; they are waiting for you.',
    },
    action: { 'zh-CN': '去核对', en: 'Check the top-up' },
  },
  'topup.confirmed': {
    category: 'ACCOUNT',
    mail: true,
    title: { 'zh-CN': '{amount} 已到账', en: '{amount} has arrived' },
    body: {
      'zh-CN': '充值 {amount} 已记入余额，现在可用 {balance}。',
      en: 'The top-up of {amount} is in your balance, which is now {balance}.',
    },
    action: { 'zh-CN': '查看余额', en: 'See the balance' },
  },
  'topup.rejected': {
    category: 'ACCOUNT',
    mail: true,
    title: { 'zh-CN': '充值 {amount} 没有通过', en: 'The top-up of {amount} was not confirmed' },
    body: {
      'zh-CN': '余额没有变。原因：{reason}。请核对转账回单后重新提交。',
      en: 'Your balance has not changed. Reason: {reason}. Check the transfer slip and submit it again.',
    },
    action: { 'zh-CN': '重新提交', en: 'Submit again' },
  },
} as const satisfies Record<string, Notice>;
