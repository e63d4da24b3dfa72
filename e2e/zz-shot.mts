import { openBrowser } from '/work/main/e2e/browser.ts';

const [, , base, outPrefix, ...paths] = process.argv;
const opts = JSON.parse(process.env.SHOT ?? '{}') as {
  width?: number;
  lang?: string;
  theme?: string;
  user?: string;
  full?: boolean;
  wait?: number;
};
const b = await openBrowser();
const c = await b.newContext({
  viewport: { width: opts.width ?? 1440, height: opts.width && opts.width < 500 ? 844 : 1000 },
  deviceScaleFactor: 1,
});
const host = new URL(base!).hostname;
await c.addCookies([
  { name: 'lang', value: opts.lang ?? 'zh-CN', domain: host, path: '/' },
  ...(opts.theme ? [{ name: 'theme', value: opts.theme, domain: host, path: '/' }] : []),
]);
const page = await c.newPage();
page.on('console', (m) => {
  if (m.type() === 'error' || m.type() === 'warning')
    console.log('console', m.type(), m.text().slice(0, 300));
});
page.on('pageerror', (e) => console.log('pageerror', String(e).slice(0, 400)));
if (opts.user) {
  await page.goto(base + '/sign-in');
  const r = await page.evaluate(
    async ([email]) => {
      const x = await fetch('/api/sign-in', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ email, password: 'jishi-demo-2026' }),
      });
      return x.status;
    },
    [opts.user],
  );
  console.log('sign-in', r);
}
for (const [i, p] of paths.entries()) {
  await page.goto(base + p, { waitUntil: 'networkidle' });
  await page.waitForTimeout(opts.wait ?? 400);
  const f = `${outPrefix}-${i}.png`;
  await page.screenshot({ path: f, fullPage: opts.full ?? true });
  console.log(f, p, await page.title());
}
await b.close();
