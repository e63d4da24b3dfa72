import { LANGS } from '@jishi/protocol';
import { describe, expect, it } from 'vitest';
import { mailHtml, mailText } from './mail.html.ts';
import { CATEGORIES, fill, type Notice, writtenMoney, writtenPeriod, writtenTime } from './notice.ts';
import { notices } from './texts/index.ts';

const all = Object.entries(notices) as [string, Notice][];

describe('every notice', () => {
  it.each(all)('%s says the same facts in both languages', (_name, notice) => {
    const places = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((x) => x[1]).sort();
    expect(new Set(places(notice.title['zh-CN']))).toEqual(new Set(places(notice.title.en)));
    expect(new Set(places(notice.body['zh-CN']))).toEqual(new Set(places(notice.body.en)));
    expect(CATEGORIES).toContain(notice.category);
  });
  it.each(all)('%s keeps to the wording rules', (_name, notice) => {
    for (const text of [notice.title, notice.body, notice.action]) {
      expect(text['zh-CN']).not.toMatch(/[！!]|请稍后重试|系统繁忙|操作成功|您/);
      expect(text.en).not.toMatch(/!|\bplease\b|\boops\b|successfully/i);
    }
    expect([...notice.action['zh-CN']].length).toBeLessThanOrEqual(6);
  });
});

describe('facts are written as each language writes them', () => {
  const at = new Date('2026-11-21T10:00:00Z');
  it.each([
    [writtenMoney(120_000n, 'zh-CN'), '¥\u20091,200.00'],
    [writtenMoney(120_000n, 'en'), '¥1,200.00'],
    [writtenMoney(-34_500n, 'en'), '−¥345.00'],
    [writtenMoney(100_000_000n, 'en'), '¥1,000,000.00'],
    [writtenTime(at, 'zh-CN'), '2026年11月21日 18:00 (UTC+8)'],
    [writtenTime(at, 'en'), '21 Nov 2026, 18:00 (UTC+8)'],
    [writtenPeriod('202603').en, 'Mar 2026'],
  ])('%s', (is, should) => {
    expect(is).toBe(should);
  });
  it('an exclusive end is shown as the last minute before it', () => {
    const facts = { until: { lastDay: new Date('2026-04-02T16:00:00Z') } };
    expect(fill({ 'zh-CN': '{until}', en: '{until}' }, facts).en).toBe('2 Apr 2026, 23:59 (UTC+8)');
  });
  it('a forgotten fact is an error and never a hole in a sentence', () => {
    expect(() => fill({ 'zh-CN': '{x}', en: '{x}' }, {})).toThrow('{x}');
  });
});

it('a letter escapes what people wrote, and has a plain twin', () => {
  for (const lang of LANGS) {
    const mail = {
      lang,
      title: '<script>alert(1)</script>',
      body: ['a & "b"'],
      action: 'Go',
      url: 'https://jishi.test/x?a=1&b=2',
    };
    const html = mailHtml(mail);
    expect(html).not.toContain('<script>');
    expect(html).toContain('&#60;script&#62;');
    expect(html).toContain('href="https://jishi.test/x?a=1&#38;b=2"');
    expect(html).not.toMatch(/src=|@import|<link/);
    expect(mailText(mail)).toContain('https://jishi.test/x?a=1&b=2');
  }
});
