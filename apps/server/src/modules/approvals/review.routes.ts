import { InvalidTransition, REVIEW_KINDS, type ReviewState, reviewStates } from '@jishi/protocol';
import Type from 'typebox';
import { decodeCursor, pageOf } from '../../platform/http/cursor.ts';
import { get, post, type Route } from '../../platform/http/route.ts';
import {
  IdText,
  Instant,
  NullableInstant,
  Page,
  PageQuery,
  prose,
  Text,
} from '../../platform/http/shapes.ts';
import type { ReadContext } from '../../platform/world/world.ts';
import { accountIdOf, accountNames, userNames } from '../identity/index.ts';
import { OpinionRequired, ReviewNotFound } from './review.errors.ts';
import * as repository from './review.repository.ts';
import { approveReview, claimReview, getReview, rejectReview } from './review.service.ts';
import type { Review } from './review.ts';

const STATES = Object.keys(reviewStates) as ReviewState[];
const OPEN: readonly ReviewState[] = ['PENDING', 'IN_REVIEW'];

const Kind = Type.Enum([...REVIEW_KINDS]);
const State = Type.Enum(STATES);
const FieldOpinionShape = Type.Object(
  { field: prose(1, 200), text: prose(1, 500) },
  { additionalProperties: false },
);
const FieldOpinions = Type.Array(FieldOpinionShape, { maxItems: 50 });

const ReviewView = Type.Object({
  id: Type.String(),
  number: Type.String({ description: 'In the order of submission' }),
  kind: Kind,
  subjectId: Type.String(),
  revisionId: Type.Union([Type.String(), Type.Null()]),
  accountId: Type.String(),
  title: Text,
  state: State,
  submittedAt: Instant,
  slaDueAt: Instant,
  overdue: Type.Boolean({ description: 'Open and past its deadline' }),
  reviewerId: Type.Union([Type.String(), Type.Null()]),
  decidedAt: NullableInstant,
  opinion: Type.Union([Type.String(), Type.Null()]),
  fieldOpinions: FieldOpinions,
});
const StepView = Type.Object({
  action: Type.Enum(['submit', 'claim', 'approve', 'reject', 'withdraw']),
  state: State,
  userId: Type.Union([Type.String(), Type.Null()]),
  userName: Type.Union([Type.String(), Type.Null()], { description: 'Null: the system, or a program' }),
  note: Type.Union([Type.String(), Type.Null()]),
  happenedAt: Instant,
});

function toView(ctx: ReadContext, review: Review) {
  return {
    id: review.id,
    number: String(review.number),
    kind: review.kind,
    subjectId: review.subjectId,
    revisionId: review.revisionId,
    accountId: review.accountId,
    title: review.title,
    state: review.state,
    submittedAt: review.submittedAt.toISOString(),
    slaDueAt: review.slaDueAt.toISOString(),
    overdue: OPEN.includes(review.state) && review.slaDueAt < ctx.now,
    reviewerId: review.reviewerId,
    decidedAt: review.decidedAt?.toISOString() ?? null,
    opinion: review.opinion,
    fieldOpinions: [...review.fieldOpinions],
  };
}

const QueueView = Type.Object({
  ...ReviewView.properties,
  accountName: Type.String({ description: 'Of the submitter' }),
  reviewerName: Type.Union([Type.String(), Type.Null()]),
});

/** With the names of the people, looked up once for the page. */
async function withNames(ctx: ReadContext, reviews: readonly Review[]) {
  const accounts = await accountNames(
    ctx,
    reviews.map((r) => r.accountId),
  );
  const reviewers = await userNames(
    ctx,
    reviews.flatMap((r) => r.reviewerId ?? []),
  );
  return reviews.map((review) => ({
    ...toView(ctx, review),
    accountName: accounts.get(review.accountId) ?? review.accountId,
    reviewerName: (review.reviewerId && reviewers.get(review.reviewerId)) ?? null,
  }));
}

const Params = Type.Object({ reviewId: IdText });
const One = Type.Object({ review: ReviewView });

export const reviewRoutes: readonly Route[] = [
  get('/api/operator/reviews', {
    id: 'operatorReviews.list',
    summary: 'The review queue, by deadline; open requests unless states are named',
    description: 'When only decided states are named, the newest decision comes first.',
    permission: 'operator.review.decide',
    query: Type.Object(
      { ...PageQuery, kind: Type.Optional(Kind), state: Type.Optional(Type.Array(State, { maxItems: 5 })) },
      { additionalProperties: false },
    ),
    reply: Page(QueueView),
    handle: async (ctx, { query }) => {
      const limit = query.limit ?? 20;
      const after = decodeCursor(query.cursor, ['instant', 'text']);
      const states = query.state?.length ? query.state : OPEN;
      const filter = { kind: query.kind ?? null, states, after, limit };
      const isDecided = !states.some((state) => OPEN.includes(state));
      const rows = await (isDecided ? repository.listDecided : repository.listQueue)(ctx, filter);
      const page = pageOf(
        rows,
        limit,
        (row) => row,
        (row) => [(isDecided && row.decidedAt) || row.slaDueAt, row.id],
      );
      return { ...page, items: await withNames(ctx, page.items) };
    },
  }),
  get('/api/operator/reviews/:reviewId', {
    id: 'operatorReviews.get',
    summary: 'One review request with its log',
    permission: 'operator.review.decide',
    params: Params,
    reply: Type.Object({ review: QueueView, accountName: Type.String(), log: Type.Array(StepView) }),
    errors: [ReviewNotFound],
    handle: async (ctx, { params }) => {
      const [review] = await withNames(ctx, [await getReview(ctx, params.reviewId)]);
      const steps = await repository.listSteps(ctx, params.reviewId);
      const names = await userNames(
        ctx,
        steps.flatMap(({ actor }) => actor.userId ?? []),
      );
      return {
        review: review!,
        accountName: review!.accountName,
        log: steps.map(({ actor, happenedAt, ...step }) => ({
          ...step,
          userId: actor.userId ?? null,
          userName: (actor.userId && names.get(actor.userId)) ?? null,
          happenedAt: happenedAt.toISOString(),
        })),
      };
    },
  }),
  post('/api/operator/reviews/:reviewId/claim', {
    id: 'operatorReviews.claim',
    summary: 'Take a pending request on',
    permission: 'operator.review.decide',
    params: Params,
    reply: One,
    errors: [ReviewNotFound, InvalidTransition],
    handle: async (ctx, { params }) => ({ review: toView(ctx, await claimReview(ctx, params.reviewId)) }),
  }),
  post('/api/operator/reviews/:reviewId/approve', {
    id: 'operatorReviews.approve',
    summary: 'Approve; what was submitted takes effect',
    permission: 'operator.review.decide',
    params: Params,
    body: Type.Object(
      { opinion: Type.Optional(prose(0, 2000)), fieldOpinions: Type.Optional(FieldOpinions) },
      { additionalProperties: false },
    ),
    reply: One,
    errors: [ReviewNotFound, InvalidTransition],
    handle: async (ctx, { params, body }) => ({
      review: toView(ctx, await approveReview(ctx, params.reviewId, body)),
    }),
  }),
  post('/api/operator/reviews/:reviewId/reject', {
    id: 'operatorReviews.reject',
    summary: 'Reject with an opinion; the submitter edits and submits again',
    permission: 'operator.review.decide',
    params: Params,
    body: Type.Object(
      { opinion: prose(0, 2000), fieldOpinions: Type.Optional(FieldOpinions) },
      { additionalProperties: false },
    ),
    reply: One,
    errors: [ReviewNotFound, OpinionRequired, InvalidTransition],
    handle: async (ctx, { params, body }) => ({
      review: toView(ctx, await rejectReview(ctx, params.reviewId, body)),
    }),
  }),
  get('/api/reviews', {
    id: 'reviews.list',
    summary: 'My applications, newest first',
    permission: 'account.read',
    query: Type.Object(PageQuery, { additionalProperties: false }),
    reply: Page(ReviewView),
    handle: async (ctx, { query }) => {
      const limit = query.limit ?? 20;
      const after = decodeCursor(query.cursor, ['number']);
      const rows = await repository.listOfAccount(ctx, accountIdOf(ctx), { after, limit });
      return pageOf(
        rows,
        limit,
        (row) => toView(ctx, row),
        (row) => [row.number],
      );
    },
  }),
];
