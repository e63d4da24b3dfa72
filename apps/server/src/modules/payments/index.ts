/** The door of payments: money comes in, orders get paid from the balance. */
export { type Credit, creditWallet } from './credit.ts';
export { payFromBalance, payIfPossible } from './pay.ts';
export { BalanceInsufficient, TopUpNotFound } from './payment.errors.ts';
export { receivingAccount, simulatedChannel, topUpMaximum } from './payment.settings.ts';
export { settleSimulatedChannel } from './simulated-channel.ts';
export { cancelTopUp, confirmTopUp, rejectTopUp, requestTopUp } from './top-up.service.ts';
export type { Channel, TopUp } from './top-up.ts';
