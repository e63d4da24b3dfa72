import { sql } from 'kysely';
import { seedSynthetic } from '../../seed/synthetic.ts';
import { readConfig } from '../app/config.ts';
import { openMainWorld } from '../app/main-world.ts';
import { createLog } from '../platform/log/log.ts';

// `npm run seed:synthetic [count]` with DATABASE_URL: adds synthetic products (10,000) for load, sold by the
// sellers that are there. The same number makes the same products.
const config = readConfig(process.env, process.cwd());
if (!config.databaseUrl) {
  console.error('Set DATABASE_URL to the database to fill / 请设置 DATABASE_URL');
  process.exit(2);
}
const count = Number(process.argv[2] ?? 10_000);
if (!Number.isInteger(count) || count < 1 || count > 1_000_000) {
  console.error('The count must be a whole number from 1 to 1,000,000 / 数量须为 1 到 1,000,000 的整数');
  process.exit(2);
}
const world = await openMainWorld(config, config.databaseUrl, createLog(config.logLevel), 'seed');
try {
  const { rows: sellers } = await sql<{
    id: string;
    company: { 'zh-CN': string; en: string };
    addressId: string;
  }>`
    select s.id, s.company, min(a.id) as "addressId" from sellers s join production_addresses a on a.seller_id = s.id
    where s.state = 'ACTIVE' and a.state = 'VERIFIED' group by s.id, s.company order by s.id`.execute(
    world.db,
  );
  if (sellers.length === 0)
    throw new Error('No active seller with a verified address: start the demo world first');
  const began = performance.now();
  const made = await seedSynthetic(world, { count, sellers });
  console.log(`${made} products in ${((performance.now() - began) / 1000).toFixed(1)} s`);
} finally {
  await world.close();
}
