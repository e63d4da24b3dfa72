import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { openBrowser } from './browser.ts';
import { DEMO_PASSWORD } from './shop.ts';

/** Address of the shop that the global setup opened. */
export const shopUrl = process.env.E2E_SHOP ?? '';

export type Lang = 'zh-CN' | 'en';

export interface Visit {
  /** E-mail of a demo account that is signed in already. */
  readonly as?: string;
  readonly lang?: Lang;
  readonly theme?: 'light' | 'dark';
  readonly width?: number;
  readonly script?: boolean;
  /** Complaints in the console that belong to the story, such as a refused sign-in. */
  readonly expected?: RegExp;
}

/** A page under way, with what went wrong on it unseen. */
export interface Visitor {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly complaints: string[];
}

type Cookies = Awaited<ReturnType<BrowserContext['cookies']>>;

/**
 * One browser for the file, a fresh context for each visitor. A script error, an answer of 5xx or a blocked
 * resource fails the test, whatever it was about.
 */
export function visiting(): (visit?: Visit) => Promise<Visitor> {
  let browser: Browser;
  const open: Visitor[] = [];
  const sessions = new Map<string, Cookies>();
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterEach(async () => {
    const complaints = open.flatMap((visitor) => visitor.complaints);
    await Promise.all(open.splice(0).map((visitor) => visitor.context.close()));
    expect(complaints, 'complaints in the browser').toEqual([]);
  });
  afterAll(async () => {
    await browser?.close();
  });

  return async (visit = {}) => {
    const { width = 1440, lang = 'zh-CN', theme } = visit;
    const options: BrowserContextOptions = {
      baseURL: shopUrl,
      locale: lang,
      colorScheme: theme ?? 'light',
      reducedMotion: 'reduce',
      javaScriptEnabled: visit.script ?? true,
      viewport: { width, height: width < 500 ? 844 : 1000 },
    };
    const context = await browser.newContext(options);
    context.setDefaultTimeout(10_000);
    const url = shopUrl;
    await context.addCookies([
      { name: 'lang', value: lang, url },
      ...(theme ? [{ name: 'theme', value: theme, url }] : []),
      ...(visit.as ? await signedIn(context, visit.as, sessions) : []),
    ]);
    const page = await context.newPage();
    const visitor: Visitor = { page, context, complaints: [] };
    open.push(visitor);
    // Pages of others, such as the demo seller's, are opened by the story and watched there.
    listen(page, visitor.complaints, visit.expected);
    return visitor;
  };
}

async function signedIn(
  context: BrowserContext,
  email: string,
  sessions: Map<string, Cookies>,
): Promise<Cookies> {
  const known = sessions.get(email);
  if (known) return known;
  const answer = await context.request.post('/api/sign-in', { data: { email, password: DEMO_PASSWORD } });
  if (!answer.ok()) throw new Error(`Sign-in of ${email}: ${answer.status()} ${await answer.text()}`);
  const cookies = (await context.cookies()).filter((cookie) => cookie.name === 'jishi_session');
  sessions.set(email, cookies);
  return cookies;
}

function listen(page: Page, complaints: string[], expected: RegExp | undefined): void {
  const complain = (text: string) => {
    if (!expected?.test(text)) complaints.push(text.slice(0, 500));
  };
  page.on('pageerror', (error) => complain(`script: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') complain(`console: ${message.text()} ${message.location().url}`);
  });
  page.on('response', (answer) => {
    if (answer.status() >= 500) complain(`${answer.status()} ${answer.url()}`);
  });
}

/** Opens an address and waits until the page can be used: taken over by script, its data read. */
export async function go(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await usable(page);
}

/** React has taken the page over: what is pressed from here on is heard. */
export async function usable(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const main = document.querySelector('#main');
    return main !== null && Object.keys(main).some((key) => key.startsWith('__reactProps'));
  });
}

/** The API as the page's reader would call it, with cookie and token; for what a test prepares or looks up. */
export async function api<T>(
  visitor: Pick<Visitor, 'context'>,
  method: 'GET' | 'POST' | 'PUT' | 'DELETE',
  path: string,
  data?: unknown,
): Promise<T> {
  const { context } = visitor;
  const session = (await (await context.request.get('/api/session')).json()) as { csrfToken: string | null };
  const answer = await context.request.fetch(path, {
    method,
    headers: { 'x-csrf-token': session.csrfToken ?? '', 'idempotency-key': crypto.randomUUID() },
    ...(data === undefined ? {} : { data: data as object }),
  });
  if (!answer.ok()) throw new Error(`${method} ${path}: ${answer.status()} ${await answer.text()}`);
  return (answer.status() === 204 ? undefined : await answer.json()) as T;
}

/** Money is printed with a thin gap in Chinese; a reader sees the same figure. */
export const plain = (text: string | null): string => (text ?? '').replace(/[\s\u2009\u00a0]+/g, ' ').trim();
