// Writes src/tokens.ts and src/styles/tokens.css from src/tokens.json. Run: node packages/ui/scripts/tokens.ts
import { readFileSync, writeFileSync } from 'node:fs';

type Colors = Record<string, string>;
type Tokens = {
  color: { light: Colors; dark: Colors };
  font: Record<string, string>;
  chart: { categorical: { light: string[]; dark: string[] }; sequential: string[] };
  shadow: { popover: string; dialog: string; dark: { popover: string; dialog: string } };
  motion: { ease: string };
  productMark: { figure: string; hues: { hex: string }[] };
  antd: unknown;
};

const here = (path: string) => new URL(path, import.meta.url);

/** The short names that face.css has always used. */
export const cssNames: Record<string, string> = {
  paper: 'paper',
  surface: 'surface',
  sunken: 'sunken',
  line: 'line',
  line2: 'line-2',
  lineStrong: 'line-strong',
  ink: 'ink',
  ink2: 'ink-2',
  ink3: 'ink-3',
  vermilion: 'ver',
  vermilionHover: 'ver-ink-hover',
  vermilionFill: 'ver-fill',
  vermilionFillHover: 'ver-hover',
  vermilionPress: 'ver-ink-press',
  vermilionTint: 'ver-tint',
  onVermilion: 'on-ver',
  jade: 'jade',
  jadeTint: 'jade-tint',
  amber: 'amber',
  amberTint: 'amber-tint',
  rouge: 'rouge',
  rougeTint: 'rouge-tint',
  indigo: 'indigo',
  indigoTint: 'indigo-tint',
  code: 'code',
  mask: 'mask',
};

function theme(tokens: Tokens, dark: boolean): string {
  const colors = dark ? tokens.color.dark : tokens.color.light;
  const charts = dark ? tokens.chart.categorical.dark : tokens.chart.categorical.light;
  const shadow = dark ? tokens.shadow.dark : tokens.shadow;
  const lines = [`color-scheme: ${dark ? 'dark' : 'light'};`];
  for (const [name, css] of Object.entries(cssNames)) lines.push(`--${css}: ${colors[name]?.toLowerCase()};`);
  // At night vermilionPress is made for letters; a pressed button of that colour would not carry its own.
  lines.push(`--ver-press: ${(dark ? colors.vermilionFillHover : colors.vermilionPress)?.toLowerCase()};`);
  charts.forEach((hex, i) => {
    lines.push(`--c${i + 1}: ${hex.toLowerCase()};`);
  });
  lines.push(`--pop: ${shadow.popover};`, `--dialog: ${shadow.dialog};`, `--dim: ${dark ? 0.84 : 1};`);
  return lines.map((line) => `  ${line}`).join('\n');
}

export function tokensCss(tokens: Tokens): string {
  const { font } = tokens;
  return `/* Written by scripts/tokens.ts from tokens.json: change it there. */
:root {
${theme(tokens, false)}
  --sans: ${font.sansZh};
  --serif: ${font.serifZh};
  --mono: ${font.mono};
  --ease: ${tokens.motion.ease};
}
[lang|="en"] {
  --sans: ${font.sansEn};
  --serif: ${font.serifEn};
}
[lang|="zh"] {
  --sans: ${font.sansZh};
  --serif: ${font.serifZh};
}
[data-theme="dark"] {
${theme(tokens, true)}
}
@media (prefers-color-scheme: dark) {
  :root:not([data-theme="light"]) {
${theme(tokens, true).replace(/^/gm, '  ')}
  }
}
`;
}

export function tokensTs(tokens: Tokens): string {
  const put = (name: string, value: unknown) =>
    `export const ${name} = ${JSON.stringify(value, null, 2)} as const;\n`;
  return [
    '// Written by scripts/tokens.ts from tokens.json: change it there. Apart, so that a bundle takes only what it names.\n',
    put('colors', tokens.color),
    put('fonts', tokens.font),
    put('shadows', tokens.shadow),
    put('chartColors', tokens.chart.categorical),
    put('chartSequence', tokens.chart.sequential),
    put(
      'markHues',
      tokens.productMark.hues.map((hue) => hue.hex),
    ),
    put('antdMap', tokens.antd),
  ].join('\n');
}

export const readTokens = (): Tokens => JSON.parse(readFileSync(here('../src/tokens.json'), 'utf8'));

if (import.meta.main) {
  const tokens = readTokens();
  writeFileSync(here('../src/tokens.ts'), tokensTs(tokens));
  writeFileSync(here('../src/styles/tokens.css'), tokensCss(tokens));
}
