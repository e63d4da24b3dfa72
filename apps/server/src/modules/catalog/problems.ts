import type { FieldProblem, LocalText } from '@jishi/protocol';

/** Collects what is wrong with a form. */
export class Problems {
  readonly list: FieldProblem[] = [];
  add(field: string, rule: string, text: LocalText): void {
    this.list.push({ field, rule, text });
  }
}

/** Checks a text in both languages: there, long enough, short enough, within the text policy. */
export type TextCheck = (
  field: string,
  value: { 'zh-CN'?: string; en?: string } | undefined,
  rule: { min: number; max: { 'zh-CN': number; en: number }; isName?: boolean },
) => void;

export function required(problems: Problems, field: string): void {
  problems.add(field, 'required', { 'zh-CN': '必填', en: 'Required' });
}
