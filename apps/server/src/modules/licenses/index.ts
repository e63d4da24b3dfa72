/** The door of licenses: authorisation codes and Licenses that are applied for. Orders reach it by news. */
export { applyForLicense } from './apply.ts';
export { claimCode, followResource, issueCode } from './codes.ts';
export type { Application, License } from './license.ts';
