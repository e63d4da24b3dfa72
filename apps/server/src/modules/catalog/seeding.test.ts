import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { products } from '../../../seed/products.ts';
import { seedCatalog } from '../../../seed/seed-catalog.ts';
import { sellers } from '../../../seed/sellers.ts';
import { seedSynthetic } from '../../../seed/synthetic.ts';
import { type TestHouse, testHouse } from '../../app/testing.ts';
import { type Shopkeeper, shopkeeper } from './catalog.house.ts';

let house: TestHouse;
let keeper: Shopkeeper;
beforeAll(async () => {
  house = await testHouse();
  keeper = await shopkeeper(house);
});
afterAll(() => house.close());

describe('the demo catalogue', () => {
  it('passes the form, is approved and stands in the shop, searchable', async () => {
    const sellerIdByCode = new Map<string, string>();
    const addressIdBySeller = new Map<string, string>();
    for (const seller of sellers) {
      const made = await shopkeeper(house);
      sellerIdByCode.set(seller.code, made.sellerId);
      addressIdBySeller.set(made.sellerId, made.addressId);
    }
    const ids = await seedCatalog(house.world, { sellerIdByCode, addressIdBySeller });
    await house.drain();
    expect(ids.size).toBe(products.length);
    expect((await house.http.inject('/api/products?size=1')).json().total).toBe(products.length);
    const first = products[0]!;
    const page = (await house.http.inject(`/api/products/${first.code}`)).json();
    expect(page).toMatchObject({ isOnSale: true, name: first.name });
    const hits = (await house.http.inject(`/api/search?q=${encodeURIComponent(first.name.en)}`)).json().items;
    expect(hits[0]).toMatchObject({ slug: first.code });
  });

  it('grows by synthetic products that are pages like any other', async () => {
    const before = (await house.http.inject('/api/products?size=1')).json().total;
    const company = { 'zh-CN': '合成公司', en: 'Synthetic' };
    await seedSynthetic(house.world, {
      count: 60,
      sellers: [{ id: keeper.sellerId, company, addressId: keeper.addressId }],
    });
    const { total, items } = (
      await house.http.inject(`/api/products?size=60&seller=${keeper.sellerId}`)
    ).json();
    expect(total).toBe(60);
    expect((await house.http.inject('/api/products?size=1')).json().total).toBe(before + 60);
    for (const { slug, lowest } of items) {
      const page = (await house.http.inject(`/api/products/${slug}`)).json();
      expect(page).toMatchObject({ isOnSale: true, lowest });
    }
  });
});
