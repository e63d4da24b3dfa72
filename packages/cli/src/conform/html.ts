/** The report as one HTML page that needs nothing else: to be kept, mailed, attached. */
import { findingKinds } from './findings.ts';
import { findingLine, type Tongue, trafficName } from './print.ts';
import { type CheckResult, type Finding, type Report, totalsOf } from './report.ts';

const texts = {
  zh: {
    title: '一致性报告',
    passed: '通过',
    failed: '失败',
    warned: '警告',
    skipped: '跳过',
    good: '符合规范',
    bad: '不符合规范',
    request: '请求',
    answer: '响应',
    fix: '怎么改',
    calls: '次请求',
  },
  en: {
    title: 'Conformance report',
    passed: 'passed',
    failed: 'failed',
    warned: 'warnings',
    skipped: 'skipped',
    good: 'Conforms',
    bad: 'Does not conform',
    request: 'Request',
    answer: 'Answer',
    fix: 'Mend',
    calls: 'requests',
  },
} as const;

const STYLE = `
:root{color-scheme:light dark;--ink:#26221c;--paper:#faf7f1;--line:#ddd5c6;--soft:#6b6455;--seal:#b3342d;--jade:#2f6f5b;--amber:#8a5a00}
@media(prefers-color-scheme:dark){:root{--ink:#ece5d8;--paper:#1b1916;--line:#3a352d;--soft:#aaa08e;--seal:#e8766d;--jade:#7cc3a9;--amber:#e0b060}}
body{margin:0 auto;max-width:64rem;padding:2rem 1.25rem;background:var(--paper);color:var(--ink);font:16px/1.6 system-ui,"Noto Sans CJK SC","PingFang SC","Microsoft YaHei",sans-serif}
h1{font-size:1.5rem;margin:0}h2{font-size:1.05rem;margin:2rem 0 .25rem;border-bottom:1px solid var(--line);padding-bottom:.25rem}
.sub{color:var(--soft);overflow-wrap:anywhere}.bad{color:var(--seal)}.good{color:var(--jade)}.warn{color:var(--amber)}
ul{list-style:none;padding:0;margin:0}li{padding:.3rem 0}pre{white-space:pre-wrap;overflow-wrap:anywhere;background:color-mix(in srgb,var(--ink) 6%,transparent);padding:.6rem;border-radius:6px;font-size:.85rem;margin:.4rem 0}
details{margin:.3rem 0 .3rem 1.6rem}summary{cursor:pointer}.sum{display:flex;gap:1.5rem;flex-wrap:wrap;margin:1rem 0;font-variant-numeric:tabular-nums}`;

const MARK = {
  PASSED: ['✓', 'good'],
  FAILED: ['✗', 'bad'],
  WARNED: ['!', 'warn'],
  SKIPPED: ['–', 'sub'],
} as const;

export function htmlReport(report: Report, tongue: Tongue): string {
  const t = texts[tongue];
  const totals = totalsOf(report);
  const groups = [...new Set(report.results.map(({ traffic, scene }) => `${traffic}\n${scene}`))];
  const sections = groups.map((group) => {
    const [traffic, scene] = group.split('\n') as [CheckResult['traffic'], string];
    const results = report.results.filter((r) => r.traffic === traffic && r.scene === scene);
    return `<h2>${html(scene)} · ${html(trafficName(traffic, tongue))}</h2><ul>${results.map((r) => resultItem(r, tongue)).join('')}</ul>`;
  });
  const verdict =
    totals.failed === 0 ? `<span class="good">${t.good}</span>` : `<span class="bad">${t.bad}</span>`;
  return `<!doctype html>
<html lang="${tongue === 'zh' ? 'zh-CN' : 'en'}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${t.title}</title><style>${STYLE}</style></head>
<body><main><h1>${t.title}: ${verdict}</h1><p class="sub">${html(report.url)} · ${report.generation} · ${report.mode}</p>
<p class="sum"><span>${totals.passed} ${t.passed}</span><span class="bad">${totals.failed} ${t.failed}</span><span class="warn">${totals.warned} ${t.warned}</span><span>${totals.skipped} ${t.skipped}</span><span>${report.calls} ${t.calls}</span></p>
${sections.join('\n')}</main></body></html>
`;
}

function resultItem(result: CheckResult, tongue: Tongue): string {
  const [sign, style] = MARK[result.status];
  const found = result.findings.filter(({ severity }) => severity !== 'NOTE');
  return `<li><span class="${style}" aria-hidden="true">${sign}</span> ${html(result.title[tongue])} <span class="sub">${result.milliseconds} ms</span>${found.map((f) => findingItem(f, tongue)).join('')}</li>`;
}

function findingItem(finding: Finding, tongue: Tongue): string {
  const t = texts[tongue];
  const { fix } = findingKinds[finding.code];
  const proof = finding.evidence
    ? `<p class="sub">${t.request}</p><pre>${html(finding.evidence.request)}</pre><p class="sub">${t.answer}</p><pre>${html(finding.evidence.answer)}</pre>`
    : '';
  return `<details><summary class="${finding.severity === 'ERROR' ? 'bad' : 'warn'}">${html(findingLine(finding, tongue))}</summary><p>${t.fix}: ${html(fix[tongue])} <span class="sub">(${finding.section})</span></p>${proof}</details>`;
}

function html(text: string): string {
  return text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);
}
