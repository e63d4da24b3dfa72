/** The report as JUnit XML, for build servers. */
import { findingKinds } from './findings.ts';
import { findingLine, type Tongue } from './print.ts';
import { type CheckResult, type Report, totalsOf } from './report.ts';

export function junitXml(report: Report, tongue: Tongue): string {
  const { failed, skipped } = totalsOf(report);
  const scenes = [...new Set(report.results.map(({ scene, traffic }) => `${traffic}.${scene}`))];
  const suites = scenes.map((name) => {
    const results = report.results.filter(({ scene, traffic }) => `${traffic}.${scene}` === name);
    const failures = results.filter(({ status }) => status === 'FAILED').length;
    return [
      `  <testsuite name="${xml(`${report.generation}.${name}`)}" tests="${results.length}" failures="${failures}">`,
      ...results.map((result) => testcase(result, name, tongue)),
      '  </testsuite>',
    ].join('\n');
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="jishi conform" tests="${report.results.length}" failures="${failed}" skipped="${skipped}" time="${(report.milliseconds / 1000).toFixed(3)}">`,
    ...suites,
    '</testsuites>',
    '',
  ].join('\n');
}

function testcase(result: CheckResult, suite: string, tongue: Tongue): string {
  const open = `    <testcase classname="${xml(suite)}" name="${xml(`${result.id} ${result.title[tongue]}`)}" time="${(result.milliseconds / 1000).toFixed(3)}"`;
  if (result.status === 'SKIPPED') return `${open}><skipped/></testcase>`;
  const bad = result.findings.filter(({ severity }) => severity !== 'NOTE');
  if (bad.length === 0) return `${open}/>`;
  const text = bad
    .map((f) =>
      [
        `${findingLine(f, tongue)} (${f.section})`,
        findingKinds[f.code].fix[tongue],
        ...(f.evidence ? [f.evidence.request, f.evidence.answer] : []),
      ].join('\n'),
    )
    .join('\n\n');
  const body =
    result.status === 'FAILED'
      ? `<failure message="${xml(findingLine(bad[0]!, tongue))}">${xml(text)}</failure>`
      : `<system-out>${xml(text)}</system-out>`;
  return `${open}>${body}</testcase>`;
}

/** XML 1.0 knows no control characters, not even escaped. */
function xml(text: string): string {
  return text
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '�')
    .replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c]!);
}
