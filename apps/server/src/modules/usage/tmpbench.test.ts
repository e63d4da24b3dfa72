import { it } from 'vitest';
import { bj } from '../resources/shop.fixture.ts';
import { openMetered, wire } from './metered.fixture.ts';
it('bench', async () => {
  const start = bj('2026-03-02 10:00');
  const m = await openMetered({ start: start.toISOString() });
  const one = await m.meter();
  await m.rows(`insert into resources (id, account_id, seller_id, product_id, order_id, order_line_id, plan_id, sku_code,
        product_name, specification_name, charging_mode, state, instance_id, starts_at, expiry_policy, created_at)
      select 'ins_b' || g, account_id, seller_id, product_id, 'ord_b' || g, 'l', plan_id, sku_code, product_name,
        specification_name, charging_mode, state, 'i-' || g, starts_at, expiry_policy, created_at
      from resources, generate_series(1, 1000) g where id = '${one.resourceId}'`);
  await m.house.world.clock.set(bj('2026-03-05 10:00'));
  const N = Number(process.env.PUSHES ?? 60);
  for (const instances of [50, 1000]) {
    const bodies = Array.from({ length: N }, (_, p) => JSON.stringify({ usage_records: Array.from({ length: 1000 }, (_, i) => {
      const k = p * 1000 + i + (instances === 50 ? 0 : 1e6);
      const from = new Date(start.getTime() + (Math.floor(k / instances) % 200000) * 1000 + 1000);
      return wire(`i-${(k % instances) + 1}`, `sn-${instances}-${k}-0123456789abcdef`, from, new Date(from.getTime() + 1000), '12.34');
    }) }));
    const cpu0 = process.cpuUsage(); const t0 = Date.now();
    let next = 0; const codes: string[] = [];
    await Promise.all(Array.from({ length: 4 }, async () => { while (next < N) { const b = bodies[next++]!; const a = await m.push([], { body: b }); codes.push(a.code + a.message); } }));
    const s = (Date.now() - t0) / 1000; const cpu = process.cpuUsage(cpu0);
    console.log(instances, 'instances:', Math.round(N * 1000 / s), 'records/s; node cpu ms/push', (cpu.user + cpu.system) / 1000 / N, new Set(codes), 'load');
  }
  console.log(await m.rows(`select state, count(*)::int from usage_records group by 1`));
  await m.close();
}, 120000);
