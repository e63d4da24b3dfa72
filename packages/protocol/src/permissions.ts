/** Who stands before us: an account's user, acting in one of three capacities. */
export const ACCOUNT_KINDS = ['CUSTOMER', 'OPERATOR'] as const;
export type AccountKind = (typeof ACCOUNT_KINDS)[number];

export const ROLES = ['OWNER', 'PURCHASER', 'FINANCE', 'DEVELOPER', 'VIEWER'] as const;
export type Role = (typeof ROLES)[number];

/** Permissions are `noun.verb`; each route declares one. */
export const BUYER_PERMISSIONS = [
  'account.read',
  'account.manage',
  'order.read',
  'order.create',
  'order.pay',
  'balance.read',
  'balance.top_up',
  'resource.read',
  'resource.manage',
  'resource.reveal',
  'usage.read',
  'message.read',
  'seller.apply',
] as const;

export const SELLER_PERMISSIONS = [
  'seller.read',
  'seller.product.read',
  'seller.product.publish',
  'seller.key.manage',
  'seller.interface.read',
  'seller.interface.restart',
  'seller.interface.debug',
  'seller.order.read',
  'seller.usage.read',
  'seller.usage.report',
  'seller.statement.read',
] as const;

export const OPERATOR_PERMISSIONS = [
  'operator.overview',
  'operator.review.decide',
  'operator.account.read',
  'operator.order.read',
  'operator.topup.decide',
  'operator.payout.record',
  'operator.settlement.run',
  'operator.interface.read',
  'operator.interface.restart',
  'operator.mailbox.read',
  'operator.catalog.manage',
] as const;

/** Sandbox worlds: for whoever sells here, and for staff. */
export const WORLD_PERMISSIONS = ['world.manage'] as const;

export type Permission =
  | (typeof WORLD_PERMISSIONS)[number]
  | (typeof BUYER_PERMISSIONS)[number]
  | (typeof SELLER_PERMISSIONS)[number]
  | (typeof OPERATOR_PERMISSIONS)[number];

const READ_ONLY = [
  'account.read',
  'order.read',
  'balance.read',
  'resource.read',
  'usage.read',
  'message.read',
] as const;

/**
 * The permission matrix. A seller's permissions need, beside the role, an active (or applying) seller
 * record; an operator's, an operator account. `identity` joins the three.
 */
export const ROLE_PERMISSIONS: { readonly [R in Role]: readonly Permission[] } = {
  OWNER: [...BUYER_PERMISSIONS, ...SELLER_PERMISSIONS, ...WORLD_PERMISSIONS],
  PURCHASER: [...READ_ONLY, 'order.create', 'order.pay', 'resource.manage', 'resource.reveal'],
  FINANCE: [
    ...READ_ONLY,
    'order.pay',
    'balance.top_up',
    'seller.read',
    'seller.order.read',
    'seller.usage.read',
    'seller.statement.read',
  ],
  DEVELOPER: [
    ...READ_ONLY,
    'seller.read',
    'seller.product.read',
    'seller.key.manage',
    'seller.interface.read',
    'seller.interface.restart',
    'seller.interface.debug',
    'seller.usage.read',
    'seller.usage.report',
    ...WORLD_PERMISSIONS,
  ],
  VIEWER: [...READ_ONLY, 'seller.read', 'seller.product.read', 'seller.order.read'],
};

const isForSellers = (p: Permission) => p.startsWith('seller.') || p.startsWith('world.');

/** All permissions of one user. */
export function permissionsOf(who: {
  readonly accountKind: AccountKind;
  readonly role: Role;
  readonly isSeller: boolean;
}): ReadonlySet<Permission> {
  if (who.accountKind === 'OPERATOR')
    return new Set([
      ...OPERATOR_PERMISSIONS,
      ...WORLD_PERMISSIONS,
      'account.read',
      'account.manage',
      'message.read',
    ]);
  const granted = ROLE_PERMISSIONS[who.role].filter(
    (p) => who.isSeller || !isForSellers(p) || p === 'seller.apply',
  );
  return new Set(granted);
}
