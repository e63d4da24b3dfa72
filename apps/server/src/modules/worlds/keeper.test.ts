import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type TestHouse, testHouse } from '../../app/testing.ts';
import { createAccount } from '../identity/index.ts';
import { admitSeller } from '../sellers/index.ts';
import { createWorld, removeWorld } from './world.service.ts';
import { placeOf, type SandboxWorld } from './world.ts';

const START = new Date('2026-03-08T02:00:00.000Z');

describe('a sandbox and a crash', () => {
  let house: TestHouse;
  let accountId: string;
  let userId: string;
  const make = (name: string): Promise<SandboxWorld> =>
    house.read(
      (ctx) => createWorld(ctx, { name, title: name, productIds: [], startsAt: START, isFrozen: true }),
      { actor: { kind: 'USER', accountId, userId } },
    );

  beforeEach(async () => {
    house = await testHouse();
    await house.write(async (ctx) => {
      ({ accountId, userId } = await createAccount(ctx, {
        kind: 'CUSTOMER',
        name: 'seller',
        email: 'seller@example.com',
        userName: 'seller',
        lang: 'en',
        password: 'correct-horse-1',
      }));
      const text = { 'zh-CN': '商家', en: 'Seller' };
      await admitSeller(ctx, { accountId, company: text, profile: text });
    });
  });
  afterEach(() => house.close());

  it('a movement that was cut short goes on where it stood, whoever held leases then', async () => {
    const place = placeOf(await make('cut-short'));
    await house.sandboxes.use(
      place,
      async ({ db }) => {
        await sql`insert into clock_runs (id, kind, state, from_at, target_at, current_at, after_event_id, began)
          values ('run_1', 'ADVANCE', 'RUNNING', ${START}, '2026-06-01T00:00:00Z', ${START}, 0, clock_timestamp())`.execute(
          db,
        );
        await sql`update mails set lease_until = clock_timestamp() + interval '1 hour'`.execute(db);
      },
      'emptying',
    );
    await house.sandboxes.use(place, async ({ db, clock }) => {
      const state = async () =>
        (await sql<{ state: string }>`select state from clock_runs`.execute(db)).rows[0]?.state;
      while ((await state()) !== 'DONE') await new Promise((resolve) => setTimeout(resolve, 20));
      expect(await clock.now()).toEqual(new Date('2026-06-01T00:00:00Z'));
      const { rows } = await sql`select 1 from mails where lease_until is not null`.execute(db);
      expect(rows).toEqual([]);
    });
  });

  it('a making or deleting that was cut short is cleared up, with its database', async () => {
    const made = await make('half-made');
    await sql`update worlds set state = 'CREATING'`.execute(house.world.db);
    await house.drain();
    const { rows } = await sql`select name from worlds
      union all select datname from pg_database where datname = ${made.databaseName}`.execute(house.world.db);
    expect(rows).toEqual([]);
    // Once more is the same as once.
    await house.read((ctx) => removeWorld(ctx, made));
  });

  it('a database user without CREATEDB is told so, and nothing is left behind', async () => {
    const role = `jishi_poor_${Date.now()}`;
    const { db } = house.world;
    await sql.raw(`create role ${role} login password 'poor'`).execute(db);
    try {
      const url = new URL(house.world.url);
      url.username = role;
      url.password = 'poor';
      const { openSandboxes } = await import('../../app/sandboxes.ts');
      const poor = openSandboxes({
        url: url.toString(),
        ways: house.world.ways,
        log: house.world.log,
        limit: 2,
        idleSeconds: 600,
      });
      const world = { ...house.world, sandboxes: poor };
      const wish = { name: 'too-poor', title: 'x', productIds: [], startsAt: START, isFrozen: true };
      await expect(
        house.read((ctx) => createWorld({ ...ctx, world }, wish), {
          actor: { kind: 'USER', accountId, userId },
        }),
      ).rejects.toMatchObject({ code: 'WORLDS_NOT_POSSIBLE' });
      expect((await sql`select 1 from worlds`.execute(db)).rows).toEqual([]);
      await poor.close();
    } finally {
      await sql.raw(`drop role ${role}`).execute(db);
    }
  });

  it('two processes: one keeps the time, the other takes over when it goes', async () => {
    const place = placeOf(await make('two-keepers'));
    const { openSandboxes } = await import('../../app/sandboxes.ts');
    const other = openSandboxes({
      url: house.world.url,
      ways: house.world.ways,
      log: house.world.log,
      limit: 2,
      idleSeconds: 600,
    });
    try {
      await house.sandboxes.use(place, async () => undefined);
      await other.use(place, async (world) => {
        await sql`insert into clock_runs (id, kind, state, from_at, target_at, current_at, after_event_id)
          values ('run_1', 'ADVANCE', 'PENDING', ${START}, '2026-03-09T00:00:00Z', ${START}, 0)`.execute(
          world.db,
        );
        // Told by NOTIFY to the process that keeps the time.
        world.wake(new Set());
        const at = async () => (await world.clock.now()).toISOString();
        while ((await at()) !== '2026-03-09T00:00:00.000Z') await new Promise((r) => setTimeout(r, 20));
        await house.sandboxes.close();
        await sql`insert into clock_runs (id, kind, state, from_at, target_at, current_at, after_event_id)
          select 'run_2', 'ADVANCE', 'PENDING', ${START}, '2026-03-10T00:00:00Z', ${START}, 0`.execute(
          world.db,
        );
        while ((await at()) !== '2026-03-10T00:00:00.000Z') await new Promise((r) => setTimeout(r, 20));
      });
    } finally {
      await other.close();
    }
  });
});
