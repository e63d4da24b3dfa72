import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { signUsage } from '@jishi/protocol/seller/index.ts';
import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import { seedCatalog } from '../../seed/seed-catalog.ts';
import { sellers } from '../../seed/sellers.ts';
import { createAccessKey, createAccount } from '../modules/identity/index.ts';
import { placeOrder } from '../modules/orders/index.ts';
import {
  confirmTopUp,
  payFromBalance,
  receivingAccount,
  requestTopUp,
  simulatedChannel,
} from '../modules/payments/index.ts';
import { admitAddress, admitSeller, allowHttpAddresses } from '../modules/sellers/index.ts';
import { advance, drain } from '../platform/due/due.ts';
import { movableClock } from '../platform/world/clock.ts';
import { type Edge, reading, type World, writing } from '../platform/world/world.ts';
import type { Config } from './config.ts';
import { gatekeeper } from './gatekeeper.ts';
import { allSources, openHouse } from './house.ts';

const DAY = 86_400_000;
/** How far back the demo's history begins; it holds one whole month and its statement. */
const HISTORY_DAYS = 52;
const PASSWORD = 'jishi-demo-2026';

interface DemoKeys {
  readonly port: number;
  /** By seller code: interface key and AK/SK of the demo seller. */
  readonly keys: Record<
    string,
    { readonly key: string; readonly accessKey: string; readonly secretKey: string }
  >;
}

export interface Demo {
  readonly folder: string;
  readonly keys: DemoKeys;
  /** Lines for the newcomer: address, e-mail and password of each demo account. */
  readonly accounts: readonly string[];
  readonly isFresh: boolean;
  /** Seeds catalogue, purchases and usage on first start; does nothing later. */
  fill(say: (text: string) => void, restartSeller: (clockTolerance: number) => Promise<void>): Promise<void>;
}

export interface DemoSeller {
  stop(): Promise<void>;
}

const ACCOUNTS = [
  ['买家 buyer', 'buyer@demo.jishi.local'],
  ['商家 seller', `${sellers[0]?.code}@demo.jishi.local`],
  ['运营 operator', 'operator@demo.jishi.local'],
] as const;

/** A fixed free port, so that the production addresses stay true between starts. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

const SEED: Edge = { actor: { kind: 'SYSTEM', name: 'demo-seed' }, requestId: 'demo-seed' };

/** Makes the demo's people and sellers when the database is empty; otherwise reads what the first start kept. */
export async function prepareDemo(world: World, config: Config): Promise<Demo | null> {
  const folder = join(config.dataDir, 'demo');
  await mkdir(folder, { recursive: true });
  const kept = await readFile(join(folder, 'keys.json'), 'utf8').catch(() => null);
  const accounts = ACCOUNTS.map(([who, email]) => `${who.padEnd(14)} ${email}  ${PASSWORD}`);
  const { rows } = await sql<{ n: bigint }>`select count(*) as n from accounts`.execute(world.db);
  if ((rows[0]?.n ?? 0n) > 0n) {
    // Somebody else's database, or one whose key file is gone: nothing to demonstrate with.
    if (!kept) return null;
    const keys = JSON.parse(kept) as DemoKeys;
    return { folder, keys, accounts, isFresh: false, fill: async () => undefined };
  }
  const start = new Date(Date.now() - HISTORY_DAYS * DAY);
  const past: World & { clock: ReturnType<typeof movableClock> } = {
    ...world,
    clock: movableClock(world.db),
  };
  await past.clock.set(start);
  const port = await freePort();
  const people = await makePeople(past, port);
  const keys: DemoKeys = { port, keys: people.keys };
  await writeFile(join(folder, 'keys.json'), JSON.stringify(keys, null, 2), { mode: 0o600 });
  return {
    folder,
    keys,
    accounts,
    isFresh: true,
    fill: (say, restartSeller) => fill(past, people, say, restartSeller),
  };
}

interface People {
  readonly operator: { accountId: string; userId: string };
  readonly buyers: readonly { accountId: string; userId: string }[];
  readonly sellerIdByCode: Map<string, string>;
  readonly addressIdBySeller: Map<string, string>;
  readonly keys: DemoKeys['keys'];
}

async function makePeople(world: World, port: number): Promise<People> {
  return writing(world, SEED, async (ctx) => {
    // The demo seller answers on loopback without TLS; buyers may fill their balance by a click.
    await allowHttpAddresses.set(ctx, true);
    await simulatedChannel.set(ctx, true);
    await receivingAccount.set(ctx, {
      holder: '集市演示有限公司',
      bank: '演示银行（不要转真钱）',
      number: '0000 0000 0000 0000',
    });
    const person = (
      name: string,
      email: string,
      userName: string,
      kind: 'CUSTOMER' | 'OPERATOR' = 'CUSTOMER',
    ) =>
      createAccount(ctx, {
        name,
        kind,
        email,
        userName,
        lang: 'zh-CN',
        password: PASSWORD,
        customerLevel: 'V3',
      });
    const operator = await person('集市运营', 'operator@demo.jishi.local', '陆明远', 'OPERATOR');
    const buyers = [
      await person('恒沛机电', 'buyer@demo.jishi.local', '陈知行'),
      await person('拾光书店', 'bookshop@demo.jishi.local', '林晚'),
      await person('望川物流', 'logistics@demo.jishi.local', '周牧之'),
    ];
    const sellerIdByCode = new Map<string, string>();
    const addressIdBySeller = new Map<string, string>();
    const keys: DemoKeys['keys'] = {};
    for (const seller of sellers) {
      const who = await person(
        seller.company['zh-CN'].slice(0, 32),
        `${seller.code}@demo.jishi.local`,
        seller.contact,
      );
      const admitted = await admitSeller(ctx, {
        accountId: who.accountId,
        company: seller.company,
        profile: seller.profile,
        website: seller.website,
        contactName: seller.contact,
        supportPhone: seller.phone,
        supportEmail: seller.email,
        feeBasisPoints: seller.feeBasisPoints,
      });
      const address = await admitAddress(ctx, {
        sellerId: admitted.id,
        url: `http://localhost:${port}/marketplace/${seller.code}`,
      });
      const owner = {
        ...ctx,
        actor: { kind: 'USER' as const, userId: who.userId, accountId: who.accountId },
      };
      const { accessKey, secretKey } = await createAccessKey(owner);
      sellerIdByCode.set(seller.code, admitted.id);
      addressIdBySeller.set(admitted.id, address.addressId);
      keys[seller.code] = { key: address.secret, accessKey, secretKey };
    }
    return { operator, buyers, sellerIdByCode, addressIdBySeller, keys };
  });
}

/** What the buyers did, by day of the history: product, specification kind, term. */
const PURCHASES = [
  { day: 1, buyer: 0, product: 'gitea', periodType: 'YEAR', count: 1, autoRenew: true },
  { day: 2, buyer: 0, product: 'grafana', periodType: 'MONTH', count: 1, autoRenew: true },
  { day: 3, buyer: 1, product: 'wordpress', periodType: 'MONTH', count: 3, autoRenew: false },
  { day: 4, buyer: 2, product: 'metabase', periodType: 'MONTH', count: 6, autoRenew: false },
  { day: 6, buyer: 0, product: null, mode: 'ON_DEMAND' },
  { day: 9, buyer: 1, product: 'nextcloud', periodType: 'YEAR', count: 1, autoRenew: false },
  { day: 12, buyer: 2, product: 'keycloak', periodType: 'MONTH', count: 1, autoRenew: false },
  { day: 16, buyer: 2, product: null, mode: 'ON_DEMAND' },
  { day: 24, buyer: 0, product: 'bookstack', periodType: 'MONTH', count: 1, autoRenew: false },
  { day: 33, buyer: 1, product: 'chatwoot', periodType: 'MONTH', count: 1, autoRenew: true },
  { day: 41, buyer: 2, product: 'gitea', periodType: 'MONTH', count: 3, autoRenew: false },
  { day: 49, buyer: 0, product: 'uptime-kuma', periodType: 'MONTH', count: 1, autoRenew: false },
] as const;

/**
 * The history: 52 days walked on a movable clock, with the real demo seller answering. Purchases, renewals,
 * expiries, hourly usage and the statement of the last whole month happen at their own moments.
 */
async function fill(
  past: World & { clock: ReturnType<typeof movableClock> },
  people: People,
  say: (text: string) => void,
  restartSeller: (clockTolerance: number) => Promise<void>,
): Promise<void> {
  say('Filling the demo world, once…  正在装入演示数据（仅首次）…');
  await restartSeller(0);
  const sources = allSources();
  const http = await openHouse(past, {
    gatekeeper: gatekeeper(past),
    version: 'demo',
    trustProxy: false,
    requestsPerMinute: 1_000_000,
  });
  const start = (await past.clock.now()).getTime();
  await drain(past, sources);
  await seedCatalog(past, { ...people, operator: { kind: 'USER', ...people.operator } });
  await drain(past, sources);

  for (const buyer of people.buyers) await topUp(past, people, buyer, 5_000_000n);
  await drain(past, sources);

  const end = Date.now();
  const today = Math.floor((end - start) / DAY);
  for (let day = 0; day <= today; day++) {
    const at = new Date(Math.min(start + day * DAY + 2 * 3_600_000, end));
    await advance(past, sources, at);
    for (const purchase of PURCHASES.filter((p) => p.day === day)) await buy(past, people, purchase);
    await drain(past, sources);
    await reportUsage(past, people, http, day);
    await drain(past, sources);
  }
  await advance(past, sources, new Date());
  await http.close();
  // From here on the world's clock is the real one.
  await sql`delete from world_clock`.execute(past.db);
  await restartSeller(60);
}

async function topUp(
  world: World,
  people: People,
  buyer: { accountId: string; userId: string },
  amount: bigint,
): Promise<void> {
  const edge: Edge = { actor: { kind: 'USER', ...buyer }, requestId: 'demo-top-up' };
  const topUpId = await writing(world, edge, async (ctx) => {
    const asked = await requestTopUp(ctx, {
      ...buyer,
      amount,
      channel: 'BANK_TRANSFER',
      payerName: '演示付款人',
      remark: null,
    });
    return asked.id;
  });
  await writing(world, { actor: { kind: 'USER', ...people.operator }, requestId: 'demo-confirm' }, (ctx) =>
    confirmTopUp(ctx, topUpId),
  );
}

interface PlanRow {
  plan_id: string;
  min_seats: number | null;
}

async function buy(world: World, people: People, purchase: (typeof PURCHASES)[number]): Promise<void> {
  const buyer = people.buyers[purchase.buyer];
  if (!buyer) return;
  const isPeriod = !('mode' in purchase);
  const { rows } = await sql<PlanRow>`
    select p.plan_id, (p.seats->>'min')::int as min_seats from price_plans p join products r on r.id = p.product_id
    where r.state = 'LISTED' and p.valid_to is null and p.charging_mode = ${isPeriod ? 'PERIOD' : 'ON_DEMAND'}
      and (${isPeriod ? purchase.periodType : null}::text is null or p.period_type = ${isPeriod ? purchase.periodType : null})
      and (${purchase.product}::text is null or r.slug = ${purchase.product})
    order by r.slug, p.price nulls last, p.plan_id offset ${isPeriod ? 0 : purchase.buyer * 3} limit 1`.execute(
    world.db,
  );
  const plan = rows[0];
  if (!plan) return;
  const edge: Edge = { actor: { kind: 'USER', ...buyer }, requestId: 'demo-order' };
  await writing(world, edge, async (ctx) => {
    const order = await placeOrder(ctx, {
      ...buyer,
      planId: plan.plan_id,
      periodCount: isPeriod ? purchase.count : 1,
      seats: plan.min_seats === null ? null : plan.min_seats,
      autoRenew: isPeriod ? purchase.autoRenew : false,
      agreed: true,
      expectedDue: null,
    });
    await payFromBalance(ctx, { orderId: order.id, accountId: buyer.accountId });
  });
}

/** Yesterday's usage of every on-demand instance, pushed as a seller pushes it: signed, over HTTP. */
async function reportUsage(world: World, people: People, http: FastifyInstance, day: number): Promise<void> {
  const instances = await reading(world, SEED, async (ctx) => {
    const { rows } = await sql<{ instance_id: string; seller_id: string; starts_at: Date }>`
      select instance_id, seller_id, starts_at from resources
      where charging_mode = 'ON_DEMAND' and state = 'IN_USE' and instance_id is not null`.execute(ctx.db);
    return rows;
  });
  const now = (await world.clock.now()).getTime();
  const codeOf = new Map([...people.sellerIdByCode].map(([code, id]) => [id, code]));
  const stamp = (ms: number) => new Date(ms).toISOString().replace(/[-:]|\.\d+/g, '');
  for (const instance of instances) {
    const records = [];
    for (let hour = 24; hour >= 1; hour--) {
      const begin = Math.floor(now / 3_600_000) * 3_600_000 - hour * 3_600_000;
      if (begin < instance.starts_at.getTime()) continue;
      // A working day's shape: little at night, most at eleven and three; quieter at weekends.
      const beijingHour = new Date(begin + 8 * 3_600_000).getUTCHours();
      const weekend = [0, 6].includes(new Date(begin + 8 * 3_600_000).getUTCDay()) ? 0.35 : 1;
      const shape =
        beijingHour < 7 ? 0.15 : beijingHour < 20 ? 1 + Math.sin(((beijingHour - 7) / 13) * Math.PI) : 0.4;
      const value = ((20 + ((day * 7 + hour * 13) % 11)) * shape * weekend).toFixed(2);
      records.push({
        instance_id: instance.instance_id,
        record_time: stamp(begin + 3_600_000),
        begin_time: stamp(begin),
        end_time: stamp(begin + 3_600_000),
        usage_value: value,
        metering_sn: randomUUID(),
      });
    }
    if (records.length === 0) continue;
    const key = people.keys[codeOf.get(instance.seller_id) ?? '']?.key;
    if (!key) continue;
    const body = JSON.stringify({ usage_records: records });
    const ts = String(now);
    const nonce = randomUUID();
    const answer = await http.inject({
      method: 'POST',
      url: '/api/mkp-openapi-public/global/v1/isv/usage-data',
      headers: {
        'content-type': 'application/json',
        signature: signUsage({ key, ts, nonce, body }),
        ts,
        nonce,
      },
      payload: body,
    });
    if (answer.statusCode !== 200) world.log.warn({ answer: answer.body }, 'demo usage refused');
  }
}

/** Starts the demo seller as its own program, as a seller would run it; it keeps its data between starts. */
export async function startDemoSeller(
  demo: Demo,
  config: Config,
  root: string,
  clockTolerance = 60,
): Promise<DemoSeller> {
  const keys = Object.fromEntries(Object.entries(demo.keys.keys).map(([code, k]) => [code, k]));
  const child: ChildProcess = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', join(root, 'examples/demo-isv/src/main.ts')],
    {
      // The channel tells it when we die without a word, so that it does not outlive us.
      stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
      env: {
        PATH: process.env.PATH ?? '',
        KEYS: JSON.stringify(keys),
        PORT: String(demo.keys.port),
        DATA_DIR: join(demo.folder, 'isv'),
        DEMO_ISV_PUBLIC_URL: `http://localhost:${demo.keys.port}`,
        PLATFORM_URL: `http://127.0.0.1:${config.port}`,
        DEMO_ISV_CLOCK_TOLERANCE_SECONDS: String(clockTolerance),
        DEMO_ISV_USAGE_SECONDS: clockTolerance === 0 ? '0' : '300',
      },
    },
  );
  await new Promise<void>((resolve, reject) => {
    const lines = createInterface({ input: child.stdout! });
    lines.once('line', () => resolve());
    child.once('exit', (code) => reject(new Error(`The demo seller ended at once with code ${code}`)));
  });
  return {
    stop: () =>
      new Promise((resolve) => {
        if (child.exitCode !== null || child.signalCode !== null) return resolve();
        child.once('exit', () => resolve());
        child.kill('SIGTERM');
        setTimeout(() => child.kill('SIGKILL'), 5000).unref();
      }),
  };
}
