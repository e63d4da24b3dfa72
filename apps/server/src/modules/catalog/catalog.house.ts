import type { ProductId } from '@jishi/protocol';
import type { TestHouse } from '../../app/testing.ts';
import type { Edge } from '../../platform/world/world.ts';
import { approveReview, rejectReview } from '../approvals/index.ts';
import { createAccount } from '../identity/index.ts';
import { admitAddress, admitSeller } from '../sellers/index.ts';
import { form, t } from './catalog.fixtures.ts';
import type { CompleteContent } from './content.ts';
import { createDraft, type Draft, submitDraft } from './index.ts';

/** A seller with a verified address, and the edge it acts at. For tests of catalog, pricing and search. */
export interface Shopkeeper {
  readonly sellerId: string;
  readonly accountId: string;
  readonly addressId: string;
  readonly edge: Partial<Edge>;
}

let count = 0;

export async function shopkeeper(house: TestHouse): Promise<Shopkeeper> {
  const n = ++count;
  return house.write(async (ctx) => {
    const { accountId, userId } = await createAccount(ctx, {
      name: `seller${n}`,
      kind: 'CUSTOMER',
      email: `seller${n}@demo.jishi.local`,
      password: 'a-long-password',
      userName: `seller${n}`,
      lang: 'zh-CN',
    });
    const seller = await admitSeller(ctx, {
      accountId,
      company: t(`刻渡${n}公司`, `Kedu ${n}`),
      profile: t('托管开源工具', 'We host open-source tools'),
    });
    const { addressId } = await admitAddress(ctx, {
      sellerId: seller.id,
      url: `https://isv${n}.example.com/jishi`,
    });
    return {
      sellerId: seller.id,
      accountId,
      addressId,
      edge: { actor: { kind: 'USER', userId, accountId } },
    };
  });
}

let slugs = 0;

export function drafted(
  house: TestHouse,
  keeper: Shopkeeper,
  over: Partial<CompleteContent> & { readonly slug?: string } = {},
): Promise<Draft> {
  const { slug, ...content } = over;
  const n = ++slugs;
  const name = t(`云舟代码${n}`, `Yunzhou Code ${n}`);
  return house.write(
    (ctx) =>
      createDraft(ctx, {
        slug: slug ?? `product-${n}`,
        content: form({ name, addressId: keeper.addressId, ...content }) as never,
      }),
    keeper.edge,
  );
}

export async function submitted(house: TestHouse, keeper: Shopkeeper, productId: ProductId): Promise<Draft> {
  return house.write((ctx) => submitDraft(ctx, productId), keeper.edge);
}

export async function approved(house: TestHouse, draft: Draft): Promise<void> {
  await house.write((ctx) => approveReview(ctx, draft.revision.reviewId!));
  await house.drain();
}

export async function rejected(house: TestHouse, draft: Draft, opinion = '说明与软件不符'): Promise<void> {
  await house.write((ctx) => rejectReview(ctx, draft.revision.reviewId!, { opinion }));
  await house.drain();
}

/** A product on sale, by the verbs of a person. */
export async function listed(
  house: TestHouse,
  keeper: Shopkeeper,
  over: Partial<CompleteContent> & { readonly slug?: string } = {},
): Promise<Draft> {
  const draft = await drafted(house, keeper, over);
  const sent = await submitted(house, keeper, draft.product.id);
  await approved(house, sent);
  return sent;
}

export const MENU = [
  {
    code: 'dev-ops',
    name: t('开发与运维', 'Development'),
    brief: t('代码、流水线', 'Code, pipelines'),
    children: [
      { code: 'code-hosting', name: t('代码托管', 'Code hosting') },
      { code: 'ci-cd', name: t('持续集成', 'Continuous integration') },
    ],
  },
  {
    code: 'databases',
    name: t('数据库与缓存', 'Databases'),
    children: [{ code: 'relational', name: t('关系数据库', 'Relational databases') }],
  },
] as const;
