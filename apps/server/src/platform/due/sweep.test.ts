import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestHouse, testHouse } from '../../app/testing.ts';
import { person } from '../../modules/identity/testing.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await testHouse();
});
afterAll(() => house.close());

describe('what is over is removed', () => {
  it('old keys, sessions and links go; what still guards stays, and no clock moves', async () => {
    const who = await person(house);
    const db = house.world.db;
    await sql`insert into idempotency_keys (owner, key, route, request_hash, kept_until)
      select 'acc', 'old-' || n, 'r', 'h', now() - interval '1 second' from generate_series(1, 1500) n`.execute(
      db,
    );
    await sql`insert into idempotency_keys (owner, key, route, request_hash, kept_until)
      values ('acc', 'young', 'r', 'h', now() + interval '1 hour')`.execute(db);
    await sql`insert into sessions (id, user_id, token_hash, idle_until, valid_until, created_at)
      values ('ses_idle', ${who.userId}, 'a', now() - interval '1 second', now() + interval '1 day', now()),
        ('ses_old', ${who.userId}, 'b', now() + interval '1 day', now() - interval '1 second', now())`.execute(
      db,
    );
    await sql`insert into password_resets (id, user_id, token_hash, valid_until, created_at)
      values ('prs_old', ${who.userId}, 'a', now() - interval '25 hours', now()),
        ('prs_yesterday', ${who.userId}, 'b', now() - interval '23 hours', now())`.execute(db);
    const before = await house.world.clock.now();
    // On machine time: no clock leads to them, as the workers do they are simply run.
    const sweeps = house.sources.filter(({ name }) => /\.old_/.test(name));
    for (const sweep of sweeps) while ((await sweep.run(house.world)) > 0);
    const ids = async (table: string, column: string) =>
      (
        await sql<{ id: string }>`select ${sql.ref(column)} as id from ${sql.table(table)}`.execute(db)
      ).rows.map((row) => row.id);
    expect(await ids('idempotency_keys', 'key')).toEqual(['young']);
    expect(await ids('password_resets', 'id')).toEqual(['prs_yesterday']);
    expect(await ids('sessions', 'id')).not.toEqual(expect.arrayContaining(['ses_idle']));
    expect(await ids('sessions', 'id')).not.toEqual(expect.arrayContaining(['ses_old']));
    expect((await who.send('GET', '/api/account')).status).toBe(200);
    expect(await house.world.clock.now()).toEqual(before);
  });
});
