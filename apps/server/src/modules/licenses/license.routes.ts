import { InvalidInput } from '@jishi/protocol';
import { percentEncode } from '@jishi/protocol/seller/index.ts';
import Type from 'typebox';
import { free, get, post, type Route } from '../../platform/http/route.ts';
import { IdText, Instant, NullableInstant, Page, PageQuery, prose } from '../../platform/http/shapes.ts';
import { writing } from '../../platform/world/world.ts';
import { ResourceNotFound } from '../resources/index.ts';
import { NotASeller } from '../sellers/index.ts';
import { applyForLicense } from './apply.ts';
import { claimCode } from './codes.ts';
import { fetchLicense } from './deliver.ts';
import {
  ApplicationNotFound,
  LicenseNotFound,
  LicenseNotOffered,
  NothingDelivered,
  ResourceNotUsable,
  TestCodeLimit,
  ValidityOutside,
} from './license.errors.ts';
import {
  licensePanel,
  makeTestCodes,
  sellerApplications,
  sellerLicense,
  sellerLicenses,
  sellerTestCodes,
} from './license.queries.ts';
import {
  ApplicationState,
  ApplicationView,
  LicenseState,
  LicenseView,
  TestCodeView,
  toApplication,
  toLicense,
} from './license.views.ts';

const ResourceParams = Type.Object({ resourceId: IdText });
const ApplicationParams = Type.Object({ applicationId: IdText });
const strict = { additionalProperties: false } as const;

const buyerRoutes: readonly Route[] = [
  get('/api/resources/:resourceId/license', {
    id: 'licenses.ofResource',
    summary: 'The authorisation code of a resource, or the Licenses applied for',
    description:
      '`kind` CODE: `license` is the code (License section 3). ONLINE: Licenses are applied for one by one (License 2.5). NONE: the resource has neither. Delivered Licenses are fetched by themselves, because each look is written down.',
    permission: 'resource.read',
    params: ResourceParams,
    reply: Type.Object({
      kind: Type.Union([Type.Literal('CODE'), Type.Literal('ONLINE'), Type.Literal('NONE')]),
      license: Type.Union([LicenseView, Type.Null()]),
      mayApply: Type.Boolean(),
      expiresAt: NullableInstant,
      applications: Type.Array(ApplicationView),
    }),
    errors: [ResourceNotFound],
    handle: (ctx, { params }) => licensePanel(ctx, params.resourceId),
  }),
  post('/api/resources/:resourceId/license/claim', {
    id: 'licenses.claim',
    summary: 'Claim the authorisation code of a resource; claiming twice changes nothing',
    description: 'After claiming, no negotiated refund is possible (License section 3).',
    permission: 'resource.manage',
    params: ResourceParams,
    reply: LicenseView,
    errors: [LicenseNotFound],
    handle: async (ctx, { params }) => toLicense(await claimCode(ctx, params.resourceId)),
  }),
  post('/api/resources/:resourceId/license-applications', {
    id: 'licenses.apply',
    summary: 'Apply for a License of an online License resource',
    description:
      'License 2.5. `deviceFingerprint` for Licenses that are bound to hardware. While an application for the same device is open, that one is answered.',
    permission: 'resource.manage',
    status: 201,
    params: ResourceParams,
    body: Type.Object(
      {
        deviceFingerprint: Type.Optional(prose(0, 1024)),
        effectiveAt: Type.Optional(Instant),
        expiresAt: Type.Optional(Instant),
      },
      strict,
    ),
    reply: ApplicationView,
    errors: [InvalidInput, ResourceNotFound, LicenseNotOffered, ResourceNotUsable, ValidityOutside],
    handle: async (ctx, { params, body }) => {
      const day = (text: string | undefined) => (text === undefined ? undefined : new Date(text));
      const application = await applyForLicense(ctx, params.resourceId, {
        deviceFingerprint: (body.deviceFingerprint ?? '').trim(),
        effectiveAt: day(body.effectiveAt),
        expiresAt: day(body.expiresAt),
      });
      return toApplication(application);
    },
  }),
  post('/api/license-applications/:applicationId/reveal', {
    id: 'licenses.reveal',
    summary: 'The text of a delivered License',
    description:
      'Each look is written down with its user. From the first on the seller cannot replace the License (License 2.6).',
    permission: 'resource.reveal',
    params: ApplicationParams,
    reply: Type.Object({ characters: Type.String() }),
    errors: [ApplicationNotFound, NothingDelivered],
    handle: async (ctx, { params }) => ({
      characters: (await fetchLicense(ctx, params.applicationId, 'CHARACTERS')).characters,
    }),
  }),
  free('GET', '/api/license-applications/:applicationId/file', {
    id: 'licenses.download',
    summary: 'The file of a delivered License, as a download',
    description: 'As `licenses.reveal`; the file comes as an attachment, whatever is in it.',
    permission: 'resource.reveal',
    params: ApplicationParams,
    reply: Type.Unknown(),
    errors: [ApplicationNotFound, NothingDelivered],
    handle: async (ctx, { params, reply }) => {
      const file = await writing(ctx.world, ctx, (tx) => fetchLicense(tx, params.applicationId, 'FILE'));
      const { stream } = await ctx.world.ways.files.get(file.storageKey);
      reply.headers({
        'content-type': 'application/octet-stream',
        'content-length': file.bytes,
        'content-disposition': `attachment; filename="license"; filename*=UTF-8''${percentEncode(file.fileName)}`,
        'x-content-type-options': 'nosniff',
        'content-security-policy': "default-src 'none'; sandbox",
        'cache-control': 'no-store',
      });
      return stream;
    },
  }),
];

const sellerRoutes: readonly Route[] = [
  get('/api/seller/licenses', {
    id: 'sellerLicenses.list',
    summary: 'Authorisation codes of this seller’s products, newest first',
    permission: 'seller.order.read',
    query: Type.Object(
      { ...PageQuery, state: Type.Optional(LicenseState), q: Type.Optional(Type.String({ maxLength: 64 })) },
      strict,
    ),
    reply: Page(LicenseView),
    errors: [NotASeller],
    handle: (ctx, { query }) => sellerLicenses(ctx, query),
  }),
  get('/api/seller/licenses/:licenseId', {
    id: 'sellerLicenses.get',
    summary: 'One authorisation code with the active clients of its last 30 days that had any (UTC+8)',
    permission: 'seller.order.read',
    params: Type.Object({ licenseId: IdText }),
    reply: Type.Intersect([
      LicenseView,
      Type.Object({
        days: Type.Array(
          Type.Object({
            day: Type.String({ description: 'yyyy-MM-dd' }),
            active: Type.Integer({ description: 'The larger of `ids` and `activeNum`' }),
            ids: Type.Integer(),
            activeNum: Type.Union([Type.Integer(), Type.Null()]),
          }),
        ),
      }),
    ]),
    errors: [NotASeller, LicenseNotFound],
    handle: (ctx, { params }) => sellerLicense(ctx, params.licenseId),
  }),
  get('/api/seller/license-applications', {
    id: 'sellerLicenses.applications',
    summary: 'Licenses that buyers applied for, newest first',
    permission: 'seller.order.read',
    query: Type.Object({ ...PageQuery, state: Type.Optional(ApplicationState) }, strict),
    reply: Page(ApplicationView),
    errors: [NotASeller],
    handle: (ctx, { query }) => sellerApplications(ctx, query),
  }),
  get('/api/seller/license-test-codes', {
    id: 'sellerLicenses.testCodes',
    summary: 'Test codes of this seller, newest first',
    permission: 'seller.interface.read',
    query: Type.Object(PageQuery, strict),
    reply: Page(TestCodeView),
    errors: [NotASeller],
    handle: (ctx, { query }) => sellerTestCodes(ctx, query),
  }),
  post('/api/seller/license-test-codes', {
    id: 'sellerLicenses.makeTestCodes',
    summary: 'Make test codes: activation marks one as activated, a query as checked',
    permission: 'seller.interface.debug',
    status: 201,
    body: Type.Object({ count: Type.Integer({ minimum: 1, maximum: 20 }) }, strict),
    reply: Type.Object({ items: Type.Array(TestCodeView) }),
    errors: [NotASeller, TestCodeLimit],
    handle: async (ctx, { body }) => ({ items: await makeTestCodes(ctx, body.count) }),
  }),
];

export const licenseRoutes: readonly Route[] = [...buyerRoutes, ...sellerRoutes];
