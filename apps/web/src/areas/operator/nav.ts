import type { NavGroup } from '../../app/nav.ts';

export const operatorNav: readonly NavGroup[] = [
  { items: [{ key: 'today', path: '/operator' }] },
  {
    title: 'review',
    items: [{ key: 'reviews', path: '/operator/reviews' }],
  },
  {
    title: 'delivery',
    items: [
      { key: 'orders', path: '/operator/orders' },
      { key: 'interfaces', path: '/operator/interfaces' },
      { key: 'takeDowns', path: '/operator/take-downs' },
    ],
  },
  {
    title: 'money',
    items: [
      { key: 'topUps', path: '/operator/top-ups' },
      { key: 'statements', path: '/operator/statements' },
    ],
  },
  {
    title: 'orderliness',
    items: [
      { key: 'accounts', path: '/operator/accounts' },
      { key: 'chaos', path: '/operator/chaos', only: 'sandbox' },
      { key: 'sandboxes', path: '/operator/sandboxes', only: 'main' },
      { key: 'mailbox', path: '/operator/mailbox' },
      { key: 'messages', path: '/operator/messages' },
      { key: 'account', path: '/operator/account' },
    ],
  },
];
