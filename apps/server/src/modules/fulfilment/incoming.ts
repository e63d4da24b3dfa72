import { defineRefusal } from '@jishi/protocol';
import type { Diagnosis } from '@jishi/protocol/doctor/index.ts';
import { sql } from 'kysely';
import { machineNow } from '../../platform/world/machine-time.ts';
import { type ReadContext, SYSTEM_EDGE, type World, writing } from '../../platform/world/world.ts';
import { examine } from '../debugging/index.ts';
import { openKeysOf } from '../sellers/index.ts';

/** So many failed requests of a seller are kept, of each so many bytes. */
const KEPT = 100;
const KEPT_BYTES = 16_384;
/** Writes a second for one seller and process: a flood of bad requests is seen in its first ones. */
const PER_SECOND = 5;

export const IncomingNotFound = defineRefusal({
  code: 'INCOMING_NOT_FOUND',
  kind: 'not_found',
  text: {
    'zh-CN': '没有这条请求记录，或已被更新的记录替换',
    en: 'There is no such request, or newer ones have taken its place',
  },
});

/** A request of a seller's system that was refused, as it came. */
export interface IncomingFailure {
  readonly id: string;
  readonly sellerId: string;
  /** Scene of the open API: usagePush. */
  readonly interface: string;
  readonly at: Date;
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** False when the body was longer than what is kept. */
  readonly isWhole: boolean;
  readonly status: number;
  readonly code: string;
  readonly message: string;
}

export interface RefusedRequest {
  readonly sellerId: string;
  readonly interface: string;
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
  readonly status: number;
  readonly code: string;
  readonly message: string;
}

const noted = new WeakMap<World['db'], Map<string, { second: number; count: number }>>();

function mayNote(world: World, sellerId: string): boolean {
  const second = Math.floor(machineNow().getTime() / 1000);
  const sellers = noted.get(world.db) ?? new Map<string, { second: number; count: number }>();
  noted.set(world.db, sellers);
  const seen = sellers.get(sellerId);
  if (seen?.second !== second) {
    sellers.set(sellerId, { second, count: 1 });
    return true;
  }
  seen.count += 1;
  return seen.count <= PER_SECOND;
}

/** Headers that say something about a signature; credentials of other kinds are left out. */
function headersOf(headers: RefusedRequest['headers']): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers)
      .filter(([name]) => !/^(authorization|cookie|proxy-authorization|x-csrf-token)$/i.test(name))
      .slice(0, 40)
      .map(([name, value]) => [
        name.slice(0, 100),
        String(value ?? '')
          .slice(0, 1000)
          .replaceAll('\u0000', ''),
      ]),
  );
}

/** For rooms with published paths: keeps what they refused, the newest hundred of each seller. */
export async function noteIncomingFailure(world: World, refused: RefusedRequest): Promise<void> {
  if (!mayNote(world, refused.sellerId)) return;
  const isWhole = refused.body.length <= KEPT_BYTES;
  const body = refused.body.subarray(0, KEPT_BYTES).toString('utf8').replaceAll('\u0000', '\uFFFD');
  await writing(world, SYSTEM_EDGE('fulfilment.incoming'), async (ctx) => {
    await sql`insert into incoming_failures (seller_id, interface, at, method, url, headers, body, is_whole, status,
        code, message)
      values (${refused.sellerId}, ${refused.interface}, ${ctx.now}, ${refused.method}, ${refused.url},
        ${JSON.stringify(headersOf(refused.headers))}::jsonb, ${body}, ${isWhole}, ${refused.status},
        ${refused.code}, ${refused.message})`.execute(ctx.tx);
    await sql`delete from incoming_failures where seller_id = ${refused.sellerId} and id <= (
      select id from incoming_failures where seller_id = ${refused.sellerId} order by id desc offset ${KEPT} limit 1)`.execute(
      ctx.tx,
    );
  });
}

interface Row {
  id: bigint;
  seller_id: string;
  interface: string;
  at: Date;
  method: string;
  url: string;
  headers: Record<string, string>;
  body: string;
  is_whole: boolean;
  status: number;
  code: string;
  message: string;
}

const fromRow = (r: Row): IncomingFailure => ({
  id: String(r.id),
  sellerId: r.seller_id,
  interface: r.interface,
  at: r.at,
  method: r.method,
  url: r.url,
  headers: r.headers,
  body: r.body,
  isWhole: r.is_whole,
  status: r.status,
  code: r.code,
  message: r.message,
});

/** A seller's failed requests, newest first. */
export async function listIncoming(ctx: ReadContext, sellerId: string): Promise<IncomingFailure[]> {
  const { rows } = await sql<Row>`
    select * from incoming_failures where seller_id = ${sellerId} order by id desc limit ${KEPT}`.execute(
    ctx.db,
  );
  return rows.map(fromRow);
}

export async function getIncoming(ctx: ReadContext, sellerId: string, id: string): Promise<IncomingFailure> {
  const { rows } = await sql<Row>`
    select * from incoming_failures where seller_id = ${sellerId} and id::text = ${id}`.execute(ctx.db);
  if (!rows[0]) throw new IncomingNotFound();
  return fromRow(rows[0]);
}

/**
 * What is wrong with its signature, found now. Null: nothing to diagnose (cut body), or the doctor is busy.
 * The time in the request is compared with when it came by the world's clock.
 */
export async function diagnoseIncoming(
  ctx: ReadContext,
  failure: IncomingFailure,
): Promise<Diagnosis | null> {
  if (!failure.isWhole) return null;
  const keys = await openKeysOf(ctx, failure.sellerId);
  const found = await examine({
    message: {
      kind: 'request',
      method: failure.method,
      url: failure.url,
      headers: Object.entries(failure.headers),
      body: failure.body,
    },
    scheme: 'USAGE_SIGNATURE',
    keys: keys.map(({ secret, hint }) => ({ key: secret, role: 'EXPECTED', label: hint })),
    receivedAt: failure.at,
    seenNonces: await noncesBefore(ctx, failure),
  });
  return found ?? null;
}

/** A repeated nonce is told by the refusal itself: the first use left no failure. */
async function noncesBefore(_ctx: ReadContext, failure: IncomingFailure): Promise<string[]> {
  const nonce = failure.headers.nonce;
  return nonce && /nonce was used/.test(failure.message) ? [nonce] : [];
}
