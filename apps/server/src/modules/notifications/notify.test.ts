import { type DomainEvent, type EventType, news } from '@jishi/protocol';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tell } from '../../platform/outbox/outbox.ts';
import type { OutgoingMail, Post, World } from '../../platform/world/world.ts';
import { lost } from '../resources/fake-seller.fixture.ts';
import { bj } from '../resources/shop.fixture.ts';
import { reportUsage } from '../usage/index.ts';
import { type Metered, openMetered, wire } from '../usage/metered.fixture.ts';
import { sendMail } from './mail.source.ts';
import type { MailRow } from './notification.repository.ts';

let m: Metered;
beforeAll(async () => {
  m = await openMetered({ start: bj('2026-03-02 10:00').toISOString() });
  await m.give(10_000_000n);
  await m.house.drain();
});
afterAll(() => m.close());

const told = (event: DomainEvent) => m.house.write((ctx) => tell(ctx, event));
interface Message {
  event: string;
  user_id: string;
  title: { 'zh-CN': string; en: string };
  body: { 'zh-CN': string; en: string };
  link: string;
}
const messagesOf = (userId: string) =>
  m.rows<Message>(`select * from messages where user_id = '${userId}' order by created_at, id`);
const pending = () =>
  m.rows<{ listener: string; last_error: string }>('select listener, last_error from event_deliveries');

describe('who is told', () => {
  it('a bought and opened service: its buyer and its seller, each in their own words', async () => {
    await m.open(m.month);
    expect(await pending()).toEqual([]);
    const buyer = (await messagesOf(m.buyer.userId)).map((x) => x.event);
    expect(buyer).toEqual(
      expect.arrayContaining(['account.created', 'order.paid', 'order.completed', 'resource.opened']),
    );
    const seller = await messagesOf(m.sellerPerson.userId);
    const sale = seller.find((x) => x.event === 'order.paid.seller')!;
    expect(sale.title.en).toBe('New order: Code');
    expect(sale.body['zh-CN']).toContain('¥\u200999.00');
    expect(sale.link).toMatch(/^\/seller\/orders\/CS/);
    const mails = await m.rows<{ recipient: string; lang: string; subject: string }>(
      `select recipient, lang, subject from mails where event in ('order.paid', 'order.paid.seller') order by event`,
    );
    expect(mails).toEqual([
      { recipient: 'buyer@example.com', lang: 'zh-CN', subject: '已付款：Code · 集市' },
      { recipient: 'isv@example.com', lang: 'zh-CN', subject: '新订单：Code · 集市' },
    ]);
  });

  it('a pay-per-use opening: the seller is told to report, the buyer of no payment', async () => {
    const paid = async () =>
      (await messagesOf(m.buyer.userId)).filter((x) => x.event.startsWith('order.paid')).length;
    const before = await paid();
    await m.meter();
    expect(await paid()).toBe(before);
    const seller = await messagesOf(m.sellerPerson.userId);
    expect(seller.filter((x) => x.event === 'order.opened_on_demand.seller')).toHaveLength(1);
  });

  it('the operator’s staff of a top-up that waits for them', async () => {
    await told(
      news('topup.requested', 'top_1', { topUpId: 'top_1', accountId: m.buyer.accountId, amount: '500000' }),
    );
    await m.house.drain();
    const [message] = (await messagesOf(m.staff.userId)).filter((x) => x.event === 'topup.requested');
    expect(message!.body.en).toContain('“buyer” says ¥5,000.00 has been transferred');
  });

  it('the seller of every failed call (FUL-2)', async () => {
    m.seller.once.set('newInstance', [() => lost('TIMEOUT'), () => lost('DNS')]);
    await m.open(m.month);
    await m.house.advanceTo(bj('2026-03-02 12:30'));
    const failed = (await messagesOf(m.sellerPerson.userId)).filter((x) => x.event === 'call.failed');
    expect(failed).toHaveLength(2);
    expect(failed.some((x) => x.body.en.includes('newInstance'))).toBe(true);
    expect(await pending()).toEqual([]);
  });
});

describe('every listener', () => {
  it('writes its notice from its event, and once when it is heard twice', async () => {
    const { id: resourceId, orderId, accountId, sellerId, productId } = await m.open(m.month);
    const at = bj('2026-05-01 00:00').toISOString();
    const events: { [T in EventType]?: DomainEvent<T>['payload'] } = {
      'account.in_arrears': { accountId, balance: '-245' },
      'account.password_changed': { accountId, userId: m.buyer.userId },
      'topup.confirmed': { topUpId: 't', accountId, amount: '100' },
      'topup.rejected': { topUpId: 't', accountId, amount: '100', reason: '金额不符' },
      'order.refunded': { orderId, accountId, sellerId, amount: '9900' },
      'order.cancelled': { orderId, accountId, reason: 'TIMEOUT' },
      'resource.expiring': { resourceId, accountId, expiresAt: at, daysLeft: 7 },
      'resource.price_rising': { resourceId, accountId, before: '9900', due: '12900', renewsAt: at },
      'resource.auto_renewal_failed': { resourceId, accountId, reason: 'BALANCE_INSUFFICIENT' },
      'resource.releasing': { resourceId, accountId, releasesAt: at, daysLeft: 2 },
      'call.exhausted': { callId: 'msg_1', sellerId, scene: 'releaseInstance', orderId: null, resourceId },
      'review.submitted': { reviewId: 'rev_1', kind: 'SELLER_ENTRY', subjectId: sellerId, accountId },
      'seller.activated': { sellerId, accountId },
      'seller.rejected': { sellerId, accountId, opinion: '营业执照不清楚' },
      'product.at_risk': { productId, sellerId, period: '202603', failures: 3, taskAbove: 5 },
      'product.suspended': { productId, sellerId, reason: '接口连续失败' },
      'product.restored': { productId, sellerId },
      'takedown.opened': { taskId: 'tdn_1', productId, sellerId, cause: 'ORDER_FAILURES' },
      'product.rejected': { productId, revisionId: 'rvn', sellerId, opinion: '截图太小' },
    };
    const { listeners } = await import('../../app/house.ts');
    for (const [type, payload] of Object.entries(events)) {
      const before = await m.rows('select id from messages');
      await m.house.write(async (ctx) => {
        // Straight to our ear: other rooms would act on an event that never happened.
        const ear = listeners.find((l) => l.on === type && l.name.startsWith('notifications.'))!;
        const event = { id: 10_000n, type, subject: 's', payload, occurredAt: ctx.now } as never;
        await ear.handle(ctx, event);
        await ear.handle(ctx, event);
      });
      const after = await m.rows('select id from messages');
      expect([type, after.length - before.length]).toEqual([type, 1]);
    }
    const texts = await m.rows<{ text: string }>('select title::text || body::text as text from messages');
    for (const { text } of texts) expect(text).not.toMatch(/\{\w+\}|undefined|\[object/);
  });

  it('what the buyer cancelled is no news to the buyer', async () => {
    const { orderId } = await m.open(m.month);
    const before = (await messagesOf(m.buyer.userId)).length;
    const { listeners } = await import('../../app/house.ts');
    const ear = listeners.find((l) => l.name === 'notifications.order_cancelled')!;
    await m.house.write((ctx) =>
      ear.handle(ctx, {
        id: 11_000n,
        type: 'order.cancelled',
        subject: orderId,
        payload: { orderId, accountId: m.buyer.accountId, reason: 'BUYER' },
        occurredAt: ctx.now,
      } as never),
    );
    expect(await messagesOf(m.buyer.userId)).toHaveLength(before);
  });
});

describe('a password reset', () => {
  it('is one letter with a link that works, to that person only', async () => {
    const { status } = await m.as(null, {
      method: 'POST',
      url: '/api/password-resets',
      payload: { email: 'buyer@example.com' },
    });
    expect(status).toBeLessThan(300);
    await m.house.drain();
    const letters = await m.rows<MailRow>(`select * from mails where event = 'account.password_reset'`);
    expect(letters).toHaveLength(1);
    expect(letters[0]).toMatchObject({ recipient: 'buyer@example.com', state: 'STORED' });
    expect(letters[0]!.text).toMatch(/http:\/\/jishi\.test\/password-reset\?token=[\w-]{20,}/);
    expect(await m.rows(`select 1 from messages where event = 'account.password_reset'`)).toEqual([]);
  });

  it.each([
    ['zh-CN', '重设密码 · 集市', '设置新密码', 'Set a new password'],
    ['en', 'Reset your password · Jishi', 'Set a new password', '设置新密码'],
  ])(
    'is written in the language that the person reads (%s), whatever the browser says',
    async (lang, subject, has, lacks) => {
      await m.rows(`update users set lang = '${lang}' where email = 'isv@example.com'`);
      await m.as(null, {
        method: 'POST',
        url: '/api/password-resets',
        headers: { 'accept-language': lang === 'en' ? 'zh-CN' : 'en' },
        payload: { email: 'isv@example.com' },
      });
      await m.house.drain();
      const [letter] = await m.rows<MailRow & { lang: string }>(
        `select * from mails where event = 'account.password_reset' and recipient = 'isv@example.com' and lang = '${lang}'`,
      );
      expect(letter).toMatchObject({ lang, subject });
      expect(letter!.text).toContain(has);
      expect(letter!.html).toContain(`lang="${lang}"`);
      expect(letter!.text).not.toContain(lacks);
      await m.rows(`update users set lang = 'zh-CN' where email = 'isv@example.com'`);
    },
  );
});

describe('the digest of faulty usage records', () => {
  it('comes once, an hour after the first, with their number', async () => {
    const { instanceId } = await m.meter();
    const now = await m.house.world.clock.now();
    const bad = (sn: string) => wire(instanceId, sn, new Date('2026-03-01T00:00:00Z'), now, '1');
    for (const sns of [['d1', 'd2'], ['d3']]) {
      await m.house.write((ctx) => reportUsage(ctx, m.sellerId, sns.map(bad)));
    }
    await m.house.advanceTo(new Date(now.getTime() + 59 * 60_000));
    const digests = async () =>
      (await messagesOf(m.sellerPerson.userId)).filter((x) => x.event === 'usage.abnormal_digest');
    expect(await digests()).toHaveLength(0);
    await m.house.advanceTo(new Date(now.getTime() + 3 * 3_600_000));
    expect((await digests()).map((x) => x.title.en)).toEqual(['3 usage records are faulty']);
  });
});

describe('mails', () => {
  const sent: OutgoingMail[] = [];
  let fails = 0;
  const post: Post = {
    async send(mail) {
      if (fails > 0) {
        fails -= 1;
        throw new Error('451 try later');
      }
      sent.push(mail);
      return { id: `<${mail.idempotencyKey}@jishi>` };
    },
  };
  const world = (): World => ({
    ...m.house.world,
    listenersOf: m.house.world.listenersOf,
    ways: { ...m.house.world.ways, post },
  });
  const source = () => m.house.sources.find((s) => s.name === 'notifications.mails')!;
  const put = async (key: string) => {
    await m.rows(`insert into mails (id, event_id, idempotency_key, event, user_id, recipient, lang, subject, text, html, state,
        next_attempt_at, created_at)
      select 'mal_${key}', 1, '${key}', '${key.startsWith('reset') ? 'account.password_reset' : 'order.paid'}', 'usr', 'a@b.test',
        'en', 's', 't', '<p>h</p>', 'PENDING', virtual_now, virtual_now from world_clock`);
    return (await m.rows<MailRow>(`select * from mails where id = 'mal_${key}'`))[0]!;
  };
  const stateOf = async (key: string) =>
    (
      await m.rows<{ state: string; attempts: number; text: string }>(
        `select state, attempts, text from mails where id = 'mal_${key}'`,
      )
    )[0]!;
  const runAll = async () => {
    while ((await source().run(world())) > 0) await source().idle(world());
  };

  it('go out once; two workers take each mail once', async () => {
    await put('once-1');
    await put('once-2');
    await Promise.all([source().run(world()), source().run(world())]);
    await source().idle(world());
    expect(sent.map((x) => x.idempotencyKey).sort()).toEqual(['once-1', 'once-2']);
    await runAll();
    expect(sent).toHaveLength(2);
    expect(await stateOf('once-1')).toMatchObject({ state: 'SENT', attempts: 1 });
  });

  it('after a crash between sending and recording the second letter has the first one’s key', async () => {
    const mail = await put('crash');
    const torn = {
      ...world(),
      db: {
        transaction: () => {
          throw new Error('killed');
        },
      },
    } as never;
    await expect(sendMail(torn, mail)).rejects.toThrow('killed');
    expect(await stateOf('crash')).toMatchObject({ state: 'PENDING', attempts: 0 });
    await runAll();
    const letters = sent.filter((x) => x.idempotencyKey === 'crash');
    expect(letters).toHaveLength(2);
    expect(letters[0]).toEqual(letters[1]);
    expect(await stateOf('crash')).toMatchObject({ state: 'SENT' });
  });

  it('are tried three times more with waits, then FAILED', async () => {
    await put('never');
    fails = 100;
    const start = (await m.house.world.clock.now()).getTime();
    const at = async (seconds: number) => {
      await m.house.world.clock.set(new Date(start + seconds * 1000));
      await runAll();
      return (await stateOf('never')).attempts;
    };
    expect([await at(0), await at(59), await at(60), await at(659), await at(660)]).toEqual([1, 1, 2, 2, 3]);
    expect([await at(4259), await at(4260)]).toEqual([3, 4]);
    expect((await stateOf('never')).state).toBe('FAILED');
    fails = 0;
    await runAll();
    expect(sent.some((x) => x.idempotencyKey === 'never')).toBe(false);
  });

  it('a sent reset letter is emptied, because its link opens an account', async () => {
    await put('reset-1');
    await runAll();
    expect(sent.at(-1)!.text).toBe('t');
    expect(await stateOf('reset-1')).toMatchObject({ state: 'SENT', text: '' });
  });
});

describe('the pages', () => {
  it('are of the signed-in person: read one, read all, nobody else’s', async () => {
    const unread = async (person = m.buyer) =>
      (await m.as(person, { url: '/api/messages/unread-count' })).body.unread as number;
    const before = await unread();
    expect(before).toBeGreaterThan(3);
    const page = await m.as(m.buyer, { url: '/api/messages?unread=true&limit=2' });
    expect(page.body.items).toHaveLength(2);
    const next = await m.as(m.buyer, { url: `/api/messages?unread=true&limit=2&cursor=${page.body.next}` });
    expect(next.body.items[0].id).not.toBe(page.body.items[0].id);
    const url = `/api/messages/${page.body.items[0].id}/read`;
    expect((await m.as(m.sellerPerson, { method: 'POST', url })).body.code).toBe('MESSAGE_NOT_FOUND');
    for (let n = 0; n < 2; n++) expect((await m.as(m.buyer, { method: 'POST', url })).status).toBe(200);
    expect(await unread()).toBe(before - 1);
    const others = await unread(m.sellerPerson);
    await m.as(m.buyer, { method: 'POST', url: '/api/messages/read-all' });
    expect(await unread()).toBe(0);
    expect(await unread(m.sellerPerson)).toBe(others);
    expect((await m.as(null, { url: '/api/messages' })).status).toBe(401);
  });

  it('the mailbox is the operator’s; there is none for strangers', async () => {
    const list = await m.as(m.staff, { url: '/api/operator/mailbox?recipient=BUYER@example.com' });
    expect(list.body.items.length).toBeGreaterThan(0);
    const mail = await m.as(m.staff, { url: `/api/operator/mailbox/${list.body.items[0].id}` });
    expect(mail.body).toMatchObject({
      recipient: 'buyer@example.com',
      html: expect.stringContaining('<html'),
    });
    expect((await m.as(m.staff, { url: '/api/operator/mailbox/mal_none' })).body.code).toBe('MAIL_NOT_FOUND');
    expect((await m.as(m.buyer, { url: '/api/operator/mailbox' })).status).toBe(403);
    expect((await m.as(null, { url: '/api/mailbox?email=buyer@example.com' })).status).toBe(404);
  });
});
