import Type from 'typebox';
import { decodeCursor, pageOf } from '../../platform/http/cursor.ts';
import { del, free, get, post, type Route } from '../../platform/http/route.ts';
import { Done, done, IdText, Page, PageQuery } from '../../platform/http/shapes.ts';
import { AddressNotFound, InterfaceKeyMissing, NotASeller, sellerOf } from '../sellers/index.ts';
import * as cases from './case.repository.ts';
import { deleteCase, getCase, rerunAll, rerunCase, saveCase } from './cases.service.ts';
import {
  AddressNotVerified,
  CaseInUse,
  CaseLimit,
  CaseNotPassed,
  DebuggingTooFast,
  DebugRunNotFound,
  TestCaseNotFound,
} from './debugging.errors.ts';
import {
  CaseItem,
  GenerationShape,
  RunView,
  toCaseItem,
  toRunView,
  VerdictShape,
} from './debugging.shapes.ts';

const CaseParams = Type.Object({ testCaseId: IdText });
const OneCase = Type.Object({ testCase: CaseItem });

export const caseRoutes: readonly Route[] = [
  get('/api/seller/test-cases', {
    id: 'testCases.list',
    summary: 'My saved test cases with their last result, newest first',
    permission: 'seller.interface.read',
    query: Type.Object(
      {
        ...PageQuery,
        addressId: Type.Optional(Type.String({ maxLength: 64 })),
        generation: Type.Optional(GenerationShape),
        scene: Type.Optional(Type.String({ maxLength: 64 })),
        state: Type.Optional(VerdictShape),
      },
      { additionalProperties: false },
    ),
    reply: Page(CaseItem),
    errors: [NotASeller],
    handle: async (ctx, { query }) => {
      const { cursor, limit = 20, ...filter } = query;
      const before = decodeCursor(cursor, ['instant', 'text']);
      const sellerId = (await sellerOf(ctx)).id;
      const rows = await cases.list(ctx, { ...filter, sellerId }, before, limit + 1);
      return pageOf(rows, limit, toCaseItem, (one) => [one.savedAt, one.id]);
    },
  }),
  post('/api/seller/test-cases', {
    id: 'testCases.save',
    summary: 'Saves a debugging call that passed; the same values again are the same case',
    permission: 'seller.interface.debug',
    status: 201,
    body: Type.Object({ debugRunId: IdText }, { additionalProperties: false }),
    reply: OneCase,
    errors: [DebugRunNotFound, CaseNotPassed, CaseLimit, AddressNotFound, NotASeller],
    handle: async (ctx, { body }) => ({ testCase: toCaseItem(await saveCase(ctx, body.debugRunId)) }),
  }),
  post('/api/seller/test-cases/run-all', {
    id: 'testCases.runAll',
    summary: 'Has all my cases called again, or those of an address; the list shows the results as they come',
    permission: 'seller.interface.debug',
    status: 202,
    body: Type.Object(
      { addressId: Type.Optional(Type.String({ minLength: 1, maxLength: 64 })) },
      { additionalProperties: false },
    ),
    reply: Type.Object({
      count: Type.Integer({ description: 'How many were asked for; those already waiting do not count' }),
    }),
    errors: [AddressNotFound, NotASeller],
    rateLimit: { max: 6, windowSeconds: 60 },
    handle: async (ctx, { body }) => ({ count: await rerunAll(ctx, body.addressId) }),
  }),
  get('/api/seller/test-cases/:testCaseId', {
    id: 'testCases.get',
    summary: 'One case with its values',
    permission: 'seller.interface.read',
    params: CaseParams,
    reply: OneCase,
    errors: [TestCaseNotFound, NotASeller],
    handle: async (ctx, { params }) => ({ testCase: toCaseItem(await getCase(ctx, params.testCaseId)) }),
  }),
  free('POST', '/api/seller/test-cases/:testCaseId/run', {
    id: 'testCases.run',
    summary: 'Calls a case again now; its result is the case’s from then on',
    permission: 'seller.interface.debug',
    params: CaseParams,
    reply: Type.Object({ testCase: CaseItem, run: RunView }),
    errors: [TestCaseNotFound, AddressNotVerified, InterfaceKeyMissing, DebuggingTooFast, NotASeller],
    rateLimit: { max: 60, windowSeconds: 60 },
    handle: async (ctx, { params }) => {
      const { testCase, run } = await rerunCase(ctx, params.testCaseId);
      return { testCase: toCaseItem(testCase), run: toRunView(run, ctx.lang) };
    },
  }),
  del('/api/seller/test-cases/:testCaseId', {
    id: 'testCases.delete',
    summary: 'Deletes a case that no product on sale depends on',
    permission: 'seller.interface.debug',
    params: CaseParams,
    reply: Done,
    errors: [TestCaseNotFound, CaseInUse, NotASeller],
    handle: async (ctx, { params }) => {
      await deleteCase(ctx, params.testCaseId);
      return done;
    },
  }),
];
