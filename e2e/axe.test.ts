import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { chineseOutOfPlace, faults, words } from './inspect.ts';
import { BUYERS, ELSEWHERE, OPERATORS, type Place, SELLERS, STOREFRONT } from './places.ts';
import { BUYER, root } from './shop.ts';
import { api, go, type Lang, usable, type Visitor, visiting } from './visit.ts';

const visit = visiting();

const AREAS = [
  ['storefront', STOREFRONT],
  ['buyer', BUYERS],
  ['seller', SELLERS],
  ['operator', OPERATORS],
] as const;

/** Pages looked at side by side: axe counts on one core while the next page loads on the other. */
const AT_ONCE = 4;

describe('every page is readable by everybody: wide and narrow, by day and night, in both languages', () => {
  for (const [area, places] of AREAS) {
    test(area, async () => {
      const wrong: Record<string, readonly string[]> = {};
      const queue = [...places];
      const look = async () => {
        for (let place = queue.shift(); place; place = queue.shift()) {
          const found = await lookAt(place).catch((error: Error) => [
            `could not be opened: ${error.message}`,
          ]);
          if (found.length > 0) wrong[`${place.name} ${place.path}`] = found;
        }
      };
      await Promise.all(Array.from({ length: AT_ONCE }, look));
      expect(wrong).toEqual({});
    }, 180_000);
  }

  test('the page of the simulated payment', async () => {
    const visitor = await visit({ as: BUYER });
    const { payUrl } = await api<{ payUrl: string }>(visitor, 'POST', '/api/top-ups', {
      channel: 'SIMULATED',
      amount: '1000',
    });
    await go(
      visitor.page,
      new URL(payUrl, visitor.page.url() === 'about:blank' ? 'http://shop' : visitor.page.url()).pathname,
    );
    await visitor.page.waitForLoadState('networkidle');
    expect(await faults(visitor.page)).toEqual([]);
  });

  test('every screen of the consoles is in the list', async () => {
    const missing: string[] = [];
    for (const [area, places] of AREAS.slice(1)) {
      const source = await readFile(`${root}apps/web/src/areas/${area}/screens.ts`, 'utf8');
      const known = new Set(places.map((place) => place.path.split('?')[0]));
      for (const [, path = ''] of source.matchAll(/path: '([^']+)'/g)) {
        const screen = path.replace(/\$\w+/g, '$');
        if (!known.has(screen) && !ELSEWHERE.has(screen)) missing.push(path);
      }
    }
    expect(missing).toEqual([]);
  });
});

/** Opens the place in Chinese and looks closely; then in English, at its words. */
async function lookAt(place: Place): Promise<string[]> {
  const visitor = await visit({
    ...(place.as ? { as: place.as } : {}),
    ...(place.expected ? { expected: place.expected } : {}),
  });
  const { page } = visitor;
  const path = await addressOf(place, visitor);
  await go(page, path);
  await page.waitForLoadState('networkidle');
  const found = [...(await languageIs(visitor, 'zh-CN')), ...(await faults(page))];

  await page.goto(`/lang/en?back=${encodeURIComponent(path)}`);
  await usable(page);
  await page.waitForLoadState('networkidle');
  const english = [...(await languageIs(visitor, 'en')), ...(await words(page))];
  // What people are called is in their own language; a visitor’s page has none of it.
  if (!place.as) english.push(...(await chineseOutOfPlace(page)).map((text) => `Chinese: ${text}`));
  await visitor.context.close();
  return [...found, ...english.map((text) => `in English: ${text}`)];
}

async function languageIs({ page }: Visitor, lang: Lang): Promise<string[]> {
  const told = await page.locator('html').getAttribute('lang');
  return told === lang ? [] : [`html lang is ${told}`];
}

async function addressOf(place: Place, visitor: Visitor): Promise<string> {
  if (!place.from) return place.path;
  const id =
    place.from.api === 'usage-charge'
      ? await usageCharge(visitor)
      : pick(await api(visitor, 'GET', place.from.api), place.from.at);
  if (typeof id !== 'string') throw new Error(`${place.from.api} has no ${place.from.at}`);
  return place.path.replace('$', id);
}

/** A charge is found through the service that it is for. */
async function usageCharge(visitor: Visitor): Promise<unknown> {
  const resourceId = pick(await api(visitor, 'GET', '/api/usage'), 'resources.0.resourceId');
  return pick(await api(visitor, 'GET', `/api/resources/${resourceId}/usage`), 'charges.0.id');
}

/** `items.0.id` of an answer. */
function pick(from: unknown, at: string): unknown {
  return at
    .split('.')
    .reduce<unknown>((value, key) => (value as Record<string, unknown> | null)?.[key], from);
}
