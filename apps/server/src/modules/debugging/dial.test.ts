import type { ProductId } from '@jishi/protocol';
import { exampleParams, requiredCases } from '@jishi/protocol/seller/index.ts';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestHouse, testHouse } from '../../app/testing.ts';
import { approveReview } from '../approvals/index.ts';
import { form, t } from '../catalog/catalog.fixtures.ts';
import { MENU } from '../catalog/catalog.house.ts';
import { createDraft, putCategories } from '../catalog/index.ts';
import { daysAfter, nextDial } from './dial.ts';
import { type Developer, developer, good, OwnSystem, says } from './own-system.fixture.ts';

describe('when the next round is', () => {
  const times = ['15:30', '09:30'];
  it.each([
    ['2026-03-02T01:29:59.000Z', '2026-03-02T01:30:00.000Z'],
    ['2026-03-02T01:30:00.000Z', '2026-03-02T07:30:00.000Z'],
    ['2026-03-02T07:30:00.000Z', '2026-03-03T01:30:00.000Z'],
    ['2026-03-02T16:00:00.000Z', '2026-03-03T01:30:00.000Z'],
  ])('after %s at %s', (after, next) => {
    expect(nextDial(new Date(after), times).toISOString()).toBe(next);
  });
  it('without a single time it looks again tomorrow', () => {
    expect(nextDial(new Date('2026-03-02T01:00:00Z'), ['25:00', 'x']).toISOString()).toBe(
      '2026-03-02T16:00:00.000Z',
    );
  });
});

it('days in a row: two failures on a day are one, a good round ends the row', () => {
  const once = daysAfter({ failedDays: 0, lastFailedOn: null }, { isFailed: true, on: '2026-03-02' });
  const twice = daysAfter(once, { isFailed: true, on: '2026-03-02' });
  expect(twice).toEqual({ failedDays: 1, lastFailedOn: '2026-03-02' });
  expect(daysAfter(twice, { isFailed: true, on: '2026-03-03' }).failedDays).toBe(2);
  expect(daysAfter(twice, { isFailed: false, on: '2026-03-03' })).toEqual({
    failedDays: 0,
    lastFailedOn: null,
  });
});

describe('a product on sale', () => {
  let house: TestHouse;
  let system: OwnSystem;
  let me: Developer;
  let productId: ProductId;
  const SCENES = requiredCases('saas-v2', 'PERIOD').map(({ scene }) => scene);

  beforeAll(async () => {
    system = new OwnSystem();
    house = await testHouse({ outside: system, start: '2026-03-02T00:00:00Z', requireTestCases: true });
    me = await developer(house);
    system.key = me.secret;
    await house.write((ctx) => putCategories(ctx, MENU));
    const draft = await house.write(
      (ctx) =>
        createDraft(ctx, {
          slug: 'dialled',
          content: form({ name: t('被拨测', 'Dialled'), addressId: me.addressId }) as never,
        }),
      me.edge,
    );
    productId = draft.product.id;
  });
  afterAll(() => house?.close());

  const told = async () => {
    const { rows } = await sql<{ type: string; payload: Record<string, unknown> }>`
      select type, payload from domain_events where type like 'dial.%' order by id`.execute(house.world.db);
    return rows;
  };
  const cases = async () => (await good(me.send('GET', '/api/seller/test-cases?limit=100'))).items;

  it('is not submitted while a case is missing; the refusal names the cases', async () => {
    const submit = () => me.send('POST', `/api/seller/products/${productId}/submit`, {});
    const refused = await submit();
    expect(refused).toMatchObject({ status: 400, body: { code: 'INVALID_INPUT' } });
    expect(refused.body.errors).toEqual([
      expect.objectContaining({
        field: 'body.content.addressId',
        message: expect.stringContaining('创建实例、查询实例信息'),
      }),
    ]);
    for (const scene of SCENES) {
      const run = await good(
        me.send('POST', '/api/seller/debug-runs', {
          addressId: me.addressId,
          generation: 'saas-v2',
          scene,
          params: exampleParams({ generation: 'saas-v2', scene }),
        }),
      );
      await good(me.send('POST', '/api/seller/test-cases', { debugRunId: run.id }));
    }
    const list = await good(me.send('GET', `/api/seller/required-cases?productId=${productId}`));
    expect(list.items.every((i: { isDone: boolean }) => i.isDone)).toBe(true);
    await good(submit());
    const { rows } = await sql<{ id: string }>`select review_id as id from product_revisions
      where product_id = ${productId}`.execute(house.world.db);
    await house.write((ctx) => approveReview(ctx, rows[0]!.id));
    await house.drain();
  });

  it('its cases are called at 09:30 and 15:30 in Beijing, and nothing is told when they pass', async () => {
    system.heard.length = 0;
    await house.advanceTo('2026-03-02T01:29:00Z');
    expect(system.heard).toEqual([]);
    await house.advanceTo('2026-03-02T01:45:00Z');
    expect(new Set(system.heard.map((h) => h.scene))).toEqual(new Set(SCENES));
    const count = system.heard.length;
    await house.advanceTo('2026-03-02T07:45:00Z');
    expect(system.heard).toHaveLength(2 * count);
    expect(
      (await cases()).every(
        (c: { lastCause: string; state: string }) => c.lastCause === 'DIAL' && c.state === 'PASSED',
      ),
    ).toBe(true);
    expect(await told()).toEqual([]);
  });

  it('one piece of news for a failed round, with a mail to the seller; after five days one for the take-down', async () => {
    system.whims.set('updateInstanceStatus', () => says({ resultCode: '000005' }));
    await house.advanceTo('2026-03-03T02:00:00Z');
    expect(await told()).toEqual([
      {
        type: 'dial.failed',
        payload: {
          addressId: me.addressId,
          sellerId: me.sellerId,
          productIds: [productId],
          scenes: ['updateInstanceStatus'],
          failed: 1,
          total: SCENES.length,
          days: 1,
        },
      },
    ]);
    const mails = await sql<{
      subject: string;
    }>`select subject from mails where event = 'dial.failed'`.execute(house.world.db);
    expect(mails.rows[0]?.subject).toContain('拨测');
    await house.advanceTo('2026-03-07T12:00:00Z');
    const all = await told();
    expect(all.filter((e) => e.type === 'dial.failed')).toHaveLength(10);
    expect(all.filter((e) => e.type === 'dial.failed_five_days').map((e) => e.payload)).toEqual([
      { productId, addressId: me.addressId, sellerId: me.sellerId, days: 5 },
    ]);
    const tasks = await sql<{
      cause: string;
    }>`select cause from takedown_tasks where product_id = ${productId}`.execute(house.world.db);
    expect(tasks.rows).toEqual([{ cause: 'DIAL_TEST' }]);
  });

  it('a round that passes ends the row of days', async () => {
    system.whims.clear();
    await house.advanceTo('2026-03-08T02:00:00Z');
    const { rows } = await sql<{ failed_days: number }>`select failed_days from dial_addresses`.execute(
      house.world.db,
    );
    expect(rows).toEqual([{ failed_days: 0 }]);
  });

  it('a case that it needs is not deleted unless another one covers it', async () => {
    const [one] = (await cases()).filter((c: { scene: string }) => c.scene === 'releaseInstance');
    expect(await me.send('DELETE', `/api/seller/test-cases/${one.id}`)).toMatchObject({
      status: 409,
      body: { code: 'CASE_IN_USE' },
    });
    const run = await good(
      me.send('POST', '/api/seller/debug-runs', {
        addressId: me.addressId,
        generation: 'saas-v2',
        scene: 'releaseInstance',
        params: { instanceId: 'another' },
      }),
    );
    await good(me.send('POST', '/api/seller/test-cases', { debugRunId: run.id }));
    await good(me.send('DELETE', `/api/seller/test-cases/${one.id}`));
  });

  it('taken off sale it is not called any more', async () => {
    await good(me.send('POST', `/api/seller/products/${productId}/take-down`, { confirm: true }));
    await house.drain();
    system.heard.length = 0;
    await house.advanceTo('2026-03-10T00:00:00Z');
    expect(system.heard).toEqual([]);
    const [one] = await cases();
    await good(me.send('DELETE', `/api/seller/test-cases/${one.id}`));
  });
});
