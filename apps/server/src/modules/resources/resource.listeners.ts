import { listen } from '../../platform/outbox/outbox.ts';
import { freezeForArrears, unfreezeAfterArrears } from './arrears.ts';

export const resourceListeners = [
  listen('account.in_arrears', 'resources.freezeForArrears', (ctx, { payload }) =>
    freezeForArrears(ctx, payload.accountId),
  ),
  listen('account.arrears_cleared', 'resources.unfreezeAfterArrears', (ctx, { payload }) =>
    unfreezeAfterArrears(ctx, payload.accountId),
  ),
];
