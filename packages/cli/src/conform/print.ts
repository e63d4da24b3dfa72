/** A report for people: at a terminal. */
import type { Words } from '@jishi/protocol/seller/index.ts';
import { findingKinds } from './findings.ts';
import { type CheckResult, type Finding, type Report, totalsOf } from './report.ts';

export type Tongue = keyof Words;

const SIGN = { PASSED: '✓', FAILED: '✗', WARNED: '!', SKIPPED: '–' } as const;

const texts = {
  zh: {
    passed: '通过',
    failed: '失败',
    warned: '警告',
    skipped: '跳过',
    fix: '怎么改',
    see: '依据',
    calls: '次请求',
    good: '符合规范',
    bad: '不符合规范',
    real: '真实流量',
    test: '测试流量',
  },
  en: {
    passed: 'passed',
    failed: 'failed',
    warned: 'warnings',
    skipped: 'skipped',
    fix: 'mend',
    see: 'see',
    calls: 'requests',
    good: 'conforms',
    bad: 'does not conform',
    real: 'real traffic',
    test: 'test traffic',
  },
} as const;

export function findingLine(finding: Finding, tongue: Tongue): string {
  const kind = findingKinds[finding.code];
  const detail = finding.detail ? `: ${finding.detail[tongue]}` : '';
  return `${finding.code} ${kind.title[tongue]}${detail}`;
}

/** Lines for one check: nothing but its name when all is well. */
export function printResult(result: CheckResult, tongue: Tongue): string {
  const t = texts[tongue];
  const head = `  ${SIGN[result.status]} ${result.scene} ${result.title[tongue]}`;
  const found = result.findings
    .filter(({ severity }) => severity !== 'NOTE')
    .flatMap((finding) => [
      `      ${findingLine(finding, tongue)}`,
      `      ${t.fix}: ${findingKinds[finding.code].fix[tongue]}  (${t.see} ${finding.section})`,
      ...(finding.evidence ? [indent(finding.evidence.request), indent(finding.evidence.answer)] : []),
    ]);
  return [head, ...found].join('\n');
}

const indent = (text: string) =>
  text
    .split('\n')
    .map((line) => `        ${line}`)
    .join('\n');

export function printTotals(report: Report, tongue: Tongue): string {
  const t = texts[tongue];
  const { passed, failed, warned, skipped } = totalsOf(report);
  const verdict = failed === 0 ? t.good : t.bad;
  return [
    '',
    `${report.url} (${report.generation}, ${report.mode}) ${verdict}`,
    `${passed} ${t.passed}, ${failed} ${t.failed}, ${warned} ${t.warned}, ${skipped} ${t.skipped}; ${report.calls} ${t.calls}, ${(report.milliseconds / 1000).toFixed(1)} s`,
  ].join('\n');
}

export const trafficName = (traffic: CheckResult['traffic'], tongue: Tongue) => texts[tongue][traffic];
