import type { LocalText } from '@jishi/protocol';
import type { SeedOnDemandSpecification, SeedPeriodSpecification, SeedProduct } from '../types.ts';

/** Small words for writing the catalogue: every text is given twice, Chinese first. */
export const t = (zh: string, en: string): LocalText => ({ 'zh-CN': zh, en });

/** A name that is the same in both languages. */
export const same = (name: string): LocalText => t(name, name);

const joined = (parts: readonly LocalText[], separator: string): LocalText =>
  t(parts.map((part) => part['zh-CN']).join(separator), parts.map((part) => part.en).join(separator));

export const paragraphs = (...parts: readonly LocalText[]): LocalText => joined(parts, '\n\n');

/** Numbered lines. */
export const steps = (...parts: readonly LocalText[]): LocalText =>
  joined(
    parts.map((part, index) => t(`${index + 1}. ${part['zh-CN']}`, `${index + 1}. ${part.en}`)),
    '\n',
  );

export const point = (title: LocalText, text: LocalText): SeedProduct['highlights'][number] => ({
  title,
  text,
});

/** The step nearly every guide begins with. */
export const signIn = t(
  '打开已购服务里的访问地址，用初始密码登录，随即修改密码。',
  'Open the address shown with your service, sign in with the initial password and change it.',
);

/** Names of specifications, so that the same word means the same thing throughout the shop. */
export const tier = {
  starter: t('入门版', 'Starter'),
  standard: t('标准版', 'Standard'),
  team: t('团队版', 'Team'),
  professional: t('专业版', 'Professional'),
  dedicated: t('独享版', 'Dedicated'),
  metered: t('按量计费', 'Pay as you go'),
} as const;

const grouped = (value: number): string => value.toLocaleString('en-US');
const size = (gigabytes: number): string =>
  gigabytes >= 1000 ? `${grouped(gigabytes / 1000)} TB` : `${gigabytes} GB`;

/** Rows of the comparison table that many products share. */
export const row = {
  members: (count: number): LocalText => t(`含成员${grouped(count)}人`, `${grouped(count)} members included`),
  unlimitedMembers: t('成员数不限', 'Unlimited members'),
  storage: (gigabytes: number): LocalText => t(`存储空间${size(gigabytes)}`, `${size(gigabytes)} of storage`),
  machine: (cores: number, gigabytes: number): LocalText =>
    t(`独享${cores}核${gigabytes} GB内存`, `${cores} dedicated vCPUs and ${gigabytes} GB of memory`),
  backup: (days: number): LocalText => t(`每日备份，保留${days}天`, `Daily backups, kept for ${days} days`),
  reply: (hours: number): LocalText =>
    t(`工单${hours}小时内答复`, `Tickets answered within ${hours} hour${hours === 1 ? '' : 's'}`),
  nodes: (count: number): LocalText =>
    count === 1
      ? t('单节点', 'Single node')
      : t(`${count}节点，故障自动切换`, `${count} nodes with automatic failover`),
  domain: t('可绑定自有域名', 'Your own domain name'),
  noDomain: t('使用服务商提供的子域名', 'Address on the provider’s domain'),
} as const;

const fen = (yuan: number | null): number | null => (yuan === null ? null : Math.round(yuan * 100));

/** Prices are written in yuan for the reader and stored in fen. */
export const period = (
  code: string,
  name: LocalText,
  price: { readonly monthly: number | null; readonly yearly: number | null },
  features: readonly LocalText[],
  seats: SeedPeriodSpecification['seats'] = null,
): SeedPeriodSpecification => ({
  kind: 'PERIOD',
  code,
  name,
  features,
  monthly: fen(price.monthly),
  yearly: fen(price.yearly),
  seats,
});

/** Members on top of those included, priced one by one. */
export const members = (
  included: number,
  max: number,
  monthlyUnitPrice: string,
  step = 1,
): NonNullable<SeedPeriodSpecification['seats']> => ({
  name: t('另加成员', 'Extra members'),
  unit: t('人', 'member'),
  included,
  min: 0,
  max,
  step,
  monthlyUnitPrice,
});

/** Any other quantity on top of what is included: hosts, gigabytes, devices. */
export const extra = (
  name: LocalText,
  unit: LocalText,
  included: number,
  max: number,
  monthlyUnitPrice: string,
  step = 1,
): NonNullable<SeedPeriodSpecification['seats']> => ({
  name,
  unit,
  included,
  min: 0,
  max,
  step,
  monthlyUnitPrice,
});

export const onDemand = (
  code: string,
  name: LocalText,
  features: readonly LocalText[],
  items: SeedOnDemandSpecification['items'],
): SeedOnDemandSpecification => ({ kind: 'ON_DEMAND', code, name, features, items });

export const item = (
  code: string,
  name: LocalText,
  unit: LocalText,
  unitPrice: string,
): SeedOnDemandSpecification['items'][number] => ({ code, name, unit, unitPrice });

/** Billing items that several products share. */
export const metered = {
  storage: (unitPrice: string) =>
    item('gb-hour', t('存储占用', 'Storage held'), t('GB·小时', 'GB-hour'), unitPrice),
  traffic: (unitPrice: string) =>
    item('egress-gb', t('流出流量', 'Outgoing traffic'), t('GB', 'GB'), unitPrice),
  compute: (unitPrice: string) =>
    item('vcpu-hour', t('计算时长', 'Compute time'), t('核·小时', 'vCPU-hour'), unitPrice),
  ingest: (unitPrice: string) => item('ingest-gb', t('写入数据', 'Data ingested'), t('GB', 'GB'), unitPrice),
} as const;
