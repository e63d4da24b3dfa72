import type { Notice } from '../notice.ts';

const see = { 'zh-CN': '查看资源', en: 'See the service' };
const renew = { 'zh-CN': '去续费', en: 'Renew it' };

export const renewalNotices = {
  'resource.expiring': {
    category: 'RENEWAL',
    mail: true,
    title: { 'zh-CN': '{when}到期：{product}', en: 'Expires {when}: {product}' },
    body: {
      'zh-CN':
        '「{product}」{expiresAt} 到期。请在那之前续费；不续费，过了宽限期就停用，再过保留期数据删除。',
      en: '“{product}” expires on {expiresAt}. Renew before then; otherwise it stops after the grace period, and its data is deleted after the retention period.',
    },
    action: renew,
  },
  'resource.price_rising': {
    category: 'RENEWAL',
    mail: true,
    title: { 'zh-CN': '自动续费要涨价：{product}', en: 'Automatic renewal will cost more: {product}' },
    body: {
      'zh-CN':
        '「{product}」{renewsAt} 自动续费，现价 {due}，同样时长上次是 {before}。不想按这个价续，请在那之前改到期策略。',
      en: '“{product}” renews by itself on {renewsAt} for {due}; the same duration was {before} last time. To decline that price change the expiry policy before then.',
    },
    action: see,
  },
  'resource.renewed': {
    category: 'RENEWAL',
    mail: true,
    title: { 'zh-CN': '续费成功：{product}', en: 'Renewed: {product}' },
    body: { 'zh-CN': '「{product}」现在用到 {expiresAt}。', en: '“{product}” now runs until {expiresAt}.' },
    action: see,
  },
  'resource.upgraded': {
    category: 'ORDERS',
    mail: true,
    title: { 'zh-CN': '升级成功：{product}', en: 'Upgraded: {product}' },
    body: {
      'zh-CN': '「{product}」现在是 {specification}。到期时间和登录方式都没有变。',
      en: '“{product}” is now {specification}. Its expiry date and how you sign in are as before.',
    },
    action: see,
  },
  'resource.auto_renewal_failed': {
    category: 'RENEWAL',
    mail: true,
    title: { 'zh-CN': '自动续费没有成功：{product}', en: 'Automatic renewal failed: {product}' },
    body: {
      'zh-CN':
        '「{product}」没有续上，没有扣钱。原因：{reason}。今晚 03:00 (UTC+8) 会再试一次，你也可以现在手动续费。',
      en: '“{product}” was not renewed and nothing was charged. Reason: {reason}. The next attempt is tonight at 03:00 (UTC+8); you can also renew it now.',
    },
    action: renew,
  },
  'resource.expired': {
    category: 'RENEWAL',
    mail: true,
    title: { 'zh-CN': '已到期：{product}', en: 'Expired: {product}' },
    body: {
      'zh-CN': '「{product}」已到期，宽限期内还能用。请在 {freezesAt} 前续费，过后停用。',
      en: '“{product}” has expired and still works in its grace period. Renew it by {freezesAt}; after that it stops.',
    },
    action: renew,
  },
  'resource.frozen': {
    category: 'RENEWAL',
    mail: true,
    title: { 'zh-CN': '已停用：{product}', en: 'Stopped: {product}' },
    body: {
      'zh-CN':
        '「{product}」已冻结，不能使用，数据保留到 {releasesAt}。{remedy}，就会恢复；过后数据删除，找不回来。',
      en: '“{product}” is frozen and cannot be used; its data is kept until {releasesAt}. {remedy} and it works again; after that the data is deleted for good.',
    },
    action: see,
  },
  'resource.unfrozen': {
    category: 'RENEWAL',
    mail: true,
    title: { 'zh-CN': '已恢复：{product}', en: 'Working again: {product}' },
    body: {
      'zh-CN': '「{product}」已解除冻结。商家正在恢复服务，一般几分钟内可用。',
      en: '“{product}” is no longer frozen. The seller is bringing it back, usually within minutes.',
    },
    action: see,
  },
  'resource.releasing': {
    category: 'RENEWAL',
    mail: true,
    title: { 'zh-CN': '数据将删除：{product}', en: 'Data about to be deleted: {product}' },
    body: {
      'zh-CN':
        '「{product}」的数据 {releasesAt} 删除，找不回来。要留下，请在那之前处理：欠费的充值，到期的续费。',
      en: 'The data of “{product}” is deleted on {releasesAt}, for good. To keep it act before then: top up what is owed, renew what has expired.',
    },
    action: see,
  },
  'resource.released': {
    category: 'RENEWAL',
    mail: true,
    title: { 'zh-CN': '已释放：{product}', en: 'Released: {product}' },
    body: {
      'zh-CN': '「{product}」已释放，数据已交由商家删除。需要时可以重新购买。',
      en: '“{product}” is released and its data handed to the seller for deletion. It can be bought anew.',
    },
    action: see,
  },
} as const satisfies Record<string, Notice>;
