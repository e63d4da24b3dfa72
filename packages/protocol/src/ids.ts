declare const brand: unique symbol;
/** A text that is an id of one kind; the kinds do not mix. */
export type Id<K extends string> = string & { readonly [brand]: K };

/** Prefix per kind: an id tells what it is wherever it turns up. */
export const ID_PREFIX = {
  account: 'acc',
  user: 'usr',
  session: 'ses',
  accessKey: 'ak',
  passwordReset: 'prs',
  interfaceKey: 'ik',
  address: 'adr',
  review: 'rev',
  seller: 'sel',
  product: 'prd',
  revision: 'rvn',
  specification: 'spc',
  sku: 'sku',
  pricePlan: 'pln',
  order: 'ord',
  payment: 'pay',
  topUp: 'top',
  refund: 'rfd',
  takedown: 'tdn',
  resource: 'ins',
  segment: 'seg',
  call: 'msg',
  replay: 'rpl',
  orderNotification: 'onf',
  usageBatch: 'ubt',
  usageCharge: 'uch',
  statement: 'stm',
  payout: 'pot',
  message: 'ntc',
  mail: 'mal',
  file: 'fil',
  job: 'job',
  world: 'wld',
  clockRun: 'run',
  debugRun: 'dbg',
  testCase: 'tcs',
  license: 'lic',
  testLicense: 'tlc',
  licenseApplication: 'lap',
  licenseUpload: 'lup',
  request: 'req',
} as const;
export type IdKind = keyof typeof ID_PREFIX;

export type AccountId = Id<'account'>;
export type UserId = Id<'user'>;
export type SellerId = Id<'seller'>;
export type ProductId = Id<'product'>;
export type RevisionId = Id<'revision'>;
export type OrderId = Id<'order'>;
export type ResourceId = Id<'resource'>;
export type CallId = Id<'call'>;
export type StatementId = Id<'statement'>;
export type ReviewId = Id<'review'>;
export type WorldId = Id<'world'>;
