/** The door of identity: who stands before us. Upstream of every other room. */
export { createAccessKey, findAccessKey } from './access-keys.ts';
export type { Account, CustomerLevel, Recipient, User } from './account.ts';
export {
  accountIdOf,
  createAccount,
  getAccount,
  markSeller,
  operatorRecipients,
  recipientOf,
  recipientsOf,
  setLang,
  userIdOf,
} from './accounts.ts';
export { callerOfSessionCookie, callerOfSignature, hasCsrfToken } from './callers.ts';
export { copyAccount } from './copy.ts';
export { AccountNotFound, SignatureMissing } from './identity.errors.ts';
export { accountNames, userNames } from './identity.repository.ts';
export { OPEN_DOORS } from './identity.routes.ts';
export { createFirstOperator, OperatorExists, resetPath } from './operator.ts';
export { openResetToken } from './password-reset.ts';
export { openSession, sessionCookie, setSessionCookie } from './sessions.ts';
export { csrfTokenOf } from './tokens.ts';
