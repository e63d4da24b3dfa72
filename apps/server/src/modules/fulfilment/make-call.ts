import { randomUUID } from 'node:crypto';
import { Refusal } from '@jishi/protocol';
import { generations, type KnownGeneration, type SignedCall } from '@jishi/protocol/seller/index.ts';
import { sql } from 'kysely';
import type { Db } from '../../platform/database/pool.ts';
import { leasedSource } from '../../platform/due/due.ts';
import {
  type OutsideAnswer,
  type ReadContext,
  reading,
  SYSTEM_EDGE,
  type World,
  type WriteContext,
} from '../../platform/world/world.ts';
import { type Ask, deliveryOf } from '../catalog/index.ts';
import { getAddress, interfaceKeySecret } from '../sellers/index.ts';
import { judge, MAX_ANSWER_BYTES, prepare, type Said, type Target, timeoutOf } from './attempt.ts';
import { personalData } from './buyer.ts';
import * as calls from './call.repository.ts';
import type { Call } from './call.ts';
import { callsPerSeller } from './fulfilment.settings.ts';
import { recordAttempt } from './record.ts';

/** A call that this process has claimed: its lease, and machine time for the signature. */
export interface Claimed {
  readonly call: Call;
  readonly owner: string;
  readonly machineNow: Date;
  /** Where it went, once that is known: its key was used. */
  readonly addressId?: string;
}

/** Where a product is served, and the key to sign with; undefined when the seller has taken it away. */
export async function targetOf(
  ctx: ReadContext,
  productId: string,
  ownAddressId: string | null = null,
): Promise<(Target & { readonly generation: KnownGeneration; readonly asks: readonly Ask[] }) | undefined> {
  try {
    const { addressId: ofProduct, generation, compat, asks } = await deliveryOf(ctx, productId);
    const addressId = ownAddressId ?? ofProduct;
    const [{ url }, key] = await Promise.all([
      getAddress(ctx, addressId),
      interfaceKeySecret(ctx, addressId),
    ]);
    return { addressId, url, key, compat, generation, asks };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    ctx.log.warn({ err: error, productId }, 'no usable production address');
    return undefined;
  }
}

/** One exchange with a seller: the time of its generation, 64 KB, no transaction open. */
export async function exchange(
  world: World,
  concurrencyKey: string,
  request: SignedCall,
  timeoutMs: number,
): Promise<OutsideAnswer> {
  return world.ways.outside.request({
    method: request.method,
    url: request.url,
    headers: request.headers,
    ...(request.method === 'GET' ? {} : { body: request.body }),
    timeoutMs,
    maxBytes: MAX_ANSWER_BYTES,
    concurrencyKey,
  });
}

/** Between the two transactions: nothing is locked while the seller thinks. */
export async function makeCall(world: World, claimed: Claimed): Promise<void> {
  const { call } = claimed;
  const prepared = await reading(world, SYSTEM_EDGE('fulfilment.calls'), async (ctx) => {
    const target = await targetOf(ctx, call.productId, call.addressId);
    return target && { target, params: { ...call.params, ...(await personalData(ctx, call, target.asks)) } };
  });
  const unsent = (reason: string, facts: Record<string, unknown>) =>
    recordAttempt(world, claimed, {
      request: undefined,
      answer: undefined,
      verdict: { kind: 'failed', reason, facts },
    });
  if (!prepared) return unsent('ADDRESS_UNUSABLE', {});
  const { target } = prepared;
  const said: Said = { generation: call.generation, scene: call.scene, params: prepared.params };
  let request: SignedCall;
  try {
    request = prepare(said, target, claimed.machineNow);
  } catch (error) {
    // Our own fault: it belongs on the exception list, not into an endless lease.
    world.log.error({ err: error, callId: call.id }, 'a request could not be built');
    return unsent('OTHER', { detail: String(error).slice(0, 500) });
  }
  const answer = await exchange(world, `seller:${call.sellerId}`, request, timeoutOf(call.generation));
  const verdict = judge(said, answer, target, call.attempts);
  await recordAttempt(world, { ...claimed, addressId: target.addressId }, { request, answer, verdict });
}

/** Longer than an attempt can last: five seconds outside, and the record after it. License calls have more (`claim`). */
const LEASE_SECONDS = 30;

/** So soon after the claim nothing is outside any more, if its process is gone. */
const OUTSIDE_SECONDS = generations['saas-v2'].timeoutSeconds + 1;

/** Looking for the dead once a second is soon enough; a process that has just started looks at once. */
const LOOK_MS = 1000;
const lastLook = new WeakMap<Db, number>();

async function cutLeases(ctx: WriteContext, machineNow: Date): Promise<void> {
  const { db } = ctx.world;
  if (machineNow.getTime() - (lastLook.get(db) ?? 0) < LOOK_MS) return;
  lastLook.set(db, machineNow.getTime());
  await calls.cutLeasesOfTheGone(ctx, { machineNow, cutSeconds: LEASE_SECONDS - OUTSIDE_SECONDS });
}

/** The calls that are due: claimed with a lease, made outside, recorded in a second transaction. */
export const callSource = leasedSource<Claimed>({
  name: calls.CALL_SOURCE,
  leaseSeconds: LEASE_SECONDS,
  concurrency: 32,
  async earliest(db: Db) {
    // Calls that wait for another one are left out: their instant is past and would hide the next to come.
    const { rows } = await sql<{ due: Date }>`
      select c.next_attempt_at as due from interface_calls c
      where c.next_attempt_at is not null
        and not exists (select 1 from interface_calls e
          where e.queue = c.queue
            and ((e.next_attempt_at is not null and e.position < c.position)
              or e.lease_until > clock_timestamp()))
      order by c.next_attempt_at limit 1`.execute(db);
    return rows[0]?.due ?? null;
  },
  async claim(ctx, lease) {
    await cutLeases(ctx, lease.machineNow);
    const owner = randomUUID();
    const perSeller = await callsPerSeller.get(ctx);
    const claimed = await calls.claim(ctx, { ...lease, owner, perSeller });
    return claimed.map((call) => ({ call, owner, machineNow: lease.machineNow }));
  },
  work: makeCall,
});
