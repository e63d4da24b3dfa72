import { setting } from '../../platform/settings/settings.ts';

/** The tables print the codes of the order query with either prefix, the example with this one (16, no. 14). */
export const orderQueryPrefix = setting<'MKT' | 'CBC'>('open_api.order_query_prefix', 'MKT');
/** Order queries of one access key in a minute; more are answered 406 `0250` (11.2). No number is published. */
export const orderQueriesPerMinute = setting<number>('open_api.order_queries_per_minute', 300);
