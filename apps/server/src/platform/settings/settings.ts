import { sql } from 'kysely';
import type { ReadContext } from '../world/world.ts';

/** A number or table of the specification that the operator may change; the default is the spec's. */
export interface Setting<T> {
  readonly name: string;
  readonly standard: T;
  /** The operator's value, or the default. */
  get(ctx: ReadContext): Promise<T>;
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
  };
}
