/** Reports are read over HTTP; no room calls them. */
export type { Facts, Overview, SalesDay } from './report.repository.ts';
