/** `jishi conform` as a developer runs it: a program with an exit code, JSON, JUnit and HTML. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type FaultySeller, startFaultySeller } from './faulty/seller.ts';

const program = fileURLToPath(new URL('../bin/jishi.mjs', import.meta.url));

function command(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, ...args], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, LANG: 'C.UTF-8', LC_ALL: '', LC_MESSAGES: '', JISHI_KEY: '' },
    });
    let [out, err] = ['', ''];
    child.stdout.on('data', (piece) => (out += piece));
    child.stderr.on('data', (piece) => (err += piece));
    child.once('error', reject);
    child.once('close', (code) => resolve({ code: code ?? -1, out, err }));
  });
}

let folder: string;
let seller: FaultySeller | undefined;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'jishi-conform-'));
});
afterEach(async () => {
  await seller?.close();
  seller = undefined;
  rmSync(folder, { recursive: true, force: true });
});

const start = async (fault?: string) => {
  seller = await startFaultySeller('saas-v2', fault);
  return [seller.url, '--key', seller.key, '--generation', 'v2', '--scene', 'newInstance'];
};

/** Tags of an XML text, or an error naming what is not closed: enough for well-formedness without a parser. */
function openTags(xml: string): string[] {
  const open: string[] = [];
  const names: string[] = [];
  const rest = xml
    .replace(/^<\?xml[^?]*\?>/, '')
    .replace(
      /<(\/?)([\w.-]+)((?:\s+[\w.-]+="[^"<]*")*)\s*(\/?)>/g,
      (_, closing: string, name: string, __: string, empty: string) => {
        if (closing) expect(open.pop()).toBe(name);
        else {
          names.push(name);
          if (!empty) open.push(name);
        }
        return '';
      },
    );
  expect(open).toEqual([]);
  // What is left is text: no stray bracket, every ampersand begins an entity.
  expect(rest).not.toMatch(/[<>]/);
  expect(xml.match(/&(?!(amp|lt|gt|quot|apos|#\d+);)/)).toBeNull();
  return names;
}

describe('jishi conform', () => {
  test('a seller that is right: 0, all reports say so', async () => {
    const [junit, html] = [join(folder, 'r.xml'), join(folder, 'r.html')];
    const { code, out, err } = await command('conform', ...(await start()), '--junit', junit, '--html', html);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('conforms');
    expect(out).toMatch(/\d+ passed, 0 failed, 0 warnings/);
    const xml = readFileSync(junit, 'utf8');
    expect(openTags(xml)).not.toContain('failure');
    expect(xml).toContain('failures="0"');
    const page = readFileSync(html, 'utf8');
    expect(page).toMatch(/^<!doctype html>/);
    expect(page).toContain('Conforms');
  });

  test('a seller with a fault: 1, with the reason, the section and the exchange, but not the key', async () => {
    const [junit, html] = [join(folder, 'r.xml'), join(folder, 'r.html')];
    const args = [...(await start('always-new')), '--junit', junit, '--html', html];
    const { code, out } = await command('conform', ...args, '--quiet', '--lang', 'zh');
    expect(code).toBe(1);
    expect(out).toContain('REPEAT_OTHER_INSTANCE 重复的请求得到另一个实例');
    expect(out).toContain('seller-protocol-saas 2.6');
    expect(out).toContain('curl -X POST');
    const xml = readFileSync(junit, 'utf8');
    expect(openTags(xml)).toContain('failure');
    const page = readFileSync(html, 'utf8');
    expect(page).toContain('REPEAT_OTHER_INSTANCE');
    for (const text of [out, xml, page]) expect(text).not.toContain(seller!.key);
  });

  test('--json is one value on standard output and nothing else', async () => {
    const { code, out } = await command('conform', ...(await start('always-new')), '--json');
    expect(code).toBe(1);
    const report = JSON.parse(out) as {
      totals: { failed: number };
      results: { findings: { code: string }[] }[];
    };
    expect(report.totals.failed).toBeGreaterThan(0);
    expect(report.results.flatMap(({ findings }) => findings.map((f) => f.code))).toContain(
      'REPEAT_OTHER_INSTANCE',
    );
  });

  test('warnings alone end with 0, and with 1 when --strict', async () => {
    const args = await start('content-type');
    expect((await command('conform', ...args)).code).toBe(0);
    expect((await command('conform', ...args, '--strict')).code).toBe(1);
  });

  test('what an answer says cannot break the reports', async () => {
    const [junit, html] = [join(folder, 'r.xml'), join(folder, 'r.html')];
    await command('conform', ...(await start('html')), '--junit', junit, '--html', html);
    openTags(readFileSync(junit, 'utf8'));
    expect(readFileSync(html, 'utf8')).not.toContain('<h1>OK</h1>');
  });

  test('an address where nobody listens: 1 and no long list', async () => {
    const { code, out } = await command(
      'conform',
      'http://127.0.0.1:9/x',
      '--key',
      'k',
      '--generation',
      'v2',
    );
    expect(code).toBe(1);
    expect(out).toContain('UNREACHABLE');
    expect(out.match(/✗/g)).toHaveLength(1);
  });

  test('a wrong command line: 2, on standard error', async () => {
    const { code, out, err } = await command('conform', 'http://127.0.0.1:9/x', '--generation', 'v2');
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('--key');
  });
});
