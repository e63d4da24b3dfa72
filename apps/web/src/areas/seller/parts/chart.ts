import type { Lang } from '@jishi/protocol';

/** Axis words are short: `8 万`, `80k`, `500`. */
export function shortYuan(yuan: number, lang: Lang): string {
  const tidy = (n: number) => String(Number(n.toFixed(n < 10 ? 1 : 0)));
  if (lang === 'zh-CN') return yuan >= 10_000 ? `${tidy(yuan / 10_000)} 万` : tidy(yuan);
  if (yuan >= 1_000_000) return `${tidy(yuan / 1_000_000)}M`;
  return yuan >= 1000 ? `${tidy(yuan / 1000)}k` : tidy(yuan);
}

/** Zero and two round steps under the highest value. */
export function ticksOf(top: number, lang: Lang): { value: number; text: string }[] {
  if (top <= 0) return [{ value: 0, text: '0' }];
  const rough = top / 2.2;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([5, 4, 2, 1].find((n) => n * power <= rough) ?? 1) * power;
  return [0, step, step * 2].map((value) => ({ value, text: shortYuan(value, lang) }));
}
