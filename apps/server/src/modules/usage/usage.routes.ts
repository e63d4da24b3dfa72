import { usageStates } from '@jishi/protocol';
import { USAGE_PUSH_PATH, usageRecordCodes } from '@jishi/protocol/seller/index.ts';
import Type from 'typebox';
import { free, get, post, type Route } from '../../platform/http/route.ts';
import { Currency, Instant, MinorUnits, Page, PageQuery, Text } from '../../platform/http/shapes.ts';
import { writing } from '../../platform/world/world.ts';
import { ResourceNotFound } from '../resources/index.ts';
import { activeSellerOf } from '../sellers/index.ts';
import { reportUsage, takePush } from './push.ts';
import { noteRefusedPush } from './refused-push.ts';
import { toUsageAnswer, UsageChargeNotFound, UsagePushRefused } from './usage.errors.ts';
import { listReported, openCharge, usageOfResource, usageOverview } from './usage.queries.ts';
import type { Receipt } from './usage.ts';

const Nullable = <T extends Type.TSchema>(schema: T) => Type.Union([schema, Type.Null()]);
const Id = Type.String({ maxLength: 64 });
const Month = Type.Optional(Type.String({ pattern: '^20\\d{2}(0[1-9]|1[0-2])$', description: 'yyyyMM' }));
const State = Type.Enum(Object.keys(usageStates) as (keyof typeof usageStates)[]);

const RecordView = Type.Object({
  id: Type.String(),
  meteringSn: Type.String(),
  instanceId: Type.String(),
  resourceId: Nullable(Type.String()),
  itemCode: Nullable(Type.String()),
  usage: Type.String(),
  recordAt: Instant,
  beginAt: Instant,
  endAt: Instant,
  receivedAt: Instant,
  state: State,
  code: Nullable(Type.String()),
  reason: Nullable(Text),
  chargeId: Nullable(Type.String()),
});
const ChargeFields = {
  id: Type.String(),
  resourceId: Type.String(),
  runAt: Instant,
  chargedAt: Instant,
  consumedFrom: Instant,
  consumedUntil: Instant,
  accountMonth: Type.String(),
  amount: MinorUnits,
};
const ChargeView = Type.Object({
  ...ChargeFields,
  currency: Currency,
  planId: Type.String(),
  lines: Type.Array(
    Type.Object({
      itemCode: Type.String(),
      name: Text,
      unit: Text,
      records: Type.Integer(),
      usage: Type.String(),
      unitPrice: Type.String({ description: 'Yuan for one unit' }),
      accrued: Type.String({ description: 'Yuan, 8 decimals: usage × unit price' }),
      carriedIn: Type.String({ description: 'Yuan, 8 decimals, from the charge before' }),
      posted: MinorUnits,
      carriedOut: Type.String({ description: 'Yuan, 8 decimals, to the next charge' }),
      formula: Type.String(),
    }),
  ),
  records: Page(RecordView),
});
const ResourceUsage = Type.Object({
  resourceId: Type.String(),
  chargingMode: Type.Union([Type.Literal('PERIOD'), Type.Literal('ON_DEMAND')]),
  month: Type.String(),
  currency: Currency,
  items: Type.Array(Type.Object({ code: Type.String(), name: Text, unit: Text, unitPrice: Type.String() })),
  total: MinorUnits,
  days: Type.Array(
    Type.Object({
      date: Type.String(),
      itemCode: Type.String(),
      usage: Type.String(),
      records: Type.Integer(),
    }),
  ),
  charges: Type.Array(Type.Object(ChargeFields)),
  records: Page(RecordView),
});
const Overview = Type.Object({
  month: Type.String(),
  currency: Currency,
  total: MinorUnits,
  resources: Type.Array(
    Type.Object({
      resourceId: Type.String(),
      productName: Text,
      specificationName: Text,
      state: Type.String(),
      amount: MinorUnits,
      charges: Type.Integer(),
    }),
  ),
  days: Type.Array(Type.Object({ date: Type.String(), amount: MinorUnits })),
});
const Result = Type.Object({
  meteringSn: Type.String(),
  result: Type.Union([
    Type.Literal('ACCEPTED'),
    Type.Literal('DUPLICATE'),
    Type.Literal('ABNORMAL'),
    Type.Literal('CONFLICT'),
  ]),
  code: Nullable(Type.String()),
  reason: Nullable(Text),
});

function toResult({ meteringSn, result, code }: Receipt) {
  const words = code ? usageRecordCodes[code] : null;
  return { meteringSn, result, code, reason: words ? { 'zh-CN': words.zh, en: words.en } : null };
}

export const usageRoutes: readonly Route[] = [
  // Free: what is refused is undone, and only then noted for the seller's developer.
  free('POST', USAGE_PUSH_PATH, {
    id: 'usagePush.send',
    summary: 'Usage push of sellers, exactly as published',
    description:
      'Headers `signature` (Base64 of HMAC-SHA256 over `ts=…&nonce=…&body=…` with the interface key), `ts` (milliseconds) and `nonce`; body `usage_records`, 1 to 1000 of them. Answers `error_code` and `error_msg` with the published statuses, never problem+json. One badly formed record refuses the push; records are then checked one by one and faulty ones appear among the seller’s usage records. A record of a specification with several billing items carries one optional member of ours, `item_code`.',
    permission: 'public',
    reply: Type.Object({ error_code: Type.String(), error_msg: Type.String() }),
    errors: [UsagePushRefused],
    bodyLimit: 2_097_152,
    answerRefusal: toUsageAnswer,
    handle: async (ctx, { request }) => {
      const push = {
        headers: request.headers,
        rawBody: request.rawBody,
        body: request.body,
        actor: ctx.actor,
      };
      try {
        await writing(ctx.world, ctx, (tx) => takePush(tx, push));
      } catch (error) {
        await noteRefusedPush(ctx, push, error);
        throw error;
      }
      return { error_code: 'MKT.0000', error_msg: 'success' };
    },
  }),
  post('/api/seller/usage-records', {
    id: 'sellerUsage.report',
    summary: 'Report usage and learn the result of each record',
    description:
      'The same records as the published push (`instance_id`, `record_time`, `begin_time`, `end_time`, `usage_value`, `metering_sn`, optional `item_code`), answered one by one. Repeating a record is safe: the same content is a DUPLICATE of the first receipt, other content under the same `metering_sn` a CONFLICT. ABNORMAL records are to be reported again; one whose form cannot be read is not kept.',
    permission: 'seller.usage.report',
    body: Type.Object(
      { usage_records: Type.Array(Type.Unknown(), { minItems: 1, maxItems: 1000 }) },
      { additionalProperties: false },
    ),
    reply: Type.Object({ results: Type.Array(Result) }),
    bodyLimit: 2_097_152,
    handle: async (ctx, { body }) => {
      const seller = await activeSellerOf(ctx);
      return { results: (await reportUsage(ctx, seller.id, body.usage_records)).map(toResult) };
    },
  }),
  get('/api/seller/usage-records', {
    id: 'sellerUsage.list',
    summary: 'Usage records this seller reported, newest first, faulty ones with their reason',
    permission: 'seller.usage.read',
    query: Type.Object(
      {
        ...PageQuery,
        state: Type.Optional(State),
        resourceId: Type.Optional(Id),
        meteringSn: Type.Optional(Type.String({ maxLength: 64 })),
        from: Type.Optional(Instant),
        to: Type.Optional(Instant),
      },
      { additionalProperties: false },
    ),
    reply: Page(RecordView),
    handle: (ctx, { query }) => listReported(ctx, query),
  }),
  get('/api/seller/usage-charges/:chargeId', {
    id: 'sellerUsage.charge',
    summary: 'One usage charge with its arithmetic and records, as its seller sees it',
    permission: 'seller.usage.read',
    params: Type.Object({ chargeId: Id }),
    query: Type.Object(PageQuery, { additionalProperties: false }),
    reply: ChargeView,
    errors: [UsageChargeNotFound],
    handle: (ctx, { params, query }) => openCharge(ctx, params.chargeId, 'SELLER', query),
  }),
  get('/api/usage', {
    id: 'usage.overview',
    summary: 'Pay-per-use of the account in one month: each resource and each day',
    description: 'A month is an account month in Beijing: consumed then, or charged late then (13.2).',
    permission: 'usage.read',
    query: Type.Object({ month: Month }, { additionalProperties: false }),
    reply: Overview,
    handle: (ctx, { query }) => usageOverview(ctx, query),
  }),
  get('/api/resources/:resourceId/usage', {
    id: 'usage.ofResource',
    summary: 'Usage of one resource: prices, the month by day, charges and records',
    permission: 'usage.read',
    params: Type.Object({ resourceId: Id }),
    query: Type.Object({ ...PageQuery, month: Month }, { additionalProperties: false }),
    reply: ResourceUsage,
    errors: [ResourceNotFound],
    handle: (ctx, { params, query }) => usageOfResource(ctx, params.resourceId, query),
  }),
  get('/api/usage-charges/:chargeId', {
    id: 'usage.charge',
    summary: 'One usage charge, opened down to its records and its arithmetic',
    description:
      'Per item: usage × unit price = accrued; accrued + carried in = posted + carried out (MON-4).',
    permission: 'usage.read',
    params: Type.Object({ chargeId: Id }),
    query: Type.Object(PageQuery, { additionalProperties: false }),
    reply: ChargeView,
    errors: [UsageChargeNotFound],
    handle: (ctx, { params, query }) => openCharge(ctx, params.chargeId, 'BUYER', query),
  }),
];
