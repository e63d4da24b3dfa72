/** Our calls to the marketplace: what was bought (order query, 11.2) and what was used (usage push, 10.1). */
import { randomUUID } from 'node:crypto';
import { createOpenApiClient, createUsageReporter, type UsageQueue } from '@jishi/seller-sdk';
import type { Instance, Store, UsageRecord } from './store.ts';

/** AK/SK of an account, for the open API. */
export interface Credential {
  readonly accessKey: string;
  readonly secretKey: string;
}

export interface PlatformSettings {
  readonly platformUrl: string | undefined;
  /** AK/SK by key id: each key belongs to one account at the marketplace, and so do its orders. */
  readonly credentials: Readonly<Record<string, Credential>>;
  readonly keys: Readonly<Record<string, string>>;
  readonly store: Store;
  readonly now: () => Date;
}

/** `yyyyMMdd'T'HHmmss'Z'` */
const basicIso = (at: Date) => at.toISOString().replace(/[-:]|\.\d+/g, '');

export function connectPlatform(settings: PlatformSettings) {
  const { store, now, platformUrl, keys } = settings;
  const clients = new Map(
    Object.entries(platformUrl ? settings.credentials : {}).map(
      ([keyId, { accessKey: ak, secretKey: sk }]) => [
        keyId,
        // The marketplace waits 5 seconds for us in all, so this has to be quicker and is not tried again.
        createOpenApiClient({ baseUrl: platformUrl!, ak, sk, now, timeoutSeconds: 2, retries: 0 }),
      ],
    ),
  );
  const reporters = Object.entries(platformUrl ? keys : {}).map(([keyId, key]) =>
    createUsageReporter({ baseUrl: platformUrl!, key, queue: queueOf(store, keyId), now, flushSeconds: 0 }),
  );

  /** Asks what was bought. An answer that does not come is no reason to refuse the buyer: it is asked again. */
  async function learnOrder(
    instance: Instance,
    order: { orderId: string; orderLineId: string } = instance,
  ): Promise<boolean> {
    try {
      const found = await clients.get(instance.keyId)?.queryOrder(order.orderId, order.orderLineId);
      const lines = found?.orderLine ?? [];
      const line = lines.find((l) => l.orderLineId === order.orderLineId) ?? lines[0];
      if (!line) return false;
      const product = line.productInfo?.[0];
      store.setOrderDetails(instance.id, {
        chargingMode: line.chargingMode,
        productName: product?.productName ?? null,
        skuCode: product?.skuCode ?? null,
        quantity: product?.linearValue ?? null,
        expireTime: line.expireTime ?? null,
      });
      return true;
    } catch {
      return false;
    }
  }

  /**
   * Turns use that was not written down yet into records. Same begin and end means "duplicate" to the
   * marketplace (10.4), so a record never ends in the second in which the last one ended: that use waits
   * for the next report. A closing instance cannot wait; its last interval is widened by a second instead.
   */
  function recordUsage(closingInstanceId?: string): void {
    for (const open of store.listUnrecordedUsage()) {
      const endTime = basicIso(now());
      const clashes = (store.lastUsageEnd(open.instanceId) ?? '') >= endTime;
      if (clashes && open.instanceId !== closingInstanceId) continue;
      let first = Math.min(open.firstAt, now().getTime());
      while (store.hasUsageInterval(open.instanceId, basicIso(new Date(first)), endTime)) first -= 1000;
      const record = {
        meteringSn: randomUUID(),
        instanceId: open.instanceId,
        keyId: open.keyId,
        beginTime: basicIso(new Date(first)),
        endTime,
        recordTime: endTime,
        usageValue: String(open.quantity),
      };
      store.transaction(() => store.recordUsage(record, open.lastId));
    }
  }

  /** Records and sends. */
  async function reportUsage(): Promise<{ sent: number; pending: number }> {
    recordUsage();
    const results = await Promise.all(reporters.map((reporter) => reporter.flush()));
    const sent = results.reduce((sum, { accepted }) => sum + accepted, 0);
    return { sent, pending: store.countUnsentUsage() };
  }

  return {
    canAsk: clients.size > 0,
    learnOrder,
    recordUsage,
    reportUsage,
    /** Nothing is lost: what waits is on the disk and goes out after the next start. */
    close: () => Promise.all(reporters.map((reporter) => reporter.close({ flush: false }))),
  };
}

export type Platform = ReturnType<typeof connectPlatform>;

/** The SDK's queue is our own table: a record is written in the transaction that knows of the use. */
function queueOf(store: Store, keyId: string): UsageQueue {
  return {
    async add(records) {
      for (const r of records) store.addUsageRecord(fromWire(r, keyId));
    },
    peek: async (limit) => store.listPendingUsage(keyId, limit).map(toWire),
    async accept(meteringSns) {
      for (const sn of meteringSns) store.markUsage(sn, 'SENT', null);
    },
    async reject(meteringSn, { code, isFinal }) {
      store.markUsage(meteringSn, isFinal ? 'GIVEN_UP' : 'REJECTED', code);
    },
    restore: async () => void store.restoreUsage(keyId),
    size: async () => store.countPendingUsage(keyId),
  };
}

type WireRecord = Parameters<UsageQueue['add']>[0][number];

function toWire(r: UsageRecord): WireRecord {
  return {
    instance_id: r.instanceId,
    record_time: r.recordTime,
    begin_time: r.beginTime,
    end_time: r.endTime,
    usage_value: r.usageValue,
    metering_sn: r.meteringSn,
  };
}

function fromWire(r: WireRecord, keyId: string): UsageRecord {
  return {
    meteringSn: r.metering_sn,
    instanceId: r.instance_id,
    keyId,
    beginTime: r.begin_time,
    endTime: r.end_time,
    recordTime: r.record_time,
    usageValue: r.usage_value,
  };
}
