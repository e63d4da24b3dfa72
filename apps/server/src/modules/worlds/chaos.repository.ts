import { sql } from 'kysely';
import type { Tx } from '../../platform/database/pool.ts';
import type { OutsideRequest, ReadContext, WriteContext } from '../../platform/world/world.ts';
import type { ChaosRule } from './chaos.ts';

/** A rule with its place; rules strike in the order of their places. */
export type PlacedRule = ChaosRule & { readonly position: number };

export async function listRules({ db }: Pick<ReadContext, 'db'>): Promise<PlacedRule[]> {
  const { rows } = await sql<PlacedRule>`
    select position, kind, scene, probability::float8 as probability, remaining, delay_ms as "delayMs", status,
      struck::float8 as struck
    from chaos_rules order by position`.execute(db);
  return rows;
}

export async function replaceRules(
  ctx: WriteContext,
  rules: readonly Omit<ChaosRule, 'struck'>[],
): Promise<void> {
  await sql`delete from chaos_rules`.execute(ctx.tx);
  for (const [position, r] of rules.entries()) {
    await sql`insert into chaos_rules (position, kind, scene, probability, remaining, delay_ms, status)
      values (${position}, ${r.kind}, ${r.scene}, ${r.probability}, ${r.remaining}, ${r.delayMs}, ${r.status})`.execute(
      ctx.tx,
    );
  }
}

/** Begins the numbers of this seed again. */
export async function saveSeed(ctx: WriteContext, seed: number): Promise<void> {
  await sql`insert into chaos (only_row, seed) values (true, ${seed})
    on conflict (only_row) do update set seed = excluded.seed, drawn = 0`.execute(ctx.tx);
}

export async function findSeed({ db }: Pick<ReadContext, 'db'>): Promise<bigint> {
  const { rows } = await sql<{ seed: bigint }>`select seed from chaos`.execute(db);
  return rows[0]?.seed ?? 0n;
}

/** One call decides at a time. */
export async function lockDrawn(tx: Tx): Promise<{ seed: bigint; drawn: bigint }> {
  const { rows } = await sql<{
    seed: bigint;
    drawn: bigint;
  }>`select seed, drawn from chaos for update`.execute(tx);
  return rows[0] ?? { seed: 0n, drawn: 0n };
}

export async function saveDrawn(tx: Tx, drawn: bigint, struck: number | null): Promise<void> {
  await sql`update chaos set drawn = ${drawn}`.execute(tx);
  if (struck !== null)
    await sql`update chaos_rules set struck = struck + 1, remaining = remaining - 1
      where position = ${struck}`.execute(tx);
}

export async function hasRules({ db }: Pick<ReadContext, 'db'>): Promise<boolean> {
  const { rows } = await sql`select 1 from chaos_rules where remaining is distinct from 0
    union all select 1 from chaos_held limit 1`.execute(db);
  return rows.length > 0;
}

export async function hold(tx: Tx, origin: string, request: OutsideRequest): Promise<void> {
  await sql`insert into chaos_held (origin, request)
    values (${origin}, ${JSON.stringify({ ...request, body: String(request.body ?? '') })}::jsonb)`.execute(
    tx,
  );
}

export async function takeHeld(tx: Tx, origin: string): Promise<OutsideRequest[]> {
  const { rows } = await sql<{ request: OutsideRequest; position: bigint }>`
    delete from chaos_held where origin = ${origin} returning request, position`.execute(tx);
  return rows.sort((a, b) => Number(a.position - b.position)).map((row) => row.request);
}
