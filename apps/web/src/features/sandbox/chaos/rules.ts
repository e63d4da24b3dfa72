import type { Body, Reply } from '@jishi/sdk';

export type Rule = Reply<'chaos.get'>['rules'][number];
export type Kind = Rule['kind'];

/** In the order in which a developer would try them. */
export const KINDS: readonly Kind[] = ['TIMEOUT', 'DELAY', 'HTTP_5XX', 'WRONG_BODY', 'DUPLICATE', 'REORDER'];

/** A rule while it is edited: everything as typed. */
export interface Draft {
  readonly key: string;
  readonly kind: Kind;
  /** Empty: every scene. */
  readonly scene: string;
  /** Percent. */
  readonly percent: string;
  /** Empty: no end. */
  readonly times: string;
  readonly delayMs: string;
  readonly status: string;
  readonly struck: number;
}

export function toDraft(rule: Rule, key: string): Draft {
  return {
    key,
    kind: rule.kind,
    scene: rule.scene ?? '',
    percent: String(Math.round(rule.probability * 10_000) / 100),
    times: rule.remaining === null ? '' : String(rule.remaining),
    delayMs: String(rule.delayMs ?? 3000),
    status: String(rule.status ?? 503),
    struck: rule.struck,
  };
}

export const newDraft = (kind: Kind, key: string): Draft => ({
  key,
  kind,
  scene: '',
  percent: '100',
  times: '1',
  delayMs: '3000',
  status: '503',
  struck: 0,
});

/** What the API takes; a field that is no number is sent as it reads, and the API names it. */
export function toRule(draft: Draft): Body<'chaos.set'>['rules'][number] {
  return {
    kind: draft.kind,
    scene: draft.scene || null,
    probability: Number(draft.percent) / 100,
    times: draft.times === '' ? null : Number(draft.times),
    ...(draft.kind === 'DELAY' ? { delayMs: Number(draft.delayMs) } : {}),
    ...(draft.kind === 'HTTP_5XX' ? { status: Number(draft.status) } : {}),
  };
}

/** A rule that struck as often as it was told is over: it is not sent again. */
export const isOver = (draft: Draft): boolean => draft.times === '0';
