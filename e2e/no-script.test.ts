import { describe, expect, test } from 'vitest';
import { plain, visiting } from './visit.ts';

const visit = visiting();
const noScript = { script: false } as const;

describe('the storefront without script', () => {
  test('home: sentence, search, categories and products are there', async () => {
    const { page } = await visit(noScript);
    await page.goto('/');
    const text = plain(await page.locator('body').innerText());
    expect(text).toContain('搜到、买下、用上， 两分钟。');
    for (const title of ['新上架', '按行当逛', '卖得好的', '商家入驻']) expect(text).toContain(title);
    expect(await page.locator('a[href^="/products/"]').count()).toBeGreaterThan(20);
    expect(await page.locator('a[href^="/products?category="]').count()).toBeGreaterThanOrEqual(8);

    await page.getByRole('searchbox').fill('监控');
    await page.getByRole('button', { name: '搜索' }).click();
    await page.getByRole('heading', { level: 1, name: '「监控」' }).waitFor();
    expect(await page.getByRole('main').locator('a[href^="/products/"]').count()).toBeGreaterThan(3);
  });

  test('list: the filters are a form, orders and pages are links', async () => {
    const { page } = await visit(noScript);
    await page.goto('/products');
    const main = page.getByRole('main');
    const all = plain(await main.innerText()).match(/共 (\d+) 件/)?.[1];
    await main.getByRole('checkbox', { name: /^按量/ }).check();
    await main.getByRole('button', { name: '看结果' }).click();
    await page.waitForURL(/mode=ON_DEMAND/);
    const some = plain(await main.innerText()).match(/共 (\d+) 件/)?.[1];
    expect(Number(some)).toBeGreaterThan(0);
    expect(Number(some)).toBeLessThan(Number(all));
    expect(await main.getByRole('checkbox', { name: /^按量/ }).isChecked()).toBe(true);

    await main.getByRole('link', { name: '价格从低' }).click();
    await page.waitForURL(/sort=price/);
    expect(page.url()).toContain('mode=ON_DEMAND');
    // Taking the filter away is a link too.
    await main.getByRole('link', { name: '去掉「按量」' }).click();
    await expect.poll(() => page.url()).not.toContain('mode=');

    await page.goto('/products');
    await main.getByRole('navigation', { name: '分页' }).getByRole('link', { name: '下一页' }).click();
    await page.waitForURL(/page=2/);
    expect(await main.locator('a[href^="/products/"]').count()).toBeGreaterThan(5);
  });

  test('product: the whole text; the choice is made of radio inputs and sent by the button', async () => {
    const { page } = await visit(noScript);
    await page.goto('/products/gitea');
    const text = plain(await page.getByRole('main').innerText());
    for (const part of [
      '小团队也用得起的代码仓库',
      'Gitea Actions',
      '规格与价格',
      '使用指南',
      '服务与保障',
      '刻渡开源服务有限公司',
      'MIT',
    ]) {
      expect(text).toContain(part);
    }
    const block = page.getByRole('form', { name: '选购' });
    await block.getByRole('radio', { name: /团队版/ }).check();
    await block.getByRole('radio', { name: /^3 个月/ }).check();
    await block.getByRole('spinbutton', { name: '另加成员' }).fill('3');
    await block.getByRole('button', { name: '立即购买' }).click();
    await page.waitForURL(/\/checkout\?/);
    expect(Object.fromEntries(new URL(page.url()).searchParams)).toEqual({
      product: 'gitea',
      spec: 'team',
      term: '3:MONTH',
      seats: '3',
    });
    // The way on keeps the choice.
    await page.getByRole('main').getByRole('link', { name: '登录' }).click();
    await page.waitForURL(/\/sign-in\?to=/);
    expect(new URL(page.url()).searchParams.get('to')).toContain('spec=team');
    expect(plain(await page.getByRole('main').innerText())).toContain('这一步要用到浏览器脚本');
  });

  test('a phone: menu, filters and the bar at the foot open and send by themselves', async () => {
    const { page } = await visit({ ...noScript, width: 390 });
    await page.goto('/products?q=git');
    const menu = page.getByRole('banner').getByRole('navigation', { name: '菜单' });
    expect(await menu.isVisible()).toBe(false);
    await page.getByRole('banner').locator('summary').click();
    await menu.getByRole('link', { name: '帮助' }).click();
    await page.waitForURL(/\/help$/);
    await page.getByRole('heading', { level: 1, name: '帮助' }).waitFor();

    await page.goto('/products?q=git');
    const filter = page.getByRole('checkbox', { name: /^包月包年/ });
    expect(await filter.isVisible()).toBe(false);
    await page.getByText('筛选', { exact: true }).first().click();
    await filter.check();
    await page.getByRole('button', { name: '看结果' }).click();
    await page.waitForURL(/mode=PERIOD/);
    expect(page.url()).toContain('q=git');

    await page.goto('/products/gitea');
    await page.getByRole('radio', { name: /团队版/ }).check();
    await page.getByRole('button', { name: '立即购买' }).click();
    await page.waitForURL(/\/checkout\?.*spec=team/);
  });

  test('languages and colours are links that come back to the same page', async () => {
    const { page } = await visit(noScript);
    await page.goto('/products/gitea?spec=team');
    await page.getByRole('banner').getByRole('link', { name: 'English' }).click();
    await page.waitForURL(/\/products\/gitea\?spec=team$/);
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    expect(plain(await page.getByRole('main').innerText())).toContain('A code repository that stays small');
    await page.getByRole('contentinfo').getByRole('link', { name: 'Dark' }).click();
    await page.waitForURL(/\/products\/gitea\?spec=team$/);
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
    await page.getByRole('banner').getByRole('link', { name: '中文' }).click();
    await expect.poll(() => page.locator('html').getAttribute('lang')).toBe('zh-CN');
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
  });

  test('a password never gets into an address, even when the form is sent before the script is there', async () => {
    const { page } = await visit({ ...noScript, expected: /404/ });
    for (const path of ['/sign-in', '/sign-up', '/password-reset?token=0123456789abcdef0123456789abcdef']) {
      await page.goto(path);
      await page.locator('input[type=password]').fill('a-secret-of-mine-1');
      await page.locator('main form button').click();
      await page.waitForLoadState();
      expect(page.url()).not.toContain('a-secret');
    }
  });
});
