/** The frame of the CLI: help, typing errors, exit codes, JSON. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomAlphanumeric, signRequest } from '@jishi/protocol/seller/index.ts';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { nearest } from '../src/command.ts';
import { durationOf } from '../src/commands/clock.ts';
import { commands } from '../src/commands/index.ts';
import { jishi } from '../src/main.ts';

const KEY = '4d9b1c6e-0f35-4b1a-9c70-2f1e7a5d8b63';

/** One command line: what it printed and how it ended. */
async function run(...args: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const stdout = vi.spyOn(console, 'log').mockImplementation((text) => void out.push(String(text)));
  const stderr = vi.spyOn(console, 'error').mockImplementation((text) => void err.push(String(text)));
  try {
    const code = await jishi(args, { LANG: 'C.UTF-8' });
    return { code, out: out.join('\n'), err: err.join('\n') };
  } finally {
    stdout.mockRestore();
    stderr.mockRestore();
  }
}

describe('help', () => {
  test('the overview names every command, in both languages', async () => {
    const english = await run('--help');
    const chinese = await run('--help', '--lang', 'zh');
    expect(english.code).toBe(0);
    for (const { name, about } of commands) {
      expect(english.out).toContain(name);
      expect(english.out).toContain(about.en);
      expect(chinese.out).toContain(about.zh);
    }
    expect(chinese.out).toContain('用法');
  });

  test.each(commands.map(({ name }) => name))('%s tells its options in both languages', async (name) => {
    const command = commands.find((one) => one.name === name)!;
    const english = await run(...name.split(' '), '--help');
    const chinese = await run(...name.split(' '), '--help', '--lang', 'zh');
    expect(english.code).toBe(0);
    for (const [option, { about }] of Object.entries(command.options)) {
      expect(english.out).toContain(`--${option}`);
      expect(english.out).toContain(about.en);
      expect(chinese.out).toContain(about.zh);
    }
  });

  test('without a command the overview is shown, and that is no success', async () => {
    expect(await run()).toMatchObject({ code: 2, out: expect.stringContaining('jishi COMMAND') });
  });

  test('the language comes from the environment when no flag names one', async () => {
    const log = vi.spyOn(console, 'log').mockImplementation(() => undefined);
    await jishi(['--help'], { LANG: 'zh_CN.UTF-8' });
    expect(log.mock.calls.join('\n')).toContain('用法');
    log.mockRestore();
  });
});

describe('typing errors end with 2 and name the nearest', () => {
  test.each([
    [['conferm'], 'conform'],
    [['clock', 'advence'], 'advance'],
    [['conform', 'http://x.example', '--genration', 'v2'], '--generation'],
    [['conform', 'http://x.example', '--key', 'k', '--generation', 'v22'], 'v2'],
    [['conform', 'http://x.example', '--key', 'k', '--mode', 'on-demnd'], 'on-demand'],
    [['conform', 'http://x.example', '--key', 'k', '--scene', 'newInstanc'], 'newInstance'],
  ])('%j', async (args, meant) => {
    const { code, out, err } = await run(...args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(`did you mean ${meant}?`);
    expect((await run(...args, '--lang', 'zh')).err).toContain(`是否想用 ${meant}`);
  });

  test.each([
    [['conform'], 'Give one address'],
    [['conform', 'example.com/x', '--key', 'k'], 'no http or https address'],
    [['conform', 'http://x.example', '--key', 'k', '--timeout-ms', '1'], '--timeout-ms'],
    [['conform', 'http://x.example', '--key', 'k', '--ready-within', 'soon'], '--ready-within'],
    [['conform', 'http://x.example', '--lang', 'fr'], '--lang'],
    [['clock', 'advance'], 'either a duration or --to'],
  ])('%j is told in one sentence', async (args, said) => {
    const { code, err } = await run(...args);
    expect(code).toBe(2);
    expect(err).toContain(said);
    expect(err.split('\n')).toHaveLength(1);
  });

  test('with --json the error is JSON on standard output', async () => {
    const { code, out, err } = await run('conferm', '--json');
    expect({ code, err }).toEqual({ code: 2, err: '' });
    expect(JSON.parse(out)).toEqual({ error: expect.stringContaining('did you mean conform?') });
  });

  test('what is far from everything is not guessed', () => {
    expect(nearest('xyzzy', ['start', 'conform'])).toBeUndefined();
    expect(nearest('con', ['start', 'conform'])).toBe('conform');
  });
});

describe('durations', () => {
  test.each([
    ['3y', 'P3Y'],
    ['1mo', 'P1M'],
    ['2w', 'P2W'],
    ['90d', 'P90D'],
    ['1d12h', 'P1DT12H'],
    ['30m', 'PT30M'],
    ['30min', 'PT30M'],
    ['45s', 'PT45S'],
    ['1y 2mo 3d', 'P1Y2M3D'],
    ['1H30M', 'PT1H30M'],
    ['PT30M', 'PT30M'],
    ['P1Y', 'P1Y'],
  ])('%s is %s', (given, wanted) => {
    expect(durationOf(given)).toBe(wanted);
  });

  test.each(['', 'soon', '3', 'y', '-3d', '3 parsecs', '1d foo', '1,5h', 'P'])('%j is none', (given) => {
    expect(() => durationOf(given)).toThrow(/no duration/);
  });
});

describe('doctor', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'doctor-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const at = new Date('2026-07-01T12:00:00Z');
  const curl = (key: string, body = '{"activity":"newInstance","orderId":"CS1"}') => {
    const { url, headers } = signRequest({
      url: 'https://seller.example.com/produce',
      key,
      body: '{"activity":"newInstance","orderId":"CS1"}',
      timestampMs: at.getTime(),
      nonce: randomAlphanumeric(32),
    });
    const given = Object.entries(headers).map(([name, value]) => `-H '${name}: ${value}'`);
    const file = join(folder, 'request.txt');
    writeFileSync(file, `curl -X POST '${url}' ${given.join(' ')} --data-raw '${body}'\n`);
    return file;
  };
  const ask = (file: string, ...more: string[]) =>
    run('doctor', file, '--key', KEY, '--received-at', at.toISOString(), ...more);

  test('a right request fits, and ends with 0', async () => {
    expect(await ask(curl(KEY))).toMatchObject({
      code: 0,
      out: expect.stringContaining('The signature fits'),
    });
  });

  test('a body written with blanks is named, in both languages, and ends with 1', async () => {
    const file = curl(KEY, '{"activity": "newInstance", "orderId": "CS1"}');
    const english = await ask(file, '--json');
    expect(english.code).toBe(1);
    const { verdict, findings } = JSON.parse(english.out) as {
      verdict: string;
      findings: { code: string; title: { zh: string; en: string } }[];
    };
    expect(verdict).toBe('WRONG');
    expect(findings.length).toBeGreaterThan(0);
    expect((await ask(file)).out).toContain(findings[0]!.title.en);
    expect((await ask(file, '--lang', 'zh')).out).toContain(findings[0]!.title.zh);
  });

  test('the key of another address is recognised and never shown', async () => {
    const other = 'a3c5b1d0-7d8e-4a57-8d0c-0b4b7d6f9e21';
    const { code, out } = await ask(curl(other), '--other-key', other);
    expect(code).toBe(1);
    expect(out).not.toContain(other);
    expect(out).not.toContain(KEY);
  });

  test.each([
    ['no key', ['doctor', 'nothing.txt'], '--key is missing'],
    ['no such file', ['doctor', '/no/such/file', '--key', KEY], 'cannot be read'],
  ])('%s ends with 2', async (_, args, said) => {
    vi.stubEnv('JISHI_KEY', '');
    expect(await run(...args)).toMatchObject({ code: 2, err: expect.stringContaining(said) });
    vi.unstubAllEnvs();
  });
});
