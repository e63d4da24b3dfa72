/** What a seller uploads for an application (License 2.6): read from the disk, checked, kept, never held in memory. */
import { createHash, randomUUID } from 'node:crypto';
import { Transform } from 'node:stream';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import {
  openApi,
  parseSdkAuthorization,
  readFields,
  UNSIGNED_PAYLOAD,
  UPLOAD_MAX_BYTES,
} from '@jishi/protocol/seller/index.ts';
import { boundaryOf, type Part, partsOf } from '../../platform/http/multipart.ts';
import type { Spooled } from '../../platform/http/spool.ts';
import { type ReadContext, type World, writing } from '../../platform/world/world.ts';
import * as applications from './application.repository.ts';
import { deliverLicense, mustTake } from './deliver.ts';
import { refuseUpload } from './license.errors.ts';
import type { Content } from './license.ts';

export interface UploadRequest {
  readonly sellerId: string;
  readonly eventId: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Spooled | undefined;
}

const JSON_PART_BYTES = 16_384;

/** Takes the upload in; every refusal leaves nothing behind, no object either. */
export async function takeUpload(
  ctx: ReadContext & { readonly world: World },
  request: UploadRequest,
): Promise<void> {
  const { sellerId, eventId } = request;
  // Whose event it is comes first: a stranger's file is not even written down.
  mustTake(await applications.byEvent(ctx, eventId), sellerId);
  const { fields, file } = await readParts(request);
  const content = fields.type === 'FILE' ? await keepFile(ctx, fields, file) : characters(fields);
  const drop = (key: string | null) =>
    key === null
      ? Promise.resolve()
      : ctx.world.ways.files.delete(key).catch((error: unknown) => {
          ctx.log.warn({ err: error, key }, 'an object without a row stays in the file storage');
        });
  try {
    const { obsoleteKey } = await writing(ctx.world, ctx, (tx) =>
      deliverLicense(tx, {
        sellerId,
        eventId,
        content,
        unsignedSignature: unsignedSignature(request.headers),
      }),
    );
    await drop(obsoleteKey);
  } catch (error) {
    // A commit whose answer was lost may have kept the object.
    const key = content.type === 'FILE' ? content.storageKey : null;
    const kept = await applications.byEvent(ctx, eventId).catch(() => undefined);
    if (kept && !(kept.content?.type === 'FILE' && kept.content.storageKey === key)) await drop(key);
    throw error;
  }
}

type Fields = Awaited<ReturnType<typeof readParts>>['fields'];

async function readParts({ headers, body, eventId }: UploadRequest) {
  const type = headers['content-type'];
  const boundary = boundaryOf(typeof type === 'string' ? type : undefined);
  const parts = body && boundary !== undefined ? await partsOf(body.path, boundary) : undefined;
  if (!parts) throw refuseUpload('CBC.0101', 'The body must be multipart/form-data');
  const json = parts.find(({ name }) => name === 'isvUpdateFileReq');
  const file = parts.find(({ name }) => name === 'file');
  const members = await readJson(json);
  if (!members) throw refuseUpload('CBC.0101', 'The part isvUpdateFileReq must be a JSON object');
  const read = readFields(openApi.scenes.upload.parameters, {
    ...members,
    event_id: eventId,
    ...(file ? { file: file.fileName ?? 'file' } : { file: undefined }),
  });
  if (read.kind === 'misfits') {
    const { field, rule, expected } = read.problems[0]!;
    throw refuseUpload('CBC.0101', `${field} (${rule}: ${expected})`);
  }
  return { fields: read.value, file };
}

async function readJson(part: Part | undefined): Promise<Record<string, unknown> | undefined> {
  if (!part || part.bytes > JSON_PART_BYTES) return undefined;
  try {
    const value: unknown = JSON.parse(await text(part.stream()));
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}

function characters(fields: Fields): Content {
  const given = fields.characters!;
  const bytes = Buffer.from(given, 'utf8');
  return {
    type: 'CHARACTERS',
    characters: given,
    bytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  };
}

/** Streams the file into the storage under a name that nobody can guess, hashing it on its way. */
async function keepFile(ctx: ReadContext, fields: Fields, file: Part | undefined): Promise<Content> {
  if (!file) throw refuseUpload('CBC.0101', 'file (mandatory when type is FILE)');
  const fileName = (fields.file_name ?? file.fileName ?? '').trim();
  if (fileName === '') throw refuseUpload('CBC.0101', 'file_name (mandatory when type is FILE)');
  if (file.bytes > UPLOAD_MAX_BYTES) {
    throw refuseUpload('CBC.0101', `file: at most ${UPLOAD_MAX_BYTES} bytes, this one has ${file.bytes}`);
  }
  const storageKey = `licenses/${randomUUID()}`;
  const hash = createHash('sha256');
  const hashing = new Transform({
    transform(piece: Buffer, _encoding, done) {
      hash.update(piece);
      done(null, piece);
    },
  });
  const { files } = ctx.world.ways;
  try {
    await Promise.all([
      pipeline(file.stream(), hashing),
      files.put(storageKey, hashing, { contentType: 'application/octet-stream', bytes: file.bytes }),
    ]);
  } catch (error) {
    ctx.log.error({ err: error, key: storageKey }, 'the file storage did not take an upload');
    throw refuseUpload('CBC.0999', 'The file could not be stored; upload it again');
  }
  const sha256 = hash.digest('hex');
  if (sha256 !== fields.sha256!.toLowerCase()) {
    await files.delete(storageKey);
    throw refuseUpload('CBC.0101', `sha256: the file that came has ${sha256}`);
  }
  return { type: 'FILE', fileName: safeName(fileName), storageKey, bytes: file.bytes, sha256 };
}

/** A name to save under: no path, no control characters. */
function safeName(name: string): string {
  const plain = name
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .split(/[\\/]/)
    .at(-1)!
    .trim();
  return [...plain].slice(0, 200).join('') || 'license';
}

/** The signature of a request whose body it does not cover; null for all others. */
function unsignedSignature(headers: UploadRequest['headers']): string | null {
  if (headers['x-sdk-content-sha256'] !== UNSIGNED_PAYLOAD) return null;
  return parseSdkAuthorization(String(headers.authorization))?.signature ?? null;
}
