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
import { askOf, type Check, CREATION, collector, type Found, type Target } from './checks/check.ts';
import { findDialect } from './checks/dialects.ts';
import { idempotencyChecks, instanceOf } from './checks/idempotency.ts';
import { inputChecks } from './checks/input.ts';
import { becomesReady, lifecycle, variantFor } from './checks/lifecycle.ts';
import type { CheckResult, Finding, Report } from './report.ts';
import { type Ask, type Exchange, Session } from './session.ts';

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
  /** Only these scenes, and what the life of an instance needs of them; all by default. */
  readonly scenes?: readonly string[];
  /** How long an asynchronous opening (000004) is waited for; half a minute by default. */
  readonly readyWithinMs?: number;
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

/** NOT_OFFERED: optional and refused. SILENT: no answer within the time limit. */
type Outcome = 'SERVED' | 'BROKEN' | 'NOT_OFFERED' | 'SILENT';

/** First what opens an instance, then what reads it; what freezes it and what ends it come last. */
function inOrder(scenes: readonly string[]): readonly string[] {
  const rank = (scene: string) => {
    if (CREATION.has(scene)) return 0;
    if (scene === 'queryInstance') return 1;
    if (/^release/.test(scene)) return 4;
    return /^expire|Status$/.test(scene) ? 3 : 2;
  };
  return [...scenes].sort((a, b) => rank(a) - rank(b));
}

/** Refused as a forgery, be it in JSON or by the server's own 401, 403 or 400. */
const looksUnauthentic = ({ code, reply }: Exchange): boolean =>
  code === '000001' ||
  code === '000002' ||
  (code === undefined && reply.kind === 'answer' && reply.status >= 400 && reply.status < 500);

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
    for (const scene of inOrder(scenesOf(generation, compat?.edition))) {
      if (this.#options.scenes && !this.#options.scenes.includes(scene)) continue;
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
      if (isServed === 'NOT_OFFERED' || isServed === 'SILENT') continue;
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
        // Of a seller who lets nobody in, no refusal tells what it thinks of the content.
        const needsService = check.kind === 'ACCEPT' || inputChecks.includes(check);
        if (needsService && isServed !== 'SERVED') this.#skip(check, target);
        else await this.#check(check.id, check.title, target, (found) => check.run(target, found));
      }
    }
    if (traffic === 'real' && this.isReachable) {
      for (const step of lifecycle(session, this.#mode, offered, this.#readyWithinMs)) {
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

  get #readyWithinMs(): number {
    return this.#options.readyWithinMs ?? 30_000;
  }

  #lastInstance: string | undefined;

  /** The call as the platform would make it; what is wrong with it is named as closely as possible. */
  async #plain(target: Target, isOptional: boolean): Promise<Outcome> {
    let outcome: Outcome = 'BROKEN';
    const title = target.session
      .scene(target.scene)
      .variants?.find(({ name }) => name === target.variant)?.title;
    const id = target.variant ? `plain-${target.variant}` : 'plain';
    await this.#check(id, title ?? { zh: '平台的正常请求', en: 'The plain call' }, target, async (found) => {
      const ask = askOf(target);
      const exchange = await target.session.call(ask);
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
      // Each check would wait for its whole time limit, and tell nothing new.
      if (exchange.reply.kind === 'none' && exchange.reply.reason === 'TIMEOUT') outcome = 'SILENT';
      if (isFine) this.#lastInstance = instanceOf(exchange);
      if (isFine && target.traffic === 'real' && CREATION.has(target.scene))
        await this.#opened(target, ask, exchange, found);
      if (looksUnauthentic(exchange)) await findDialect(target, found);
    });
    return outcome;
  }

  /** What follows is about this instance, so an asynchronous opening is waited for. */
  async #opened(target: Target, order: Ask, exchange: Exchange, found: Found): Promise<void> {
    const instanceId = instanceOf(exchange);
    if (exchange.code !== '000004' || instanceId === undefined) return;
    const isReady = await becomesReady(target, order, instanceId, this.#readyWithinMs);
    if (!isReady) found('NEVER_READY', exchange);
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
  'long-orders',
  'two-products',
  'two-lines',
  'replay',
  'test-flag-zero',
]);
