import { describe, expect, it } from 'vitest';
import { isStrongEnough } from './account.ts';
import { csrfTokenOf, hashToken, newToken, sameText } from './tokens.ts';

describe('password rules (ACC-1, 3.2)', () => {
  it.each(['abcdefg1', 'ABCDEFGH1', 'abcdefg!', '密码密码密码密码a', `${'a1'.repeat(64)}`])(
    'takes %s',
    (good) => {
      expect(isStrongEnough(good)).toBe(true);
    },
  );
  it.each(['abcdef1', 'abcdefgh', '12345678', 'abcd efg1', 'abcdefg1\n', '', `${'a1'.repeat(64)}a`])(
    'refuses %j',
    (weak) => {
      expect(isStrongEnough(weak)).toBe(false);
    },
  );
});

describe('tokens', () => {
  it('are long, differ, and are stored as hashes', () => {
    const [a, b] = [newToken(), newToken()];
    expect(a).toHaveLength(43);
    expect(a).not.toBe(b);
    expect(hashToken(a)).not.toContain(a);
  });
  it('give each session a CSRF token of its own', () => {
    expect(csrfTokenOf('a')).not.toBe(csrfTokenOf('b'));
    expect(sameText(csrfTokenOf('a'), csrfTokenOf('a'))).toBe(true);
    expect(sameText('a', 'ab')).toBe(false);
  });
});
