import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isPublishedPath } from '../platform/http/gateway.ts';
import {
  type Answer,
  type Caller,
  type Everything,
  fill,
  type Operation,
  openEverything,
  operationsOf,
} from './everything.fixture.ts';
import {
  asText,
  cursor,
  pick,
  type Random,
  randomOf,
  spoil,
  validOf,
  weird,
} from './schema-values.fixture.ts';

/** The same requests on every run; another seed looks elsewhere: `FUZZ_SEED=7 FUZZ_ROUNDS=500`. */
const SEED = Number(process.env.FUZZ_SEED ?? 20_260_302);
const ROUNDS = Number(process.env.FUZZ_ROUNDS ?? 24);

/** These end the session of whoever sends them; they come last, each with a session of its own. */
const ENDS_THE_SESSION = new Set(['session.signOut', 'session.signOutEverywhere', 'account.changePassword']);

interface Sent {
  readonly method: string;
  readonly url: string;
  readonly body: unknown;
  readonly headers: Record<string, string>;
}

describe('no input breaks a route', () => {
  let all: Everything;
  let operations: Operation[];

  beforeAll(async () => {
    all = await openEverything();
    operations = operationsOf(all.http);
  });
  afterAll(() => all?.close());

  test('the document tells every route', () => {
    expect(operations.length).toBeGreaterThan(90);
    expect(operations.filter((o) => !o.id).map((o) => o.path)).toEqual([]);
  });

  for (const who of ['visitor', 'buyer', 'seller', 'operator'] as const) {
    test(`${who}: never 5xx; every refusal is problem+json with a code; INVALID_INPUT names the field`, async () => {
      const found = new Map<string, string>();
      const random = randomOf(SEED + who.length);
      const answered = new Map<number, number>();
      const last = operations.filter((o) => ENDS_THE_SESSION.has(o.id));
      for (const o of [...operations.filter((one) => !ENDS_THE_SESSION.has(one.id)), ...last]) {
        // A refused door is refused for each input alike: a few knocks are enough.
        let rounds = ENDS_THE_SESSION.has(o.id) ? Math.ceil(ROUNDS / 4) : ROUNDS;
        for (let round = 0; round < rounds; round++) {
          const caller: Caller =
            ENDS_THE_SESSION.has(o.id) && who !== 'visitor'
              ? await all.signIn(who).catch(() => all[who])
              : all[who];
          const sent = requestFor(o, random, all);
          const answer = await caller.send(sent.method, sent.url, sent.body, sent.headers);
          answered.set(answer.status, (answered.get(answer.status) ?? 0) + 1);
          if (answer.status === 401 || answer.status === 403) rounds = Math.min(rounds, 5);
          const wrong = faultOf(o, answer);
          if (wrong && !found.has(`${o.id} ${wrong}`)) found.set(`${o.id} ${wrong}`, tell(sent, answer));
        }
      }
      expect([...found].map(([what, how]) => `${what}\n      ${how}`)).toEqual([]);
      // The inputs were not all rubbish: some got through.
      expect(answered.get(200) ?? 0).toBeGreaterThan(10);
    }, 180_000);
  }

  test('after all that the house still stands: the ledger adds up, no news was given up', async () => {
    await all.market.house.drain();
    const operator = await all.signIn('operator').catch(() => all.operator);
    const { body } = await operator.send('GET', '/api/operator/overview');
    expect(body).toMatchObject({ ledgerSum: '0', deadNews: 0 });
  });
});

function requestFor(o: Operation, random: Random, all: Everything): Sent {
  const things = { ...all.things.common, ...all.things.sold, ...(random() < 0.5 ? all.things.bought : {}) };
  const ids: Record<string, string> = Object.fromEntries(
    o.params.map((name) => [name, things[name as keyof typeof things] ?? 'x_1']),
  );
  for (const name of o.params) if (random() < 0.15) ids[name] = asText(weird(random));
  const query = new URLSearchParams();
  for (const { name, required, schema } of o.query) {
    if (!required && random() < 0.6) continue;
    const value =
      name === 'cursor'
        ? cursor(random)
        : random() < 0.5
          ? weird(random)
          : validOf(schema, things, random, name);
    query.append(name, asText(value));
    if (random() < 0.05) query.append(name, 'twice');
  }
  if (random() < 0.05) query.append('unasked', '1');
  let body: unknown;
  if (o.method !== 'GET' && o.body) {
    body = validOf(o.body, things, random);
    const times = pick(random, [0, 1, 1, 1, 2, 3]);
    for (let i = 0; i < times; i++) body = spoil(body, random);
  }
  const text =
    random() < 0.02 ? pick(random, ['{', '', '[]', 'null', '"', '\u0000', '{"a":1,"a":2}']) : undefined;
  const headers: Record<string, string> = {};
  if (random() < 0.1)
    headers['idempotency-key'] = pick(random, [
      'short',
      'x'.repeat(101),
      'the-same-key',
      'with space and more',
    ]);
  if (random() < 0.1) headers['accept-language'] = pick(random, ['en', 'xx-YY;q=nonsense', '', '*']);
  if (o.method !== 'GET' && (body !== undefined || text !== undefined))
    headers['content-type'] = random() < 0.03 ? 'text/plain' : 'application/json';
  const search = query.size > 0 ? `?${query}` : '';
  return {
    method: o.method,
    url: `${fill(o.path, ids)}${search}`,
    // inject writes objects as JSON itself; anything else is sent as it stands.
    body:
      o.method === 'GET'
        ? undefined
        : (text ?? (body === undefined ? undefined : (JSON.stringify(body) ?? ''))),
    headers,
  };
}

/** What is wrong with an answer, in a few words; the same words for the same fault. */
function faultOf(o: Operation, answer: Answer): string | undefined {
  if (answer.status >= 500) return `answers ${answer.status}`;
  if (answer.status < 400 || isPublishedPath(o.path)) return undefined;
  if (!answer.type.startsWith('application/problem+json')) return `refuses as ${answer.type || 'nothing'}`;
  if (typeof answer.body?.code !== 'string' || !/^[A-Z][A-Z0-9_]+$/.test(answer.body.code))
    return 'refuses without a code';
  if (answer.body.status !== answer.status) return `says ${answer.body.status} and answers ${answer.status}`;
  if (!answer.body.detail || !answer.body.requestId) return 'refuses without a sentence';
  if (answer.body.code !== 'INVALID_INPUT') return undefined;
  const fields: unknown[] = (answer.body.errors ?? []).map((e: { field?: unknown }) => e.field);
  if (fields.length === 0) return 'INVALID_INPUT names no field';
  const unknown = fields.find((f) => typeof f !== 'string' || !/^(body|query|params|headers)(\.|$)/.test(f));
  return unknown === undefined ? undefined : `INVALID_INPUT names ${String(unknown).slice(0, 40)}`;
}

const tell = (sent: Sent, answer: Answer): string =>
  `${sent.method} ${sent.url.slice(0, 160)} ${JSON.stringify(sent.headers)} ${JSON.stringify(sent.body ?? '').slice(0, 500)} -> ${answer.status} ${answer.text.slice(0, 200)}`;
