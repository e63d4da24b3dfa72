/** Our calls to the marketplace: what was bought (order query, 11.2) and what was used (usage push, 10.1). */
import { randomUUID } from 'node:crypto';
import { signOpenApiGet, signUsage } from './signature.ts';
import type { ChargingMode, Instance, Store, UsageRecord } from './store.ts';

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

const BATCH = 1000;
const API = '/api/mkp-openapi-public/global/v1';

/** `yyyyMMdd'T'HHmmss'Z'` */
const basicIso = (at: Date) => at.toISOString().replace(/[-:]|\.\d+/g, '');

interface OrderAnswer {
  orderInfo?: {
    orderLine?: {
      orderLineId: string;
      chargingMode: ChargingMode;
      expireTime?: string;
      productInfo?: { productName?: string; skuCode?: string; linearValue?: number }[];
    }[];
  };
}

export function connectPlatform(settings: PlatformSettings) {
  const { store, now } = settings;
  const canAsk = Boolean(settings.platformUrl && Object.keys(settings.credentials).length > 0);
  let running: Promise<unknown> = Promise.resolve();

  /** Asks what was bought. An answer that does not come is no reason to refuse the buyer: it is asked again. */
  async function learnOrder(
    instance: Instance,
    order: { orderId: string; orderLineId: string } = instance,
  ): Promise<boolean> {
    const { platformUrl } = settings;
    const credential = settings.credentials[instance.keyId];
    if (!platformUrl || !credential) return false;
    const { accessKey, secretKey } = credential;
    const url = new URL(`${platformUrl}${API}/order/query`);
    url.searchParams.set('orderId', order.orderId);
    url.searchParams.set('orderLineId', order.orderLineId);
    try {
      const headers = signOpenApiGet(url, accessKey, secretKey, basicIso(now()));
      // The marketplace waits 5 seconds for us in all, so this has to be quicker.
      const answer = await fetch(url, { headers, redirect: 'error', signal: AbortSignal.timeout(2000) });
      const lines = ((await answer.json()) as OrderAnswer).orderInfo?.orderLine ?? [];
      const line = lines.find((l) => l.orderLineId === order.orderLineId) ?? lines[0];
      if (!answer.ok || !line) return false;
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

  /** The error code of the answer, or undefined when the marketplace did not answer properly. */
  async function push(records: readonly UsageRecord[], key: string): Promise<string | undefined> {
    // Members in ascending order: the body is signed "sorted naturally" (3.8).
    const body = JSON.stringify({
      usage_records: records.map((r) => ({
        begin_time: r.beginTime,
        end_time: r.endTime,
        instance_id: r.instanceId,
        metering_sn: r.meteringSn,
        record_time: r.recordTime,
        usage_value: r.usageValue,
      })),
    });
    const ts = String(now().getTime());
    const nonce = randomUUID();
    try {
      const answer = await fetch(`${settings.platformUrl}${API}/isv/usage-data`, {
        method: 'POST',
        headers: {
          'Content-Type': 'application/json',
          ts,
          nonce,
          signature: signUsage(key, ts, nonce, body),
        },
        body,
        redirect: 'error',
        signal: AbortSignal.timeout(10_000),
      });
      const { error_code } = (await answer.json()) as { error_code?: string };
      return typeof error_code === 'string' ? error_code : undefined;
    } catch {
      return undefined;
    }
  }

  /** Ours to decide alone: a record that is too old will never be taken (MKT.9004). */
  const settle = (record: UsageRecord, code: string | undefined) => {
    const state = code === 'MKT.0000' ? 'SENT' : code === 'MKT.9004' ? 'GIVEN_UP' : 'PENDING';
    store.markUsage(record.meteringSn, state, state === 'SENT' ? null : (code ?? 'no answer'));
    return state === 'SENT' ? 1 : 0;
  };

  async function sendPending(): Promise<{ sent: number; pending: number }> {
    let sent = 0;
    const byKey = Map.groupBy(store.listPendingUsage(BATCH), (record) => record.keyId);
    for (const [keyId, records] of byKey) {
      const key = settings.keys[keyId];
      if (key === undefined) continue;
      const code = await push(records, key);
      const isContentRefused = code !== undefined && code !== 'MKT.0000' && code !== 'MKT.0999';
      if (records.length > 1 && isContentRefused && code !== 'MKT.0102') {
        // One bad record refuses the whole push (10.3): alone, the good ones get through.
        for (const record of records) sent += settle(record, await push([record], key));
      } else {
        for (const record of records) sent += settle(record, code);
      }
    }
    return { sent, pending: store.listPendingUsage(BATCH).length };
  }

  /** Records and sends; a report that is under way is awaited first, so that nothing is sent twice at once. */
  function reportUsage(): Promise<{ sent: number; pending: number }> {
    const mine = running.then(() => {
      recordUsage();
      return settings.platformUrl
        ? sendPending()
        : { sent: 0, pending: store.listPendingUsage(BATCH).length };
    });
    running = mine.catch(() => undefined);
    return mine;
  }

  return { canAsk, learnOrder, recordUsage, reportUsage, idle: () => running };
}

export type Platform = ReturnType<typeof connectPlatform>;
