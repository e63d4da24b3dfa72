import { reviewStates } from '@jishi/protocol';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestHouse, testHouse } from '../../app/testing.ts';
import { person, type TestPerson } from '../identity/testing.ts';
import { findLatestReview, getReview, submitReview, withdrawReview } from './index.ts';
import { addWorkingDays } from './review.ts';

describe('working days of Beijing', () => {
  const calendar = {
    holidays: new Set(['2026-10-01', '2026-10-02', '2026-10-05', '2026-10-06', '2026-10-07']),
    extraDays: new Set(['2026-10-10']),
  };
  const due = (at: string) => addWorkingDays(new Date(at), 3, calendar).toISOString();
  it.each([
    ['Monday 10:00', '2026-03-02T02:00:00.000Z', '2026-03-05T02:00:00.000Z'],
    ['Thursday 10:00: the weekend does not count', '2026-03-05T02:00:00.000Z', '2026-03-10T02:00:00.000Z'],
    ['Friday 23:59 in Beijing', '2026-03-06T15:59:00.000Z', '2026-03-11T15:59:00.000Z'],
    [
      'Saturday 00:30 in Beijing, still Friday in UTC: from Monday 00:00',
      '2026-03-06T16:30:00.000Z',
      '2026-03-11T16:00:00.000Z',
    ],
    [
      'over a week of holidays with a Saturday worked',
      '2026-09-30T02:00:00.000Z',
      '2026-10-10T02:00:00.000Z',
    ],
  ])('%s', (_what, at, expected) => {
    expect(due(at)).toBe(expected);
  });
});

let house: TestHouse;
let operator: TestPerson;
let submitter: TestPerson;
beforeAll(async () => {
  house = await testHouse();
  operator = await person(house, 'OPERATOR');
  submitter = await person(house);
});
afterAll(() => house.close());

let n = 0;
const submission = (change: object = {}) => ({
  kind: 'PRODUCT_PUBLISH' as const,
  subjectId: `prd_${++n}`,
  revisionId: `rvn_${n}`,
  accountId: submitter.accountId,
  title: { 'zh-CN': `商品 ${n}`, en: `Product ${n}` },
  ...change,
});
const submit = (change: object = {}) => house.write((ctx) => submitReview(ctx, submission(change)));
const act = (id: string, action: string, body?: object) =>
  operator.send('POST', `/api/operator/reviews/${id}/${action}`, body);
const told = async (subjectId: string) =>
  (
    await sql<{ type: string; payload: object }>`select type, payload from domain_events
      where subject = ${subjectId} order by id`.execute(house.world.db)
  ).rows;

describe('submitting', () => {
  it('waits three working days for a decision and tells review.submitted', async () => {
    const id = await submit();
    const review = await house.read((ctx) => getReview(ctx, id));
    expect(review).toMatchObject({ state: 'PENDING', slaDueAt: new Date('2026-03-05T02:00:00.000Z') });
    expect((await told(review.subjectId)).map((e) => e.type)).toEqual(['review.submitted']);
  });

  it('one open request per subject, also when two come at once', async () => {
    const subjectId = 'prd_twice';
    const results = await Promise.allSettled([submit({ subjectId }), submit({ subjectId })]);
    expect(results.map((r) => r.status).sort()).toEqual(['fulfilled', 'rejected']);
    const refused = results.find((r) => r.status === 'rejected');
    expect(refused?.reason).toMatchObject({ code: 'REVIEW_ALREADY_PENDING' });
    expect(await told(subjectId)).toHaveLength(1);
  });

  it('a decided subject may be submitted again, and its history stays', async () => {
    const subjectId = 'prd_again';
    const first = await submit({ subjectId });
    await act(first, 'reject', { opinion: '少一张截图' });
    const second = await submit({ subjectId });
    expect(second).not.toBe(first);
    const mine = await submitter.send('GET', '/api/reviews?limit=100');
    const states = mine.body.items.filter((r: { subjectId: string }) => r.subjectId === subjectId);
    // Newest first, although both were submitted at one instant.
    expect(states.map((r: { state: string }) => r.state)).toEqual(['PENDING', 'REJECTED']);
    const latest = await house.read((ctx) => findLatestReview(ctx, subjectId));
    expect(latest?.id).toBe(second);
  });

  it('is withdrawn by its submitter alone, until it is decided', async () => {
    const subjectId = 'prd_withdraw';
    const id = await submit({ subjectId });
    const withdraw = (accountId: string) =>
      house.write((ctx) => withdrawReview(ctx, { subjectId, accountId }));
    await expect(withdraw(operator.accountId)).rejects.toMatchObject({ code: 'REVIEW_NOT_FOUND' });
    await withdraw(submitter.accountId);
    expect((await house.read((ctx) => getReview(ctx, id))).state).toBe('WITHDRAWN');
    await expect(withdraw(submitter.accountId)).rejects.toMatchObject({ code: 'REVIEW_NOT_FOUND' });
    expect((await told(subjectId)).at(-1)?.type).toBe('review.withdrawn');
  });
});

describe('POST /api/operator/reviews/:reviewId/…', () => {
  it('200: claimed, then approved; the log says who and when', async () => {
    const id = await submit();
    expect(await act(id, 'claim')).toMatchObject({
      status: 200,
      body: { review: { state: 'IN_REVIEW', reviewerId: operator.userId } },
    });
    const approved = await act(id, 'approve', { opinion: '符合要求' });
    expect(approved).toMatchObject({
      status: 200,
      body: { review: { state: 'APPROVED', opinion: '符合要求' } },
    });
    const { body } = await operator.send('GET', `/api/operator/reviews/${id}`);
    expect(body.accountName).toMatch(/^account-/);
    expect(body.log.map((s: { action: string }) => s.action)).toEqual(['submit', 'claim', 'approve']);
    expect(body.log[2]).toMatchObject({ userId: operator.userId, state: 'APPROVED', note: '符合要求' });
    const { subjectId, revisionId, kind } = body.review;
    expect((await told(subjectId)).at(-1)).toEqual({
      type: 'review.approved',
      payload: { reviewId: id, kind, subjectId, revisionId },
    });
  });

  it('409: approved twice at once takes effect once', async () => {
    const id = await submit();
    const answers = await Promise.all([1, 2, 3].map(() => act(id, 'approve', {})));
    expect(answers.map((a) => a.status).sort()).toEqual([200, 409, 409]);
    expect(answers.find((a) => a.status === 409)?.body.code).toBe('INVALID_TRANSITION');
    const { subjectId } = await house.read((ctx) => getReview(ctx, id));
    expect((await told(subjectId)).filter((e) => e.type === 'review.approved')).toHaveLength(1);
  });

  it('409: approve and reject at once, one wins', async () => {
    const id = await submit();
    const answers = await Promise.all([act(id, 'approve', {}), act(id, 'reject', { opinion: '不行' })]);
    expect(answers.map((a) => a.status).sort()).toEqual([200, 409]);
  });

  it.each([
    ['', 422],
    ['   ', 422],
    ['好'.repeat(2001), 400],
  ])('a rejection without a proper opinion is refused', async (opinion, status) => {
    const id = await submit();
    const refused = await act(id, 'reject', { opinion });
    expect(refused.status).toBe(status);
    expect(refused.body.errors[0].field).toBe('body.opinion');
    expect((await house.read((ctx) => getReview(ctx, id))).state).toBe('PENDING');
  });

  it('200: rejected with an opinion and remarks on fields', async () => {
    const id = await submit();
    const fieldOpinions = [{ field: 'name', text: '名称里不要写价格' }];
    expect(await act(id, 'reject', { opinion: ' 改名称 ', fieldOpinions })).toMatchObject({
      status: 200,
      body: { review: { state: 'REJECTED', opinion: '改名称', fieldOpinions } },
    });
    const { subjectId } = await house.read((ctx) => getReview(ctx, id));
    expect((await told(subjectId)).at(-1)).toMatchObject({
      type: 'review.rejected',
      payload: { opinion: '改名称' },
    });
  });

  it('409: a claimed request is not claimed again; 404: an unknown one', async () => {
    const id = await submit();
    await act(id, 'claim');
    expect((await act(id, 'claim')).status).toBe(409);
    expect(await act('rev_unknown', 'claim')).toMatchObject({
      status: 404,
      body: { code: 'REVIEW_NOT_FOUND' },
    });
  });

  it('403: only staff decide; 401: a stranger', async () => {
    const id = await submit();
    expect((await submitter.send('POST', `/api/operator/reviews/${id}/approve`, {})).status).toBe(403);
    expect((await submitter.send('GET', `/api/operator/reviews/${id}`)).status).toBe(403);
    expect(
      (await house.http.inject({ method: 'POST', url: `/api/operator/reviews/${id}/approve`, payload: {} }))
        .statusCode,
    ).toBe(401);
  });
});

describe('GET /api/operator/reviews', () => {
  it('pages the open requests by deadline, filters by kind and state, marks what is overdue', async () => {
    await house.world.clock.set(new Date('2026-03-04T02:00:00.000Z'));
    const late = await submit({ kind: 'SELLER_ENTRY', subjectId: 'sel_late' });
    await house.world.clock.set(new Date('2026-03-06T02:00:00.000Z'));
    const seen: { id: string; slaDueAt: string; overdue: boolean; state: string }[] = [];
    let cursor: string | null = null;
    do {
      const { body } = await operator.send(
        'GET',
        `/api/operator/reviews?limit=3${cursor ? `&cursor=${cursor}` : ''}`,
      );
      seen.push(...body.items);
      cursor = body.next;
    } while (cursor);
    expect(seen.map((r) => r.slaDueAt)).toEqual(seen.map((r) => r.slaDueAt).sort());
    expect(new Set(seen.map((r) => r.id)).size).toBe(seen.length);
    expect(seen.every((r) => r.state === 'PENDING' || r.state === 'IN_REVIEW')).toBe(true);
    expect(seen[0]?.overdue).toBe(true);
    expect(seen.at(-1)).toMatchObject({ id: late, overdue: false });
    const entries = await operator.send('GET', '/api/operator/reviews?kind=SELLER_ENTRY');
    expect(entries.body.items.map((r: { id: string }) => r.id)).toEqual([late]);
    const decided = await operator.send('GET', '/api/operator/reviews?state=REJECTED&state=APPROVED');
    const states = new Set(decided.body.items.map((r: { state: string }) => r.state));
    expect([...states].sort()).toEqual(['APPROVED', 'REJECTED']);
  });
});

describe('invented cursors', () => {
  it.each([['x', 'y'], ['2026-13-45T00:00:00.000Z', 'y'], ['9'.repeat(30)], [1, 2], 'text'])(
    '400: %j',
    async (...parts) => {
      const cursor = Buffer.from(JSON.stringify(parts.length === 1 ? parts[0] : parts)).toString('base64url');
      for (const [who, path] of [
        [operator, '/api/operator/reviews'],
        [submitter, '/api/reviews'],
      ] as const) {
        expect((await who.send('GET', `${path}?cursor=${cursor}`)).status).toBe(400);
      }
    },
  );
});

describe('the tables', () => {
  it('know the states of the protocol, and keep the log as it was', async () => {
    const { rows } = await sql<{ def: string }>`select pg_get_constraintdef(oid) as def from pg_constraint
      where conname = 'review_requests_state_check'`.execute(house.world.db);
    const states = [...rows[0]!.def.matchAll(/'(\w+)'/g)].map((m) => m[1]).sort();
    expect(states).toEqual(Object.keys(reviewStates).sort());
    await expect(sql`update review_log set note = 'x'`.execute(house.world.db)).rejects.toThrow(
      /append-only/,
    );
  });
});

describe('what was decided', () => {
  it('comes newest decision first, page by page, with the names of who submitted and who decided', async () => {
    const ids: string[] = [];
    for (let i = 0; i < 3; i++) {
      ids.push(await submit());
      await house.world.clock.set(new Date((await house.world.clock.now()).getTime() + 60_000));
    }
    // Decided in another order than they were submitted.
    for (const id of [ids[1]!, ids[2]!, ids[0]!]) {
      await act(id, 'claim');
      await act(id, 'approve', {});
      await house.world.clock.set(new Date((await house.world.clock.now()).getTime() + 60_000));
    }
    const seen: string[] = [];
    let cursor = '';
    for (let i = 0; i < 3; i++) {
      const page = await operator.send('GET', `/api/operator/reviews?state=APPROVED&limit=1${cursor}`);
      expect(page.body.items[0]).toMatchObject({
        accountName: expect.stringMatching(/^account-/),
        reviewerName: expect.stringMatching(/^Person /),
      });
      seen.push(page.body.items[0].id);
      cursor = `&cursor=${page.body.next}`;
    }
    expect(seen).toEqual([ids[0], ids[2], ids[1]]);
    const one = await operator.send('GET', `/api/operator/reviews/${ids[0]}`);
    expect(one.body.log.map((step: { userName: string | null }) => step.userName)).toEqual([
      null,
      expect.stringMatching(/^Person /),
      expect.stringMatching(/^Person /),
    ]);
  });
});
