/** What happens to an instance, told in the words of each generation: one table, pure. */
import { type ChargingMode, minorToText, type PeriodType } from '@jishi/protocol';
import { formatSeconds, type KnownGeneration } from '@jishi/protocol/seller/index.ts';

/**
 * The moments in the life of an instance that a seller is told of. NOTIFY stands beside them (order
 * notification); OTHER is what rooms downstream have to tell, in scenes that they name themselves.
 */
export const MOMENTS = [
  'OPEN',
  'QUERY',
  'RENEW',
  'FREEZE',
  'UNFREEZE',
  'RELEASE',
  'UPGRADE',
  'NOTIFY',
  'OTHER',
] as const;
export type Moment = (typeof MOMENTS)[number];

/** Why a term changed (protocol 6.3). */
export type TermChange = 'RENEWAL' | 'TRIAL_TO_FORMAL' | 'UNSUBSCRIBE_RENEWAL_PERIOD' | 'RENEWAL_CHANGE';

/** One thing to tell: a scene of the generation with its parameters. */
export interface Telling {
  readonly scene: string;
  readonly variant?: string;
  readonly params: Readonly<Record<string, unknown>>;
}

interface OrderFacts {
  readonly orderId: string;
  readonly orderLineId: string;
  /** What the wire calls productId. */
  readonly planId: string;
  readonly skuCode: string;
  readonly periodType: PeriodType | null;
  readonly periodCount: number | null;
  readonly seats: number | null;
  /** Minor units; negative for a cancelled renewal. */
  readonly amount: bigint;
}

export interface PurchaseFacts extends OrderFacts {
  readonly customerId: string;
  readonly customerName: string;
  readonly chargingMode: ChargingMode;
  /** Exclusive end of the term as bought; null without one. */
  readonly expiresAt: Date | null;
}

export interface TermFacts extends OrderFacts {
  readonly change: TermChange;
  readonly instanceId: string;
  readonly expiresAt: Date;
  /** The period type changed, and productId with it. */
  readonly planChanged: boolean;
}

export interface InstanceFacts {
  readonly instanceId: string;
  readonly chargingMode: ChargingMode;
  /** The original purchase. */
  readonly orderId: string;
}

export interface ReleaseFacts extends InstanceFacts {
  /** The order that ended it; absent when it ran out. */
  readonly unsubscription?: { readonly orderId: string; readonly orderLineId: string };
}

export interface UpgradeFacts extends OrderFacts {
  readonly instanceId: string;
}

/** Null: this generation has no word for the moment, and the seller is told nothing. */
export interface LifeScenes {
  open(facts: PurchaseFacts): Telling | null;
  query(instanceIds: readonly string[]): Telling | null;
  renew(facts: TermFacts): Telling | null;
  freeze(facts: InstanceFacts): Telling | null;
  unfreeze(facts: InstanceFacts): Telling | null;
  release(facts: ReleaseFacts): Telling | null;
  upgrade(facts: UpgradeFacts): Telling | null;
}

/** The last second of the term, as the buyer is shown it. */
const lastSecond = (expiresAt: Date) => new Date(expiresAt.getTime() - 1000);
const utc = (expiresAt: Date) => formatSeconds(lastSecond(expiresAt));
/** License 2.2: times are UTC+8. */
const utc8 = (expiresAt: Date) => formatSeconds(new Date(lastSecond(expiresAt).getTime() + 8 * 3_600_000));

const V1_CHARGING: { readonly [M in ChargingMode]: number } = { ON_DEMAND: 0, PERIOD: 1 };

const v1Period = ({ periodType, periodCount }: Pick<OrderFacts, 'periodType' | 'periodCount'>) =>
  periodType && periodCount ? { periodType: periodType.toLowerCase(), periodNumber: periodCount } : {};

/** Who bought what: V1 and License 1.0 push the order in the request (5.1). */
const v1Purchase = (facts: PurchaseFacts) => ({
  customerId: facts.customerId,
  customerName: [...facts.customerName].slice(0, 64).join(''),
  orderId: facts.orderId,
  skuCode: facts.skuCode,
  productId: facts.planId,
  chargingMode: V1_CHARGING[facts.chargingMode],
  ...(facts.expiresAt ? { expireTime: utc(facts.expiresAt) } : {}),
  ...v1Period(facts),
  ...(facts.seats === null ? {} : { amount: facts.seats }),
});

const v1Refresh = (facts: TermFacts) => ({
  orderId: facts.orderId,
  instanceId: facts.instanceId,
  ...(facts.planChanged ? { productId: facts.planId } : {}),
  expireTime: utc(facts.expiresAt),
  ...v1Period(facts),
});

const openV2 = ({ orderId, orderLineId }: PurchaseFacts): Telling => ({
  scene: 'newInstance',
  params: { orderId, orderLineId },
});

const renewV2 =
  (scene: string, idName: 'instanceId' | 'license', expireTime: (at: Date) => string) =>
  (facts: TermFacts): Telling => ({
    scene,
    variant: facts.change,
    params: {
      scene: facts.change,
      orderId: facts.orderId,
      orderLineId: facts.orderLineId,
      [idName]: facts.instanceId,
      expireTime: expireTime(facts.expiresAt),
      ...(facts.planChanged ? { productId: facts.planId } : {}),
    },
  });

const statusV2 =
  (scene: string, idName: 'instanceId' | 'license', status: 'FREEZE' | 'UNFREEZE') =>
  ({ instanceId }: InstanceFacts): Telling => ({
    scene,
    variant: status,
    params: { [idName]: instanceId, status },
  });

const releaseV2 =
  (scene: string, idName: 'instanceId' | 'license') =>
  ({ instanceId, unsubscription }: ReleaseFacts): Telling => ({
    scene,
    params: { [idName]: instanceId, ...unsubscription },
  });

const none = () => null;

type ProductGeneration = Exclude<KnownGeneration, 'order-notify' | 'open-api'>;

const lives: { readonly [G in ProductGeneration]: LifeScenes } = {
  'saas-v2': {
    open: openV2,
    query: (ids) => ({ scene: 'queryInstance', params: { instanceId: ids.join(',') } }),
    renew: renewV2('refreshInstance', 'instanceId', utc),
    freeze: statusV2('updateInstanceStatus', 'instanceId', 'FREEZE'),
    unfreeze: statusV2('updateInstanceStatus', 'instanceId', 'UNFREEZE'),
    release: releaseV2('releaseInstance', 'instanceId'),
    upgrade: ({ instanceId, orderId, orderLineId }) => ({
      scene: 'upgradeInstance',
      params: { instanceId, orderId, orderLineId },
    }),
  },
  'saas-v1': {
    open: (facts) => ({
      scene: 'newInstance',
      params: { ...v1Purchase(facts), orderAmount: minorToText(facts.amount), provisionType: 3 },
    }),
    query: (ids) => ({ scene: 'queryInstance', params: { instanceId: ids.join(',') } }),
    renew: (facts) => ({
      scene: 'refreshInstance',
      variant: facts.change,
      params: {
        ...v1Refresh(facts),
        orderAmount: minorToText(facts.amount),
        ...(facts.change === 'TRIAL_TO_FORMAL' ? { trialToFormal: '1' } : {}),
      },
    }),
    // 5.3, 5.6: what has a term expires; only what is charged by use has a status.
    freeze: ({ instanceId, chargingMode, orderId }) =>
      chargingMode === 'PERIOD'
        ? { scene: 'expireInstance', params: { instanceId, orderId } }
        : { scene: 'instanceStatus', variant: 'FREEZE', params: { instanceId, instanceStatus: 'FREEZE' } },
    // 14: a period product has no unfreeze, refreshInstance revives it.
    unfreeze: ({ instanceId, chargingMode }) =>
      chargingMode === 'PERIOD'
        ? null
        : { scene: 'instanceStatus', variant: 'NORMAL', params: { instanceId, instanceStatus: 'NORMAL' } },
    release: ({ instanceId, orderId }) => ({ scene: 'releaseInstance', params: { instanceId, orderId } }),
    upgrade: ({ instanceId, orderId, skuCode, planId, seats }) => ({
      scene: 'upgrade',
      params: {
        instanceId,
        orderId,
        skuCode,
        productId: planId,
        ...(seats === null ? {} : { amount: seats }),
      },
    }),
  },
  'license-online': {
    open: openV2,
    query: none,
    renew: renewV2('refreshInstance', 'instanceId', utc8),
    freeze: statusV2('updateInstanceStatus', 'instanceId', 'FREEZE'),
    unfreeze: statusV2('updateInstanceStatus', 'instanceId', 'UNFREEZE'),
    release: releaseV2('releaseInstance', 'instanceId'),
    upgrade: none,
  },
  // The platform makes the code; the resource's instance id is the code (License 3).
  'license-code': {
    open: none,
    query: none,
    renew: renewV2('refreshLicenseCode', 'license', utc8),
    freeze: statusV2('updateLicenseCodeStatus', 'license', 'FREEZE'),
    unfreeze: statusV2('updateLicenseCodeStatus', 'license', 'UNFREEZE'),
    release: releaseV2('releaseLicenseCode', 'license'),
    upgrade: none,
  },
  'license-v1': {
    open: (facts) => ({ scene: 'getLicense', params: v1Purchase(facts) }),
    query: none,
    renew: (facts) => ({ scene: 'refreshLicense', variant: facts.change, params: v1Refresh(facts) }),
    freeze: ({ instanceId, orderId }) => ({ scene: 'expireLicense', params: { instanceId, orderId } }),
    unfreeze: none,
    release: ({ instanceId, orderId }) => ({ scene: 'releaseLicense', params: { instanceId, orderId } }),
    upgrade: none,
  },
};

/** How a product's generation tells of life. Other generations (notification, open API) live no instance. */
export function lifeOf(generation: KnownGeneration): LifeScenes {
  const life = (lives as Partial<Record<KnownGeneration, LifeScenes>>)[generation];
  if (!life) throw new TypeError(`${generation} is no generation of products`);
  return life;
}
