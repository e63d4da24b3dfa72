import { LANGS, minorToText } from '@jishi/protocol';
import type { DraftContent, DraftSpecification } from './content.ts';

/** One line of the side-by-side review screen. `label` is a key of the screens' texts. */
export interface FieldChange {
  readonly field: string;
  readonly label: string;
  readonly lang: 'zh-CN' | 'en' | null;
  readonly live: string | null;
  readonly submitted: string | null;
  readonly changed: boolean;
}

interface Cell {
  readonly label: string;
  readonly lang: 'zh-CN' | 'en' | null;
  readonly text: string;
}

/** Field by field in the order of the form; what only the live revision had comes last. Pure. */
export function compare(live: DraftContent | null, submitted: DraftContent): readonly FieldChange[] {
  const old = cells(live ?? {});
  const now = cells(submitted);
  const fields = new Set([...now.keys(), ...old.keys()]);
  return [...fields].map((field) => {
    const before = old.get(field);
    const after = now.get(field);
    const { label, lang } = (after ?? before) as Cell;
    const [was, is] = [before?.text ?? null, after?.text ?? null];
    return { field, label, lang, live: was, submitted: is, changed: was !== is };
  });
}

type Words = { 'zh-CN'?: string; en?: string } | undefined;

function cells(content: DraftContent): Map<string, Cell> {
  const all = new Map<string, Cell>();
  const put = (field: string, label: string, text: string | null | undefined, lang: Cell['lang'] = null) => {
    if (text !== null && text !== undefined && text !== '') all.set(field, { label, lang, text });
  };
  const words = (field: string, label: string, value: Words) => {
    for (const lang of LANGS) put(`${field}.${lang}`, label, value?.[lang], lang);
  };
  put('category', 'category', content.category);
  words('name', 'name', content.name);
  words('brief', 'brief', content.brief);
  words('headline', 'headline', content.headline);
  words('description', 'description', content.description);
  for (const [index, highlight] of (content.highlights ?? []).entries()) {
    words(`highlights.${index}.title`, 'highlights.title', highlight.title);
    words(`highlights.${index}.text`, 'highlights.text', highlight.text);
  }
  words('guide', 'guide', content.guide);
  put('tags', 'tags', content.tags?.join(', '));
  put('upstream.name', 'upstream.name', content.upstream?.name);
  put('upstream.licence', 'upstream.licence', content.upstream?.licence);
  put('upstream.homepage', 'upstream.homepage', content.upstream?.homepage);
  put('support.phone', 'support.phone', content.support?.phone);
  put('support.email', 'support.email', content.support?.email);
  words('support.hours', 'support.hours', content.support?.hours);
  put('logo', 'logo', content.logo);
  put('addressId', 'addressId', content.addressId);
  words('refundPolicy', 'refundPolicy', content.refundPolicy);
  for (const [index, spec] of (content.specifications ?? []).entries()) {
    specification(`specifications.${spec.specId ?? index}`, spec, put, words);
  }
  return all;
}

function specification(
  at: string,
  spec: DraftSpecification,
  put: (field: string, label: string, text: string | null | undefined) => void,
  words: (field: string, label: string, value: Words) => void,
): void {
  const label = 'specifications';
  words(`${at}.name`, `${label}.name`, spec.name);
  put(`${at}.kind`, `${label}.kind`, spec.kind);
  for (const [row, feature] of (spec.features ?? []).entries()) {
    words(`${at}.features.${row}`, `${label}.features`, feature);
  }
  put(`${at}.monthly`, `${label}.monthly`, amount(spec.monthly));
  put(`${at}.yearly`, `${label}.yearly`, amount(spec.yearly));
  const { seats } = spec;
  if (seats) {
    words(`${at}.seats.name`, `${label}.seats.name`, seats.name);
    words(`${at}.seats.unit`, `${label}.seats.unit`, seats.unit);
    for (const member of ['included', 'min', 'max', 'step'] as const) {
      put(`${at}.seats.${member}`, `${label}.seats.${member}`, seats[member]?.toString());
    }
    put(`${at}.seats.monthlyUnitPrice`, `${label}.seats.monthlyUnitPrice`, seats.monthlyUnitPrice);
    put(`${at}.seats.yearlyUnitPrice`, `${label}.seats.yearlyUnitPrice`, seats.yearlyUnitPrice);
  }
  for (const [row, item] of (spec.items ?? []).entries()) {
    const here = `${at}.items.${item.code ?? row}`;
    words(`${here}.name`, `${label}.items.name`, item.name);
    words(`${here}.unit`, `${label}.items.unit`, item.unit);
    put(`${here}.unitPrice`, `${label}.items.unitPrice`, item.unitPrice);
  }
}

/** Prices are shown as people read them: "99.00". */
function amount(minor: string | null | undefined): string | null {
  return minor && /^\d+$/.test(minor) ? minorToText(BigInt(minor)) : (minor ?? null);
}
