/** One instance from order to release, with what arrives twice, late and in the wrong order. */
import { setTimeout as sleep } from 'node:timers/promises';
import { type SceneParams, scenesOf, type WireChargingMode } from '@jishi/protocol/seller/index.ts';
import type { Ask, Exchange, Session } from '../session.ts';
import { mustRefuse, mustSucceed } from './answers.ts';
import { askOf, type Found, reasonWords, type Target } from './check.ts';
import { instanceOf } from './idempotency.ts';

/** The scenes of a life by what they do, for each generation that has instances. */
interface Life {
  readonly create: string;
  readonly query?: string;
  readonly renew?: string;
  readonly freeze?: { readonly scene: string; readonly params: SceneParams };
  readonly unfreeze?: { readonly scene: string; readonly params: SceneParams };
  readonly release: string;
}

const LIVES: Readonly<Record<string, Life>> = {
  'saas-v2': {
    create: 'newInstance',
    query: 'queryInstance',
    renew: 'refreshInstance',
    freeze: { scene: 'updateInstanceStatus', params: { status: 'FREEZE' } },
    unfreeze: { scene: 'updateInstanceStatus', params: { status: 'UNFREEZE' } },
    release: 'releaseInstance',
  },
  'saas-v1': {
    create: 'newInstance',
    query: 'queryInstance',
    renew: 'refreshInstance',
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

export function hasLife(generation: string): boolean {
  return Object.hasOwn(LIVES, generation);
}

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
): readonly Step[] {
  const { generation } = session.options;
  const life = LIVES[generation];
  if (!life) return [];
  const edition = session.options.compat?.edition;
  const has = (scene: string | undefined): scene is string =>
    scene !== undefined && scenesOf(generation, edition).includes(scene) && offered.has(scene);
  let instanceId: string | undefined;
  let created: Exchange | undefined;
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
    if (!(await becomesReady(session, target(life.create), life, order))) found('NEVER_READY', created);
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
      const isMetered = mode === 'ON_DEMAND' || mode === 'ON_DEMAND_PKG';
      if (isMetered && !Array.isArray(entry.usageInfo)) found('USAGE_MISSING', exchange);
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
      if (!exchange.isSuccess) found('QUERY_MANY_REFUSED', exchange, reasonWords(exchange));
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
        if (exchange.isSuccess && entryOf(exchange, instanceId)?.appInfo) found('RELEASED_ALIVE', exchange);
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

/** Polled for half a minute: longer openings are tried with a world's clock, not with a stop-watch. */
async function becomesReady(session: Session, target: Target, life: Life, order: Ask): Promise<boolean> {
  for (let tries = 0; tries < 15; tries++) {
    const exchange = life.query
      ? await session.call(askOf({ ...target, scene: life.query, variant: undefined }))
      : await session.call(order);
    if (
      life.query
        ? exchange.code === '000000' && Array.isArray(exchange.json?.info) && exchange.json.info.length > 0
        : exchange.code === '000000'
    )
      return true;
    await sleep(2000);
  }
  return false;
}

/** The variant of the charging mode, where a scene has one; else the first. */
export function variantFor(session: Session, scene: string, mode: WireChargingMode): string | undefined {
  const variants = session.scene(scene).variants ?? [];
  return (variants.find((variant) => variant.chargingMode === mode) ?? variants[0])?.name;
}
