import { expect, test } from 'vitest';
import { axisIndexes, moneyTicks } from './chart-scale.ts';

test('the ticks are round and reach over the highest value', () => {
  expect(moneyTicks(97_000, 'zh-CN').map((tick) => tick.value)).toEqual([0, 50_000, 100_000]);
  expect(moneyTicks(97_000, 'zh-CN').at(-1)?.text).toBe('10万');
  expect(moneyTicks(0, 'en').map((tick) => tick.value)).toEqual([0, 1, 2]);
});

test('the axis names the first and the last day', () => {
  expect(axisIndexes(30, 5)).toEqual([0, 7, 15, 22, 29]);
  expect(axisIndexes(3, 5)).toEqual([0, 1, 2]);
});
