import { spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { existsSync, globSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import pg from 'pg';
import { repeat } from './load.ts';

export interface RawRun {
  readonly url: string;
  /** Statements of one transaction, with `:n`, `:client_id` and `:plan`. */
  readonly statements: readonly string[];
  readonly plans: number;
  readonly connections: number;
  readonly seconds: number;
  readonly folder: string;
}

export interface RawResult {
  readonly perSecond: number;
  readonly averageMs: number;
  readonly by: 'pgbench' | 'pg clients';
}

/** pgbench from PATH, else from the newest PostgreSQL that a Linux distribution installed. */
function findPgbench(): string | undefined {
  const onPath = (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, 'pgbench'));
  const installed = globSync('/usr/lib/postgresql/*/bin/pgbench').sort().reverse();
  // Debian's /usr/bin/pgbench is a wrapper that may look for a cluster of its own: the real ones first.
  return [...installed, ...onPath].find((path) => existsSync(path));
}

/** The same transaction again and again, by pgbench with prepared statements, or by the driver when it is absent. */
export async function runRaw(run: RawRun): Promise<RawResult> {
  const program = findPgbench();
  return program ? byPgbench(program, run) : byClients(run);
}

async function byPgbench(program: string, run: RawRun): Promise<RawResult> {
  const script = join(run.folder, 'raw.pgbench');
  const lines = [
    '\\set n random(1, 9000000000000000000)',
    `\\set plan random(0, ${run.plans - 1})`,
    'begin;',
    ...run.statements.map((text) => `${text.replace(/\s*\n\s*/g, ' ')};`),
    'commit;',
  ];
  await writeFile(script, `${lines.join('\n')}\n`);
  const { hostname, port, username, password, pathname } = new URL(run.url);
  const args = ['-n', '-M', 'prepared', '-c', String(run.connections), '-j', '1', '-T', String(run.seconds)];
  const output = await new Promise<string>((resolve, reject) => {
    const child = spawn(program, [...args, '-f', script], {
      env: {
        PATH: process.env.PATH ?? '',
        PGHOST: hostname,
        PGPORT: port || '5432',
        PGUSER: decodeURIComponent(username),
        PGPASSWORD: decodeURIComponent(password),
        PGDATABASE: pathname.slice(1),
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let text = '';
    child.stdout.on('data', (piece) => {
      text += piece;
    });
    child.stderr.on('data', (piece) => {
      text += piece;
    });
    child.once('error', reject);
    child.once('exit', (code) => (code === 0 ? resolve(text) : reject(new Error(`pgbench: ${text}`))));
  });
  const perSecond = Number(/tps = ([\d.]+)/.exec(output)?.[1]);
  const averageMs = Number(/latency average = ([\d.]+)/.exec(output)?.[1]);
  if (!(perSecond > 0)) throw new Error(`pgbench said nothing that we understand: ${output}`);
  return { perSecond, averageMs, by: 'pgbench' };
}

async function byClients(run: RawRun): Promise<RawResult> {
  const clients = await Promise.all(
    Array.from({ length: run.connections }, async () => {
      const client = new pg.Client({ connectionString: run.url });
      await client.connect();
      return client;
    }),
  );
  const prepared = run.statements.map((text, n) => {
    const names: string[] = [];
    const numbered = text.replace(/:(n|client_id|plan)\b/g, (_whole, name: string) => {
      if (!names.includes(name)) names.push(name);
      return `$${names.indexOf(name) + 1}`;
    });
    return { name: `raw${n}`, text: numbered, names };
  });
  try {
    const done = await repeat(run.connections, run.seconds, async (connection) => {
      const client = clients[connection];
      if (!client) return false;
      const given: Record<string, string> = {
        n: `${randomInt(2 ** 47)}${randomInt(1000)}`,
        client_id: String(connection),
        plan: String(randomInt(run.plans)),
      };
      await client.query('begin');
      for (const { name, text, names } of prepared) {
        await client.query({ name, text, values: names.map((one) => given[one]) });
      }
      await client.query('commit');
      return true;
    });
    const perSecond = done.times / done.seconds;
    return { perSecond, averageMs: (1000 * run.connections) / perSecond, by: 'pg clients' };
  } finally {
    for (const client of clients) await client.end();
  }
}
