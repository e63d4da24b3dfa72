import type zh from './buyer.upgrade.zh-CN.ts';

const en: typeof zh = {
  title: 'Upgrade',
  of: 'Upgrade {{name}}',
  now: 'Now {{name}}',
  choose: 'Change to',
  way: 'Edition',
  more: 'The same edition, more of it',
  included: 'Included: {{count}} {{unit}}',
  stays:
    'The expiry date, the instance and how you sign in stay. The seller does the upgrade; if it is not done in three hours you are refunded and nothing changes.',
  sum: 'To pay',
  side: { from: 'Before', to: 'After' },
  monthly: '{{price}} a month × {{months}} months',
  withSeats: '{{name}}, {{count}} seats',
  remaining: 'What is left of the term',
  month: '{{month}}: {{days}}/{{of}}',
  fee: 'Difference (never below 0)',
  agree: 'I have read and accept the user agreement and the service agreement of the product',
  agreeMissing: 'Tick the agreements first',
  pay: 'Pay {{amount}} and upgrade',
  free: 'Upgrade for nothing',
  noQuote: 'It cannot be upgraded now',
  toOrder: 'See that order',
  cannot: 'There is nothing to upgrade to',
  cannotText: 'The seller allows no upgrade, the target is off sale, or this service is not within its term.',
  back: 'Back to the service',
  ball: {
    title: 'Paid. Waiting for the seller to upgrade',
    text: 'You paid {{paid}} {{paidAt}}. The seller must upgrade it by {{until}}',
    after: ', and the service runs on meanwhile. After that you are refunded and nothing changes.',
  },
};
export default en;
