import { sql } from 'kysely';
import type { Db } from '../../platform/database/pool.ts';
import type { ReadContext, WriteContext } from '../../platform/world/world.ts';
import type { Application, Content } from './license.ts';

const COLUMNS = sql`id, event_id as "eventId", resource_id as "resourceId", account_id as "accountId",
  seller_id as "sellerId", product_id as "productId", product_name as "productName", requested_by as "requestedBy",
  device_fingerprint as "deviceFingerprint", effective_at as "effectiveAt", expires_at as "expiresAt", state,
  due_at as "dueAt", created_at as "createdAt", accepted_at as "acceptedAt", finished_at as "finishedAt",
  delivered_at as "deliveredAt", fetched_at as "fetchedAt", content_type, characters, file_name, storage_key, bytes,
  content_sha256`;

interface Row extends Omit<Application, 'content'> {
  readonly content_type: Content['type'] | null;
  readonly characters: string | null;
  readonly file_name: string | null;
  readonly storage_key: string | null;
  readonly bytes: number | null;
  readonly content_sha256: string | null;
}

function fromRow(row: Row): Application {
  const { content_type, characters, file_name, storage_key, bytes, content_sha256, ...rest } = row;
  return { ...rest, content: contentOf(row) };
}

function contentOf(row: Row): Content | null {
  if (row.content_type === null) return null;
  const facts = { bytes: row.bytes!, sha256: row.content_sha256! };
  return row.content_type === 'CHARACTERS'
    ? { type: 'CHARACTERS', characters: row.characters!, ...facts }
    : { type: 'FILE', fileName: row.file_name!, storageKey: row.storage_key!, ...facts };
}

const first = (rows: readonly Row[]): Application | undefined => rows[0] && fromRow(rows[0]);

/** False when this device of the resource has an open application already. */
export async function insert(ctx: WriteContext, a: Application): Promise<boolean> {
  const { rows } = await sql`
    insert into license_applications (id, event_id, resource_id, account_id, seller_id, product_id, product_name,
      requested_by, device_fingerprint, effective_at, expires_at, state, due_at, created_at)
    values (${a.id}, ${a.eventId}, ${a.resourceId}, ${a.accountId}, ${a.sellerId}, ${a.productId},
      ${JSON.stringify(a.productName)}::jsonb, ${a.requestedBy}, ${a.deviceFingerprint}, ${a.effectiveAt},
      ${a.expiresAt}, ${a.state}, ${a.dueAt}, ${a.createdAt})
    on conflict (resource_id, md5(device_fingerprint)) where state in ('REQUESTED', 'ACCEPTED') do nothing
    returning id`.execute(ctx.tx);
  return rows.length > 0;
}

export async function save(ctx: WriteContext, a: Application): Promise<void> {
  const { content } = a;
  await sql`update license_applications set state = ${a.state}, due_at = ${a.dueAt}, accepted_at = ${a.acceptedAt},
      finished_at = ${a.finishedAt}, delivered_at = ${a.deliveredAt}, fetched_at = ${a.fetchedAt},
      content_type = ${content?.type ?? null},
      characters = ${content?.type === 'CHARACTERS' ? content.characters : null},
      file_name = ${content?.type === 'FILE' ? content.fileName : null},
      storage_key = ${content?.type === 'FILE' ? content.storageKey : null},
      bytes = ${content?.bytes ?? null}, content_sha256 = ${content?.sha256 ?? null}
    where id = ${a.id}`.execute(ctx.tx);
}

export async function find(ctx: ReadContext, id: string): Promise<Application | undefined> {
  const { rows } = await sql<Row>`select ${COLUMNS} from license_applications where id = ${id}`.execute(
    ctx.db,
  );
  return first(rows);
}

export async function byEvent(ctx: ReadContext, eventId: string): Promise<Application | undefined> {
  const { rows } =
    await sql<Row>`select ${COLUMNS} from license_applications where event_id = ${eventId}`.execute(ctx.db);
  return first(rows);
}

export async function lock(ctx: WriteContext, id: string): Promise<Application | undefined> {
  const { rows } = await sql<Row>`select ${COLUMNS} from license_applications where id = ${id}
    for update`.execute(ctx.tx);
  return first(rows);
}

export async function lockByEvent(ctx: WriteContext, eventId: string): Promise<Application | undefined> {
  const { rows } = await sql<Row>`select ${COLUMNS} from license_applications where event_id = ${eventId}
    for update`.execute(ctx.tx);
  return first(rows);
}

export async function lockOpenOf(
  ctx: WriteContext,
  resourceId: string,
  deviceFingerprint: string,
): Promise<Application | undefined> {
  const { rows } = await sql<Row>`select ${COLUMNS} from license_applications
    where resource_id = ${resourceId} and md5(device_fingerprint) = md5(${deviceFingerprint})
      and state in ('REQUESTED', 'ACCEPTED') for update`.execute(ctx.tx);
  return first(rows);
}

export async function earliestDue(db: Db): Promise<Date | null> {
  const { rows } = await sql<{ due: Date | null }>`
    select min(due_at) as due from license_applications where due_at is not null`.execute(db);
  return rows[0]?.due ?? null;
}

export async function claimDue(ctx: WriteContext, limit: number): Promise<Application[]> {
  const { rows } = await sql<Row>`select ${COLUMNS} from license_applications where due_at <= ${ctx.now}
    order by due_at, id limit ${limit} for update skip locked`.execute(ctx.tx);
  return rows.map(fromRow);
}

interface Range {
  readonly after?: readonly string[] | undefined;
  readonly limit: number;
}

/** Newest first, one more than `limit`. */
export async function list(
  ctx: ReadContext,
  of: { resourceId: string } | { sellerId: string; state?: string | undefined },
  { after, limit }: Range,
): Promise<Application[]> {
  const { rows } = await sql<Row>`select ${COLUMNS} from license_applications
    where ${'resourceId' in of ? sql`resource_id = ${of.resourceId}` : sql`seller_id = ${of.sellerId}`}
      ${'state' in of && of.state ? sql`and state = ${of.state}` : sql``}
      ${after ? sql`and (created_at, id) < (${after[0]}::timestamptz, ${after[1]})` : sql``}
    order by created_at desc, id desc limit ${limit + 1}`.execute(ctx.db);
  return rows.map(fromRow);
}

export interface Upload {
  readonly id: string;
  readonly applicationId: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly unsignedSignature: string | null;
}

/** The content that came first with this signature; undefined when it is new. */
export async function contentOfSignature(
  ctx: ReadContext,
  signature: string,
): Promise<{ applicationId: string; sha256: string } | undefined> {
  const { rows } = await sql<{ applicationId: string; sha256: string }>`
    select application_id as "applicationId", content_sha256 as sha256 from license_uploads
    where unsigned_signature = ${signature}`.execute(ctx.db);
  return rows[0];
}

export async function insertUpload(ctx: WriteContext, upload: Upload): Promise<void> {
  await sql`insert into license_uploads (id, application_id, content_sha256, bytes, unsigned_signature, received_at)
    values (${upload.id}, ${upload.applicationId}, ${upload.sha256}, ${upload.bytes}, ${upload.unsignedSignature},
      ${ctx.now})`.execute(ctx.tx);
}

export async function insertFetch(
  ctx: WriteContext,
  fetch: { applicationId: string; userId: string; sha256: string },
): Promise<void> {
  await sql`insert into license_fetches (application_id, user_id, fetched_at, content_sha256)
    values (${fetch.applicationId}, ${fetch.userId}, ${ctx.now}, ${fetch.sha256})
    on conflict do nothing`.execute(ctx.tx);
}
