import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { cssNames, readTokens, tokensCss } from '../scripts/tokens.ts';
import { antdTheme } from '../src/antd-theme.ts';
import { antdMap, chartColors, colors, fonts, markHues } from '../src/tokens.ts';

const light = (hex: string): number => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const contrast = (a: string, b: string): number => {
  const [dark = 0, bright = 0] = [light(a), light(b)].sort((x, y) => x - y);
  return (bright + 0.05) / (dark + 0.05);
};

const TEXTS = ['ink', 'ink2', 'ink3', 'vermilion', 'jade', 'amber', 'rouge', 'indigo'] as const;
const GROUNDS = ['paper', 'surface', 'sunken'] as const;
const TINTED = ['vermilion', 'jade', 'amber', 'rouge', 'indigo'] as const;

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  const color = colors[theme];

  test.each(TEXTS.flatMap((text) => GROUNDS.map((ground) => [text, ground] as const)))(
    'text in %s reads on %s',
    (text, ground) => expect(contrast(color[text], color[ground])).toBeGreaterThanOrEqual(4.5),
  );

  test.each(TINTED)('%s reads on its own tint', (name) =>
    expect(contrast(color[name], color[`${name}Tint`])).toBeGreaterThanOrEqual(4.5),
  );

  test('the vermilion button reads at rest, hovered and pressed', () => {
    const pressed = theme === 'dark' ? color.vermilionFillHover : color.vermilionPress;
    for (const fill of [color.vermilionFill, color.vermilionFillHover, pressed])
      expect(contrast(color.onVermilion, fill)).toBeGreaterThanOrEqual(4.5);
  });

  test('code reads, and ink stands on paper both ways round', () => {
    expect(contrast(color.ink2, color.code)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(color.paper, color.ink)).toBeGreaterThanOrEqual(4.5);
  });

  test('borders of controls are seen on paper and surface', () => {
    for (const ground of [color.paper, color.surface])
      expect(contrast(color.lineStrong, ground)).toBeGreaterThanOrEqual(3);
  });

  test('the contrasts written in tokens.json are the true ones', () => {
    const written = JSON.parse(readFileSync(new URL('../src/tokens.json', import.meta.url), 'utf8')).contrast[
      theme
    ];
    for (const [pair, value] of Object.entries<number>(written)) {
      const [, text = '', ground = ''] = /^(\w+) on (\w+)/.exec(pair) ?? [];
      const all: Record<string, string> = color;
      expect(contrast(all[text] ?? '', all[ground] ?? ''), pair).toBeCloseTo(value, 1);
    }
  });
});

describe('derived files', () => {
  test('tokens.ts says what tokens.json says', () => {
    const tokens = readTokens();
    expect({ ...colors }).toEqual(tokens.color);
    expect({ ...fonts }).toEqual(tokens.font);
    expect({ ...antdMap }).toEqual(tokens.antd);
    expect({ ...chartColors }).toEqual(tokens.chart.categorical);
    expect([...markHues]).toEqual(tokens.productMark.hues.map((hue) => hue.hex));
  });

  test('tokens.css says what tokens.json says', () => {
    const bare = (css: string) =>
      css
        .replace(/\s+/g, '')
        .replace(/(^|[^0-9])0\./g, '$1.')
        .replace(/(\.\d*?)0+(?!\d)/g, '$1')
        .toLowerCase();
    const css = readFileSync(new URL('../src/styles/tokens.css', import.meta.url), 'utf8');
    expect(bare(css)).toBe(bare(tokensCss(readTokens())));
  });

  test('every colour has a name in CSS', () => {
    expect(Object.keys(cssNames).sort()).toEqual(Object.keys(colors.light).sort());
    expect(Object.keys(colors.dark).sort()).toEqual(Object.keys(colors.light).sort());
  });
});

describe('antdTheme', () => {
  test('keeps ink for everything and vermilion for the primary button alone', () => {
    const theme = antdTheme({ dark: false, lang: 'zh-CN' });
    expect(theme.token.colorPrimary).toBe(colors.light.ink);
    expect(theme.components.Button?.colorPrimary).toBe(colors.light.vermilionFill);
    expect(theme.hashed).toBe(false);
    expect(theme.cssVar).toEqual({});
  });

  test('resolves every name of a token, in both themes and languages', () => {
    for (const dark of [false, true])
      for (const lang of ['zh-CN', 'en']) {
        const theme = antdTheme({ dark, lang });
        const values = [theme.token, ...Object.values(theme.components)].flatMap((part) =>
          Object.values(part),
        );
        const names = new Set<unknown>([...Object.keys(colors.light), 'shadow.popover', 'font.mono']);
        for (const value of values) expect(names.has(value), String(value)).toBe(false);
        expect(String(theme.token.fontFamily)).toContain(lang === 'en' ? 'Noto Sans"' : 'PingFang SC');
      }
  });

  test('draws the tick of a checkbox in paper on ink at night', () => {
    expect(antdTheme({ dark: true }).components.Checkbox?.colorWhite).toBe(colors.dark.paper);
  });
});
