import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { faults } from './inspect.ts';
import { OPERATOR, SELLER } from './shop.ts';
import { api, go, plain, usable, type Visitor, visiting } from './visit.ts';

const visit = visiting();
/** Another run on the same shop must find its address free. */
const name = `lab-${Date.now().toString(36)}`;
const base = `/w/${name}`;

interface Order {
  readonly id: string;
  readonly state: string;
}

/** What a sandbox must never touch. */
async function mainWorld(seller: Visitor) {
  const orders = await api<{ items: Order[] }>(seller, 'GET', '/api/seller/orders');
  const products = await api<{ items: unknown[] }>(seller, 'GET', '/api/seller/products');
  return { orders: orders.items, products: products.items };
}

/** Addresses of this page that lead out of its world. */
const waysOut = (page: Page) =>
  page.evaluate((path) => {
    const all = [...document.querySelectorAll('a[href], form[action], img[src]')];
    return all
      .map((e) => e.getAttribute('href') ?? e.getAttribute('action') ?? e.getAttribute('src') ?? '')
      .filter((to) => to.startsWith('/') && to !== path && !to.startsWith(`${path}/`));
  }, base);

const band = (page: Page) => page.locator('.band');

async function openClock(page: Page) {
  const panel = page.getByRole('region', { name: '拨时钟' });
  if (!(await panel.isVisible())) await band(page).getByText('拨时钟', { exact: true }).click();
  await panel.waitFor();
  return panel;
}

/** From event to event until the page says so. */
async function stepUntil(page: Page, words: string) {
  const said = page.getByRole('main').getByText(words).first();
  for (let step = 0; step < 40; step++) {
    const isThere = await said.waitFor({ timeout: 800 }).then(
      () => true,
      () => false,
    );
    if (isThere) return;
    const panel = await openClock(page);
    await panel.getByRole('button', { name: '走到下一件事' }).click();
    await panel.getByText('走到了').waitFor();
    await page.keyboard.press('Escape');
  }
  throw new Error(`Forty events on, the page does not say ${words}`);
}

async function play(page: Page, part: string, until: RegExp) {
  await band(page).getByText('换身份', { exact: true }).click();
  await band(page).getByRole('button', { name: part, exact: true }).click();
  await page.waitForURL(until);
  await usable(page);
}

describe('a sandbox world', () => {
  let seller: Visitor;

  test('is made by a seller with a product, sold and used by a buyer, and walked through its months', async () => {
    seller = await visit({ as: SELLER });
    const { page } = seller;
    const before = await mainWorld(seller);

    await go(page, '/seller');
    await page.getByRole('navigation').getByRole('link', { name: '沙箱' }).click();
    await page.getByRole('link', { name: '新建沙箱' }).click();
    await page.getByLabel('名字', { exact: true }).fill('续费联调');
    await page.getByLabel('地址', { exact: true }).fill(name);
    await page.getByRole('searchbox', { name: '搜我的在售商品' }).fill('gitea');
    const product = page.getByRole('group', { name: '要复制的商品' }).getByRole('checkbox').first();
    await product.check();
    await page.getByRole('button', { name: '建沙箱' }).click();
    await page.getByText('建好了，选个身份进去').waitFor();

    // As a buyer: the storefront of the sandbox, marked, with one product and no way into the main world but one.
    await page.getByRole('button', { name: /身份：买家/ }).click();
    await page.waitForURL(new RegExp(`${base}/`));
    await usable(page);
    expect(plain(await band(page).innerText())).toContain('沙箱');
    expect(plain(await band(page).innerText())).toContain('续费联调');
    expect(plain(await band(page).innerText())).toContain('模拟资金');
    expect(plain(await band(page).innerText())).toContain('时钟停着');
    expect(await waysOut(page)).toEqual(['/seller/sandboxes']);
    await go(page, `${base}/products`);
    await page.getByRole('main').locator('a[href*="/products/gitea"]').first().click();
    await page.waitForURL(`**${base}/products/gitea`);
    expect(await waysOut(page)).toEqual(['/seller/sandboxes']);
    await page.getByRole('radio', { name: /团队版/ }).check();
    await page.getByRole('radio', { name: /^1 个月/ }).check();
    await page.getByRole('button', { name: '立即购买' }).click();
    await page.waitForURL(`**${base}/checkout?**`);
    await usable(page);
    await page.getByRole('main').getByRole('checkbox', { name: /同意/ }).check();
    await page.getByRole('button', { name: /付款|支付/ }).click();
    await page.waitForURL(`**${base}/checkout/result/**`);

    // The purchase waits for its next moment: the clock stands.
    await openClock(page);
    const panel = page.getByRole('region', { name: '拨时钟' });
    await expect
      .poll(
        async () => {
          await go(page, `${base}/buyer/resources`);
          const now = plain(await page.getByRole('main').innerText());
          if (now.includes('使用中')) return true;
          await openClock(page);
          await panel.getByRole('button', { name: '走到下一件事' }).click();
          await panel.getByText('走到了').waitFor();
          return false;
        },
        { timeout: 40_000 },
      )
      .toBe(true);
    expect(await waysOut(page)).toEqual(['/seller/sandboxes']);

    // A month later it expires, and after its grace it is frozen.
    await page.getByRole('main').getByRole('link', { name: /Gitea/ }).first().click();
    await page.waitForURL(`**${base}/buyer/resources/**`);
    await openClock(page);
    await panel.getByRole('button', { name: '1 个月' }).click();
    await panel.getByText('走到了').waitFor();
    await page.keyboard.press('Escape');
    // It ends at a midnight; then comes the grace, then the freeze. The page says so without being loaded again.
    await stepUntil(page, '已过期，宽限中');
    await stepUntil(page, '已冻结');

    await play(page, '商家', new RegExp(`${base}/seller$`));
    await page.getByRole('navigation').getByRole('link', { name: '订单', exact: true }).click();
    await page.getByRole('main').getByText('Gitea').first().waitFor();
    expect(await waysOut(page)).toEqual(['/seller/sandboxes']);
    await play(page, '看沙箱的邮箱（以运营身份）', new RegExp(`${base}/operator/mailbox$`));
    await page.getByRole('main').getByText('buyer@sandbox.jishi.local').first().waitFor();

    // The main world has heard nothing of it, and one is still who one was.
    await band(page).getByRole('link', { name: '回主世界' }).click();
    await page.getByRole('heading', { level: 1, name: '沙箱' }).waitFor();
    await page.getByText('续费联调').waitFor();
    expect(await mainWorld(seller)).toEqual(before);
  }, 180_000);

  test('its chaos switches are set in plain words and kept', async () => {
    const { page } = await visit({ as: SELLER });
    await go(page, '/seller/sandboxes');
    await page.getByRole('button', { name: /续费联调.*身份：商家/ }).click();
    await page.waitForURL(`**${base}/seller`);
    await usable(page);
    await page.getByRole('navigation').getByRole('link', { name: '故障开关' }).click();
    await page.getByRole('checkbox', { name: /^超时/ }).check();
    await page.getByLabel('接口', { exact: true }).selectOption('newInstance');
    await page.getByLabel('概率（%）').fill('25');
    await page.getByRole('button', { name: '保存', exact: true }).click();
    await page.getByText('1 条规则生效中').waitFor();
    await page.reload();
    expect(await page.getByRole('checkbox', { name: /^超时/ }).isChecked()).toBe(true);
    expect(await page.getByLabel('概率（%）').inputValue()).toBe('25');
    expect(await page.getByLabel('接口', { exact: true }).inputValue()).toBe('newInstance');
  });

  test('a visitor sees its time and cannot move it; without script the band is there too', async () => {
    const { page } = await visit({ script: false });
    await page.goto(`${base}/products/gitea`);
    expect(plain(await band(page).innerText())).toMatch(/沙箱 续费联调.*\(UTC\+8\)/);
    expect(await band(page).getByText('拨时钟').count()).toBe(0);
    await page.getByRole('banner').getByRole('link', { name: 'English' }).click();
    await page.waitForURL(`**${base}/products/gitea`);
    expect(plain(await band(page).innerText())).toContain('Sandbox');
    await page.getByRole('contentinfo').getByRole('link', { name: 'Dark' }).click();
    await page.waitForURL(`**${base}/products/gitea`);
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
    expect(await waysOut(page)).toEqual(['/seller/sandboxes']);
  });

  test('who is not signed in there is sent to its own door and comes back', async () => {
    const { page } = await visit({ as: SELLER });
    await page.goto(`${base}/buyer/orders?state=COMPLETED`);
    await page.waitForURL(`**${base}/sign-in?to=**`);
    expect(new URL(page.url()).searchParams.get('to')).toBe('/buyer/orders?state=COMPLETED');
  });
});

describe('pages of sandboxes', () => {
  test('are sound in both languages, wide and narrow, light and dark', async () => {
    for (const lang of ['zh-CN', 'en'] as const) {
      const visitor = await visit({ as: SELLER, lang });
      const { page } = visitor;
      const look = async (path: string) => {
        await go(page, path);
        await page.getByRole('heading', { level: 1 }).waitFor();
        await page.locator('.band, .sbl, .fs').first().waitFor();
        expect([path, lang, await faults(page)]).toEqual([path, lang, []]);
        const main = await page.getByRole('main').innerText();
        if (lang === 'en' && /new$|chaos$/.test(path)) expect(main).not.toMatch(/\p{Script=Han}/u);
      };
      await look('/seller/sandboxes');
      await look('/seller/sandboxes/new');
      await api(visitor, 'POST', `/api/worlds/${name}/enter`, { role: 'seller' });
      await look(`${base}/seller/chaos`);
      await look(`${base}/seller`);
      await look(`${base}/products/gitea`);
      // With the clock open.
      await band(page).locator('summary').first().click();
      await page.locator('.ckp1').waitFor();
      expect([lang, await faults(page)]).toEqual([lang, []]);
    }
  }, 180_000);

  test('an operator has sandboxes of their own; without one the page says what they are for', async () => {
    const { page } = await visit({ as: OPERATOR });
    await go(page, '/operator/sandboxes');
    await page.getByRole('heading', { name: '还没有沙箱' }).waitFor();
    expect(await faults(page)).toEqual([]);
  });

  test('a sandbox goes when its name has been typed', async () => {
    const { page } = await visit({ as: SELLER });
    await go(page, '/seller/sandboxes');
    const row = page.getByRole('listitem').filter({ hasText: '续费联调' });
    await row.getByRole('button', { name: '删除' }).click();
    const dialog = page.getByRole('dialog');
    const confirm = dialog.getByRole('button', { name: '删除沙箱' });
    expect(await confirm.isDisabled()).toBe(true);
    await dialog.getByRole('textbox').fill(name);
    await confirm.click();
    await expect.poll(() => row.count()).toBe(0);
  });
});
