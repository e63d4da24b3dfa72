import { antdMap, colors, fonts, shadows } from './tokens.ts';

export type AntdTheme = {
  cssVar: { key?: string };
  hashed: false;
  token: Record<string, string | number | boolean>;
  components: Record<string, Record<string, string | number | boolean>>;
};

/**
 * antd's ThemeConfig as plain data. The web app adds `algorithm: dark ? theme.darkAlgorithm : theme.defaultAlgorithm`.
 * colorPrimary is ink; only a Button of type primary is vermilion.
 */
export function antdTheme({ dark = false, lang = 'zh' }: { dark?: boolean; lang?: string } = {}): AntdTheme {
  const mode = dark ? 'dark' : 'light';
  const english = lang.startsWith('en');
  const color: Record<string, string> = colors[mode];
  const own: Record<string, string | number> = antdMap.token[mode];
  const named: Record<string, string> = {
    'font.sansZh or font.sansEn by language': english ? fonts.sansEn : fonts.sansZh,
    'font.mono': fonts.mono,
    'shadow.popover': dark ? shadows.dark.popover : shadows.popover,
    // The tick stands on ink, so it takes the paper's colour of the theme.
    'light #FFFEFB / dark #151412 (the tick stands on ink)': dark ? colors.dark.paper : colors.light.surface,
    '0 0 0 3px controlOutline': `0 0 0 3px ${own.controlOutline}`,
  };
  const resolve = (value: string | number | boolean) =>
    typeof value === 'string' ? (named[value] ?? color[value] ?? value) : value;
  const each = (map: object) =>
    Object.fromEntries(Object.entries(map).map(([key, value]) => [key, resolve(value)]));
  const components: AntdTheme['components'] = Object.fromEntries(
    Object.entries(antdMap.components).map(([name, map]) => [name, each(map)]),
  );
  // At night vermilionPress is made for letters; a pressed button of that colour would not carry its own.
  if (dark) components.Button = { ...components.Button, colorPrimaryActive: colors.dark.vermilionFillHover };
  return {
    cssVar: {},
    hashed: false,
    token: { ...each(antdMap.token.both), ...own },
    components,
  };
}
