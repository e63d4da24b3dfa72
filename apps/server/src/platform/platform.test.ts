import { news } from '@jishi/protocol';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openHouse } from '../app/house.ts';
import { type TestHouse, testHouse } from '../app/testing.ts';
import { drain } from './due/travel.ts';
import { listen, newsSource, newsSources, tell } from './outbox/outbox.ts';

const hearers = (...names: string[]) => names.map((name) => ({ name, lane: 'COMMON' as const }));

let house: TestHouse;
beforeAll(async () => {
  house = await testHouse();
});
afterAll(() => house.close());

describe('outbox', () => {
  it('delivers news once to each listener, in the order told, after the commit', async () => {
    const heard: string[] = [];
    house.world.listenTo((type) => (type === 'seller.activated' ? hearers('a', 'b') : []));
    const source = newsSource([
      listen('seller.activated', 'a', async (_ctx, e) => void heard.push(`a${e.subject}`)),
      listen('seller.activated', 'b', async (_ctx, e) => void heard.push(`b${e.subject}`)),
    ]);
    await house.write((ctx) =>
      tell(
        ctx,
        news('seller.activated', '1', { sellerId: '1', accountId: 'x' }),
        news('seller.activated', '2', { sellerId: '2', accountId: 'x' }),
      ),
    );
    expect(heard).toEqual([]);
    await drain(house.world, [source]);
    await drain(house.world, [source]);
    expect(heard).toEqual(['a1', 'b1', 'a2', 'b2']);
  });

  it('tells nothing when the transaction is rolled back', async () => {
    house.world.listenTo(() => hearers('a'));
    await expect(
      house.write(async (ctx) => {
        await tell(ctx, news('seller.activated', 'gone', { sellerId: '1', accountId: 'x' }));
        throw new Error('no');
      }),
    ).rejects.toThrow('no');
    const { rows } = await sql`select 1 from domain_events where subject = 'gone'`.execute(house.world.db);
    expect(rows).toEqual([]);
  });

  it('puts a failing delivery off without holding up the next', async () => {
    const heard: string[] = [];
    house.world.listenTo(() => hearers('fragile'));
    const source = newsSource([
      listen('seller.activated', 'fragile', async (_ctx, e) => {
        if (e.subject === 'bad' && heard.length < 2) throw new Error('not yet');
        heard.push(e.subject);
      }),
    ]);
    await house.write((ctx) =>
      tell(
        ctx,
        ...['bad', 'good', 'fine'].map((s) => news('seller.activated', s, { sellerId: s, accountId: 'x' })),
      ),
    );
    await drain(house.world, [source]);
    expect(heard).toEqual(['good', 'fine']);
    await house.world.clock.set(new Date((await house.world.clock.now()).getTime() + 3000));
    await drain(house.world, [source]);
    expect(heard).toEqual(['good', 'fine', 'bad']);
  });

  it('brings prompt news though the common lane is full, each batch at once or not at all', async () => {
    const heard: string[] = [];
    house.world.listenTo(() => [
      { name: 'slow', lane: 'COMMON' },
      { name: 'quick', lane: 'PROMPT' },
    ]);
    const hear = (name: string) => async (_ctx: unknown, e: { subject: string }) => {
      if (name === 'quick' && e.subject === '3' && !heard.includes('quick 3 failed')) {
        heard.push('quick 3 failed');
        throw new Error('not yet');
      }
      heard.push(`${name} ${e.subject}`);
    };
    const [prompt, common] = newsSources([
      listen('seller.activated', 'slow', hear('slow')),
      listen('seller.activated', 'quick', hear('quick'), 'PROMPT'),
    ]);
    await house.write((ctx) =>
      tell(
        ctx,
        ...['1', '2', '3', '4'].map((s) => news('seller.activated', s, { sellerId: s, accountId: 'x' })),
      ),
    );
    expect(await prompt!.run(house.world)).toBe(4);
    // The batch failed at the third and was brought again one by one.
    expect(heard).toEqual([
      'quick 1',
      'quick 2',
      'quick 3 failed',
      'quick 1',
      'quick 2',
      'quick 3',
      'quick 4',
    ]);
    expect(await prompt!.run(house.world)).toBe(0);
    expect(await common!.run(house.world)).toBe(4);
    expect(heard.slice(7)).toEqual(['slow 1', 'slow 2', 'slow 3', 'slow 4']);
  });

  it('keeps what happened as it happened', async () => {
    await expect(sql`update domain_events set type = 'x'`.execute(house.world.db)).rejects.toThrow(
      /append-only/,
    );
    await expect(sql`delete from domain_events`.execute(house.world.db)).rejects.toThrow(/append-only/);
  });
});

describe('http', () => {
  it('answers an unknown address with a problem in the reader’s language', async () => {
    const en = await house.http.inject({ url: '/api/none', headers: { 'accept-language': 'en' } });
    expect(en.statusCode).toBe(404);
    expect(en.headers['content-type']).toContain('application/problem+json');
    expect(en.json()).toMatchObject({ code: 'ROUTE_NOT_FOUND', detail: 'There is nothing at this address' });
    expect((await house.http.inject('/api/none')).json().detail).toBe('没有这个地址');
  });
  it('opens with the routes of all rooms', () => {
    expect(openHouse).toBeTypeOf('function');
  });
});
