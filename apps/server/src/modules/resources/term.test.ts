import { describe, expect, it } from 'vitest';
import { remainingMonths } from './term.ts';

const bj = (text: string) => new Date(`${text}+08:00`);
/** Bought 2025-04-08 for one month, valid to 2025-05-08, changed 2025-04-18 (chapter 11, worked). */
const changedAt = bj('2025-04-18T15:30');
const expiresAt = bj('2025-05-09T00:00');

describe('the remaining months', () => {
  it('count from the day after the change to the last valid day, each by the length of its month', () => {
    expect(remainingMonths(changedAt, expiresAt)).toEqual([
      { month: '2025-04', days: 12, of: 30 },
      { month: '2025-05', days: 8, of: 31 },
    ]);
  });

  it('know February, and are none on the last day', () => {
    expect(remainingMonths(bj('2028-02-27T23:59'), bj('2028-03-01T00:00'))).toEqual([
      { month: '2028-02', days: 2, of: 29 },
    ]);
    expect(remainingMonths(bj('2025-05-08T23:59'), expiresAt)).toEqual([]);
    expect(remainingMonths(bj('2025-05-07T23:59'), expiresAt)).toEqual([
      { month: '2025-05', days: 1, of: 31 },
    ]);
  });

  it('of a whole year are eleven and the rest of the month', () => {
    const months = remainingMonths(bj('2026-03-08T10:00'), bj('2027-03-09T00:00'));
    expect(months.length).toBe(13);
    expect(months.reduce((days, month) => days + month.days, 0)).toBe(365);
    expect(months.map(({ days, of }) => `${days}/${of}`)).toEqual([
      '23/31',
      ...['30/30', '31/31', '30/30', '31/31', '31/31', '30/30'],
      ...['31/31', '30/30', '31/31', '31/31', '28/28', '8/31'],
    ]);
  });
});
