import { describe, expect, it } from 'vitest';
import { dayOf, dayStart, daysOfMonth, formatDay, formatWhen, shiftMonth, weekMarks } from './days.ts';

describe('days', () => {
  it('counts days in Beijing', () => {
    expect(dayOf('2026-11-20T16:00:00.000Z')).toBe('2026-11-21');
    expect(dayStart('2026-11-21')).toBe('2026-11-20T16:00:00.000Z');
    expect(shiftMonth('202601', -1)).toBe('202512');
    expect(shiftMonth('202612', 1)).toBe('202701');
  });
  it('lists a month as far as today, and whole when it is over', () => {
    expect(daysOfMonth('202611', '2026-11-03')).toEqual(['2026-11-01', '2026-11-02', '2026-11-03']);
    expect(daysOfMonth('202602', '2026-11-03')).toHaveLength(28);
  });
  it('marks weeks and the last day without labels lying on each other', () => {
    expect(weekMarks(21)).toEqual([0, 7, 14, 20]);
    expect(weekMarks(1)).toEqual([0]);
    expect(weekMarks(30)).toEqual([0, 7, 14, 21, 29]);
  });
  it('names today, tomorrow and yesterday', () => {
    const now = '2026-11-21T02:00:00.000Z';
    expect(formatWhen('2026-11-21T04:12:00.000Z', now, 'zh-CN')).toBe('今天 12:12');
    expect(formatWhen('2026-11-21T16:12:00.000Z', now, 'en')).toBe('Tomorrow 00:12');
    expect(formatWhen('2026-08-21T06:03:00.000Z', now, 'zh-CN')).toBe('08-21 14:03');
    expect(formatWhen('2027-08-21T06:03:00.000Z', now, 'en')).toBe('21 Aug 2027, 14:03');
    expect(formatDay('2026-11-08', 'en')).toBe('8 Nov');
  });
});
