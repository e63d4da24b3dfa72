import { licenseApplicationStates, licenseStates, testLicenseStates } from '@jishi/protocol';
import Type, { type Static } from 'typebox';
import { Instant, NullableInstant, Text } from '../../platform/http/shapes.ts';
import type { Application, License, TestLicense } from './license.ts';

const Nullable = <T extends Type.TSchema>(schema: T) => Type.Union([schema, Type.Null()]);
const keys = <T extends object>(table: T) => Object.keys(table) as (keyof T & string)[];

export const LicenseState = Type.Enum(keys(licenseStates));
export const ApplicationState = Type.Enum(keys(licenseApplicationStates));
const TestState = Type.Enum(keys(testLicenseStates));
const iso = (at: Date | null) => at?.toISOString() ?? null;

export const LicenseView = Type.Object({
  id: Type.String(),
  code: Type.String(),
  resourceId: Type.String(),
  orderId: Type.String(),
  productId: Type.String(),
  productName: Text,
  amount: Nullable(Type.Integer()),
  state: LicenseState,
  createdAt: Instant,
  claimedAt: NullableInstant,
  activatedAt: NullableInstant,
  releasedAt: NullableInstant,
});

export function toLicense(license: License): Static<typeof LicenseView> {
  const { id, code, resourceId, orderId, productId, productName, amount, state } = license;
  return {
    id,
    code,
    resourceId,
    orderId,
    productId,
    productName,
    amount,
    state,
    createdAt: license.createdAt.toISOString(),
    claimedAt: iso(license.claimedAt),
    activatedAt: iso(license.activatedAt),
    releasedAt: iso(license.releasedAt),
  };
}

export const ApplicationView = Type.Object({
  id: Type.String(),
  eventId: Type.String(),
  resourceId: Type.String(),
  productId: Type.String(),
  productName: Text,
  deviceFingerprint: Type.String(),
  effectiveAt: Instant,
  expiresAt: NullableInstant,
  state: ApplicationState,
  dueAt: NullableInstant,
  createdAt: Instant,
  acceptedAt: NullableInstant,
  finishedAt: NullableInstant,
  deliveredAt: NullableInstant,
  fetchedAt: NullableInstant,
  content: Nullable(
    Type.Object({
      type: Type.Union([Type.Literal('CHARACTERS'), Type.Literal('FILE')]),
      fileName: Nullable(Type.String()),
      bytes: Type.Integer(),
      sha256: Type.String(),
    }),
  ),
});

/** Without the License itself: that is fetched, and each look is written down. */
export function toApplication(a: Application): Static<typeof ApplicationView> {
  const { content } = a;
  return {
    id: a.id,
    eventId: a.eventId,
    resourceId: a.resourceId,
    productId: a.productId,
    productName: a.productName,
    deviceFingerprint: a.deviceFingerprint,
    effectiveAt: a.effectiveAt.toISOString(),
    expiresAt: iso(a.expiresAt),
    state: a.state,
    dueAt: iso(a.dueAt),
    createdAt: a.createdAt.toISOString(),
    acceptedAt: iso(a.acceptedAt),
    finishedAt: iso(a.finishedAt),
    deliveredAt: iso(a.deliveredAt),
    fetchedAt: iso(a.fetchedAt),
    content: content && {
      type: content.type,
      fileName: content.type === 'FILE' ? content.fileName : null,
      bytes: content.bytes,
      sha256: content.sha256,
    },
  };
}

export const TestCodeView = Type.Object({
  id: Type.String(),
  code: Type.String(),
  state: TestState,
  createdAt: Instant,
  activatedAt: NullableInstant,
  checkedAt: NullableInstant,
});

export function toTestCode(test: TestLicense): Static<typeof TestCodeView> {
  return {
    id: test.id,
    code: test.code,
    state: test.state,
    createdAt: test.createdAt.toISOString(),
    activatedAt: iso(test.activatedAt),
    checkedAt: iso(test.checkedAt),
  };
}
