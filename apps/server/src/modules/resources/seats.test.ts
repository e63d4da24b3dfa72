import { describe, expect, it } from 'vitest';
import { allowedSeats, mustAllow } from './seats.ts';

const rule = { included: 10, min: 0, max: 100, step: 5 };

describe('seats of an upgrade', () => {
  it.each([
    ['fewer than are included', 8, { min: 0, max: 100, step: 5 }],
    ['as many as are included', 10, { min: 0, max: 100, step: 5 }],
    ['one more than are included: a whole step', 11, { min: 5, max: 100, step: 5 }],
    ['as many as there can be', 110, { min: 100, max: 100, step: 5 }],
    ['more than there can be', 111, null],
  ] as const)('held %s', (_name, atLeast, range) => {
    expect(allowedSeats(rule, { atLeast })).toEqual(range);
  });
});

describe('seats that are added', () => {
  it.each([
    [0, 5, { min: 5, max: 100, step: 5 }],
    [15, 10, { min: 25, max: 95, step: 10 }],
    [95, 5, { min: 100, max: 100, step: 5 }],
    [95, 10, null],
    [100, 5, null],
  ] as const)('to %s in steps of %s', (above, step, range) => {
    expect(allowedSeats(rule, { above, step })).toEqual(range);
  });

  it('are the least when none are chosen, and refused beside the steps', () => {
    const range = { min: 25, max: 95, step: 10 };
    expect(mustAllow(range, undefined, 'body')).toBe(25);
    expect(mustAllow(range, 35, 'body')).toBe(35);
    for (const seats of [15, 30, 105]) expect(() => mustAllow(range, seats, 'body')).toThrow('QUANTITY_STEP');
  });
});
