import { createHmac } from 'node:crypto';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { faults, words } from './inspect.ts';
import { SELLER } from './shop.ts';
import { go, usable, visiting } from './visit.ts';

const visit = visiting();

/** A key that stands nowhere in the product, so that it is found wherever it leaks to. */
const KEY = '7c1f0e52-93ad-4b6e-8d27-e05a4f61c9b8';
const NONCE = 'aB3dE6gH9jK2mN5pQ8sT1vW4xY7zA0cF';
const BODY =
  '{"activity":"queryInstance","instanceId":"87b94795-0603-4e24-8ae5-69420d60e3c8","testFlag":"1"}';

const hmac = (text: string, key = KEY) => createHmac('sha256', key).update(text).digest('hex');
const signature = (timestamp: string) => hmac(KEY + NONCE + timestamp + hmac(BODY)).toUpperCase();
const curl = (timestamp: string) =>
  `curl 'https://isv.example/api?signature=${signature(timestamp)}&timestamp=${timestamp}&nonce=${NONCE}' -H 'Content-Type: application/json' --data-raw '${BODY}'`;

/** Opens the page with all that it loads, and then cuts the line: whatever it asks for from here on is seen. */
async function opened(page: Page): Promise<string[]> {
  await go(page, '/seller/doctor');
  await page.waitForLoadState('networkidle');
  const asked: string[] = [];
  await page.context().setOffline(true);
  page.context().on('request', (request) => asked.push(request.url()));
  return asked;
}

const main = (page: Page) => page.getByRole('main');

async function diagnose(page: Page, pasted: string, key: string): Promise<void> {
  await main(page).getByLabel('请求或响应的原文').fill(pasted);
  await main(page).getByRole('textbox', { name: '密钥', exact: true }).fill(key);
  await main(page).getByRole('button', { name: '开始诊断' }).click();
}

describe('the signature doctor', () => {
  test('names seconds for milliseconds, then a wrong key, then finds the mended request right, all offline', async () => {
    const { page } = await visit({ as: SELLER, expected: /ERR_INTERNET_DISCONNECTED/ });
    const asked = await opened(page);
    const now = Date.now();
    await main(page).getByText('更多线索').click();
    await main(page).getByRole('button', { name: '现在' }).click();

    await diagnose(page, curl(String(Math.floor(now / 1000))), KEY);
    await main(page).getByRole('heading', { name: '找到 1 个问题' }).waitFor();
    const finding = main(page).locator('.diag').first();
    expect(await finding.getByRole('heading', { level: 2 }).innerText()).toMatch(/秒/);
    await finding.getByText('已证实').waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('找到 1 个问题');

    await diagnose(page, curl(String(now)), `${KEY.slice(0, -1)}9`);
    await main(page).getByRole('heading', { name: '最可能的原因' }).waitFor();
    await main(page).getByText('很可能').waitFor();
    expect(await main(page).locator('.diag').innerText()).toMatch(/密钥/);

    await diagnose(page, curl(String(now)), KEY);
    await main(page).getByRole('heading', { name: '签名正确' }).waitFor();
    expect(await main(page).locator('.diag').count()).toBe(0);
    await main(page)
      .getByText(signature(String(now)))
      .first()
      .waitFor();

    // The bell asks for unread messages now and then; nothing else may be asked for, and no word of it says a secret.
    expect(asked.filter((url) => !url.endsWith('/api/messages/unread-count'))).toEqual([]);
    const seen = await page.evaluate(
      () =>
        document.documentElement.outerHTML +
        JSON.stringify(Object.entries(sessionStorage)) +
        JSON.stringify(Object.entries(localStorage)),
    );
    expect(seen.includes(KEY), 'the key stands in the document or in a store').toBe(false);
  });

  test('shows where body and signed text part, with the bytes, and keeps the key out of both', async () => {
    const { page } = await visit({ as: SELLER, lang: 'en', expected: /ERR_INTERNET_DISCONNECTED/ });
    await opened(page);
    await main(page).getByRole('button', { name: 'V2: body rewritten' }).click();
    await main(page).getByRole('button', { name: 'Diagnose' }).click();
    await main(page).getByRole('heading', { name: 'Re-serialised with other white space' }).waitFor();
    const place = main(page).locator('.diag .dcmp dd');
    expect(await place.nth(0).innerText()).toContain('{"activity":"changeInstanceCheck"');
    expect(await place.nth(1).locator('mark').innerText()).toBe('␣');
    expect(await main(page).innerText()).not.toContain('4d9b1c6e');
    expect(await words(page)).toEqual([]);
  });

  test('says what is missing at the field itself, and goes there', async () => {
    const { page } = await visit({ as: SELLER });
    await go(page, '/seller/doctor');
    await main(page).getByRole('button', { name: '开始诊断' }).click();
    const pasted = main(page).getByLabel('请求或响应的原文');
    await expect.poll(() => pasted.evaluate((e) => e === document.activeElement)).toBe(true);
    await diagnose(page, 'hello', KEY);
    await main(page).getByText('认不出格式').waitFor();
    await pasted.fill(curl(String(Date.now())));
    await main(page).getByText('更多线索').click();
    await main(page).getByLabel('收到的时刻').fill('yesterday');
    await main(page).getByRole('button', { name: '开始诊断' }).click();
    await main(page).getByText('认不出这个时刻').waitFor();
    await main(page).getByRole('button', { name: '现在' }).click();
    await main(page).getByRole('button', { name: '开始诊断' }).click();
    await main(page).getByRole('heading', { name: '签名正确' }).waitFor();
  });

  test('names the key of another address that was used', async () => {
    const { page } = await visit({ as: SELLER });
    await go(page, '/seller/doctor');
    await main(page).getByText('更多线索').click();
    await main(page).getByRole('button', { name: '加一个密钥' }).click();
    await main(page).getByRole('textbox', { name: '其他密钥', exact: true }).fill(KEY);
    await main(page).getByLabel('名称').fill('测试地址');
    await diagnose(page, curl(String(Date.now())), 'another-key-that-is-bound-here');
    await main(page).locator('.diag').getByText('已证实').waitFor();
    expect(await main(page).locator('.kv').first().innerText()).toContain('测试地址');
  });

  test('a long search can be stopped, and the next one runs', async () => {
    const { page } = await visit({ as: SELLER });
    await go(page, '/seller/doctor');
    const records = Array.from({ length: 1000 }, (_one, i) => ({
      usage_value: `${i}.50`,
      instance_id: crypto.randomUUID(),
      metering_sn: `sn-${i}`,
    }));
    const body = JSON.stringify({ usage_records: records });
    const push = `POST /usage HTTP/1.1\nHost: isv.example\nsignature: ${'A'.repeat(43)}=\nts: ${Date.now()}\nnonce: ${NONCE}\n\n${body}`;
    await diagnose(page, push, KEY);
    await main(page).getByText('正在逐一试算').waitFor();
    await main(page).getByRole('button', { name: '停止' }).click();
    await main(page).getByRole('button', { name: '开始诊断' }).waitFor();
    expect(await main(page).locator('.dverdict').count()).toBe(0);
    await diagnose(page, curl(String(Date.now())), KEY);
    await main(page).getByRole('heading', { name: '签名正确' }).waitFor();
  });

  test('takes what another page hands over, once', async () => {
    const { page } = await visit({ as: SELLER });
    await go(page, '/seller');
    await page.evaluate(
      (pasted) => sessionStorage.setItem('jishi.doctor', JSON.stringify({ pasted })),
      curl('1782907200123'),
    );
    await go(page, '/seller/doctor');
    const pasted = main(page).getByLabel('请求或响应的原文');
    expect(await pasted.inputValue()).toContain('queryInstance');
    await page.reload();
    await usable(page);
    expect(await pasted.inputValue()).toBe('');
  });

  test('its result is readable by everybody', async () => {
    const { page } = await visit({ as: SELLER });
    await go(page, '/seller/doctor');
    await main(page).getByText('更多线索').click();
    await main(page).getByRole('button', { name: '加一个密钥' }).click();
    expect(await faults(page)).toEqual([]);
    for (const example of ['V2：时间戳错', 'V2：正文被改写', 'V1：authToken 不对', '响应：Body-Sign 不对']) {
      await main(page).getByRole('button', { name: example }).click();
      await main(page).getByRole('button', { name: '开始诊断' }).click();
      await main(page).locator('.diag').first().waitFor();
      await page.getByText('内容改过了').waitFor({ state: 'detached' });
      expect(await faults(page), example).toEqual([]);
    }
  });
});
