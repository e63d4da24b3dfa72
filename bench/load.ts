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

const ROUNDS = 3;

/**
 * Ours and the yardstick in turns, so that a machine which slows down in between slows both. The first turn of
 * each warms it up and is not counted.
 */
export async function inTurns(ours: Load, yardstick: Load): Promise<readonly [Answered, Answered]> {
  const sides = [ours, yardstick] as const;
  const taken: [Answered[], Answered[]] = [[], []];
  for (const side of sides) await load({ ...side, seconds: Math.min(2, side.seconds) });
  for (let round = 0; round < ROUNDS; round++) {
    for (const [n, side] of sides.entries()) {
      taken[n]?.push(await load({ ...side, seconds: Math.max(1, side.seconds / ROUNDS) }));
    }
  }
  return [together(taken[0]), together(taken[1])];
}

function together(rounds: readonly Answered[]): Answered {
  const mean = (of: (one: Answered) => number) => rounds.reduce((sum, one) => sum + of(one), 0) / rounds.length;
  return {
    count: rounds.reduce((sum, one) => sum + one.count, 0),
    perSecond: mean((one) => one.perSecond),
    p50: mean((one) => one.p50),
    p99: Math.max(...rounds.map((one) => one.p99)),
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
