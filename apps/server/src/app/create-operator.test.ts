import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createVault, loadVaultKey } from '../platform/vault/index.ts';
import { type TestHouse, testHouse } from './testing.ts';

const KEY = Buffer.alloc(32, 7).toString('base64');
let house: TestHouse;
let dataDir: string;
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'jishi-operator-'));
  const env = { JISHI_SECRET_KEY: KEY };
  house = await testHouse({ vault: createVault(await loadVaultKey({ env, dataDir })) });
});
afterAll(async () => {
  await house.close();
  await rm(dataDir, { recursive: true, force: true });
});

function run(
  args: readonly string[],
  stdin = '',
): Promise<{ code: number | null; out: string; err: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(
      process.execPath,
      [join(import.meta.dirname, '../main/create-operator.ts'), ...args],
      {
        env: {
          PATH: process.env.PATH,
          DATABASE_URL: house.world.url,
          DATA_DIR: dataDir,
          JISHI_SECRET_KEY: KEY,
          JISHI_DEMO: '0',
          PUBLIC_URL: 'https://mkt.test',
        },
      },
    );
    let [out, err] = ['', ''];
    child.stdout.on('data', (chunk) => {
      out += chunk;
    });
    child.stderr.on('data', (chunk) => {
      err += chunk;
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, out, err }));
    child.stdin.end(stdin);
  });
}
const post = async (url: string, payload: object) => {
  const answer = await house.http.inject({ method: 'POST', url, payload });
  return { status: answer.statusCode, body: answer.json() };
};
const forget = async () => {
  for (const table of ['sessions', 'password_resets', 'users', 'accounts']) {
    await house.world.db.deleteFrom(table as 'users').execute();
  }
};

describe('npm run operator', { timeout: 60_000 }, () => {
  it.each([
    ['no address', [], 'x\n', /--email/],
    ['an address that is none', ['--email', 'me'], 'x\n', /--email/],
    ['an option that is none', ['--email', 'me@here.test', '--admin'], 'x\n', /--admin/],
    ['a language that is none', ['--email', 'me@here.test', '--lang', 'fr'], 'x\n', /--lang/],
    ['no password', ['--email', 'me@here.test'], '', /stdin/],
    ['a weak password', ['--email', 'me@here.test'], 'aaaaaaaa\n', /at least two of/],
  ])('refuses %s, in both languages, and makes nothing', async (_what, args, stdin, words) => {
    const { code, err, out } = await run(args, stdin);
    expect(code).not.toBe(0);
    expect(err).toMatch(words);
    expect(err).toMatch(/[\u4e00-\u9fff]/);
    expect(out).toBe('');
    expect(await house.world.db.selectFrom('accounts').selectAll().execute()).toEqual([]);
  });

  it('makes an operator who signs in with the password and sees the console; a second one is refused', async () => {
    const made = await run(['--email', 'ops@here.test', '--name', 'Ops'], 'Jishi-2026\n');
    expect(made).toMatchObject({ code: 0, err: '' });
    expect(made.out).not.toContain('Jishi-2026');
    const { status, body } = await post('/api/sign-in', { email: 'ops@here.test', password: 'Jishi-2026' });
    expect(status).toBe(200);
    expect(body).toMatchObject({ account: { kind: 'OPERATOR', name: 'Ops' } });
    expect(body.permissions).toContain('operator.overview');
    const again = await run(['--email', 'other@here.test'], 'Jishi-2026\n');
    expect(again.code).toBe(1);
    expect(again.err).toContain('ops@here.test');
    expect(await house.world.db.selectFrom('accounts').selectAll().execute()).toHaveLength(1);
    await forget();
  });

  it('--link prints a link that sets the password once', async () => {
    const { code, out } = await run(['--email', 'ops@here.test', '--link']);
    expect(code).toBe(0);
    const link = new URL(/https:\S+/.exec(out)![0]);
    expect(`${link.origin}${link.pathname}`).toBe('https://mkt.test/password-reset');
    const token = link.searchParams.get('token')!;
    const complete = () => post('/api/password-resets/complete', { token, password: 'Another-2026' });
    expect((await complete()).status).toBe(200);
    expect((await complete()).status).toBe(422);
    expect((await post('/api/sign-in', { email: 'ops@here.test', password: 'Another-2026' })).status).toBe(
      200,
    );
    await forget();
  });
});
