import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileStates } from '@jishi/protocol';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type TestHouse, testHouse } from '../../app/testing.ts';
import { createFolderStore, type FileStore } from '../../platform/storage/index.ts';
import { person, type TestPerson } from '../identity/testing.ts';
import { admitSeller } from '../sellers/index.ts';
import { megabytesPerSeller } from './file.settings.ts';
import { jpeg, png } from './image.fixtures.ts';
import { FileNotFound, mustOwnFile } from './index.ts';

const folder = await mkdtemp(join(tmpdir(), 'jishi-assets-'));
const disk = createFolderStore(folder);
const failing = { put: false, afterPut: async () => {} };
/** The folder, which can be made to refuse, and does something after taking an object. */
const files: FileStore = {
  ...disk,
  async put(...given) {
    if (failing.put) throw new Error('disk full');
    await disk.put(...given);
    await failing.afterPut();
  },
};

let house: TestHouse;
let seller: TestPerson;
let stranger: TestPerson;
let sellerId: string;
beforeAll(async () => {
  house = await testHouse({ files });
  [seller, stranger] = [await person(house), await person(house)];
  sellerId = await admitted(seller);
  await admitted(stranger);
});
afterAll(async () => {
  await house.close();
  await rm(folder, { recursive: true, force: true });
});
beforeEach(() => {
  Object.assign(failing, { put: false, afterPut: async () => {} });
});

async function admitted(who: TestPerson): Promise<string> {
  const text = { 'zh-CN': '刻渡', en: 'Kedu' };
  const { id } = await house.write((ctx) =>
    admitSeller(ctx, { accountId: who.accountId, company: text, profile: text }),
  );
  return id;
}

const upload = (who: TestPerson, content: Buffer | string, change: object = {}) =>
  who.send('POST', '/api/seller/files', {
    purpose: 'PRODUCT_LOGO',
    name: 'logo.png',
    contentBase64: typeof content === 'string' ? content : content.toString('base64'),
    ...change,
  });
const look = (fileId: string, headers: Record<string, string> = {}) =>
  house.http.inject({ url: `/files/${fileId}`, headers });
const rows = async () =>
  Number(
    (await sql<{ n: bigint }>`select count(*) as n from files`.execute(house.world.db)).rows[0]?.n ?? -1,
  );
/** Objects in the storage, whatever the table says. */
const objects = async () =>
  (await readdir(join(folder, 'logos')).catch(() => [])).filter((name) => !name.includes('!')).length;

let grain = 0;
/** A picture nobody has uploaded yet. */
const picture = () => png(120, 120, ++grain);

describe('POST /api/seller/files', () => {
  it('201: keeps the picture and tells what it is', async () => {
    const content = picture();
    const { status, body } = await upload(seller, content);
    expect(status).toBe(201);
    expect(body).toEqual({
      fileId: expect.stringMatching(/^fil_/),
      url: `/files/${body.fileId}`,
      width: 120,
      height: 120,
      bytes: content.length,
    });
    const { rows: kept } = await sql`select * from files where id = ${body.fileId}`.execute(house.world.db);
    expect(kept).toMatchObject([
      {
        seller_id: sellerId,
        purpose: 'PRODUCT_LOGO',
        name: 'logo.png',
        content_type: 'image/png',
        state: 'STORED',
      },
    ]);
  });

  it('201: takes JPG by either extension, in any case', async () => {
    for (const name of ['标志.jpg', 'logo.JPEG']) {
      const { status, body } = await upload(seller, jpeg(200, 100 + ++grain), { name });
      expect(status).toBe(201);
      expect((await look(body.fileId)).headers['content-type']).toBe('image/jpeg');
    }
  });

  it('201: the same bytes are the same file, one after another and all at once', async () => {
    const content = picture();
    const [before, kept] = [await rows(), await objects()];
    const answers = await Promise.all([1, 2, 3, 4].map(() => upload(seller, content)));
    answers.push(await upload(seller, content, { name: 'again.png' }));
    expect(answers.map((a) => a.status)).toEqual([201, 201, 201, 201, 201]);
    expect(new Set(answers.map((a) => a.body.fileId)).size).toBe(1);
    expect([await rows(), await objects()]).toEqual([before + 1, kept + 1]);
    expect((await upload(stranger, content)).body.fileId).not.toBe(answers[0]?.body.fileId);
  });

  it('401 for a visitor, 403 for an account that sells nothing', async () => {
    const payload = {
      purpose: 'PRODUCT_LOGO',
      name: 'logo.png',
      contentBase64: picture().toString('base64'),
    };
    const visitor = await house.http.inject({ method: 'POST', url: '/api/seller/files', payload });
    expect([visitor.statusCode, visitor.json().code]).toEqual([401, 'NOT_SIGNED_IN']);
    const { status, body } = await upload(await person(house), picture());
    expect([status, body.code]).toEqual([403, 'NOT_PERMITTED']);
  });

  it('422: a seller that is not active uploads nothing', async () => {
    await sql`update sellers set state = 'RESTRICTED' where id = ${sellerId}`.execute(house.world.db);
    const { status, body } = await upload(seller, picture());
    await sql`update sellers set state = 'ACTIVE' where id = ${sellerId}`.execute(house.world.db);
    expect([status, body.code]).toEqual([422, 'SELLER_NOT_ACTIVE']);
  });

  it.each([
    ['a name without extension', { name: 'logo' }, 'FILE_TYPE_NOT_ALLOWED', 'body.name'],
    ['an SVG', { name: 'logo.svg' }, 'FILE_TYPE_NOT_ALLOWED', 'body.name'],
    ['a PNG called .jpg', { name: 'logo.jpg' }, 'FILE_TYPE_MISMATCH', 'body.name'],
    ['a page called .png', { contentBase64: base64('<html>') }, 'FILE_TYPE_MISMATCH', 'body.name'],
    [
      'a cut-off PNG',
      { contentBase64: base64(png(99, 99).subarray(0, -20)) },
      'IMAGE_UNREADABLE',
      'body.contentBase64',
    ],
    ['one pixel too narrow', { contentBase64: base64(png(47, 48)) }, 'IMAGE_SIZE', 'body.contentBase64'],
    ['one pixel too high', { contentBase64: base64(png(48, 4097)) }, 'IMAGE_SIZE', 'body.contentBase64'],
    [
      'one byte too much',
      { contentBase64: base64(heavy(5 * 1024 * 1024 + 1)) },
      'FILE_TOO_LARGE',
      'body.contentBase64',
    ],
  ])('422: %s, told at its field, and nothing is stored', async (_what, change, code, field) => {
    const before = [await rows(), await objects()];
    const { status, body } = await upload(seller, picture(), change);
    expect([status, body.code]).toEqual([422, code]);
    expect(body.errors).toMatchObject([{ field, message: body.detail }]);
    expect(body.detail).not.toMatch(/[{}]/);
    expect([await rows(), await objects()]).toEqual(before);
  });

  it('201: exactly on the limits', async () => {
    for (const content of [png(48, 48, ++grain), png(4096, 4096, ++grain), heavy(5 * 1024 * 1024)]) {
      expect((await upload(seller, content)).status).toBe(201);
    }
  });

  it('400: not base64, an unknown purpose, a name with a line break, a body beyond all limits', async () => {
    for (const text of ['%%%%', 'aGVsbG8', `${base64(picture())}\n`]) {
      const { status, body } = await upload(seller, text);
      expect([status, body.errors[0].field]).toEqual([400, 'body.contentBase64']);
    }
    expect((await upload(seller, picture(), { purpose: 'PACKAGE' })).body.errors[0].field).toBe(
      'body.purpose',
    );
    expect((await upload(seller, picture(), { name: 'a\nb.png' })).body.errors[0].field).toBe('body.name');
    const { status, body } = await upload(seller, heavy(6 * 1024 * 1024));
    expect([status, body.code]).toEqual([400, 'BODY_TOO_LARGE']);
  });

  it('422: a seller’s files fill no more than their room', async () => {
    const newcomer = await person(house);
    await admitted(newcomer);
    await house.write((ctx) => megabytesPerSeller.set(ctx, 1));
    const first = heavy(900_000);
    expect((await upload(newcomer, first)).status).toBe(201);
    const { status, body } = await upload(newcomer, heavy(200_000));
    expect([status, body.code, body.facts]).toEqual([422, 'FILE_SPACE_USED', { limit: 1 }]);
    expect((await upload(newcomer, first)).status).toBe(201);
    await house.write((ctx) => megabytesPerSeller.set(ctx, 500));
  });

  it('503: a storage that fails leaves no row, and a second try works', async () => {
    const [content, before] = [picture(), await rows()];
    failing.put = true;
    const { status, body } = await upload(seller, content);
    expect([status, body.code]).toEqual([503, 'FILE_STORAGE_UNAVAILABLE']);
    expect(await rows()).toBe(before);
    failing.put = false;
    expect((await upload(seller, content)).status).toBe(201);
  });

  it('a row that cannot be written takes its object with it', async () => {
    const before = [await rows(), await objects()];
    failing.afterPut = async () => {
      expect(await objects()).toBe((before[1] ?? 0) + 1);
      await sql`alter table files add constraint nothing_fits check (bytes < 0) not valid`.execute(
        house.world.db,
      );
    };
    const { status, body } = await upload(seller, picture());
    await sql`alter table files drop constraint nothing_fits`.execute(house.world.db);
    expect([status, body.code]).toEqual([500, 'INTERNAL_FAULT']);
    expect([await rows(), await objects()]).toEqual(before);
  });
});

describe('GET /files/:fileId', () => {
  it('200: anybody gets the bytes, with a type that browsers do not guess, cached for ever', async () => {
    const content = picture();
    const { fileId } = (await upload(seller, content)).body;
    const answer = await look(fileId);
    expect(answer.statusCode).toBe(200);
    expect(answer.rawPayload.equals(content)).toBe(true);
    expect(answer.headers).toMatchObject({
      'content-type': 'image/png',
      'content-length': String(content.length),
      'content-disposition': 'inline',
      'cache-control': 'public, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      etag: expect.stringMatching(/^"[0-9a-f]{64}"$/),
    });
    const head = await house.http.inject({ method: 'HEAD', url: `/files/${fileId}` });
    expect([head.statusCode, head.body, head.headers['content-length']]).toEqual([
      200,
      '',
      String(content.length),
    ]);
  });

  it('304: a browser that knows the etag gets no bytes', async () => {
    const { fileId } = (await upload(seller, picture())).body;
    const { etag } = (await look(fileId)).headers as { etag: string };
    for (const known of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
      const answer = await look(fileId, { 'if-none-match': known });
      expect([answer.statusCode, answer.body, answer.headers.etag]).toEqual([304, '', etag]);
    }
    expect((await look(fileId, { 'if-none-match': '"other"' })).statusCode).toBe(200);
  });

  it('404: unknown, deleted, or without its object; and that is not cached', async () => {
    const deleted = (await upload(seller, picture())).body.fileId;
    await sql`update files set state = 'DELETED' where id = ${deleted}`.execute(house.world.db);
    const lost = (await upload(seller, picture())).body.fileId;
    await disk.delete(`logos/${lost}`);
    for (const fileId of ['fil_unknown', deleted, lost]) {
      const answer = await look(fileId);
      expect([answer.statusCode, answer.json().code]).toEqual([404, 'FILE_NOT_FOUND']);
      expect(answer.headers['cache-control']).toBeUndefined();
    }
    expect((await look('..%2f..%2fetc%2fpasswd')).statusCode).toBe(400);
  });
});

describe('the door', () => {
  it('mustOwnFile answers the seller’s own file; another’s, a deleted one and a made-up id are not found', async () => {
    const owner = await person(house);
    const ownerId = await admitted(owner);
    const { fileId } = (await upload(owner, picture())).body;
    const theirs = (await upload(stranger, picture())).body.fileId;
    const ask = (id: string) =>
      house.read((ctx) => mustOwnFile(ctx, { fileId: id, sellerId: ownerId, purpose: 'PRODUCT_LOGO' }));
    expect(await ask(fileId)).toMatchObject({ id: fileId, sellerId: ownerId });
    for (const id of [theirs, 'fil_unknown', '']) await expect(ask(id)).rejects.toThrow(FileNotFound);
    await sql`update files set state = 'DELETED' where id = ${fileId}`.execute(house.world.db);
    await expect(ask(fileId)).rejects.toThrow(FileNotFound);
  });

  it('the table’s states are those of the state table', async () => {
    const { rows: checks } = await sql<{ text: string }>`select pg_get_constraintdef(oid) as text
      from pg_constraint where conname = 'files_state_check'`.execute(house.world.db);
    const inTable = [...(checks[0]?.text ?? '').matchAll(/'([A-Z]+)'/g)].map(([, state]) => state);
    expect(inTable.sort()).toEqual(Object.keys(fileStates).sort());
  });
});

function base64(content: Buffer | string): string {
  return Buffer.from(content).toString('base64');
}

/** A whole PNG of exactly so many bytes. */
function heavy(bytes: number): Buffer {
  const bare = png(64, 64, 7).length;
  return png(64, 64, 7, bytes - bare - 12);
}
