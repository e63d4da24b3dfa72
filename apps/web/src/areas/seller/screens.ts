import { lazyRouteComponent } from '@tanstack/react-router';
import type { Screen } from '../../app/screen.ts';
import './seller.css';

export const sellerScreens: readonly Screen[] = [
  { path: '/seller', component: lazyRouteComponent(() => import('./today/today.tsx'), 'Today') },
  {
    path: '/seller/company',
    component: lazyRouteComponent(() => import('./company/company.tsx'), 'Company'),
  },
  {
    path: '/seller/products',
    component: lazyRouteComponent(() => import('./products/product-list.tsx'), 'ProductList'),
  },
  {
    path: '/seller/products/$productId',
    component: lazyRouteComponent(() => import('./products/product-detail.tsx'), 'ProductDetail'),
  },
  {
    path: '/seller/publish',
    component: lazyRouteComponent(() => import('./publish/publish.tsx'), 'Publish'),
  },
  {
    path: '/seller/products/$productId/edit',
    component: lazyRouteComponent(() => import('./publish/product-edit.tsx'), 'ProductEdit'),
  },
  { path: '/seller/keys', component: lazyRouteComponent(() => import('./keys/keys.tsx'), 'Keys') },
  {
    path: '/seller/orders',
    component: lazyRouteComponent(() => import('./orders/order-list.tsx'), 'OrderList'),
  },
  {
    path: '/seller/orders/$orderId',
    component: lazyRouteComponent(() => import('./orders/order-detail.tsx'), 'OrderDetail'),
  },
  {
    path: '/seller/licenses',
    component: lazyRouteComponent(() => import('./licenses/licenses.tsx'), 'Licenses'),
  },
  {
    path: '/seller/licenses/$licenseId',
    component: lazyRouteComponent(() => import('./licenses/license-detail.tsx'), 'LicenseDetail'),
  },
  {
    path: '/seller/license-applications',
    component: lazyRouteComponent(() => import('./licenses/license-applications.tsx'), 'LicenseApplications'),
  },
  {
    path: '/seller/license-test-codes',
    component: lazyRouteComponent(() => import('./licenses/test-codes.tsx'), 'TestCodes'),
  },
  {
    path: '/seller/debugging',
    component: lazyRouteComponent(() => import('./debugging/debugging.tsx'), 'Debugging'),
  },
  {
    path: '/seller/test-cases',
    component: lazyRouteComponent(() => import('./test-cases/case-list.tsx'), 'CaseList'),
  },
  {
    path: '/seller/test-cases/$testCaseId',
    component: lazyRouteComponent(() => import('./test-cases/case-detail.tsx'), 'CaseDetail'),
  },
  {
    path: '/seller/interface-messages',
    component: lazyRouteComponent(() => import('./interface-messages/message-list.tsx'), 'MessageList'),
  },
  {
    path: '/seller/interface-messages/$callId',
    component: lazyRouteComponent(() => import('./interface-messages/message-detail.tsx'), 'MessageDetail'),
  },
  {
    path: '/seller/order-notifications',
    component: lazyRouteComponent(
      () => import('./order-notifications/order-notifications.tsx'),
      'OrderNotifications',
    ),
  },
  {
    path: '/seller/incoming-requests',
    component: lazyRouteComponent(() => import('./incoming/incoming.tsx'), 'Incoming'),
  },
  {
    path: '/seller/usage-records',
    component: lazyRouteComponent(() => import('./usage/usage-list.tsx'), 'UsageList'),
  },
  {
    path: '/seller/usage-charges/$chargeId',
    component: lazyRouteComponent(() => import('./usage/usage-charge.tsx'), 'UsageCharge'),
  },
  { path: '/seller/doctor', component: lazyRouteComponent(() => import('./doctor/doctor.tsx'), 'Doctor') },
  { path: '/seller/health', component: lazyRouteComponent(() => import('./health/health.tsx'), 'Health') },
  {
    path: '/seller/statements',
    component: lazyRouteComponent(() => import('./statements/statement-list.tsx'), 'StatementList'),
  },
  {
    path: '/seller/statements/$statementId',
    component: lazyRouteComponent(() => import('./statements/statement-detail.tsx'), 'StatementDetail'),
  },
  {
    path: '/seller/messages',
    component: lazyRouteComponent(() => import('./messages/messages.tsx'), 'Messages'),
  },
  {
    path: '/seller/account',
    component: lazyRouteComponent(() => import('./account/account.tsx'), 'Account'),
  },
  {
    path: '/seller/sandboxes',
    component: lazyRouteComponent(
      () => import('../../features/sandbox/worlds/sandbox-list.tsx'),
      'SandboxList',
    ),
  },
  {
    path: '/seller/sandboxes/new',
    component: lazyRouteComponent(
      () => import('../../features/sandbox/worlds/sandbox-create.tsx'),
      'SandboxCreate',
    ),
  },
  {
    path: '/seller/chaos',
    component: lazyRouteComponent(() => import('../../features/sandbox/chaos/chaos.tsx'), 'Chaos'),
  },
];
