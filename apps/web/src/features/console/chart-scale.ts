import type { Lang } from '@jishi/protocol';

/** A figure on a chart is short: `8万`, `80K`, `500`. */
export function shortFigure(figure: number, lang: Lang): string {
  return new Intl.NumberFormat(lang, { notation: 'compact', maximumFractionDigits: 1 }).format(figure);
}

/** Zero and two round figures that reach over the highest value: `0`, `4万`, `8万`. */
export function moneyTicks(highest: number, lang: Lang): { value: number; text: string }[] {
  const half = Math.max(highest / 2, 1);
  const power = 10 ** Math.floor(Math.log10(half));
  const step = ([1, 2, 2.5, 5, 10].find((n) => n * power >= half) ?? 10) * power;
  return [0, step, 2 * step].map((value) => ({ value, text: shortFigure(value, lang) }));
}
