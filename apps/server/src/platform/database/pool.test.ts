import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestHouse, testHouse } from '../../app/testing.ts';
import type { WriteContext } from '../world/world.ts';
import { brokenConstraint, type Db } from './pool.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await testHouse();
  await sql`create table notes (n integer primary key)`.execute(house.world.db);
});
afterAll(() => house.close());

const note = (db: Db, n: number) => sql`insert into notes values (${n})`.execute(db);
async function notes(): Promise<number[]> {
  const { rows } = await sql<{ n: number }>`select n from notes order by n`.execute(house.world.db);
  return rows.map((r) => r.n);
}

describe('statements sent together', () => {
  it('are done in their order, in one transaction', async () => {
    await house.write((ctx) => Promise.all([note(ctx.tx, 1), note(ctx.tx, 2), note(ctx.tx, 3)]));
    expect(await notes()).toEqual([1, 2, 3]);
  });

  it('leave nothing when one of them fails, and the connection is good for the next', async () => {
    const both = house.write((ctx) => Promise.all([note(ctx.tx, 4), note(ctx.tx, 1), note(ctx.tx, 5)]));
    await expect(both.catch(brokenConstraint)).resolves.toBe('notes_pkey');
    expect(await notes()).toEqual([1, 2, 3]);
    await Promise.all([6, 7, 8, 9].map((n) => house.write((ctx) => note(ctx.tx, n))));
    expect(await notes()).toEqual([1, 2, 3, 6, 7, 8, 9]);
  });

  it('a last statement that fails undoes the whole transaction and is the reason told', async () => {
    const work = async (ctx: WriteContext) => {
      await note(ctx.tx, 10);
      ctx.last(note(ctx.tx, 1));
      return 'done';
    };
    await expect(house.write(work).catch(brokenConstraint)).resolves.toBe('notes_pkey');
    expect(await notes()).not.toContain(10);
  });

  it('a transaction without statements is no transaction', async () => {
    expect(await house.write(async () => 'nothing')).toBe('nothing');
    await expect(
      house.write(async () => {
        throw new Error('refused');
      }),
    ).rejects.toThrow('refused');
    await house.write((ctx) => note(ctx.tx, 11));
    expect(await notes()).toContain(11);
  });
});
