import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  type Caller,
  type Everything,
  fill,
  type Operation,
  openEverything,
  operationsOf,
} from './everything.fixture.ts';
import { validOf } from './schema-values.fixture.ts';

/**
 * Whose the thing in a path is. Every route with a path parameter must be here by its beginning: a new one that
 * belongs to nobody's list fails the first test.
 */
const BUYERS = [
  '/api/orders/',
  '/api/top-ups/',
  '/api/resources/',
  '/api/usage-charges/',
  '/api/messages/',
  '/api/access-keys/',
  '/api/license-applications/',
];
const SELLERS = ['/api/seller/', '/api/worlds/'];
/** Refused in the main world whoever asks; a sandbox's own story asks who may. */
const SANDBOXES_ONLY = ['/api/clock/'];
/** Found, and refused by a rule: this market's seller allows no upgrades. */
const RULED_OUT = ['upgrade-quote'];
/** Nobody's in particular, each with the reason. */
const OPEN: readonly (readonly [begin: string, reason: string])[] = [
  ['/api/operator/', 'staff see every account'],
  ['/api/sellers/', 'a shop’s public page'],
  ['/api/products/', 'what is on sale is public'],
  ['/api/protocol-reference/', 'the seller protocol is public'],
  ['/api/mkp-openapi-public/', 'who signs is judged by the room, in the published codes'],
  ['/api/channels/simulated/', 'the token is the key'],
];

const starts = (path: string, begins: readonly string[]) => begins.some((begin) => path.startsWith(begin));

describe('what belongs to another account is not found', () => {
  let all: Everything;
  let operations: Operation[];

  beforeAll(async () => {
    all = await openEverything();
    operations = operationsOf(all.http).filter((o) => o.params.length > 0 && !starts(o.path, SANDBOXES_ONLY));
  });
  afterAll(() => all?.close());

  test('every route with a path parameter is somebody’s, or open for a reason', () => {
    const unknown = operations.filter(
      (o) => !starts(o.path, [...BUYERS, ...SELLERS, ...OPEN.map(([begin]) => begin)]),
    );
    expect(unknown.map((o) => `${o.method} ${o.path}`)).toEqual([]);
  });

  test('the ids are right: their owners can read them', async () => {
    const failed: string[] = [];
    for (const o of operations.filter((one) => one.method === 'GET')) {
      const [who, ids] = owner(all, o);
      const { status } = await who.send('GET', addressOf(all, o, ids));
      // 409: found, and in another state than this route is for.
      const isRuledOut = status === 422 && starts(o.path.split('/').at(-1) ?? '', RULED_OUT);
      if (status !== 200 && status !== 409 && !isRuledOut)
        failed.push(`${who.name} GET ${addressOf(all, o, ids)}: ${status}`);
    }
    expect(failed).toEqual([]);
  });

  test('to another account each of them answers 404, as an invented id does', async () => {
    const failed: string[] = [];
    for (const o of operations) {
      const isBuyers = starts(o.path, BUYERS);
      if (!isBuyers && !starts(o.path, SELLERS)) continue;
      const ids = isBuyers ? all.things.bought : all.things.sold;
      for (const who of strangersTo(all, isBuyers)) {
        const answers = [];
        for (const values of [ids, invented(ids)]) {
          const answer = await who.send(
            o.method,
            addressOf(all, o, values),
            o.body ? validOf(o.body, seeds(all)) : undefined,
          );
          if (answer.status !== 404) {
            failed.push(
              `${who.name} ${o.method} ${fill(o.path, values)}: ${answer.status} ${answer.text.slice(0, 400)}`,
            );
          }
          answers.push(answer.body?.code);
        }
        // Whether a thing exists must not show in the words either.
        if (answers[0] !== answers[1])
          failed.push(`${who.name} ${o.method} ${o.path}: ${answers.join(' is not ')}`);
      }
    }
    expect(failed).toEqual([]);
  });

  test('and nothing of it has changed for its owner', async () => {
    const { bought, sold } = all.things;
    const order = await all.buyer.send('GET', `/api/orders/${bought.orderId}`);
    expect(order.body.state).toBe('COMPLETED');
    const topUp = await all.buyer.send('GET', '/api/top-ups');
    expect(topUp.body.items.find((t: { id: string }) => t.id === bought.topUpId).state).toBe('PENDING');
    const product = await all.seller.send('GET', `/api/seller/products/${sold.productId}`);
    expect(product.status).toBe(200);
    const keys = await all.seller.send('GET', '/api/seller/keys');
    expect(keys.body.items.find((k: { id: string }) => k.id === sold.keyId).state).toBe('ACTIVE');
  });

  test('a permission that one does not have is refused before the thing is looked for', async () => {
    const failed: string[] = [];
    for (const o of operations.filter((one) => starts(one.path, ['/api/operator/', '/api/seller/']))) {
      const ids = starts(o.path, SELLERS) ? all.things.sold : all.things.common;
      const body = o.body ? validOf(o.body, seeds(all)) : undefined;
      for (const [who, expected] of [
        [all.visitor, 401],
        [all.otherBuyer, 403],
        ...(starts(o.path, SELLERS) ? [] : [[all.seller, 403] as const]),
      ] as const) {
        const { status } = await who.send(o.method, fill(o.path, ids), body);
        if (status !== expected) failed.push(`${who.name} ${o.method} ${fill(o.path, ids)}: ${status}`);
      }
    }
    expect(failed).toEqual([]);
  });
});

const seeds = (all: Everything) => ({ ...all.things.common, ...all.things.sold, ...all.things.bought });

function owner(all: Everything, o: Operation): [Caller, Readonly<Record<string, string>>] {
  if (starts(o.path, BUYERS)) return [all.buyer, all.things.bought];
  if (starts(o.path, SELLERS)) return [all.seller, all.things.sold];
  return [starts(o.path, ['/api/operator/']) ? all.operator : all.visitor, all.things.common];
}

/** Everybody who may use such a route, but on things of their own. */
const strangersTo = (all: Everything, isBuyers: boolean): Caller[] =>
  isBuyers ? [all.otherBuyer, all.otherSeller, all.seller] : [all.otherSeller];

/** The same kind of id, of a thing that was never there. */
const invented = (ids: Readonly<Record<string, string>>) =>
  Object.fromEntries(
    Object.entries(ids).map(([name, id]) => [
      name,
      id.includes('_') ? `${id.split('_')[0]}_00000000000000000000` : id,
    ]),
  );

/** The path with these ids, and what must be in the query. */
function addressOf(all: Everything, o: Operation, ids: Readonly<Record<string, string>>): string {
  const query = o.query
    .filter((q) => q.required)
    .map((q) => `${q.name}=${encodeURIComponent(String(validOf(q.schema, seeds(all), undefined, q.name)))}`);
  return `${fill(o.path, ids)}${query.length > 0 ? `?${query.join('&')}` : ''}`;
}
