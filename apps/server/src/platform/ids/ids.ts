import { AsyncLocalStorage } from 'node:async_hooks';
import { randomBytes, randomInt } from 'node:crypto';
import { ID_PREFIX, type Id, type IdKind } from '@jishi/protocol';

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';

/** Numbers for the ids of one transaction: `tick` is the transaction's own, `next` counts within it. */
export interface IdCounter {
  readonly tick: bigint;
  next(): bigint;
}

const counting = new AsyncLocalStorage<IdCounter>();

/**
 * Counts the ids that are made in `work` instead of drawing them. Sandboxes do so: their clock stands still, so many
 * things have one instant, and what orders ties by id finds them in the order of their making on each run.
 */
export function withCountedIds<T>(ids: IdCounter | undefined, work: () => T): T {
  return ids ? counting.run(ids, work) : work();
}

/**
 * A new id: prefix, 9 characters of time (world or machine, whatever the caller's `at` is) so that new
 * rows land at one end of the index, 11 random ones (55 bits).
 */
export function newId<K extends IdKind>(kind: K, at: Date): Id<K> {
  let time = at.getTime();
  let head = '';
  for (let i = 0; i < 9; i++) {
    head = ALPHABET[time % 32] + head;
    time = Math.floor(time / 32);
  }
  const ids = counting.getStore();
  let tail = '';
  if (ids) tail = digits(ids.tick * 65_536n + ids.next(), ALPHABET, 11);
  else for (const byte of randomBytes(11)) tail += ALPHABET[byte & 31];
  return `${ID_PREFIX[kind]}_${head}${tail}` as Id<K>;
}

/** The last `count` digits of a number in the base of the alphabet. */
function digits(value: bigint, alphabet: string, count: number): string {
  const base = BigInt(alphabet.length);
  let text = '';
  for (let rest = value; text.length < count; rest /= base) text = alphabet[Number(rest % base)] + text;
  return text;
}

const BASE36 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** Order ids are `CS` + yyMMddHHmm (Beijing) + 6 of base 36 (buying spec 4.1). */
export function newOrderId(at: Date): Id<'order'> {
  const beijing = new Date(at.getTime() + 8 * 3_600_000).toISOString();
  const stamp = beijing.slice(2, 16).replace(/[-T:]/g, '');
  const ids = counting.getStore();
  if (ids) return `CS${stamp}${digits(ids.tick * 64n + ids.next(), BASE36, 6)}` as Id<'order'>;
  let tail = '';
  for (let i = 0; i < 6; i++) tail += BASE36[randomInt(36)];
  return `CS${stamp}${tail}` as Id<'order'>;
}
