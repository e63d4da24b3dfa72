/**
 * What sellers call (section 11, 10.1, 10.2; License 2.6, 3.1): published paths, fields and codes. The
 * tables that the sources cut off (batch query, failure lists) are ours and stand here only (License 7).
 */
import type { EndpointModel, FieldRule, GenerationModel, SceneModel, Words } from './model.ts';
import { must } from './rules.ts';
import {
  USAGE_PUSH_OLD_PATH,
  USAGE_PUSH_PATH,
  USAGE_RECORDS_MAX,
  usageAnswerCodes,
  usageRecordFields,
} from './usage-push.ts';

const BASE = '/api/mkp-openapi-public/global';
export const ORDER_QUERY_PATH = `${BASE}/v1/order/query`;
export const UPLOAD_PATH = `${BASE}/v1/market-event/{event_id}/file`;
export const LICENSE_ACTIVATE_PATH = `${BASE}/v1/license/activate`;
export const LICENSE_HEARTBEAT_PATH = `${BASE}/v1/license/heartbeat`;
export const LICENSE_HEARTBEAT_V2_PATH = `${BASE}/v2/license/heartbeat`;
export const LICENSE_USAGE_PATH = `${BASE}/v2/license/software-usage-info`;

/** License 2.6: the largest file of one upload, in bytes. */
export const UPLOAD_MAX_BYTES = 10 * 1024 * 1024;
/** License 3.1: codes of one query, entries of one usage report. */
export const LICENSE_LIST_MAX = 100;

const field = <const N extends string>(name: N, max: number, zh: string, en: string) =>
  ({ name, type: 'String', max, mandatory: false, meaning: { zh, en } }) as const;
const count = <const N extends string>(name: N, zh: string, en: string) =>
  ({ name, type: 'Integer', max: 9, mandatory: false, meaning: { zh, en } }) as const;
const object = <const N extends string, const M extends readonly FieldRule[]>(
  name: N,
  members: M,
  zh: string,
  en: string,
) => ({ name, type: 'Object', mandatory: false, members, meaning: { zh, en } }) as const;
const list = <const N extends string, const M extends readonly FieldRule[]>(
  name: N,
  max: number,
  members: M,
  zh: string,
  en: string,
) => ({ name, type: 'List', max, mandatory: false, members, meaning: { zh, en } }) as const;

type Codes = Readonly<Record<string, { readonly status: number; readonly meaning: Words }>>;

const pick = <K extends string>(codes: Readonly<Record<K, Codes[string]>>, names: readonly K[]): Codes =>
  Object.fromEntries(names.map((name) => [name, codes[name]]));

/** 11.2. */
export const orderQueryCodes: Codes = {
  ...pick(usageAnswerCodes, [
    'MKT.0000',
    'MKT.0999',
    'MKT.0100',
    'MKT.0101',
    'MKT.0199',
    'MKT.0150',
    'MKT.0151',
    'MKT.0154',
  ]),
  'MKT.0250': { status: 406, meaning: { zh: '访问频率超过限制', en: 'Access frequency exceeded' } },
};

/** 11.3; License 2.6 adds the last. */
export const uploadCodes = {
  'CBC.0000': { status: 200, meaning: { zh: '成功', en: 'Success' } },
  'CBC.0101': { status: 400, meaning: { zh: '参数不合法', en: 'Illegal parameter' } },
  'CBC.0150': {
    status: 403,
    meaning: { zh: '非法操作或鉴权失败', en: 'Illegal operation or authentication failed' },
  },
  'CBC.0999': { status: 500, meaning: { zh: '系统内部错误', en: 'Internal error' } },
} as const satisfies Codes;

/** License 3.1. */
export const licenseApiCodes = {
  '92020000': { status: 200, meaning: { zh: '成功', en: 'success' } },
  '92020001': { status: 500, meaning: { zh: '系统内部错误', en: 'internal error' } },
  '92020002': { status: 400, meaning: { zh: '参数不合法', en: 'invalid param' } },
  '92020003': { status: 200, meaning: { zh: '授权码状态不允许该操作', en: 'illegal state' } },
  '92020004': {
    status: 200,
    meaning: { zh: '买家尚未领取，不能激活', en: 'can not active before user received.' },
  },
  '92020005': { status: 200, meaning: { zh: '授权码不存在', en: 'license code not exist.' } },
} as const satisfies Codes;

/** 11.2: orders that a seller may always query while debugging; the line id adds `-000001`. */
export const MOCK_ORDER_IDS = [
  'MOCKPERIODYEARNEW',
  'MOCKONETIMENEW',
  'MOCKONDEMAND',
  'MOCKONDEMANDPKG',
  'MOCKPERIODDAYTRIAL',
  'MOCKMONTYTRIALTOFORMAL',
  'MOCKMONTYUNSUBSCRIBE',
  'MOCKMONTYRENEW',
  'MOCKMONTYCHANGE',
] as const;

const orderId = field('orderId', 64, '订单ID', 'Order id');
const orderLineId = field('orderLineId', 64, '订单行ID', 'Order line id');
const nameValue = list(
  'extendParams',
  3,
  [must(field('name', 64, '名称', 'Name')), field('value', 2048, '取值', 'Value')],
  '扩展参数',
  'Extension parameters',
);
const secondTime = <const N extends string>(name: N, zh: string, en: string) =>
  ({ ...field(name, 20, zh, en), format: 'yyyyMMddHHmmss' }) as const;

const productInfo = list(
  'productInfo',
  100,
  [
    must(field('productId', 64, '产品ID', 'Product id')),
    field('skuCode', 64, '规格ID', 'Specification id'),
    count('linearValue', '线性属性的数量', 'Quantity of the linear attribute'),
    {
      ...field('productName', 1024, '商品名、规格、版本', 'Product, specification, edition'),
      isFreeText: true,
    },
  ],
  '产品信息',
  'Products of the line',
);

const orderLine = list(
  'orderLine',
  100,
  [
    must(orderLineId),
    {
      ...must(field('chargingMode', 25, '计费模式', 'Charging mode')),
      allowed: ['PERIOD', 'ONE_TIME', 'ON_DEMAND', 'ON_DEMAND_PKG'],
    },
    secondTime('expireTime', '到期时间（UTC）', 'Expiry, UTC; informative'),
    { ...field('periodType', 10, '周期类型', 'Period type'), allowed: ['year', 'month', 'day'] },
    count('periodNumber', '周期数量', 'Number of periods'),
    field('trialFlag', 2, '1表示试用', '1 for a trial'),
    {
      name: 'orderAmount',
      type: 'Decimal',
      max: 20,
      mandatory: false,
      format: 'signed-amount',
      meaning: { zh: '订单金额', en: 'Amount of the order' },
    },
    count('provisionType', '开通方式', 'How it is opened'),
    nameValue,
    productInfo,
  ] as const,
  '订单行',
  'Order lines',
);

const buyerInfo = object(
  'buyerInfo',
  [
    field('customerId', 100, '买家账号ID', "The buyer's account id"),
    { ...field('customerName', 64, '买家账号名', "The buyer's account name"), isFreeText: true },
    field('userId', 64, 'IAM用户ID', 'IAM sub-user id'),
    { ...field('userName', 64, 'IAM用户名', 'IAM sub-user name'), isFreeText: true },
    field('mobilePhone', 256, '手机号', 'Mobile number'),
    field('email', 256, '邮箱', 'E-mail address'),
  ] as const,
  '买家信息，按授权返回',
  'The buyer, as authorised',
);

const orderInfo = object(
  'orderInfo',
  [
    must(orderId),
    {
      ...must(field('orderType', 32, '订单类型', 'Order type')),
      allowed: ['NEW', 'TRIAL', 'TRIAL_TO_FORMAL', 'UNSUBSCRIBE', 'RENEW', 'CHANGE'],
    },
    must(secondTime('createTime', '下单时间', 'When the order was placed')),
    must(orderLine),
    buyerInfo,
    nameValue,
  ] as const,
  '订单信息',
  'The order',
);

const [, , , , , meteringSn, relatePkgInstance] = usageRecordFields;
const oldUsageRecordFields = [
  ...usageRecordFields.filter((rule) => rule !== meteringSn && rule !== relatePkgInstance),
  must(field('product_id', 64, '产品ID', 'Product id')),
  relatePkgInstance,
] as const;

const license = must(field('license', 64, '授权码', 'The authorisation code'));
const licenseInfo = [
  must(field('license_code', 64, '授权码', 'The code')),
  {
    ...must(field('status', 10, '状态', 'State')),
    allowed: ['ALIVE', 'EXPIRED', 'RELEASED'],
  },
  secondTime('activate_time', '激活时间', 'When it was activated'),
  secondTime('expire_time', '到期时间', 'Expiry'),
  field('order_id', 64, '订单ID', 'Order id'),
  field('product_id', 64, '产品ID', 'Product id'),
  count('amount', '数量', 'Quantity'),
] as const;
const checkFailList = list(
  'check_fail_list',
  10_000,
  [
    license,
    must(field('error_code', 16, '错误码', 'Code')),
    must(field('error_msg', 1024, '错误描述', 'Message')),
  ],
  '校验失败的授权码',
  'Codes that were refused',
);

const endpoint = (
  path: string,
  codes: Codes,
  successCode: string,
  rest: Partial<EndpointModel> = {},
): EndpointModel => ({
  method: 'POST',
  path,
  auth: 'AK_SK',
  body: 'JSON',
  codeField: 'error_code',
  messageField: 'error_msg',
  successCode,
  codes,
  ...rest,
});

const notNeeded = { PERIOD: 'O', ONE_TIME: 'O', ON_DEMAND: 'O', ON_DEMAND_PKG: 'O' } as const;
const neededForUsage = { PERIOD: '-', ONE_TIME: '-', ON_DEMAND: 'M', ON_DEMAND_PKG: 'M' } as const;
const callerDecides = { retryPolicy: 'CALLER_DECIDES', toldOnFailure: [] } as const;
const readsOnly = { zh: '只读', en: 'Reads only' };
const codesOf = (codes: Codes) => Object.keys(codes);

export const openApi = {
  generation: 'open-api',
  title: { zh: '开放接口', en: 'Open API' },
  method: 'POST',
  auth: 'AK_SK',
  direction: 'TO_PLATFORM',
  bodySign: 'NONE',
  encryptsSecrets: false,
  spec: { document: 'seller-protocol-saas', section: '11' },
  timeoutSeconds: 30,
  scenes: {
    orderQuery: {
      activity: 'orderQuery',
      title: { zh: '查询订单', en: 'Query an order' },
      trigger: { zh: '商家收到新购、升级等请求后', en: 'After newInstance, upgradeInstance and the like' },
      section: '11.2',
      endpoint: endpoint(ORDER_QUERY_PATH, orderQueryCodes, 'MKT.0000', {
        method: 'GET',
        body: 'NONE',
        codeField: 'resultCode',
        messageField: 'resultMsg',
      }),
      parameters: [must(orderId), orderLineId],
      answer: [orderInfo],
      resultCodes: codesOf(orderQueryCodes),
      idempotencyKey: ['orderId'],
      secondCall: readsOnly,
      ...callerDecides,
      neededFor: notNeeded,
    },
    usagePush: {
      activity: 'usagePush',
      title: { zh: '按需使用量推送（新）', en: 'Usage push, new' },
      trigger: { zh: '每个计量周期', en: 'Every metering interval' },
      section: '10.1',
      endpoint: endpoint(USAGE_PUSH_PATH, usageAnswerCodes, 'MKT.0000', { auth: 'USAGE_SIGNATURE' }),
      parameters: [
        must(list('usage_records', USAGE_RECORDS_MAX, usageRecordFields, '话单', 'Usage records')),
      ],
      answer: [],
      resultCodes: codesOf(usageAnswerCodes),
      idempotencyKey: ['usage_records'],
      secondCall: {
        zh: '相同 metering_sn 的话单只计一次',
        en: 'A record with a known metering_sn counts once only',
      },
      ...callerDecides,
      neededFor: neededForUsage,
    },
    usagePushOld: {
      activity: 'usagePushOld',
      title: { zh: '按需使用量推送（旧）', en: 'Usage push, old' },
      trigger: { zh: '每个计量周期', en: 'Every metering interval' },
      section: '10.2',
      endpoint: endpoint(USAGE_PUSH_OLD_PATH, usageAnswerCodes, 'MKT.0000'),
      parameters: [
        must(list('usage_records', USAGE_RECORDS_MAX, oldUsageRecordFields, '话单', 'Usage records')),
      ],
      answer: [],
      resultCodes: codesOf(usageAnswerCodes),
      idempotencyKey: ['usage_records'],
      secondCall: {
        zh: '实例和起止时间相同的话单只计一次',
        en: 'A record of the same instance and interval counts once only',
      },
      ...callerDecides,
      neededFor: notNeeded,
    },
    upload: {
      activity: 'upload',
      title: { zh: '字符串/文件流上传', en: 'String or file upload' },
      trigger: { zh: '商家生成License后', en: 'The seller has made the License' },
      section: '11.3',
      endpoint: endpoint(UPLOAD_PATH, uploadCodes, 'CBC.0000', { body: 'MULTIPART' }),
      parameters: [
        { ...must(field('event_id', 64, '平台事件ID', 'Event id of the application')), place: 'PATH' },
        {
          ...must(field('type', 10, '字符串或文件', 'A string or a file')),
          allowed: ['CHARACTERS', 'FILE'],
        },
        {
          ...field(
            'characters',
            1024,
            '字符串，类型为CHARACTERS时必传',
            'The string; mandatory for CHARACTERS',
          ),
          isFreeText: true,
          mandatoryWhen: { field: 'type', is: 'CHARACTERS' },
        },
        {
          // Published as mandatory for FILE, but the example leaves it to the file name of the part (11.3).
          ...field('file_name', 1024, '文件名，类型为FILE时必传', 'File name; mandatory for FILE'),
          isFreeText: true,
        },
        {
          ...field(
            'sha256',
            1024,
            '文件的SHA-256（十六进制）',
            'Hex SHA-256 of the file; mandatory for FILE',
          ),
          format: 'sha256',
          mandatoryWhen: { field: 'type', is: 'FILE' },
        },
        {
          name: 'file',
          type: 'String',
          mandatory: false,
          place: 'FILE_PART',
          mandatoryWhen: { field: 'type', is: 'FILE' },
          meaning: { zh: '文件内容，类型为FILE时必传', en: 'The file itself; mandatory for FILE' },
        },
      ],
      answer: [],
      resultCodes: codesOf(uploadCodes),
      idempotencyKey: ['event_id'],
      secondCall: { zh: '内容相同时返回成功，不改变', en: 'The same content succeeds and changes nothing' },
      ...callerDecides,
      neededFor: notNeeded,
      variants: [
        {
          name: 'CHARACTERS',
          title: { zh: '字符串', en: 'String' },
          params: { type: 'CHARACTERS' },
          without: ['file_name', 'sha256', 'file'],
        },
        {
          name: 'FILE',
          title: { zh: '文件流', en: 'File' },
          params: { type: 'FILE' },
          without: ['characters'],
        },
      ],
    },
    licenseActivate: {
      activity: 'licenseActivate',
      title: { zh: '激活授权码', en: 'Activate a code' },
      trigger: { zh: '商家软件首次使用授权码', en: "The seller's software uses the code for the first time" },
      section: '3.1',
      endpoint: endpoint(LICENSE_ACTIVATE_PATH, licenseApiCodes, '92020000'),
      parameters: [license],
      answer: [
        object(
          'data',
          [
            must(field('license_code_info', 1024, 'JSON字符串', 'A JSON string with state and expiry')),
          ] as const,
          '授权码信息（旧版）',
          'The code, as older versions answer',
        ),
      ],
      resultCodes: codesOf(licenseApiCodes),
      idempotencyKey: ['license'],
      secondCall: { zh: '返回92020003，不改变状态', en: 'Answers 92020003 and changes nothing' },
      ...callerDecides,
      neededFor: notNeeded,
    },
    licenseHeartbeat: {
      activity: 'licenseHeartbeat',
      title: { zh: '查询授权码（旧，心跳）', en: 'Query a code, old (heartbeat)' },
      trigger: { zh: '用户每天首次使用', en: "Each user's first use of a day" },
      section: '3.1',
      endpoint: endpoint(LICENSE_HEARTBEAT_PATH, licenseApiCodes, '92020000'),
      parameters: [
        license,
        object(
          'heartbeatInfo',
          [
            must(field('thirdPartyAccount', 256, '最终用户ID', 'End-user id')),
            field('ip', 32, '客户端IP', 'Address of the client'),
          ] as const,
          '心跳信息（已停用，可传）',
          'Retired, still accepted',
        ),
      ],
      answer: [must(object('data', licenseInfo, '授权码信息', 'The code'))],
      resultCodes: codesOf(licenseApiCodes),
      idempotencyKey: ['license'],
      secondCall: readsOnly,
      ...callerDecides,
      neededFor: notNeeded,
    },
    licenseHeartbeatV2: {
      activity: 'licenseHeartbeatV2',
      title: { zh: '查询授权码（新，批量）', en: 'Query codes, new (batch)' },
      trigger: { zh: '用户每天首次使用', en: "Each user's first use of a day" },
      section: '3.1',
      endpoint: endpoint(LICENSE_HEARTBEAT_V2_PATH, licenseApiCodes, '92020000'),
      parameters: [
        { ...license, mandatory: false },
        {
          name: 'license_list',
          type: 'List',
          max: LICENSE_LIST_MAX,
          mandatory: false,
          meaning: { zh: '授权码列表，也可写作 licenses', en: 'Codes; also accepted as licenses' },
        },
        {
          name: 'licenses',
          type: 'List',
          max: LICENSE_LIST_MAX,
          mandatory: false,
          meaning: { zh: '授权码列表的另一写法', en: 'The other spelling of license_list' },
        },
      ],
      answer: [
        list('data', LICENSE_LIST_MAX, licenseInfo, '授权码信息，按请求顺序', 'The codes in the order asked'),
        checkFailList,
      ],
      resultCodes: codesOf(licenseApiCodes),
      idempotencyKey: ['license', 'license_list'],
      secondCall: readsOnly,
      ...callerDecides,
      neededFor: notNeeded,
      variants: [
        {
          name: 'ONE',
          title: { zh: '单个', en: 'One code' },
          params: {},
          without: ['license_list', 'licenses'],
        },
        {
          name: 'LIST',
          title: { zh: '批量', en: 'Several codes' },
          params: {},
          without: ['license', 'licenses'],
        },
      ],
    },
    softwareUsageInfo: {
      activity: 'softwareUsageInfo',
      title: { zh: '授权码软件使用统计', en: 'Usage statistics of licensed software' },
      trigger: { zh: '每天', en: 'Every day' },
      section: '3.1',
      endpoint: endpoint(LICENSE_USAGE_PATH, licenseApiCodes, '92020000'),
      parameters: [
        must(
          list(
            'usage_info',
            LICENSE_LIST_MAX,
            [
              license,
              must(
                list(
                  // With a capital I, as published.
                  'software_usage_Info',
                  LICENSE_LIST_MAX,
                  [
                    { ...field('id', 256, '客户端标识', 'Identity of a client') },
                    count('active_num', '当日活跃客户端总数', 'Active clients of the day'),
                  ],
                  '使用情况，id与active_num二选一',
                  'Either id or active_num',
                ),
              ),
            ] as const,
            '各授权码的使用情况',
            'Usage per code',
          ),
        ),
      ],
      answer: [object('data', [checkFailList] as const, '校验结果', 'What was refused')],
      resultCodes: codesOf(licenseApiCodes),
      idempotencyKey: ['usage_info'],
      secondCall: { zh: '同一天以最后一次为准', en: 'The last report of a day counts' },
      ...callerDecides,
      neededFor: notNeeded,
    },
  },
} as const satisfies GenerationModel & { scenes: Record<string, SceneModel & { endpoint: EndpointModel }> };

export type OpenApiScene = keyof typeof openApi.scenes;
