import { type ChildProcess, fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A program of the bench in a process of its own, spoken to by messages. */
export interface Child {
  readonly pid: number;
  /** What it said when it was ready. */
  readonly ready: Readonly<Record<string, unknown>>;
  ask<T>(question: Readonly<Record<string, unknown>>): Promise<T>;
  /** Milliseconds of processor time that it has used so far. */
  cpuMs(): Promise<number>;
  stop(): Promise<void>;
}

export interface ChildOptions {
  readonly env?: Readonly<Record<string, string>>;
  /** Writes a CPU profile into this folder when the child ends. */
  readonly profileTo?: string | undefined;
}

const alive = new Set<ChildProcess>();
process.on('exit', () => {
  for (const child of alive) child.kill('SIGKILL');
});

/** Starts `bench/<program>` and waits until it says that it is ready. It ends when we do. */
export async function startChild(program: string, options: ChildOptions = {}): Promise<Child> {
  const profile = options.profileTo ? ['--cpu-prof', `--cpu-prof-dir=${options.profileTo}`] : [];
  const child = fork(join(import.meta.dirname, program), {
    execArgv: ['--disable-warning=ExperimentalWarning', ...profile],
    env: { PATH: process.env.PATH ?? '', NODE_ENV: 'production', ...options.env },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  alive.add(child);
  const ended = new Promise<void>((resolve) =>
    child.once('exit', () => {
      alive.delete(child);
      resolve();
    }),
  );
  const waiting = new Map<number, { resolve(answer: unknown): void; reject(error: Error): void }>();
  let asked = 0;
  const ready = await new Promise<Record<string, unknown>>((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`${program} ended at once with code ${code}`)));
    child.on(
      'message',
      (message: { id?: number; answer?: unknown; error?: string; ready?: Record<string, unknown> }) => {
        if (message.ready) return resolve(message.ready);
        const one = waiting.get(message.id ?? -1);
        waiting.delete(message.id ?? -1);
        if (message.error !== undefined) one?.reject(new Error(message.error));
        else one?.resolve(message.answer);
      },
    );
  });
  child.on('exit', () => {
    for (const one of waiting.values()) one.reject(new Error(`${program} has ended`));
  });
  const ask = <T>(question: Readonly<Record<string, unknown>>) =>
    new Promise<T>((resolve, reject) => {
      const id = ++asked;
      waiting.set(id, { resolve: resolve as (answer: unknown) => void, reject });
      child.send({ id, ...question });
    });
  return {
    pid: child.pid ?? 0,
    ready,
    ask,
    cpuMs: () => ask<number>({ ask: 'cpu' }),
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.send({ id: 0, ask: 'stop' });
      const forced = setTimeout(() => child.kill('SIGKILL'), 15_000);
      await ended;
      clearTimeout(forced);
    },
  };
}

export type Answers = Readonly<Record<string, (question: Readonly<Record<string, unknown>>) => unknown>>;

/** The child's side: says that it is ready, answers questions, ends when told or when the bench is gone. */
export function serveBench(
  ready: Readonly<Record<string, unknown>>,
  answers: Answers,
  close: () => Promise<void>,
): void {
  const end = async () => {
    await close().catch(console.error);
    process.exit(0);
  };
  // The bench is gone: nobody would read what we still do.
  process.once('disconnect', () => process.exit(1));
  process.on('message', async (question: { id: number; ask: string }) => {
    if (question.ask === 'stop') return end();
    try {
      const { user, system } = process.cpuUsage();
      const answer =
        question.ask === 'cpu' ? (user + system) / 1000 : await answers[question.ask]?.(question);
      process.send?.({ id: question.id, answer });
    } catch (error) {
      process.send?.({ id: question.id, error: String(error) });
    }
  });
  process.send?.({ ready });
}

/** Milliseconds of processor time of a process and its ended children (Linux); undefined elsewhere. */
export function cpuMsOf(pid: number): number | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    // utime, stime, cutime, cstime: fields 14 to 17 of proc(5), in ticks of 10 ms.
    return fields.slice(11, 15).reduce((sum, ticks) => sum + ticks, 0) * 10;
  } catch {
    return undefined;
  }
}
