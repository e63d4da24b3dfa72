import {
  type AccountId,
  type LocalText,
  news,
  next,
  type ReviewId,
  type ReviewKind,
  refuseField,
  reviewStates,
} from '@jishi/protocol';
import { newId } from '../../platform/ids/ids.ts';
import { tell } from '../../platform/outbox/outbox.ts';
import type { ReadContext, WriteContext } from '../../platform/world/world.ts';
import { OpinionRequired, ReviewAlreadyPending, ReviewNotFound } from './review.errors.ts';
import * as repository from './review.repository.ts';
import { extraWorkingDays, holidays, slaWorkingDays } from './review.settings.ts';
import { addWorkingDays, type FieldOpinion, type Review } from './review.ts';

export interface Submission {
  readonly kind: ReviewKind;
  readonly subjectId: string;
  readonly revisionId: string | null;
  /** The submitter's account. */
  readonly accountId: string;
  readonly title: LocalText;
}

/** Puts something into the queue. One open request per subject (2.1): REVIEW_ALREADY_PENDING else. */
export async function submitReview(ctx: WriteContext, submission: Submission): Promise<ReviewId> {
  const calendar = {
    holidays: new Set(await holidays.get(ctx)),
    extraDays: new Set(await extraWorkingDays.get(ctx)),
  };
  const review: Omit<Review, 'number'> = {
    ...submission,
    accountId: submission.accountId as AccountId,
    id: newId('review', ctx.now),
    state: 'PENDING',
    submittedAt: ctx.now,
    slaDueAt: addWorkingDays(ctx.now, await slaWorkingDays.get(ctx), calendar),
    reviewerId: null,
    decidedAt: null,
    opinion: null,
    fieldOpinions: [],
  };
  if (!(await repository.insert(ctx, review))) throw new ReviewAlreadyPending();
  await repository.log(ctx, review, 'submit', null);
  const { id, kind, subjectId, accountId } = review;
  await tell(ctx, news('review.submitted', subjectId, { reviewId: id, kind, subjectId, accountId }));
  return id;
}

/** The submitter takes it back, until it is decided. Another account's request is not found. */
export async function withdrawReview(
  ctx: WriteContext,
  input: { readonly subjectId: string; readonly accountId: string },
): Promise<void> {
  const review = await repository.lockOpen(ctx, input.subjectId);
  if (!review || review.accountId !== input.accountId) throw new ReviewNotFound();
  const state = next(reviewStates, review.state, 'withdraw');
  await keep(ctx, { ...review, state, decidedAt: ctx.now }, 'withdraw', null);
  const { id, kind, subjectId } = review;
  await tell(ctx, news('review.withdrawn', subjectId, { reviewId: id, kind, subjectId }));
}

/** One of the staff takes it on; the others see who. */
export async function claimReview(ctx: WriteContext, id: string): Promise<Review> {
  const review = await lock(ctx, id);
  const state = next(reviewStates, review.state, 'claim');
  return keep(ctx, { ...review, state, reviewerId: reviewerOf(ctx) }, 'claim', null);
}

export interface Decision {
  readonly opinion?: string;
  readonly fieldOpinions?: readonly FieldOpinion[];
}

/** Whoever submitted hears `review.approved` and applies what was submitted. */
export async function approveReview(ctx: WriteContext, id: string, decision: Decision = {}): Promise<Review> {
  const review = await lock(ctx, id);
  const decided = decide(ctx, { ...review, state: next(reviewStates, review.state, 'approve') }, decision);
  await keep(ctx, decided, 'approve', decided.opinion);
  const { kind, subjectId, revisionId } = decided;
  await tell(ctx, news('review.approved', subjectId, { reviewId: id, kind, subjectId, revisionId }));
  return decided;
}

/** The opinion is what the submitter works by, so there is no rejection without one. */
export async function rejectReview(ctx: WriteContext, id: string, decision: Decision): Promise<Review> {
  const review = await lock(ctx, id);
  const decided = decide(ctx, { ...review, state: next(reviewStates, review.state, 'reject') }, decision);
  const { kind, subjectId, revisionId, opinion } = decided;
  if (opinion === null) throw refuseField(OpinionRequired, 'body.opinion');
  await keep(ctx, decided, 'reject', opinion);
  await tell(ctx, news('review.rejected', subjectId, { reviewId: id, kind, subjectId, revisionId, opinion }));
  return decided;
}

function decide(ctx: WriteContext, review: Review, decision: Decision): Review {
  return {
    ...review,
    reviewerId: reviewerOf(ctx) ?? review.reviewerId,
    decidedAt: ctx.now,
    opinion: decision.opinion?.trim() || null,
    fieldOpinions: decision.fieldOpinions ?? [],
  };
}

function reviewerOf(ctx: WriteContext): string | null {
  return ctx.actor.kind === 'USER' ? ctx.actor.userId : null;
}

async function lock(ctx: WriteContext, id: string): Promise<Review> {
  const review = await repository.lock(ctx, id);
  if (!review) throw new ReviewNotFound();
  return review;
}

async function keep(
  ctx: WriteContext,
  review: Review,
  action: 'claim' | 'approve' | 'reject' | 'withdraw',
  note: string | null,
): Promise<Review> {
  await repository.save(ctx, review);
  await repository.log(ctx, review, action, note);
  return review;
}

export async function getReview(ctx: ReadContext, id: string): Promise<Review> {
  const review = await repository.find(ctx, id);
  if (!review) throw new ReviewNotFound();
  return review;
}

/** The newest request of a subject: its state, and the opinion when it was decided. */
export function findLatestReview(ctx: ReadContext, subjectId: string): Promise<Review | undefined> {
  return repository.findLatest(ctx, subjectId);
}
