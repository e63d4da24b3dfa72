import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  beijingDate,
  beijingInstant,
  daysBetween,
  nextBeijingHour,
  startOfBeijingDay,
} from './calendar.ts';

describe('Beijing calendar', () => {
  it('changes its date at 16:00 UTC', () => {
    expect(beijingDate(new Date('2025-05-08T15:59:59.999Z'))).toBe('2025-05-08');
    expect(beijingDate(new Date('2025-05-08T16:00:00.000Z'))).toBe('2025-05-09');
    expect(startOfBeijingDay(new Date('2025-05-08T15:59:59.999Z')).toISOString()).toBe(
      '2025-05-07T16:00:00.000Z',
    );
    expect(beijingInstant('2025-05-09').toISOString()).toBe('2025-05-08T16:00:00.000Z');
  });

  it('adds months on the same day, or the last day of a shorter month (TIM-3)', () => {
    expect(addMonths('2025-05-08', 1)).toBe('2025-06-08');
    expect(addMonths('2025-01-31', 1)).toBe('2025-02-28');
    expect(addMonths('2024-01-31', 1)).toBe('2024-02-29');
    expect(addMonths('2024-02-29', 12)).toBe('2025-02-28');
    expect(addMonths('2025-03-31', 1)).toBe('2025-04-30');
    expect(addMonths('2025-12-15', 1)).toBe('2026-01-15');
    expect(addMonths('2025-11-30', 3)).toBe('2026-02-28');
    expect(addMonths('2025-12-31', 36)).toBe('2028-12-31');
  });

  it('counts days over months and years', () => {
    expect(addDays('2025-12-31', 1)).toBe('2026-01-01');
    expect(addDays('2025-05-08', -7)).toBe('2025-05-01');
    expect(daysBetween('2025-05-01', '2025-05-08')).toBe(7);
    expect(daysBetween('2025-05-08', '2025-05-01')).toBe(-7);
  });

  it('finds the next 03:00 strictly after an instant', () => {
    expect(nextBeijingHour(new Date('2025-05-01T18:59:59.000Z'), 3).toISOString()).toBe(
      '2025-05-01T19:00:00.000Z',
    );
    expect(nextBeijingHour(new Date('2025-05-01T19:00:00.000Z'), 3).toISOString()).toBe(
      '2025-05-02T19:00:00.000Z',
    );
    expect(nextBeijingHour(new Date('2025-05-01T16:00:00.000Z'), 3).toISOString()).toBe(
      '2025-05-01T19:00:00.000Z',
    );
  });
});
