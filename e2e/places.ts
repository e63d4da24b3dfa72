import { BUYER, METERED_SELLER, OPERATOR, SELLER } from './shop.ts';

/** One address of the marketplace and who stands there. */
export interface Place {
  readonly name: string;
  /** Ids are taken from a list that its reader can see: `/api/orders` → `items.0.id`. */
  readonly path: string;
  readonly from?: { readonly api: string; readonly at: string };
  readonly as?: string;
  /** What the browser may complain of here. */
  readonly expected?: RegExp;
}

const first = (api: string, at = 'items.0.id') => ({ api, at });

export const STOREFRONT: readonly Place[] = [
  { name: 'home', path: '/' },
  { name: 'all products', path: '/products' },
  { name: 'a search with filters', path: '/products?q=git&mode=PERIOD&sort=price' },
  { name: 'a search that finds nothing', path: '/products?q=qqqqzzzz' },
  { name: 'a product', path: '/products/gitea?spec=team&term=3:MONTH&seats=3' },
  { name: 'a product by usage', path: '/products/nextcloud?spec=metered' },
  { name: 'sign-in', path: '/sign-in?to=/buyer' },
  { name: 'sign-up', path: '/sign-up' },
  { name: 'password reset', path: '/password-reset' },
  { name: 'a new password', path: '/password-reset?token=0123456789abcdef0123456789abcdef' },
  { name: 'selling here', path: '/sell' },
  { name: 'help', path: '/help' },
  { name: 'the protocol reference', path: '/help/protocol' },
  { name: 'an interface of the protocol', path: '/help/protocol/open-api/upload' },
  { name: 'checkout of a visitor', path: '/checkout?product=gitea&spec=team&term=3:MONTH&seats=3' },
  { name: 'checkout', as: BUYER, path: '/checkout?product=gitea&spec=team&term=3:MONTH&seats=3' },
  { name: 'checkout by usage', as: BUYER, path: '/checkout?product=nextcloud&spec=metered' },
  {
    name: 'the result of a purchase',
    as: BUYER,
    path: '/checkout/result/$',
    from: first('/api/orders?state=COMPLETED'),
  },
  { name: 'no such page', path: '/nothing-here', expected: /404/ },
  { name: 'no such product', path: '/products/nothing-here', expected: /404/ },
];

export const BUYERS: readonly Place[] = [
  { name: 'overview', path: '/buyer' },
  { name: 'services', path: '/buyer/resources' },
  { name: 'a service', path: '/buyer/resources/$', from: first('/api/resources?state=IN_USE') },
  {
    name: 'renewing',
    path: '/buyer/resources/$/renew',
    from: first('/api/orders?type=NEW&state=COMPLETED', 'items.0.resourceId'),
  },
  {
    name: 'usage of a service',
    path: '/buyer/resources/$/usage',
    from: first('/api/usage', 'resources.0.resourceId'),
  },
  { name: 'usage', path: '/buyer/usage' },
  { name: 'a usage charge', path: '/buyer/usage/charges/$', from: first('usage-charge', '') },
  { name: 'renewals', path: '/buyer/renewals' },
  {
    name: 'renewing several',
    path: '/buyer/renewals/batch?ids=$',
    from: first('/api/orders?type=NEW&state=COMPLETED', 'items.0.resourceId'),
  },
  {
    name: 'upgrading',
    path: '/buyer/resources/$/upgrade',
    from: first('/api/orders?type=NEW&state=COMPLETED', 'items.0.resourceId'),
  },
  { name: 'orders', path: '/buyer/orders' },
  { name: 'an order', path: '/buyer/orders/$', from: first('/api/orders') },
  { name: 'balance', path: '/buyer/balance' },
  { name: 'messages', path: '/buyer/messages' },
  { name: 'account', path: '/buyer/account' },
].map((place) => ({ ...place, as: BUYER }));

export const SELLERS: readonly Place[] = [
  { name: 'today', path: '/seller' },
  { name: 'company', path: '/seller/company' },
  { name: 'products', path: '/seller/products' },
  { name: 'a product', path: '/seller/products/$', from: first('/api/seller/products?state=LISTED') },
  { name: 'publishing', path: '/seller/publish' },
  ...['access', 'information', 'service', 'prices', 'preview'].map((step) => ({
    name: `publishing: ${step}`,
    path: `/seller/products/$/edit?step=${step}`,
    from: first('/api/seller/products?state=LISTED'),
  })),
  { name: 'addresses and keys', path: '/seller/keys' },
  { name: 'orders', path: '/seller/orders' },
  { name: 'an order', path: '/seller/orders/$', from: first('/api/seller/orders') },
  { name: 'authorisation codes', path: '/seller/licenses' },
  { name: 'License applications', path: '/seller/license-applications' },
  { name: 'test codes', path: '/seller/license-test-codes' },
  { name: 'interface messages', path: '/seller/interface-messages' },
  {
    name: 'an interface message',
    path: '/seller/interface-messages/$',
    from: first('/api/seller/interface-messages'),
  },
  { name: 'usage records', path: '/seller/usage-records' },
  {
    name: 'a usage charge',
    as: METERED_SELLER,
    path: '/seller/usage-charges/$',
    from: first('/api/seller/usage-records?state=CHARGED', 'items.0.chargeId'),
  },
  { name: 'debugging', path: '/seller/debugging' },
  { name: 'test cases', path: '/seller/test-cases' },
  { name: 'a test case', path: '/seller/test-cases/$', from: first('/api/seller/test-cases') },
  { name: 'order notification', path: '/seller/order-notifications' },
  { name: 'refused requests', path: '/seller/incoming-requests' },
  { name: 'sandboxes', path: '/seller/sandboxes' },
  { name: 'a new sandbox', path: '/seller/sandboxes/new' },
  { name: 'signature doctor', path: '/seller/doctor' },
  { name: 'health', path: '/seller/health' },
  { name: 'statements', path: '/seller/statements' },
  { name: 'a statement', path: '/seller/statements/$', from: first('/api/seller/statements') },
  { name: 'messages', path: '/seller/messages' },
  { name: 'account', path: '/seller/account' },
].map((place) => ({ as: SELLER, ...place }));

export const OPERATORS: readonly Place[] = [
  { name: 'today', path: '/operator' },
  { name: 'reviews', path: '/operator/reviews' },
  { name: 'a review', path: '/operator/reviews/$', from: first('/api/operator/reviews') },
  {
    name: 'a decided review',
    path: '/operator/reviews/$',
    from: first('/api/operator/reviews?state=APPROVED'),
  },
  { name: 'orders', path: '/operator/orders' },
  { name: 'an order', path: '/operator/orders/$', from: first('/api/operator/orders') },
  { name: 'interfaces', path: '/operator/interfaces' },
  {
    name: 'an interface message',
    path: '/operator/interfaces/$',
    from: first('/api/operator/interface-messages'),
  },
  { name: 'take-downs', path: '/operator/take-downs' },
  { name: 'sandboxes', path: '/operator/sandboxes' },
  { name: 'a new sandbox', path: '/operator/sandboxes/new' },
  { name: 'top-ups', path: '/operator/top-ups' },
  { name: 'statements', path: '/operator/statements' },
  { name: 'a statement', path: '/operator/statements/$', from: first('/api/operator/statements') },
  { name: 'accounts', path: '/operator/accounts' },
  { name: 'sellers', path: '/operator/accounts/sellers' },
  { name: 'a seller', path: '/operator/accounts/sellers/$', from: first('/api/operator/sellers') },
  { name: 'mailbox', path: '/operator/mailbox' },
  { name: 'a mail', path: '/operator/mailbox/$', from: first('/api/operator/mailbox') },
  { name: 'messages', path: '/operator/messages' },
  { name: 'account', path: '/operator/account' },
].map((place) => ({ ...place, as: OPERATOR }));

/** Screens that the demo's main world cannot show, and who looks at them. */
export const ELSEWHERE: ReadonlyMap<string, string> = new Map([
  ['/seller/chaos', 'only in a sandbox: sandbox.test.ts'],
  ['/operator/chaos', 'only in a sandbox: sandbox.test.ts'],
  ['/seller/licenses/$', 'the demo sells no License yet'],
]);
