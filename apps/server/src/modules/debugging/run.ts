/** A call made to try a seller's interface: what is asked, what came of it. Pure. */
import type { LocalText } from '@jishi/protocol';
import type { Diagnosis } from '@jishi/protocol/doctor/index.ts';
import type { FieldCheck, KnownGeneration, SceneParams } from '@jishi/protocol/seller/index.ts';

/** DEBUG: by hand on the page. RERUN: a saved case, asked for by its seller. DIAL: a dial test (拨测). */
export const CAUSES = ['DEBUG', 'RERUN', 'DIAL'] as const;
export type Cause = (typeof CAUSES)[number];
export const VERDICTS = ['PASSED', 'FAILED'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** One scene with its values, as a form is filled or a case is saved. */
export interface Trial {
  readonly generation: KnownGeneration;
  readonly scene: string;
  readonly variant: string | null;
  readonly params: SceneParams;
}

/** A request as it goes out; of the key only that it took part. */
export interface ShownRequest {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly signature: string;
  readonly parts: readonly ShownPart[];
  readonly curl: string;
}

export interface ShownPart {
  readonly name: string;
  /** Empty for the key. */
  readonly value: string;
  readonly byteLength: number | null;
  readonly isSecret: boolean;
}

export interface Exchange {
  readonly request: ShownRequest;
  readonly answer: {
    readonly status: number;
    readonly headers: Readonly<Record<string, string>>;
    readonly body: string;
  } | null;
  /** Why nothing came back. */
  readonly problem: { readonly reason: string; readonly detail: string } | null;
  readonly milliseconds: number;
}

export interface Examined {
  readonly about: 'REQUEST' | 'ANSWER';
  readonly diagnosis: Diagnosis;
}

export interface DebugRun extends Trial {
  readonly id: string;
  readonly position: bigint;
  readonly sellerId: string;
  readonly addressId: string;
  readonly keyId: string;
  readonly cause: Cause;
  readonly at: Date;
  readonly verdict: Verdict;
  readonly reason: string | null;
  readonly exchanges: readonly Exchange[];
  readonly checks: readonly FieldCheck[];
  readonly examined: Examined | null;
}

/** Text in both languages, as the model keeps it, in the shape of the house. */
export const localText = ({ zh, en }: { readonly zh: string; readonly en: string }): LocalText => ({
  'zh-CN': zh,
  en,
});

/** Same parameters, same case: keys sorted at every depth. */
export function canonicalParams(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalParams).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([name, inner]) => `${JSON.stringify(name)}:${canonicalParams(inner)}`).join(',')}}`;
  }
  return JSON.stringify(value) ?? 'null';
}
