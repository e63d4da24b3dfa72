import { lazyRouteComponent } from '@tanstack/react-router';
import type { Screen } from '../../app/screen.ts';
import './buyer.css';

export const buyerScreens: readonly Screen[] = [
  { path: '/buyer', component: lazyRouteComponent(() => import('./overview/overview.tsx'), 'Overview') },
  {
    path: '/buyer/resources',
    component: lazyRouteComponent(() => import('./resources/resource-list.tsx'), 'ResourceList'),
  },
  {
    path: '/buyer/resources/$resourceId',
    component: lazyRouteComponent(() => import('./resources/resource-detail.tsx'), 'ResourceDetail'),
  },
  {
    path: '/buyer/resources/$resourceId/renew',
    component: lazyRouteComponent(() => import('./renewals/renew.tsx'), 'Renew'),
  },
  {
    path: '/buyer/resources/$resourceId/upgrade',
    component: lazyRouteComponent(() => import('./upgrade/upgrade.tsx'), 'Upgrade'),
  },
  {
    path: '/buyer/resources/$resourceId/usage',
    component: lazyRouteComponent(() => import('./usage/resource-usage.tsx'), 'ResourceUsage'),
  },
  {
    path: '/buyer/usage',
    component: lazyRouteComponent(() => import('./usage/usage-overview.tsx'), 'UsageOverview'),
  },
  {
    path: '/buyer/usage/charges/$chargeId',
    component: lazyRouteComponent(() => import('./usage/usage-charge.tsx'), 'UsageCharge'),
  },
  {
    path: '/buyer/renewals',
    component: lazyRouteComponent(() => import('./renewals/renewals.tsx'), 'Renewals'),
  },
  {
    path: '/buyer/renewals/batch',
    component: lazyRouteComponent(() => import('./renewals/batch.tsx'), 'BatchRenewal'),
  },
  {
    path: '/buyer/orders',
    component: lazyRouteComponent(() => import('./orders/order-list.tsx'), 'OrderList'),
  },
  {
    path: '/buyer/orders/$orderId',
    component: lazyRouteComponent(() => import('./orders/order-detail.tsx'), 'OrderDetail'),
  },
  { path: '/buyer/balance', component: lazyRouteComponent(() => import('./balance/balance.tsx'), 'Balance') },
  {
    path: '/buyer/messages',
    component: lazyRouteComponent(() => import('./messages/messages.tsx'), 'Messages'),
  },
  { path: '/buyer/account', component: lazyRouteComponent(() => import('./account/account.tsx'), 'Account') },
];
