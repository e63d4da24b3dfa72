import { setTimeout as wait } from 'node:timers/promises';
import type { Db } from '../../platform/database/pool.ts';
import type { Outside, OutsideAnswer, OutsideRequest } from '../../platform/world/world.ts';
import * as chaos from './chaos.repository.ts';
import { type ChaosRule, sceneOf, strike } from './chaos.ts';

const lost = (detail: string, milliseconds: number): OutsideAnswer => ({
  ok: false,
  reason: 'TIMEOUT',
  detail,
  milliseconds,
});

/**
 * The way out of a sandbox: calls to sellers' production interfaces go wrong as its rules wish. What is decided is
 * decided in the sandbox's database before the call leaves, so that each run repeats the last. Nothing waits for a
 * time-out: its answer is given at once, with the milliseconds that it would have taken.
 */
export function chaoticOutside(db: Db, outside: Outside): Outside {
  return {
    async request(input) {
      const scene = sceneOf(input);
      if (scene === undefined || !(await chaos.hasRules({ db }))) return outside.request(input);
      const { origin } = new URL(input.url);
      const { rule, held } = await decide(db, scene, origin, input);
      const answer = await suffer(rule, outside, input);
      // Held back until now: they arrive late, and nobody waits for their answers any more.
      for (const late of held) await outside.request(late);
      return answer;
    },
  };
}

async function decide(
  db: Db,
  scene: string,
  origin: string,
  input: OutsideRequest,
): Promise<{ rule: ChaosRule | undefined; held: readonly OutsideRequest[] }> {
  return db.transaction().execute(async (tx) => {
    const { seed, drawn } = await chaos.lockDrawn(tx);
    const rules = await chaos.listRules({ db: tx });
    const struck = strike(rules, scene, seed, drawn);
    const rule = struck.index === null ? undefined : rules[struck.index];
    await chaos.saveDrawn(tx, struck.drawn, rule?.position ?? null);
    if (rule?.kind === 'REORDER') {
      await chaos.hold(tx, origin, input);
      return { rule, held: [] };
    }
    return { rule, held: await chaos.takeHeld(tx, origin) };
  });
}

async function suffer(
  rule: ChaosRule | undefined,
  outside: Outside,
  input: OutsideRequest,
): Promise<OutsideAnswer> {
  switch (rule?.kind) {
    case undefined:
      return outside.request(input);
    case 'TIMEOUT':
      // The seller has heard us: the worst kind of silence.
      await outside.request(input);
      return lost('chaos: the answer was lost', input.timeoutMs);
    case 'REORDER':
      return lost('chaos: held back until the next call', input.timeoutMs);
    case 'HTTP_5XX':
      return {
        ok: true,
        status: rule.status ?? 503,
        headers: {},
        body: Buffer.from('chaos'),
        milliseconds: 1,
      };
    case 'WRONG_BODY': {
      const answer = await outside.request(input);
      if (!answer.ok) return answer;
      return { ...answer, body: answer.body.subarray(0, Math.floor(answer.body.length / 2)) };
    }
    case 'DUPLICATE': {
      const answer = await outside.request(input);
      await outside.request(input);
      return answer;
    }
    case 'DELAY': {
      const delay = rule.delayMs ?? 0;
      if (delay >= input.timeoutMs) {
        await outside.request(input);
        return lost(`chaos: answered after ${delay} ms`, input.timeoutMs);
      }
      await wait(delay);
      const answer = await outside.request({ ...input, timeoutMs: input.timeoutMs - delay });
      return { ...answer, milliseconds: answer.milliseconds + delay };
    }
  }
}
