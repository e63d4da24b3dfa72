import type { ResourceId } from '@jishi/protocol';
import { signUsage } from '@jishi/protocol/seller/index.ts';
import { Decimal } from 'decimal.js';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bj, type Market, openMarket, show } from './market.ts';

const stamp = (at: Date) => at.toISOString().replace(/[-:]|\.\d+/g, '');

describe('a month end', () => {
  let market: Market;
  let instanceId: string;
  let unitPrice: string;
  const pushed: Decimal[] = [];

  beforeAll(async () => {
    market = await openMarket('2026-03-02 09:00');
    await market.topUp(5_000_000n);
  });
  afterAll(() => market.close());

  async function push(hourBeijing: string, value: string): Promise<string> {
    const begin = bj(hourBeijing);
    const end = new Date(begin.getTime() + 3_600_000);
    const body = JSON.stringify({
      usage_records: [
        {
          begin_time: stamp(begin),
          end_time: stamp(end),
          instance_id: instanceId,
          metering_sn: `sn-${hourBeijing}`,
          record_time: stamp(end),
          usage_value: value,
        },
      ],
    });
    const ts = String((await market.house.world.clock.now()).getTime());
    const nonce = `n-${Math.random()}`;
    const answer = await market.house.http.inject({
      method: 'POST',
      url: '/api/mkp-openapi-public/global/v1/isv/usage-data',
      headers: {
        'content-type': 'application/json',
        ts,
        nonce,
        signature: signUsage({ key: market.key, ts, nonce, body }),
      },
      payload: body,
    });
    return (answer.json() as { error_code: string }).error_code;
  }

  it('2 March: a month, a year and an on-demand service are bought', async () => {
    await market.buy((await market.plan('gitea', 'MONTH')).planId);
    await market.buy((await market.plan('gitea', 'YEAR')).planId, { seats: 3 });
    const onDemand = await market.plan('*', 'ON_DEMAND');
    const order = await market.buy(onDemand.planId);
    expect(order).toMatchObject({ state: 'COMPLETED', due: 0n, type: 'ON_DEMAND_OPEN' });
    const resource = await market.resourceOf(order.id);
    instanceId = resource.instanceId ?? '';
    const { rows } = await sql<{
      items: { unitPrice: string }[];
    }>`select items from price_plans where plan_id = ${onDemand.planId}`.execute(market.house.world.db);
    unitPrice = rows[0]!.items[0]!.unitPrice;
  });

  it('3 March: usage of three hours is charged hour by hour; crumbs are carried, not lost (MON-4)', async () => {
    const before = await market.balance();
    for (const [hour, value] of [
      ['2026-03-03 10:00', '712.1234'],
      ['2026-03-03 11:00', '0.0007'],
      ['2026-03-03 12:00', '1250.5'],
    ] as const) {
      const end = new Date(bj(hour).getTime() + 3_600_000 + 300_000);
      await market.house.advanceTo(end);
      expect(await push(hour, value)).toBe('MKT.0000');
      // The seller heard no answer and sends it once more: nothing is counted twice.
      expect(await push(hour, value)).toBe('MKT.0000');
      pushed.push(new Decimal(value));
    }
    await market.at('2026-03-03 15:00');
    const owed = pushed.reduce((sum, v) => sum.plus(v.times(unitPrice)), new Decimal(0));
    const charged = before - (await market.balance());
    expect(charged).toBeGreaterThan(0n);
    expect(charged).toBe(BigInt(owed.times(100).toFixed(0, Decimal.ROUND_DOWN)));
  });

  it('the renewal bought on 20 March for April is not in the statement of March (REN-12)', async () => {
    await market.at('2026-03-20 10:00');
    const { placeRenewal } = await import('../apps/server/src/modules/orders/index.ts');
    const { payFromBalance } = await import('../apps/server/src/modules/payments/index.ts');
    const { rows } = await sql<{
      id: ResourceId;
      plan_id: string;
    }>`select id, plan_id from resources where charging_mode = 'PERIOD' order by expires_at limit 1`.execute(
      market.house.world.db,
    );
    await market.house.write(
      async (ctx) => {
        const order = await placeRenewal(ctx, {
          ...market.buyer,
          resourceId: rows[0]!.id,
          planId: rows[0]!.plan_id,
          periodCount: 1,
          seats: null,
          auto: false,
        });
        await payFromBalance(ctx, { orderId: order.id, accountId: market.buyer.accountId });
      },
      { actor: { kind: 'USER', ...market.buyer } },
    );
    await market.house.drain();
    expect(await market.ledger(`held:${market.sellerId}`)).toBeLessThan(0n);
  });

  it('3 April, 02:00: the statement of March equals the ledger to the cent, line by line', async () => {
    const monthEnd = bj('2026-04-01');
    await market.at('2026-04-02 23:00');
    const { rows: earned } = await sql<{ amount: bigint }>`
      select -coalesce(sum(e.amount), 0)::bigint as amount from ledger_entries e join ledger_accounts a on a.id = e.account_id
      join ledger_postings p on p.id = e.posting_id
      where a.code = ${`payable:${market.sellerId}`} and p.posted_at < ${monthEnd}`.execute(
      market.house.world.db,
    );
    await market.at('2026-04-03 02:00');
    const { rows } = await sql<{
      period: string;
      state: string;
      sales: bigint;
      fee: bigint;
      payable: bigint;
      generated_at: Date;
    }>`
      select period, state, sales, fee, payable, generated_at from statements`.execute(market.house.world.db);
    expect(rows).toHaveLength(1);
    const [statement] = rows;
    expect(statement).toMatchObject({ period: '202603', state: 'SENT' });
    expect(show(statement!.generated_at)).toBe('2026-04-03 02:00:00');
    expect(statement!.payable).toBe(earned[0]!.amount);
    expect(statement!.sales).toBe(statement!.fee + statement!.payable);
    const { rows: lines } = await sql<{
      base: bigint;
      seller_amount: bigint;
      fee_basis_points: number;
      kind: string;
    }>`
      select base, seller_amount, fee_basis_points, kind from settlement_lines where statement_id is not null`.execute(
      market.house.world.db,
    );
    expect(lines.reduce((sum, l) => sum + l.seller_amount, 0n)).toBe(statement!.payable);
    for (const line of lines)
      expect(line.seller_amount).toBe((line.base * BigInt(10_000 - line.fee_basis_points) + 5000n) / 10_000n);
    expect(new Set(lines.map((l) => l.kind))).toEqual(new Set(['SEGMENT', 'USAGE']));
  });

  it('the payout is recorded once, and the seller is owed what April has brought, no more', async () => {
    const { countersign, recordPayout } = await import('../apps/server/src/modules/settlement/index.ts');
    const { rows } = await sql<{ id: string; payable: bigint }>`select id, payable from statements`.execute(
      market.house.world.db,
    );
    const owedBefore = -(await market.ledger(`payable:${market.sellerId}`));
    await market.house.write((ctx) => countersign(ctx, rows[0]!.id));
    await market.house.write((ctx) =>
      recordPayout(ctx, rows[0]!.id, { amount: rows[0]!.payable, bankReference: 'BANK-1' }),
    );
    await expect(
      market.house.write((ctx) =>
        recordPayout(ctx, rows[0]!.id, { amount: rows[0]!.payable, bankReference: 'BANK-1' }),
      ),
    ).rejects.toThrow();
    expect(-(await market.ledger(`payable:${market.sellerId}`))).toBe(owedBefore - rows[0]!.payable);
  });

  it('every posting sums to zero, and the chain of seals holds', async () => {
    const { rows } = await sql<{ n: bigint }>`
      select count(*) as n from (select posting_id from ledger_entries group by posting_id having sum(amount) <> 0) x`.execute(
      market.house.world.db,
    );
    expect(rows[0]!.n).toBe(0n);
    const { verifyChain } = await import('../apps/server/src/modules/ledger/index.ts');
    await market.at('2026-04-03 12:00');
    const chain = await market.house.read((ctx) => verifyChain(ctx, { book: 'CNY', day: '2026-03-02' }));
    expect(chain.faults).toEqual([]);
    expect(chain.checked).toBeGreaterThan(0);
  });
});
