/** The door of debugging: tried calls, saved cases, and what a product must have passed. */
export { checklist, productChecklist } from './cases.service.ts';
export { dialDaysLimit } from './debugging.settings.ts';
export { casesOfSubmission } from './submission.ts';
