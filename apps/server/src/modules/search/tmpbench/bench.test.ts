import { sql } from 'kysely';
import { it } from 'vitest';
import { testHouse } from '/work/main/apps/server/src/app/testing.ts';
import { MENU, shopkeeper } from '/work/main/apps/server/src/modules/catalog/catalog.house.ts';
import { putCategories } from '/work/main/apps/server/src/modules/catalog/index.ts';
import { seedSynthetic } from '/work/main/apps/server/seed/synthetic.ts';
import { categories } from '/work/main/apps/server/seed/categories.ts';
it('bench', async () => {
  const house = await testHouse();
  const keepers = []; for (let i = 0; i < 12; i++) keepers.push(await shopkeeper(house));
  await house.write((ctx) => putCategories(ctx, categories as never));
  let t = performance.now();
  await seedSynthetic(house.world, { count: 10_000, sellers: keepers.map((k, i) => ({ id: k.sellerId, company: { 'zh-CN': `刻渡${i}公司`, en: `Kedu ${i}` }, addressId: k.addressId })) });
  console.log('seed s', (performance.now() - t) / 1000);
  console.log((await sql`select count(*), (select count(*) from search_word_forms) forms, pg_size_pretty(pg_total_relation_size('search_documents')) from search_documents`.execute(house.world.db)).rows);
  const leaf = categories[0]!.code;
  for (const url of ['', 'sort=newest', 'sort=price', `category=${leaf}`, `category=${leaf}&mode=PERIOD&maxPrice=50000`, 'q='+encodeURIComponent('数据库'), 'q='+encodeURIComponent('日志'), 'q=scanner', 'q=scaner', 'q='+encodeURIComponent('漏洞扫描')+'&mode=ON_DEMAND', 'q='+encodeURIComponent('据仓'), 'q=inventory%20for%20development']) {
    for (let i = 0; i < 10; i++) await house.http.inject('/api/search?' + url);
    const c0 = process.cpuUsage(); t = performance.now(); const n = 40; let r;
    for (let i = 0; i < n; i++) r = await house.http.inject('/api/search?' + url);
    const c = process.cpuUsage(c0);
    console.log(url.padEnd(50), 'ms', ((performance.now() - t) / n).toFixed(1), 'node cpu ms', ((c.user + c.system) / 1000 / n).toFixed(1), 'total', r!.json().total);
  }
  for (const s of ['A','explain']) {
    const { rows } = await sql.raw(`explain (analyze, buffers, costs off) with cells as materialized (
      select category_code, parent_code, seller_id, price_band, has_period, has_on_demand, is_free as free, delivery_type, count(*)::int as n
      from search_documents group by 1,2,3,4,5,6,7,8) select sum(n), count(*) from cells`).execute(house.world.db);
    if (s==='A') console.log(rows.map((r: any) => r['QUERY PLAN']).join('\n'));
  }
  const p = (await house.http.inject('/api/search?size=1')).json().items[0].slug;
  t = performance.now(); for (let i = 0; i < 100; i++) await house.http.inject('/api/products/' + p); console.log('detail ms', (performance.now() - t) / 100);
  t = performance.now(); for (let i = 0; i < 100; i++) await house.http.inject('/api/categories'); console.log('categories ms', (performance.now() - t) / 100);
  await house.close();
}, 200_000);
