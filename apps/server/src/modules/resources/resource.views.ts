import { can, resourceStates } from '@jishi/protocol';
import { retryPolicies, saasV2 } from '@jishi/protocol/seller/index.ts';
import Type from 'typebox';
import { Instant, NullableInstant, Text } from '../../platform/http/shapes.ts';
import { type GraceTable, isRenewable, type Milestone, milestones, plusDays } from './lifecycle.ts';
import { daysOf } from './resource.settings.ts';
import type { Resource, Segment } from './resource.ts';

const Nullable = <T extends Type.TSchema>(schema: T) => Type.Union([schema, Type.Null()]);
const NullableText = Nullable(Type.String());

export const StateShape = Type.String({ enum: Object.keys(resourceStates) });
export const PolicyShape = Type.Union([
  Type.Literal('MANUAL'),
  Type.Literal('AUTO'),
  Type.Literal('NO_RENEW'),
]);
export const PeriodShape = Type.Union([Type.Literal('MONTH'), Type.Literal('YEAR')]);

/** Who has to act now, with the key of the sentence that says so. */
export const BallShape = Type.Object({
  holder: Type.Union([Type.Literal('BUYER'), Type.Literal('SELLER'), Type.Literal('NOBODY')]),
  key: Type.String(),
  until: NullableInstant,
});

export const ResourceItem = Type.Object({
  id: Type.String(),
  orderId: Type.String(),
  productId: Type.String(),
  sellerId: Type.String(),
  productName: Text,
  specificationName: Text,
  skuCode: Type.String(),
  chargingMode: Type.Union([Type.Literal('PERIOD'), Type.Literal('ON_DEMAND')]),
  periodType: Nullable(PeriodShape),
  periodCount: Nullable(Type.Integer()),
  seats: Nullable(Type.Integer()),
  state: StateShape,
  frozenReason: Nullable(Type.Union([Type.Literal('EXPIRED'), Type.Literal('ARREARS')])),
  instanceId: NullableText,
  startsAt: NullableInstant,
  expiresAt: NullableInstant,
  expiryPolicy: PolicyShape,
  autoRenewPeriods: Type.Integer(),
  autoRenewAt: NullableInstant,
  freezesAt: NullableInstant,
  releasesAt: NullableInstant,
  endedAt: NullableInstant,
  createdAt: Instant,
  ball: BallShape,
  actions: Type.Object({
    renew: Type.Boolean(),
    release: Type.Boolean(),
    changePolicy: Type.Boolean(),
    reveal: Type.Boolean(),
  }),
});

export const SegmentShape = Type.Object({
  id: Type.String(),
  orderId: Type.String(),
  periodType: PeriodShape,
  periodCount: Type.Integer(),
  startsAt: Instant,
  endsAt: Instant,
  state: Type.Union([Type.Literal('NOT_EFFECTIVE'), Type.Literal('EFFECTIVE'), Type.Literal('CANCELLED')]),
});

export const AccessShape = Type.Object({
  frontEndUrl: NullableText,
  adminUrl: NullableText,
  userName: NullableText,
  memo: NullableText,
});

export const ResourcePage = Type.Object({
  ...ResourceItem.properties,
  product: Type.Object({ id: Type.String(), slug: Type.String(), name: Text, state: Type.String() }),
  seller: Type.Object({
    id: Type.String(),
    company: Text,
    supportPhone: Type.String(),
    supportEmail: Type.String(),
  }),
  access: Nullable(AccessShape),
  hasPassword: Type.Boolean(),
  accessUpdatedAt: NullableInstant,
  segments: Type.Array(SegmentShape),
  /** What a renewal can be asked for today: a period that has no price is not among them. */
  renewalPeriods: Type.Array(PeriodShape),
  /** Numbers of its orders of type CHANGE, oldest first. */
  changes: Type.Array(Type.String()),
  /** In use, and its seller allows a change within the term (CHG-1). */
  canUpgrade: Type.Boolean(),
  ahead: Type.Array(Type.Object({ step: Type.String(), at: Instant })),
});

const iso = (at: Date | null) => at?.toISOString() ?? null;

/** The window in which the seller must have opened a paid order (ORD-1). */
const OPENING_SECONDS = retryPolicies[saasV2.scenes.newInstance.retryPolicy].windowSeconds;

export function ballOf(r: Resource) {
  switch (r.state) {
    case 'OPENING':
      return {
        holder: 'SELLER' as const,
        key: 'resource.ball.opening',
        until: new Date(r.createdAt.getTime() + OPENING_SECONDS * 1000).toISOString(),
      };
    case 'EXPIRED':
      return { holder: 'BUYER' as const, key: 'resource.ball.expired', until: iso(r.freezesAt) };
    case 'FROZEN':
      return {
        holder: 'BUYER' as const,
        key: r.frozenReason === 'ARREARS' ? 'resource.ball.frozenArrears' : 'resource.ball.frozen',
        until: iso(r.releasesAt),
      };
    case 'IN_USE':
      return r.freezesAt
        ? { holder: 'BUYER' as const, key: 'resource.ball.arrears', until: iso(r.freezesAt) }
        : { holder: 'NOBODY' as const, key: 'resource.ball.inUse', until: iso(r.expiresAt) };
    case 'RELEASED':
      return { holder: 'NOBODY' as const, key: 'resource.ball.released', until: null };
    case 'UNSUBSCRIBED':
      return { holder: 'NOBODY' as const, key: 'resource.ball.unsubscribed', until: null };
  }
}

export function toItem(r: Resource) {
  return {
    id: r.id as string,
    orderId: r.orderId as string,
    productId: r.productId as string,
    sellerId: r.sellerId as string,
    productName: r.productName,
    specificationName: r.specificationName,
    skuCode: r.skuCode,
    chargingMode: r.chargingMode,
    periodType: r.periodType,
    periodCount: r.periodCount,
    seats: r.seats,
    state: r.state as string,
    frozenReason: r.frozenReason,
    instanceId: r.instanceId,
    startsAt: iso(r.startsAt),
    expiresAt: iso(r.expiresAt),
    expiryPolicy: r.expiryPolicy,
    autoRenewPeriods: r.autoRenewPeriods,
    autoRenewAt: iso(r.autoRenewAt),
    freezesAt: iso(r.freezesAt),
    releasesAt: iso(r.releasesAt),
    endedAt: iso(r.endedAt),
    createdAt: r.createdAt.toISOString(),
    ball: ballOf(r),
    actions: {
      renew: isRenewable(r),
      release: r.state === 'EXPIRED' && can(resourceStates, r.state, 'release'),
      changePolicy: r.chargingMode === 'PERIOD' && (r.state === 'OPENING' || isRenewable(r)),
      reveal: r.hasPassword && (r.state === 'IN_USE' || r.state === 'EXPIRED'),
    },
  };
}

export function toSegment(s: Segment) {
  return {
    id: s.id,
    orderId: s.orderId as string,
    periodType: s.periodType,
    periodCount: s.periodCount,
    startsAt: s.startsAt.toISOString(),
    endsAt: s.endsAt.toISOString(),
    state: s.state,
  };
}

/**
 * What time alone will do to this resource, to its end: the dashed line of its page. Before expiry the
 * grace and retention are those of the account's level today; at expiry they are frozen.
 */
export function ahead(r: Resource, now: Date, table: GraceTable, level: string): Milestone[] {
  const own = milestones(r, now);
  const days =
    r.graceDays === null || r.retentionDays === null
      ? daysOf(table, level, r.chargingMode)
      : { grace: r.graceDays, retention: r.retentionDays };
  if (r.state === 'IN_USE' && r.expiresAt) {
    const freezesAt = plusDays(r.expiresAt, days.grace);
    return [
      ...own,
      { step: 'FREEZE', at: freezesAt },
      { step: 'RELEASE', at: plusDays(freezesAt, days.retention) },
    ];
  }
  if ((r.state === 'EXPIRED' || r.state === 'IN_USE') && r.releasesAt) {
    return [...own, { step: 'RELEASE', at: r.releasesAt }];
  }
  return own;
}
