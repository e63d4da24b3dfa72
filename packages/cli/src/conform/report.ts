/** What a run found, before it is printed. */
import type { KnownGeneration, Words } from '@jishi/protocol/seller/index.ts';
import type { FindingCode, Severity } from './findings.ts';

export interface Finding {
  readonly code: FindingCode;
  readonly severity: Severity;
  /** `saas 6.1`: document and section. */
  readonly section: string;
  readonly detail?: Words;
  /** What was sent and what came back, without the key and without passwords. */
  readonly evidence?: { readonly request: string; readonly answer: string };
}

export interface CheckResult {
  readonly id: string;
  readonly scene: string;
  readonly traffic: 'test' | 'real';
  readonly title: Words;
  readonly status: 'PASSED' | 'FAILED' | 'WARNED' | 'SKIPPED';
  readonly findings: readonly Finding[];
  readonly milliseconds: number;
}

export interface Report {
  readonly url: string;
  readonly generation: KnownGeneration;
  readonly mode: string;
  readonly results: readonly CheckResult[];
  readonly calls: number;
  readonly milliseconds: number;
}

export interface Totals {
  readonly passed: number;
  readonly failed: number;
  readonly warned: number;
  readonly skipped: number;
}

export function totalsOf({ results }: Report): Totals {
  const count = (status: CheckResult['status']) => results.filter((r) => r.status === status).length;
  return {
    passed: count('PASSED'),
    failed: count('FAILED'),
    warned: count('WARNED'),
    skipped: count('SKIPPED'),
  };
}

/** All codes that were found, once each: errors first. */
export function codesOf({ results }: Report): readonly FindingCode[] {
  const all = results.flatMap(({ findings }) => findings);
  const order: readonly Severity[] = ['ERROR', 'WARNING', 'NOTE'];
  return [...new Set(order.flatMap((s) => all.filter((f) => f.severity === s).map((f) => f.code)))];
}
