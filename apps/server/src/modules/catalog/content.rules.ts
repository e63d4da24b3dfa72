import { type FieldProblem, LANGS, type LocalText } from '@jishi/protocol';
import type { DraftContent } from './content.ts';
import { Problems, required, type TextCheck } from './problems.ts';
import { specificationProblems } from './specification.rules.ts';
import { type Finding, findingsIn } from './text-policy.ts';

/** What the form is measured against: settings of the operator. */
export interface FormLimits {
  readonly forbidden: readonly string[];
  /** Characters of both languages together (5.4: at least 400). */
  readonly minDescription: number;
}

const ROOT = 'body.content';

/** All that keeps a form from being submitted, in the order of the form (seller spec 5.4, 2.4, 6). Pure. */
export function problemsOf(content: DraftContent, limits: FormLimits): readonly FieldProblem[] {
  const problems = new Problems();
  const text = textChecks(problems, limits);

  if (!content.category) required(problems, `${ROOT}.category`);
  text(`${ROOT}.name`, content.name, { min: 2, max: { 'zh-CN': 50, en: 50 }, isName: true });
  text(`${ROOT}.brief`, content.brief, { min: 4, max: { 'zh-CN': 200, en: 200 } });
  text(`${ROOT}.headline`, content.headline, { min: 2, max: { 'zh-CN': 60, en: 120 } });
  text(`${ROOT}.description`, content.description, { min: 1, max: { 'zh-CN': 20_000, en: 20_000 } });
  const length = (content.description?.['zh-CN'] ?? '').length + (content.description?.en ?? '').length;
  if (length > 0 && length < limits.minDescription) {
    problems.add(`${ROOT}.description`, 'minLength', {
      'zh-CN': `中英文合计至少 ${limits.minDescription} 个字，现在 ${length} 个`,
      en: `At least ${limits.minDescription} characters in both languages together; now ${length}`,
    });
  }
  const highlights = content.highlights ?? [];
  if (highlights.length < 3 || highlights.length > 6) {
    problems.add(`${ROOT}.highlights`, 'items', {
      'zh-CN': `写 3 到 6 个亮点，现在 ${highlights.length} 个`,
      en: `Write 3 to 6 highlights; there are ${highlights.length}`,
    });
  }
  for (const [index, highlight] of highlights.entries()) {
    text(`${ROOT}.highlights.${index}.title`, highlight.title, { min: 1, max: { 'zh-CN': 20, en: 50 } });
    text(`${ROOT}.highlights.${index}.text`, highlight.text, { min: 1, max: { 'zh-CN': 100, en: 240 } });
  }
  text(`${ROOT}.guide`, content.guide, { min: 4, max: { 'zh-CN': 10_000, en: 10_000 } });
  tags(problems, content.tags ?? []);
  upstream(problems, content.upstream ?? null);
  support(problems, content, text);
  if (!content.addressId) required(problems, `${ROOT}.addressId`);
  text(`${ROOT}.refundPolicy`, content.refundPolicy, { min: 2, max: { 'zh-CN': 4000, en: 4000 } });
  specificationProblems(problems, `${ROOT}.specifications`, content.specifications ?? [], text);
  return problems.list;
}

function textChecks(problems: Problems, limits: FormLimits): TextCheck {
  return (field, value, rule) => {
    for (const lang of LANGS) {
      const path = `${field}.${lang}`;
      const given = (value?.[lang] ?? '').trim();
      const max = rule.max[lang];
      if (given === '') required(problems, path);
      else if (given.length < rule.min) {
        problems.add(path, 'minLength', {
          'zh-CN': `至少 ${rule.min} 个字，现在 ${given.length} 个`,
          en: `At least ${rule.min} characters; now ${given.length}`,
        });
      } else if (given.length > max) {
        problems.add(path, 'maxLength', {
          'zh-CN': `最多 ${max} 个字，现在 ${given.length} 个`,
          en: `At most ${max} characters; now ${given.length}`,
        });
      }
      for (const finding of findingsIn(given, {
        isName: rule.isName ?? false,
        forbidden: limits.forbidden,
      })) {
        problems.add(path, finding.rule, FOUND[finding.rule](finding.found));
      }
    }
  };
}

const FOUND: { readonly [R in Finding['rule']]: (found: string) => LocalText } = {
  'forbidden-word': (found) => ({
    'zh-CN': `广告法不允许写「${found}」，换成事实`,
    en: `“${found}” is not allowed in advertising; state a fact instead`,
  }),
  link: (found) => ({
    'zh-CN': `不能放外部链接：${found}`,
    en: `External links are not allowed: ${found}`,
  }),
  phone: (found) => ({
    'zh-CN': `电话请填在「服务与支持」里：${found}`,
    en: `Put the phone number under service and support: ${found}`,
  }),
  price: (found) => ({
    'zh-CN': `名称里不写价格：${found}`,
    en: `A name bears no price: ${found}`,
  }),
};

function tags(problems: Problems, given: readonly string[]): void {
  if (given.length > 10) {
    problems.add(`${ROOT}.tags`, 'maxItems', {
      'zh-CN': `最多 10 个搜索词，现在 ${given.length} 个`,
      en: `At most 10 search words; there are ${given.length}`,
    });
  }
  for (const [index, tag] of given.entries()) {
    if (tag.trim() === '' || tag.length > 20) {
      problems.add(`${ROOT}.tags.${index}`, 'length', {
        'zh-CN': '搜索词 1 到 20 个字',
        en: 'A search word has 1 to 20 characters',
      });
    }
  }
}

function upstream(problems: Problems, given: NonNullable<DraftContent['upstream']> | null): void {
  if (!given) return;
  if (!given.name?.trim()) required(problems, `${ROOT}.upstream.name`);
  if (!given.licence?.trim()) required(problems, `${ROOT}.upstream.licence`);
  if (!given.homepage?.trim()) required(problems, `${ROOT}.upstream.homepage`);
  else if (!/^https?:\/\/[^\s/]+\.[^\s]+$/.test(given.homepage)) {
    problems.add(`${ROOT}.upstream.homepage`, 'url', {
      'zh-CN': '主页应以 https:// 或 http:// 开头',
      en: 'The homepage must begin with https:// or http://',
    });
  }
}

function support(problems: Problems, content: DraftContent, text: TextCheck): void {
  const { phone, email, hours } = content.support ?? {};
  if (!phone?.trim()) required(problems, `${ROOT}.support.phone`);
  else if (!/^[+\d][\d\s-]{5,24}$/.test(phone)) {
    problems.add(`${ROOT}.support.phone`, 'phone', {
      'zh-CN': '电话只含数字、空格和连字符，如 400-000-0101',
      en: 'A phone number has digits, spaces and hyphens only, as 400-000-0101',
    });
  }
  if (!email?.trim()) required(problems, `${ROOT}.support.email`);
  else if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) {
    problems.add(`${ROOT}.support.email`, 'email', {
      'zh-CN': '邮箱应像 support@example.com',
      en: 'An e-mail address looks like support@example.com',
    });
  }
  text(`${ROOT}.support.hours`, hours, { min: 2, max: { 'zh-CN': 60, en: 80 } });
}
