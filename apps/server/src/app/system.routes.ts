import { sql } from 'kysely';
import Type from 'typebox';
import { get, type Route } from '../platform/http/route.ts';

/** Health and readiness. `/metrics` and the API reference are added beside them. */
export const systemRoutes: readonly Route[] = [
  get('/healthz', {
    id: 'system.health',
    summary: 'The process is alive',
    permission: 'public',
    hidden: true,
    reply: Type.Object({ ok: Type.Boolean() }),
    handle: async () => ({ ok: true }),
  }),
  get('/readyz', {
    id: 'system.ready',
    summary: 'The database answers and is migrated; otherwise 500',
    permission: 'public',
    hidden: true,
    reply: Type.Object({ ok: Type.Boolean(), world: Type.String() }),
    handle: async (ctx) => {
      await sql`select 1 from domain_events limit 1`.execute(ctx.db);
      return { ok: true, world: ctx.world.name };
    },
  }),
];
