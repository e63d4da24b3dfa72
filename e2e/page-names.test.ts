import { describe, expect, test } from 'vitest';
import { BUYER, OPERATOR, SELLER } from './shop.ts';
import { go, visiting } from './visit.ts';

const visit = visiting();

describe('a console’s pages have names of their own', () => {
  for (const [as, path, link, first, second] of [
    [BUYER, '/buyer', '我的订单', '总览 · 集市', '我的订单 · 集市'],
    [SELLER, '/seller', '接口消息', '今日 · 集市', '接口消息 · 集市'],
    [OPERATOR, '/operator', '充值', '今日 · 集市', '充值 · 集市'],
  ] as const) {
    test(`${path}: tabs and history tell them apart, and a change of page is announced`, async () => {
      const { page } = await visit({ as });
      await go(page, path);
      await page.waitForFunction((title) => document.title === title, first);
      // The first page is announced by the browser; nobody's focus is moved.
      expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');

      await page.locator('.side').getByRole('link', { name: link }).click();
      await page.waitForFunction((title) => document.title === title, second);
      await page.waitForFunction(() => document.activeElement?.tagName === 'H1');
      expect(await page.locator(':focus').textContent()).toBe(second.split(' · ')[0]);

      await page.goBack();
      await page.waitForFunction((title) => document.title === title, first);
      await page.waitForFunction(() => document.activeElement?.tagName === 'H1');
    });
  }

  test('a page about one thing is called after it, also in English', async () => {
    const { page } = await visit({ as: BUYER, lang: 'en' });
    await go(page, '/buyer/orders');
    const row = page.locator('tbody a').first();
    const id = (await row.getAttribute('href'))?.split('/').at(-1);
    await row.click();
    await page.waitForFunction((title) => document.title === title, `Order ${id} · Jishi`);
    await page.waitForFunction(() => document.activeElement?.tagName === 'H1');
  });
});
