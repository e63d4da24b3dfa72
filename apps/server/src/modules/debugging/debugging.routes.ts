import { InvalidInput, wrongField } from '@jishi/protocol';
import { isKnownGeneration, type WireChargingMode } from '@jishi/protocol/seller/index.ts';
import Type from 'typebox';
import { decodeCursor, pageOf } from '../../platform/http/cursor.ts';
import { free, get, type Route } from '../../platform/http/route.ts';
import { IdText, Page, PageQuery } from '../../platform/http/shapes.ts';
import {
  AddressNotFound,
  InterfaceKeyMissing,
  InterfaceKeyNotFound,
  NotASeller,
  sellerOf,
} from '../sellers/index.ts';
import { checklist, productChecklist } from './cases.service.ts';
import {
  AddressNotVerified,
  DebuggingTooFast,
  DebugRunNotFound,
  DoctorBusy,
  NothingToExamine,
} from './debugging.errors.ts';
import type { Asked } from './debugging.service.ts';
import { examineComputed, getRun, previewRequest, sendDebugCall } from './debugging.service.ts';
import {
  ChecklistItem,
  DiagnosisView,
  ExamineBody,
  GenerationShape,
  RequestView,
  RunItem,
  RunView,
  TrialBody,
  toChecklistItem,
  toDiagnosisView,
  toRequestView,
  toRunItem,
  toRunView,
  VerdictShape,
} from './debugging.shapes.ts';
import { FormView, formOf } from './form.ts';
import * as runs from './run.repository.ts';
import { ownAddress } from './target.ts';

const RunParams = Type.Object({ debugRunId: IdText });
const MODES = [
  'PERIOD',
  'ONE_TIME',
  'ON_DEMAND',
  'ON_DEMAND_PKG',
] as const satisfies readonly WireChargingMode[];
const refusedTrial = [
  AddressNotFound,
  AddressNotVerified,
  InterfaceKeyMissing,
  InterfaceKeyNotFound,
  InvalidInput,
  NotASeller,
];

export const debuggingRoutes: readonly Route[] = [
  get('/api/seller/debug-form', {
    id: 'debugRuns.form',
    summary:
      'The parameters of an interface, each with its rule and an example, and what else can be debugged',
    permission: 'seller.interface.read',
    query: Type.Object(
      {
        generation: Type.Optional(GenerationShape),
        scene: Type.Optional(Type.String({ minLength: 1, maxLength: 64 })),
        variant: Type.Optional(Type.String({ minLength: 1, maxLength: 64 })),
      },
      { additionalProperties: false },
    ),
    reply: FormView,
    errors: [InvalidInput],
    handle: async (ctx, { query }) => formOf(query, ctx.lang),
  }),
  free('POST', '/api/seller/debug-runs/preview', {
    id: 'debugRuns.preview',
    summary: 'The exact request of a debugging call, signed, before anything is sent',
    description:
      'Method, URL, headers, body, the canonical string piece by piece without the key, and a curl command. Timestamp, nonce and signature are made anew when it is sent.',
    permission: 'seller.interface.debug',
    body: TrialBody,
    bodyLimit: 65_536,
    reply: RequestView,
    errors: refusedTrial,
    handle: async (ctx, { body }) => toRequestView(await previewRequest(ctx, body as Asked)),
  }),
  free('POST', '/api/seller/debug-runs', {
    id: 'debugRuns.send',
    summary: 'Calls my production address with testFlag=1 and checks the answer field by field',
    description:
      'A scene that names an instance is called twice, which must bring the same instanceId (9.4). When the seller answers 000001 or its Body-Sign does not fit, the signature doctor’s findings are in the answer. Nothing that fails here counts against the seller.',
    permission: 'seller.interface.debug',
    status: 201,
    body: TrialBody,
    bodyLimit: 65_536,
    reply: RunView,
    errors: [...refusedTrial, DebuggingTooFast],
    rateLimit: { max: 60, windowSeconds: 60 },
    handle: async (ctx, { body }) => toRunView(await sendDebugCall(ctx, body as Asked), ctx.lang),
  }),
  get('/api/seller/debug-runs', {
    id: 'debugRuns.list',
    summary: 'My latest debugging calls, re-runs and dial tests, newest first',
    permission: 'seller.interface.read',
    query: Type.Object(
      {
        ...PageQuery,
        addressId: Type.Optional(Type.String({ maxLength: 64 })),
        generation: Type.Optional(GenerationShape),
        scene: Type.Optional(Type.String({ maxLength: 64 })),
        verdict: Type.Optional(VerdictShape),
      },
      { additionalProperties: false },
    ),
    reply: Page(RunItem),
    errors: [NotASeller],
    handle: async (ctx, { query }) => {
      const { cursor, limit = 20, ...filter } = query;
      const before = decodeCursor(cursor, ['number'])?.[0];
      const sellerId = (await sellerOf(ctx)).id;
      const rows = await runs.list(ctx, { ...filter, sellerId }, before, limit + 1);
      return pageOf(rows, limit, toRunItem, (run) => [run.position]);
    },
  }),
  get('/api/seller/debug-runs/:debugRunId', {
    id: 'debugRuns.get',
    summary: 'One call as sent and as answered, with its checks and its diagnosis',
    permission: 'seller.interface.read',
    params: RunParams,
    reply: RunView,
    errors: [DebugRunNotFound, NotASeller],
    handle: async (ctx, { params }) => toRunView(await getRun(ctx, params.debugRunId), ctx.lang),
  }),
  free('POST', '/api/seller/debug-runs/:debugRunId/examine', {
    id: 'debugRuns.examine',
    summary: 'Names the mistake in the signature that my own code computed for this request',
    description:
      'The signature doctor: what had to be signed, what was signed, and how to mend it. Never shows a key.',
    permission: 'seller.interface.debug',
    params: RunParams,
    body: ExamineBody,
    reply: DiagnosisView,
    errors: [
      DebugRunNotFound,
      AddressNotFound,
      InterfaceKeyNotFound,
      NothingToExamine,
      DoctorBusy,
      NotASeller,
    ],
    rateLimit: { max: 30, windowSeconds: 60 },
    handle: async (ctx, { params, body }) =>
      toDiagnosisView(await examineComputed(ctx, params.debugRunId, body.computed.trim()), ctx.lang),
  }),
  get('/api/seller/required-cases', {
    id: 'testCases.required',
    summary: 'The cases that must have passed before publishing, done or missing',
    description:
      'Of one of my products (`productId`: its open revision, else the live one), or of an address, a generation and a charging mode (protocol 12, seller spec 9.4).',
    permission: 'seller.interface.read',
    query: Type.Object(
      {
        productId: Type.Optional(Type.String({ minLength: 1, maxLength: 64 })),
        addressId: Type.Optional(Type.String({ minLength: 1, maxLength: 64 })),
        generation: Type.Optional(GenerationShape),
        chargingMode: Type.Optional(Type.Enum([...MODES])),
      },
      { additionalProperties: false },
    ),
    reply: Type.Object({
      addressId: Type.Union([Type.String(), Type.Null()]),
      generation: Type.String(),
      chargingModes: Type.Array(Type.String()),
      items: Type.Array(ChecklistItem),
    }),
    errors: [AddressNotFound, InvalidInput, NotASeller],
    handle: async (ctx, { query }) => {
      const { productId, addressId, generation = 'saas-v2', chargingMode } = query;
      if (productId !== undefined) {
        const found = await productChecklist(ctx, productId);
        return {
          ...found,
          chargingModes: [...found.chargingModes],
          items: found.items.map((item) => toChecklistItem(item, ctx.lang)),
        };
      }
      if (addressId === undefined || chargingMode === undefined || !isKnownGeneration(generation)) {
        throw wrongField(addressId === undefined ? 'query.addressId' : 'query.chargingMode', 'required', {
          'zh-CN': '给出 productId，或同时给出 addressId 和 chargingMode',
          en: 'Give productId, or addressId together with chargingMode',
        });
      }
      await ownAddress(ctx, addressId);
      const items = await checklist(ctx, { addressId, generation, modes: [chargingMode] });
      return {
        addressId,
        generation,
        chargingModes: [chargingMode],
        items: items.map((item) => toChecklistItem(item, ctx.lang)),
      };
    },
  }),
];
