import type { Scenario } from '../scenario.ts';
import { deadSeller, dispatch } from './dispatch.ts';
import { lighthousePages } from './lighthouse.ts';
import { orders, ordersApi } from './orders.ts';
import { pages, readDetail, readFresh, readList, readSearch } from './reads.ts';
import { startUp } from './start.ts';
import { usagePush } from './usage.ts';

/** Everything that is measured, in the order of a whole run. */
export const scenarios: readonly Scenario[] = [
  readList,
  readSearch,
  readFresh,
  readDetail,
  pages,
  ordersApi,
  orders,
  usagePush,
  dispatch,
  deadSeller,
  lighthousePages,
  startUp,
];
