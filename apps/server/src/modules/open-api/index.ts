/** The published paths are HTTP only; no room calls them. */
export { orderInfoOf } from './order-query.ts';
