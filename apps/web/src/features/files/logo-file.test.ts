import { expect, it } from 'vitest';
import { megabytes, wrongWith } from './logo-file.ts';

it.each([
  ['logo.png', 1, null],
  ['标志.JPEG', 5 * 1024 * 1024, null],
  ['logo.jpg', 5 * 1024 * 1024 + 1, 'size'],
  ['logo.png', 0, 'empty'],
  ['logo.svg', 1, 'type'],
  ['png', 1, 'type'],
  ['logo.png.exe', 1, 'type'],
] as const)('%s of %i bytes: %s', (name, size, wrong) => expect(wrongWith({ name, size })).toBe(wrong));

it('sizes are told with one digit', () => {
  expect([megabytes(1), megabytes(1_572_864), megabytes(5_242_880)]).toEqual(['0.1 MB', '1.5 MB', '5.0 MB']);
});
