import { permissionsOf } from '@jishi/protocol';
import type { FastifyInstance, InjectOptions } from 'fastify';
import { sql } from 'kysely';
import { openHouse } from '../../app/house.ts';
import { type TestHouse, testHouse } from '../../app/testing.ts';
import type { Gatekeeper } from '../../platform/http/server.ts';
import type { Actor } from '../../platform/world/world.ts';
import { createAccount } from '../identity/index.ts';
import { post, walletAccount } from '../ledger/index.ts';
import { type Order, placeOrder } from './index.ts';

/** For tests: a house with a product on sale, two buyers, its seller and staff. */
export interface Market {
  readonly house: TestHouse;
  readonly http: FastifyInstance;
  readonly buyer: Person;
  readonly stranger: Person;
  readonly seller: Person;
  readonly otherSeller: Person;
  readonly staff: Person;
  /** Sends a request as somebody, with an idempotency key when it writes. */
  as(person: Person | null, request: InjectOptions & { url: string }): Promise<Answer>;
  give(person: Person, amount: bigint): Promise<void>;
  place(person?: Person, what?: Partial<Parameters<typeof placeOrder>[1]>): Promise<Order>;
  close(): Promise<void>;
}

export interface Person {
  readonly accountId: string;
  readonly userId: string;
}

export interface Answer {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: bodies are compared as they are.
  readonly body: any;
  readonly headers: Readonly<Record<string, unknown>>;
}

/** 100.00 a month; up to 9 months; 3.50 for each member above none, in steps of 5. */
export const MONTH_PLAN = 'pln_month';
export const METERED_PLAN = 'pln_metered';
export const OFF_SALE_PLAN = 'pln_off';
export const SELLER = 'sel_one';
export const SKU = 'SKU-ONE';

let serial = 0;

export async function openMarket(): Promise<Market> {
  const house = await testHouse();
  const account = (name: string, kind: 'CUSTOMER' | 'OPERATOR') =>
    house.write((ctx) =>
      createAccount(ctx, {
        name,
        kind,
        email: `${name}@jishi.test`,
        password: 'correct-Horse-9',
        userName: name,
        lang: 'zh-CN',
      }),
    );
  const [buyer, stranger, seller, otherSeller, staff] = await Promise.all([
    account('明远科技', 'CUSTOMER'),
    account('stranger', 'CUSTOMER'),
    account('seller', 'CUSTOMER'),
    account('other-seller', 'CUSTOMER'),
    account('staff', 'OPERATOR'),
  ]);
  await insertSeller(house, SELLER, seller.accountId);
  await insertSeller(house, 'sel_two', otherSeller.accountId);
  await insertPlans(house);
  const sellers = new Set<string>([seller.accountId, otherSeller.accountId]);
  const http = await openHouse(house.world, {
    gatekeeper: gatekeeperFor(staff.accountId, sellers),
    version: 'test',
    trustProxy: false,
    requestsPerMinute: 100_000,
  });
  return {
    house,
    http,
    buyer,
    stranger,
    seller,
    otherSeller,
    staff,
    async as(person, request) {
      const answer = await http.inject({
        method: 'GET',
        ...request,
        headers: {
          'idempotency-key': `key-${++serial}-of-test`,
          'accept-language': 'en',
          ...(person ? { 'x-test-person': `${person.userId} ${person.accountId}` } : {}),
          ...request.headers,
        },
      });
      const body = answer.body ? answer.json() : null;
      return { status: answer.statusCode, body, headers: answer.headers };
    },
    async give(person, amount) {
      const key = `topup:gift-${++serial}`;
      await house.write((ctx) =>
        post(ctx, {
          key,
          kind: 'top-up',
          subject: key,
          currency: 'CNY',
          entries: [
            { account: 'bank', amount },
            { account: walletAccount(person.accountId), amount: -amount },
          ],
        }),
      );
    },
    place: (person = buyer, what = {}) =>
      house.write(
        (ctx) =>
          placeOrder(ctx, {
            accountId: person.accountId,
            userId: person.userId,
            planId: MONTH_PLAN,
            periodCount: 1,
            seats: null,
            autoRenew: false,
            agreed: true,
            expectedDue: null,
            ...what,
          }),
        { actor: { kind: 'USER', userId: person.userId, accountId: person.accountId } },
      ),
    async close() {
      await http.close();
      await house.close();
    },
  };
}

/** Believes a header: identity's own tests look after sessions. */
function gatekeeperFor(staff: string, sellers: ReadonlySet<string>): Gatekeeper {
  return {
    async identify(request) {
      const [userId, accountId] = String(request.headers['x-test-person'] ?? '').split(' ');
      if (!userId || !accountId) return { actor: { kind: 'VISITOR' }, permissions: new Set() };
      const actor: Actor = { kind: 'USER', userId, accountId };
      const permissions = permissionsOf({
        accountKind: accountId === staff ? 'OPERATOR' : 'CUSTOMER',
        role: (request.headers['x-test-role'] as 'OWNER' | undefined) ?? 'OWNER',
        isSeller: sellers.has(accountId),
      });
      return { actor, permissions };
    },
  };
}

async function insertSeller(house: TestHouse, id: string, accountId: string): Promise<void> {
  await sql`insert into sellers (id, account_id, state, company, contact_name, support_phone, support_email, profile,
      registered_capital, fee_basis_points, agreements_accepted_at, applied_at, activated_at)
    values (${id}, ${accountId}, 'ACTIVE', '{"zh-CN":"甲","en":"One"}', 'A', '1', 'a@b.test',
      '{"zh-CN":"甲","en":"One"}', 100, 500, now(), now(), now())`.execute(house.world.db);
}

async function insertPlans(house: TestHouse): Promise<void> {
  const name = JSON.stringify({ 'zh-CN': '看板', en: 'Boards' });
  const members = { 'zh-CN': '成员', en: 'Members' };
  const seats = JSON.stringify({
    name: members,
    unit: { 'zh-CN': '人', en: 'people' },
    included: 0,
    min: 0,
    max: 50,
    step: 5,
    unitPrice: '3.5',
  });
  const items = JSON.stringify([{ code: 'calls', name: members, unit: members, unitPrice: '0.0034567' }]);
  await house.world.db.transaction().execute(async (tx) => {
    await sql`insert into products (id, slug, seller_id, name, state, live_revision_id, created_at, updated_at)
      values ('prd_1', 'boards', ${SELLER}, ${name}::jsonb, 'LISTED', 'rvn_1', now(), now())`.execute(tx);
    await sql`insert into product_revisions (id, product_id, number, state, content, saved_at)
      values ('rvn_1', 'prd_1', 1, 'LIVE', '{}', now())`.execute(tx);
    for (const [sku, kind] of [
      [SKU, 'PERIOD'],
      ['SKU-TWO', 'ON_DEMAND'],
    ] as const) {
      await sql`insert into specifications (id, product_id, spec_id, kind, name, features, position)
        values (${`spc_${sku}`}, 'prd_1', ${sku}, ${kind}, ${name}::jsonb, '[]', 1)`.execute(tx);
      await sql`insert into skus (sku_code, specification_id) values (${sku}, ${`spc_${sku}`})`.execute(tx);
    }
    const plan = (id: string, sku: string, price: number | null, validTo: string | null) => sql`
      insert into price_plans (plan_id, sku_code, product_id, seller_id, revision_id, product_name,
        specification_name, charging_mode, period_type, currency, fee_basis_points, tax_rate, price, seats, items,
        max_periods, valid_from, valid_to)
      values (${id}, ${sku}, 'prd_1', ${SELLER}, 'rvn_1', ${name}::jsonb, ${name}::jsonb,
        ${price === null ? 'ON_DEMAND' : 'PERIOD'}, ${price === null ? null : 'MONTH'}, 'CNY', 500, '0.06',
        ${price}, ${price === null ? null : seats}::jsonb, ${price === null ? items : '[]'}::jsonb, 9,
        '2026-01-01', ${validTo}::timestamptz)`;
    await plan(OFF_SALE_PLAN, SKU, 9_000, '2026-02-01').execute(tx);
    await plan(MONTH_PLAN, SKU, 10_000, null).execute(tx);
    await plan(METERED_PLAN, 'SKU-TWO', null, null).execute(tx);
  });
}
