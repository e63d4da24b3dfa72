import { describe, expect, it } from 'vitest';
import { visiting } from './visit.ts';

const visit = visiting();

describe('the storefront with script', () => {
  it('takes the page over: a link opens in the same document, a choice changes the price at once', async () => {
    const { page } = await visit();
    await page.goto('/products');
    await page.waitForFunction(() =>
      Object.keys(document.querySelector('main') ?? {}).some((key) => key.startsWith('__react')),
    );
    await page.evaluate(() => Object.assign(window, { isSame: true }));
    await page.locator('main a[href^="/products/"]').first().click();
    await page.waitForURL(/\/products\/./);
    await page.locator('main input[type=radio]').last().waitFor({ state: 'attached' });
    const before = await page.locator('main').innerText();
    await page.locator('main input[type=radio]').last().check({ force: true });
    await expect.poll(() => page.locator('main').innerText()).not.toBe(before);
    expect(await page.evaluate(() => 'isSame' in window)).toBe(true);
  });
});
