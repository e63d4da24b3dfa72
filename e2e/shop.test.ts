import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BUYER, DEMO_PASSWORD, forget, OPERATOR, type Shop, startShop } from './shop.ts';

/** One caller of the API, with cookie and token; no browser is needed to see whether a shop stands. */
async function caller(shop: Shop, email: string, password = DEMO_PASSWORD) {
  const headers = { 'content-type': 'application/json' };
  const signIn = await fetch(`${shop.url}/api/sign-in`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ email, password }),
  });
  if (!signIn.ok) throw new Error(`Sign-in: ${signIn.status} ${await signIn.text()}`);
  const cookie = signIn.headers.getSetCookie().map((text) => text.split(';')[0]).join('; ');
  const { csrfToken } = (await signIn.json()) as { csrfToken: string };
  return async <T>(method: 'GET' | 'POST', path: string, body?: unknown, key: string = crypto.randomUUID()): Promise<T> => {
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

async function ledgerSum(shop: Shop): Promise<string> {
  const operator = await caller(shop, OPERATOR);
  return (await operator<{ ledgerSum: string }>('GET', '/api/operator/overview')).ledgerSum;
}

async function gone(shop: Shop): Promise<string[]> {
  const until = Date.now() + 10_000;
  for (;;) {
    const left = await shop.processes();
    if (left.length === 0 || Date.now() > until) return left.map((p) => `${p.pid} ${p.command.slice(0, 120)}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

const portOf = (shop: Shop) => Number(new URL(shop.url).port);

/** Opens the same folder again on the same port, as a newcomer does the next morning. */
const reopen = (shop: Shop) => startShop({ dataDir: shop.dataDir, port: portOf(shop) });

describe('a shop started by the newcomer’s command', () => {
  let first: Shop;
  let second: Shop;

  beforeAll(async () => {
    [first, second] = await Promise.all([startShop(), startShop()]);
  });
  afterAll(async () => {
    for (const shop of [first, second]) {
      await shop?.stop().catch(() => undefined);
      // Whatever a failed test left behind; only processes that hold this shop's folder or port.
      for (const { pid } of (await shop?.processes()) ?? []) process.kill(pid, 'SIGKILL');
      if (shop) await forget(shop);
    }
  });

  test('says its address and its accounts, in both languages', () => {
    expect(first.said()).toContain(first.url);
    for (const email of [BUYER, OPERATOR, 'kedu@demo.jishi.local']) expect(first.said()).toContain(email);
    expect(first.said()).toContain('按 Ctrl-C 停止，数据保留');
    expect(first.said()).not.toMatch(/error|warn|deprecat/i);
  });

  test('two stand side by side and know nothing of each other', async () => {
    expect(first.url).not.toBe(second.url);
    expect((await signUp(first, 'only-in-the-first')).status).toBeLessThan(300);
    await caller(first, 'only-in-the-first@test.example');
    await expect(caller(second, 'only-in-the-first@test.example')).rejects.toThrow('401');
    expect(await ledgerSum(first)).toBe('0');
    expect(await ledgerSum(second)).toBe('0');
  });

  test('Ctrl-C ends all of it: server, database, demo seller', async () => {
    const names = (await first.processes()).map((p) => p.command).join('\n');
    for (const part of ['main/start.ts', 'postgres', 'demo-isv']) expect(names).toContain(part);
    expect(await first.stop()).toBe(0);
    expect(await gone(first)).toEqual([]);
    // The other one does not notice.
    expect(await ledgerSum(second)).toBe('0');
  });

  test('the second start takes less than ten seconds, and everything is still there', async () => {
    first = await reopen(first);
    expect(first.startedIn).toBeLessThan(10_000);
    await caller(first, 'only-in-the-first@test.example');
    const buyer = await caller(first, BUYER);
    const { items } = await buyer<{ items: Order[] }>('GET', '/api/orders');
    expect(items.length).toBeGreaterThan(3);
    expect((await fetch(`${first.url}/products/gitea`)).status).toBe(200);
  });

  test('kill -9 while orders are being paid: nothing acknowledged is lost, and the ledger adds up', async () => {
    const buyer = await caller(second, BUYER);
    const plan = await planOf(second);
    const placed = new Set<string>();
    const paid = new Set<string>();
    let stop = false;
    const buying = Array.from({ length: 4 }, async () => {
      while (!stop) {
        try {
          const order = await buyer<Order>('POST', '/api/orders', {
            planId: plan,
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
    await second.kill();
    stop = true;
    await Promise.all(buying);

    second = await reopen(second);
    expect(await ledgerSum(second)).toBe('0');
    const again = await caller(second, BUYER);
    const found = new Map<string, string>();
    for (const id of placed) found.set(id, (await again<Order>('GET', `/api/orders/${id}`)).state);
    for (const id of paid) expect(['PROCESSING', 'COMPLETED'], id).toContain(found.get(id));
    // What was paid gets opened after all: the calls are taken up where they were left.
    const last = [...paid].at(-1);
    await expect
      .poll(async () => (await again<Order>('GET', `/api/orders/${last}`)).state, { timeout: 30_000, interval: 250 })
      .toBe('COMPLETED');
    expect(await ledgerSum(second)).toBe('0');
    expect(await second.stop()).toBe(0);
    expect(await gone(second)).toEqual([]);
  });

  test('a taken port is said in one sentence, and nothing is left running', async () => {
    const url = new URL(first.url);
    const failed = await startShop({ port: Number(url.port) }).catch((error: Error) => error.message);
    expect(failed).toMatch(/EADDRINUSE|PORT|端口/);
  });
});

async function planOf(shop: Shop): Promise<string> {
  const answer = await fetch(`${shop.url}/api/products/gitea`);
  const product = (await answer.json()) as { specifications: { plans: { planId: string; periodType: string }[] }[] };
  const plan = product.specifications[0]?.plans.find((p) => p.periodType === 'MONTH');
  if (!plan) throw new Error('Gitea has no monthly plan');
  return plan.planId;
}
