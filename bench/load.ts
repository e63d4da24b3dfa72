import autocannon, { type PlannedRequest } from 'autocannon';

export interface Load<Context = unknown> {
  readonly port: number;
  readonly connections: number;
  readonly seconds: number;
  readonly headers?: Record<string, string>;
  readonly requests: readonly PlannedRequest<Context>[];
}

export interface Answered {
  /** Answers with a status of success. */
  readonly count: number;
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
}

/** Asks as fast as answers come, for so long; refuses to count when more than one answer in a hundred was bad. */
export async function load<Context>(what: Load<Context>): Promise<Answered> {
  const result = await autocannon<Context>({
    url: `http://127.0.0.1:${what.port}`,
    connections: what.connections,
    duration: what.seconds,
    sampleInt: 100,
    timeout: 30,
    ...(what.headers ? { headers: what.headers } : {}),
    requests: what.requests,
  });
  const count = result['2xx'];
  const bad = result.non2xx + result.errors + result.timeouts;
  if (bad > count / 100) throw new Error(`${bad} bad answers beside ${count} good ones`);
  return { count, perSecond: count / result.duration, p50: result.latency.p50, p99: result.latency.p99 };
}

/** One of two that are compared: its load, and the milliseconds of processor time that its process has used. */
export interface Side extends Load {
  cpuMs(): Promise<number>;
}

export interface Taken extends Answered {
  readonly cpuMsPerRequest: number;
}

const ROUNDS = 3;

/**
 * Ours and the yardstick in turns, so that a machine which slows down in between slows both. The first turn of
 * each warms it up and is not counted.
 */
export async function inTurns(ours: Side, yardstick: Side): Promise<readonly [Taken, Taken]> {
  const rounds: [Taken[], Taken[]] = [[], []];
  for (const side of [ours, yardstick]) await load({ ...side, seconds: Math.min(2, side.seconds) });
  for (let round = 0; round < ROUNDS; round++) {
    for (const [n, side] of [ours, yardstick].entries()) {
      const before = await side.cpuMs();
      const answered = await load({ ...side, seconds: Math.max(1, side.seconds / ROUNDS) });
      const cpuMsPerRequest = ((await side.cpuMs()) - before) / answered.count;
      rounds[n]?.push({ ...answered, cpuMsPerRequest });
    }
  }
  return [together(rounds[0]), together(rounds[1])];
}

function together(rounds: readonly Taken[]): Taken {
  const mean = (of: (one: Taken) => number) => rounds.reduce((sum, one) => sum + of(one), 0) / rounds.length;
  return {
    count: rounds.reduce((sum, one) => sum + one.count, 0),
    perSecond: mean((one) => one.perSecond),
    p50: mean((one) => one.p50),
    p99: mean((one) => one.p99),
    cpuMsPerRequest: mean((one) => one.cpuMsPerRequest),
  };
}

/** Runs `work` over and over on so many connections until the time is over; answers how often and for how long. */
export async function repeat(
  connections: number,
  seconds: number,
  work: (connection: number) => Promise<boolean>,
): Promise<{ readonly times: number; readonly seconds: number }> {
  const began = performance.now();
  const until = began + seconds * 1000;
  let times = 0;
  await Promise.all(
    Array.from({ length: connections }, async (_one, connection) => {
      while (performance.now() < until) {
        if (!(await work(connection))) return;
        times++;
      }
    }),
  );
  return { times, seconds: (performance.now() - began) / 1000 };
}
