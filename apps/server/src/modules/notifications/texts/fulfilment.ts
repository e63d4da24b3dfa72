import type { Notice } from '../notice.ts';

export const fulfilmentNotices = {
  'resource.opened': {
    category: 'FULFILMENT',
    mail: true,
    title: { 'zh-CN': '可以用了：{product}', en: 'Ready to use: {product}' },
    body: {
      'zh-CN': '「{product} {specification}」已开通。登录地址和用户名在资源页，初始密码要当面点开。',
      en: '“{product} {specification}” is open. Its page shows the address and user name; the initial password is revealed there.',
    },
    action: { 'zh-CN': '打开资源页', en: 'Open its page' },
  },
  'call.failed': {
    category: 'FULFILMENT',
    mail: true,
    title: { 'zh-CN': '接口调用失败：{scene}', en: 'Interface call failed: {scene}' },
    body: {
      'zh-CN':
        '{product} 的 {scene} 第 {attempt} 次调用失败：{reason}。集市会再试；修好后也可以在接口消息里马上重新启动。',
      en: 'Attempt {attempt} of {scene} for {product} failed: {reason}. Jishi tries again; once mended you can restart it at once in the interface messages.',
    },
    action: { 'zh-CN': '看这次调用', en: 'See the call' },
  },
  'call.exhausted': {
    category: 'FULFILMENT',
    mail: true,
    title: { 'zh-CN': '接口不再重试：{scene}', en: 'No more attempts: {scene}' },
    body: {
      'zh-CN':
        '{product} 的 {scene} 一直没有成功，集市已停止重试。等你修好接口，在接口消息里点「重新启动」。',
      en: '{scene} for {product} never succeeded and Jishi has stopped trying. Mend the interface, then restart the call in the interface messages.',
    },
    action: { 'zh-CN': '重新启动', en: 'Restart it' },
  },
  'call.exhausted.operator': {
    category: 'FULFILMENT',
    mail: false,
    title: { 'zh-CN': '商家接口不再重试：{scene}', en: 'A seller’s interface failed for good: {scene}' },
    body: {
      'zh-CN': '{product} 的 {scene}（订单 {order}）没有送达商家，已停止重试。请联系商家修好接口后重新启动。',
      en: '{scene} for {product} (order {order}) never reached the seller and is not tried again. Ask the seller to mend the interface, then restart it.',
    },
    action: { 'zh-CN': '看接口消息', en: 'See the messages' },
  },
} as const satisfies Record<string, Notice>;
