import type { NavGroup } from '../../app/nav.ts';

export const buyerNav: readonly NavGroup[] = [
  { items: [{ key: 'overview', path: '/buyer' }] },
  {
    title: 'inUse',
    items: [
      { key: 'resources', path: '/buyer/resources' },
      { key: 'usage', path: '/buyer/usage' },
      { key: 'renewals', path: '/buyer/renewals' },
    ],
  },
  { title: 'trade', items: [{ key: 'orders', path: '/buyer/orders' }] },
  { title: 'money', items: [{ key: 'balance', path: '/buyer/balance' }] },
  {
    title: 'self',
    items: [
      { key: 'messages', path: '/buyer/messages' },
      { key: 'account', path: '/buyer/account' },
    ],
  },
];
