import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** WCAG 2.2 A and AA, and what axe holds for good practice beside it. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Rules that are switched off, each with its reason. */
export const WAIVED: readonly { readonly rule: string; readonly reason: string }[] = [];

const SIZES = [
  { width: 1440, height: 1000 },
  { width: 390, height: 844 },
] as const;

/**
 * Looks at an open page as all its readers would: wide and narrow, light and dark; answers what is wrong with
 * it, one sentence each. The page is loaded once: it follows the window and the system's colours by itself.
 */
export async function faults(page: Page): Promise<string[]> {
  let found: string[] | undefined;
  for (const size of SIZES) {
    await page.setViewportSize(size);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      const where = `${size.width} ${colorScheme}`;
      // Colours are all that the night changes.
      // Axe itself is brought in once for each page.
      const builder = new AxeBuilder(found === undefined ? { page } : { page, axeSource: ';' }).setLegacyMode(
        true,
      );
      if (colorScheme === 'light') builder.withTags(TAGS).disableRules(WAIVED.map((one) => one.rule));
      else builder.withRules(['color-contrast']);
      const { violations } = await builder.analyze();
      found ??= [];
      for (const violation of violations) {
        const nodes = violation.nodes
          .slice(0, 3)
          .map((node) => `${node.target.join(' ')} ${node.failureSummary?.split('\n')[1]?.trim() ?? ''}`);
        found.push(`${where}: ${violation.id} (${violation.nodes.length}): ${nodes.join(' | ')}`);
      }
    }
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    found?.push(...(await page.evaluate(lookAt)).map((text) => `${size.width}: ${text}`));
  }
  for (const width of [390, 320]) {
    await page.setViewportSize({ width, height: 844 });
    const wide = await page.evaluate(widerThanTheWindow);
    if (wide) found?.push(`${width}: scrolls sideways: ${wide}`);
  }
  await page.setViewportSize(SIZES[0]);
  return found ?? [];
}

/** In the page: headings, the vermilion button, keys that nobody translated. */
function lookAt(): string[] {
  const found: string[] = [];
  const isSeen = (element: Element) =>
    element.checkVisibility({ visibilityProperty: true }) && element.getClientRects().length > 0;
  const headings = [...document.querySelectorAll('h1')].filter(isSeen);
  if (headings.length !== 1) found.push(`${headings.length} h1`);
  const vermilion = [...document.querySelectorAll('.btn.go, .ant-btn-primary')].filter(isSeen);
  if (vermilion.length > 1)
    found.push(`${vermilion.length} vermilion buttons: ${vermilion.map((b) => b.textContent).join(', ')}`);
  if (document.title.trim() === '') found.push('no title');

  const isKey = (text: string) => /^([a-z][a-zA-Z-]*:)?[a-z][a-zA-Z]*(\.[A-Za-z0-9_-]+)+$/.test(text);
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (
      !parent ||
      parent.closest(
        'script, style, noscript, .mono, code, pre, a[href^="mailto:"], a[href^="http"], [translate="no"]',
      )
    )
      continue;
    const text = node.textContent?.trim() ?? '';
    if (isKey(text)) found.push(`untranslated: ${text}`);
    if (/\{\{\w+\}\}|\bundefined\b|\bNaN\b|\[object /.test(text)) found.push(`unfilled: ${text}`);
  }
  for (const element of document.querySelectorAll('[aria-label], [placeholder], [title], [alt]')) {
    for (const name of ['aria-label', 'placeholder', 'title', 'alt']) {
      const text = element.getAttribute(name) ?? '';
      if (isKey(text)) found.push(`untranslated ${name}: ${text}`);
    }
  }
  return found;
}

/** In the page: what sticks out, when anything does. */
function widerThanTheWindow(): string | null {
  const root = document.documentElement;
  if (root.scrollWidth <= root.clientWidth) return null;
  const out = [...document.querySelectorAll('body *')]
    .filter((e) => e.getBoundingClientRect().right > root.clientWidth + 1 && e.checkVisibility())
    .filter((e) => {
      for (let p = e.parentElement; p; p = p.parentElement) {
        if (/auto|scroll|hidden|clip/.test(getComputedStyle(p).overflowX)) return false;
      }
      return true;
    })
    .slice(0, 3)
    .map(
      (e) => `${e.tagName.toLowerCase()}.${e.className} to ${Math.round(e.getBoundingClientRect().right)}`,
    );
  return `${root.scrollWidth} > ${root.clientWidth}: ${out.join(', ')}`;
}

/** Headings, buttons and words of the page as it stands. */
export const words = (page: Page): Promise<string[]> => page.evaluate(lookAt);

/** In an English page: Chinese that is not marked as Chinese, which a screen reader would stumble over. */
export function chineseOutOfPlace(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (!parent || parent.closest('script, style, noscript, [lang^="zh"]')) continue;
      const text = node.textContent?.trim() ?? '';
      if (/\p{Script=Han}/u.test(text)) found.push(text.slice(0, 60));
    }
    return found;
  });
}
