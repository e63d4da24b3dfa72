import { expect, test } from 'vitest';
import { difference } from './diff.ts';

test('a changed clause is found between what stayed', () => {
  const { before, after } = difference(
    '供应商自己上传发票，对账再也不吵架。',
    '供应商自己上传发票，对账差异当面说清。',
  );
  expect(before).toEqual({ head: '供应商自己上传发票，对账', changed: '再也不吵架', tail: '。' });
  expect(after.changed).toBe('差异当面说清');
});

test('numbers and Latin words are never cut', () => {
  expect(difference('360.00', '320.00').after).toEqual({ head: '', changed: '320.00', tail: '' });
  expect(difference('¥1,200.00', '¥1,300.00').after.changed).toBe('1,300.00');
  expect(difference('see the guides', 'see the guide').before.changed).toBe('guides');
});

test('what was added stands alone', () => {
  const { before, after } = difference('按月付', '按月付，可退');
  expect(before.changed).toBe('');
  expect(after.changed).toBe('，可退');
  expect(difference('npm, node', 'npm, node, quota').after.changed).toBe(', quota');
});

test('equal texts have no change', () => {
  expect(difference('same', 'same').after).toEqual({ head: 'same', changed: '', tail: '' });
});
