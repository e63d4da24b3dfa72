import { describe, expect, it } from 'vitest';
import { minorOf, yuanOf } from './yuan.ts';

describe('yuan', () => {
  it('reads an amount as people type it', () => {
    expect(minorOf('1,200.5')).toBe(120050n);
    expect(minorOf('¥ 12')).toBe(1200n);
    expect(minorOf('0.01')).toBe(1n);
  });
  it('refuses what is no amount', () => {
    for (const text of ['', '1.234', '-5', 'abc', '.5', '1e3']) expect(minorOf(text)).toBeNull();
  });
  it('writes minor units as they are typed', () => {
    expect(yuanOf('5')).toBe('0.05');
    expect(yuanOf('120050')).toBe('1200.50');
  });
});
