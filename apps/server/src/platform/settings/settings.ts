import { sql } from 'kysely';
import type { ReadContext, WriteContext } from '../world/world.ts';

/** A number or table of the specification that the operator may change; the default is the spec's. */
export interface Setting<T> {
  readonly name: string;
  readonly standard: T;
  /** The operator's value, or the default. */
  get(ctx: ReadContext): Promise<T>;
  /** Sets the operator's value; it holds from this transaction on. */
  set(ctx: WriteContext, value: T): Promise<void>;
}

/** `export const orderValidityDays = setting('orders.validity_days', 7)`; `T` must survive JSON. */
export function setting<T>(name: string, standard: T): Setting<T> {
  return {
    name,
    standard,
    async get(ctx) {
      const { rows } = await sql<{ value: T }>`select value from settings where name = ${name}`.execute(
        ctx.db,
      );
      return rows[0] ? rows[0].value : standard;
    },
    async set(ctx, value) {
      await sql`insert into settings (name, value, changed_at)
        values (${name}, ${JSON.stringify(value)}::jsonb, ${ctx.now})
        on conflict (name) do update set value = excluded.value, changed_at = excluded.changed_at`.execute(
        ctx.tx,
      );
    },
  };
}
