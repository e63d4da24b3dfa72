import type { Lang, LocalText } from '@jishi/protocol';
import { minorToText } from '@jishi/protocol';

/** Categories of section 20, as far as they have events here. */
export const CATEGORIES = [
  'ACCOUNT',
  'ORDERS',
  'FULFILMENT',
  'RENEWAL',
  'METERING',
  'SETTLEMENT',
  'PRODUCTS',
] as const;
export type Category = (typeof CATEGORIES)[number];

/** What one kind of notice says; `{places}` are filled from the facts. */
export interface Notice {
  readonly category: Category;
  readonly title: LocalText;
  readonly body: LocalText;
  /** The word on the mail's button. */
  readonly action: LocalText;
  /** Also by mail; every notice is an in-site message. */
  readonly mail: boolean;
}

/** A fact keeps its kind until it is written, because each language writes it in its own way. */
export type Fact =
  | string
  | number
  | LocalText
  | { readonly money: bigint }
  | { readonly at: Date }
  | { readonly lastDay: Date };
export type NoticeFacts = Readonly<Record<string, Fact>>;

export function fill(text: LocalText, facts: NoticeFacts): LocalText {
  return { 'zh-CN': fillOne(text['zh-CN'], 'zh-CN', facts), en: fillOne(text.en, 'en', facts) };
}

function fillOne(text: string, lang: Lang, facts: NoticeFacts): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) => {
    const fact = facts[name];
    if (fact === undefined) throw new Error(`The notice has no fact for ${place}`);
    return written(fact, lang);
  });
}

export function written(fact: Fact, lang: Lang): string {
  if (typeof fact === 'string') return fact;
  if (typeof fact === 'number') return String(fact);
  if ('money' in fact) return writtenMoney(fact.money, lang);
  if ('at' in fact) return writtenTime(fact.at, lang);
  // An exclusive end at 00:00 is shown as the last second before it (TIM-3).
  if ('lastDay' in fact) return writtenTime(new Date(fact.lastDay.getTime() - 1000), lang);
  return fact[lang];
}

/** `¥ 1,200.00` with a thin gap in Chinese, `¥1,200.00` in English. */
export function writtenMoney(amount: bigint, lang: Lang): string {
  const text = minorToText(amount < 0n ? -amount : amount);
  const [whole, cents] = text.split('.') as [string, string];
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',');
  return `${amount < 0n ? '−' : ''}¥${lang === 'en' ? '' : '\u2009'}${grouped}.${cents}`;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** Beijing's wall clock with its zone: `2026年3月2日 18:00 (UTC+8)`, `2 Mar 2026, 18:00 (UTC+8)`. */
export function writtenTime(at: Date, lang: Lang): string {
  const beijing = new Date(at.getTime() + 8 * 3_600_000);
  const [year, month, day] = [beijing.getUTCFullYear(), beijing.getUTCMonth(), beijing.getUTCDate()];
  const clock = beijing.toISOString().slice(11, 16);
  return lang === 'en'
    ? `${day} ${MONTHS[month]} ${year}, ${clock} (UTC+8)`
    : `${year}年${month + 1}月${day}日 ${clock} (UTC+8)`;
}

/** `202603` as people read it. */
export function writtenPeriod(period: string): LocalText {
  const month = Number(period.slice(4));
  return {
    'zh-CN': `${period.slice(0, 4)}年${month}月`,
    en: `${MONTHS[month - 1]} ${period.slice(0, 4)}`,
  };
}
