/** The door of `fulfilment`: calls to sellers' production interfaces. Most of its work is caused by news. */
export { CallNotFound, RestartNotAllowed, RestartTooSoon } from './call.errors.ts';
export { interfaceHealth, type ProductHealth } from './health.ts';
export { isBuyerVisible, reasonText } from './reasons.ts';
export { restartCall } from './restart.ts';
