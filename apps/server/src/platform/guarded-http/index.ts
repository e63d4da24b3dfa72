export {
  createGuardedClient,
  type GuardedAnswer,
  type GuardedClient,
  type GuardedFailure,
  type GuardedOptions,
  type GuardedRequest,
  type GuardedSuccess,
} from './guarded-client.ts';
export { type GuardedReason, reasons } from './reasons.ts';
