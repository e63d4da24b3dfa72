import { resourceStates } from '@jishi/protocol';
import { describe, expect, it } from 'vitest';
import { autoRenewAt, expire, extend, freeze, milestones, release, timed } from './lifecycle.ts';
import { daysOf, GRACE_TABLE } from './resource.settings.ts';
import type { Resource } from './resource.ts';
import { firstTerm, lastDayOf, renewalTerm } from './term.ts';

/** Beijing wall time to an instant. */
const bj = (text: string) => new Date(`${text.replace(' ', 'T')}+08:00`);
const show = (at: Date | null | undefined) =>
  at ? new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ') : at;

const inUse = {
  state: 'IN_USE',
  chargingMode: 'PERIOD',
  expiresAt: bj('2025-05-09 00:00'),
  expiryPolicy: 'MANUAL',
  frozenReason: null,
  freezesAt: null,
  releasesAt: null,
} as unknown as Resource;

describe('a term (TIM-3)', () => {
  it('bought on the 8th ends at 23:59:59 on the 8th a month later, whatever the hour', () => {
    for (const hour of ['00:00:00', '10:30:00', '23:59:59']) {
      const term = firstTerm(bj(`2025-04-08 ${hour}`), 'MONTH', 1);
      expect(show(term.endsAt)).toBe('2025-05-09 00:00:00');
      expect(lastDayOf(term.endsAt)).toBe('2025-05-08');
    }
  });
  it('counts the day of Beijing, not of UTC', () => {
    expect(show(firstTerm(new Date('2025-04-08T16:00:00Z'), 'MONTH', 1).endsAt)).toBe('2025-05-10 00:00:00');
  });
  it('bought on the 31st ends on the last day of a shorter month', () => {
    expect(lastDayOf(firstTerm(bj('2025-01-31 12:00'), 'MONTH', 1).endsAt)).toBe('2025-02-28');
    expect(lastDayOf(firstTerm(bj('2024-02-29 12:00'), 'YEAR', 1).endsAt)).toBe('2025-02-28');
  });
  it('renewed starts at the original expiry: until 03-31, renewed 04-05, is 04-01 to 04-30 (REN-11)', () => {
    const term = renewalTerm(bj('2025-04-01 00:00'), 'MONTH', 1);
    expect(show(term.startsAt)).toBe('2025-04-01 00:00:00');
    expect(lastDayOf(term.endsAt)).toBe('2025-04-30');
  });
});

describe('the worked example of 9.5: monthly, level V3, until 2025-05-08 23:59:59', () => {
  const days = daysOf(GRACE_TABLE, 'V3', 'PERIOD');
  it('warns on 05-01, 05-05 and 05-07, then expires on 05-09 00:00:00', () => {
    expect(milestones(inUse, bj('2025-04-08 12:00')).map((m) => [m.step, show(m.at)])).toEqual([
      ['REMIND_EXPIRY', '2025-05-01 10:00:00'],
      ['REMIND_EXPIRY', '2025-05-05 10:00:00'],
      ['REMIND_EXPIRY', '2025-05-07 10:00:00'],
      ['EXPIRE', '2025-05-09 00:00:00'],
    ]);
  });
  it('is frozen on 05-16 00:00:00 and released on 05-23 00:00:00', () => {
    const expired = expire(inUse, 'V3', days, bj('2025-05-09 00:00'));
    expect([expired.state, expired.nextStep, show(expired.nextTransitionAt)]).toEqual([
      'EXPIRED',
      'FREEZE',
      '2025-05-16 00:00:00',
    ]);
    const frozen = freeze(expired, bj('2025-05-16 00:00'));
    expect(frozen.frozenReason).toBe('EXPIRED');
    expect(milestones(frozen, bj('2025-05-16 00:00')).map((m) => [m.step, show(m.at)])).toEqual([
      ['REMIND_RELEASE', '2025-05-16 10:00:00'],
      ['REMIND_RELEASE', '2025-05-20 10:00:00'],
      ['REMIND_RELEASE', '2025-05-22 10:00:00'],
      ['RELEASE', '2025-05-23 00:00:00'],
    ]);
    expect(release(frozen, bj('2025-05-23 00:00')).state).toBe('RELEASED');
  });
  it('renewed on 05-20 it is in use until 2025-06-08 23:59:59', () => {
    const now = bj('2025-05-20 09:00');
    const frozen = freeze(expire(inUse, 'V3', days, bj('2025-05-09 00:00')), bj('2025-05-16 00:00'));
    const renewed = extend(frozen, renewalTerm(frozen.expiresAt!, 'MONTH', 1).endsAt, now);
    expect([renewed.state, lastDayOf(renewed.expiresAt!), renewed.frozenReason, renewed.releasesAt]).toEqual([
      'IN_USE',
      '2025-06-08',
      null,
      null,
    ]);
    expect(show(renewed.nextTransitionAt)).toBe('2025-06-01 10:00:00');
  });
});

describe('the timer', () => {
  it('a transition that is late is still owed, a reminder that is late is not', () => {
    const late = timed(inUse, bj('2025-05-12 00:00'));
    expect([late.nextStep, show(late.nextTransitionAt)]).toEqual(['EXPIRE', '2025-05-09 00:00:00']);
  });
  it('late work counts grace from the expiry, not from the worker’s return', () => {
    const expired = expire(inUse, 'V3', daysOf(GRACE_TABLE, 'V3', 'PERIOD'), bj('2025-05-12 00:00'));
    expect(show(expired.freezesAt)).toBe('2025-05-16 00:00:00');
  });
  it('NO_RENEW stops all reminders and moves no transition', () => {
    const quiet = { ...inUse, expiryPolicy: 'NO_RENEW' as const };
    expect(milestones(quiet, bj('2025-04-08 12:00')).map((m) => m.step)).toEqual(['EXPIRE']);
  });
  it('a renewal that does not reach today leaves the resource frozen with its dates', () => {
    const frozen = freeze(
      expire(inUse, 'V5', { grace: 60, retention: 60 }, bj('2025-05-09 00:00')),
      bj('2025-07-08 00:00'),
    );
    const renewed = extend(frozen, bj('2025-06-09 00:00'), bj('2025-07-10 00:00'));
    expect([renewed.state, show(renewed.releasesAt)]).toEqual(['FROZEN', show(frozen.releasesAt)]);
  });
  it('every level has its days', () => {
    expect(daysOf(GRACE_TABLE, 'V0', 'PERIOD')).toEqual({ grace: 1, retention: 1 });
    expect(daysOf(GRACE_TABLE, 'V4', 'ON_DEMAND')).toEqual({ grace: 7, retention: 15 });
    expect(daysOf(GRACE_TABLE, 'V9', 'PERIOD')).toEqual({ grace: 1, retention: 1 });
  });
});

describe('auto-renewal (REN-22)', () => {
  const auto = { ...inUse, expiryPolicy: 'AUTO' as const };
  it('is planned 7 days before expiry at 03:00', () => {
    expect(show(autoRenewAt(auto, bj('2025-04-08 12:00')))).toBe('2025-05-01 03:00:00');
  });
  it('inside the 7 days, at the next 03:00', () => {
    expect(show(autoRenewAt(auto, bj('2025-05-01 03:00')))).toBe('2025-05-02 03:00:00');
    expect(show(autoRenewAt(auto, bj('2025-05-03 02:59')))).toBe('2025-05-03 03:00:00');
  });
  it('goes on in grace and retention, and not for what cannot be renewed', () => {
    expect(show(autoRenewAt({ ...auto, state: 'EXPIRED' }, bj('2025-05-10 12:00')))).toBe(
      '2025-05-11 03:00:00',
    );
    expect(autoRenewAt({ ...auto, state: 'RELEASED' }, bj('2025-05-10 12:00'))).toBeNull();
    expect(autoRenewAt({ ...auto, chargingMode: 'ON_DEMAND' }, bj('2025-04-10 12:00'))).toBeNull();
    expect(autoRenewAt(inUse, bj('2025-04-08 12:00'))).toBeNull();
  });
});

it('no state is left by an action that the table does not have', () => {
  for (const state of ['OPENING', 'RELEASED', 'UNSUBSCRIBED'] as const) {
    expect(() => release({ ...inUse, state }, bj('2025-05-10 12:00'))).toThrow('INVALID_TRANSITION');
    expect(Object.keys(resourceStates[state])).not.toContain('release');
  }
});
