import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type DemoIsv, startDemoIsv } from '../examples/demo-isv/src/server.ts';
import { saveCases } from './cases.ts';
import { BUYER, freePort, OPERATOR, SELLER } from './shop.ts';
import { api, go, plain, usable, visiting } from './visit.ts';

const visit = visiting();
const run = Date.now().toString(36);
const PRODUCT = { zh: `青瓷流程台 ${run}`, en: `Celadon Flows ${run}`, slug: `celadon-${run}` };

/** The seller's own system: a demo seller that the test starts and stops. */
function sellersSystem(folder: string, port: number) {
  let isv: DemoIsv | undefined;
  return {
    address: `http://localhost:${port}/marketplace`,
    async start(key: string) {
      isv = await startDemoIsv({
        keys: { main: key },
        dataDir: folder,
        port,
        usageSeconds: 0,
        clockToleranceSeconds: 60,
      });
    },
    async stop() {
      await isv?.close();
      isv = undefined;
    },
  };
}

describe('a seller’s first product', () => {
  let folder: string;
  let system: ReturnType<typeof sellersSystem>;
  let key = '';
  let orderId = '';

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'jishi-e2e-seller-'));
    system = sellersSystem(folder, await freePort());
    await system.start('not-yet');
  });
  afterAll(async () => {
    await system?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  test('registers a production address and makes its key, which is shown once', async () => {
    const { page } = await visit({ as: SELLER });
    await go(page, '/seller/keys');
    const main = page.getByRole('main');
    await main.getByLabel('新的生产地址').fill(system.address);
    await main.getByRole('button', { name: '添加并验证' }).click();
    const row = main.getByRole('row').filter({ hasText: system.address }).first();
    await row.getByText('已通过').waitFor();
    await main.getByLabel('为这个地址创建密钥').selectOption({ label: system.address });
    await main.getByRole('button', { name: '创建密钥' }).click();
    const once = main.getByText('现在就把密钥存好，离开后不再显示').locator('xpath=ancestor::*[.//b][1]');
    await once.waitFor();
    key = (await main.locator('b.mono').first().innerText()).trim();
    expect(key).toMatch(/^[0-9a-f-]{36}$/);
    await go(page, '/seller/keys');
    await main.getByRole('row').filter({ hasText: system.address }).first().waitFor();
    expect(await main.innerText()).not.toContain(key);
    await system.stop();
    await system.start(key);
  });

  test('debugs its interfaces and saves the cases that publishing asks for', async () => {
    await saveCases(await visit({ as: SELLER }), system.address);
  });

  test('the publishing form keeps the draft over a reload and says what is missing', async () => {
    const { page } = await visit({ as: SELLER });
    await go(page, '/seller/publish');
    const main = page.getByRole('main');
    await main.getByRole('textbox', { name: '商品名称 (中文)' }).fill(PRODUCT.zh);
    await main.getByRole('textbox', { name: '商品名称 (English)' }).fill(PRODUCT.en);
    await main.getByRole('textbox', { name: '商品地址' }).fill(PRODUCT.slug);
    await main.getByRole('button', { name: '开始填写' }).click();
    await page.waitForURL(/\/seller\/products\/\w+\/edit/);

    await main.getByRole('radio', { name: new RegExp(system.address) }).check();
    await saved(page);
    await main.getByRole('button', { name: '下一步：商品信息' }).click();
    await both(
      page,
      '一句话简介',
      '把纸面上的流程搬到线上，谁在等谁一眼可见。',
      'Paper flows brought online; who waits for whom is plain to see.',
    );
    await main.getByRole('combobox', { name: '分类' }).selectOption({ index: 3 });
    await saved(page);
    await page.reload();
    await usable(page);
    await expect
      .poll(() => field(page, '一句话简介', '中文').inputValue())
      .toBe('把纸面上的流程搬到线上，谁在等谁一眼可见。');
    expect(await field(page, '商品名称', 'English').inputValue()).toBe(PRODUCT.en);
    // What is still missing is listed, and each line leads to its field.
    await main
      .getByRole('button', { name: /^商品说明/ })
      .first()
      .click();
    await expect
      .poll(() => field(page, '商品说明', '中文').evaluate((e) => e === document.activeElement))
      .toBe(true);
  });

  test('filled in to the end, it is submitted for review', async () => {
    const { page } = await visit({ as: SELLER });
    await go(page, '/seller/publish');
    const main = page.getByRole('main');
    await main.getByRole('link', { name: PRODUCT.zh }).click();
    await page.waitForURL(/\/edit/);
    await main.getByRole('link', { name: /商品信息/ }).click();
    await both(page, '商品页标题', '流程上线，责任到人', 'Flows online, duties named');
    await both(page, '商品说明', LONG.zh, LONG.en);
    for (const n of [1, 2, 3]) {
      await main.getByRole('button', { name: '加一个亮点' }).click();
      await both(page, '标题', `亮点之${n}`, `Point ${n}`, n - 1, true);
      await both(
        page,
        '说明',
        `第 ${n} 个说明，写的是事实。`,
        `Text ${n}, which states a fact.`,
        n - 1,
        true,
      );
    }
    await saved(page);
    await main.getByRole('link', { name: /服务/ }).first().click();
    await both(
      page,
      '使用指南',
      '打开地址，用初始密码登录\n改密码\n建第一个流程',
      'Open the address and sign in\nChange the password\nBuild a flow',
    );
    await main.getByRole('textbox', { name: '客服电话' }).fill('400-000-0199');
    await main.getByRole('textbox', { name: '客服邮箱' }).fill('help@celadon.example');
    await both(page, '服务时间', '工作日 9:00–18:00', 'Weekdays 9:00–18:00');
    await both(page, '退款规则', '开通后三天内可以全额退款。', 'Full refund within three days of opening.');
    await saved(page);
    await main.getByRole('link', { name: /规格与价格/ }).click();
    await main.getByRole('button', { name: '加包周期规格' }).click();
    await both(page, '规格名称', '标准版', 'Standard');
    await main.getByRole('button', { name: '加一项功能' }).click();
    await both(page, '功能 1', '十个流程', 'Ten flows');
    await main.getByRole('textbox', { name: '包月价格（元）' }).fill('99');
    // The seller sees at once what stays.
    await expect.poll(async () => plain(await main.innerText())).toMatch(/集市收 5%，你得 ¥ 94\.05/);
    await saved(page);
    await main.getByRole('button', { name: '下一步：预览与提交' }).click();
    await expect.poll(async () => plain(await main.innerText())).toContain('这一步都齐了');
    await main.getByRole('button', { name: '提交审核' }).click();
    await page.waitForURL(/\/seller\/products\/\w+$/);
    await main.getByText('等集市审核').first().waitFor();
  });

  test('the operator approves it in the review queue', async () => {
    const { page } = await visit({ as: OPERATOR });
    await go(page, '/operator/reviews');
    const main = page.getByRole('main');
    await main
      .getByRole('link', { name: new RegExp(PRODUCT.zh) })
      .first()
      .click();
    await main.getByRole('heading', { level: 1, name: new RegExp(PRODUCT.zh) }).waitFor();
    await expect.poll(async () => plain(await main.innerText())).toContain('流程上线，责任到人');
    await main.getByRole('button', { name: '通过，立即上架' }).click();
    await main
      .getByText(/已通过，/)
      .first()
      .waitFor();
  });

  test('it is found in the search, in both languages, and can be bought', async () => {
    const { page } = await visit();
    await expect
      .poll(async () => {
        await page.goto(`/products?q=${encodeURIComponent('青瓷流程台')}`);
        return page
          .getByRole('main')
          .getByRole('link', { name: new RegExp(PRODUCT.zh) })
          .count();
      })
      .toBeGreaterThan(0);
    await page.goto(`/products?q=celadon`);
    await page
      .getByRole('main')
      .getByRole('link', { name: new RegExp(PRODUCT.zh) })
      .click();
    await page.getByRole('heading', { level: 1, name: PRODUCT.zh }).waitFor();
    await page.getByRole('form', { name: '选购' }).waitFor();
    expect(plain(await page.getByRole('form', { name: '选购' }).innerText())).toContain('¥ 99.00');
  });

  test('when the seller’s system is down, the failed call says why; restarted, it opens the service', async () => {
    await system.stop();
    const buyer = await visit({ as: BUYER });
    const product = await api<{ specifications: { plans: { planId: string }[] }[] }>(
      buyer,
      'GET',
      `/api/products/${PRODUCT.slug}`,
    );
    const order = await api<{ id: string }>(buyer, 'POST', '/api/orders', {
      planId: product.specifications[0]?.plans[0]?.planId,
      periodCount: 1,
      seats: null,
      autoRenew: false,
      agreed: true,
      expectedDue: '9900',
    });
    orderId = order.id;
    await api(buyer, 'POST', `/api/orders/${orderId}/pay`);

    // The buyer sees who holds the ball, and until when.
    await go(buyer.page, `/buyer/orders/${orderId}`);
    await buyer.page.getByText('等商家开通').first().waitFor();
    await expect
      .poll(async () => plain(await buyer.page.getByRole('main').innerText()))
      .toMatch(/还剩 2 小时 5\d 分|还剩 3 小时/);

    const { page } = await visit({ as: SELLER });
    const main = page.getByRole('main');
    await go(page, '/seller/interface-messages');
    const row = main.getByRole('row').filter({ hasText: PRODUCT.zh }).first();
    await row.waitFor();
    await expect
      .poll(async () => {
        await go(page, '/seller/interface-messages');
        await row.waitFor();
        return plain(await row.innerText());
      })
      .toContain('等待重试');
    await row.getByRole('link').first().click();
    await page.waitForURL(/\/seller\/interface-messages\/\w+/);
    await main.getByRole('heading', { level: 1 }).waitFor();
    await expect.poll(async () => plain(await main.innerText())).toMatch(/连不上|没有连上|拒绝|无法连接/);

    await system.start(key);
    await main.getByRole('button', { name: '重新启动' }).first().click();
    await expect
      .poll(async () => (await api<{ state: string }>(buyer, 'GET', `/api/orders/${orderId}`)).state, {
        timeout: 20_000,
        interval: 300,
      })
      .toBe('COMPLETED');
    await go(page, page.url());
    await expect.poll(async () => plain(await main.innerText())).toContain('成功');
    await go(buyer.page, `/buyer/orders/${orderId}`);
    await expect.poll(async () => plain(await buyer.page.getByRole('main').innerText())).toContain('已完成');
  });

  test('health tells of the failure and the recovery', async () => {
    const { page } = await visit({ as: SELLER });
    await go(page, '/seller/health');
    await expect.poll(async () => plain(await page.getByRole('main').innerText())).toContain(PRODUCT.zh);
  });
});

const field = (page: Page, label: string, lang: '中文' | 'English', nth = 0, exact = false) =>
  page
    .getByRole('main')
    .getByRole('textbox', { name: new RegExp(exact ? `^${label}\\s*${lang}` : `${label}\\s*${lang}`) })
    .nth(nth);

/** The same field in both languages. */
async function both(page: Page, label: string, zh: string, en: string, nth = 0, exact = false) {
  await field(page, label, '中文', nth, exact).fill(zh);
  await field(page, label, 'English', nth, exact).fill(en);
}

/** The form has said that everything typed so far is kept. */
async function saved(page: Page) {
  await page.getByRole('main').locator('input, textarea').last().blur();
  await expect
    .poll(async () => plain(await page.getByRole('main').innerText()))
    .toMatch(/已保存 \d\d:\d\d:\d\d/);
}

const LONG = {
  zh: '把审批、采购、请假这些纸面流程搬到线上，每一步都写明等谁、等到几时。流程由业务部门自己画，不用写程序；改动先试后用，随时可以退回上一版。'.repeat(
    3,
  ),
  en: 'Approvals, purchases and leave move from paper to the screen. Every step says who has to act and by when. Departments draw their flows themselves. '
    .repeat(3)
    .trim(),
};
