import type { Lang } from '@jishi/protocol';

/** Money, time and remaining time are printed here and nowhere else. */

const SYMBOL: Record<string, string> = { CNY: '¥', USD: '$', EUR: '€' };

/** Minor units as text → `¥ 1,200.00` (thin gap) in Chinese, `¥1,200.00` in English; negative with a true minus. */
export function formatMoney(minor: string | bigint, lang: Lang, currency = 'CNY'): string {
  const amount = typeof minor === 'bigint' ? minor : BigInt(minor);
  const digits = (amount < 0n ? -amount : amount).toString().padStart(3, '0');
  const whole = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, ',');
  const gap = lang === 'zh-CN' ? '\u2009' : '';
  return `${amount < 0n ? '−' : ''}${SYMBOL[currency] ?? currency}${gap}${whole}.${digits.slice(-2)}`;
}

/** A unit price keeps the digits it has, at least two after the point: `0.00034567` → `¥0.00034567`. */
export function formatUnitPrice(price: string, lang: Lang, currency = 'CNY'): string {
  const [whole = '0', fraction = ''] = price.split('.');
  const kept = fraction.replace(/0+$/, '').padEnd(2, '0');
  const gap = lang === 'zh-CN' ? '\u2009' : '';
  return `${SYMBOL[currency] ?? currency}${gap}${whole.replace(/\B(?=(\d{3})+$)/g, ',')}.${kept}`;
}

// Made once: making one costs as much as a hundred numbers.
const NUMBERS: Record<Lang, Intl.NumberFormat> = {
  'zh-CN': new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 4 }),
  en: new Intl.NumberFormat('en', { maximumFractionDigits: 4 }),
};

export function formatNumber(value: number | string, lang: Lang): string {
  return NUMBERS[lang].format(Number(value));
}

const BEIJING_MS = 8 * 3_600_000;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

function parts(iso: string) {
  const local = new Date(Date.parse(iso) + BEIJING_MS);
  const two = (n: number) => String(n).padStart(2, '0');
  return {
    year: local.getUTCFullYear(),
    month: local.getUTCMonth(),
    day: local.getUTCDate(),
    date: `${local.getUTCFullYear()}-${two(local.getUTCMonth() + 1)}-${two(local.getUTCDate())}`,
    time: `${two(local.getUTCHours())}:${two(local.getUTCMinutes())}`,
    seconds: two(local.getUTCSeconds()),
  };
}

export type TimeStyle = 'full' | 'short' | 'date' | 'seconds';

/**
 * An instant in the site's zone (UTC+8). `full` names the zone: `2026-11-21 18:00 (UTC+8)`,
 * `21 Nov 2026, 18:00 (UTC+8)`; `short` leaves out year and zone where a column header names them.
 */
export function formatTime(iso: string, lang: Lang, style: TimeStyle = 'full'): string {
  const p = parts(iso);
  const monthDay = lang === 'zh-CN' ? p.date.slice(5) : `${p.day} ${MONTHS[p.month]}`;
  switch (style) {
    case 'date':
      return lang === 'zh-CN' ? p.date : `${monthDay} ${p.year}`;
    case 'short':
      return `${monthDay}${lang === 'zh-CN' ? ' ' : ', '}${p.time}`;
    case 'seconds':
      return `${monthDay}${lang === 'zh-CN' ? ' ' : ', '}${p.time}:${p.seconds}`;
    default:
      return lang === 'zh-CN' ? `${p.date} ${p.time} (UTC+8)` : `${monthDay} ${p.year}, ${p.time} (UTC+8)`;
  }
}

/** The last second of a half-open term: an exclusive end of 00:00 is shown as 23:59 of the day before. */
export function formatTermEnd(iso: string, lang: Lang): string {
  return formatTime(new Date(Date.parse(iso) - 1000).toISOString(), lang);
}

/** How long is left, or overdue, from `nowIso`: under an hour minutes, over 48 h days and hours. */
export function formatLeft(iso: string, nowIso: string, lang: Lang): string {
  const milliseconds = Date.parse(iso) - Date.parse(nowIso);
  const length = formatSpan(Math.abs(milliseconds), lang);
  if (lang === 'zh-CN') return milliseconds >= 0 ? `还剩 ${length}` : `已超 ${length}`;
  return milliseconds >= 0 ? `${length} left` : `${length} overdue`;
}

function formatSpan(milliseconds: number, lang: Lang): string {
  const minutes = Math.floor(milliseconds / 60_000);
  const hours = Math.floor(minutes / 60);
  const days = Math.floor(hours / 24);
  const zh = lang === 'zh-CN';
  if (hours < 1) return zh ? `${minutes} 分` : `${minutes} min`;
  if (hours < 48) return zh ? `${hours} 小时 ${minutes % 60} 分` : `${hours} h ${minutes % 60} min`;
  return zh ? `${days} 天 ${hours % 24} 小时` : `${days} d ${hours % 24} h`;
}
