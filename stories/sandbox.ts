import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Db } from '../apps/server/src/platform/database/pool.ts';
import { type Market, show } from './market.ts';

export interface Answer {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: the answer of a route, whose type the SDK knows.
  readonly body: any;
  readonly setCookie: string;
}
/** Somebody with a cookie, in the main world or in a sandbox. */
export interface Person {
  send(method: string, path: string, body?: object): Promise<Answer>;
  readonly cookie: string;
  readonly csrf: string;
}

export function person(market: Market, cookie: string, csrf: string, prefix = ''): Person {
  return {
    cookie,
    csrf,
    async send(method, path, body) {
      const answer = await market.house.http.inject({
        method: method as 'GET',
        url: `${prefix}${path}`,
        headers: { cookie, 'x-csrf-token': csrf, 'idempotency-key': randomUUID() },
        ...(body === undefined ? {} : { payload: body }),
      });
      const isJson = String(answer.headers['content-type']).includes('json');
      return {
        status: answer.statusCode,
        body: isJson ? answer.json() : answer.body,
        setCookie: String(answer.headers['set-cookie'] ?? ''),
      };
    },
  };
}

/** Signs one of the market's people in to the main world. */
export async function signedIn(market: Market, name: 'seller' | 'buyer' | 'operator'): Promise<Person> {
  const visitor = person(market, '', '');
  const { body, setCookie } = await visitor.send('POST', '/api/sign-in', {
    email: `${name}@example.com`,
    password: 'correct-horse-1',
  });
  return person(market, setCookie.split(';')[0] ?? '', body.csrfToken);
}

export interface Sandbox {
  readonly name: string;
  readonly owner: Person;
  as(role: 'seller' | 'buyer' | 'operator'): Promise<Person>;
  /** Moves the clock and waits: `{ by: 'P1M' }`, `{ to: … }`; refuses to go on when the run did not end well. */
  advance(how: { by?: string; to?: string }): Promise<Answer['body']>;
  /** Runs what is due now. */
  settle(): Promise<void>;
  /** Buys a plan of a product, opens it, and answers the ids. */
  buy(planId: string, autoRenew?: boolean): Promise<{ orderId: string; resourceId: string }>;
  /** The news so far with ids told by their first appearance: what is the same on each run. */
  log(): Promise<string[]>;
  news(...types: string[]): Promise<string[]>;
  /** Looks into the sandbox's own database. */
  look<T>(work: (db: Db) => Promise<T>): Promise<T>;
}

/** A sandbox of the market's seller with the product of this slug, its clock standing at `startsAt`. */
export async function makeSandbox(
  market: Market,
  owner: Person,
  name: string,
  startsAt: Date,
  slug = 'gitea',
): Promise<Sandbox> {
  const { rows } = await sql<{ id: string }>`select id from products where slug = ${slug}`.execute(
    market.house.world.db,
  );
  const made = await owner.send('POST', '/api/worlds', {
    name,
    title: name,
    productIds: [rows[0]?.id],
    startsAt: startsAt.toISOString(),
    frozen: true,
  });
  if (made.status !== 201) throw new Error(JSON.stringify(made.body));
  const place = { id: made.body.id, name, database: `jishi_${made.body.id}` };
  const sandbox: Sandbox = {
    name,
    owner,
    async as(role) {
      const { status, body, setCookie } = await owner.send('POST', `/api/worlds/${name}/enter`, { role });
      if (status !== 200) throw new Error(JSON.stringify(body));
      return person(market, setCookie.split(';')[0] ?? '', body.csrfToken, `/w/${name}`);
    },
    async advance(how) {
      const { body } = await (await sandbox.as('buyer')).send('POST', '/api/clock/advance', {
        ...how,
        waitSeconds: 60,
      });
      if (body.state !== 'DONE') throw new Error(JSON.stringify(body));
      return body;
    },
    async settle() {
      await sandbox.advance({ by: 'PT0S' });
    },
    async buy(planId, autoRenew = false) {
      const buyer = await sandbox.as('buyer');
      const placed = await buyer.send('POST', '/api/orders', {
        planId,
        periodCount: 1,
        autoRenew,
        agreed: true,
      });
      if (placed.status !== 201) throw new Error(JSON.stringify(placed.body));
      const orderId: string = placed.body.id ?? placed.body.order.id;
      const paid = await buyer.send('POST', `/api/orders/${orderId}/pay`);
      if (paid.status !== 200) throw new Error(JSON.stringify(paid.body));
      await sandbox.settle();
      const { rows: found } = await sandbox.look((db) =>
        sql<{ id: string }>`select resource_id as id from orders where id = ${orderId}`.execute(db),
      );
      return { orderId, resourceId: found[0]?.id ?? '' };
    },
    log: () => sandbox.look(normalised),
    news: (...types) =>
      sandbox.look(async (db) => {
        const { rows: told } = await sql<{ type: string; occurred_at: Date }>`
          select type, occurred_at from domain_events where type = any(${types}::text[]) order by id`.execute(
          db,
        );
        return told.map((r) => `${show(r.occurred_at)} ${r.type}`);
      }),
    look: (work) => market.house.sandboxes.use(place, (world) => work(world.db)),
  };
  return sandbox;
}

async function normalised(db: Db): Promise<string[]> {
  const { rows } = await sql<{ type: string; subject: string; payload: object; occurred_at: Date }>`
    select type, subject, payload, occurred_at from domain_events order by id`.execute(db);
  const names = new Map<string, string>();
  const named = (text: string) =>
    text.replace(/\b(?:[a-z]{2,3}_[0-9a-z]{20}|CS\d{10}[0-9A-Z]{6})\b/g, (id) => {
      const known = names.get(id) ?? `${id.split('_')[0]?.slice(0, 3)}#${names.size + 1}`;
      names.set(id, known);
      return known;
    });
  return rows.map((r) =>
    named(`${r.occurred_at.toISOString()} ${r.type} ${r.subject} ${JSON.stringify(r.payload)}`),
  );
}
