export { describeBroken, meaningOfCode, type ReadAnswerInput, readAnswer } from './answer.ts';
export * from './auth-token.ts';
export * from './body-sign.ts';
export { type BuildAnswerInput, buildAnswer } from './build-answer.ts';
export { buildCall, type CallInput } from './call.ts';
export * from './cases.ts';
export { checkAnswer } from './check-answer.ts';
export * from './contract.ts';
export * from './examples.ts';
export * from './extend-params.ts';
export * from './fields.ts';
export * from './generations.ts';
export { constantTimeEqual, randomAlphanumeric } from './hash.ts';
export * from './json.ts';
export * from './license-code.ts';
export * from './license-online.ts';
export * from './license-v1.ts';
export * from './model.ts';
export * from './open-api.ts';
export { uploadBody } from './open-api.upload.ts';
export * from './order-notify.ts';
export * from './request-shape.ts';
export * from './result-codes.ts';
export * from './retry-policies.ts';
export { INSTANCE_ID_MAX, QUERY_IDS_MAX, TIMEOUT_SECONDS } from './rules.ts';
export * from './saas-v1.ts';
export { findInstance, parseAnswer } from './saas-v2.answer.ts';
export {
  buildRequest,
  type SignedRequest,
  type SignRequestInput,
  signRequest,
} from './saas-v2.request.ts';
export * from './saas-v2.ts';
export * from './sdk-hmac.ts';
export * from './sensitive-fields.ts';
export * from './signature-v2.ts';
export * from './time.ts';
export * from './usage-push.ts';
export * from './usage-signature.ts';
export { type VerifyCallInput, verifyCall } from './verify.ts';
export * from './x-sign.ts';
