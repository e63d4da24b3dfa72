import { describe, expect, it } from 'vitest';
import { jpeg, png } from './image.fixtures.ts';
import { formatOf, sidesOf } from './image.ts';

describe('what a picture says of itself', () => {
  it('the bytes tell the format', () => {
    expect(formatOf(png(1, 1))).toBe('PNG');
    expect(formatOf(jpeg(1, 1))).toBe('JPEG');
    for (const other of ['', 'GIF89a', '<svg xmlns="http://www.w3.org/2000/svg"/>', '\x89PNG', '%PDF-1.7']) {
      expect(formatOf(Buffer.from(other, 'latin1'))).toBeUndefined();
    }
  });

  it('width and height are read and not mixed up, in baseline and progressive JPEG', () => {
    expect(sidesOf(png(120, 48), 'PNG')).toEqual({ width: 120, height: 48 });
    expect(sidesOf(jpeg(120, 48), 'JPEG')).toEqual({ width: 120, height: 48 });
    expect(sidesOf(jpeg(65535, 1, 0xc2), 'JPEG')).toEqual({ width: 65535, height: 1 });
  });

  it.each([
    ['PNG', png(60, 60)],
    ['JPEG', jpeg(60, 60)],
  ] as const)('a %s cut off anywhere is unreadable, and never throws', (format, whole) => {
    for (let length = 3; length < whole.length; length++) {
      expect(sidesOf(whole.subarray(0, length), format)).toBeUndefined();
    }
  });

  it('a PNG with any byte changed behind its head is unreadable, and never throws', () => {
    const whole = png(60, 60);
    for (let at = 8; at < whole.length; at++) {
      const broken = Buffer.from(whole);
      broken[at] = broken.readUInt8(at) ^ 0x55;
      expect(sidesOf(broken, 'PNG')).toBeUndefined();
    }
  });

  it('a PNG without pixels or with something before its head chunk is unreadable', () => {
    const whole = png(60, 60);
    const head = whole.subarray(0, 33);
    expect(sidesOf(Buffer.concat([head, whole.subarray(-12)]), 'PNG')).toBeUndefined();
    expect(
      sidesOf(Buffer.concat([whole.subarray(0, 8), whole.subarray(-12), whole.subarray(8)]), 'PNG'),
    ).toBeUndefined();
  });
});
