export {
  createGuardedClient,
  type GuardedAnswer,
  type GuardedClient,
  type GuardedFailure,
  type GuardedOptions,
  type GuardedRequest,
  type GuardedSuccess,
} from './guarded-client.ts';
export { keepBody, keepHeaders, maskPasswords } from './kept.ts';
export { type GuardedReason, reasons } from './reasons.ts';
