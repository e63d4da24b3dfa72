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
} as const satisfies Record<string, Notice>;
