import { afterAll, beforeAll, expect, it } from 'vitest';
import { type TestHouse, testHouse } from '../../app/testing.ts';
import { png } from '../assets/image.fixtures.ts';
import { person, type TestPerson } from '../identity/testing.ts';
import { admitAddress, admitSeller } from '../sellers/index.ts';
import { form, t } from './catalog.fixtures.ts';
import { approved, MENU } from './catalog.house.ts';
import { putCategories } from './index.ts';
import { getMyProduct } from './my-products.ts';

let house: TestHouse;
let seller: TestPerson;
let stranger: TestPerson;
let addressId: string;
beforeAll(async () => {
  house = await testHouse();
  [seller, stranger] = [await person(house), await person(house)];
  for (const who of [stranger, seller]) {
    addressId = await house.write(async (ctx) => {
      const { id } = await admitSeller(ctx, {
        accountId: who.accountId,
        company: t('刻渡', 'Kedu'),
        profile: t('托管', 'Hosting'),
      });
      return (await admitAddress(ctx, { sellerId: id, url: 'https://isv.example.com/jishi' })).addressId;
    });
  }
  await house.write((ctx) => putCategories(ctx, MENU));
});
afterAll(() => house.close());

let n = 0;
async function logoOf(who: TestPerson): Promise<string> {
  const contentBase64 = png(120, 120, ++n).toString('base64');
  const { body } = await who.send('POST', '/api/seller/files', {
    purpose: 'PRODUCT_LOGO',
    name: 'logo.png',
    contentBase64,
  });
  return body.fileId;
}

async function draftWith(logo: string | null) {
  const content = form({ name: t(`标志 ${++n}`, `Logo ${n}`), addressId, logo });
  return (await seller.send('POST', '/api/seller/products', { content })).body;
}

it('400: a logo that another seller uploaded, or nobody, is told at its field and not submitted', async () => {
  for (const logo of [await logoOf(stranger), 'fil_unknown', 'https://elsewhere.example/logo.png']) {
    const { product } = await draftWith(logo);
    const at = `/api/seller/products/${product.id}`;
    const { status, body } = await seller.send('POST', `${at}/submit`, {}, { 'accept-language': 'en' });
    expect([status, body.code]).toEqual([400, 'INVALID_INPUT']);
    expect(body.errors).toMatchObject([{ field: 'body.content.logo', rule: 'file' }]);
    expect((await seller.send('GET', `${at}/problems`)).body.problems).toMatchObject([
      { field: 'body.content.logo' },
    ]);
    expect((await seller.send('GET', at)).body.product.state).toBe('DRAFT');
  }
});

it('a logo of one’s own is a picture on the product page and on the card, and null stays null', async () => {
  for (const logo of [await logoOf(seller), null]) {
    const { product, revision } = await draftWith(logo);
    expect(revision.content.logo).toBe(logo);
    const sent = await seller.send('POST', `/api/seller/products/${product.id}/submit`, {});
    expect(sent.status).toBe(200);
    const { open } = await house.read((ctx) => getMyProduct(ctx, product.id), seller.edge);
    await approved(house, { revision: open } as never);

    const url = logo && `/files/${logo}`;
    const page = (await house.http.inject(`/api/products/${product.slug}`)).json();
    expect(page.logo).toBe(url);
    const cards = (await house.http.inject('/api/products?sort=newest')).json().items;
    expect(cards.find((card: { slug: string }) => card.slug === product.slug).logo).toBe(url);
    if (url) expect((await house.http.inject(url)).headers['content-type']).toBe('image/png');
  }
});
