import type { Lang } from '@jishi/protocol';
import type { Reply } from '@jishi/sdk';
import type { TFunction } from 'i18next';

export type FieldChange = Reply<'operatorRevisions.compare'>['fields'][number];

export interface FieldName {
  readonly word: string;
  /** The specification, row or item it belongs to, and the language where the text has two. */
  readonly of: string | null;
}

/** What a compared field is called: `specifications.spec-a.monthly` → 每月价格, of 标准版. */
export function fieldNamer(
  fields: readonly FieldChange[],
  t: TFunction,
  lang: Lang,
): (field: FieldChange) => FieldName {
  const texts = new Map(fields.map((f) => [f.field, f.submitted ?? f.live ?? '']));
  const named = (at: string) => texts.get(`${at}.name.${lang}`) ?? texts.get(`${at}.name.zh-CN`);
  return ({ field, label }) => {
    const parts = field.split('.');
    const word = t(`field.${label.replaceAll('.', '_')}`, { defaultValue: label });
    const context: string[] = [];
    if (parts[0] === 'specifications' && parts[1]) {
      const at = `specifications.${parts[1]}`;
      context.push(named(at) ?? parts[1]);
      if (parts[2] === 'items' && parts[3]) context.push(named(`${at}.items.${parts[3]}`) ?? parts[3]);
      if (parts[2] === 'features') context.push(String(Number(parts[3]) + 1));
    }
    if (parts[0] === 'highlights') context.push(String(Number(parts[1]) + 1));
    const suffix = /\.(zh-CN|en)$/.exec(field)?.[1];
    if (suffix) context.push(t(suffix === 'en' ? 'field.inEnglish' : 'field.inChinese'));
    return { word, of: context.length > 0 ? context.join(t('field.comma')) : null };
  };
}

/** Fields that hold decimal yuan. */
export function isPrice({ label }: FieldChange): boolean {
  return /^specifications\.(monthly|yearly|seats\.(monthly|yearly)UnitPrice|items\.unitPrice)$/.test(label);
}

/** How much a price rose or fell, in per cent with one decimal; null where that says nothing. */
export function priceChange({ live, submitted }: FieldChange): number | null {
  const [was, is] = [Number(live), Number(submitted)];
  if (!live || !submitted || !Number.isFinite(was) || !Number.isFinite(is) || was === 0 || was === is)
    return null;
  return Math.round(((is - was) / was) * 1000) / 10;
}
