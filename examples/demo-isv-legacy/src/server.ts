/** The second demo seller as one HTTP server: an address for each older protocol, pages, a health check. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  createSellerHandler,
  nodeListener,
  type RefusedCall,
  type Scenes,
  type SellerGeneration,
  sqliteStore,
} from '@jishi/seller-sdk';
import { openIssuer } from './issuer.ts';
import { licenseCodeScenes, licenseV1Scenes, onlineLicenseScenes } from './licenses.ts';
import { servePages } from './pages.ts';
import { type Credential, connectPlatform } from './platform.ts';
import { saasScenes } from './saas.ts';
import { openStore } from './store.ts';

export interface LegacyIsvOptions {
  /** Key id (a name of your own) to key, as the marketplace's console shows it. */
  readonly keys: Readonly<Record<string, string>>;
  readonly dataDir: string;
  readonly host?: string;
  /** 0 takes any free port. */
  readonly port?: number;
  /** How buyers reach us; default the address we listen on. */
  readonly publicUrl?: string;
  /** The marketplace; without it nothing is uploaded, asked or pushed. */
  readonly platformUrl?: string;
  /** AK/SK by key id. */
  readonly credentials?: Readonly<Record<string, Credential>>;
  /** Default 60 (3.6); 0 switches the check off, for a marketplace that walks its clock. */
  readonly clockToleranceSeconds?: number;
  /** Above 0, License instances open asynchronously (000004) and are ready after so long. */
  readonly asyncSeconds?: number;
  /** How long making a License takes before it is uploaded; default 0. */
  readonly licenseSeconds?: number;
  /** How often usage is pushed; default 300, 0 only when told. */
  readonly usageSeconds?: number;
  /** For your log: every call that was not answered with success. */
  readonly onRefused?: (refused: RefusedCall) => void;
  readonly now?: () => Date;
}

/** To be registered at the marketplace (生产系统接口地址): a product is bound to one of them. */
export interface ProductionUrls {
  /** SaaS V1.0 */
  readonly saas: string;
  /** Online License; order notifications are understood here too. */
  readonly license: string;
  /** Notices about authorisation codes; order notifications too. */
  readonly licenseCode: string;
  /** License 1.0 */
  readonly licenseV1: string;
  readonly orderNotify: string;
}

export interface LegacyIsv {
  readonly url: string;
  readonly port: number;
  readonly productionUrls: ProductionUrls;
  /** Uploads the Licenses that are due. */
  deliverLicenses(): Promise<void>;
  reportUsage(): Promise<void>;
  close(): Promise<void>;
}

/** How often it is looked whether a License is due for another upload. */
const DELIVERY_SECONDS = 5;

/**
 * Starts the seller.
 *
 * @example
 * const isv = await startLegacyIsv({ keys: { default: key }, dataDir: './data' });
 * console.log(isv.productionUrls.saas);
 */
export async function startLegacyIsv(options: LegacyIsvOptions): Promise<LegacyIsv> {
  const { keys } = options;
  const now = options.now ?? (() => new Date());
  const store = openStore(options.dataDir);
  const issuer = openIssuer(options.dataDir);
  const platformUrl = options.platformUrl?.replace(/\/+$/, '');
  const platform = connectPlatform({ platformUrl, credentials: options.credentials ?? {}, store, now });
  const page = servePages(store);

  const server = createServer((request, response) => {
    serve(request, response).catch((error) => {
      console.error(error);
      if (!response.headersSent) response.writeHead(500);
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

  const deliverLicenses = oneAtATime(platform.deliverLicenses);
  const reportUsage = oneAtATime(platform.reportUsage);
  const inBackground = (work: () => Promise<void>) => void work().catch(console.error);

  const { asyncSeconds = 0, licenseSeconds = 0, usageSeconds = 300 } = options;
  const onApplication = () => inBackground(deliverLicenses);
  const licenses = { store, issuer, now, asyncSeconds, licenseSeconds, onApplication };
  const addressOf = (instanceId: string) => `${publicUrl}/app/${encodeURIComponent(instanceId)}`;

  const notified: Scenes<'order-notify'> = {
    /** Only written down; what was bought is asked afterwards, because the answer may not wait (9). */
    orderNotify(call) {
      const { orderId, orderLineId } = call.params;
      if (call.isTest) return;
      store.saveNotice(call.keyId, orderId, orderLineId, now().getTime());
      inBackground(() => platform.learnOrder(call.keyId, orderId));
    },
  };
  const listen = <G extends SellerGeneration>(generation: G, scenes: Scenes<G | 'order-notify'>) =>
    nodeListener(
      createSellerHandler<G>({
        keys,
        generation,
        scenes,
        store: sqliteStore(store.db),
        now,
        windowSeconds: options.clockToleranceSeconds ?? 60,
        ...(options.onRefused ? { onRefused: options.onRefused } : {}),
      }),
    );
  /** Each generation at an address of its own: `newInstance` means another thing in each. */
  const listeners = new Map([
    ['/saas', listen('saas-v1', saasScenes({ store, now, addressOf }))],
    ['/license', listen('license-online', { ...onlineLicenseScenes(licenses), ...notified })],
    ['/license-code', listen('license-code', { ...licenseCodeScenes(licenses), ...notified })],
    ['/license-v1', listen('license-v1', licenseV1Scenes(licenses))],
    ['/orders', listen('order-notify', notified)],
  ]);

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname } = new URL(request.url ?? '/', url);
    const listener = listeners.get(pathname.replace(/(?<=.)\/$/, ''));
    if (listener) return listener(request, response);
    const id = /^\/app\/([^/]+)\/?$/.exec(pathname)?.[1];
    if (request.method === 'GET' && id) return page(request, response, decode(id));
    if (request.method === 'GET' && pathname === '/license-key.pem') {
      response.writeHead(200, { 'Content-Type': 'application/x-pem-file' }).end(issuer.publicKeyPem);
      return;
    }
    const isHealth = request.method === 'GET' && pathname === '/healthz';
    response.writeHead(isHealth ? 200 : 404, { 'Content-Type': 'application/json;charset=utf-8' });
    response.end(
      JSON.stringify(
        isHealth ? { status: 'ok', instances: store.countInstances() } : { message: 'not found' },
      ),
    );
  }

  const timers = [
    setInterval(() => inBackground(deliverLicenses), DELIVERY_SECONDS * 1000),
    ...(usageSeconds > 0 ? [setInterval(() => inBackground(reportUsage), usageSeconds * 1000)] : []),
  ];
  for (const timer of timers) timer.unref();
  // What was left over when we stopped.
  inBackground(deliverLicenses);

  return {
    url,
    port,
    productionUrls: {
      saas: `${publicUrl}/saas`,
      license: `${publicUrl}/license`,
      licenseCode: `${publicUrl}/license-code`,
      licenseV1: `${publicUrl}/license-v1`,
      orderNotify: `${publicUrl}/orders`,
    },
    deliverLicenses,
    reportUsage,
    async close() {
      for (const timer of timers) clearInterval(timer);
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
      platform.stop();
      await Promise.all([deliverLicenses.idle(), reportUsage.idle()]);
      store.close();
    },
  };
}

/** Two runs at once would upload one License twice; a wish during a run makes one more run after it. */
function oneAtATime(work: () => Promise<void>): (() => Promise<void>) & { idle(): Promise<void> } {
  let last: Promise<void> = Promise.resolve();
  const run = () => {
    last = last.catch(() => undefined).then(work);
    return last;
  };
  return Object.assign(run, { idle: () => last.catch(() => undefined) });
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
