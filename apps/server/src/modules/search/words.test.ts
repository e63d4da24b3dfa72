import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cut, formsOf, highlight, isOneEdit, queryWords, tsqueryOf, vectorOf } from './words.ts';

describe('cutting', () => {
  it('cuts Chinese into words and their parts', () => {
    expect(cut('关系数据库')).toEqual(expect.arrayContaining(['关系', '数据', '数据库']));
  });
  it('folds width and case, and drops punctuation and stop words', () => {
    expect(cut('ＧｉｔＬａｂ 的 “CI/CD”')).toEqual(['gitlab', 'ci', 'cd']);
  });
  it('finds in the index whatever is cut the same way in the query', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40, unit: 'binary' }), (text) => {
        const vector = vectorOf([['A', text]]);
        for (const word of queryWords(text)) expect(vector).toContain(word.replace(/['\\]/g, '$&$&'));
      }),
      { numRuns: 200 },
    );
  });
  it('lets only the last word grow', () => {
    expect(tsqueryOf(['git', 'prom'], new Map())).toBe("'git'&'prom':*");
    expect(tsqueryOf(['数据'], new Map([['数据', ['x']]]))).toBe("('数据'|'x')");
  });
});

describe('typos', () => {
  it.each([
    ['postgres', 'postgrse', true],
    ['postgres', 'postgre', true],
    ['postgres', 'pastgres', true],
    ['postgres', 'postgress', true],
    ['postgres', 'postgres', false],
    ['postgres', 'postegrs', false],
    ['redis', 'reids', true],
    ['abcde', 'xbcdy', false],
  ])('%s and %s are one edit apart: %s', (a, b, yes) => {
    expect(isOneEdit(a, b)).toBe(yes);
    expect(isOneEdit(b, a)).toBe(yes);
  });
  it('every word one edit away shares a form', () => {
    const word = fc.string({ minLength: 5, maxLength: 9, unit: fc.constantFrom(...'abcd') });
    fc.assert(
      fc.property(word, word, (a, b) => {
        if (isOneEdit(a, b)) expect(formsOf(a).some((form) => formsOf(b).includes(form))).toBe(true);
      }),
    );
  });
});

describe('highlights', () => {
  it('marks hits, joins neighbours, loses no letter', () => {
    expect(highlight('MinIO 对象存储', ['对象', '存储'])).toEqual([
      { text: 'MinIO ', hit: false },
      { text: '对象存储', hit: true },
    ]);
  });
  it('treats the query as text, not as a pattern', () => {
    expect(highlight('c++ (a)', ['c++', '('])).toEqual([
      { text: 'c++', hit: true },
      { text: ' ', hit: false },
      { text: '(', hit: true },
      { text: 'a)', hit: false },
    ]);
  });
});
