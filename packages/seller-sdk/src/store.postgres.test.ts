import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe } from 'vitest';
import { storeCases } from './store.cases.test-data.ts';
import { POSTGRES_STORE_TABLES, postgresStore, type SqlQuery } from './store.postgres.ts';
import { usageQueueCases } from './usage-queue.cases.test-data.ts';
import { POSTGRES_USAGE_TABLES, postgresUsageQueue } from './usage-queue.postgres.ts';

const schema = `seller_sdk_${process.pid}`;
const connectionString = process.env.JISHI_TEST_ADMIN ?? process.env.TEST_DATABASE_URL;
const pool = new pg.Pool({ connectionString, max: 8, options: `-c search_path=${schema}` });
const query: SqlQuery = (text, values) => pool.query(text, values);

beforeAll(async () => {
  await query(`CREATE SCHEMA ${schema}`, []);
  // Twice: a program may run them at every start.
  for (let round = 0; round < 2; round++) {
    for (const statement of [...POSTGRES_STORE_TABLES, ...POSTGRES_USAGE_TABLES]) await query(statement, []);
  }
});
beforeEach(() => query('TRUNCATE seller_nonces, seller_calls, usage_records', []));
afterAll(async () => {
  await query(`DROP SCHEMA ${schema} CASCADE`, []);
  await pool.end();
});

describe('postgresStore', () => storeCases(async () => postgresStore(query)));
describe('postgresUsageQueue', () =>
  usageQueueCases(async () => ({ open: async () => postgresUsageQueue(query) })));
