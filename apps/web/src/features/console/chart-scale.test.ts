import { expect, test } from 'vitest';
import { moneyTicks, shortFigure } from './chart-scale.ts';

test('the ticks are round and reach over the highest value', () => {
  expect(moneyTicks(97_000, 'zh-CN').map((tick) => tick.value)).toEqual([0, 50_000, 100_000]);
  expect(moneyTicks(97_000, 'zh-CN').at(-1)?.text).toBe('10万');
  expect(moneyTicks(0, 'en').map((tick) => tick.value)).toEqual([0, 1, 2]);
});

test('a figure on a chart is short in both languages', () => {
  expect(shortFigure(81_250, 'zh-CN')).toBe('8.1万');
  expect(shortFigure(81_250, 'en')).toBe('81.3K');
  expect(shortFigure(29, 'en')).toBe('29');
});
