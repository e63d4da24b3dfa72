/** What we ask and tell the marketplace: orders, Licenses that are ready, usage of on-demand instances. */
import { createOpenApiClient, type OpenApiClient, OpenApiError } from '@jishi/seller-sdk';
import type { Application, Store } from './store.ts';

export interface Credential {
  readonly accessKey: string;
  readonly secretKey: string;
}

export interface PlatformSettings {
  readonly platformUrl: string | undefined;
  /** AK/SK by key id. */
  readonly credentials: Readonly<Record<string, Credential>>;
  readonly store: Store;
  readonly now: () => Date;
}

const TEXT_MAX = 1024;
/** After a failed upload: doubled up to an hour. */
const FIRST_RETRY_SECONDS = 10;

/** `20260701T120000Z` */
const basicIso = (at: Date) => `${at.toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;

export function connectPlatform({ platformUrl, credentials, store, now }: PlatformSettings) {
  const clients = new Map<string, OpenApiClient>();
  const stopping = new AbortController();
  const untilStopped: typeof fetch = (input, init = {}) => {
    const signals = [stopping.signal, ...(init.signal ? [init.signal] : [])];
    return fetch(input, { ...init, signal: AbortSignal.any(signals) });
  };
  if (platformUrl !== undefined) {
    for (const [keyId, { accessKey, secretKey }] of Object.entries(credentials)) {
      const account = { baseUrl: platformUrl, ak: accessKey, sk: secretKey };
      // What is due stands in our tables and is tried again from there.
      clients.set(keyId, createOpenApiClient({ ...account, now, retries: 0, fetch: untilStopped }));
    }
  }

  /** Bound to a device it is a file to install, else a text to type in (License 2.6). */
  async function upload(api: OpenApiClient, a: Application): Promise<void> {
    if (a.deviceFingerprint === '' && a.license.length <= TEXT_MAX)
      await api.uploadText(a.eventId, a.license);
    else await api.uploadFile(a.eventId, { name: `${a.eventId}.lic`, content: `${a.license}\n` });
  }

  async function deliver(a: Application): Promise<void> {
    const api = clients.get(a.keyId);
    // Without AK/SK it waits, and goes out after a start with them.
    if (!api) return;
    try {
      await upload(api, a);
      store.noteDelivery(a, 'DELIVERED', 0, null);
    } catch (error) {
      // A verdict about the upload is final; a wrong key can be mended, and an answer that never came too.
      const isFinal = error instanceof OpenApiError && [400, 403].includes(error.status);
      const pause = Math.min(FIRST_RETRY_SECONDS * 2 ** a.attempts, 3600) * 1000;
      const state = isFinal ? 'REFUSED' : 'PENDING';
      store.noteDelivery(a, state, now().getTime() + pause, (error as Error).message);
    }
  }

  function recordUsage(): void {
    const end = now();
    for (const i of store.listOpenUsage()) {
      const beginTime = i.lastEnd ?? basicIso(new Date(i.createdAt));
      const endTime = basicIso(end);
      if (endTime <= beginTime) continue;
      const { keyId, id: instanceId, productId } = i;
      store.addUsage({
        ...{ keyId, instanceId, beginTime, endTime },
        productId: productId!,
        quantity: i.views - i.recorded,
      });
    }
  }

  return {
    /** Ends the calls that are under way: a marketplace that hangs must not keep us from stopping. */
    stop: () => stopping.abort(),

    /** Uploads what is due, one after the other. */
    async deliverLicenses(): Promise<void> {
      for (const application of store.listDueApplications(now().getTime())) await deliver(application);
    },

    /** What was bought, for an order that we were told of; nothing when it cannot be asked. */
    async learnOrder(keyId: string, orderId: string): Promise<void> {
      const order = await clients.get(keyId)?.queryOrder(orderId);
      if (order) store.learnNotice(keyId, orderId, order.orderType);
    },

    /** The old push (10.2): written down first, then sent; a lost answer repeats the same intervals. */
    async reportUsage(): Promise<void> {
      recordUsage();
      for (const [keyId, api] of clients) {
        const rows = store.listPendingUsage(keyId);
        if (rows.length === 0) continue;
        const recordTime = basicIso(now());
        const records = rows.map((u) => ({
          instance_id: u.instanceId,
          product_id: u.productId,
          record_time: recordTime,
          begin_time: u.beginTime,
          end_time: u.endTime,
          usage_value: String(u.quantity),
        }));
        try {
          await api.pushUsageOld(records);
          for (const { id } of rows) store.markUsage(id, 'SENT', null);
        } catch (error) {
          const isVerdict =
            error instanceof OpenApiError && /\.(0100|0101|0199|90\d\d)$/.test(error.code ?? '');
          for (const { id } of rows)
            store.markUsage(id, isVerdict ? 'REFUSED' : 'PENDING', (error as Error).message);
        }
      }
    },
  };
}

export type Platform = ReturnType<typeof connectPlatform>;
