import type { SellerId } from '@jishi/protocol';
import { sql } from 'kysely';
import type { ReadContext, WriteContext } from '../../platform/world/world.ts';
import type { FileId, FilePurpose, StoredFile } from './file.ts';

interface Row {
  readonly id: string;
  readonly seller_id: string;
  readonly purpose: FilePurpose;
  readonly name: string;
  readonly content_type: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly storage_key: string;
  readonly state: StoredFile['state'];
  readonly created_at: Date;
}

function fromRow(row: Row): StoredFile {
  return {
    id: row.id as FileId,
    sellerId: row.seller_id as SellerId,
    purpose: row.purpose,
    name: row.name,
    contentType: row.content_type,
    bytes: row.bytes,
    sha256: row.sha256,
    storageKey: row.storage_key,
    state: row.state,
    createdAt: row.created_at,
  };
}

export async function find(ctx: ReadContext, id: string): Promise<StoredFile | undefined> {
  const { rows } = await sql<Row>`select * from files where id = ${id}`.execute(ctx.db);
  return rows[0] && fromRow(rows[0]);
}

/** The same bytes, uploaded by this seller before. */
export async function findSame(
  ctx: ReadContext,
  file: Pick<StoredFile, 'sellerId' | 'purpose' | 'sha256'>,
): Promise<StoredFile | undefined> {
  const { rows } = await sql<Row>`select * from files where seller_id = ${file.sellerId}
    and purpose = ${file.purpose} and sha256 = ${file.sha256} and state = 'STORED'`.execute(ctx.db);
  return rows[0] && fromRow(rows[0]);
}

export async function bytesOfSeller(ctx: ReadContext, sellerId: string): Promise<bigint> {
  const { rows } = await sql<{ bytes: bigint }>`select coalesce(sum(bytes), 0)::bigint as bytes from files
    where seller_id = ${sellerId} and state = 'STORED'`.execute(ctx.db);
  return rows[0]?.bytes ?? 0n;
}

/** False when the same bytes were stored meanwhile. */
export async function insert(ctx: WriteContext, file: StoredFile): Promise<boolean> {
  const { rows } = await sql`
    insert into files (id, seller_id, purpose, name, content_type, bytes, sha256, storage_key, state, created_at)
    values (${file.id}, ${file.sellerId}, ${file.purpose}, ${file.name}, ${file.contentType}, ${file.bytes},
      ${file.sha256}, ${file.storageKey}, ${file.state}, ${file.createdAt})
    on conflict (seller_id, purpose, sha256) where state = 'STORED' do nothing returning id`.execute(ctx.tx);
  return rows.length > 0;
}
