/** Without a zone, a time is read on the site's clock. */
const SITE_ZONE = '+08:00';

/**
 * The instant that somebody copied from a log: ISO 8601 or `2026-07-01 20:00:10` (UTC+8 when no zone is named), an
 * HTTP date, seconds or milliseconds since 1970. Undefined when it is none of them.
 */
export function readInstant(text: string): Date | undefined {
  const said = text.trim();
  if (/^\d{10}$/.test(said)) return new Date(Number(said) * 1000);
  if (/^\d{13}$/.test(said)) return new Date(Number(said));
  const found = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d(?::\d\d(?:[.,]\d{1,9})?)?) ?(Z|[+-]\d\d:?\d\d)?$/i.exec(
    said,
  );
  if (found) {
    const [, day, time, zone = SITE_ZONE] = found;
    const offset = zone.toUpperCase() === 'Z' ? 'Z' : zone.replace(/^(...):?/, '$1:');
    return valid(new Date(`${day}T${time?.replace(',', '.')}${offset}`));
  }
  return /^[A-Z][a-z]{2}, \d\d? [A-Z][a-z]{2} \d{4} [\d:]{8} GMT$/.test(said)
    ? valid(new Date(said))
    : undefined;
}

const valid = (at: Date): Date | undefined => (Number.isNaN(at.getTime()) ? undefined : at);
