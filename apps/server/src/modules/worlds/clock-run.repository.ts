import type { ClockRunState } from '@jishi/protocol';
import { sql } from 'kysely';
import type { Db } from '../../platform/database/pool.ts';
import type { ReadContext, WriteContext } from '../../platform/world/world.ts';
import type { ClockRun, RunKind } from './clock-run.ts';

interface Row {
  readonly id: string;
  readonly kind: string;
  readonly state: string;
  readonly from_at: Date;
  readonly target_at: Date | null;
  readonly current_at: Date;
  readonly steps: number;
  readonly handled: bigint;
  readonly resumes: boolean;
  readonly is_cancel_wanted: boolean;
  readonly after_event_id: bigint;
  readonly until_event_id: bigint | null;
  readonly problem: string | null;
  readonly began: Date | null;
  readonly ended: Date | null;
}

function fromRow(row: Row): ClockRun {
  return {
    id: row.id,
    kind: row.kind as RunKind,
    state: row.state as ClockRunState,
    fromAt: row.from_at,
    targetAt: row.target_at,
    currentAt: row.current_at,
    steps: row.steps,
    handled: row.handled,
    resumes: row.resumes,
    isCancelWanted: row.is_cancel_wanted,
    afterEventId: row.after_event_id,
    untilEventId: row.until_event_id,
    problem: row.problem,
    began: row.began,
    ended: row.ended,
  };
}

type InDb = Pick<ReadContext, 'db'>;
const LAST_EVENT = sql`(select coalesce(max(id), 0) from domain_events)`;

/** Undefined when another one is open. */
export async function insert(
  ctx: WriteContext,
  run: Pick<ClockRun, 'id' | 'kind' | 'fromAt' | 'targetAt' | 'currentAt' | 'resumes'>,
  state: 'PENDING' | 'DONE',
): Promise<ClockRun | undefined> {
  const now = state === 'DONE' ? sql`clock_timestamp()` : sql`null`;
  const { rows } = await sql<Row>`
    insert into clock_runs (id, kind, state, from_at, target_at, current_at, resumes, after_event_id, began, ended)
    select ${run.id}, ${run.kind}, ${state}, ${run.fromAt}, ${run.targetAt}, ${run.currentAt}, ${run.resumes},
      ${LAST_EVENT}, ${now}, ${now}
    where not exists (select 1 from clock_runs where state in ('PENDING', 'RUNNING'))
    on conflict do nothing returning *`.execute(ctx.tx);
  return rows[0] && fromRow(rows[0]);
}

export async function findOpen({ db }: InDb): Promise<ClockRun | undefined> {
  const { rows } = await sql<Row>`select * from clock_runs where state in ('PENDING', 'RUNNING')`.execute(db);
  return rows[0] && fromRow(rows[0]);
}

export async function find({ db }: InDb, id: string): Promise<ClockRun | undefined> {
  const { rows } = await sql<Row>`select * from clock_runs where id = ${id}`.execute(db);
  return rows[0] && fromRow(rows[0]);
}

export async function listNewest({ db }: InDb, limit: number): Promise<ClockRun[]> {
  const { rows } = await sql<Row>`select * from clock_runs order by position desc limit ${limit}`.execute(db);
  return rows.map(fromRow);
}

/** Takes it up, or up again after a crash. */
export async function begin(db: Db, id: string): Promise<ClockRun | undefined> {
  const { rows } = await sql<Row>`
    update clock_runs set state = 'RUNNING', began = coalesce(began, clock_timestamp())
    where id = ${id} and state in ('PENDING', 'RUNNING') returning *`.execute(db);
  return rows[0] && fromRow(rows[0]);
}

export interface Progress {
  readonly at: Date;
  readonly steps: number;
  readonly handled: number;
}

/** Adds to what was done; answers false when somebody wants it to end. */
export async function addProgress(db: Db, id: string, p: Progress): Promise<boolean> {
  const { rows } = await sql<{ is_cancel_wanted: boolean }>`
    update clock_runs set current_at = ${p.at}, steps = steps + ${p.steps}::integer, handled = handled + ${p.handled}::bigint
    where id = ${id} returning is_cancel_wanted`.execute(db);
  return rows[0]?.is_cancel_wanted === false;
}

export async function end(db: Db, id: string, state: ClockRunState, problem: string | null): Promise<void> {
  await sql`update clock_runs set state = ${state}, problem = ${problem}, ended = clock_timestamp(),
      until_event_id = ${LAST_EVENT}, target_at = coalesce(target_at, current_at)
    where id = ${id} and state in ('PENDING', 'RUNNING')`.execute(db);
}

export async function wantCancel(ctx: WriteContext, id: string): Promise<void> {
  await sql`update clock_runs set is_cancel_wanted = true where id = ${id} and state in ('PENDING', 'RUNNING')`.execute(
    ctx.tx,
  );
}

export interface RunEvent {
  readonly type: string;
  readonly subject: string;
  readonly occurredAt: Date;
}

/** The newest news of a run, the last one first. */
export async function lastEvents({ db }: InDb, run: ClockRun, limit: number): Promise<RunEvent[]> {
  const { rows } = await sql<RunEvent>`
    select type, subject, occurred_at as "occurredAt" from domain_events
    where id > ${run.afterEventId} and (${run.untilEventId}::bigint is null or id <= ${run.untilEventId})
    order by id desc limit ${limit}`.execute(db);
  return rows;
}
