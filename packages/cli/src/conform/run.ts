/** A conformance run: every scene, every nuisance, generated from the protocol model (2; 13). */
import {
  type KnownGeneration,
  requiredCases,
  type SellerCompat,
  scenesOf,
  type WireChargingMode,
} from '@jishi/protocol/seller/index.ts';
import { mustSucceed } from './checks/answers.ts';
import { authenticationChecks } from './checks/authentication.ts';
import { askOf, type Check, CREATION, collector, type Target } from './checks/check.ts';
import { findDialect } from './checks/dialects.ts';
import { idempotencyChecks, instanceOf } from './checks/idempotency.ts';
import { inputChecks } from './checks/input.ts';
import { lifecycle, variantFor } from './checks/lifecycle.ts';
import type { CheckResult, Finding, Report } from './report.ts';
import { Session } from './session.ts';

export interface ConformOptions {
  readonly url: string;
  readonly key: string;
  readonly generation: KnownGeneration;
  /** How the product is charged: decides which scenes are needed. PERIOD by default. */
  readonly mode?: WireChargingMode;
  readonly compat?: SellerCompat;
  /** Also sends real traffic: opens an instance and leads it through its life. */
  readonly real?: boolean;
  readonly timeoutMs?: number;
  readonly onResult?: (result: CheckResult) => void;
}

const CHECKS: readonly Check[] = [...idempotencyChecks, ...authenticationChecks, ...inputChecks];

export async function conform(options: ConformOptions): Promise<Report> {
  const began = performance.now();
  const mode = options.mode ?? 'PERIOD';
  const run = new Run(options, mode);
  await run.traffic('test');
  if (options.real && run.isReachable) await run.traffic('real');
  return {
    url: options.url,
    generation: options.generation,
    mode,
    results: run.results,
    calls: run.calls,
    milliseconds: Math.round(performance.now() - began),
  };
}

class Run {
  readonly results: CheckResult[] = [];
  isReachable = true;
  calls = 0;
  readonly #options: ConformOptions;
  readonly #mode: WireChargingMode;

  constructor(options: ConformOptions, mode: WireChargingMode) {
    this.#options = options;
    this.#mode = mode;
  }

  async traffic(traffic: 'test' | 'real'): Promise<void> {
    const { url, key, generation, compat, timeoutMs } = this.#options;
    const session = new Session({
      url,
      key,
      generation,
      isTest: traffic === 'test',
      ...(compat ? { compat } : {}),
      ...(timeoutMs === undefined ? {} : { timeoutMs }),
    });
    const needed = new Set(requiredCases(generation, this.#mode, { joint: true }).map(({ scene }) => scene));
    const offered = new Set<string>();
    let instanceId: string | undefined;
    for (const scene of scenesOf(generation, compat?.edition)) {
      const need = session.scene(scene).neededFor[this.#mode];
      if (!needed.has(scene) && need === '-') continue;
      const isOptional = !needed.has(scene);
      const about = (variant: string | undefined): Target => ({
        session,
        traffic,
        mode: this.#mode,
        scene,
        variant,
        instanceId,
      });
      const first = variantFor(session, scene, this.#mode);
      const isServed = await this.#plain(about(first), isOptional);
      if (!this.isReachable) break;
      if (isServed === 'NOT_OFFERED') continue;
      offered.add(scene);
      if (CREATION.has(scene) && isServed === 'SERVED') instanceId = this.#lastInstance ?? instanceId;
      if (traffic === 'test') {
        for (const { name, chargingMode } of session.scene(scene).variants ?? []) {
          if (name === first || (chargingMode && chargingMode !== this.#mode)) continue;
          await this.#plain(about(name), false);
        }
      }
      for (const check of CHECKS) {
        const target = about(first);
        if (!check.applies(target)) continue;
        if (traffic === 'real' && check.kind === 'ACCEPT' && !REAL_TOO.has(check.id)) continue;
        if (check.kind === 'ACCEPT' && isServed !== 'SERVED') this.#skip(check, target);
        else await this.#check(check.id, check.title, target, (found) => check.run(target, found));
      }
    }
    if (traffic === 'real' && this.isReachable) {
      for (const step of lifecycle(session, this.#mode, offered)) {
        const target: Target = {
          session,
          traffic,
          mode: this.#mode,
          scene: step.scene,
          variant: undefined,
          instanceId,
        };
        await this.#check(`life-${step.id}`, { zh: step.zh, en: step.en }, target, (found) =>
          step.run(found),
        );
      }
    }
    this.calls += session.calls;
  }

  #lastInstance: string | undefined;

  /** The call as the platform would make it; what is wrong with it is named as closely as possible. */
  async #plain(target: Target, isOptional: boolean): Promise<'SERVED' | 'BROKEN' | 'NOT_OFFERED'> {
    let outcome: 'SERVED' | 'BROKEN' | 'NOT_OFFERED' = 'BROKEN';
    const title = target.session
      .scene(target.scene)
      .variants?.find(({ name }) => name === target.variant)?.title;
    const id = target.variant ? `plain-${target.variant}` : 'plain';
    await this.#check(id, title ?? { zh: '平台的正常请求', en: 'The plain call' }, target, async (found) => {
      const exchange = await target.session.call(askOf(target));
      if (exchange.reply.kind === 'none' && ['UNREACHABLE', 'TLS'].includes(exchange.reply.reason))
        this.isReachable = false;
      if (
        isOptional &&
        !exchange.isSuccess &&
        exchange.reply.kind === 'answer' &&
        exchange.reply.status < 500
      ) {
        outcome = 'NOT_OFFERED';
        found('NOT_OFFERED', exchange);
        return;
      }
      const isFine = mustSucceed(target, exchange, found);
      if (exchange.isSuccess) outcome = 'SERVED';
      if (isFine) this.#lastInstance = instanceOf(exchange);
      if (exchange.code === '000001' || exchange.code === '000002') await findDialect(target, found);
    });
    return outcome;
  }

  async #check(
    id: string,
    title: CheckResult['title'],
    target: Target,
    run: (found: ReturnType<typeof collector>) => Promise<void>,
  ): Promise<void> {
    const findings: Finding[] = [];
    const began = performance.now();
    await run(collector(target, findings));
    const worst = findings.some(({ severity }) => severity === 'ERROR')
      ? 'FAILED'
      : findings.some(({ severity }) => severity === 'WARNING')
        ? 'WARNED'
        : 'PASSED';
    this.#add({
      id,
      scene: target.scene,
      traffic: target.traffic,
      title,
      status: worst,
      findings,
      milliseconds: Math.round(performance.now() - began),
    });
  }

  #skip(check: Check, target: Target): void {
    const { id, title } = check;
    this.#add({
      id,
      scene: target.scene,
      traffic: target.traffic,
      title,
      status: 'SKIPPED',
      findings: [],
      milliseconds: 0,
    });
  }

  #add(result: CheckResult): void {
    this.results.push(result);
    this.#options.onResult?.(result);
  }
}

/** What must hold for real orders in particular; the other nuisances are tried with test traffic only. */
const REAL_TOO: ReadonlySet<string> = new Set([
  'repeat',
  'repeat-new-business-id',
  'concurrent',
  'two-orders',
  'two-lines',
  'replay',
  'test-flag-zero',
]);
