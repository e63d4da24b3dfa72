import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listMessages } from '../fulfilment/call.queries.ts';
import { lost } from '../resources/fake-seller.fixture.ts';
import { bj, openShop, type Shop } from '../resources/shop.fixture.ts';
import { overview } from './report.repository.ts';

const START = bj('2025-04-08 10:00');
let shop: Shop;
beforeAll(async () => {
  shop = await openShop({ start: START.toISOString() });
});
afterAll(() => shop.house.close());

describe('what waits for the operator', () => {
  it('counts interface messages that somebody can mend, not those whose buyer has the money back', async () => {
    const waiting = () => shop.house.read((ctx) => overview(ctx));
    const newest = async () => (await shop.house.read((ctx) => listMessages(ctx, {}))).items[0]!;
    shop.seller.whims.set('newInstance', () => lost('TIMEOUT'));
    await shop.buy();
    await shop.house.drain();
    expect(await newest()).toMatchObject({ state: 'RETRYING', isRestartable: true });
    expect(await waiting()).toMatchObject({ failedCalls: 0, retryingCalls: 1 });
    await shop.house.advanceTo(new Date(START.getTime() + 4 * 3_600_000));
    expect(await newest()).toMatchObject({ isRestartable: false });
    expect(await waiting()).toMatchObject({ failedCalls: 0, retryingCalls: 0 });
    shop.seller.whims.clear();
    // An instance that runs and cannot be told about its renewal is somebody's business until it is mended.
    await shop.open();
    await shop.house.write(async (ctx) => {
      await sql`update interface_calls set state = 'FAILED', next_attempt_at = null, finished_at = ${ctx.now}, order_id = null
        where scene = 'queryInstance' and state = 'SUCCESS'`.execute(ctx.tx);
    });
    expect((await waiting()).failedCalls).toBe(1);
    expect(await newest()).toMatchObject({ state: 'FAILED', isRestartable: true });
  });
});
