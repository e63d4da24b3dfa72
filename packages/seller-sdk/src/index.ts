/** What a seller's program installs: verify, parse and answer the marketplace's calls, report usage, ask its open API. */
export { expressHandler } from './adapters/express.ts';
export { type FastifySellerOptions, fastifySeller } from './adapters/fastify.ts';
export { honoHandler } from './adapters/hono.ts';
export { nodeListener } from './adapters/node.ts';
export {
  type AnsweredCall,
  createSellerHandler,
  type RefusedCall,
  type SellerHandler,
  type SellerHandlerOptions,
} from './handler.ts';
export type { SellerKeys } from './keys.ts';
export { OpenApiError, OpenApiUnreachableError } from './open-api.errors.ts';
export {
  createOpenApiClient,
  type LicenseFailure,
  type LicenseInfo,
  type OldUsageRecord,
  type OpenApiClient,
  type OpenApiOptions,
  type OrderInfo,
  type OrderLine,
  type SoftwareUse,
} from './open-api.ts';
export type { SellerFetch } from './outgoing.ts';
export {
  type AnswerOf,
  type CallContext,
  type ParamsOf,
  Processing,
  processing,
  type SceneOf,
  type SceneResult,
  type Scenes,
  type SellerCall,
  type SellerGeneration,
  SellerRefusal,
} from './scenes.ts';
export { POSTGRES_STORE_TABLES, postgresStore, type SqlQuery } from './store.postgres.ts';
export { type SqliteDatabase, sqliteStore } from './store.sqlite.ts';
export { type Claim, type Claimed, type IdempotencyStore, memoryStore } from './store.ts';
export { fileUsageQueue } from './usage-queue.file.ts';
export { POSTGRES_USAGE_TABLES, postgresUsageQueue } from './usage-queue.postgres.ts';
export { memoryUsageQueue, type UsageQueue, type UsageRecord, type UsageRejection } from './usage-queue.ts';
export {
  createUsageReporter,
  type FlushResult,
  type Usage,
  UsageInvalidError,
  UsagePushError,
  UsageQueueFullError,
  type UsageReporter,
  type UsageReporterOptions,
} from './usage-reporter.ts';
