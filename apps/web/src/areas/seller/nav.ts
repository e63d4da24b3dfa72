import type { NavGroup } from '../../app/nav.ts';

export const sellerNav: readonly NavGroup[] = [
  { items: [{ key: 'today', path: '/seller' }] },
  {
    title: 'goods',
    items: [
      { key: 'products', path: '/seller/products' },
      { key: 'publish', path: '/seller/publish' },
      { key: 'keys', path: '/seller/keys' },
    ],
  },
  {
    title: 'trade',
    items: [
      { key: 'orders', path: '/seller/orders' },
      { key: 'licenses', path: '/seller/licenses' },
      { key: 'licenseApplications', path: '/seller/license-applications' },
    ],
  },
  {
    title: 'tools',
    items: [
      { key: 'debugging', path: '/seller/debugging' },
      { key: 'testCases', path: '/seller/test-cases' },
      { key: 'licenseTestCodes', path: '/seller/license-test-codes' },
      { key: 'doctor', path: '/seller/doctor' },
      { key: 'orderNotifications', path: '/seller/order-notifications' },
    ],
  },
  {
    title: 'interfaces',
    items: [
      { key: 'interfaceMessages', path: '/seller/interface-messages' },
      { key: 'incoming', path: '/seller/incoming-requests' },
      { key: 'usage', path: '/seller/usage-records' },
      { key: 'health', path: '/seller/health' },
      { key: 'chaos', path: '/seller/chaos', only: 'sandbox' },
      { key: 'sandboxes', path: '/seller/sandboxes', only: 'main' },
    ],
  },
  { title: 'money', items: [{ key: 'statements', path: '/seller/statements' }] },
  {
    title: 'account',
    items: [
      { key: 'messages', path: '/seller/messages' },
      { key: 'company', path: '/seller/company' },
    ],
  },
];
