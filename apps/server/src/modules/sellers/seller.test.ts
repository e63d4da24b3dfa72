import { sellerStates } from '@jishi/protocol';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestHouse, testHouse } from '../../app/testing.ts';
import { person, type TestPerson } from '../identity/testing.ts';
import { activeSellerOf, admitSeller, sellerOf } from './index.ts';

let house: TestHouse;
let operator: TestPerson;
beforeAll(async () => {
  house = await testHouse();
  operator = await person(house, 'OPERATOR');
});
afterAll(() => house.close());

const form = (change: object = {}) => ({
  company: { 'zh-CN': '刻渡开源服务有限公司', en: 'Kedu Open Source Services' },
  website: 'https://kedu.example',
  contactName: '沈砚秋',
  supportPhone: '400-000-0101',
  supportEmail: 'support@kedu.example',
  profile: {
    'zh-CN': '托管研发团队每天要用的开源工具。'.repeat(5),
    en: 'We host the tools a team uses every day. '.repeat(3),
  },
  registeredCapital: '50',
  agreementsAccepted: true,
  ...change,
});
const apply = (who: TestPerson, change: object = {}) =>
  who.send('POST', '/api/seller/application', form(change));
async function decide(sellerId: string, action: 'approve' | 'reject', body: object = {}) {
  const { body: found } = await operator.send('GET', `/api/operator/sellers/${sellerId}`);
  const answer = await operator.send('POST', `/api/operator/reviews/${found.review.id}/${action}`, body);
  await house.drain();
  return answer;
}
const told = async (sellerId: string) =>
  (
    await sql<{
      type: string;
    }>`select type from domain_events where subject = ${sellerId} and type like 'seller.%'
      order by id`.execute(house.world.db)
  ).rows.map((r) => r.type);

describe('POST /api/seller/application', () => {
  it('201: applying, reviewed within three working days, with Seller Center in view', async () => {
    const who = await person(house);
    expect((await who.send('GET', '/api/seller')).body).toEqual({ seller: null, review: null });
    expect((await who.send('GET', '/api/seller/keys')).status).toBe(403);
    const { status, body } = await apply(who);
    expect(status).toBe(201);
    expect(body.seller).toMatchObject({ state: 'APPLYING', feeBasisPoints: 500, registeredCapital: '50' });
    const mine = await who.send('GET', '/api/seller');
    expect(mine.body.review).toMatchObject({ state: 'PENDING', slaDueAt: '2026-03-05T02:00:00.000Z' });
    expect((await who.send('GET', '/api/session')).body.permissions).toContain('seller.product.publish');
    expect((await who.send('GET', '/api/seller/keys')).status).toBe(200);
    await expect(house.read(activeSellerOf, who.edge)).rejects.toMatchObject({ code: 'SELLER_NOT_ACTIVE' });
  });

  it.each([
    ['CAPITAL_TOO_LOW', 422, { registeredCapital: '49' }, 'body.registeredCapital'],
    ['CAPITAL_TOO_LOW', 422, { registeredCapital: '49.99' }, 'body.registeredCapital'],
    ['AGREEMENTS_NOT_ACCEPTED', 422, { agreementsAccepted: false }, 'body.agreementsAccepted'],
    [
      'LINK_IN_TEXT',
      422,
      { profile: { 'zh-CN': `${'字'.repeat(50)}www.x.cn`, en: 'a'.repeat(50) } },
      'body.profile.zh-CN',
    ],
    [
      'INVALID_INPUT',
      400,
      { profile: { 'zh-CN': '字'.repeat(49), en: 'a'.repeat(50) } },
      'body.profile.zh-CN',
    ],
    [
      'INVALID_INPUT',
      400,
      { profile: { 'zh-CN': '字'.repeat(2001), en: 'a'.repeat(50) } },
      'body.profile.zh-CN',
    ],
    ['INVALID_INPUT', 400, { registeredCapital: '1e9' }, 'body.registeredCapital'],
    ['INVALID_INPUT', 400, { website: 'javascript:alert(1)' }, 'body.website'],
    ['INVALID_INPUT', 400, { supportEmail: 'x' }, 'body.supportEmail'],
    ['INVALID_INPUT', 400, { feeBasisPoints: 0 }, 'body.feeBasisPoints'],
  ])('%s %i: %j', async (code, status, change, field) => {
    const who = await person(house);
    const answer = await apply(who, change);
    expect(answer).toMatchObject({ status, body: { code } });
    expect(answer.body.errors.map((e: { field: string }) => e.field)).toContain(field);
    expect((await who.send('GET', '/api/seller')).body.seller).toBeNull();
    expect((await who.send('GET', '/api/session')).body.account.isSeller).toBe(false);
  });

  it('says the rule with its number, in the reader’s language', async () => {
    const who = await person(house);
    const { body } = await who.send('POST', '/api/seller/application', form({ registeredCapital: '49' }), {
      cookie: '',
    });
    expect(body.code).toBe('NOT_SIGNED_IN');
    const refused = await apply(who, { registeredCapital: '49' });
    expect(refused.body.errors[0].message).toContain('50');
  });

  it('409: a double click makes one application', async () => {
    const who = await person(house);
    const answers = await Promise.all([apply(who), apply(who), apply(who)]);
    expect(answers.map((a) => a.status).sort()).toEqual([201, 409, 409]);
    const { rows } = await sql`select 1 from review_requests where account_id = ${who.accountId}`.execute(
      house.world.db,
    );
    expect(rows).toHaveLength(1);
  });

  it('403: an operator does not sell; 401: a stranger', async () => {
    expect((await apply(operator)).status).toBe(403);
    const stranger = await house.http.inject({
      method: 'POST',
      url: '/api/seller/application',
      payload: form(),
    });
    expect(stranger.statusCode).toBe(401);
  });
});

describe('the decision', () => {
  it('approved: active, with a public card that shows neither contact nor fee', async () => {
    const who = await person(house);
    const { id } = (await apply(who)).body.seller;
    expect((await house.http.inject(`/api/sellers/${id}`)).statusCode).toBe(404);
    await house.world.clock.set(new Date('2026-03-03T02:00:00.000Z'));
    await decide(id, 'approve');
    const seller = await house.read(activeSellerOf, who.edge);
    expect(seller).toMatchObject({ id, state: 'ACTIVE', activatedAt: new Date('2026-03-03T02:00:00.000Z') });
    const card = (await house.http.inject(`/api/sellers/${id}`)).json().seller;
    expect(card).toMatchObject({ company: form().company, supportPhone: '400-000-0101' });
    expect(Object.keys(card).sort()).toEqual([
      'activatedAt',
      'company',
      'id',
      'profile',
      'supportEmail',
      'supportPhone',
      'website',
    ]);
    expect(await told(id)).toEqual(['seller.applied', 'seller.activated']);
    expect((await apply(who)).body.code).toBe('INVALID_TRANSITION');
  });

  it('rejected: reads the opinion, mends the form, applies again and gets in', async () => {
    const who = await person(house);
    const { id } = (await apply(who)).body.seller;
    const fieldOpinions = [{ field: 'registeredCapital', text: '与公示不一致' }];
    await decide(id, 'reject', { opinion: '注册资金要与公示一致', fieldOpinions });
    const mine = await who.send('GET', '/api/seller');
    expect(mine.body).toMatchObject({
      seller: { state: 'REJECTED' },
      review: { state: 'REJECTED', opinion: '注册资金要与公示一致', fieldOpinions },
    });
    const again = await apply(who, { registeredCapital: '80.5' });
    expect(again).toMatchObject({
      status: 201,
      body: { seller: { id, state: 'APPLYING', registeredCapital: '80.5' } },
    });
    await decide(id, 'approve');
    expect((await house.read(sellerOf, who.edge)).registeredCapital).toBe('80.50');
    expect(await told(id)).toEqual([
      'seller.applied',
      'seller.rejected',
      'seller.applied',
      'seller.activated',
    ]);
  });

  it('heard twice is the same as once', async () => {
    const who = await person(house);
    const { id } = (await apply(who)).body.seller;
    await decide(id, 'approve');
    await sql`insert into event_deliveries (event_id, listener, due_at)
      select id, 'sellers.activate', occurred_at from domain_events where subject = ${id} and type = 'review.approved'`.execute(
      house.world.db,
    );
    await house.drain();
    expect(await told(id)).toEqual(['seller.applied', 'seller.activated']);
  });
});

describe('doors', () => {
  it('refuse who never applied, and visitors', async () => {
    const who = await person(house);
    await expect(house.read(sellerOf, who.edge)).rejects.toMatchObject({ code: 'NOT_A_SELLER' });
    await expect(house.read(sellerOf, { actor: { kind: 'VISITOR' } })).rejects.toMatchObject({
      code: 'NOT_SIGNED_IN',
    });
  });

  it('admit a seller without an application', async () => {
    const who = await person(house);
    const { company, profile } = form();
    await house.write((ctx) =>
      admitSeller(ctx, { accountId: who.accountId, company, profile, feeBasisPoints: 300 }),
    );
    expect(await house.read(activeSellerOf, who.edge)).toMatchObject({ feeBasisPoints: 300 });
  });
});

describe('GET /api/operator/sellers', () => {
  it('pages, filters by state and finds by name in either language', async () => {
    const who = await person(house);
    const company = { 'zh-CN': '拾光书店', en: 'Lost_Time Books' };
    const { id } = (await apply(who, { company })).body.seller;
    const find = async (query: string) =>
      (await operator.send('GET', `/api/operator/sellers?${query}`)).body.items.map(
        (s: { id: string }) => s.id,
      );
    expect(await find(`text=${encodeURIComponent('拾光')}`)).toEqual([id]);
    expect(await find('text=lost_time')).toEqual([id]);
    expect(await find('text=lostxtime')).toEqual([]);
    expect(await find('state=APPLYING')).toContain(id);
    expect(await find('state=ACTIVE')).not.toContain(id);
    expect((await operator.send('GET', '/api/operator/sellers?limit=1')).body.next).not.toBeNull();
    expect((await who.send('GET', '/api/operator/sellers')).status).toBe(403);
  });

  it('the table knows the states of the protocol', async () => {
    const { rows } = await sql<{ def: string }>`select pg_get_constraintdef(oid) as def from pg_constraint
      where conname = 'sellers_state_check'`.execute(house.world.db);
    const states = [...rows[0]!.def.matchAll(/'(\w+)'/g)].map((m) => m[1]).sort();
    expect(states).toEqual(Object.keys(sellerStates).sort());
  });
});
