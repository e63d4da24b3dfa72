/** The demo seller as one HTTP server: production URL, the buyers' notebooks, and a health check. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createSellerHandler, nodeListener, sqliteStore } from '@jishi/seller-sdk';
import { serveApp } from './app.ts';
import { openControl, type ReceivedCall } from './control.ts';
import { decode, isLoopback, json, readBody, TooLarge } from './http.ts';
import type { Misbehaviour } from './misbehaviour.ts';
import { type Credential, connectPlatform } from './platform.ts';
import { makeScenes } from './scenes.ts';
import { type ChargingMode, openStore } from './store.ts';

export interface DemoIsvOptions {
  /** Key id (a name of your own) to key, as the marketplace's console shows it. */
  readonly keys: Readonly<Record<string, string>>;
  readonly dataDir: string;
  readonly host?: string;
  /** 0 takes any free port. */
  readonly port?: number;
  /** How buyers reach us; default the address we listen on. */
  readonly publicUrl?: string;
  /** Where usage is pushed and orders are asked for; without it neither happens. */
  readonly platformUrl?: string;
  /** AK/SK by key id, to ask what was bought; works without. */
  readonly credentials?: Readonly<Record<string, Credential>>;
  /** Default 60 (3.6); 0 switches the check off, for a marketplace that walks its clock. */
  readonly clockToleranceSeconds?: number;
  /** Above 0, instances are opened asynchronously (000004) and are ready after so long. */
  readonly asyncSeconds?: number;
  /** How often usage is pushed; default 300, 0 only when told. */
  readonly usageSeconds?: number;
  /** Assumed for an order that order query did not explain. */
  readonly chargingMode?: ChargingMode;
  /** Opens /control to this machine: for tests only. */
  readonly control?: boolean;
  readonly now?: () => Date;
}

export interface DemoIsv {
  readonly url: string;
  readonly port: number;
  /** To be registered at the marketplace (生产系统接口地址). */
  readonly productionUrl: string;
  /** With `control` only, as are `clearCalls` and `misbehave`. */
  calls(): readonly ReceivedCall[];
  clearCalls(): void;
  misbehave(how: Misbehaviour): void;
  /** Opens at once what is being opened asynchronously. */
  finishOpenings(): void;
  reportUsage(): Promise<{ sent: number; pending: number }>;
  close(): Promise<void>;
}

/**
 * Starts the seller.
 *
 * @example
 * const isv = await startDemoIsv({ keys: { default: key }, dataDir: './data' });
 * console.log(isv.productionUrl);
 */
export async function startDemoIsv(options: DemoIsvOptions): Promise<DemoIsv> {
  const { keys } = options;
  const chargingMode = options.chargingMode ?? 'PERIOD';
  let clockOffsetMs = 0;
  const now = options.now ?? (() => new Date(Date.now() + clockOffsetMs));
  const store = openStore(options.dataDir);
  const platformUrl = options.platformUrl?.replace(/\/+$/, '');
  const platform = connectPlatform({ platformUrl, credentials: options.credentials ?? {}, keys, store, now });
  const stopping = new AbortController();
  const usageSeconds = options.usageSeconds ?? 300;

  const server = createServer((request, response) => {
    handle(request, response).catch((error) => {
      if (!response.headersSent) response.writeHead(error instanceof TooLarge ? 413 : 500);
      response.end();
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, options.host ?? '127.0.0.1', resolve);
  });
  const { address, port, family } = server.address() as AddressInfo;
  const url = `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
  const publicUrl = (options.publicUrl ?? url).replace(/\/+$/, '');
  const productionUrl = `${publicUrl}/marketplace`;
  const addressOf = (instanceId: string) => `${publicUrl}/app/${encodeURIComponent(instanceId)}`;
  const app = serveApp({ store, now, chargingMode, isHttps: publicUrl.startsWith('https:') });
  const control = options.control
    ? openControl({ now, ownUrl: () => `${url}/marketplace`, stopping: stopping.signal, wish })
    : undefined;

  /** The production URL: all scenes of all products arrive here (section 1). */
  const handler = createSellerHandler({
    keys,
    store: sqliteStore(store.db),
    scenes: makeScenes({
      ...{ store, platform, now, chargingMode, addressOf },
      asyncSeconds: options.asyncSeconds ?? 0,
    }),
    now,
    windowSeconds: options.clockToleranceSeconds ?? 60,
    onRefused(refused) {
      control?.onRefused(refused);
      if (refused.error !== undefined) console.error(refused.error);
    },
    onAnswered(answered) {
      control?.onAnswered(answered);
      // What was used until now is billed now, not at the next full interval.
      if (answered.scene === 'releaseInstance' && usageSeconds > 0) report();
    },
  });
  const produce = nodeListener(handler);

  const report = () => void platform.reportUsage().catch(console.error);
  const timer = usageSeconds > 0 ? setInterval(() => report(), usageSeconds * 1000) : undefined;
  timer?.unref();

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname } = new URL(request.url ?? '/', url);
    const [area, ...path] = pathname.slice(1).split('/').map(decode);
    const key = `${request.method} /${area}`;
    if (key === 'GET /healthz')
      return json(response, 200, { status: 'ok', instances: store.countInstances() });
    // What follows the path is ours to choose, such as one address for each shop that we run.
    if (/^POST \/marketplace(\/[\w-]{1,64})?$/.test(key)) {
      return control ? void (await control.produce(handler, request, response)) : produce(request, response);
    }
    if (key === 'GET /app') return app(request, response, path, new URLSearchParams());
    if (key === 'POST /app') {
      const form = new URLSearchParams((await readBody(request)).toString('utf8'));
      return app(request, response, path, form);
    }
    // Whoever may misdirect a seller may do anything to it, so this is never open to another machine.
    if (area === 'control' && control && isLoopback(request)) return control.serve(request, response, path);
    json(response, 404, { message: 'not found' });
  }

  /** What a test may wish for beside a misbehaviour. */
  async function wish(wished: Readonly<Record<string, unknown>>) {
    if (typeof wished.clock === 'string') clockOffsetMs = Date.parse(wished.clock) - Date.now() || 0;
    if (wished.finishOpenings === true) store.finishOpenings(now().getTime());
    const usage = wished.reportUsage === true ? await platform.reportUsage() : undefined;
    return { now: now().toISOString(), usage };
  }

  return {
    url,
    port,
    productionUrl,
    calls: () => control?.calls ?? [],
    clearCalls: () => control?.clearCalls(),
    misbehave: (how) => control?.misbehave(how),
    finishOpenings: () => void store.finishOpenings(now().getTime()),
    reportUsage: platform.reportUsage,
    async close() {
      clearInterval(timer);
      stopping.abort();
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
      await platform.close();
      store.close();
    },
  };
}
