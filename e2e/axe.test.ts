import { describe, expect, test } from 'vitest';
import { chineseOutOfPlace, faults } from './inspect.ts';
import { BUYER } from './shop.ts';
import { api, go, shopUrl, type Visit, visiting } from './visit.ts';

const visit = visiting();

interface Place {
  readonly name: string;
  readonly path: string | (() => Promise<string>);
  readonly as?: string;
  readonly expected?: RegExp;
}

const STOREFRONT: readonly Place[] = [
  { name: 'home', path: '/' },
  { name: 'all products', path: '/products' },
  { name: 'a search with filters', path: '/products?q=git&mode=PERIOD&sort=price' },
  { name: 'a search that finds nothing', path: '/products?q=qqqqzzzz' },
  { name: 'a product', path: '/products/gitea?spec=team&term=3:MONTH&seats=3' },
  { name: 'a product by usage', path: '/products/nextcloud?spec=metered' },
  { name: 'sign-in', path: '/sign-in?to=/buyer' },
  { name: 'sign-up', path: '/sign-up' },
  { name: 'password reset', path: '/password-reset' },
  { name: 'a new password', path: '/password-reset?token=0123456789abcdef0123456789abcdef' },
  { name: 'selling here', path: '/sell' },
  { name: 'help', path: '/help' },
  { name: 'checkout of a visitor', path: '/checkout?product=gitea&spec=team&term=3:MONTH&seats=3' },
  { name: 'checkout', as: BUYER, path: '/checkout?product=gitea&spec=team&term=3:MONTH&seats=3' },
  { name: 'checkout by usage', as: BUYER, path: '/checkout?product=nextcloud&spec=metered' },
  { name: 'the result of a purchase', as: BUYER, path: resultOfAPurchase },
  { name: 'the simulated payment', as: BUYER, path: simulatedPayment },
  { name: 'no such page', path: '/nothing-here', expected: /404/ },
  { name: 'no such product', path: '/products/nothing-here', expected: /404/ },
];

async function resultOfAPurchase(): Promise<string> {
  const visitor = await visit({ as: BUYER });
  const { items } = await api<{ items: { id: string; state: string }[] }>(
    visitor,
    'GET',
    '/api/orders?state=COMPLETED',
  );
  if (!items[0]) throw new Error('The demo world has no completed order');
  return `/checkout/result/${items[0].id}`;
}

async function simulatedPayment(): Promise<string> {
  const visitor = await visit({ as: BUYER });
  const { payUrl } = await api<{ payUrl: string }>(visitor, 'POST', '/api/top-ups', {
    channel: 'SIMULATED',
    amount: '1000',
  });
  return payUrl.replace(shopUrl, '');
}

async function open(place: Place, more: Visit = {}) {
  const path = typeof place.path === 'string' ? place.path : await place.path();
  const { page } = await visit({
    ...more,
    ...(place.as ? { as: place.as } : {}),
    ...(place.expected ? { expected: place.expected } : {}),
  });
  await go(page, path);
  await page.waitForLoadState('networkidle');
  return page;
}

describe('the storefront is readable by everybody, wide and narrow, by day and night', () => {
  test.each(STOREFRONT)('$name', async (place) => {
    const page = await open(place);
    expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN');
    expect(await faults(page)).toEqual([]);
  });

  test.each(STOREFRONT)('$name, in English', async (place) => {
    const page = await open(place, { lang: 'en', width: 390 });
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    if (!place.as) expect(await chineseOutOfPlace(page)).toEqual([]);
  });
});
