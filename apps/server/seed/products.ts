import { ai } from './products/ai.ts';
import { collaboration } from './products/collaboration.ts';
import { customer } from './products/customer.ts';
import { data } from './products/data.ts';
import { databases } from './products/databases.ts';
import { devOps } from './products/dev-ops.ts';
import { enterprise } from './products/enterprise.ts';
import { industry } from './products/industry.ts';
import { observability } from './products/observability.ts';
import { security } from './products/security.ts';
import { sites } from './products/sites.ts';
import { storage } from './products/storage.ts';
import type { SeedProduct } from './types.ts';

/** In the order of the first-level categories. */
export const products: readonly SeedProduct[] = [
  ...devOps,
  ...databases,
  ...security,
  ...observability,
  ...storage,
  ...data,
  ...ai,
  ...enterprise,
  ...collaboration,
  ...customer,
  ...sites,
  ...industry,
];
