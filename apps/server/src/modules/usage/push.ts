import {
  readUsagePush,
  readUsageRecord,
  USAGE_RECORDS_MAX,
  type UsageProblem,
  verifyUsage,
} from '@jishi/protocol/seller/index.ts';
import type { Actor, WriteContext } from '../../platform/world/world.ts';
import { getSeller, markKeyUsed, verifyingKeys } from '../sellers/index.ts';
import { receiveUsage } from './receive.ts';
import { refusePush } from './usage.errors.ts';
import * as usage from './usage.repository.ts';
import { clockWindowSeconds, nonceMemorySeconds } from './usage.settings.ts';
import type { Instance, Receipt, Reported } from './usage.ts';

export interface SignedPush {
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly rawBody: Buffer | undefined;
  /** The same bytes, parsed. */
  readonly body: unknown;
  readonly actor: Actor;
}

/** The published push (10.1), step by step; any refusal undoes all of it, the nonce included. */
export async function takePush(ctx: WriteContext, push: SignedPush): Promise<readonly Receipt[]> {
  const signed = readHeaders(push);
  await mustBeInTime(ctx, signed.ts);
  const reported = readReported(signed.body, push.body, ctx.now);
  const instances = await findInstances(ctx, reported);
  const { sellerId, keyId, form } = await findSigner(ctx, signed, instances);
  await mustBeSameSeller(ctx, push.actor, sellerId);
  mustAllBeOf(sellerId, instances);
  await mustBeFresh(ctx, sellerId, signed.nonce);
  await markKeyUsed(ctx, keyId);
  return receiveUsage(ctx, { sellerId, channel: 'PUSH', signatureForm: form, reported, instances });
}

/** Our own door: the same records from a known seller, answered one by one; faulty form refuses only itself. */
export async function reportUsage(
  ctx: WriteContext,
  sellerId: string,
  entries: readonly unknown[],
): Promise<readonly Receipt[]> {
  const reported: Reported[] = [];
  const misread: Receipt[] = [];
  entries.forEach((entry, index) => {
    const read = readUsageRecord(entry, index);
    if (read.kind === 'valid') {
      reported.push({ index, record: read.record, itemCode: itemCodeOf(entry) });
    } else {
      const given = (entry as { metering_sn?: unknown } | null)?.metering_sn;
      const code = read.problems.find((p) => p.recordCode)?.recordCode ?? '003';
      const meteringSn = typeof given === 'string' ? given.slice(0, 64) : '';
      misread.push({ index, meteringSn, result: 'ABNORMAL', code });
    }
  });
  if (reported.length === 0) return misread;
  const instances = await usage.instancesById(ctx, instanceIds(reported));
  const receipts = await receiveUsage(ctx, {
    sellerId,
    channel: 'API',
    signatureForm: null,
    reported,
    instances,
  });
  return [...receipts, ...misread].sort((a, b) => a.index - b.index);
}

interface Signed {
  readonly signature: string;
  readonly ts: string;
  readonly nonce: string;
  readonly body: string;
}

function readHeaders({ headers, rawBody }: SignedPush): Signed {
  const read = (name: string, max: number): string => {
    const value = headers[name];
    if (typeof value !== 'string' || value === '' || value.length > max) {
      throw refusePush('MKT.0101', `The header ${name} must be there, at most ${max} characters`);
    }
    return value;
  };
  const signature = read('signature', 1000);
  const ts = read('ts', 20);
  const nonce = read('nonce', 64);
  if (!/^\d{1,16}$/.test(ts)) throw refusePush('MKT.0101', 'The header ts must be milliseconds, digits only');
  if (!rawBody || rawBody.length === 0) throw refusePush('MKT.0101', 'The body is missing');
  return { signature, ts, nonce, body: rawBody.toString('utf8') };
}

async function mustBeInTime(ctx: WriteContext, ts: string): Promise<void> {
  const windowSeconds = await clockWindowSeconds.get(ctx);
  const off = Math.abs(ctx.now.getTime() - Number(ts)) / 1000;
  if (off > windowSeconds) {
    throw refusePush(
      'MKT.0102',
      `ts is ${Math.round(off)} s away from our clock (${ctx.now.toISOString()}); at most ${windowSeconds} s`,
    );
  }
}

function readReported(text: string, body: unknown, now: Date): Reported[] {
  const read = readUsagePush(text, now);
  if (read.kind === 'invalid') throw refusePush(read.code, describe(read.problems));
  const entries = (body as { usage_records: unknown[] }).usage_records;
  return read.records.map((record, index) => ({ index, record, itemCode: itemCodeOf(entries[index]) }));
}

export function describe(problems: readonly UsageProblem[]): string {
  const first = problems[0]!;
  if (first.code === 'MKT.9003') return `usage_records holds more than ${USAGE_RECORDS_MAX} records`;
  if (first.index === undefined) return 'usage_records must be a list of 1 to 1000 records';
  const more = problems.length > 1 ? ` and ${problems.length - 1} more` : '';
  return `usage_records[${first.index}].${first.field}${more}`;
}

export function itemCodeOf(entry: unknown): string | undefined {
  const code = (entry as { item_code?: unknown } | null)?.item_code;
  return typeof code === 'string' && code !== '' && code.length <= 64 ? code : undefined;
}

function instanceIds(reported: readonly Reported[]): string[] {
  return [...new Set(reported.map((r) => r.record.instanceId))];
}

export async function findInstances(ctx: WriteContext, reported: readonly Reported[]): Promise<Instance[]> {
  const instances = await usage.instancesById(ctx, instanceIds(reported));
  if (instances.length === 0) {
    throw refusePush('MKT.9001', `No instance ${reported[0]!.record.instanceId} is known`);
  }
  return instances;
}

/**
 * The push names no seller (16, no. 10): it is the one of the named instances whose key fits. Instance ids
 * are unique per seller only, so several may have to be tried.
 */
async function findSigner(
  ctx: WriteContext,
  signed: Signed,
  instances: readonly Instance[],
): Promise<{ sellerId: string; keyId: string; form: string }> {
  const sellers = [...new Set(instances.map((i) => i.sellerId))];
  for (const sellerId of sellers.slice(0, MOST_SELLERS)) {
    for (const { keyId, secret } of await verifyingKeys(ctx, sellerId)) {
      const form = verifyUsage({ ...signed, key: secret });
      if (form) return { sellerId, keyId, form };
    }
  }
  throw refusePush(
    'MKT.0102',
    'No active key of the seller gives this signature over ts=…&nonce=…&body=…; compare with the debugging page',
  );
}

// A push with instances of more sellers than this is nobody's: each try costs the hashing of its body.
const MOST_SELLERS = 5;

/** An Authorization header is verified at the gate; it must then be the same seller's (16, no. 10). */
async function mustBeSameSeller(ctx: WriteContext, actor: Actor, sellerId: string): Promise<void> {
  if (actor.kind !== 'PROGRAM') return;
  const seller = await getSeller(ctx, sellerId);
  if (seller.accountId !== actor.accountId) {
    throw refusePush('MKT.0150', 'The access key and the instances belong to different sellers');
  }
}

export function mustAllBeOf(sellerId: string, instances: readonly Instance[]): void {
  const own = new Set(instances.filter((i) => i.sellerId === sellerId).map((i) => i.instanceId));
  const foreign = instances.find((i) => !own.has(i.instanceId));
  if (foreign) throw refusePush('MKT.0150', `The instance ${foreign.instanceId} belongs to another seller`);
}

async function mustBeFresh(ctx: WriteContext, sellerId: string, nonce: string): Promise<void> {
  const seconds = await nonceMemorySeconds.get(ctx);
  const forgottenBefore = new Date(ctx.now.getTime() - seconds * 1000);
  if (!(await usage.takeNonce(ctx, sellerId, nonce, forgottenBefore))) {
    throw refusePush(
      'MKT.0102',
      `This nonce was used within the last ${seconds} s; sign again with a new one`,
    );
  }
}
