import { readFileSync } from 'node:fs';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { ProductMark } from '../src/ProductMark.tsx';

const SAMPLES = [
  ['票据通', '1-piaojutong'],
  ['青梧 CRM', '2-qingwu-crm'],
  ['云栈备份', '3-yunzhan-beifen'],
  ['电子合同签', '4-dianzi-hetong'],
  ['慧语客服', '5-huiyu-kefu'],
  ['烽火告警', '6-fenghuo-gaojing'],
] as const;

/** What is drawn, without how the markup spells it. */
const drawing = (svg: string): string =>
  svg
    .replace(/ (class|xmlns)="[^"]*"/g, '')
    .replace(/<(path|rect)([^>]*?)\s*\/?>(<\/\1>)?/g, '<$1$2/>')
    .trim();

test.each(SAMPLES)('the mark of %s is the one it was published with', (name, file) => {
  const expected = readFileSync(new URL(`./fixtures/product-marks/${file}.svg`, import.meta.url), 'utf8');
  expect(drawing(renderToStaticMarkup(<ProductMark name={name} title={name} />))).toBe(drawing(expected));
});

test('a name composed otherwise has the same mark', () => {
  const mark = (name: string) => renderToStaticMarkup(<ProductMark name={name} />);
  expect(mark('Café')).toBe(mark('Cafe\u0301'));
  expect(mark('Café')).not.toBe(mark('Cafe'));
});

test('a mark beside its name is silent, one alone says it', () => {
  expect(renderToStaticMarkup(<ProductMark name="锦书" />)).toContain('aria-hidden="true"');
  expect(renderToStaticMarkup(<ProductMark name="锦书" title="锦书" />)).toContain(
    'role="img" aria-label="锦书"',
  );
});
