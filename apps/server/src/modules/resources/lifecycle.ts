import { next, type ResourceState, resourceStates } from '@jishi/protocol';
import { addDays, beijingInstant, nextBeijingHour } from '../../platform/calendar/calendar.ts';
import type { Resource, Step } from './resource.ts';
import { lastDayOf } from './term.ts';

/** Natural days of grace (宽限期) and retention (保留期) of one customer level: buying spec 9.1. */
export interface LevelDays {
  readonly grace: number;
  readonly retention: number;
}
export type GraceTable = Readonly<
  Record<string, { readonly PERIOD: LevelDays; readonly ON_DEMAND: LevelDays }>
>;

const DAY = 86_400_000;
const AUTO_RENEW_HOUR = 3;
export const AUTO_RENEW_DAYS = 7;
/** REN-24: 15 days before the automatic renewal its price is looked at. */
const PRICE_LOOK_DAYS = AUTO_RENEW_DAYS + 15;
/**
 * Days before the last valid day (9.5). Where renewal is automatic nobody is reminded unless it failed, for a success
 * moves the expiry: then 5 and 2 days before and on the day (REN-23).
 */
export const REMIND_EXPIRY_DAYS = {
  MANUAL: [7, 3, 1],
  AUTO: [PRICE_LOOK_DAYS, 5, 2, 0],
  NO_RENEW: [],
} as const;
export const REMIND_RELEASE_DAYS = [6, 2, 0] as const;
/** Reminders go out at 10:00, when somebody reads them (as section 20 says for trials). */
const REMINDER_HOUR = 10;

export function plusDays(at: Date, days: number): Date {
  return new Date(at.getTime() + days * DAY);
}

type Timed = Pick<
  Resource,
  'state' | 'chargingMode' | 'expiresAt' | 'expiryPolicy' | 'frozenReason' | 'freezesAt' | 'releasesAt'
>;

export interface Milestone {
  readonly step: Step;
  readonly at: Date;
}

/** `days` before the last valid day, at 10:00. */
function reminders(step: Step, end: Date, days: readonly number[], from: Date): Milestone[] {
  return days
    .map((n) => ({ step, at: beijingInstant(addDays(lastDayOf(end), -n), REMINDER_HOUR) }))
    .filter((m) => m.at > from);
}

/**
 * Everything that will happen to a resource by time alone if nobody acts, in order. Reminders that lie
 * before `from` are over; a transition that is late is still owed.
 */
export function milestones(resource: Timed, from: Date): Milestone[] {
  const reminded = resource.expiryPolicy !== 'NO_RENEW';
  switch (resource.state) {
    case 'IN_USE':
      if (resource.chargingMode === 'ON_DEMAND') {
        return resource.freezesAt ? [{ step: 'FREEZE', at: resource.freezesAt }] : [];
      }
      if (!resource.expiresAt) return [];
      return [
        ...reminders('REMIND_EXPIRY', resource.expiresAt, REMIND_EXPIRY_DAYS[resource.expiryPolicy], from),
        { step: 'EXPIRE', at: resource.expiresAt },
      ];
    case 'EXPIRED':
      return resource.freezesAt ? [{ step: 'FREEZE', at: resource.freezesAt }] : [];
    case 'FROZEN':
      if (!resource.releasesAt) return [];
      return [
        ...(reminded ? reminders('REMIND_RELEASE', resource.releasesAt, REMIND_RELEASE_DAYS, from) : []),
        { step: 'RELEASE', at: resource.releasesAt },
      ];
    case 'OPENING':
    case 'RELEASED':
    case 'UNSUBSCRIBED':
      return [];
  }
}

/** The resource with its timer set to what comes next after `now`. */
export function timed<R extends Timed>(
  resource: R,
  now: Date,
): R & { nextStep: Step | null; nextTransitionAt: Date | null } {
  const first = milestones(resource, now)[0];
  return { ...resource, nextStep: first?.step ?? null, nextTransitionAt: first?.at ?? null };
}

/** REN-22: 7 days before expiry at 03:00; inside the 7 days, and after a failure, the next 03:00. */
export function autoRenewAt(
  resource: Pick<Resource, 'state' | 'chargingMode' | 'expiresAt' | 'expiryPolicy' | 'frozenReason'>,
  now: Date,
): Date | null {
  if (resource.expiryPolicy !== 'AUTO' || resource.chargingMode !== 'PERIOD' || !resource.expiresAt)
    return null;
  if (!isRenewable(resource)) return null;
  const planned = beijingInstant(addDays(lastDayOf(resource.expiresAt), -AUTO_RENEW_DAYS), AUTO_RENEW_HOUR);
  return planned > now ? planned : nextBeijingHour(now, AUTO_RENEW_HOUR);
}

/** Period resources from opening to release, also in grace and retention (REN-10, REN-11). */
export function isRenewable(resource: Pick<Resource, 'state' | 'chargingMode' | 'frozenReason'>): boolean {
  if (resource.chargingMode !== 'PERIOD') return false;
  return (
    resource.state === 'IN_USE' ||
    resource.state === 'EXPIRED' ||
    (resource.state === 'FROZEN' && resource.frozenReason === 'EXPIRED')
  );
}

/** CHG-4: within the term, while it is in use. */
export function isUpgradable(resource: Pick<Resource, 'state' | 'chargingMode'>): boolean {
  return resource.chargingMode === 'PERIOD' && resource.state === 'IN_USE';
}

/** Expiry: the level and its days are frozen here, so that a later change of level moves nothing. */
export function expire(resource: Resource, level: string, days: LevelDays, now: Date): Resource {
  const state = next(resourceStates, resource.state, 'expire');
  const freezesAt = plusDays(resource.expiresAt!, days.grace);
  return timed(
    {
      ...resource,
      state,
      level,
      graceDays: days.grace,
      retentionDays: days.retention,
      freezesAt,
      releasesAt: plusDays(freezesAt, days.retention),
    },
    now,
  );
}

/** Grace is over: no use any more, data kept until `releasesAt`. */
export function freeze(resource: Resource, now: Date): Resource {
  const state = next(resourceStates, resource.state, 'freeze');
  return timed(
    {
      ...resource,
      state,
      frozenReason: resource.chargingMode === 'ON_DEMAND' ? 'ARREARS' : 'EXPIRED',
    },
    now,
  );
}

/** The end of a resource's life, by time or by its buyer. */
export function release(resource: Resource, now: Date): Resource {
  return ended(resource, next(resourceStates, resource.state, 'release'), now);
}

export function ended(resource: Resource, state: ResourceState, now: Date): Resource {
  return { ...resource, state, endedAt: now, nextStep: null, nextTransitionAt: null, autoRenewAt: null };
}

/** A new end of the term: back to use when it lies ahead, else still expired or frozen with its old dates. */
export function extend(resource: Resource, expiresAt: Date, now: Date): Resource {
  const longer = { ...resource, expiresAt };
  if (expiresAt <= now) return { ...longer, autoRenewAt: autoRenewAt(longer, now) };
  const state = resource.state === 'IN_USE' ? resource.state : next(resourceStates, resource.state, 'renew');
  const renewed = {
    ...longer,
    state,
    level: null,
    graceDays: null,
    retentionDays: null,
    frozenReason: null,
    freezesAt: null,
    releasesAt: null,
  };
  return { ...timed(renewed, now), autoRenewAt: autoRenewAt(renewed, now) };
}

/** Arrears (13.6): on-demand resources go on through their grace, then freeze. */
export function beginArrears(resource: Resource, level: string, days: LevelDays, now: Date): Resource {
  const freezesAt = plusDays(now, days.grace);
  return timed(
    {
      ...resource,
      level,
      graceDays: days.grace,
      retentionDays: days.retention,
      freezesAt,
      releasesAt: plusDays(freezesAt, days.retention),
    },
    now,
  );
}

/** The account has paid what it owed: the coming freeze is off, a frozen resource is in use again. */
export function endArrears(resource: Resource, now: Date): Resource {
  const state =
    resource.state === 'FROZEN' ? next(resourceStates, resource.state, 'unfreeze') : resource.state;
  return timed(
    {
      ...resource,
      state,
      level: null,
      graceDays: null,
      retentionDays: null,
      frozenReason: null,
      freezesAt: null,
      releasesAt: null,
    },
    now,
  );
}
