import { createHash, createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { base64, fromBase64, fromHex, hex, hmac, sha1, sha256 } from './digest.ts';

const bytes = fc.oneof(
  fc.uint8Array({ maxLength: 300 }),
  fc.integer({ min: 50, max: 70 }).chain((n) => fc.uint8Array({ minLength: n, maxLength: n })),
);

describe('the doctor own digests agree with the platform library', () => {
  test('SHA-256 and SHA-1', () => {
    fc.assert(
      fc.property(bytes, (data) => {
        expect(hex(sha256(data))).toBe(createHash('sha256').update(data).digest('hex'));
        expect(hex(sha1(data))).toBe(createHash('sha1').update(data).digest('hex'));
      }),
    );
  });

  test('HMAC with short, block-long and longer keys', () => {
    fc.assert(
      fc.property(bytes, bytes, (key, data) => {
        expect(hex(hmac(key, data))).toBe(createHmac('sha256', key).update(data).digest('hex'));
        expect(hex(hmac(key, data, sha1))).toBe(createHmac('sha1', key).update(data).digest('hex'));
      }),
    );
  });

  test('hex and Base64 there and back; other text is no Base64', () => {
    fc.assert(
      fc.property(bytes, (data) => {
        expect(base64(data)).toBe(Buffer.from(data).toString('base64'));
        expect(fromBase64(base64(data))).toEqual(data);
        expect(fromHex(hex(data))).toEqual(data);
      }),
    );
    for (const text of ['a', 'ab=c', 'ab_-', 'ab c']) expect(fromBase64(text)).toBeUndefined();
  });
});
