/** One instance from order to release, with what arrives twice, late and in the wrong order. */
import { setTimeout as sleep } from 'node:timers/promises';
import { type SceneParams, scenesOf, type WireChargingMode } from '@jishi/protocol/seller/index.ts';
import type { Ask, Exchange, Session } from '../session.ts';
import { mustRefuse, mustSucceed } from './answers.ts';
import { askOf, type Found, reasonWords, type Target } from './check.ts';
import { instanceOf } from './idempotency.ts';

/** The scenes of a life by what they do, for each generation that has instances. */
export interface Life {
  readonly create: string;
  readonly query?: string;
  readonly renew?: string;
  readonly upgrade?: string;
  readonly freeze?: { readonly scene: string; readonly params: SceneParams };
  readonly unfreeze?: { readonly scene: string; readonly params: SceneParams };
  readonly release: string;
}

const LIVES: Readonly<Record<string, Life>> = {
  'saas-v2': {
    create: 'newInstance',
    query: 'queryInstance',
    renew: 'refreshInstance',
    upgrade: 'upgradeInstance',
    freeze: { scene: 'updateInstanceStatus', params: { status: 'FREEZE' } },
    unfreeze: { scene: 'updateInstanceStatus', params: { status: 'UNFREEZE' } },
    release: 'releaseInstance',
  },
  'saas-v1': {
    create: 'newInstance',
    query: 'queryInstance',
    renew: 'refreshInstance',
    upgrade: 'upgrade',
    freeze: { scene: 'expireInstance', params: {} },
    release: 'releaseInstance',
  },
  'license-online': {
    create: 'newInstance',
    renew: 'refreshInstance',
    freeze: { scene: 'updateInstanceStatus', params: { status: 'FREEZE' } },
    unfreeze: { scene: 'updateInstanceStatus', params: { status: 'UNFREEZE' } },
    release: 'releaseInstance',
  },
  'license-v1': {
    create: 'getLicense',
    renew: 'refreshLicense',
    freeze: { scene: 'expireLicense', params: {} },
    release: 'releaseLicense',
  },
};

/** V1 freezes a period instance by its expiry, a metered one by its status (5.3, 5.6). */
const METERED_V1: Pick<Life, 'freeze' | 'unfreeze'> = {
  freeze: { scene: 'instanceStatus', params: { instanceStatus: 'FREEZE' } },
  unfreeze: { scene: 'instanceStatus', params: { instanceStatus: 'NORMAL' } },
};

export function lifeFor(generation: string, mode: WireChargingMode): Life | undefined {
  const life = Object.hasOwn(LIVES, generation) ? LIVES[generation] : undefined;
  return life && generation === 'saas-v1' && isMetered(mode) ? { ...life, ...METERED_V1 } : life;
}

const isMetered = (mode: WireChargingMode) => mode === 'ON_DEMAND' || mode === 'ON_DEMAND_PKG';

export interface Step {
  readonly id: string;
  readonly scene: string;
  readonly zh: string;
  readonly en: string;
  run(found: Found): Promise<void>;
}

/** The steps in their order; a step that cannot stand without an earlier one does nothing. */
export function lifecycle(
  session: Session,
  mode: WireChargingMode,
  offered: ReadonlySet<string>,
  readyWithinMs: number,
): readonly Step[] {
  const { generation } = session.options;
  const life = lifeFor(generation, mode);
  if (!life) return [];
  const edition = session.options.compat?.edition;
  const has = (scene: string | undefined): scene is string =>
    scene !== undefined && scenesOf(generation, edition).includes(scene) && offered.has(scene);
  let instanceId: string | undefined;
  let created: Exchange | undefined;
  let wasGone = false;
  const target = (scene: string): Target => ({
    session,
    traffic: 'real',
    mode,
    scene,
    variant: variantFor(session, scene, mode),
    instanceId,
  });
  const order: Ask = askOf(target(life.create));
  const call = (scene: string, params: SceneParams = {}) => {
    const on = target(scene);
    // A release or an expiry tells the order that bought the instance.
    const original =
      /^(expire|release)/.test(scene) && generation.endsWith('v1') ? order.params?.orderId : undefined;
    return session.call(askOf(on, { ...params, ...(original === undefined ? {} : { orderId: original }) }));
  };
  const unknown = { instanceId: `no-such-${session.orderId()}` };
  const steps: Step[] = [];
  const step = (id: string, scene: string, zh: string, en: string, run: Step['run']) =>
    steps.push({ id, scene, zh, en, run });

  step('open', life.create, '新购并等待开通', 'Bought and waited for', async (found) => {
    created = await session.call(order);
    if (!mustSucceed(target(life.create), created, found)) return;
    instanceId = instanceOf(created);
    if (created.code !== '000004' || instanceId === undefined) return;
    const isReady = await becomesReady(target(life.create), order, instanceId, readyWithinMs);
    if (!isReady) found('NEVER_READY', created);
  });
  if (has(life.query)) {
    const { query } = life;
    step('query', query, '查询已开通的实例', 'The open instance is found', async (found) => {
      if (instanceId === undefined) return;
      const exchange = await call(query);
      if (!exchange.isSuccess) return found('RESULT_CODE', exchange, reasonWords(exchange));
      const entry = entryOf(exchange, instanceId);
      if (!entry) return found('QUERY_MISSES_INSTANCE', exchange);
      mustSucceed(target(query), exchange, found);
      if (isMetered(mode) && !Array.isArray(entry.usageInfo)) found('USAGE_MISSING', exchange);
    });
    step('query-unknown', query, '查询不存在的实例', 'An unknown instance is not found', async (found) => {
      const exchange = await call(query, unknown);
      if (exchange.isSuccess && entryOf(exchange, unknown.instanceId)) found('QUERY_LISTS_UNKNOWN', exchange);
      if (!exchange.isSuccess)
        mustRefuse(target(query), exchange, found, { code: 'CRASHED', expected: ['000003'] });
    });
    step('query-many', query, '一次查询100个实例', 'A hundred ids at once', async (found) => {
      if (instanceId === undefined) return;
      const strangers = Array.from({ length: 99 }, (_, i) => `${unknown.instanceId}-${i}`);
      const exchange = await call(query, { instanceId: [instanceId, ...strangers].join(',') });
      // The other 99 are nobody's: a platform asks for its own, but some may be gone.
      if (exchange.code === '000003') found('QUERY_ALL_OR_NOTHING', exchange);
      else if (!exchange.isSuccess) found('QUERY_MANY_REFUSED', exchange, reasonWords(exchange));
      else if (!entryOf(exchange, instanceId)) found('QUERY_MANY_REFUSED', exchange);
    });
  }
  const succeeds =
    (
      scene: string,
      code: 'RESULT_CODE' | 'TARGET_STATE_REFUSED' | 'RENEW_FROZEN_REFUSED' | 'RELEASE_TWICE_REFUSED',
      params: SceneParams = {},
    ): Step['run'] =>
    async (found) => {
      if (instanceId === undefined) return;
      const exchange = await call(scene, params);
      if (exchange.isSuccess) mustSucceed(target(scene), exchange, found);
      else found(code, exchange, reasonWords(exchange));
    };
  if (has(life.renew)) step('renew', life.renew, '续费', 'Renewed', succeeds(life.renew, 'RESULT_CODE'));
  if (has(life.upgrade))
    step('upgrade', life.upgrade, '升级', 'Upgraded', succeeds(life.upgrade, 'RESULT_CODE'));
  const { freeze, unfreeze } = life;
  if (freeze && has(freeze.scene)) {
    step('freeze', freeze.scene, '到期冻结', 'Frozen', succeeds(freeze.scene, 'RESULT_CODE', freeze.params));
    step(
      'freeze-again',
      freeze.scene,
      '再次冻结',
      'Frozen again',
      succeeds(freeze.scene, 'TARGET_STATE_REFUSED', freeze.params),
    );
    if (has(life.renew)) {
      step(
        'renew-frozen',
        life.renew,
        '冻结期内续费',
        'Renewed while frozen',
        succeeds(life.renew, 'RENEW_FROZEN_REFUSED'),
      );
    }
    if (unfreeze) {
      step(
        'unfreeze',
        unfreeze.scene,
        '解冻',
        'Unfrozen',
        succeeds(unfreeze.scene, 'RESULT_CODE', unfreeze.params),
      );
      step(
        'unfreeze-again',
        unfreeze.scene,
        '再次解冻',
        'Unfrozen again',
        succeeds(unfreeze.scene, 'TARGET_STATE_REFUSED', unfreeze.params),
      );
    }
  }
  for (const scene of [life.renew, freeze?.scene]) {
    if (!has(scene)) continue;
    step(`unknown-${scene}`, scene, '操作不存在的实例', 'An instance that does not exist', async (found) => {
      const exchange = await call(scene, { ...unknown, ...(scene === freeze?.scene ? freeze.params : {}) });
      mustRefuse(target(scene), exchange, found, { code: 'UNKNOWN_INSTANCE_ACCEPTED', expected: ['000003'] });
    });
  }
  if (has(life.release)) {
    const { release } = life;
    step('release', release, '释放', 'Released', succeeds(release, 'RESULT_CODE'));
    step('release-again', release, '再次释放', 'Released again', succeeds(release, 'RELEASE_TWICE_REFUSED'));
    if (has(life.query)) {
      const { query } = life;
      step('query-released', query, '释放后查询', 'Asked for after the release', async (found) => {
        if (instanceId === undefined) return;
        const exchange = await call(query);
        wasGone = !(exchange.isSuccess && entryOf(exchange, instanceId)?.appInfo);
        if (!wasGone) found('RELEASED_ALIVE', exchange);
        if (isBroken(exchange)) found('LATE_CALL_CRASHED', exchange);
      });
    }
    if (has(life.renew)) {
      const { renew } = life;
      step('renew-released', renew, '释放后到达的续费', 'A renewal after the release', async (found) => {
        if (instanceId === undefined) return;
        const exchange = await call(renew);
        if (exchange.isSuccess) found('RELEASED_RENEWED', exchange);
        if (isBroken(exchange)) found('LATE_CALL_CRASHED', exchange);
      });
    }
    if (freeze && has(freeze.scene)) {
      const { scene, params } = freeze;
      step('freeze-released', scene, '释放后到达的冻结', 'A freeze after the release', async (found) => {
        if (instanceId === undefined) return;
        const exchange = await call(scene, params);
        if (exchange.isSuccess) found('RELEASED_CHANGED', exchange);
        if (isBroken(exchange)) found('LATE_CALL_CRASHED', exchange);
      });
    }
    step(
      'late-duplicate',
      life.create,
      '释放后迟到的新购重试',
      'A late duplicate of the purchase',
      async (found) => {
        if (instanceId === undefined) return;
        const exchange = await session.call(order);
        if (exchange.isSuccess && instanceOf(exchange) !== instanceId) found('REOPENED', exchange);
        if (isBroken(exchange)) found('LATE_CALL_CRASHED', exchange);
        if (!has(life.query) || !wasGone) return;
        const query = await call(life.query);
        if (query.isSuccess && entryOf(query, instanceId)?.appInfo) found('REOPENED', query);
      },
    );
  }
  return steps;
}

const isBroken = ({ reply }: Exchange) => reply.kind === 'none' || reply.status >= 500;

interface Entry {
  readonly instanceId?: unknown;
  readonly appInfo?: unknown;
  readonly usageInfo?: unknown;
}

function entryOf({ json }: Exchange, instanceId: string): Entry | undefined {
  if (!Array.isArray(json?.info)) return undefined;
  return (json.info as Entry[]).find((entry) => entry?.instanceId === instanceId);
}

const POLL_MS = 1000;

/** Asked until it is there: by query where the generation has one, else by the same order again (License 2.1). */
export async function becomesReady(
  target: Target,
  order: Ask,
  instanceId: string,
  withinMs: number,
): Promise<boolean> {
  const { session } = target;
  const query = lifeFor(session.options.generation, target.mode)?.query;
  const deadline = performance.now() + withinMs;
  for (;;) {
    const exchange = await session.call(
      query ? askOf({ ...target, scene: query, variant: undefined }, { instanceId }) : order,
    );
    if (exchange.code === '000000' && (!query || entryOf(exchange, instanceId))) return true;
    const left = deadline - performance.now();
    if (left <= 0) return false;
    await sleep(Math.min(POLL_MS, left));
  }
}

/** The variant of the charging mode, where a scene has one; else the first. */
export function variantFor(session: Session, scene: string, mode: WireChargingMode): string | undefined {
  const variants = session.scene(scene).variants ?? [];
  return (variants.find((variant) => variant.chargingMode === mode) ?? variants[0])?.name;
}
