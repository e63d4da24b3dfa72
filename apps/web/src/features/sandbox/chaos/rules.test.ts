import { describe, expect, it } from 'vitest';
import { isOver, newDraft, type Rule, toDraft, toRule } from './rules.ts';

const rule: Rule = {
  kind: 'HTTP_5XX',
  scene: 'newInstance',
  probability: 0.25,
  remaining: 3,
  delayMs: null,
  status: 502,
  struck: 2,
};

describe('chaos rules', () => {
  it('are sent as they were read when nothing was changed', () => {
    expect(toRule(toDraft(rule, 'a'))).toEqual({
      kind: 'HTTP_5XX',
      scene: 'newInstance',
      probability: 0.25,
      times: 3,
      status: 502,
    });
    const endless = {
      ...rule,
      kind: 'DELAY',
      scene: null,
      remaining: null,
      delayMs: 900,
      status: null,
    } as const;
    expect(toRule(toDraft(endless, 'a'))).toEqual({
      kind: 'DELAY',
      scene: null,
      probability: 0.25,
      times: null,
      delayMs: 900,
    });
  });
  it('name a delay or a status only where the kind has one', () => {
    expect(toRule(newDraft('TIMEOUT', 'a'))).toEqual({
      kind: 'TIMEOUT',
      scene: null,
      probability: 1,
      times: 1,
    });
  });
  it('are over when they have struck as often as told', () => {
    expect(isOver(toDraft({ ...rule, remaining: 0 }, 'a'))).toBe(true);
    expect(isOver(toDraft({ ...rule, remaining: null }, 'a'))).toBe(false);
  });
});
