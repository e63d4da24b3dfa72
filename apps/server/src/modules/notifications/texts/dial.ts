import type { Notice } from '../notice.ts';

export const dialNotices = {
  'dial.failed': {
    category: 'FULFILMENT',
    mail: true,
    title: { 'zh-CN': '拨测未通过：{address}', en: 'Dial test failed: {address}' },
    body: {
      'zh-CN':
        '{total} 个用例里有 {failed} 个未通过：{scenes}。已连续 {days} 天；连续 {limit} 天未通过，使用这个地址的在售商品会被要求下架。',
      en: '{failed} of {total} cases failed: {scenes}. Day {days} in a row; after {limit} days the products on sale at this address are to be taken down.',
    },
    action: { 'zh-CN': '看用例', en: 'See the failed cases' },
  },
  'dial.failed_five_days': {
    category: 'FULFILMENT',
    mail: true,
    title: {
      'zh-CN': '连续 {days} 天拨测未通过：{product}',
      en: 'Dial tests failed {days} days in a row: {product}',
    },
    body: {
      'zh-CN':
        '「{product}」的接口连续 {days} 天没有通过拨测，运营会处理它的下架。修好接口后重跑用例，再联系运营。',
      en: 'The interface of “{product}” failed its dial tests {days} days in a row; staff decide on its take-down. Mend it, run the cases again, then contact staff.',
    },
    action: { 'zh-CN': '看调试用例', en: 'See the test cases' },
  },
} as const satisfies Record<string, Notice>;
