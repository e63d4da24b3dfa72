import { sql } from 'kysely';
import type { ReadContext, WriteContext } from '../../platform/world/world.ts';
import type { License, TestLicense } from './license.ts';

const COLUMNS = sql`id, code, resource_id as "resourceId", order_id as "orderId", account_id as "accountId",
  seller_id as "sellerId", product_id as "productId", plan_id as "planId", product_name as "productName", amount, state,
  created_at as "createdAt", claimed_at as "claimedAt", claimed_by as "claimedBy", activated_at as "activatedAt",
  released_at as "releasedAt"`;
const TEST_COLUMNS = sql`id, code, seller_id as "sellerId", state, created_at as "createdAt",
  activated_at as "activatedAt", checked_at as "checkedAt"`;

/** False when the resource has its code already. */
export async function insert(ctx: WriteContext, license: License): Promise<boolean> {
  const { rows } = await sql`
    insert into licenses (id, code, resource_id, order_id, account_id, seller_id, product_id, plan_id, product_name,
      amount, state, created_at)
    values (${license.id}, ${license.code}, ${license.resourceId}, ${license.orderId}, ${license.accountId},
      ${license.sellerId}, ${license.productId}, ${license.planId}, ${JSON.stringify(license.productName)}::jsonb,
      ${license.amount}, ${license.state}, ${license.createdAt})
    on conflict (resource_id) do nothing returning id`.execute(ctx.tx);
  return rows.length > 0;
}

export async function save(ctx: WriteContext, license: License): Promise<void> {
  await sql`update licenses set state = ${license.state}, claimed_at = ${license.claimedAt},
      claimed_by = ${license.claimedBy}, activated_at = ${license.activatedAt}, released_at = ${license.releasedAt}
    where id = ${license.id}`.execute(ctx.tx);
}

export async function ofResource(ctx: ReadContext, resourceId: string): Promise<License | undefined> {
  const { rows } =
    await sql<License>`select ${COLUMNS} from licenses where resource_id = ${resourceId}`.execute(ctx.db);
  return rows[0];
}

export async function lockOfResource(ctx: WriteContext, resourceId: string): Promise<License | undefined> {
  const { rows } = await sql<License>`select ${COLUMNS} from licenses where resource_id = ${resourceId}
    for update`.execute(ctx.tx);
  return rows[0];
}

/** A seller's code, locked; another seller's is not there. */
export async function lockByCode(
  ctx: WriteContext,
  sellerId: string,
  code: string,
): Promise<License | undefined> {
  const { rows } = await sql<License>`select ${COLUMNS} from licenses
    where code = ${code} and seller_id = ${sellerId} for update`.execute(ctx.tx);
  return rows[0];
}

/** A seller's codes of these; codes of others and unknown ones are missing. */
export async function byCodes(
  ctx: ReadContext,
  sellerId: string,
  codes: readonly string[],
): Promise<Map<string, License>> {
  const { rows } = await sql<License>`select ${COLUMNS} from licenses
    where code = any(${codes}) and seller_id = ${sellerId}`.execute(ctx.db);
  return new Map(rows.map((row) => [row.code, row]));
}

export async function find(ctx: ReadContext, id: string): Promise<License | undefined> {
  const { rows } = await sql<License>`select ${COLUMNS} from licenses where id = ${id}`.execute(ctx.db);
  return rows[0];
}

/** Newest first, one more than `limit`. */
export async function ofSeller(
  ctx: ReadContext,
  sellerId: string,
  filter: {
    state?: string | undefined;
    q?: string | undefined;
    after?: readonly string[] | undefined;
    limit: number;
  },
): Promise<License[]> {
  const { state, q, after, limit } = filter;
  const { rows } = await sql<License>`select ${COLUMNS} from licenses where seller_id = ${sellerId}
    ${state ? sql`and state = ${state}` : sql``}
    ${q ? sql`and (code = ${q} or order_id = ${q} or resource_id = ${q})` : sql``}
    ${after ? sql`and (created_at, id) < (${after[0]}::timestamptz, ${after[1]})` : sql``}
    order by created_at desc, id desc limit ${limit + 1}`.execute(ctx.db);
  return rows;
}

export async function insertTest(ctx: WriteContext, test: TestLicense): Promise<void> {
  await sql`insert into license_test_codes (id, code, seller_id, state, created_at)
    values (${test.id}, ${test.code}, ${test.sellerId}, ${test.state}, ${test.createdAt})`.execute(ctx.tx);
}

export async function saveTest(ctx: WriteContext, test: TestLicense): Promise<void> {
  await sql`update license_test_codes set state = ${test.state}, activated_at = ${test.activatedAt},
      checked_at = ${test.checkedAt} where id = ${test.id}`.execute(ctx.tx);
}

/** A seller's test codes of these, locked in the order of their ids. */
export async function lockTests(
  ctx: WriteContext,
  sellerId: string,
  codes: readonly string[],
): Promise<Map<string, TestLicense>> {
  const { rows } = await sql<TestLicense>`select ${TEST_COLUMNS} from license_test_codes
    where code = any(${codes}) and seller_id = ${sellerId} order by id for update`.execute(ctx.tx);
  return new Map(rows.map((row) => [row.code, row]));
}

export async function openTestsOf(ctx: ReadContext, sellerId: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from license_test_codes
    where seller_id = ${sellerId} and state = 'GENERATED'`.execute(ctx.db);
  return rows[0]!.n;
}

export async function testsOf(
  ctx: ReadContext,
  sellerId: string,
  filter: { after?: readonly string[] | undefined; limit: number },
): Promise<TestLicense[]> {
  const { after, limit } = filter;
  const { rows } =
    await sql<TestLicense>`select ${TEST_COLUMNS} from license_test_codes where seller_id = ${sellerId}
    ${after ? sql`and (created_at, id) < (${after[0]}::timestamptz, ${after[1]})` : sql``}
    order by created_at desc, id desc limit ${limit + 1}`.execute(ctx.db);
  return rows;
}
