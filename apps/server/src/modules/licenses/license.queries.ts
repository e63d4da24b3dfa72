import { decodeCursor, pageOf } from '../../platform/http/cursor.ts';
import { newId } from '../../platform/ids/ids.ts';
import type { ReadContext, WriteContext } from '../../platform/world/world.ts';
import { deliverySettingsOf } from '../catalog/index.ts';
import { activeSellerOf, sellerOf } from '../sellers/index.ts';
import * as applications from './application.repository.ts';
import { newCode, ownResource } from './codes.ts';
import { LicenseNotFound, TestCodeLimit } from './license.errors.ts';
import * as licenses from './license.repository.ts';
import { openTestCodes } from './license.settings.ts';
import type { TestLicense } from './license.ts';
import { toApplication, toLicense, toTestCode } from './license.views.ts';
import * as uses from './usage.repository.ts';

interface Range {
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
}

const DEFAULT_LIMIT = 20;
const SHAPE = ['instant', 'text'] as const;
const keyOf = (row: { createdAt: Date; id: string }) => [row.createdAt, row.id];
const range = ({ cursor, limit }: Range) => ({
  after: decodeCursor(cursor, SHAPE),
  limit: limit ?? DEFAULT_LIMIT,
});

/** What a resource has by way of Licenses: a code, or applications, or neither. */
export async function licensePanel(ctx: ReadContext, resourceId: string) {
  const resource = await ownResource(ctx, resourceId);
  const { generation } = await deliverySettingsOf(ctx, resource.productId);
  const license = await licenses.ofResource(ctx, resource.id);
  const isOnline = generation === 'license-online';
  const list = isOnline ? await applications.list(ctx, { resourceId: resource.id }, { limit: 100 }) : [];
  const isUsable = resource.state === 'IN_USE' || resource.state === 'EXPIRED';
  return {
    kind: license ? ('CODE' as const) : isOnline ? ('ONLINE' as const) : ('NONE' as const),
    license: license ? toLicense(license) : null,
    mayApply: isOnline && isUsable && resource.instanceId !== null,
    expiresAt: resource.expiresAt?.toISOString() ?? null,
    applications: list.slice(0, 100).map(toApplication),
  };
}

export async function sellerLicenses(
  ctx: ReadContext,
  filter: Range & { readonly state?: string | undefined; readonly q?: string | undefined },
) {
  const seller = await sellerOf(ctx);
  const { after, limit } = range(filter);
  const { state, q } = filter;
  const rows = await licenses.ofSeller(ctx, seller.id, { state, q, after, limit });
  return pageOf(rows, limit, toLicense, keyOf);
}

const USE_DAYS = 30;

/** One of the seller's codes with the use of its last days. */
export async function sellerLicense(ctx: ReadContext, licenseId: string) {
  const seller = await sellerOf(ctx);
  const license = await licenses.find(ctx, licenseId);
  if (license?.sellerId !== seller.id) throw new LicenseNotFound();
  return { ...toLicense(license), days: await uses.daysOf(ctx, license.id, USE_DAYS) };
}

export async function sellerApplications(
  ctx: ReadContext,
  filter: Range & { readonly state?: string | undefined },
) {
  const seller = await sellerOf(ctx);
  const { after, limit } = range(filter);
  const rows = await applications.list(ctx, { sellerId: seller.id, state: filter.state }, { after, limit });
  return pageOf(rows, limit, toApplication, keyOf);
}

export async function sellerTestCodes(ctx: ReadContext, filter: Range) {
  const seller = await sellerOf(ctx);
  const { after, limit } = range(filter);
  return pageOf(await licenses.testsOf(ctx, seller.id, { after, limit }), limit, toTestCode, keyOf);
}

/** New test codes (测试授权码), good for one activation each (License 3.1). */
export async function makeTestCodes(ctx: WriteContext, count: number) {
  const seller = await activeSellerOf(ctx);
  const limit = await openTestCodes.get(ctx);
  if ((await licenses.openTestsOf(ctx, seller.id)) + count > limit) throw new TestCodeLimit({ limit });
  const made: TestLicense[] = [];
  for (let i = 0; i < count; i++) {
    const test: TestLicense = {
      id: newId('testLicense', ctx.now),
      code: newCode('PT'),
      sellerId: seller.id,
      state: 'GENERATED',
      createdAt: ctx.now,
      activatedAt: null,
      checkedAt: null,
    };
    await licenses.insertTest(ctx, test);
    made.push(test);
  }
  return made.map(toTestCode);
}
