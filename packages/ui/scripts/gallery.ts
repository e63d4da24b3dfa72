// Draws the gallery's pages as plain HTML files, to be looked at. Run: node packages/ui/scripts/gallery.ts [folder]
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { createServer } from 'vite';

const out = process.argv[2] ?? '/tmp/jishi-gallery';
const root = new URL('..', import.meta.url).pathname;
const css = ['tokens', 'base', 'parts', 'storefront', 'console']
  .map((name) => readFileSync(`${root}src/styles/${name}.css`, 'utf8'))
  .join('\n');

const vite = await createServer({
  root,
  configFile: false,
  appType: 'custom',
  server: { middlewareMode: true, ws: false },
  optimizeDeps: { noDiscovery: true },
});
const pages = await vite.ssrLoadModule('/gallery/pages.tsx');
mkdirSync(out, { recursive: true });
for (const [name, Page] of Object.entries(pages)) {
  const lang = name.endsWith('En') ? 'en' : 'zh-CN';
  const body = renderToStaticMarkup(createElement(Page as () => null));
  for (const theme of ['light', 'dark'])
    writeFileSync(
      `${out}/${name}-${theme}.html`,
      `<!doctype html><html lang="${lang}" data-theme="${theme}"><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${name}</title><style>${css}</style><body>${body}</body></html>`,
    );
}
await vite.close();
