import { createHash, randomBytes } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { signSdk, UPLOAD_MAX_BYTES, UPLOAD_PATH, uploadBody } from '@jishi/protocol/seller/index.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { lost, says } from '../resources/fake-seller.fixture.ts';
import type { Resource } from '../resources/resource.ts';
import { applyForLicense, type Wish } from './apply.ts';
import { fetchLicense } from './deliver.ts';
import { type LicenseShop, openLicenseShop } from './license-shop.fixture.ts';

let shop: LicenseShop;
let resource: Resource;
beforeAll(async () => {
  shop = await openLicenseShop('license-online');
  resource = await shop.open();
});
afterAll(() => shop.close());
let device = 0;
beforeEach(() => {
  device += 1;
});

const apply = (wish: Partial<Wish> = {}) =>
  shop.house.write(
    (ctx) => applyForLicense(ctx, resource.id, { deviceFingerprint: `DEV-${device}`, ...wish }),
    shop.buyerEdge,
  );
const fetch = (id: string) => shop.house.write((ctx) => fetchLicense(ctx, id, 'CHARACTERS'), shop.buyerEdge);
const stateOf = async (id: string) =>
  (await shop.rows<{ state: string }>(`select state from license_applications where id = '${id}'`))[0]!.state;
const accepted = async () => {
  const application = await apply();
  await shop.house.drain();
  expect(await stateOf(application.id)).toBe('ACCEPTED');
  return application;
};
const sha = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex');

interface Post {
  json: object | string;
  file?: { name: string; bytes: Uint8Array };
  unsigned?: boolean;
  key?: { accessKey: string; secretKey: string };
  authorization?: Record<string, string>;
}
/** Sends an upload as another program than the SDK would. */
async function send(eventId: string, { json, file, unsigned, key = shop.key, authorization }: Post) {
  const boundary = 'x-boundary-1';
  const body = uploadBody(typeof json === 'string' ? json : JSON.stringify(json), file, boundary);
  const target = UPLOAD_PATH.replace('{event_id}', eventId);
  const headers = authorization ?? signed();
  const answer = await globalThis.fetch(shop.url + target, {
    method: 'POST',
    headers: { ...headers, 'content-type': `multipart/form-data; boundary=${boundary}` },
    body: body as never,
  });
  return { status: answer.status, body: (await answer.json()) as Record<string, string>, headers };

  function signed(): Record<string, string> {
    const base = {
      'x-sdk-date': `${new Date().toISOString().replace(/[-:]/g, '').slice(0, 15)}Z`,
      ...(unsigned ? { 'x-sdk-content-sha256': 'UNSIGNED-PAYLOAD' } : {}),
    };
    const whole = { ...base, host: new URL(shop.url).host };
    return { ...base, authorization: signSdk({ method: 'POST', target, headers: whole, body }, key) };
  }
}

describe('an application (License 2.5)', () => {
  it('asks the seller with its event id and is accepted by its answer', async () => {
    const application = await accepted();
    const heard = shop.seller.said('getLicenseAsync').at(-1)!.body;
    expect(heard).toEqual({
      activity: 'getLicenseAsync',
      instanceId: resource.instanceId,
      effectiveTime: '2026-03-02 02:00:00 z',
      expireTime: '2026-04-02 15:59:59 z',
      eventId: application.eventId,
      deviceFingerprint: `DEV-${device}`,
    });
    expect(application.eventId).toMatch(/^[0-9a-f]{32}$/);
  });

  it('is one for a device while it is open, also when two ask at once', async () => {
    const two = await Promise.all([apply(), apply()]);
    expect(two[0].id).toBe(two[1].id);
    await shop.house.drain();
    expect((await apply()).id).toBe(two[0].id);
    expect((await apply({ deviceFingerprint: 'another' })).id).not.toBe(two[0].id);
    await shop.house.drain();
  });

  it('keeps its event id over retries', async () => {
    shop.seller.once.set('getLicenseAsync', [() => lost('TIMEOUT'), () => says({ resultCode: '000005' })]);
    const application = await apply();
    const before = shop.seller.said('getLicenseAsync').length;
    await shop.house.drain();
    const now = await shop.house.world.clock.now();
    await shop.house.advanceTo(new Date(now.getTime() + 4 * 60_000));
    const asked = shop.seller.said('getLicenseAsync').slice(before);
    expect(asked.map(({ body }) => body.eventId)).toEqual(Array(3).fill(application.eventId));
    expect(await stateOf(application.id)).toBe('ACCEPTED');
  });

  it.each([
    ['an end before its begin', { effectiveAt: new Date('2026-03-20'), expiresAt: new Date('2026-03-10') }],
    ['an end after the term', { expiresAt: new Date('2026-05-01') }],
  ])('is refused with %s', async (_what, wish) => {
    await expect(apply(wish)).rejects.toMatchObject({ code: 'LICENSE_VALIDITY_OUTSIDE' });
  });

  it('for somebody else’s resource does not find it', async () => {
    const work = shop.house.write(
      (ctx) => applyForLicense(ctx, resource.id, { deviceFingerprint: '' }),
      shop.sellerEdge,
    );
    await expect(work).rejects.toMatchObject({ code: 'RESOURCE_NOT_FOUND' });
  });
});

describe('delivery (License 2.6)', () => {
  it('as text: the buyer gets it, each look is written down', async () => {
    const { id, eventId } = await accepted();
    await expect(fetch(id)).rejects.toMatchObject({ code: 'LICENSE_NOT_DELIVERED' });
    await shop.program.uploadText(eventId, 'LICENSE 中文 🙂');
    expect(await stateOf(id)).toBe('DELIVERED');
    expect(await fetch(id)).toMatchObject({ type: 'CHARACTERS', characters: 'LICENSE 中文 🙂' });
    await shop.house.advanceTo(new Date((await shop.house.world.clock.now()).getTime() + 1000));
    await fetch(id);
    expect(await shop.rows(`select user_id from license_fetches where application_id = '${id}'`)).toEqual([
      { user_id: shop.buyer.userId },
      { user_id: shop.buyer.userId },
    ]);
  });

  it('as a file of 10 MiB of any bytes, which comes back byte for byte as an attachment', async () => {
    const { id, eventId } = await accepted();
    const content = randomBytes(UPLOAD_MAX_BYTES);
    // What looks like a boundary is content all the same.
    content.write('\r\n--x-boundary-2\r\n', 1000);
    await shop.program.uploadFile(eventId, { name: '../许可 证"<b>.lic', content });
    const [row] = await shop.rows<{ storage_key: string; file_name: string }>(
      `select storage_key, file_name from license_applications where id = '${id}'`,
    );
    expect(row!.storage_key).toMatch(/^licenses\/[0-9a-f-]{36}$/);
    expect(row!.file_name).toBe('许可 证"<b>.lic');
    const answer = await shop.asBuyer(`/api/license-applications/${id}/file`);
    expect(sha(answer.rawPayload)).toBe(sha(content));
    expect(answer.headers).toMatchObject({
      'content-type': 'application/octet-stream',
      'content-disposition':
        'attachment; filename="license"; filename*=UTF-8\'\'%E8%AE%B8%E5%8F%AF%20%E8%AF%81%22%3Cb%3E.lic',
      'x-content-type-options': 'nosniff',
    });
    expect(
      await shop.rows(`select user_id from license_fetches where application_id = '${id}'`),
    ).toHaveLength(1);
    await expect(fetch(id)).rejects.toMatchObject({ code: 'LICENSE_NOT_DELIVERED' });
    const own = (await readdir(tmpdir())).filter((name) => name.startsWith('jishi-upload-'));
    expect(own).toEqual([]);
  });

  it('refuses a file of one byte more, a wrong hash, and keeps nothing of either', async () => {
    const { id, eventId } = await accepted();
    const big = Buffer.alloc(UPLOAD_MAX_BYTES + 1);
    await expect(shop.program.uploadFile(eventId, { name: 'a.lic', content: big })).rejects.toMatchObject({
      status: 400,
      code: 'CBC.0101',
    });
    const bytes = Buffer.from('LICENSE-DEMO-0001\n');
    const wrong = await send(eventId, {
      json: { type: 'FILE', file_name: 'a.lic', sha256: sha('other') },
      file: { name: 'a.lic', bytes },
    });
    expect(wrong).toMatchObject({ status: 400, body: { error_code: 'CBC.0101' } });
    expect(wrong.body.error_msg).toContain('sha256');
    expect(await stateOf(id)).toBe('ACCEPTED');
    const upper = await send(eventId, {
      json: {
        type: 'FILE',
        sha256: '5A8F0E70A170DB00CEA1A87909FF509FEC727FF958942A48A81DEFABE9EA1CD1',
      },
      file: { name: 'from-the-part.lic', bytes },
    });
    expect(upper).toMatchObject({ status: 200, body: { error_code: 'CBC.0000' } });
    expect(await shop.rows(`select file_name, bytes from license_applications where id = '${id}'`)).toEqual([
      { file_name: 'from-the-part.lic', bytes: 18 },
    ]);
  });

  it('the same content again changes nothing; another one only until the buyer has fetched', async () => {
    const { id, eventId } = await accepted();
    const content = async () => (await fetchQuietly(id)).content_sha256;
    await shop.program.uploadFile(eventId, { name: 'a', content: 'one' });
    const [first] = await shop.rows<{ storage_key: string }>(
      `select storage_key from license_applications where id = '${id}'`,
    );
    await shop.program.uploadFile(eventId, { name: 'b', content: 'one' });
    expect(await shop.rows(`select storage_key from license_applications where id = '${id}'`)).toEqual([
      first,
    ]);
    await shop.program.uploadText(eventId, 'two');
    expect(await content()).toBe(sha('two'));
    expect(await shop.house.world.ways.files.exists(first!.storage_key)).toBe(false);
    await fetch(id);
    await expect(shop.program.uploadText(eventId, 'three')).rejects.toMatchObject({
      status: 400,
      code: 'CBC.0101',
    });
    await shop.program.uploadText(eventId, 'two');
    expect(await content()).toBe(sha('two'));
  });

  const fetchQuietly = async (id: string) =>
    (
      await shop.rows<{ content_sha256: string }>(
        `select content_sha256 from license_applications where id = '${id}'`,
      )
    )[0]!;

  it('arrives before the seller’s answer, and after the time is over', async () => {
    let eventId = '';
    shop.seller.once.set('getLicenseAsync', [
      async ({ body }) => {
        eventId = body.eventId!;
        await shop.program.uploadText(eventId, 'quick');
        return says({ resultCode: '000000' });
      },
    ]);
    const quick = await apply();
    await shop.house.drain();
    expect(await stateOf(quick.id)).toBe('DELIVERED');

    device += 1;
    const slow = await accepted();
    const due = (
      await shop.rows<{ due_at: Date }>(`select due_at from license_applications where id = '${slow.id}'`)
    )[0]!.due_at;
    await shop.house.advanceTo(due);
    expect(await stateOf(slow.id)).toBe('TIMED_OUT');
    await shop.program.uploadText(slow.eventId, 'late');
    expect(await stateOf(slow.id)).toBe('DELIVERED');
  });

  it('a seller that never says yes has failed after sixty tries', async () => {
    shop.seller.whims.set('getLicenseAsync', () => says({ resultCode: '000900' }));
    const before = shop.seller.said('getLicenseAsync').length;
    const { id } = await apply();
    const now = await shop.house.world.clock.now();
    await shop.house.advanceTo(new Date(now.getTime() + 3 * 3_600_000));
    expect(shop.seller.said('getLicenseAsync').length - before).toBe(60);
    expect(await stateOf(id)).toBe('FAILED');
    shop.seller.whims.clear();
  });
});

describe('what an upload is refused for', () => {
  const text = { type: 'CHARACTERS', characters: 'L' };

  it.each([
    ['no JSON part', '', 'isvUpdateFileReq'],
    ['no JSON object', '[1]', 'isvUpdateFileReq'],
    ['no type', { characters: 'L' }, 'type'],
    ['an unknown type', { type: 'TEXT', characters: 'L' }, 'type'],
    ['no characters', { type: 'CHARACTERS' }, 'characters'],
    ['1025 characters', { type: 'CHARACTERS', characters: 'x'.repeat(1025) }, 'characters'],
    ['no file', { type: 'FILE', file_name: 'a', sha256: sha('a') }, 'file'],
    ['no sha256', { type: 'FILE', file_name: 'a' }, 'sha256'],
    ['a sha256 that is none', { type: 'FILE', file_name: 'a', sha256: 'abc' }, 'sha256'],
  ])('%s: CBC.0101 names it', async (_what, json, named) => {
    const { eventId } = await apply();
    const answer = await send(eventId, { json });
    expect([answer.status, answer.body.error_code]).toEqual([400, 'CBC.0101']);
    expect(answer.body.error_msg).toContain(named);
  });

  it('an event nobody has is CBC.0101, another seller’s CBC.0150', async () => {
    expect(await send('f'.repeat(32), { json: text })).toMatchObject({
      status: 400,
      body: { error_code: 'CBC.0101' },
    });
    const { id, eventId } = await apply();
    await shop.rows(`update license_applications set seller_id = 'sel_other' where id = '${id}'`);
    expect(await send(eventId, { json: text })).toMatchObject({
      status: 403,
      body: { error_code: 'CBC.0150' },
    });
    await shop.rows(`update license_applications set seller_id = '${shop.sellerId}' where id = '${id}'`);
    expect(await send(eventId, { json: text, key: shop.stranger })).toMatchObject({
      status: 403,
      body: { error_code: 'CBC.0150' },
    });
  });

  it('a wrong signature, none, or a body changed under a signature: the gateway answers', async () => {
    const { id, eventId } = await apply();
    const good = await send(eventId, { json: { ...text, characters: 'one' }, unsigned: false });
    expect(good.status).toBe(200);
    const changed = await send(eventId, {
      json: { ...text, characters: 'two' },
      authorization: good.headers,
    });
    expect(changed).toMatchObject({ status: 401, body: { error_code: 'APIGW.0301' } });
    const wrong = await send(eventId, { json: text, key: { ...shop.key, secretKey: 'no' } });
    expect(wrong).toMatchObject({ status: 401, body: { error_code: 'APIGW.0301' } });
    const none = await send(eventId, { json: text, authorization: {} });
    expect(none).toMatchObject({ status: 401, body: { error_code: 'APIGW.0301' } });
    expect(
      await shop.rows(`select content_sha256 as c from license_applications where id = '${id}'`),
    ).toEqual([{ c: sha('one') }]);
  });

  it('UNSIGNED-PAYLOAD is taken, and then proves one content only', async () => {
    const { id, eventId } = await apply();
    const first = await send(eventId, { json: { ...text, characters: 'mine' }, unsigned: true });
    expect(first).toMatchObject({ status: 200, body: { error_code: 'CBC.0000' } });
    const replay = { authorization: first.headers };
    expect(await send(eventId, { json: { ...text, characters: 'mine' }, ...replay })).toMatchObject({
      status: 200,
    });
    expect(await send(eventId, { json: { ...text, characters: 'theirs' }, ...replay })).toMatchObject({
      status: 403,
      body: { error_code: 'CBC.0150' },
    });
    expect(
      await shop.rows(`select content_sha256 as c from license_applications where id = '${id}'`),
    ).toEqual([{ c: sha('mine') }]);
  });

  it('UNSIGNED-PAYLOAD is for uploads only', async () => {
    const target = '/api/mkp-openapi-public/global/v1/license/activate';
    const headers = {
      'x-sdk-date': `${new Date().toISOString().replace(/[-:]/g, '').slice(0, 15)}Z`,
      'x-sdk-content-sha256': 'UNSIGNED-PAYLOAD',
      'content-type': 'application/json',
      host: new URL(shop.url).host,
    };
    const authorization = signSdk({ method: 'POST', target, headers }, shop.key);
    const answer = await globalThis.fetch(shop.url + target, {
      method: 'POST',
      headers: { ...headers, authorization },
      body: '{"license":"x"}',
    });
    expect(answer.status).toBe(401);
  });
});
