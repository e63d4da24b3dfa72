import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { OPERATOR } from './shop.ts';
import { go, usable, visiting } from './visit.ts';

const visit = visiting();
/** The browser says in its console that an answer was 4xx; here that is the story. */
const refused = /status of 4\d\d/;

const run = Date.now().toString(36);
const someone = (name: string) => ({
  account: `${name}-${run}`,
  email: `${name}-${run}@test.example`,
  password: 'First-word-2026',
});

async function signUp(page: Page, who: ReturnType<typeof someone>) {
  await go(page, '/sign-up');
  await page.getByLabel('账号名称').fill(who.account);
  await page.getByLabel('你的姓名').fill('新来的');
  await page.getByLabel('邮箱').fill(who.email);
  await page.getByLabel('密码').fill(who.password);
  await page.getByRole('main').getByRole('checkbox').check();
  await page.getByRole('button', { name: '注册并登录' }).click();
  await page.waitForURL(/\/buyer$/);
  await usable(page);
}

async function signIn(page: Page, email: string, password: string) {
  await page.getByLabel('邮箱').fill(email);
  await page.getByLabel('密码').fill(password);
  await page.getByRole('main').getByRole('button', { name: '登录' }).click();
}

async function signOut(page: Page, name: string) {
  await page.getByRole('banner').getByText(name).click();
  await page.getByRole('button', { name: '退出登录' }).click();
  await page.waitForURL((url) => url.pathname === '/');
}

describe('an account of one’s own', () => {
  test('signs up, is somebody at once, and signs out', async () => {
    const { page } = await visit({ expected: refused });
    const who = someone('newcomer');
    await go(page, '/sign-up');
    // What is wrong is said at its field, and nothing that was typed is lost.
    await page.getByLabel('账号名称').fill(who.account);
    await page.getByLabel('邮箱').fill('not an address');
    await page.getByRole('main').getByRole('checkbox').check();
    await page.getByRole('button', { name: '注册并登录' }).click();
    await page.getByRole('alert').first().waitFor();
    expect(await page.getByLabel('邮箱').getAttribute('aria-invalid')).toBe('true');
    expect(await page.getByLabel('账号名称').inputValue()).toBe(who.account);

    await signUp(page, who);
    await page.getByRole('navigation', { name: '买家中心' }).waitFor();
    await signOut(page, '新来的');
    await page.getByRole('banner').getByRole('link', { name: '登录' }).waitFor();
    // The console asks for a sign-in and comes back to where one wanted to go.
    await page.goto('/buyer/orders');
    await page.waitForURL(/\/sign-in\?to=/);
    await usable(page);
    await signIn(page, who.email, who.password);
    await page.waitForURL(/\/buyer\/orders$/);
  });

  test('the same e-mail cannot be used twice, and the page says what to do', async () => {
    const { page } = await visit({ expected: refused });
    await go(page, '/sign-up');
    await page.getByLabel('账号名称').fill(`second-${run}`);
    await page.getByLabel('你的姓名').fill('第二位');
    await page.getByLabel('邮箱').fill(OPERATOR);
    await page.getByLabel('密码').fill('First-word-2026');
    await page.getByRole('main').getByRole('checkbox').check();
    await page.getByRole('button', { name: '注册并登录' }).click();
    await expect.poll(() => page.getByRole('alert').first().innerText()).toContain('这个邮箱已经注册过');
  });

  test('five wrong passwords lock the address; a reset by mail opens it again', async () => {
    const { page } = await visit({ expected: refused });
    const who = someone('forgetful');
    await signUp(page, who);
    await signOut(page, '新来的');

    await go(page, '/sign-in');
    const alert = page.getByRole('alert').first();
    for (let attempt = 1; attempt <= 5; attempt++) {
      const answered = page.waitForResponse('**/api/sign-in');
      await signIn(page, who.email, `wrong-word-${attempt}`);
      await answered;
      await expect.poll(() => alert.innerText()).toContain('邮箱或密码不对');
    }
    // Even the right one is not looked at now.
    await signIn(page, who.email, who.password);
    await expect.poll(() => alert.innerText()).toMatch(/密码连续输错，1[0-5] 分钟后可以再试/);

    await page.getByRole('link', { name: '忘记密码' }).click();
    await page.waitForURL(/\/password-reset$/);
    // The sign-in page has a field of this name too, and stands until the other page is there.
    await page.getByRole('button', { name: '寄出链接' }).waitFor();
    await page.getByLabel('邮箱').fill(who.email);
    await page.getByRole('button', { name: '寄出链接' }).click();
    await page.getByRole('status').getByRole('heading', { level: 1 }).waitFor();

    await go(page, await linkInTheMailTo(who.email));
    await page.getByLabel('新密码').fill('Second-word-2026');
    await page.getByRole('main').getByRole('button').click();
    await page.getByText('密码已改').first().waitFor();

    await go(page, '/sign-in');
    await signIn(page, who.email, who.password);
    await expect.poll(() => alert.innerText()).toContain('邮箱或密码不对');
    await signIn(page, who.email, 'Second-word-2026');
    await page.waitForURL(/\/buyer$/);
  });

  test('an unknown address is told nothing', async () => {
    const { page } = await visit({ lang: 'en' });
    await go(page, '/password-reset');
    await page.getByLabel('E-mail').fill(`nobody-${run}@test.example`);
    await page.getByRole('button', { name: 'Send the link' }).click();
    await page
      .getByRole('heading', { name: 'If this address is registered, the link is on its way' })
      .waitFor();
  });
});

/** Without a mail server, mails wait in the operator's mailbox page. */
async function linkInTheMailTo(email: string): Promise<string> {
  const { page } = await visit({ as: OPERATOR });
  const main = page.getByRole('main');
  const mail = main.getByRole('row').filter({ hasText: email }).filter({ hasText: '重设密码' });
  // Mails are written by news, a moment after the answer.
  await expect
    .poll(
      async () => {
        await go(page, '/operator/mailbox');
        await main.getByRole('row').nth(1).waitFor();
        return mail.count();
      },
      { timeout: 15_000, interval: 500 },
    )
    .toBeGreaterThan(0);
  await mail.first().getByRole('link').first().click();
  const text = main.locator('pre');
  await text.waitFor();
  const link = /\S*\/password-reset\?token=[\w-]+/.exec(await text.innerText())?.[0];
  const address = new URL(link ?? 'no-link', page.url());
  return address.pathname + address.search;
}
