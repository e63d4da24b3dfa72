import type { LocalText, ProductId, RevisionId, SellerId } from '@jishi/protocol';
import { sql } from 'kysely';
import { SYSTEM_EDGE, type World, type WriteContext, writing } from '../src/platform/world/world.ts';
import { insert, type Made } from './synthetic.rows.ts';
import { BRANDS_ZH, EDITIONS, NOUNS, QUALITIES, SYLLABLES, USES } from './synthetic.words.ts';

export interface SyntheticOptions {
  /** How many products; 10,000 when left out. */
  readonly count?: number;
  /** The same number makes the same catalogue. */
  readonly seed?: number;
  /** Who sells them, in turn; the address is where their purchases would be delivered. */
  readonly sellers: readonly {
    readonly id: string;
    readonly company: LocalText;
    readonly addressId: string;
  }[];
}

const BATCH = 500;
const DAY = 86_400_000;

/**
 * A large catalogue for measurements: listed products, written straight into the tables, many rows at a
 * time, search documents included. Categories must be there. Answers how many were made.
 */
export async function seedSynthetic(world: World, options: SyntheticOptions): Promise<number> {
  const { count = 10_000, seed = 1, sellers } = options;
  if (sellers.length === 0) throw new Error('Synthetic products need at least one seller');
  for (let from = 0; from < count; from += BATCH) {
    await writing(world, SYSTEM_EDGE('seed-synthetic'), async (ctx) => {
      const leaves = await leafCategories(ctx);
      const made: Made[] = [];
      for (let n = from; n < Math.min(from + BATCH, count); n++) {
        made.push(make(n, seed, ctx.now, sellers[n % sellers.length]!, leaves));
      }
      await insert(ctx, made);
    });
  }
  await sql`analyze products, product_revisions, price_plans, search_documents`.execute(world.db);
  return count;
}

type Leaf = readonly { readonly code: string; readonly name: LocalText }[];

async function leafCategories(ctx: WriteContext): Promise<readonly Leaf[]> {
  const { rows } = await sql<{ leaf: Leaf }>`
    select jsonb_build_array(jsonb_build_object('code', p.code, 'name', p.name),
      jsonb_build_object('code', c.code, 'name', c.name)) as leaf
    from categories c join categories p on p.code = c.parent_code order by p.position, c.position`.execute(
    ctx.tx,
  );
  if (rows.length === 0) throw new Error('Seed the categories before synthetic products');
  return rows.map((row) => row.leaf);
}

/** Mulberry32: small, good enough, the same everywhere. */
function dice(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let z = Math.imul(state ^ (state >>> 15), state | 1);
    z = (z + Math.imul(z ^ (z >>> 7), z | 61)) ^ z;
    return ((z ^ (z >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const t = (zh: string, en: string): LocalText => ({ 'zh-CN': zh, en });

function make(
  n: number,
  seed: number,
  now: Date,
  seller: SyntheticOptions['sellers'][number],
  leaves: readonly Leaf[],
): Made {
  const roll = dice(seed * 1_000_003 + n);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(roll() * from.length)] as T;
  const tag = `s${seed}n${String(n).padStart(6, '0')}`;
  const ids = { product: `prd_${tag}` as ProductId, revision: `rvn_${tag}` as RevisionId };
  const noun = pick(NOUNS);
  const latin = Array.from({ length: 2 + Math.floor(roll() * 2) }, () => pick(SYLLABLES)).join('');
  const brandEn = latin[0]!.toUpperCase() + latin.slice(1);
  const brandZh = roll() < 0.5 ? `${pick(BRANDS_ZH)}${pick(BRANDS_ZH)}` : `${brandEn} `;
  const name = t(`${brandZh}${noun['zh-CN']}${n}`, `${brandEn} ${noun.en} ${n}`);
  const [one, two, three] = [pick(QUALITIES), pick(QUALITIES), pick(QUALITIES)];
  const use = pick(USES);
  const brief = t(`${noun['zh-CN']}服务，${one['zh-CN']}`, `${noun.en}, ${use.en}`);
  const description = t(
    [brief['zh-CN'], two['zh-CN'], three['zh-CN'], use['zh-CN']].join('。'),
    [brief.en, two.en, three.en, use.en].join('. '),
  );
  const leaf = pick(leaves);
  const isOnDemand = roll() < 0.25;
  const alsoPeriod = !isOnDemand || roll() < 0.3;
  const base = BigInt(Math.floor(Math.exp(roll() * 7) * 900)) + 100n;
  const common = { productId: ids.product, sellerId: seller.id as SellerId, revisionId: ids.revision };
  const terms = (k: number, name2: LocalText) =>
    ({
      ...common,
      skuCode: `sku_${tag}_${k}`,
      productName: name,
      specificationName: name2,
      currency: 'CNY',
      feeBasisPoints: 500,
      taxRate: '0.06',
      seats: null,
      items: [],
    }) as const;
  const specifications: Made['specifications'][number][] = [];
  if (alsoPeriod) {
    for (let k = 0; k < 1 + Math.floor(roll() * 3); k++) {
      const edition = EDITIONS[k]!;
      const monthly = base * BigInt(k * k + 1);
      specifications.push({
        id: `spc_${tag}_${k}`,
        specId: `edition-${k}`,
        skuCode: `sku_${tag}_${k}`,
        kind: 'PERIOD',
        name: edition,
        features: [one, two],
        plans: [
          {
            ...terms(k, edition),
            planId: `pln_${tag}_${k}m`,
            chargingMode: 'PERIOD',
            periodType: 'MONTH',
            price: monthly,
            maxPeriods: 9,
          },
          {
            ...terms(k, edition),
            planId: `pln_${tag}_${k}y`,
            chargingMode: 'PERIOD',
            periodType: 'YEAR',
            price: monthly * 10n,
            maxPeriods: 3,
          },
        ],
      });
    }
  }
  if (isOnDemand) {
    const metered = t('按量计费', 'Pay as you go');
    const item = { code: 'gb-hour', name: t('存储占用', 'Storage held'), unit: t('GB·小时', 'GB-hour') };
    specifications.push({
      id: `spc_${tag}_d`,
      specId: 'metered',
      skuCode: `sku_${tag}_d`,
      kind: 'ON_DEMAND',
      name: metered,
      features: [three],
      plans: [
        {
          ...terms(9, metered),
          skuCode: `sku_${tag}_d`,
          planId: `pln_${tag}_d`,
          chargingMode: 'ON_DEMAND',
          periodType: null,
          price: null,
          items: [{ ...item, unitPrice: `0.00${1 + Math.floor(roll() * 98)}` as never }],
          maxPeriods: 1,
        },
      ],
    });
  }
  const tags = [noun['zh-CN'].slice(0, 4), brandEn.toLowerCase(), noun.en.split(' ')[0]!.toLowerCase()];
  const content = {
    category: leaf.at(-1)!.code,
    name,
    brief,
    headline: one,
    description,
    highlights: [one, two, three].map((text) => ({ title: t('说明', 'Note'), text })),
    guide: t(
      '1. 打开访问地址。\n2. 用初始密码登录。',
      '1. Open the address.\n2. Sign in with the initial password.',
    ),
    tags,
    upstream: null,
    support: {
      phone: '400-000-0100',
      email: 'support@synthetic.example',
      hours: t('工作日 9:00–18:00', 'Working days 9:00–18:00'),
    },
    logo: null,
    addressId: seller.addressId,
    refundPolicy: t('五天内可无理由退订', 'Refundable within five days'),
    specifications: specifications.map((spec) => formOf(spec)),
  };
  const month = alsoPeriod ? specifications[0]!.plans[0]!.price : null;
  const onDemand = specifications.find((spec) => spec.kind === 'ON_DEMAND')?.plans[0]?.items[0];
  return {
    listed: {
      productId: ids.product,
      slug: `synthetic-${tag}`,
      name,
      brief,
      description,
      tags,
      logo: null,
      sellerId: seller.id,
      sellerName: seller.company,
      categories: leaf,
      hasPeriod: alsoPeriod,
      hasOnDemand: isOnDemand,
      lowest:
        month !== null
          ? { kind: 'PERIOD', amount: month, periodType: 'MONTH' }
          : { kind: 'ON_DEMAND', unitPrice: onDemand!.unitPrice, unit: onDemand!.unit },
      listedAt: new Date(now.getTime() - Math.floor(roll() * 400 * DAY)),
    },
    content,
    addressId: seller.addressId,
    revisionId: ids.revision,
    specifications,
    sales: Math.floor(Math.exp(roll() * 6) - 1),
  };
}

function formOf(spec: Made['specifications'][number]) {
  const { specId, kind, name, features } = spec;
  if (kind === 'ON_DEMAND') return { specId, kind, name, features, items: spec.plans[0]!.items };
  const [month, year] = spec.plans;
  return {
    specId,
    kind,
    name,
    features,
    monthly: String(month!.price),
    yearly: String(year!.price),
    seats: null,
  };
}
