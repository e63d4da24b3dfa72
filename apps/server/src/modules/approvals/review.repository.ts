import type { AccountId, LocalText, ReviewId, ReviewKind, ReviewState } from '@jishi/protocol';
import { sql } from 'kysely';
import type { ReadContext, WriteContext } from '../../platform/world/world.ts';
import type { FieldOpinion, Review, ReviewStep } from './review.ts';

interface Row {
  readonly id: string;
  readonly number: bigint;
  readonly kind: ReviewKind;
  readonly subject_id: string;
  readonly revision_id: string | null;
  readonly account_id: string;
  readonly title: LocalText;
  readonly state: ReviewState;
  readonly submitted_at: Date;
  readonly sla_due_at: Date;
  readonly reviewer_id: string | null;
  readonly decided_at: Date | null;
  readonly opinion: string | null;
  readonly field_opinions: readonly FieldOpinion[];
}

function fromRow(row: Row): Review {
  return {
    id: row.id as ReviewId,
    number: row.number,
    kind: row.kind,
    subjectId: row.subject_id,
    revisionId: row.revision_id,
    accountId: row.account_id as AccountId,
    title: row.title,
    state: row.state,
    submittedAt: row.submitted_at,
    slaDueAt: row.sla_due_at,
    reviewerId: row.reviewer_id,
    decidedAt: row.decided_at,
    opinion: row.opinion,
    fieldOpinions: row.field_opinions,
  };
}

/** False when the subject has an open request: the partial unique index decides. */
export async function insert(ctx: WriteContext, r: Omit<Review, 'number'>): Promise<boolean> {
  const { rows } = await sql`
    insert into review_requests (id, kind, subject_id, revision_id, account_id, title, state, submitted_at, sla_due_at)
    values (${r.id}, ${r.kind}, ${r.subjectId}, ${r.revisionId}, ${r.accountId}, ${JSON.stringify(r.title)}::jsonb,
      ${r.state}, ${r.submittedAt}, ${r.slaDueAt})
    on conflict (subject_id) where state in ('PENDING', 'IN_REVIEW') do nothing returning id`.execute(ctx.tx);
  return rows.length > 0;
}

export async function find(ctx: ReadContext, id: string): Promise<Review | undefined> {
  const { rows } = await sql<Row>`select * from review_requests where id = ${id}`.execute(ctx.db);
  return rows[0] && fromRow(rows[0]);
}

export async function lock(ctx: WriteContext, id: string): Promise<Review | undefined> {
  const { rows } = await sql<Row>`select * from review_requests where id = ${id} for update`.execute(ctx.tx);
  return rows[0] && fromRow(rows[0]);
}

export async function lockOpen(ctx: WriteContext, subjectId: string): Promise<Review | undefined> {
  const { rows } = await sql<Row>`select * from review_requests
    where subject_id = ${subjectId} and state in ('PENDING', 'IN_REVIEW') for update`.execute(ctx.tx);
  return rows[0] && fromRow(rows[0]);
}

/** The newest request of a subject, decided or not. */
export async function findLatest(ctx: ReadContext, subjectId: string): Promise<Review | undefined> {
  const { rows } = await sql<Row>`select * from review_requests where subject_id = ${subjectId}
    order by number desc limit 1`.execute(ctx.db);
  return rows[0] && fromRow(rows[0]);
}

export async function save(ctx: WriteContext, r: Review): Promise<void> {
  await sql`update review_requests set state = ${r.state}, reviewer_id = ${r.reviewerId},
      decided_at = ${r.decidedAt}, opinion = ${r.opinion},
      field_opinions = ${JSON.stringify(r.fieldOpinions)}::jsonb
    where id = ${r.id}`.execute(ctx.tx);
}

export async function log(
  ctx: WriteContext,
  r: Pick<Review, 'id' | 'state'>,
  action: ReviewStep['action'],
  note: string | null,
): Promise<void> {
  await sql`insert into review_log (review_id, action, state, actor, note, happened_at)
    values (${r.id}, ${action}, ${r.state}, ${JSON.stringify(ctx.actor)}::jsonb, ${note}, ${ctx.now})`.execute(
    ctx.tx,
  );
}

export async function listSteps(ctx: ReadContext, id: string): Promise<ReviewStep[]> {
  const { rows } = await sql<{
    action: ReviewStep['action'];
    state: ReviewState;
    actor: ReviewStep['actor'];
    note: string | null;
    happened_at: Date;
  }>`select action, state, actor, note, happened_at from review_log where review_id = ${id} order by id`.execute(
    ctx.db,
  );
  return rows.map(({ happened_at, ...step }) => ({ ...step, happenedAt: happened_at }));
}

interface Paging {
  readonly after: readonly string[] | undefined;
  readonly limit: number;
}

/** The operator's queue: what is due first comes first. */
export async function listQueue(
  ctx: ReadContext,
  filter: Paging & { readonly kind: ReviewKind | null; readonly states: readonly ReviewState[] },
): Promise<Review[]> {
  const [at, id] = filter.after ?? [null, null];
  const { rows } = await sql<Row>`select * from review_requests
    where state = any(${filter.states as string[]}::text[]) and (${filter.kind}::text is null or kind = ${filter.kind})
      and (${at}::timestamptz is null or (sla_due_at, id) > (${at}::timestamptz, ${id}))
    order by sla_due_at, id limit ${filter.limit + 1}`.execute(ctx.db);
  return rows.map(fromRow);
}

/** What was decided: the newest decision first. */
export async function listDecided(
  ctx: ReadContext,
  filter: Paging & { readonly kind: ReviewKind | null; readonly states: readonly ReviewState[] },
): Promise<Review[]> {
  const [at, id] = filter.after ?? [null, null];
  const { rows } = await sql<Row>`select * from review_requests
    where state = any(${filter.states as string[]}::text[]) and (${filter.kind}::text is null or kind = ${filter.kind})
      and (${at}::timestamptz is null or (decided_at, id) < (${at}::timestamptz, ${id}))
    order by decided_at desc, id desc limit ${filter.limit + 1}`.execute(ctx.db);
  return rows.map(fromRow);
}

/** What one account submitted, newest first. */
export async function listOfAccount(ctx: ReadContext, accountId: string, paging: Paging): Promise<Review[]> {
  const before = paging.after?.[0] ?? null;
  const { rows } = await sql<Row>`select * from review_requests where account_id = ${accountId}
      and (${before}::bigint is null or number < ${before}::bigint)
    order by number desc limit ${paging.limit + 1}`.execute(ctx.db);
  return rows.map(fromRow);
}
