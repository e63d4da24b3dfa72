import { describe, expect, it } from 'vitest';
import { KeptAnswers } from './kept-answers.ts';

const text = (answer: { json: Buffer }) => answer.json.toString();

describe('kept answers', () => {
  it('are made once for a version, and anew when it moves, back and forth', async () => {
    const kept = new KeptAnswers(1000);
    let made = 0;
    const ask = (version: string) => kept.answer('list', version, async () => ++made);
    expect(text(await ask('1'))).toBe('1');
    expect(text(await ask('1'))).toBe('1');
    expect(text(await ask('2'))).toBe('2');
    expect(text(await ask('1'))).toBe('3');
  });
  it('are made once for all who ask at the same time', async () => {
    const kept = new KeptAnswers(1000);
    let made = 0;
    const ask = () => kept.answer('list', '1', async () => ++made);
    expect((await Promise.all([ask(), ask(), ask()])).map(text)).toEqual(['1', '1', '1']);
  });
  it('keep no failure', async () => {
    const kept = new KeptAnswers(1000);
    const failing = kept.answer('one', '1', () => Promise.reject(new Error('gone')));
    await expect(failing).rejects.toThrow('gone');
    expect(text(await kept.answer('one', '1', async () => 'here'))).toBe('"here"');
  });
  it('stay within their bytes: what was not asked for the longest goes', async () => {
    const kept = new KeptAnswers(100);
    const made: string[] = [];
    const ask = (key: string) =>
      kept.answer(key, '1', async () => {
        made.push(key);
        return 'x'.repeat(7);
      });
    for (let n = 0; n < 11; n++) await ask(`${n}`);
    await ask('1');
    await ask('11');
    made.length = 0;
    for (const key of ['1', '11', '10', '0']) await ask(key);
    expect(made).toEqual(['0']);
    await ask('2');
    expect(made).toEqual(['0', '2']);
  });
  it('keep nothing that would fill the place alone', async () => {
    const kept = new KeptAnswers(100);
    let made = 0;
    const ask = () => kept.answer('big', '1', async () => `${++made}${'x'.repeat(50)}`);
    await ask();
    await ask();
    expect(made).toBe(2);
  });
});
