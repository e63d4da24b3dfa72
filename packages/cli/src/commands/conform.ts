/** `jishi conform URL`: needs no marketplace, only the seller's address and key. */
import { writeFile } from 'node:fs/promises';
import {
  generations,
  isKnownGeneration,
  type KnownGeneration,
  knownGenerations,
  type SellerCompat,
  scenesOf,
  type WireChargingMode,
} from '@jishi/protocol/seller/index.ts';
import { type Command, EXIT, oneOf, UsageError } from '../command.ts';
import { htmlReport } from '../conform/html.ts';
import { junitXml } from '../conform/junit.ts';
import { printResult, printTotals, trafficName } from '../conform/print.ts';
import { totalsOf } from '../conform/report.ts';
import { conform } from '../conform/run.ts';

const SHORT: Readonly<Record<string, KnownGeneration>> = {
  v1: 'saas-v1',
  v2: 'saas-v2',
  license: 'license-online',
  notify: 'order-notify',
};
const MODES: Readonly<Record<string, WireChargingMode>> = {
  period: 'PERIOD',
  'one-time': 'ONE_TIME',
  'on-demand': 'ON_DEMAND',
  package: 'ON_DEMAND_PKG',
};
const NAMES = [
  ...Object.keys(SHORT),
  ...knownGenerations.filter((name) => generations[name].direction === 'TO_SELLER'),
];

export const conformCommand: Command = {
  name: 'conform',
  usage: 'URL --key KEY --generation NAME',
  about: {
    zh: '对商家的生产接口做一致性测试：每个场景、每种异常',
    en: "Test a seller's production interface: every scene, every nuisance",
  },
  options: {
    key: {
      type: 'string',
      value: 'key',
      about: {
        zh: '访问密钥；也可放在环境变量 JISHI_KEY',
        en: 'The interface key; or in the environment as JISHI_KEY',
      },
    },
    generation: {
      type: 'string',
      value: NAMES.join('|'),
      about: { zh: '协议代次', en: 'Generation of the protocol' },
    },
    mode: {
      type: 'string',
      value: Object.keys(MODES).join('|'),
      about: { zh: '计费模式', en: 'How the product is charged' },
    },
    real: {
      type: 'boolean',
      about: {
        zh: '另发真实流量：开通一个实例并走完生命周期（勿对生产环境使用）',
        en: 'Also send real traffic: open an instance and lead it through its life (never against production)',
      },
    },
    edition: { type: 'string', value: 'CN|INTL|EU', about: { zh: '站点版本', en: 'Edition of the site' } },
    'require-body-sign': {
      type: 'boolean',
      about: { zh: '要求响应带 Body-Sign', en: 'Demand a Body-Sign where it is optional' },
    },
    'encrypt-type': {
      type: 'string',
      value: '1|2',
      about: { zh: '敏感字段加密：1为AES-256，2为AES-128', en: 'Sensitive fields: 1 AES-256, 2 AES-128' },
    },
    'timeout-ms': {
      type: 'string',
      value: 'ms',
      about: { zh: '每次请求的时限', en: 'Limit of each request' },
    },
    scene: {
      type: 'string',
      value: 'name,…',
      about: { zh: '只测试这些场景，以逗号分隔', en: 'Only these scenes, joined by commas' },
    },
    'ready-within': {
      type: 'string',
      value: 'seconds',
      about: {
        zh: '异步开通（000004）最多等待的秒数，默认30',
        en: 'How long an asynchronous opening (000004) is waited for, 30 by default',
      },
    },
    junit: { type: 'string', value: 'file', about: { zh: '写出JUnit XML', en: 'Write JUnit XML' } },
    html: { type: 'string', value: 'file', about: { zh: '写出HTML报告', en: 'Write an HTML report' } },
    strict: { type: 'boolean', about: { zh: '警告也算失败', en: 'Warnings fail too' } },
    quiet: { type: 'boolean', short: 'q', about: { zh: '只显示有问题的项', en: 'Show only what is wrong' } },
  },
  examples: [
    'jishi conform http://localhost:9000/marketplace --key 4d9b1c6e-… --generation v2',
    'jishi conform https://dev.example.com/isv --generation v1 --mode on-demand --real --junit conform.xml',
  ],
  async run({ words, flags, tongue, json, say, tell }) {
    const url = addressOf(words);
    const key = String(flags.key ?? process.env.JISHI_KEY ?? '');
    if (key === '')
      throw new UsageError({
        zh: '缺少 --key（或环境变量 JISHI_KEY）',
        en: '--key (or JISHI_KEY in the environment) is missing',
      });
    const named = oneOf('generation', flags.generation, NAMES as readonly string[], 'v2');
    const generation = SHORT[named] ?? named;
    if (!isKnownGeneration(generation)) throw new UsageError({ zh: named, en: named });
    const compat: SellerCompat = {
      edition: oneOf('edition', flags.edition, ['CN', 'INTL', 'EU'], 'CN'),
      ...(flags['require-body-sign'] ? { requireBodySign: true } : {}),
      ...(flags['encrypt-type']
        ? { encryptType: oneOf('encrypt-type', flags['encrypt-type'], ['1', '2'], '1') }
        : {}),
    };
    let traffic = '';
    const report = await conform({
      url,
      key,
      generation,
      mode: MODES[oneOf('mode', flags.mode, Object.keys(MODES), 'period')]!,
      compat,
      real: flags.real === true,
      ...(flags['timeout-ms'] === undefined
        ? {}
        : { timeoutMs: wholeNumber('timeout-ms', flags['timeout-ms'], 100, 120_000) }),
      ...(flags['ready-within'] === undefined
        ? {}
        : { readyWithinMs: wholeNumber('ready-within', flags['ready-within'], 0, 10_800) * 1000 }),
      ...(flags.scene === undefined ? {} : { scenes: scenesNamed(generation, String(flags.scene), compat) }),
      onResult(result) {
        if (result.traffic !== traffic) {
          traffic = result.traffic;
          say(`\n${trafficName(result.traffic, tongue)}`);
        }
        if (!flags.quiet || result.status === 'FAILED' || result.status === 'WARNED')
          say(printResult(result, tongue));
      },
    });
    if (typeof flags.junit === 'string') await writeFile(flags.junit, junitXml(report, tongue));
    if (typeof flags.html === 'string') await writeFile(flags.html, htmlReport(report, tongue));
    say(printTotals(report, tongue));
    if (json) tell({ ...report, totals: totalsOf(report) });
    const { failed, warned } = totalsOf(report);
    return failed > 0 || (flags.strict === true && warned > 0) ? EXIT.FAILED : EXIT.OK;
  },
};

function addressOf(words: readonly string[]): string {
  const [url, ...rest] = words;
  if (url === undefined || rest.length > 0)
    throw new UsageError({ zh: '请给出一个地址', en: 'Give one address: jishi conform URL' });
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol))
    throw new UsageError({ zh: `${url} 不是http或https地址`, en: `${url} is no http or https address` });
  return url;
}

function wholeNumber(name: string, given: string | boolean, least: number, most: number): number {
  const value = Number(given);
  if (!Number.isInteger(value) || value < least || value > most)
    throw new UsageError({
      zh: `--${name} 应为 ${least} 到 ${most} 的整数`,
      en: `--${name} must be a whole number from ${least} to ${most}`,
    });
  return value;
}

function scenesNamed(
  generation: KnownGeneration,
  given: string,
  { edition = 'CN' }: SellerCompat,
): readonly string[] {
  const known = scenesOf(generation, edition);
  return given.split(',').map((name) => oneOf('scene', name.trim(), known, known[0]!));
}
