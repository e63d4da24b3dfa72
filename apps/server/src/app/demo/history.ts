import type { ProductId } from '@jishi/protocol';
import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import { products } from '../../../seed/products.ts';
import { contentOf, seedCatalog } from '../../../seed/seed-catalog.ts';
import { sellers } from '../../../seed/sellers.ts';
import { saveDraft, submitDraft } from '../../modules/catalog/index.ts';
import { placeOrder } from '../../modules/orders/index.ts';
import { confirmTopUp, payFromBalance, requestTopUp } from '../../modules/payments/index.ts';
import { applyAsSeller } from '../../modules/sellers/index.ts';
import { countersign, recordPayout } from '../../modules/settlement/index.ts';
import { advance, drain } from '../../platform/due/travel.ts';
import type { MovableClock } from '../../platform/world/clock.ts';
import { type Edge, type World, writing } from '../../platform/world/world.ts';
import { gatekeeper } from '../gatekeeper.ts';
import { allSources, openHouse } from '../house.ts';
import type { People, Person } from './people.ts';
import type { DemoSeller } from './seller.ts';
import { reportUsage } from './usage.ts';

const DAY = 86_400_000;
type Past = World & { readonly clock: MovableClock };

const as = (person: Person, requestId: string): Edge => ({ actor: { kind: 'USER', ...person }, requestId });

/**
 * The demo's history, walked day by day on a movable clock, with the real demo seller answering: purchases,
 * renewals, expiries, hourly usage, a seller that fails, and the statements of the last whole month, each at its
 * own moment. It ends today, with something waiting for everybody.
 */
export async function walkHistory(past: Past, people: People, seller: DemoSeller): Promise<void> {
  const sources = allSources();
  const http: FastifyInstance = await openHouse(past, {
    gatekeeper: gatekeeper(past),
    version: 'demo',
    trustProxy: false,
    requestsPerMinute: 1_000_000,
  });
  const start = (await past.clock.now()).getTime();
  await drain(past, sources);
  await seedCatalog(past, { ...people, operator: { kind: 'USER', ...people.operator } });
  await drain(past, sources);
  for (const buyer of people.buyers) await topUp(past, people, buyer, 30_000_000n);
  await drain(past, sources);

  const end = Date.now();
  const today = Math.floor((end - start) / DAY);
  for (let day = 0; day <= today; day++) {
    await advance(past, sources, new Date(Math.min(start + day * DAY + 2 * 3_600_000, end)));
    for (const [from, how] of FAILURES) if (today - from === day) await seller.misbehave(how);
    for (const purchase of purchasesOf(day, today)) await buy(past, people, purchase);
    await drain(past, sources);
    await reportUsage(past, people, http, day);
    await drain(past, sources);
    if (day === today - 8) await payOut(past, people, 5);
  }
  await leaveWaiting(past, people);
  await advance(past, sources, new Date());
  await http.close();
}

/** Days before today on which the seller fails, and how. */
const FAILURES: readonly (readonly [number, Readonly<Record<string, unknown>>])[] = [
  // Two hours down: the third call opens the service.
  [20, { mode: 'down', activity: 'newInstance', times: 2 }],
  // Down for longer than three hours: the buyer has the money back.
  [12, { mode: 'down', activity: 'newInstance', times: 4 }],
  // A freeze that is refused for good: it waits for the seller's restart.
  [
    9,
    {
      mode: 'wrong-code',
      activity: 'updateInstanceStatus',
      code: '000005',
      message: 'billing module is read-only',
      times: 40,
    },
  ],
];

interface Purchase {
  readonly buyer: number;
  readonly product: string;
  readonly kind: 'MONTH' | 'YEAR' | 'ON_DEMAND';
  readonly count: number;
  readonly autoRenew: boolean;
}

/** Products with exactly one billing item, whose usage needs no item code. */
const METERED = products
  .filter((p) => p.specifications.some((s) => s.kind === 'ON_DEMAND' && s.items.length === 1))
  .map((p) => p.code);
const PERIODIC = products
  .filter((p) => p.specifications.some((s) => s.kind === 'PERIOD' && s.monthly !== null))
  .map((p) => p.code);

/** What is bought on a day: the same every time, more on working days, everybody a little. */
function purchasesOf(day: number, today: number): Purchase[] {
  const made: Purchase[] = [];
  const count = day % 7 < 5 ? 1 + ((day * 5) % 3) : (day * 3) % 2;
  for (let n = 0; n < count; n++) {
    const pick = (day * 7 + n * 11) % PERIODIC.length;
    made.push({
      buyer: (day + n) % 3,
      product: PERIODIC[pick] ?? 'gitea',
      kind: (day + n) % 4 === 0 ? 'YEAR' : 'MONTH',
      count: (day + n) % 5 === 0 ? 3 : 1,
      autoRenew: (day + n) % 3 !== 1,
    });
  }
  if ([3, 9, 17].includes(day)) {
    made.push({
      buyer: [3, 9, 17].indexOf(day),
      product: METERED[day % METERED.length] ?? '',
      kind: 'ON_DEMAND',
      count: 1,
      autoRenew: false,
    });
  }
  // On the days on which the seller fails somebody must buy.
  if (today - day === 20 || today - day === 12)
    made.push({ buyer: 0, product: 'gitea', kind: 'MONTH', count: 1, autoRenew: false });
  return made;
}

async function buy(past: Past, people: People, purchase: Purchase): Promise<void> {
  const buyer = people.buyers[purchase.buyer];
  const { rows } = await sql<{ plan_id: string; min_seats: number | null }>`
    select p.plan_id, (p.seats->>'min')::int as min_seats from price_plans p join products r on r.id = p.product_id
    where r.state = 'LISTED' and p.valid_to is null and r.slug = ${purchase.product}
      and coalesce(p.period_type, p.charging_mode) = ${purchase.kind} and coalesce(p.price, 0) < 300000
    order by p.price nulls last, p.plan_id limit 1`.execute(past.db);
  const plan = rows[0];
  if (!plan || !buyer) return;
  await writing(past, as(buyer, 'demo-order'), async (ctx) => {
    const order = await placeOrder(ctx, {
      ...buyer,
      planId: plan.plan_id,
      periodCount: purchase.count,
      seats: plan.min_seats,
      autoRenew: purchase.autoRenew,
      agreed: true,
      expectedDue: null,
    });
    await payFromBalance(ctx, { orderId: order.id, accountId: buyer.accountId });
  });
}

async function topUp(past: Past, people: People, buyer: Person, amount: bigint): Promise<void> {
  const id = await askTopUp(past, buyer, amount);
  await writing(past, as(people.operator, 'demo-confirm'), (ctx) => confirmTopUp(ctx, id));
}

function askTopUp(past: Past, buyer: Person, amount: bigint): Promise<string> {
  return writing(past, as(buyer, 'demo-top-up'), async (ctx) => {
    const asked = await requestTopUp(ctx, {
      ...buyer,
      amount,
      channel: 'BANK_TRANSFER',
      payerName: '演示付款人',
      remark: null,
    });
    return asked.id;
  });
}

/** The operator pays the first statements of last month; the others wait. */
async function payOut(past: Past, people: People, count: number): Promise<void> {
  const { rows } = await sql<{ id: string; payable: bigint }>`
    select id, payable from statements where state = 'SENT' order by payable desc limit ${count}`.execute(
    past.db,
  );
  for (const [index, { id, payable }] of rows.entries()) {
    await writing(past, as(people.operator, 'demo-payout'), async (ctx) => {
      await countersign(ctx, id);
      if (index < count - 1)
        await recordPayout(ctx, id, { amount: payable, bankReference: `DEMO-${id.slice(-6).toUpperCase()}` });
    });
  }
}

/** Something for the operator's queues: a changed price, a new seller, a bank transfer. */
async function leaveWaiting(past: Past, people: People): Promise<void> {
  const seller = sellers[0];
  const owner = people.ownerByCode.get(seller?.code ?? '');
  const product = products.find((p) => p.seller === seller?.code);
  const addressId = people.addressIdBySeller.get(people.sellerIdByCode.get(seller?.code ?? '') ?? '');
  if (seller && owner && product && addressId) {
    await writing(past, as(owner, 'demo-change'), async (ctx) => {
      const { rows } = await sql<{
        id: ProductId;
      }>`select id from products where slug = ${product.code}`.execute(ctx.tx);
      const productId = rows[0]?.id;
      if (!productId) return;
      const content = contentOf(product, seller, addressId);
      const dearer = content.specifications?.map((s) =>
        s.kind === 'PERIOD' && s.monthly ? { ...s, monthly: String((BigInt(s.monthly) * 112n) / 100n) } : s,
      );
      await saveDraft(ctx, productId, {
        version: 0,
        content: {
          ...content,
          brief: {
            'zh-CN': `${product.brief['zh-CN'].replace(/。$/, '')}，附每日备份。`,
            en: `${product.brief.en.replace(/\.$/, '')}, with daily backups.`,
          },
          specifications: dearer,
        } as typeof content,
      });
      await submitDraft(ctx, productId);
    });
  }
  await writing(past, as(people.applicant, 'demo-apply'), (ctx) =>
    applyAsSeller(ctx, {
      company: { 'zh-CN': '听澜软件有限公司', en: 'Tinglan Software' },
      profile: {
        'zh-CN':
          '托管开源的呼叫与工单系统，为几十家中小企业做客服接入。每个客户一套独立实例，工作日9:00至21:00有工程师值守，升级前先在副本上演练一遍再切换。',
        en: 'We host open-source call and ticket systems for small companies. Every customer has a separate instance, engineers are on duty from 9:00 to 21:00 on working days, and upgrades are rehearsed on a copy first.',
      },
      website: 'https://tinglan.example',
      contactName: '贺听澜',
      supportPhone: '400-000-0188',
      supportEmail: 'support@tinglan.example',
      registeredCapital: '200',
      agreementsAccepted: true,
    }),
  );
  const buyer = people.buyers[1];
  if (buyer) await askTopUp(past, buyer, 1_280_000n);
}
