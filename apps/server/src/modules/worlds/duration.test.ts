import { describe, expect, it } from 'vitest';
import { DURATION, plusDuration, targetOf } from './duration.ts';

const at = (text: string) => new Date(`${text}+08:00`);

describe('a duration', () => {
  it.each([
    ['2026-01-31T10:00:00', 'P1M', '2026-02-28T10:00:00'],
    ['2024-02-29T00:00:00', 'P1Y', '2025-02-28T00:00:00'],
    ['2026-03-08T23:59:59', 'P3Y', '2029-03-08T23:59:59'],
    ['2026-03-08T10:00:00', 'P1Y2M1W3DT4H5M6S', '2027-05-18T14:05:06'],
    ['2026-03-08T10:00:00', 'PT90M', '2026-03-08T11:30:00'],
    ['2026-03-08T10:00:00', 'PT0S', '2026-03-08T10:00:00'],
    ['2026-12-31T20:00:00', 'P1D', '2027-01-01T20:00:00'],
  ])('%s plus %s is %s, by Beijing’s calendar', (from, duration, to) => {
    expect(new RegExp(DURATION).test(duration)).toBe(true);
    expect(plusDuration(at(from), duration)).toEqual(at(to));
  });

  it.each(['', 'P', 'PT', '1D', 'P1H', 'P-1D', 'P1.5D', 'P1D2M', 'P1DT', '3y'])('is not %j', (text) => {
    expect(new RegExp(DURATION).test(text)).toBe(false);
  });
});

it('a target is one of by and to, ahead and not too far', () => {
  const now = at('2026-03-08T10:00:00');
  expect(targetOf({ to: now.toISOString() }, now)).toEqual(now);
  for (const input of [
    {},
    { by: 'P1D', to: now.toISOString() },
    { by: 'P20Y1D' },
    { to: '2026-03-08T01:59:59Z' },
  ])
    expect(() => targetOf(input, now)).toThrow();
});
