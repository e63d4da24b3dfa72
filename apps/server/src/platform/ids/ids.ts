import { randomBytes, randomInt } from 'node:crypto';
import { ID_PREFIX, type Id, type IdKind } from '@jishi/protocol';

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';

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
  const bytes = randomBytes(11);
  let tail = '';
  for (const byte of bytes) tail += ALPHABET[byte & 31];
  return `${ID_PREFIX[kind]}_${head}${tail}` as Id<K>;
}

const BASE36 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** Order ids are `CS` + yyMMddHHmm (Beijing) + 6 of base 36 (buying spec 4.1). */
export function newOrderId(at: Date): Id<'order'> {
  const beijing = new Date(at.getTime() + 8 * 3_600_000).toISOString();
  const stamp = beijing.slice(2, 16).replace(/[-T:]/g, '');
  let tail = '';
  for (let i = 0; i < 6; i++) tail += BASE36[randomInt(36)];
  return `CS${stamp}${tail}` as Id<'order'>;
}
