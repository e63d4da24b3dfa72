import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { BUYER, OPERATOR, SELLER } from './shop.ts';
import { api, go, plain, usable, visiting } from './visit.ts';

const visit = visiting();
const run = Date.now().toString(36);

const said = async (page: Page) => plain(await page.getByRole('main').innerText());

describe('the operator’s day', () => {
  test('today tells what waits, and that the house is sound', async () => {
    const { page } = await visit({ as: OPERATOR });
    await go(page, '/operator');
    await expect.poll(() => said(page)).toContain('账与消息');
    expect(await said(page)).toMatch(/账本 平/);
    expect(await said(page)).toContain('没有放弃投递的');
    expect(await said(page)).toContain('陆明远');
  });

  test('a bank transfer is asked for, confirmed, and on the balance', async () => {
    const buyer = await visit({ as: BUYER });
    const before = BigInt((await api<{ balance: string }>(buyer, 'GET', '/api/balance')).balance);
    await go(buyer.page, '/buyer/balance');
    const main = buyer.page.getByRole('main');
    await main.getByRole('textbox', { name: /金额/ }).fill('123.45');
    await main.getByRole('radio', { name: /银行转账/ }).check();
    await main.getByRole('textbox', { name: /付款户名/ }).fill('恒沛机电有限公司');
    await main.getByRole('button', { name: '取得附言码' }).click();
    const { items } = await api<{ items: { reference: string; amount: string }[] }>(
      buyer,
      'GET',
      '/api/top-ups?state=PENDING',
    );
    await expect.poll(() => said(buyer.page)).toMatch(/¥ 123\.45/);
    const asked =
      items.find((topUp) => topUp.amount === '12345') ??
      (
        await api<{ items: { reference: string; amount: string }[] }>(
          buyer,
          'GET',
          '/api/top-ups?state=PENDING',
        )
      ).items.find((topUp) => topUp.amount === '12345');
    // The code for the purpose of the transfer is what the buyer is told.
    expect(await said(buyer.page)).toContain(asked?.reference ?? 'no reference');

    const { page } = await visit({ as: OPERATOR });
    await go(page, '/operator/top-ups');
    const row = page.getByRole('row').filter({ hasText: asked?.reference ?? '' });
    await row.getByRole('button', { name: '入账', exact: true }).click();
    const dialog = page.getByRole('dialog');
    expect(plain(await dialog.innerText())).toContain('恒沛机电有限公司');
    await dialog.getByRole('button', { name: /^入账/ }).click();
    await page
      .getByText(/已记入恒沛机电的余额/)
      .first()
      .waitFor();

    const after = BigInt((await api<{ balance: string }>(buyer, 'GET', '/api/balance')).balance);
    expect(after - before).toBe(12_345n);
    await go(buyer.page, '/buyer/balance');
    await expect.poll(() => said(buyer.page)).toContain(`¥ ${grouped(after)}`);
  });

  test('a product is sent back with an opinion, which its seller reads', async () => {
    const seller = await visit({ as: SELLER });
    const product = await submitted(seller);
    const { page } = await visit({ as: OPERATOR });
    await go(page, '/operator/reviews');
    const main = page.getByRole('main');
    await main
      .getByRole('link', { name: new RegExp(product.name) })
      .first()
      .click();
    await main.getByRole('heading', { level: 1, name: new RegExp(product.name) }).waitFor();
    await main.getByRole('button', { name: '退回修改' }).click();
    // Without an opinion the seller would not know what to do.
    await main.getByRole('button', { name: '退回给商家' }).click();
    await main.getByText('写上意见才能退回，商家要照着改。').waitFor();
    await main.getByRole('textbox', { name: /总的意见/ }).fill('说明里没有写数据存在哪里，补上再提交。');
    await main.getByRole('button', { name: '退回给商家' }).click();
    await main
      .getByText(/已退回/)
      .first()
      .waitFor();

    await go(seller.page, `/seller/products/${product.id}`);
    await expect.poll(() => said(seller.page)).toContain('说明里没有写数据存在哪里，补上再提交。');
    expect(await said(seller.page)).toContain('已驳回');
    // News reaches the seller's messages too.
    await go(seller.page, '/seller/messages');
    await expect.poll(() => said(seller.page)).toContain(product.name);
  });

  test('a statement is countersigned and its payout recorded; a wrong amount is refused', async () => {
    const operator = await visit({ as: OPERATOR });
    const { page } = operator;
    const { items } = await api<{ items: Statement[] }>(
      operator,
      'GET',
      '/api/operator/statements?limit=100',
    );
    const statement = items.find((one) => one.state === 'SENT' || one.state === 'COUNTERSIGNING');
    if (!statement) throw new Error(`No statement waits: ${items.map((one) => one.state).join()}`);
    await go(page, `/operator/statements/${statement.id}`);
    const main = page.getByRole('main');
    const dialog = page.getByRole('dialog');
    if (statement.state === 'SENT') {
      await main.getByRole('button', { name: '会签', exact: true }).click();
      await dialog.getByRole('button', { name: '会签', exact: true }).click();
      await main.getByText('已会签，可以付款了。').first().waitFor();
    }
    await main.getByRole('button', { name: '登记付款', exact: true }).click();
    await dialog.getByRole('textbox', { name: '银行流水号' }).fill(`BANK-${run}`);
    const amount = dialog.getByRole('textbox', { name: '回单金额（元）' });
    await amount.fill('0.01');
    await dialog.getByRole('button', { name: '下一步' }).click();
    await expect.poll(async () => plain(await dialog.innerText())).toContain('不一致，先核对回单');
    await amount.fill(yuan(statement.payable));
    await dialog.getByRole('button', { name: '下一步' }).click();
    await expect.poll(async () => plain(await dialog.innerText())).toContain(`BANK-${run}`);
    await dialog.getByRole('button', { name: '登记付款', exact: true }).click();
    await main
      .getByText(/已登记付款/)
      .first()
      .waitFor();
    expect((await api<Statement>(operator, 'GET', `/api/operator/statements/${statement.id}`)).state).toBe(
      'PAID',
    );
    const { ledgerSum } = await api<{ ledgerSum: string }>(operator, 'GET', '/api/operator/overview');
    expect(ledgerSum).toBe('0');
  });

  test('interfaces: the health of each product, and the messages behind it', async () => {
    const { page } = await visit({ as: OPERATOR });
    await go(page, '/operator/interfaces');
    const main = page.getByRole('main');
    await main.getByRole('heading', { level: 1, name: '接口总览' }).waitFor();
    await expect.poll(() => said(page)).toContain('接口健康');
    await main.getByRole('row').filter({ hasText: '开通' }).first().getByRole('link').first().click();
    await page.waitForURL(/\/operator\/interfaces\/\w+/);
    await usable(page);
    await expect.poll(() => said(page)).toMatch(/第 1 次/);
  });

  test('a buyer’s console is not the operator’s, and the other way round', async () => {
    const { page } = await visit({ as: OPERATOR });
    await go(page, '/buyer');
    await page.getByRole('heading', { name: '这里不是你的工作台' }).waitFor();
    const buyer = await visit({ as: BUYER });
    await go(buyer.page, '/operator/top-ups');
    await buyer.page.getByRole('heading', { name: '这里不是你的工作台' }).waitFor();
  });
});

interface Statement {
  readonly id: string;
  readonly state: string;
  readonly payable: string;
}

const grouped = (minor: bigint) => yuan(String(minor)).replace(/\B(?=(\d{3})+\.)/g, ',');
const yuan = (minor: string) => `${minor.slice(0, -2) || '0'}.${minor.slice(-2).padStart(2, '0')}`;

/** A copy of a product on sale under another name, submitted for review. */
async function submitted(seller: Parameters<typeof api>[0]): Promise<{ id: string; name: string }> {
  const name = `退回试品 ${run}`;
  const { items } = await api<{ items: { id: string }[] }>(
    seller,
    'GET',
    '/api/seller/products?state=LISTED',
  );
  const model = await api<{ live: { content: object } }>(
    seller,
    'GET',
    `/api/seller/products/${items[0]?.id}`,
  );
  const { product } = await api<{ product: { id: string } }>(seller, 'POST', '/api/seller/products', {
    content: { ...model.live.content, name: { 'zh-CN': name, en: `Sent back ${run}` } },
  });
  const { open } = await api<{ open: { version: number } }>(
    seller,
    'GET',
    `/api/seller/products/${product.id}`,
  );
  await api(seller, 'POST', `/api/seller/products/${product.id}/submit`, { version: open.version });
  return { id: product.id, name };
}
