import { parseArgs } from 'node:util';
import { sql } from 'kysely';
import { readConfig } from '../app/config.ts';
import { openMainWorld } from '../app/main-world.ts';
import { type ChainReport, verifyChain, verifyWallets } from '../modules/ledger/index.ts';
import { createLog } from '../platform/log/log.ts';
import { reading, SYSTEM_EDGE } from '../platform/world/world.ts';

/**
 * `jishi verify` with DATABASE_URL: every posting balances, every day's hash chain holds, every wallet is
 * the sum of its entries. Reads only. Exit code 1 when something does not hold.
 */
const { values } = parseArgs({
  options: { json: { type: 'boolean' }, lang: { type: 'string', default: 'en' } },
});
const config = readConfig(process.env, process.cwd());
if (!config.databaseUrl) {
  console.error('Set DATABASE_URL to the database to verify / 请设置 DATABASE_URL');
  process.exit(2);
}
const world = await openMainWorld(config, config.databaseUrl, createLog('silent'), 'verify');
try {
  const found = await reading(world, SYSTEM_EDGE('verify'), async (ctx) => {
    const { rows: days } = await sql<{ book: string; day: string }>`
      select distinct book, to_char(day, 'YYYY-MM-DD') as day from ledger_postings order by 1, 2`.execute(
      ctx.db,
    );
    const chains: ChainReport[] = [];
    for (const day of days) chains.push(await verifyChain(ctx, day));
    const { rows: unbalanced } = await sql<{ posting_id: bigint }>`
      select posting_id from ledger_entries group by posting_id having sum(amount) <> 0 limit 1000`.execute(
      ctx.db,
    );
    return { chains, unbalanced: unbalanced.map((r) => r.posting_id), wallets: await verifyWallets(ctx) };
  });
  const faults = found.chains.flatMap(({ book, day, faults: of }) =>
    of.map((fault) => ({ book, day, ...fault })),
  );
  const holds = faults.length === 0 && found.unbalanced.length === 0 && found.wallets.wrong.length === 0;
  const postings = found.chains.reduce((sum, { checked, unsealed }) => sum + checked + unsealed, 0);
  if (values.json) {
    const told = {
      holds,
      postings,
      days: found.chains.length,
      faults,
      unbalanced: found.unbalanced,
      wallets: found.wallets,
    };
    console.log(JSON.stringify(told, (_, value) => (typeof value === 'bigint' ? String(value) : value), 2));
  } else {
    const zh = values.lang === 'zh';
    console.log(
      zh
        ? `核对了 ${found.chains.length} 天、${postings} 笔记账、${found.wallets.wallets} 个余额`
        : `${postings} postings on ${found.chains.length} days and ${found.wallets.wallets} balances were checked`,
    );
    for (const { book, day, postingId, what } of faults)
      console.log(`  ${book} ${day} ${postingId}: ${what}`);
    for (const id of found.unbalanced) console.log(`  ${id}: ${zh ? '借贷不平' : 'does not balance'}`);
    for (const { accountId, balance, sum } of found.wallets.wrong)
      console.log(`  ${accountId}: ${balance} ≠ ${sum}`);
    console.log(
      holds ? (zh ? '账本无误' : 'The ledger holds') : zh ? '账本有误' : 'The ledger does not hold',
    );
  }
  process.exitCode = holds ? 0 : 1;
} finally {
  await world.close();
}
