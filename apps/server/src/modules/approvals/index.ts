/** The door of approvals: what is submitted, staff decide; the result comes as news. */
export { ReviewAlreadyPending, ReviewNotFound } from './review.errors.ts';
export {
  approveReview,
  findLatestReview,
  getReview,
  rejectReview,
  type Submission,
  submitReview,
  withdrawReview,
} from './review.service.ts';
export type { FieldOpinion, Review } from './review.ts';
