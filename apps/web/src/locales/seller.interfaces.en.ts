import type * as zh from './seller.interfaces.zh-CN.ts';

export const rotate: typeof zh.rotate = {
  do: 'Rotate',
  title: 'Rotate key {{hint}}',
  text: 'The new key signs at once; the old one goes on verifying for the overlap and is then disabled. Let your system accept both keys before you rotate.',
  hours: 'Overlap',
  hoursHint: 'Hours, 0 to 720',
  confirm: 'Bring in a new key',
  until: 'verifies until',
};

export const replay: typeof zh.replay = {
  open: 'Restart all',
  title: 'Restart what was missed',
  text_one:
    'One message that is retrying or failed matches the filters and is called at once; messages of closed orders are left alone.',
  text_other:
    '{{count}} messages that are retrying or failed match the filters and are called one after another; messages of closed orders are left alone.',
  none: 'No message that is retrying or failed matches the filters.',
  counting: 'Counting …',
  confirm: 'Restart all',
  running: 'Bulk restart under way: {{done}} of {{total}}',
  done: 'Bulk restart done: {{total}}',
  outcome:
    'Succeeded {{succeeded}}, failed again {{failedAgain}}, waiting {{waiting}}, left alone {{skipped}}',
  meter: '{{done}} of {{total}} looked at',
};

export const notifications: typeof zh.notifications = {
  title: 'Order notification',
  lead: 'Your system is told when an order is paid (orderNotify), beside its opening and without influence on it',
  list: 'Entries',
  note: 'One address for a type or product; a product’s entry counts before its type’s, and each order is notified once',
  what: 'Orders of',
  address: 'Notified address',
  state: 'State',
  on: 'On',
  off: 'Off',
  switchOn: 'Switch on',
  switchOff: 'Switch off',
  type: { SAAS: 'All SaaS products', LICENSE: 'All License products' },
  empty: 'No order notification yet',
  emptyText: 'Choose a delivery type or a product, and a production address that is verified and has a key.',
  add: 'Add a notification',
  addDo: 'Start notifying',
  whatField: 'Orders of',
  noAddress: 'No production address can be used: it must be verified and have a key.',
  toKeys: 'Add an address',
  deleteTitle: 'Delete this notification',
  deleteText: 'Orders paid from now on are not notified to this address. What was sent stays.',
  deleteDo: 'Delete notification',
  messages: 'Notification messages',
};

export const incoming: typeof zh.incoming = {
  title: 'Refused requests',
  lead: 'The latest 100 requests of your system that Jishi refused, credentials left out',
  list: 'Latest requests',
  interface: 'Interface',
  interfaces: { usagePush: 'Usage push' },
  code: 'Code',
  message: 'Why',
  at: 'When',
  empty: 'No refused requests',
  emptyText: 'Pushes with a wrong signature, timestamp or field show here and can be diagnosed.',
  one: 'Request',
  diagnose: 'Diagnose the signature',
  diagnosing: 'Diagnosis',
  nothing: 'There is no signature to diagnose, or the doctor is busy; try again later.',
  cut: 'The body was longer than 16 KB and is cut, so it cannot be diagnosed.',
  headers: 'Headers',
  body: 'Body, {{n}} bytes',
  choose: 'Choose a request to see it and have it diagnosed.',
};

export const delivery: typeof zh.delivery = {
  title: 'Interface generation and compatibility',
  note: 'Holds from the next call on',
  generation: 'Generation',
  fixed: 'A product that was listed keeps its generation',
  generations: {
    'saas-v2': 'SaaS V2.0',
    'saas-v1': 'SaaS V1.0',
    'license-online': 'Online License',
    'license-code': 'Authorisation code 2.0',
    'license-v1': 'License 1.0',
    'order-notify': 'Order notification',
  },
  edition: 'Edition',
  editions: { CN: 'China', INTL: 'International', EU: 'Europe' },
  innerHash: 'Body hash',
  innerHashes: { KEYED: 'With the key (norm)', PLAIN: 'SHA-256 without the key' },
  hexCase: 'Case of the signature',
  hexCases: { upper: 'Upper (norm)', lower: 'Lower' },
  encryptType: 'Encryption',
  encryptTypes: { '1': 'AES-256 (norm)', '2': 'AES-128' },
  testFlagZero: 'Send testFlag=0 on real traffic',
  requireBodySign: 'Require Body-Sign on answers',
  askUser: 'Ask for the ordering user’s id and name (V1.0)',
  askEmail: 'Ask for the buyer’s e-mail address, encrypted (V1.0)',
  save: 'Save',
  saved: 'Saved',
};

export const scenes: typeof zh.scenes = {
  newInstance: 'Open instance',
  queryInstance: 'Query instance',
  refreshInstance: 'Renewal notice',
  updateInstanceStatus: 'Status change',
  releaseInstance: 'Release notice',
  upgradeInstance: 'Upgrade instance',
  changeInstanceCheck: 'Check of a change',
  upgrade: 'Upgrade',
  expireInstance: 'Expiry notice',
  instanceStatus: 'Resource status',
  getLicenseAsync: 'License application',
  refreshLicenseCode: 'Code validity',
  updateLicenseCodeStatus: 'Code status',
  releaseLicenseCode: 'Code release',
  getLicense: 'Get License',
  refreshLicense: 'License renewal',
  expireLicense: 'License expiry',
  releaseLicense: 'License release',
  orderNotify: 'Order notification',
};

export const errorKinds: typeof zh.errorKinds = {
  NETWORK: 'Connection',
  SIGNATURE: 'Signature',
  ANSWER: 'Shape of the answer',
  REFUSED: 'Refused',
  OURS: 'Not sent',
};

export const callHealth: typeof zh.callHealth = {
  signTextV1:
    'The parameters, sorted by name and joined by &, are signed by HMAC-SHA256 under the key followed by timeStamp; its Base64 is the authToken.',
  anyAddress: 'All addresses',
  anyAddressLabel: 'Production address',
  chart: 'Time taken in the last 24 hours',
  chartNote: 'p95 of each hour, milliseconds',
  chartLabel: '{{name}}: p95 of each hour, at most {{max}} ms',
};
