/** The layouts in which the seller protocol writes an instant; all UTC unless a name says otherwise. */

const two = (n: number) => String(n).padStart(2, '0');

/** `yyyyMMddHHmmss`: expireTime, createTime (6.3, 11.2). */
export function formatSeconds(at: Date): string {
  return (
    String(at.getUTCFullYear()).padStart(4, '0') +
    two(at.getUTCMonth() + 1) +
    two(at.getUTCDate()) +
    two(at.getUTCHours()) +
    two(at.getUTCMinutes()) +
    two(at.getUTCSeconds())
  );
}

/** `yyyyMMddHHmmssSSS`: V1 timeStamp, statisticalTime (3.3, 5.7). */
export function formatMilliseconds(at: Date): string {
  return formatSeconds(at) + String(at.getUTCMilliseconds()).padStart(3, '0');
}

/** `yyyyMMddHHmmssSSS` on the clock of UTC+8: the kit's timeStamp (3.3, 8). */
export function formatMillisecondsUtc8(at: Date): string {
  return formatMilliseconds(new Date(at.getTime() + 8 * 3600_000));
}

/** `yyyyMMdd'T'HHmmss'Z'`: X-Sdk-Date and the times of usage records (3.9, 10.1). */
export function formatBasicIso(at: Date): string {
  const text = formatSeconds(at);
  return `${text.slice(0, 8)}T${text.slice(8)}Z`;
}

/** `yyyy-MM-dd HH:mm:ss z`, the z being the letter: times of a License application (License 2.5). */
export function formatLicenseTime(at: Date): string {
  return `${at.toISOString().slice(0, 19).replace('T', ' ')} z`;
}

export type TimeFormat =
  | 'yyyyMMddHHmmss'
  | 'yyyyMMddHHmmssSSS'
  | "yyyyMMdd'T'HHmmss'Z'"
  | 'yyyy-MM-dd HH:mm:ss z';

const LAYOUTS: Record<TimeFormat, RegExp> = {
  yyyyMMddHHmmss: /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/,
  yyyyMMddHHmmssSSS: /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\d{3})$/,
  "yyyyMMdd'T'HHmmss'Z'": /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/,
  'yyyy-MM-dd HH:mm:ss z': /^(\d{4})-(\d\d)-(\d\d) (\d\d):(\d\d):(\d\d) z$/,
};

const WRITERS: Record<TimeFormat, (at: Date) => string> = {
  yyyyMMddHHmmss: formatSeconds,
  yyyyMMddHHmmssSSS: formatMilliseconds,
  "yyyyMMdd'T'HHmmss'Z'": formatBasicIso,
  'yyyy-MM-dd HH:mm:ss z': formatLicenseTime,
};

/** Strict: a date that no calendar has (31 February) is undefined, not the 3 March. */
export function parseTime(format: TimeFormat, text: string): Date | undefined {
  const found = LAYOUTS[format].exec(text);
  if (!found) return undefined;
  const [year, month, day, hour, minute, second, ms] = found.slice(1).map(Number);
  const at = new Date(Date.UTC(year!, month! - 1, day!, hour!, minute!, second!, ms ?? 0));
  return WRITERS[format](at) === text ? at : undefined;
}
