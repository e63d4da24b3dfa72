import { type LocalText, unitPrice } from '@jishi/protocol';
import type { CompleteContent } from './content.ts';

/** A form that may be submitted as it is; a test changes one thing. */
export const t = (zh: string, en: string): LocalText => ({ 'zh-CN': zh, en });

export function form(over: Partial<CompleteContent> = {}): CompleteContent {
  return {
    category: 'code-hosting',
    name: t('云舟代码', 'Yunzhou Code'),
    brief: t('自己掌管的代码仓库与评审', 'Code hosting and review under your own control'),
    headline: t('代码放在自己的实例里', 'Keep the code in your own instance'),
    description: t(
      '每个团队一套独立实例，升级先在副本上演练。'.repeat(12),
      'A separate instance for each team. '.repeat(12),
    ),
    highlights: [1, 2, 3].map((n) => ({
      title: t(`亮点${n}`, `Point ${n}`),
      text: t('每日备份', 'Daily backups'),
    })),
    guide: t('1. 打开地址并登录。', '1. Open the address and sign in.'),
    tags: ['git', '代码'],
    upstream: { name: 'Gitea', licence: 'MIT', homepage: 'https://about.gitea.com' },
    support: {
      phone: '400-000-0101',
      email: 'support@kedu.example',
      hours: t('工作日 9:00–18:00', 'Working days 9:00–18:00'),
    },
    logo: null,
    addressId: 'adr_none',
    refundPolicy: t('五天内可退', 'Refundable within five days'),
    specifications: [
      {
        specId: 'team',
        name: t('团队版', 'Team'),
        features: [t('含成员 10 人', '10 members included')],
        kind: 'PERIOD',
        monthly: '9900',
        yearly: '99000',
        seats: {
          name: t('另加成员', 'Extra members'),
          unit: t('人', 'member'),
          included: 10,
          min: 0,
          max: 100,
          step: 5,
          monthlyUnitPrice: '12.5',
        },
      },
      {
        specId: 'metered',
        name: t('按量计费', 'Pay as you go'),
        features: [],
        kind: 'ON_DEMAND',
        items: [
          {
            code: 'gb-hour',
            name: t('存储占用', 'Storage'),
            unit: t('GB·小时', 'GB-hour'),
            unitPrice: unitPrice('0.0012'),
          },
        ],
      },
    ],
    ...over,
  };
}
