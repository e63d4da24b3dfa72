import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { type TestHouse, testHouse } from '../../app/testing.ts';
import { reading, SYSTEM_EDGE, type World, writing } from '../world/world.ts';
import { SETTINGS_AGE_MS, setting } from './settings.ts';

const days = setting('test.days', 7);
let house: TestHouse;
let world: World;
beforeAll(async () => {
  house = await testHouse();
  world = { ...house.world, keepsSettings: true };
});
afterAll(async () => {
  vi.useRealTimers();
  await house.close();
});

const edge = SYSTEM_EDGE('test');
const get = () => reading(world, edge, (ctx) => days.get(ctx));
/** As another process would: past everything that this one remembers. */
const setElsewhere = (value: number) =>
  house.write((ctx) =>
    ctx.tx
      .insertInto('settings')
      .values({ name: days.name, value: JSON.stringify(value), changed_at: ctx.now })
      .onConflict((c) => c.column('name').doUpdateSet({ value: JSON.stringify(value) }))
      .execute(),
  );

it('a setting holds for its own transaction and this process at once, for others soon', async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  expect(await get()).toBe(7);
  await writing(world, edge, async (ctx) => {
    await days.set(ctx, 8);
    expect(await days.get(ctx)).toBe(8);
    expect(await get()).toBe(7); // Not committed yet, and not remembered either.
  });
  expect(await get()).toBe(8);
  vi.setSystemTime(Date.now() + SETTINGS_AGE_MS + 1);
  expect(await get()).toBe(8);
  await setElsewhere(9);
  expect(await get()).toBe(8);
  vi.setSystemTime(Date.now() + SETTINGS_AGE_MS + 1);
  expect(await get()).toBe(9);
});
