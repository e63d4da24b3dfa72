/** What the time of a message says: its unit, its age, its zone. */
import { parseTime } from '../seller/time.ts';
import type { Clock, Found } from './schemes/scheme.ts';
import type { FindingCode } from './words/index.ts';

const EIGHT_HOURS = 8 * 3600_000;
const DAY = 24 * 3600_000;

export function checkClock(
  clock: Clock,
  text: string | undefined,
  receivedAt: Date | undefined,
  windowSeconds = clock.windowSeconds,
): Found[] {
  const where = { part: clock.part };
  if (text === undefined || text === '') return [{ code: 'TIMESTAMP_MISSING', certainty: 'PROVEN', where }];
  const { at, code } = clock.layout === 'EPOCH' ? epoch(text) : laidOut(clock.layout, text);
  const findings: Found[] = [];
  const distance = at !== undefined && receivedAt ? receivedAt.getTime() - at : undefined;
  if (code) {
    // The unit is certain when it puts the message near the moment at which it came.
    const isNear = distance !== undefined && Math.abs(distance) <= DAY;
    findings.push({ code, certainty: isNear || at === undefined ? 'PROVEN' : 'LIKELY', where });
  }
  if (distance === undefined) return findings;
  const aside = Math.abs(Math.abs(distance) - EIGHT_HOURS);
  const window = windowSeconds === undefined ? undefined : windowSeconds * 1000;
  // The published zone is what matters where no window is: half an hour tells it from a slow clock.
  if (aside <= (window ?? 1800_000)) findings.push({ code: 'TIME_ZONE', certainty: 'LIKELY', where });
  if (window !== undefined && Math.abs(distance) > window) {
    findings.push({ code: distance > 0 ? 'TIME_STALE' : 'TIME_AHEAD', certainty: 'PROVEN', where });
  }
  return findings;
}

interface Read {
  /** Milliseconds since 1970. */
  readonly at?: number;
  readonly code?: FindingCode;
}

function epoch(text: string): Read {
  if (!/^\d+$/.test(text)) return { code: 'TIMESTAMP_LAYOUT' };
  const number = Number(text);
  switch (text.length) {
    case 13:
      return { at: number };
    case 10:
      return { at: number * 1000, code: 'SECONDS_FOR_MILLISECONDS' };
    case 16:
      return { at: number / 1000, code: 'MICROSECONDS' };
    case 19:
      return { at: number / 1e6, code: 'NANOSECONDS' };
    default:
      return { code: 'TIMESTAMP_LAYOUT' };
  }
}

function laidOut(layout: Exclude<Clock['layout'], 'EPOCH'>, text: string): Read {
  const format = layout === 'BASIC_ISO' ? "yyyyMMdd'T'HHmmss'Z'" : 'yyyyMMddHHmmssSSS';
  const at = parseTime(format, text)?.getTime();
  if (at === undefined) return { code: 'TIMESTAMP_LAYOUT' };
  return { at: layout === 'DIGITS_UTC8' ? at - EIGHT_HOURS : at };
}
