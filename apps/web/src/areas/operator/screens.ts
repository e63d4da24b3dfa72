import { lazyRouteComponent } from '@tanstack/react-router';
import type { Screen } from '../../app/screen.ts';

export const operatorScreens: readonly Screen[] = [
  { path: '/operator', component: lazyRouteComponent(() => import('./today/today.tsx'), 'Today') },
  {
    path: '/operator/reviews',
    component: lazyRouteComponent(() => import('./reviews/review-list.tsx'), 'ReviewList'),
  },
  {
    path: '/operator/reviews/$reviewId',
    component: lazyRouteComponent(() => import('./reviews/review-detail.tsx'), 'ReviewDetail'),
  },
  {
    path: '/operator/orders',
    component: lazyRouteComponent(() => import('./orders/order-list.tsx'), 'OrderList'),
  },
  {
    path: '/operator/orders/$orderId',
    component: lazyRouteComponent(() => import('./orders/order-detail.tsx'), 'OrderDetail'),
  },
  {
    path: '/operator/interfaces',
    component: lazyRouteComponent(() => import('./interfaces/interface-overview.tsx'), 'InterfaceOverview'),
  },
  {
    path: '/operator/interfaces/$messageId',
    component: lazyRouteComponent(() => import('./interfaces/interface-message.tsx'), 'InterfaceMessage'),
  },
  {
    path: '/operator/take-downs',
    component: lazyRouteComponent(() => import('./take-downs/take-down-list.tsx'), 'TakeDownList'),
  },
  {
    path: '/operator/top-ups',
    component: lazyRouteComponent(() => import('./top-ups/top-up-list.tsx'), 'TopUpList'),
  },
  {
    path: '/operator/statements',
    component: lazyRouteComponent(() => import('./statements/statement-list.tsx'), 'StatementList'),
  },
  {
    path: '/operator/statements/$statementId',
    component: lazyRouteComponent(() => import('./statements/statement-detail.tsx'), 'StatementDetail'),
  },
  {
    path: '/operator/accounts',
    component: lazyRouteComponent(() => import('./accounts/account-list.tsx'), 'AccountList'),
  },
  {
    path: '/operator/accounts/sellers',
    component: lazyRouteComponent(() => import('./accounts/seller-list.tsx'), 'SellerList'),
  },
  {
    path: '/operator/accounts/sellers/$sellerId',
    component: lazyRouteComponent(() => import('./accounts/seller-detail.tsx'), 'SellerDetail'),
  },
  {
    path: '/operator/mailbox',
    component: lazyRouteComponent(() => import('./mailbox/mail-list.tsx'), 'MailList'),
  },
  {
    path: '/operator/mailbox/$mailId',
    component: lazyRouteComponent(() => import('./mailbox/mail-detail.tsx'), 'MailDetail'),
  },
  {
    path: '/operator/messages',
    component: lazyRouteComponent(() => import('./messages/messages.tsx'), 'Messages'),
  },
  {
    path: '/operator/account',
    component: lazyRouteComponent(() => import('./account/account.tsx'), 'Account'),
  },
  {
    path: '/operator/sandboxes',
    component: lazyRouteComponent(
      () => import('../../features/sandbox/worlds/sandbox-list.tsx'),
      'SandboxList',
    ),
  },
  {
    path: '/operator/sandboxes/new',
    component: lazyRouteComponent(
      () => import('../../features/sandbox/worlds/sandbox-create.tsx'),
      'SandboxCreate',
    ),
  },
  {
    path: '/operator/chaos',
    component: lazyRouteComponent(() => import('../../features/sandbox/chaos/chaos.tsx'), 'Chaos'),
  },
];
