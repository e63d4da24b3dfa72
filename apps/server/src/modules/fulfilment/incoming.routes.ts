import Type from 'typebox';
import { get, type Route } from '../../platform/http/route.ts';
import { Instant } from '../../platform/http/shapes.ts';
import { DiagnosisView, toDiagnosisView } from '../debugging/index.ts';
import { sellerOf } from '../sellers/index.ts';
import { CallNotFound } from './call.errors.ts';
import { diagnoseAttempt } from './diagnose-attempt.ts';
import {
  diagnoseIncoming,
  getIncoming,
  type IncomingFailure,
  IncomingNotFound,
  listIncoming,
} from './incoming.ts';

const Params = Type.Object({ requestId: Type.String({ maxLength: 64 }) });
const AttemptParams = Type.Object({
  messageId: Type.String({ maxLength: 64 }),
  number: Type.String({ maxLength: 10, description: 'Number of the attempt, from 1' }),
});
const Item = Type.Object({
  id: Type.String(),
  interface: Type.String({ description: 'Scene of the open API' }),
  at: Instant,
  method: Type.String(),
  url: Type.String(),
  status: Type.Integer(),
  code: Type.String({ description: 'What we answered' }),
  message: Type.String(),
});
const Detail = Type.Object({
  ...Item.properties,
  headers: Type.Record(Type.String(), Type.String()),
  body: Type.String(),
  isWhole: Type.Boolean({ description: 'False when the body was longer than 16 KB and is cut' }),
});
/** Null: nothing to say about a signature here, or the doctor is busy; ask again. */
const Diagnosed = Type.Object({ diagnosis: Type.Union([DiagnosisView, Type.Null()]) });
const doctorLimit = { max: 30, windowSeconds: 60 };

const toItem = (one: IncomingFailure) => ({
  id: one.id,
  interface: one.interface,
  at: one.at.toISOString(),
  method: one.method,
  url: one.url,
  status: one.status,
  code: one.code,
  message: one.message,
});

export const incomingRoutes: readonly Route[] = [
  get('/api/seller/incoming-requests', {
    id: 'sellerIncoming.list',
    summary: 'The latest requests of my system that were refused, at most a hundred, newest first',
    permission: 'seller.interface.read',
    reply: Type.Object({ items: Type.Array(Item) }),
    handle: async (ctx) => ({ items: (await listIncoming(ctx, (await sellerOf(ctx)).id)).map(toItem) }),
  }),
  get('/api/seller/incoming-requests/:requestId', {
    id: 'sellerIncoming.get',
    summary: 'One of them as it came, credentials left out',
    permission: 'seller.interface.read',
    params: Params,
    reply: Detail,
    errors: [IncomingNotFound],
    handle: async (ctx, { params }) => {
      const one = await getIncoming(ctx, (await sellerOf(ctx)).id, params.requestId);
      return { ...toItem(one), headers: { ...one.headers }, body: one.body, isWhole: one.isWhole };
    },
  }),
  get('/api/seller/incoming-requests/:requestId/diagnosis', {
    id: 'sellerIncoming.diagnose',
    summary: 'What is wrong with its signature, examined now',
    permission: 'seller.interface.read',
    params: Params,
    reply: Diagnosed,
    errors: [IncomingNotFound],
    rateLimit: doctorLimit,
    handle: async (ctx, { params }) => {
      const one = await getIncoming(ctx, (await sellerOf(ctx)).id, params.requestId);
      const diagnosis = await diagnoseIncoming(ctx, one);
      return { diagnosis: diagnosis && toDiagnosisView(diagnosis, ctx.lang) };
    },
  }),
  get('/api/seller/interface-messages/:messageId/attempts/:number/diagnosis', {
    id: 'sellerMessages.diagnose',
    summary: 'What is wrong with the Body-Sign of an attempt’s answer, examined now',
    permission: 'seller.interface.read',
    params: AttemptParams,
    reply: Diagnosed,
    errors: [CallNotFound],
    rateLimit: doctorLimit,
    handle: async (ctx, { params }) => {
      const of = { sellerId: (await sellerOf(ctx)).id };
      const diagnosis = await diagnoseAttempt(ctx, params.messageId, Number(params.number), of);
      return { diagnosis: diagnosis && toDiagnosisView(diagnosis, ctx.lang) };
    },
  }),
];
