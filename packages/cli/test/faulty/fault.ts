/** What a planted fault is. */
import type { KnownGeneration, WireChargingMode, Words } from '@jishi/protocol/seller/index.ts';
import type { FindingCode } from '../../src/conform/findings.ts';
import type { Behaviour, State } from './behaviour.ts';

export interface Fault {
  /** The flag of the faulty seller. */
  readonly id: string;
  readonly generation: KnownGeneration;
  readonly wrong: Words;
  /** Any of them names the fault. */
  readonly expected: readonly FindingCode[];
  /** What is replaced; everything else stays right. */
  change(right: Behaviour, state: State): Partial<Behaviour>;
  readonly run?: Partial<{
    readonly mode: WireChargingMode;
    /** Tried with these scenes only; newInstance (or the generation's first) by default. */
    readonly scenes: readonly string[];
    /** Shows with real traffic only. */
    readonly real: boolean;
    readonly timeoutMs: number;
    readonly readyWithinMs: number;
  }>;
}

export const fault = (
  generation: KnownGeneration,
  id: string,
  expected: FindingCode | readonly FindingCode[],
  zh: string,
  en: string,
  change: Fault['change'],
  run: Fault['run'] = {},
): Fault => ({
  id,
  generation,
  wrong: { zh, en },
  expected: typeof expected === 'string' ? [expected] : expected,
  change,
  run,
});
