import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { BUYER, DEMO_PASSWORD } from './shop.ts';
import { api, go, plain, usable, type Visitor, visiting } from './visit.ts';

const visit = visiting();

/** 团队版 199.00 and three members more at 3.50, for three months. */
const CHOICE = { due: '628.50', base: '597.00', seats: '31.50' };

async function choose(page: Page, words: { edition: RegExp; term: string; seats: string }) {
  const block = page.getByRole('form', { name: /选购|Choose and buy/ });
  await block.getByRole('radio', { name: words.edition }).check();
  await block.getByRole('radio', { name: new RegExp(`^${words.term}`) }).check();
  const seats = block.getByRole('spinbutton', { name: words.seats });
  await block.getByRole('button', { name: /增加|More/ }).click();
  await expect.poll(() => seats.inputValue()).toBe('1');
  await seats.fill('3');
  await seats.blur();
  return block;
}

describe('a purchase, from the search to the running service', () => {
  test('in Chinese: searched, chosen, signed in, paid, opened, used', async () => {
    const { page, context } = await visit();
    await go(page, '/');
    await page.getByRole('searchbox').fill('代码托管');
    await page.getByRole('button', { name: '搜索' }).click();
    await page.waitForURL(/\/products\?q=/);
    await usable(page);
    await page.getByRole('heading', { level: 1, name: '「代码托管」' }).waitFor();
    await page
      .getByRole('main')
      .getByRole('link', { name: /^Gitea/ })
      .click();
    await page.waitForURL(/\/products\/gitea$/);
    await page.getByRole('heading', { level: 1, name: 'Gitea' }).waitFor();

    const block = await choose(page, { edition: /团队版/, term: '3 个月', seats: '另加成员' });
    await expect.poll(async () => plain(await block.innerText())).toContain(`¥ ${CHOICE.due}`);
    expect(plain(await block.innerText())).toContain(`¥ ${CHOICE.base}`);
    expect(plain(await block.innerText())).toContain(`¥ ${CHOICE.seats}`);
    // The choice is in the address: a colleague opens the same one.
    expect(new URL(page.url()).searchParams.get('spec')).toBe('team');

    await block.getByRole('button', { name: '立即购买' }).click();
    await page.waitForURL(/\/checkout\?/);
    await usable(page);
    await page.getByRole('main').getByText('登录后继续购买').waitFor();
    await page.getByRole('main').getByRole('link', { name: '登录' }).click();
    await page.waitForURL(/\/sign-in/);
    await usable(page);
    await page.getByLabel('邮箱').fill(BUYER);
    await page.getByLabel('密码').fill(DEMO_PASSWORD);
    await page.getByRole('main').getByRole('button', { name: '登录' }).click();

    await page.waitForURL(/\/checkout\?/);
    await usable(page);
    const main = page.getByRole('main');
    await main.getByRole('heading', { level: 1, name: '确认订单' }).waitFor();
    const pay = main.getByRole('button', { name: /用余额支付/ });
    await expect.poll(async () => plain(await pay.innerText())).toBe(`用余额支付 ¥ ${CHOICE.due}`);
    expect(plain(await main.innerText())).toContain('团队版 · 3 个月');

    await pay.click();
    await expect.poll(() => main.getByRole('alert').innerText()).toContain('请先勾选协议');
    expect(page.url()).toContain('/checkout?');
    await main.getByRole('checkbox', { name: /我已读并同意/ }).check();
    await pay.click();

    await page.waitForURL(/\/checkout\/result\//);
    await page.getByRole('heading', { name: '可以使用了' }).waitFor({ timeout: 20_000 });
    await page.getByRole('main').getByRole('link', { name: '看服务详情' }).click();
    await page.waitForURL(/\/buyer\/resources\//);
    await usesTheService(page, context);
  });

  test('in English: search, product, sum, payment, ready to use', async () => {
    const { page } = await visit({ as: BUYER, lang: 'en' });
    await go(page, '/');
    await page.getByRole('searchbox').fill('git hosting');
    await page.getByRole('button', { name: 'Search' }).click();
    await page.waitForURL(/\/products\?q=/);
    await usable(page);
    await page
      .getByRole('main')
      .getByRole('link', { name: /^Gitea/ })
      .click();
    await page.waitForURL(/\/products\/gitea$/);
    const block = await choose(page, { edition: /^Team/, term: '3 mo', seats: 'Extra members' });
    await expect.poll(() => block.innerText()).toContain(`¥${CHOICE.due}`);
    await block.getByRole('button', { name: 'Buy now' }).click();
    await page.waitForURL(/\/checkout\?/);
    await usable(page);
    const main = page.getByRole('main');
    const pay = main.getByRole('button', { name: `Pay ¥${CHOICE.due} from the balance` });
    await pay.click();
    await expect.poll(() => main.getByRole('alert').innerText()).toContain('Accept the agreements first');
    await main.getByRole('checkbox', { name: /I have read and accept/ }).check();
    await pay.click();
    await page.waitForURL(/\/checkout\/result\//);
    await page.getByRole('heading', { name: 'Ready to use' }).waitFor({ timeout: 20_000 });
    expect(await page.getByRole('main').getByRole('link', { name: 'Service details' }).count()).toBe(1);
  });

  test('too little balance leads to a top-up by the online channel, and back', async () => {
    const visitor = await visit();
    const { page } = visitor;
    await newBuyer(visitor, 'short-of-money');
    await go(page, '/checkout?product=gitea&spec=standard&term=1:MONTH&seats=0');
    const main = page.getByRole('main');
    await expect.poll(async () => plain(await main.innerText())).toContain('余额还差 ¥ 49.00');
    expect(await main.getByRole('button', { name: /用余额支付/ }).count()).toBe(0);
    await main.getByRole('link', { name: '去充值' }).click();
    await page.waitForURL(/\/buyer\/balance\?/);
    await usable(page);
    // The amount that is missing is filled in already.
    const amount = page.getByRole('textbox', { name: /金额/ });
    await expect.poll(() => amount.inputValue()).toMatch(/^49(\.00)?$/);
    await page.getByRole('radio', { name: /在线|模拟/ }).check();
    await page
      .getByRole('button', { name: /充值|付款/ })
      .last()
      .click();
    await page.waitForURL(/\/pay\/simulated\//);
    await usable(page);
    await expect.poll(async () => plain(await page.getByRole('main').innerText())).toContain('¥ 49.00');
    await page.getByRole('main').getByRole('button', { name: '付款' }).click();
    await page.getByText('已付款，余额已入账').waitFor();
    await page.getByRole('link', { name: '回到余额' }).click();
    await page.waitForURL(/\/buyer\/balance/);
    await expect.poll(async () => plain(await page.getByRole('main').innerText())).toContain('¥ 49.00');

    await go(page, '/checkout?product=gitea&spec=standard&term=1:MONTH&seats=0');
    await main.getByRole('checkbox', { name: /我已读并同意/ }).check();
    await main.getByRole('button', { name: /用余额支付/ }).click();
    await page.getByRole('heading', { name: '可以使用了' }).waitFor({ timeout: 20_000 });
  });
});

/** Opens the details, looks at the password and signs in at the seller's with it. */
async function usesTheService(page: Page, context: Visitor['context']) {
  await usable(page);
  const main = page.getByRole('main');
  const row = (term: string) =>
    main.locator('dl > div').filter({ has: page.getByText(term, { exact: true }) });
  const address = await row('地址').locator('.mono').innerText();
  const userName = await row('账号').locator('.mono').innerText();
  await main.getByRole('button', { name: '查看 30 秒' }).click();
  const shown = row('初始密码').locator('.mono');
  await expect.poll(() => shown.innerText()).toMatch(/^\S{8,}$/);
  const password = await shown.innerText();

  const instance = await context.newPage();
  await instance.goto(address);
  await instance.getByLabel('用户名').fill(userName);
  await instance.getByLabel('密码').fill(password);
  await instance.getByRole('button', { name: '登录' }).click();
  await instance.getByRole('button', { name: '退出登录' }).waitFor();
  expect(await instance.getByRole('heading', { level: 1 }).innerText()).toContain('Gitea');
}

async function newBuyer(visitor: Visitor, name: string) {
  const unique = `${name}-${Date.now().toString(36)}`;
  await api(visitor, 'POST', '/api/sign-up', {
    accountName: unique.slice(0, 32),
    name: '新来的',
    email: `${unique}@test.example`,
    password: DEMO_PASSWORD,
    termsAccepted: true,
    lang: 'zh-CN',
  });
}
