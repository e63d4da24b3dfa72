import { type Kysely, sql } from 'kysely';
import type { DB } from '../../schema.gen.ts';
import type { ReadContext, World, WriteContext } from '../world/world.ts';

/** A number or table of the specification that the operator may change; the default is the spec's. */
export interface Setting<T> {
  readonly name: string;
  readonly standard: T;
  /** The operator's value, or the default; another process may answer the old one for `SETTINGS_AGE_MS`. */
  get(ctx: ReadContext): Promise<T>;
  /** Sets the operator's value; it holds from this transaction on, everywhere within `SETTINGS_AGE_MS`. */
  set(ctx: WriteContext, value: T): Promise<void>;
}

/**
 * For so long of machine time a process may go by settings that it has read: they stand on the way of every
 * order and change a few times a year.
 */
export const SETTINGS_AGE_MS = 2000;

interface Kept {
  readonly values: ReadonlyMap<string, unknown>;
  readonly until: number;
}

const kept = new WeakMap<World['db'], Kept>();
/** Where one was set a moment ago: nothing is kept while that transaction may still be open. */
const unsettled = new WeakMap<World['db'], number>();

/** All settings at once, kept where the world allows it (never where its clock jumps). */
async function valuesOf(ctx: ReadContext): Promise<ReadonlyMap<string, unknown>> {
  const { world } = ctx;
  const now = Date.now();
  const mayKeep = world.keepsSettings === true && (unsettled.get(world.db) ?? 0) < now;
  const known = mayKeep ? kept.get(world.db) : undefined;
  if (known && known.until > now) return known.values;
  const values = await read(ctx.db);
  if (mayKeep && (unsettled.get(world.db) ?? 0) < now) {
    kept.set(world.db, { values, until: now + SETTINGS_AGE_MS });
  }
  return values;
}

async function read(db: Kysely<DB>): Promise<ReadonlyMap<string, unknown>> {
  const { rows } = await sql<{ name: string; value: unknown }>`select name, value from settings`.execute(db);
  return new Map(rows.map(({ name, value }) => [name, value]));
}

/** `export const orderValidityDays = setting('orders.validity_days', 7)`; `T` must survive JSON. */
export function setting<T>(name: string, standard: T): Setting<T> {
  return {
    name,
    standard,
    async get(ctx) {
      const values = await valuesOf(ctx);
      return values.has(name) ? (values.get(name) as T) : standard;
    },
    async set(ctx, value) {
      await sql`insert into settings (name, value, changed_at)
        values (${name}, ${JSON.stringify(value)}::jsonb, ${ctx.now})
        on conflict (name) do update set value = excluded.value, changed_at = excluded.changed_at`.execute(
        ctx.tx,
      );
      const { db } = ctx.world;
      unsettled.set(db, Date.now() + SETTINGS_AGE_MS);
      kept.delete(db);
    },
  };
}
