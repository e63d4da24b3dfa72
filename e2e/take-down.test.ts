import type { Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { SELLER } from './shop.ts';
import { api, go, plain, usable, type Visitor, visiting } from './visit.ts';

const visit = visiting();
const name = `td-${Date.now().toString(36)}`;
const base = `/w/${name}`;

type Part = 'buyer' | 'seller' | 'operator';

const said = async (page: Page) => plain(await page.getByRole('main').innerText());

/** Goes into the sandbox in a part; from then on its pages and its API are asked as that one. */
async function enter(visitor: Visitor, role: Part) {
  await api(visitor, 'POST', `/api/worlds/${name}/enter`, { role });
}

/** The sandbox's API, with its own session and token. */
async function inside<T>(visitor: Visitor, method: 'GET' | 'POST' | 'PUT', path: string, data?: object) {
  const { request } = visitor.context;
  const { csrfToken } = (await (await request.get(`${base}/api/session`)).json()) as { csrfToken: string };
  const answer = await request.fetch(`${base}${path}`, {
    method,
    headers: { 'x-csrf-token': csrfToken, 'idempotency-key': crypto.randomUUID() },
    ...(data ? { data } : {}),
  });
  if (!answer.ok()) throw new Error(`${method} ${base}${path}: ${answer.status()} ${await answer.text()}`);
  return (await answer.json()) as T;
}

describe('a product whose interface keeps failing', () => {
  let seller: Visitor;
  afterAll(async () => {
    const visitor = await visit({ as: SELLER });
    await api(visitor, 'DELETE', `/api/worlds/${name}`);
    await visitor.context.close();
  });

  test('its seller is told, staff suspend it with a reason, nobody can buy it, staff restore it', async () => {
    seller = await visit({ as: SELLER, expected: /404/ });
    const { page } = seller;
    const { items } = await api<{ items: { id: string; slug: string }[] }>(
      seller,
      'GET',
      '/api/seller/products?state=LISTED',
    );
    const { id, slug } = items.find((product) => product.slug === 'gitea') ?? items[0]!;
    await api(seller, 'POST', '/api/worlds', { name, title: name, productIds: [id], frozen: true });

    // Six orders that the interface never opens, and the three hours are over.
    await enter(seller, 'buyer');
    const listing = await inside<Listing>(seller, 'GET', `/api/products/${slug}`);
    const planId = monthly(listing);
    await inside(seller, 'PUT', '/api/chaos', { rules: [{ kind: 'HTTP_5XX' }] });
    for (let n = 0; n < 6; n += 1) {
      const order = await inside<{ id: string }>(seller, 'POST', '/api/orders', {
        planId,
        periodCount: 1,
        agreed: true,
      });
      await inside(seller, 'POST', `/api/orders/${order.id}/pay`);
    }
    await inside(seller, 'POST', '/api/clock/advance', { by: 'PT4H', waitSeconds: 60 });

    await enter(seller, 'seller');
    await go(page, `${base}/seller`);
    await expect.poll(() => said(page)).toContain('集市在决定是否暂停销售');
    expect(await said(page)).toContain('本月有 6 个订单因接口失败，款已退给买家。');
    expect(await said(page)).toContain('商品可能被暂停销售');

    await enter(seller, 'operator');
    await go(page, `${base}/operator`);
    const nav = page.getByRole('navigation').getByRole('link', { name: /下架任务/ });
    await expect.poll(async () => plain(await nav.innerText())).toBe('下架任务 1');
    await nav.click();
    await page.waitForURL(/take-downs/);
    const main = page.getByRole('main');
    await main.getByRole('button', { name: '暂停销售', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: '暂停销售', exact: true }).click();
    await dialog.getByText('请写明理由').waitFor();
    await dialog.getByRole('textbox').fill('接口三小时没有答复，改好再卖。');
    await dialog.getByRole('button', { name: '暂停销售', exact: true }).click();
    await main.getByText(/已暂停销售，已通知商家/).waitFor();
    await expect.poll(async () => plain(await nav.innerText())).toBe('下架任务');

    await go(page, `${base}/products/${slug}`);
    await usable(page);
    expect(await page.getByRole('button', { name: '立即购买' }).count()).toBe(0);
    await enter(seller, 'seller');
    await go(page, `${base}/seller/products/${await idInside(seller)}`);
    await expect.poll(() => said(page)).toContain('接口三小时没有答复，改好再卖。');
    expect(await said(page)).toContain('再请集市恢复');

    await enter(seller, 'operator');
    await go(page, `${base}/operator/take-downs?state=SUSPENDED`);
    await main.getByRole('button', { name: '恢复销售' }).click();
    await dialog.getByRole('textbox').fill('接口已修好。');
    await dialog.getByRole('button', { name: '恢复销售' }).click();
    await main.getByText(/已恢复销售，已通知商家/).waitFor();
    await go(page, `${base}/products/${slug}`);
    await page.getByRole('button', { name: '立即购买' }).waitFor();
  });
});

interface Listing {
  readonly specifications: readonly { readonly plans: readonly Plan[] }[];
}
interface Plan {
  readonly planId: string;
  readonly periodType: string | null;
}

const monthly = ({ specifications }: Listing) =>
  specifications.flatMap(({ plans }) => plans).find(({ periodType }) => periodType === 'MONTH')?.planId;

const idInside = async (visitor: Visitor) =>
  (await inside<{ items: { id: string }[] }>(visitor, 'GET', '/api/seller/products')).items[0]?.id;
