import { sellers } from '../../../seed/sellers.ts';
import { requireTestCases } from '../../modules/catalog/index.ts';
import { createAccessKey, createAccount } from '../../modules/identity/index.ts';
import { receivingAccount, simulatedChannel } from '../../modules/payments/index.ts';
import { admitAddress, admitSeller, allowHttpAddresses } from '../../modules/sellers/index.ts';
import { type Edge, type World, writing } from '../../platform/world/world.ts';

export const PASSWORD = 'jishi-demo-2026';
export const SEED: Edge = { actor: { kind: 'SYSTEM', name: 'demo-seed' }, requestId: 'demo-seed' };

/** Where the two demo sellers listen: SaaS V2.0, and the older one that speaks V1.0. */
export interface SellerPorts {
  readonly port: number;
  readonly legacyPort: number;
}

/** By seller code: interface key and AK/SK of the demo seller. */
export type SellerKeys = Record<
  string,
  { readonly key: string; readonly accessKey: string; readonly secretKey: string }
>;

export interface Person {
  readonly accountId: string;
  readonly userId: string;
}

export interface People {
  readonly operator: Person;
  readonly buyers: readonly Person[];
  /** A company that would like to sell. */
  readonly applicant: Person;
  readonly ownerByCode: Map<string, Person>;
  readonly sellerIdByCode: Map<string, string>;
  readonly addressIdBySeller: Map<string, string>;
  readonly keys: SellerKeys;
}

/** The demo's operator, buyers and sellers, with keys and addresses that lead to the demo sellers' ports. */
export async function makePeople(world: World, ports: SellerPorts): Promise<People> {
  return writing(world, SEED, async (ctx) => {
    // The demo seller answers on loopback without TLS; buyers may fill their balance by a click.
    await allowHttpAddresses.set(ctx, true);
    // The history's products come before their debugging: twice a day of it would call the demo seller in vain.
    await requireTestCases.set(ctx, false);
    await simulatedChannel.set(ctx, true);
    await receivingAccount.set(ctx, {
      holder: '集市演示有限公司',
      bank: '演示银行（不要转真钱）',
      number: '0000 0000 0000 0000',
    });
    const person = (
      name: string,
      email: string,
      userName: string,
      kind: 'CUSTOMER' | 'OPERATOR' = 'CUSTOMER',
    ) =>
      createAccount(ctx, {
        name,
        kind,
        email,
        userName,
        lang: 'zh-CN',
        password: PASSWORD,
        customerLevel: 'V3',
      });
    const operator = await person('集市运营', 'operator@demo.jishi.local', '陆明远', 'OPERATOR');
    const buyers = [
      await person('恒沛机电', 'buyer@demo.jishi.local', '陈知行'),
      await person('拾光书店', 'bookshop@demo.jishi.local', '林晚'),
      await person('望川物流', 'logistics@demo.jishi.local', '周牧之'),
    ];
    const applicant = await person('听澜软件', 'applicant@demo.jishi.local', '贺听澜');
    const ownerByCode = new Map<string, Person>();
    const sellerIdByCode = new Map<string, string>();
    const addressIdBySeller = new Map<string, string>();
    const keys: SellerKeys = {};
    for (const seller of sellers) {
      const who = await person(
        seller.company['zh-CN'].slice(0, 32),
        `${seller.code}@demo.jishi.local`,
        seller.contact,
      );
      const admitted = await admitSeller(ctx, {
        accountId: who.accountId,
        company: seller.company,
        profile: seller.profile,
        website: seller.website,
        contactName: seller.contact,
        supportPhone: seller.phone,
        supportEmail: seller.email,
        feeBasisPoints: seller.feeBasisPoints,
      });
      const address = await admitAddress(ctx, {
        sellerId: admitted.id,
        url:
          seller.generation === 'saas-v1'
            ? `http://localhost:${ports.legacyPort}/saas`
            : `http://localhost:${ports.port}/marketplace/${seller.code}`,
      });
      const owner = {
        ...ctx,
        actor: { kind: 'USER' as const, userId: who.userId, accountId: who.accountId },
      };
      const { accessKey, secretKey } = await createAccessKey(owner);
      ownerByCode.set(seller.code, who);
      sellerIdByCode.set(seller.code, admitted.id);
      addressIdBySeller.set(admitted.id, address.addressId);
      keys[seller.code] = { key: address.secret, accessKey, secretKey };
    }
    return { operator, buyers, applicant, ownerByCode, sellerIdByCode, addressIdBySeller, keys };
  });
}
