import type { Notice } from '../notice.ts';

export const productNotices = {
  'review.submitted': {
    category: 'PRODUCTS',
    mail: true,
    title: { 'zh-CN': '待审核：{kind}', en: 'To be reviewed: {kind}' },
    body: {
      'zh-CN': '「{accountName}」提交了一份{kind}申请，等你审核。',
      en: '“{accountName}” has submitted a request ({kind}); it waits for your review.',
    },
    action: { 'zh-CN': '去审核', en: 'Review it' },
  },
  'seller.activated': {
    category: 'PRODUCTS',
    mail: true,
    title: { 'zh-CN': '入驻通过', en: 'You are a seller now' },
    body: {
      'zh-CN': '「{seller}」已入驻集市。先登记生产地址和密钥，再发布商品。',
      en: '“{seller}” is admitted to Jishi. Register your production address and key, then publish a product.',
    },
    action: { 'zh-CN': '去卖家中心', en: 'Open Seller Center' },
  },
  'seller.rejected': {
    category: 'PRODUCTS',
    mail: true,
    title: { 'zh-CN': '入驻申请被退回', en: 'Your application was sent back' },
    body: {
      'zh-CN': '审核意见：{opinion}。资料都还在，改好后再提交。',
      en: 'The reviewer says: {opinion}. Nothing is lost; correct it and submit again.',
    },
    action: { 'zh-CN': '去修改', en: 'Correct it' },
  },
  'product.listed': {
    category: 'PRODUCTS',
    mail: true,
    title: { 'zh-CN': '已上架：{product}', en: 'On sale: {product}' },
    body: {
      'zh-CN': '「{product}」通过审核，买家现在就能看到和购买。',
      en: '“{product}” passed its review; buyers can see and order it now.',
    },
    action: { 'zh-CN': '看商品', en: 'See the product' },
  },
  'product.rejected': {
    category: 'PRODUCTS',
    mail: true,
    title: { 'zh-CN': '审核没有通过：{product}', en: 'Not approved: {product}' },
    body: {
      'zh-CN': '「{product}」的修改被退回：{opinion}。草稿还在，改好后再提交；在售的版本不受影响。',
      en: '“{product}” was sent back: {opinion}. The draft is kept; correct it and submit again. A version on sale is not affected.',
    },
    action: { 'zh-CN': '去修改', en: 'Correct it' },
  },
  'product.at_risk': {
    category: 'PRODUCTS',
    mail: true,
    title: {
      'zh-CN': '接口失败预警：{product} 本月已有 {failures} 个订单失败',
      en: 'Interface warning: {failures} orders of {product} failed this month',
    },
    body: {
      'zh-CN':
        '「{product}」{period}已有 {failures} 个订单因生产接口出错而失败并退款。超过 {taskAbove} 个，平台将决定是否暂停销售。请现在就查接口消息并修好。',
      en: '{failures} orders of “{product}” failed in {period} because of its production interface, and their buyers were refunded. Above {taskAbove}, the platform decides whether to suspend its sale. See the interface messages and mend it now.',
    },
    action: { 'zh-CN': '看接口消息', en: 'See the messages' },
  },
  'takedown.opened': {
    category: 'PRODUCTS',
    mail: true,
    title: { 'zh-CN': '待决定是否暂停：{product}', en: 'To be decided: suspend {product}?' },
    body: {
      'zh-CN':
        '「{seller}」的「{product}」生产接口屡次失败（{cause}）。请决定暂停销售或驳回这项任务，并写明理由。',
      en: 'The production interface of “{product}” by {seller} keeps failing ({cause}). Decide whether to suspend its sale or to dismiss the task, and say why.',
    },
    action: { 'zh-CN': '去处理', en: 'Decide' },
  },
  'product.suspended': {
    category: 'PRODUCTS',
    mail: true,
    title: { 'zh-CN': '已暂停销售：{product}', en: 'Sale suspended: {product}' },
    body: {
      'zh-CN':
        '平台暂停了「{product}」的销售：{reason}。已开通的实例不受影响，仍可续费。修好后请联系平台恢复。',
      en: 'The platform has suspended the sale of “{product}”: {reason}. Running instances are not affected and stay renewable. Once it is mended ask the platform to restore it.',
    },
    action: { 'zh-CN': '看商品', en: 'See the product' },
  },
  'product.restored': {
    category: 'PRODUCTS',
    mail: true,
    title: { 'zh-CN': '已恢复销售：{product}', en: 'On sale again: {product}' },
    body: {
      'zh-CN': '「{product}」已恢复销售，买家现在可以购买。',
      en: '“{product}” is on sale again; buyers can order it now.',
    },
    action: { 'zh-CN': '看商品', en: 'See the product' },
  },
} as const satisfies Record<string, Notice>;
