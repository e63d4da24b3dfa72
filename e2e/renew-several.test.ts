import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { BUYER } from './shop.ts';
import { api, go, plain, usable, visiting } from './visit.ts';

const visit = visiting();

interface Resource {
  readonly id: string;
  readonly productName: { readonly 'zh-CN': string; readonly en: string };
  readonly expiresAt: string;
  readonly actions: { readonly renew: boolean };
}

const said = async (page: Page) => plain(await page.getByRole('main').innerText());
const balanceOf = async (visitor: Parameters<typeof api>[0]) =>
  BigInt((await api<{ balance: string }>(visitor, 'GET', '/api/balance')).balance);
const quoteOf = (visitor: Parameters<typeof api>[0], id: string, count: number) =>
  api<{ due: string; expiresAt: string }>(
    visitor,
    'GET',
    `/api/resources/${id}/renewal-quote?periodCount=${count}`,
  );

/** Services with a term, so far from the oldest that each test has its own. */
async function renewable(visitor: Parameters<typeof api>[0], from: number, count: number) {
  const { items } = await api<{ items: Resource[] }>(
    visitor,
    'GET',
    '/api/resources?state=IN_USE&policy=AUTO&limit=100',
  );
  const found = items.filter((one) => one.actions.renew).slice(from, from + count);
  expect(found).toHaveLength(count);
  return found;
}

describe('several services are renewed in one go', () => {
  test('ticked in the list, each with its price, paid together', async () => {
    const visitor = await visit({ as: BUYER });
    const { page } = visitor;
    const [one, other] = (await renewable(visitor, 0, 2)) as [Resource, Resource];
    await go(page, '/buyer/renewals?tab=auto');
    const main = page.getByRole('main');
    await main.getByRole('checkbox', { name: new RegExp(one.id) }).check();
    await main.getByRole('checkbox', { name: new RegExp(other.id) }).check();
    expect(await said(page)).toContain('选了 2 个服务');
    await main.getByRole('link', { name: '续费 2 个' }).click();
    await main.getByRole('heading', { level: 1, name: '批量续费' }).waitFor();

    await main
      .getByRole('combobox', { name: new RegExp(one.productName['zh-CN']) })
      .selectOption({ value: '2' });
    const first = await quoteOf(visitor, one.id, 2);
    const second = await quoteOf(visitor, other.id, 1);
    const due = BigInt(first.due) + BigInt(second.due);
    const pay = main.getByRole('button', { name: /^支付/ });
    await expect.poll(async () => plain(await pay.innerText())).toBe(`支付 ¥ ${yuan(due)}，续费 2 个`);
    expect(await said(page)).toContain(`¥ ${yuan(BigInt(first.due))}`);
    expect(await said(page)).toContain(`¥ ${yuan(BigInt(second.due))}`);

    const before = await balanceOf(visitor);
    await pay.click();
    await main.getByText('已续费 2 个服务').waitFor();
    expect(await said(page)).toMatch(/已付款.*已付款/);
    expect(before - (await balanceOf(visitor))).toBe(due);
    // The seller confirms, and the term is the one that was shown.
    for (const [{ id }, { expiresAt }] of [
      [one, first],
      [other, second],
    ] as const)
      await expect
        .poll(async () => (await api<Resource>(visitor, 'GET', `/api/resources/${id}`)).expiresAt)
        .toBe(expiresAt);
  });

  test('one with an unpaid order is marked, nothing is ordered; without it the rest is renewed, on a phone too', async () => {
    const visitor = await visit({ as: BUYER, width: 390, lang: 'en', expected: /409/ });
    const { page } = visitor;
    const [one, other] = (await renewable(visitor, 4, 2)) as [Resource, Resource];
    const { orderId } = await api<{ orderId: string }>(
      visitor,
      'POST',
      `/api/resources/${other.id}/renewals`,
      { periodCount: 1 },
    );
    const orders = async () =>
      (await api<{ items: { id: string }[] }>(visitor, 'GET', '/api/orders?limit=100')).items.map(
        (o) => o.id,
      );
    const before = [await orders(), await balanceOf(visitor)];
    await go(page, `/buyer/renewals/batch?ids=${one.id},${other.id}`);
    const main = page.getByRole('main');
    const pay = main.getByRole('button', { name: /^Pay/ });
    await pay.click();
    await main.getByText('nothing was ordered, nothing was paid').waitFor();
    const row = main.getByRole('row').filter({ hasText: other.id });
    expect(plain(await row.getByRole('alert').innerText())).toContain(orderId);
    expect(await main.getByRole('row').filter({ hasText: one.id }).getByRole('alert').count()).toBe(0);
    expect([await orders(), await balanceOf(visitor)]).toEqual(before);
    const sideways = () =>
      page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(await sideways()).toBeLessThanOrEqual(0);

    await row.getByRole('button', { name: /^Remove/ }).click();
    await expect.poll(() => main.getByRole('row').filter({ hasText: other.id }).count()).toBe(0);
    await pay.click();
    await main.getByText('Services renewed: 1').waitFor();
    await api(visitor, 'POST', `/api/orders/${orderId}/cancel`);
  });

  test('what is not mine or is over is not listed, and said', async () => {
    const { page } = await visit({ as: BUYER });
    await go(page, '/buyer/renewals/batch?ids=ins_nothing,ins_never');
    await usable(page);
    await expect.poll(() => said(page)).toContain('有 2 个服务不能在这里续费');
    expect(await said(page)).toContain('没有选中服务');
  });
});

const yuan = (minor: bigint) =>
  `${minor / 100n}.${String(minor % 100n).padStart(2, '0')}`.replace(/\B(?=(\d{3})+\.)/g, ',');
