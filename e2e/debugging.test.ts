import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { signV2 } from '@jishi/protocol/seller/index.ts';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type DemoIsv, startDemoIsv } from '../examples/demo-isv/src/server.ts';
import { freePort, SELLER } from './shop.ts';
import { go, plain, usable, visiting } from './visit.ts';

const visit = visiting();

const SCENES = [
  ['newInstance', '创建实例'],
  ['queryInstance', '查询实例信息'],
  ['refreshInstance', '更新实例'],
  ['updateInstanceStatus', '更新实例状态'],
  ['releaseInstance', '释放实例'],
  ['upgradeInstance', '实例升级'],
  ['changeInstanceCheck', '续费变更校验'],
] as const;

describe('a developer brings an interface up', () => {
  let folder: string;
  let port: number;
  let isv: DemoIsv | undefined;
  let key = '';
  const address = () => `http://localhost:${port}/marketplace`;
  const startWith = async (secret: string) => {
    await isv?.close();
    isv = await startDemoIsv({
      keys: { main: secret },
      dataDir: folder,
      port,
      usageSeconds: 0,
      clockToleranceSeconds: 60,
    });
  };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'jishi-e2e-debugging-'));
    port = await freePort();
    await startWith('not-yet');
  });
  afterAll(async () => {
    await isv?.close();
    await rm(folder, { recursive: true, force: true });
  });

  test('registers the address and makes its key', async () => {
    const { page } = await visit({ as: SELLER });
    await go(page, '/seller/keys');
    const main = page.getByRole('main');
    await main.getByLabel('新的生产地址').fill(address());
    await main.getByRole('button', { name: '添加并验证' }).click();
    await main.getByRole('row').filter({ hasText: address() }).first().getByText('已通过').waitFor();
    await main.getByLabel('为这个地址创建密钥').selectOption({ label: address() });
    await main.getByRole('button', { name: '创建密钥' }).click();
    key = (await main.locator('b.mono').first().innerText()).trim();
    expect(key).toMatch(/^[0-9a-f-]{36}$/);
    await startWith(key);
  });

  test('sees the exact request before it goes, and not the key', async () => {
    const { page } = await visit({ as: SELLER });
    await open(page, 'newInstance');
    const main = page.getByRole('main');
    await main.getByRole('textbox', { name: /^orderId/ }).fill('CS-JOURNEY-1');
    await main.getByRole('button', { name: '生成请求' }).click();
    await main.getByRole('heading', { name: '将要发送的请求' }).waitFor();
    const text = await main.innerText();
    expect(text).toContain('curl -X POST');
    expect(text).toContain('"orderId":"CS-JOURNEY-1"');
    expect(text).toContain('"testFlag":"1"');
    expect(text).toContain('bodyHash');
    expect(text).not.toContain(key);
    // Nothing has gone out: there is no call to be saved.
    expect(await main.getByRole('button', { name: '保存用例' }).count()).toBe(0);
  });

  test('debugs every scene of V2 and saves each as a case', async () => {
    const { page } = await visit({ as: SELLER });
    for (const [scene] of SCENES) {
      await open(page, scene);
      const main = page.getByRole('main');
      await main.getByRole('button', { name: '发送并检查' }).click();
      await main.getByText('通过了', { exact: true }).waitFor();
      const checks = main.getByRole('table', { name: '逐项检查' });
      expect(plain(await checks.innerText())).toContain('resultCode');
      if (scene === 'newInstance') expect(plain(await checks.innerText())).toContain('2 × instanceId');
      await main.getByRole('button', { name: '保存用例' }).click();
      await main.getByText('用例已保存').waitFor();
    }
  }, 120_000);

  test('finds them in the list, runs one again and all of them', async () => {
    const { page } = await visit({ as: SELLER });
    await go(page, '/seller/test-cases');
    const main = page.getByRole('main');
    await main.getByRole('combobox', { name: '全部地址' }).selectOption({ label: address() });
    const table = main.getByRole('table', { name: '调试用例' });
    await expect.poll(() => table.getByRole('row').count()).toBe(SCENES.length + 1);
    const row = table.getByRole('row').filter({ hasText: 'queryInstance' });
    await row.getByRole('button', { name: '重跑' }).click();
    await row.getByText('重跑', { exact: true }).nth(1).waitFor();
    await main.getByRole('button', { name: '全部重跑' }).click();
    await main.getByText(`已排入 ${SCENES.length} 个用例`).waitFor();
    await expect
      .poll(async () => plain(await table.innerText()).match(/重跑 重跑 删除/g)?.length, { timeout: 20_000 })
      .toBe(SCENES.length);
    expect(plain(await table.innerText())).not.toContain('未通过');
  }, 60_000);

  test('with a broken signature the doctor shows what to compute and names the mistake; mended, it passes', async () => {
    await startWith('a-key-that-was-mistyped-0001');
    const { page } = await visit({ as: SELLER });
    await open(page, 'releaseInstance');
    const main = page.getByRole('main');
    await main.getByRole('button', { name: '发送并检查' }).click();
    await main.getByText(/^没有通过/).waitFor();
    await main.getByRole('heading', { name: '签名诊断' }).waitFor();
    await main.getByText('集市发出的签名没有问题').waitFor();

    // The developer's program trims nothing: the key was copied with a blank at its end.
    await main.getByText('看发出的请求').first().click();
    const request = plain(await main.locator('details').first().innerText());
    const url = new URL(/https?:\/\/\S+signature=\S+/.exec(request)![0]);
    const body = /\{"activity".*?\}/.exec(request)![0];
    const computed = signV2({
      key: `${key} `,
      nonce: url.searchParams.get('nonce')!,
      timestamp: url.searchParams.get('timestamp')!,
      body,
    });
    await main.getByLabel('你的程序算出的签名').fill(computed);
    await main.getByRole('button', { name: '找出错误' }).click();
    await main.getByText('已确认').waitFor();
    expect(plain(await main.innerText())).toMatch(/密钥.*(空格|空白)/);
    expect(await main.innerText()).not.toContain(key);

    await startWith(key);
    await main.getByRole('button', { name: '发送并检查' }).click();
    await main.getByText('通过了', { exact: true }).waitFor();
  }, 60_000);

  async function open(page: Page, scene: string): Promise<void> {
    await go(page, `/seller/debugging?scene=${scene}`);
    const main = page.getByRole('main');
    await main.getByLabel('生产地址', { exact: true }).selectOption({ label: address() });
    await usable(page);
    await expect.poll(() => main.getByLabel('接口', { exact: true }).inputValue()).toBe(scene);
    await expect.poll(() => page.url()).toContain('addressId=');
  }
});
