import { templateDatabase } from './template.ts';

/** Vitest's global set-up: one cluster and one migrated template for the whole run. */
export default async function setup(): Promise<() => Promise<void>> {
  const template = await templateDatabase();
  process.env.JISHI_TEST_ADMIN = template.admin;
  process.env.JISHI_TEST_TEMPLATE = template.name;
  return () => template.close();
}
