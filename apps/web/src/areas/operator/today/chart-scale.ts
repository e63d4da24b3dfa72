import type { Lang } from '@jishi/protocol';

/** Zero and two round figures that reach over the highest value: `0`, `4 万`, `8 万`. */
export function moneyTicks(highest: number, lang: Lang): { value: number; text: string }[] {
  const half = Math.max(highest / 2, 1);
  const power = 10 ** Math.floor(Math.log10(half));
  const step = ([1, 2, 2.5, 5, 10].find((n) => n * power >= half) ?? 10) * power;
  const print = new Intl.NumberFormat(lang, { notation: 'compact', maximumFractionDigits: 1 });
  return [0, step, 2 * step].map((value) => ({ value, text: print.format(value) }));
}

/** Evenly spread places of an axis, the last one always among them. */
export function axisIndexes(length: number, places: number): number[] {
  if (length <= places) return [...Array(length).keys()];
  return Array.from({ length: places }, (_, i) => Math.round((i * (length - 1)) / (places - 1)));
}
