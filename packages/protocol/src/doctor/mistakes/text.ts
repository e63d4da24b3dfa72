/** What goes wrong when the parts are put together, and with the time and nonce among them. */
import type { Draft, How, Mistake } from '../draft.ts';

/** A mistake that sets one option of a draft. */
export const how = (code: Mistake['code'], option: keyof How, value: string, partName?: string): Mistake => ({
  code,
  slot: option,
  ...(partName ? { part: partName } : {}),
  apply: (draft) => ({ ...draft, how: { ...draft.how, [option]: value } }),
});

const macArguments = how('MAC_ARGUMENTS_SWAPPED', 'mac', 'SWAPPED');

export const macMistakes: readonly Mistake[] = [
  macArguments,
  how('MAC_SHA1', 'mac', 'SHA1'),
  how('MAC_WITHOUT_KEY', 'mac', 'PLAIN'),
  how('MAC_WITHOUT_KEY', 'mac', 'PLAIN_KEY_FIRST'),
  how('MAC_WITHOUT_KEY', 'mac', 'PLAIN_KEY_LAST'),
];

const timed = (code: Mistake['code'], change: (text: string) => string): Mistake => ({
  code,
  slot: 'timestamp',
  part: 'timestamp',
  apply: (draft) => ({ ...draft, timestamp: change(draft.timestamp) }),
});

const isDigits = (text: string, length: number) => text.length === length && /^\d+$/.test(text);

/** The time was signed in another unit than it was sent in. */
export const epochMistakes: readonly Mistake[] = [
  timed('SECONDS_FOR_MILLISECONDS', (t) => (isDigits(t, 13) ? t.slice(0, 10) : t)),
  timed('SECONDS_FOR_MILLISECONDS', (t) => (isDigits(t, 13) ? String(Math.round(Number(t) / 1000)) : t)),
  timed('MICROSECONDS', (t) => (isDigits(t, 13) ? `${t}000` : t)),
  timed('TIMESTAMP_DIFFERS', (t) => (isDigits(t, 13) ? `${t.slice(0, 10)}000` : t)),
  timed('TIMESTAMP_DIFFERS', (t) => (isDigits(t, 10) ? `${t}000` : t)),
  timed('TIMESTAMP_DIFFERS', (t) => (isDigits(t, 16) ? t.slice(0, 13) : t)),
  timed('TIMESTAMP_LEFT_OUT', () => ''),
  timed('TIMESTAMP_LEFT_OUT', () => 'null'),
];

export const nonceMistakes: readonly Mistake[] = [
  { code: 'NONCE_LEFT_OUT', slot: 'nonce', part: 'nonce', apply: (d) => ({ ...d, nonce: '' }) },
  { code: 'NONCE_LEFT_OUT', slot: 'nonce', part: 'nonce', apply: (d) => ({ ...d, nonce: 'null' }) },
  {
    code: 'NONCE_CASE',
    slot: 'nonce',
    part: 'nonce',
    apply: (d) => ({ ...d, nonce: d.nonce.toLowerCase() }),
  },
  {
    code: 'NONCE_CASE',
    slot: 'nonce',
    part: 'nonce',
    apply: (d) => ({ ...d, nonce: d.nonce.toUpperCase() }),
  },
];

/**
 * The last resort: the clock was read twice, so another instant was signed than was sent. Up to two seconds
 * to both sides, in the unit of the text; only for the base draft, as these are thousands.
 */
export function* nearbyTimestamps(draft: Draft): Generator<Draft> {
  const { timestamp } = draft;
  // Only the last six digits are counted, so a 17-digit layout (…ssSSS) works as well as Unix time.
  if (!/^\d{10,17}$/.test(timestamp)) return;
  const head = timestamp.slice(0, -6);
  const tail = Number(timestamp.slice(-6));
  for (let distance = 1; distance <= 2000; distance++) {
    for (const moved of [tail - distance, tail + distance]) {
      if (moved >= 0 && moved < 1_000_000) {
        yield { ...draft, timestamp: head + String(moved).padStart(6, '0') };
      }
    }
  }
}
