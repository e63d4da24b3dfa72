import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { exampleParams } from '../packages/protocol/src/seller/index.ts';
import { BUYER, SELLER } from './shop.ts';
import { api, go, plain, usable, type Visitor, visiting } from './visit.ts';

const visit = visiting();
const said = async (page: Page) => plain(await page.getByRole('main').innerText());

interface Plan {
  readonly planId: string;
  readonly periodType: string | null;
  readonly price: string | null;
}
interface MyProduct {
  readonly product: { readonly id: string; readonly slug: string };
  readonly live: { readonly content: { readonly addressId: string } };
  readonly specifications: readonly {
    readonly skuCode: string;
    readonly name: { readonly 'zh-CN': string; readonly en: string };
    readonly plans: readonly Plan[];
  }[];
}
interface Resource {
  readonly id: string;
  readonly skuCode: string;
  readonly state: string;
  readonly instanceId: string | null;
  readonly expiresAt: string | null;
}

/** Gitea of the demo seller with its specifications, the cheaper one first. */
async function gitea(seller: Visitor): Promise<MyProduct> {
  const { items } = await api<{ items: { id: string; slug: string }[] }>(
    seller,
    'GET',
    '/api/seller/products?state=LISTED&limit=100',
  );
  const { id } = items.find(({ slug }) => slug === 'gitea')!;
  return api<MyProduct>(seller, 'GET', `/api/seller/products/${id}`);
}

async function saveUpgradeCase(seller: Visitor, my: MyProduct) {
  const scene = { generation: 'saas-v2', scene: 'upgradeInstance' } as const;
  const run = await api<{ id: string; verdict: string }>(seller, 'POST', '/api/seller/debug-runs', {
    ...scene,
    addressId: my.live.content.addressId,
    params: exampleParams(scene),
  });
  expect(run.verdict).toBe('PASSED');
  await api(seller, 'POST', '/api/seller/test-cases', { debugRunId: run.id });
}

describe('an upgrade within the term', () => {
  test('the seller allows it on the product’s page, once the interface has been debugged', async () => {
    const seller = await visit({ as: SELLER, expected: /400/ });
    const { page } = seller;
    const my = await gitea(seller);
    const [small, large] = my.specifications as [
      MyProduct['specifications'][number],
      MyProduct['specifications'][number],
    ];
    await go(page, `/seller/products/${my.product.id}`);
    const main = page.getByRole('main');
    await main.getByRole('button', { name: `设置 ${small.name['zh-CN']}` }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('checkbox', { name: large.name['zh-CN'] }).check();
    await dialog.getByRole('combobox').selectOption({ value: '2' });
    await dialog.getByRole('button', { name: '保存' }).click();
    await dialog.getByText('还没有通过的用例').waitFor();
    await saveUpgradeCase(seller, my);
    await dialog.getByRole('button', { name: '保存' }).click();
    await dialog.waitFor({ state: 'hidden' });
    const row = main
      .getByRole('row')
      .filter({ has: page.getByRole('button', { name: `设置 ${small.name['zh-CN']}` }) });
    await expect.poll(async () => plain(await row.innerText())).toContain(large.name['zh-CN']);
    expect(plain(await row.innerText())).toMatch(/每次加 \d+ 人/);
  });

  test('the buyer sees how the fee is made, agrees, pays, and has the larger edition with the same end', async () => {
    const seller = await visit({ as: SELLER });
    const my = await gitea(seller);
    const [small, large] = my.specifications as [
      MyProduct['specifications'][number],
      MyProduct['specifications'][number],
    ];
    const visitor = await visit({ as: BUYER });
    const { page } = visitor;
    const order = await api<{ id: string }>(visitor, 'POST', '/api/orders', {
      planId: small.plans.find(({ periodType }) => periodType === 'MONTH')!.planId,
      periodCount: 2,
      agreed: true,
    });
    await api(visitor, 'POST', `/api/orders/${order.id}/pay`);
    let resource: Resource | undefined;
    await expect
      .poll(async () => {
        const { resourceId } = await api<{ resourceId: string | null }>(
          visitor,
          'GET',
          `/api/orders/${order.id}`,
        );
        resource = resourceId
          ? await api<Resource>(visitor, 'GET', `/api/resources/${resourceId}`)
          : undefined;
        return resource?.state;
      })
      .toBe('IN_USE');
    const { id } = resource!;
    await go(page, `/buyer/resources/${id}`);
    await page.getByRole('main').getByRole('link', { name: '升级' }).click();
    const main = page.getByRole('main');
    await main.getByRole('heading', { level: 1, name: /^升级/ }).waitFor();
    await main.getByRole('radio', { name: new RegExp(large.name['zh-CN']) }).check();
    const { due, change } = await api<{ due: string; change: { months: string } }>(
      visitor,
      'GET',
      `/api/resources/${id}/upgrade-quote?skuCode=${large.skuCode}`,
    );
    const amount = `¥ ${(Number(due) / 100).toFixed(2).replace(/\B(?=(\d{3})+\.)/g, ',')}`;
    const pay = main.getByRole('button', { name: /^支付/ });
    await expect.poll(async () => plain(await pay.innerText())).toBe(`支付 ${amount}，升级`);
    expect(await said(page)).toContain(`× ${change.months} 个月`);
    await pay.click();
    await main.getByText('请先勾选协议').waitFor();
    await main.getByRole('checkbox', { name: /我已读并同意/ }).check();
    await pay.click();
    await page.waitForURL(/\/buyer\/orders\//);
    await usable(page);
    await expect
      .poll(async () => api<Resource>(visitor, 'GET', `/api/resources/${id}`))
      .toMatchObject({
        skuCode: large.skuCode,
        state: 'IN_USE',
        instanceId: resource!.instanceId,
        expiresAt: resource!.expiresAt,
      });
    await page.reload();
    await usable(page);
    await main.getByText('差价（不足 0 按 0）').waitFor();
    expect(await said(page)).toContain(amount);
    await go(page, `/buyer/resources/${id}`);
    await main.getByText('升级生效').waitFor();
    // What it cost stands among the costs of the service.
    const cost = main.getByRole('row').filter({ hasText: amount.replace(' ', '\u2009') });
    await expect.poll(() => cost.count()).toBe(1);
    expect(await said(page)).toContain(large.name['zh-CN']);
  });

  test('on a phone and in English it says why it cannot be had while an order is unpaid', async () => {
    const visitor = await visit({ as: BUYER, width: 390, lang: 'en', expected: /409/ });
    const { page } = visitor;
    const seller = await visit({ as: SELLER });
    const [small] = (await gitea(seller)).specifications;
    const { items } = await api<{ items: Resource[] }>(
      visitor,
      'GET',
      '/api/resources?state=IN_USE&limit=100',
    );
    const mine = items.find(({ skuCode }) => skuCode === small!.skuCode)!;
    const { orderId } = await api<{ orderId: string }>(
      visitor,
      'POST',
      `/api/resources/${mine.id}/renewals`,
      {
        periodCount: 1,
      },
    );
    await go(page, `/buyer/resources/${mine.id}/upgrade`);
    const main = page.getByRole('main');
    await main.getByText(`This service has an unpaid order, ${orderId}`).waitFor();
    await main.getByRole('link', { name: 'See that order' }).click();
    await page.waitForURL(new RegExp(orderId));
    await api(visitor, 'POST', `/api/orders/${orderId}/cancel`);
  });
});
