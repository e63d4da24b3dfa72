import { expect, test } from 'vitest';
import { minorOf } from './minor-of.ts';

test('an amount is read as it stands on a transfer slip', () => {
  expect(minorOf('¥ 1,200.50')).toBe('120050');
  expect(minorOf('1200.5')).toBe('120050');
  expect(minorOf('1200')).toBe('120000');
});

test('what is no amount is refused', () => {
  for (const text of ['', 'abc', '1.234', '-5', '1e3']) expect(minorOf(text)).toBeNull();
});
