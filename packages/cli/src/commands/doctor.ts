/** `jishi doctor`: why a signature does not fit, from what a developer has at hand. */
import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import {
  type Diagnosis,
  decodeBody,
  diagnose,
  type KeyCandidate,
  parseCaptured,
  SCHEMES,
} from '@jishi/protocol/doctor/index.ts';
import { type Command, EXIT, type Input, oneOf, UsageError } from '../command.ts';

export const doctorCommand: Command = {
  name: 'doctor',
  usage: '[FILE] --key KEY',
  about: {
    zh: '诊断签名：粘贴 curl 命令、HTTP 报文、HAR 或地址',
    en: 'Find out why a signature does not fit: a curl command, an HTTP dump, a HAR entry or a URL',
  },
  options: {
    key: {
      type: 'string',
      value: 'key',
      about: {
        zh: '访问密钥（AK/SK 时为SK）；也可用 JISHI_KEY',
        en: 'The key (for AK/SK the SK); or JISHI_KEY',
      },
    },
    ak: {
      type: 'string',
      value: 'AK',
      about: { zh: 'AK/SK 签名的AK', en: 'The access key of an AK/SK signature' },
    },
    'other-key': {
      type: 'string',
      value: 'key',
      multiple: true,
      about: { zh: '同一商家其他地址的密钥', en: 'A key of another address of the same seller' },
    },
    scheme: {
      type: 'string',
      value: SCHEMES.join('|'),
      about: { zh: '签名方式；默认自动识别', en: 'The signature; detected by default' },
    },
    'received-at': {
      type: 'string',
      value: 'instant',
      about: { zh: '收到的时刻，用于判断是否过期', en: 'When it came in, to judge its age' },
    },
  },
  examples: ['pbpaste | jishi doctor --key 4d9b1c6e-…', 'jishi doctor request.txt --key 4d9b1c6e-… --json'],
  async run(input) {
    const { words, flags, tongue, say, tell } = input;
    const key = String(flags.key ?? process.env.JISHI_KEY ?? '');
    if (key === '') throw new UsageError({ zh: '缺少 --key', en: '--key is missing' });
    const reading = parseCaptured(await pasted(words));
    for (const problem of reading.problems) say(`! ${problem[tongue]}`);
    if (!reading.message) {
      tell({ problems: reading.problems });
      return EXIT.USAGE;
    }
    const { message, problems } = await decodeBody(reading.message);
    for (const problem of problems) say(`! ${problem[tongue]}`);
    const receivedAt = instant(flags['received-at']);
    const diagnosis = diagnose({
      message,
      keys: keysOf(key, flags),
      ...(flags.scheme === undefined
        ? {}
        : { scheme: oneOf('scheme', flags.scheme, SCHEMES, 'QUERY_SIGNATURE') }),
      ...(receivedAt ? { receivedAt } : {}),
    });
    say(printed(diagnosis, tongue));
    tell(diagnosis);
    return diagnosis.verdict === 'OK' ? EXIT.OK : EXIT.FAILED;
  },
};

async function pasted(words: readonly string[]): Promise<string> {
  const [file, ...rest] = words;
  if (rest.length > 0) throw new UsageError({ zh: '只能给出一个文件', en: 'Give one file at most' });
  if (file === undefined || file === '-') return text(process.stdin);
  try {
    return await readFile(file, 'utf8');
  } catch {
    throw new UsageError({ zh: `读不到文件 ${file}`, en: `The file ${file} cannot be read` });
  }
}

function keysOf(key: string, flags: Input['flags']): KeyCandidate[] {
  const others = (flags['other-key'] as unknown as readonly string[] | undefined) ?? [];
  return [
    { key, role: 'EXPECTED', ...(typeof flags.ak === 'string' ? { accessKey: flags.ak } : {}) },
    ...others.map((other): KeyCandidate => ({ key: other, role: 'OTHER_ADDRESS' })),
  ];
}

function instant(given: Input['flags'][string]): Date | undefined {
  if (given === undefined) return undefined;
  const at = new Date(String(given));
  if (Number.isNaN(at.getTime()))
    throw new UsageError({ zh: '--received-at 不是时间', en: '--received-at is no instant' });
  return at;
}

const labels = {
  zh: {
    OK: '签名正确',
    WRONG: '签名不正确',
    UNREADABLE: '无法识别签名',
    fix: '怎么改',
    canonical: '应签名的内容',
    signed: '实际签名的内容',
    expected: '应为',
    received: '收到',
    PROVEN: '已证实',
    LIKELY: '可能',
  },
  en: {
    OK: 'The signature fits',
    WRONG: 'The signature does not fit',
    UNREADABLE: 'No signature can be made out',
    fix: 'Mend',
    canonical: 'What must be signed',
    signed: 'What was signed',
    expected: 'expected',
    received: 'received',
    PROVEN: 'proven',
    LIKELY: 'likely',
  },
} as const;

function printed(diagnosis: Diagnosis, tongue: Input['tongue']): string {
  const t = labels[tongue];
  const parts = (shown: Diagnosis['canonical']) => shown.map(({ name, value }) => `    ${name}: ${value}`);
  return [
    `${t[diagnosis.verdict]}${diagnosis.scheme ? ` (${diagnosis.scheme})` : ''}`,
    ...diagnosis.findings.flatMap((f) => [
      `  ${f.title[tongue]} (${t[f.certainty]}, ${f.code})`,
      `    ${f.explanation[tongue]}`,
      `    ${t.fix}: ${f.fix[tongue]}`,
    ]),
    ...(diagnosis.verdict === 'OK' ? [] : [`  ${t.canonical}:`, ...parts(diagnosis.canonical)]),
    ...(diagnosis.signed.length > 0 ? [`  ${t.signed}:`, ...parts(diagnosis.signed)] : []),
    ...(diagnosis.expected ? [`  ${t.expected}: ${diagnosis.expected}`] : []),
    ...(diagnosis.received ? [`  ${t.received}: ${diagnosis.received}`] : []),
  ].join('\n');
}
