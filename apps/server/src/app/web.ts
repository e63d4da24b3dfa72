import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import compress from '@fastify/compress';
import fastifyStatic from '@fastify/static';
import swaggerUi from '@fastify/swagger-ui';
import type { Lang } from '@jishi/protocol';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { prefixOf } from '../platform/world/sandboxes.ts';
import type { World } from '../platform/world/world.ts';
import { wayBack } from './lang.ts';

interface Assets {
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
}

type ManifestEntry = { file: string; css?: string[]; imports?: string[]; isEntry?: boolean; src?: string };

/** Scripts and styles of an entry, with the chunks it imports at once, for preloading. */
function assetsOf(manifest: Record<string, ManifestEntry>, entry: string): Assets {
  const scripts: string[] = [];
  const styles = new Set<string>();
  const seen = new Set<string>();
  const visit = (name: string) => {
    const chunk = manifest[name];
    if (!chunk || seen.has(name)) return;
    seen.add(name);
    scripts.push(`/${chunk.file}`);
    for (const css of chunk.css ?? []) styles.add(`/${css}`);
    for (const next of chunk.imports ?? []) visit(next);
  };
  visit(entry);
  return { scripts, styles: [...styles] };
}

type Render = (input: {
  request: Request;
  lang: Lang;
  theme: 'light' | 'dark' | 'auto';
  now: string;
  origin: string;
  base: string;
  sandbox: { name: string; title: string; home: string } | null;
  nonce: string;
  assets: Assets;
  fetch: typeof fetch;
}) => Promise<Response>;

/** Serves the pages: the storefront rendered here, the consoles as a shell, and the built files. */
export async function servePages(app: FastifyInstance, world: World, webDist: string): Promise<void> {
  const manifest = JSON.parse(await readFile(`${webDist}/client/.vite/manifest.json`, 'utf8')) as Record<
    string,
    ManifestEntry
  >;
  const { render } = (await import(pathToFileURL(`${webDist}/server/storefront.server.js`).href)) as {
    render: Render;
  };
  const storefront = assetsOf(manifest, 'src/storefront.client.tsx');
  const console = assetsOf(manifest, 'src/console.client.tsx');

  await app.register(compress, { global: true, encodings: ['br', 'gzip'], threshold: 1024 });
  // The pages of all worlds take the same files, from the main world's address.
  if (!world.prefix) await serveFiles(app, `${webDist}/client`);
  const base = prefixOf(world);
  const sandbox = base
    ? { name: world.name, title: world.title ?? world.name, home: world.home ?? '/' }
    : null;
  const reference = () => ({ ...app.swagger(), servers: [{ url: base || '/' }] });
  await app.register(swaggerUi, {
    routePrefix: '/api/reference',
    indexPrefix: base,
    transformSpecification: reference,
    uiConfig: { docExpansion: 'none', persistAuthorization: false },
  });
  app.get('/api/openapi.json', { schema: { hide: true } }, async () => reference());

  const themeOf = (request: FastifyRequest) =>
    request.cookies.theme === 'dark' || request.cookies.theme === 'light' ? request.cookies.theme : 'auto';
  const origin = world.ways.publicUrl;

  // Colour by a plain link, so that it works without script, as the language does.
  app.get('/theme/:theme', { schema: { hide: true } }, async (request, reply) => {
    const { theme } = request.params as { theme: string };
    if (theme === 'auto') reply.clearCookie('theme', { path: '/' });
    else if (theme === 'dark' || theme === 'light')
      reply.setCookie('theme', theme, { path: '/', maxAge: 31_536_000, sameSite: 'lax' });
    return reply.redirect(wayBack(request, world), 303);
  });

  const shell = async (request: FastifyRequest, reply: FastifyReply) => {
    const theme = themeOf(request);
    const told = {
      lang: request.lang,
      theme,
      now: (await world.clock.now()).toISOString(),
      origin,
      base,
      sandbox: sandbox && { ...sandbox, state: 'FROZEN', mayMove: false },
      assets: { scripts: [], styles: [] },
    };
    reply.type('text/html; charset=utf-8').header('cache-control', 'no-store');
    return `<!doctype html><html lang="${request.lang}"${theme === 'auto' ? '' : ` data-theme="${theme}"`}><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex"><title>${request.lang === 'en' ? 'Jishi' : '集市'}</title><link rel="icon" href="/mark.svg" type="image/svg+xml">${console.styles.map((s) => `<link rel="stylesheet" href="${s}">`).join('')}${console.scripts.map((s) => `<link rel="modulepreload" href="${s}">`).join('')}</head><body class="con"><div id="root"></div><script type="application/json" id="jishi-page">${JSON.stringify(told).replace(/</g, '\\u003c')}</script><script type="module" src="${console.scripts[0]}"></script></body></html>`;
  };
  for (const area of ['buyer', 'seller', 'operator']) {
    app.get(`/${area}`, { schema: { hide: true } }, shell);
    app.get(`/${area}/*`, { schema: { hide: true } }, shell);
  }

  app.setNotFoundHandler(async (request, reply) => {
    const wantsPage = request.method === 'GET' && !/^\/(api|rest|assets)\//.test(request.url);
    if (!wantsPage) {
      const { RouteNotFound } = await import('../platform/http/problem.ts');
      throw new RouteNotFound();
    }
    const nonce = (reply.raw as { cspNonce?: string }).cspNonce ?? randomBytes(16).toString('base64');
    const answer = await render({
      request: new Request(new URL(`${base}${request.url}`, origin), { headers: { accept: 'text/html' } }),
      lang: request.lang,
      theme: themeOf(request),
      now: (await world.clock.now()).toISOString(),
      origin,
      base,
      sandbox,
      nonce,
      assets: storefront,
      fetch: insideFetch(app, request),
    });
    reply.status(answer.status);
    for (const [name, value] of answer.headers) reply.header(name, value);
    if (answer.status >= 300 && answer.status < 400) return reply.send('');
    reply.header('cache-control', 'private, no-cache').type('text/html; charset=utf-8');
    return reply.send(await answer.text());
  });
}

/** Names in /assets carry a hash of their content and never change; the few others are asked for again. */
async function serveFiles(app: FastifyInstance, folder: string): Promise<void> {
  await app.register(fastifyStatic, {
    root: `${folder}/assets`,
    prefix: '/assets/',
    index: false,
    immutable: true,
    maxAge: '365d',
  });
  for (const file of ['mark.svg', 'robots.txt']) {
    app.get(`/${file}`, { schema: { hide: true } }, (_request, reply) =>
      reply
        .header('cache-control', 'public, max-age=3600')
        .sendFile(file, folder, { immutable: false, maxAge: 3_600_000 }),
    );
  }
}

/** Our own API without a network hop, as the reader: cookie and language are passed on. */
function insideFetch(app: FastifyInstance, request: FastifyRequest): typeof fetch {
  return (async (input: string | URL | Request, init?: RequestInit) => {
    const address = new URL(String(input instanceof Request ? input.url : input));
    const answer = await app.inject({
      method: (init?.method ?? 'GET') as 'GET',
      url: address.pathname + address.search,
      headers: {
        ...(init?.headers as Record<string, string>),
        ...(request.headers.cookie ? { cookie: request.headers.cookie } : {}),
        host: request.headers.host ?? 'localhost',
        'accept-encoding': 'identity',
        'x-request-id': request.id,
      },
      remoteAddress: request.ip,
      ...(init?.body ? { payload: String(init.body) } : {}),
    });
    return new Response(answer.statusCode === 204 ? null : answer.body, {
      status: answer.statusCode,
      headers: { 'content-type': String(answer.headers['content-type'] ?? '') },
    });
  }) as typeof fetch;
}
