import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  BUYER,
  DEMO_PASSWORD,
  dataFolder,
  forget,
  OPERATOR,
  processesOf,
  SELLER,
  type Shop,
  startShop,
} from './shop.ts';
import { shopUrl } from './visit.ts';

/** One caller of the API, with cookie and token; no browser is needed to see whether a shop stands. */
async function caller(shop: Pick<Shop, 'url'>, email: string, password = DEMO_PASSWORD) {
  const headers = { 'content-type': 'application/json' };
  const signIn = await fetch(`${shop.url}/api/sign-in`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ email, password }),
  });
  if (!signIn.ok) throw new Error(`Sign-in: ${signIn.status} ${await signIn.text()}`);
  const cookie = signIn.headers
    .getSetCookie()
    .map((text) => text.split(';')[0])
    .join('; ');
  const { csrfToken } = (await signIn.json()) as { csrfToken: string };
  return async <T>(
    method: 'GET' | 'POST',
    path: string,
    body?: unknown,
    key: string = crypto.randomUUID(),
  ): Promise<T> => {
    const answer = await fetch(`${shop.url}${path}`, {
      method,
      headers: { ...headers, cookie, 'x-csrf-token': csrfToken, 'idempotency-key': key },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
    return JSON.parse(text) as T;
  };
}

interface Order {
  readonly id: string;
  readonly state: string;
}

const signUp = (shop: Shop, name: string) =>
  fetch(`${shop.url}/api/sign-up`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      accountName: name,
      name: '新来的',
      email: `${name}@test.example`,
      password: DEMO_PASSWORD,
      termsAccepted: true,
      lang: 'zh-CN',
    }),
  });

async function ledgerSum(shop: Pick<Shop, 'url'>): Promise<string> {
  const operator = await caller(shop, OPERATOR);
  return (await operator<{ ledgerSum: string }>('GET', '/api/operator/overview')).ledgerSum;
}

async function gone(shop: Shop): Promise<string[]> {
  const until = Date.now() + 10_000;
  for (;;) {
    const left = await shop.processes();
    if (left.length === 0 || Date.now() > until)
      return left.map((p) => `${p.pid} ${p.command.slice(0, 120)}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

const portOf = (shop: Shop) => Number(new URL(shop.url).port);

/** Opens the same folder again on the same port, as a newcomer does the next morning. */
const reopen = (shop: Shop) => startShop({ dataDir: shop.dataDir, port: portOf(shop) });

describe('a shop started by the newcomer’s command', () => {
  // Beside the one that the other files share.
  const other = { url: shopUrl };
  let shop: Shop;

  beforeAll(async () => {
    shop = await startShop();
  });
  afterAll(async () => {
    await shop?.stop().catch(() => undefined);
    // Whatever a failed test left behind; only processes that hold this shop's folder or port.
    for (const { pid } of (await shop?.processes()) ?? []) process.kill(pid, 'SIGKILL');
    if (shop) await forget(shop);
  });

  test('says its address and its accounts, in both languages', () => {
    expect(shop.said()).toContain(shop.url);
    for (const email of [BUYER, SELLER, OPERATOR]) expect(shop.said()).toContain(email);
    expect(shop.said()).toContain('按 Ctrl-C 停止，数据保留');
    expect(shop.said()).not.toMatch(/error|warn|deprecat/i);
  });

  test('two stand side by side and know nothing of each other', async () => {
    expect(shop.url).not.toBe(other.url);
    expect((await signUp(shop, 'only-in-this-one')).status).toBeLessThan(300);
    await caller(shop, 'only-in-this-one@test.example');
    await expect(caller(other, 'only-in-this-one@test.example')).rejects.toThrow('401');
    expect(await ledgerSum(shop)).toBe('0');
    expect(await ledgerSum(other)).toBe('0');
  });

  test('Ctrl-C ends all of it: server, database, demo seller', async () => {
    const names = (await shop.processes()).map((p) => p.command).join('\n');
    for (const part of ['main/start.ts', 'postgres', 'demo-isv']) expect(names).toContain(part);
    expect(await shop.stop()).toBe(0);
    expect(await gone(shop)).toEqual([]);
    // The other one does not notice.
    expect(await ledgerSum(other)).toBe('0');
  });

  test('the second start takes less than ten seconds, and everything is still there', async () => {
    shop = await reopen(shop);
    expect(shop.startedIn).toBeLessThan(10_000);
    await caller(shop, 'only-in-this-one@test.example');
    const buyer = await caller(shop, BUYER);
    const { items } = await buyer<{ items: Order[] }>('GET', '/api/orders');
    expect(items.length).toBeGreaterThan(3);
    expect((await fetch(`${shop.url}/products/gitea`)).status).toBe(200);
  });

  test('a taken port is said in one sentence, and nothing is left running', async () => {
    const dataDir = await dataFolder();
    const failed = await startShop({ dataDir, port: portOf(shop) }).catch((error: Error) => error.message);
    expect(failed).toContain(`PORT=${portOf(shop)}: already in use; choose another / 端口已被占用，换一个`);
    expect(failed).not.toMatch(/^\s+at /m);
    const ours = (await processesOf(dataDir, portOf(shop))).filter((p) => p.command.includes(dataDir));
    expect(ours).toEqual([]);
    await forget({ dataDir });
  });

  test('kill -9 while orders are being paid: nothing acknowledged is lost, and the ledger adds up', async () => {
    const buyer = await caller(shop, BUYER);
    const planId = await planOf(shop, 'gitea');
    const placed = new Set<string>();
    const paid = new Set<string>();
    let stop = false;
    const buying = Array.from({ length: 4 }, async () => {
      while (!stop) {
        try {
          const order = await buyer<Order>('POST', '/api/orders', {
            planId,
            periodCount: 1,
            seats: 0,
            autoRenew: false,
            agreed: true,
            expectedDue: null,
          });
          placed.add(order.id);
          await buyer('POST', `/api/orders/${order.id}/pay`);
          paid.add(order.id);
        } catch {
          return;
        }
      }
    });
    await expect.poll(() => paid.size).toBeGreaterThan(20);
    await shop.kill();
    stop = true;
    await Promise.all(buying);

    shop = await reopen(shop);
    expect(await ledgerSum(shop)).toBe('0');
    const again = await caller(shop, BUYER);
    for (const id of placed) {
      const { state } = await again<Order>('GET', `/api/orders/${id}`);
      if (paid.has(id)) expect(['PROCESSING', 'COMPLETED'], id).toContain(state);
      // Paid or not: one or the other, whatever the caller got to hear.
      else expect(['PENDING_PAYMENT', 'PROCESSING', 'COMPLETED'], id).toContain(state);
    }
    // The work goes on: what is bought now is opened now, at another seller than the one whose calls were cut off.
    const next = await again<Order>('POST', '/api/orders', {
      planId: await planOf(shop, 'grafana'),
      periodCount: 1,
      seats: 0,
      autoRenew: false,
      agreed: true,
      expectedDue: null,
    });
    await again('POST', `/api/orders/${next.id}/pay`);
    await expect
      .poll(async () => (await again<Order>('GET', `/api/orders/${next.id}`)).state)
      .toBe('COMPLETED');
    expect(await ledgerSum(shop)).toBe('0');
    expect(await shop.stop()).toBe(0);
    expect(await gone(shop)).toEqual([]);
  });
});

async function planOf(shop: Shop, slug: string): Promise<string> {
  const answer = await fetch(`${shop.url}/api/products/${slug}`);
  const product = (await answer.json()) as {
    specifications: { plans: { planId: string; periodType: string }[] }[];
  };
  const plan = product.specifications[0]?.plans.find((p) => p.periodType === 'MONTH');
  if (!plan) throw new Error(`${slug} has no monthly plan`);
  return plan.planId;
}
