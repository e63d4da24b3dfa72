import { describe, expect, it } from 'vitest';
import { formatLeft, formatMoney, formatTermEnd, formatTime, formatUnitPrice } from './formats.ts';

describe('formats', () => {
  it('prints money with its sign, groups and two decimals in both languages', () => {
    expect(formatMoney('120000', 'zh-CN')).toBe('¥\u20091,200.00');
    expect(formatMoney('120000', 'en')).toBe('¥1,200.00');
    expect(formatMoney('-5', 'en')).toBe('−¥0.05');
    expect(formatMoney(123456789012n, 'en')).toBe('¥1,234,567,890.12');
  });
  it('keeps every digit of a unit price', () => {
    expect(formatUnitPrice('0.00034567', 'en')).toBe('¥0.00034567');
    expect(formatUnitPrice('18', 'en')).toBe('¥18.00');
  });
  it('prints times in Beijing, with the zone', () => {
    expect(formatTime('2026-11-21T10:00:00.000Z', 'zh-CN')).toBe('2026-11-21 18:00 (UTC+8)');
    expect(formatTime('2026-11-21T10:00:00.000Z', 'en')).toBe('21 Nov 2026, 18:00 (UTC+8)');
    expect(formatTime('2026-11-21T20:00:00.000Z', 'zh-CN', 'short')).toBe('11-22 04:00');
  });
  it('shows the exclusive end of a term as the last minute of the day before', () => {
    expect(formatTermEnd('2026-12-31T16:00:00.000Z', 'zh-CN')).toBe('2026-12-31 23:59 (UTC+8)');
  });
  it('counts minutes under an hour, days over two, and says when it is overdue', () => {
    const now = '2026-11-21T10:00:00.000Z';
    expect(formatLeft('2026-11-21T10:18:00.000Z', now, 'zh-CN')).toBe('还剩 18 分');
    expect(formatLeft('2026-11-21T12:04:00.000Z', now, 'zh-CN')).toBe('还剩 2 小时 4 分');
    expect(formatLeft('2026-11-25T10:00:00.000Z', now, 'en')).toBe('4 d 0 h left');
    expect(formatLeft('2026-11-21T07:50:00.000Z', now, 'zh-CN')).toBe('已超 2 小时 10 分');
  });
});
