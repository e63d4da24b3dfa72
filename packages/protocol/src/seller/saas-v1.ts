/**
 * SaaS V1.0 base interfaces as data (section 5): HTTP GET, all parameters in the query, authToken, answers
 * signed by Body-Sign, personal data and passwords encrypted. Closed to newcomers, still called for
 * existing products.
 */
import type { FieldsOf, GenerationModel, SceneModel } from './model.ts';
import type { ResultCode } from './result-codes.ts';
import {
  activity,
  appInfo,
  COMMON_CODES,
  INSTANCE_ID_MAX,
  idList,
  instanceId,
  must,
  ORDER_CODES,
  orderId,
  QUERY_IDS_MAX,
  TIMEOUT_SECONDS,
  testFlag,
  usageInfo,
} from './rules.ts';

const text = <const N extends string>(name: N, max: number, zh: string, en: string) =>
  ({ name, type: 'String', max, mandatory: false, meaning: { zh, en } }) as const;

const skuCode = text('skuCode', 64, '规格ID，续费不变', 'Specification id, stable across renewals');
const productId = text('productId', 64, '产品ID，随周期类型不同', 'Product id, one per period type');
const expireTime = {
  ...text('expireTime', 20, '到期时间（UTC），以过期接口为准', 'Expiry, UTC; the expire call is what counts'),
  format: 'yyyyMMddHHmmss',
} as const;
const periodType = {
  ...text('periodType', 10, '周期类型', 'Period type'),
  allowed: ['year', 'month', 'day'],
} as const;
const periodNumber = {
  name: 'periodNumber',
  type: 'Integer',
  max: 2,
  mandatory: false,
  meaning: { zh: '周期数量', en: 'Number of periods' },
} as const;
const orderAmount = {
  name: 'orderAmount',
  type: 'Decimal',
  max: 20,
  mandatory: false,
  format: 'amount',
  meaning: { zh: '实付金额，最多3位小数', en: 'Amount actually paid, at most 3 decimals' },
} as const;
const linear = <const N extends string>(name: N, zh: string, en: string) =>
  ({ name, type: 'Integer', max: 7, mandatory: false, meaning: { zh, en } }) as const;
const linearAttributes = [
  linear('amount', '数量', 'Quantity'),
  linear('diskSize', '硬盘大小（GB）', 'Disk size in GB'),
  linear('bandWidth', '带宽（Mbps）', 'Band width in Mbps'),
] as const;

/** 5.1; License 1.0 sends the same buyer and order fields (License 4). */
export const purchaseFields = {
  customerId: must(text('customerId', 100, '买家账号ID', "The buyer's account id")),
  customerName: {
    ...text('customerName', 64, '买家账号名', "The buyer's account name"),
    mandatory: true,
    optionalIn: ['INTL'],
    isFreeText: true,
  },
  userId: text(
    'userId',
    64,
    'IAM用户ID，仅商品要求时传',
    'IAM sub-user id, only if the product asked for it',
  ),
  userName: {
    ...text(
      'userName',
      64,
      'IAM用户名，仅商品要求时传',
      'IAM sub-user name, only if the product asked for it',
    ),
    isFreeText: true,
  },
  mobilePhone: {
    ...text(
      'mobilePhone',
      256,
      '手机号（加密），仅商品要求时传',
      'Mobile number, encrypted, only if asked for',
    ),
    isSensitive: true,
  },
  email: {
    ...text('email', 256, '邮箱（加密），仅商品要求时传', 'E-mail address, encrypted, only if asked for'),
    isSensitive: true,
  },
  businessId: must(
    text('businessId', 64, '业务ID，每次请求都不同', 'New on every request, retries included'),
  ),
  skuCode,
  productId: must(productId),
  trialFlag: { ...text('trialFlag', 2, '1表示试用，否则不传', '1 for a trial, else absent'), allowed: ['1'] },
  expireTime,
  chargingMode: {
    name: 'chargingMode',
    type: 'Integer',
    max: 3,
    mandatory: false,
    allowed: ['0', '1', '3', '5'],
    meaning: {
      zh: '计费模式：0按需，1包周期，3按次，5按需套餐包',
      en: '0 on-demand, 1 period, 3 per use, 5 on-demand package',
    },
  },
  periodType,
  periodNumber,
  saasExtendParams: {
    ...text(
      'saasExtendParams',
      2048,
      '扩展参数，Base64的JSON数组',
      'Extension parameters: Base64 of a JSON list',
    ),
    format: 'extend-params',
  },
} as const;

const timeStamp = {
  name: 'timeStamp',
  type: 'String',
  max: 20,
  mandatory: true,
  format: 'yyyyMMddHHmmssSSS',
  meaning: { zh: '请求时间（UTC），每次请求重新生成', en: 'Time of the request, UTC, new on every attempt' },
} as const;

const authToken = {
  name: 'authToken',
  type: 'String',
  max: 50,
  mandatory: true,
  meaning: { zh: '安全校验令牌', en: 'Authentication token' },
} as const;

/** What every V1 GET carries beside the parameters of its scene; `buildCall` fills them in. */
export const v1Envelope = [timeStamp, authToken] as const;

const encryptType = {
  ...text('encryptType', 3, '敏感信息加密算法：1为AES-256，2为AES-128', '1 AES-256 (default), 2 AES-128'),
  allowed: ['1', '2'],
} as const;

const [frontEndUrl, adminUrl, userName, password, memo] = appInfo.members;
const encryptedAppInfo = {
  ...appInfo,
  members: [
    frontEndUrl,
    adminUrl,
    { ...userName, isSensitive: true },
    { ...password, isSensitive: true },
    memo,
  ],
} as const;

const encryptedInfo = {
  name: 'info',
  type: 'List',
  max: QUERY_IDS_MAX,
  mandatory: false,
  meaning: { zh: '实例信息列表', en: 'The instances asked for' },
  members: [instanceId, encryptedAppInfo, usageInfo],
} as const;

const INSTANCE_CODES = [...COMMON_CODES, '000003'] as const;

const created = (chargingMode: number, extra: Readonly<Record<string, string | number>> = {}) => ({
  chargingMode,
  ...extra,
});
const withoutPeriod = ['trialFlag', 'expireTime', 'periodType', 'periodNumber'] as const;

export const saasV1 = {
  generation: 'saas-v1',
  title: { zh: 'SaaS接入V1.0', en: 'SaaS access V1.0' },
  method: 'GET',
  auth: 'QUERY_AUTH_TOKEN',
  direction: 'TO_SELLER',
  bodySign: 'REQUIRED',
  encryptsSecrets: true,
  spec: { document: 'seller-protocol-saas', section: '5' },
  timeoutSeconds: TIMEOUT_SECONDS,
  // Section 1: the European edition has V2.0 only.
  editions: ['CN', 'INTL'],
  scenes: {
    newInstance: {
      activity: 'newInstance',
      title: { zh: '新购商品', en: 'New purchase' },
      trigger: {
        zh: '买家支付成功；查看资源详情；确认验收',
        en: 'The order was paid; the buyer opens the resource details; the buyer confirms acceptance',
      },
      section: '5.1',
      parameters: [
        activity('newInstance', 20),
        purchaseFields.customerId,
        purchaseFields.customerName,
        purchaseFields.userId,
        purchaseFields.userName,
        purchaseFields.mobilePhone,
        purchaseFields.email,
        purchaseFields.businessId,
        orderId('订单ID', 'Order id'),
        skuCode,
        purchaseFields.productId,
        purchaseFields.trialFlag,
        expireTime,
        purchaseFields.chargingMode,
        periodType,
        periodNumber,
        orderAmount,
        ...linearAttributes,
        purchaseFields.saasExtendParams,
        {
          name: 'provisionType',
          type: 'Integer',
          max: 2,
          mandatory: false,
          // Section 16, no. 17: 3 unless a product is configured otherwise.
          allowed: ['1', '3'],
          meaning: {
            zh: '开通方式，3表示购买后直接开通',
            en: 'How it is opened; 3: directly after purchase',
          },
        },
        {
          ...text(
            'acceptanceTime',
            20,
            '买家验收时间，仅“验收后开通”时传',
            'When the buyer accepted; sent when the product opens after acceptance',
          ),
          format: 'yyyyMMddHHmmssSSS',
        },
        testFlag,
      ],
      answer: [encryptType, instanceId, encryptedAppInfo],
      resultCodes: [...COMMON_CODES, ...ORDER_CODES],
      idempotencyKey: ['orderId'],
      secondCall: {
        zh: '返回相同的实例ID和应用信息，不重复创建；按需商品以订单ID加产品ID为准',
        en: 'Returns the same instanceId and appInfo and creates nothing; on-demand goes by orderId and productId',
      },
      retryPolicy: 'HOURLY_FOR_3_HOURS',
      toldOnFailure: ['SELLER', 'BUYER'],
      neededFor: { PERIOD: 'M', ONE_TIME: 'M', ON_DEMAND: 'M', ON_DEMAND_PKG: 'M' },
      variants: [
        {
          name: 'PERIOD',
          title: { zh: '包周期', en: 'Period' },
          params: created(1),
          without: ['trialFlag', 'acceptanceTime'],
          isRequired: true,
          chargingMode: 'PERIOD',
        },
        {
          name: 'TRIAL',
          title: { zh: '试用', en: 'Trial' },
          params: created(1, { trialFlag: '1', periodType: 'day', periodNumber: 15, orderAmount: '0' }),
          without: ['acceptanceTime'],
          isRequired: true,
          chargingMode: 'PERIOD',
        },
        {
          name: 'ONE_TIME',
          title: { zh: '按次', en: 'Per use' },
          params: created(3),
          without: [...withoutPeriod, 'acceptanceTime'],
          isRequired: true,
          chargingMode: 'ONE_TIME',
        },
        {
          name: 'ON_DEMAND',
          title: { zh: '按需', en: 'On demand' },
          params: created(0, { orderAmount: '0' }),
          without: [...withoutPeriod, 'acceptanceTime', 'amount', 'diskSize', 'bandWidth'],
          isRequired: true,
          chargingMode: 'ON_DEMAND',
        },
        {
          name: 'ON_DEMAND_PKG',
          title: { zh: '按需套餐包', en: 'On-demand package' },
          params: created(5),
          without: ['trialFlag', 'periodType', 'periodNumber', 'acceptanceTime', 'diskSize', 'bandWidth'],
          isRequired: true,
          chargingMode: 'ON_DEMAND_PKG',
        },
      ],
    },
    refreshInstance: {
      activity: 'refreshInstance',
      title: { zh: '商品续费', en: 'Renewal' },
      trigger: { zh: '续费、试用转正、退续费', en: 'Renewal paid, trial turned formal, renewal cancelled' },
      section: '5.2',
      parameters: [
        activity('refreshInstance', 20),
        orderId('续费、转正或退续费订单ID，不是原订单', 'The new order, not the original one'),
        instanceId,
        productId,
        must(expireTime),
        {
          ...text('trialToFormal', 2, '1表示试用转正，否则不传', '1 for a converted trial, else absent'),
          allowed: ['1'],
        },
        periodType,
        periodNumber,
        { ...orderAmount, format: 'signed-amount' },
        testFlag,
      ],
      answer: [],
      resultCodes: INSTANCE_CODES,
      idempotencyKey: ['orderId'],
      secondCall: { zh: '返回成功，不重复延期', en: 'Succeeds without extending twice' },
      retryPolicy: 'EVERY_2_MINUTES_FOR_1_HOUR',
      toldOnFailure: ['SELLER', 'OPERATOR'],
      neededFor: { PERIOD: 'M', ONE_TIME: '-', ON_DEMAND: '-', ON_DEMAND_PKG: '-' },
      variants: [
        {
          name: 'RENEWAL',
          title: { zh: '续费', en: 'Renewal' },
          params: {},
          without: ['productId', 'trialToFormal'],
          isRequired: true,
        },
        {
          name: 'RENEWAL_OTHER_PERIOD',
          title: { zh: '续费且周期类型变化', en: 'Renewal with another period type' },
          params: { periodType: 'month' },
          without: ['trialToFormal'],
          isRequired: true,
        },
        {
          name: 'TRIAL_TO_FORMAL',
          title: { zh: '试用转正', en: 'Trial turned formal' },
          params: { trialToFormal: '1' },
          isRequired: true,
        },
        {
          name: 'UNSUBSCRIBE_RENEWAL',
          title: { zh: '退续费', en: 'Renewal cancelled' },
          params: { orderAmount: '-12.78' },
          without: ['productId', 'trialToFormal'],
        },
      ],
    },
    expireInstance: {
      activity: 'expireInstance',
      title: { zh: '商品过期', en: 'Expiry' },
      trigger: { zh: '到期未续费，商家冻结实例', en: 'Expired without renewal; the seller freezes' },
      section: '5.3',
      parameters: [
        activity('expireInstance', 20),
        instanceId,
        orderId('原购买订单ID', 'The original purchase order'),
        testFlag,
      ],
      answer: [],
      resultCodes: INSTANCE_CODES,
      idempotencyKey: ['instanceId'],
      secondCall: { zh: '返回成功', en: 'Succeeds' },
      retryPolicy: 'EVERY_2_MINUTES_FOR_1_HOUR',
      toldOnFailure: ['SELLER'],
      neededFor: { PERIOD: 'M', ONE_TIME: '-', ON_DEMAND: '-', ON_DEMAND_PKG: '-' },
    },
    releaseInstance: {
      activity: 'releaseInstance',
      title: { zh: '商品资源释放', en: 'Release' },
      trigger: {
        zh: '保留期结束或退订，商家删除实例',
        en: 'Freeze period over or unsubscribed; the seller deletes',
      },
      section: '5.4',
      parameters: [
        activity('releaseInstance', 20),
        instanceId,
        orderId('原购买订单ID', 'The original purchase order'),
        orderAmount,
        testFlag,
      ],
      answer: [],
      resultCodes: INSTANCE_CODES,
      idempotencyKey: ['instanceId'],
      secondCall: { zh: '返回成功，不重复释放', en: 'Succeeds without releasing twice' },
      retryPolicy: 'EVERY_2_MINUTES_FOR_1_HOUR',
      toldOnFailure: ['SELLER'],
      neededFor: { PERIOD: 'M', ONE_TIME: 'M', ON_DEMAND: 'M', ON_DEMAND_PKG: 'M' },
    },
    upgrade: {
      activity: 'upgrade',
      title: { zh: '商品升级', en: 'Upgrade' },
      trigger: { zh: '升级订单支付成功', en: 'The upgrade order was paid' },
      section: '5.5',
      parameters: [
        activity('upgrade', 20),
        instanceId,
        orderId('升级订单ID', 'The upgrade order'),
        must(skuCode),
        must(productId),
        ...linearAttributes,
        purchaseFields.saasExtendParams,
        testFlag,
      ],
      answer: [],
      resultCodes: INSTANCE_CODES,
      idempotencyKey: ['orderId'],
      secondCall: { zh: '返回成功，不重复升级', en: 'Succeeds without upgrading twice' },
      retryPolicy: 'HOURLY_FOR_3_HOURS',
      toldOnFailure: ['SELLER', 'BUYER'],
      neededFor: { PERIOD: 'O', ONE_TIME: '-', ON_DEMAND: '-', ON_DEMAND_PKG: '-' },
    },
    instanceStatus: {
      activity: 'instanceStatus',
      title: { zh: '资源状态变更', en: 'Change the status' },
      trigger: {
        zh: '按需或套餐包实例到期、违规、欠费或恢复',
        en: 'An on-demand or package instance expires, violates rules, is in arrears or recovers',
      },
      section: '5.6',
      parameters: [
        activity('instanceStatus', 32),
        instanceId,
        {
          name: 'instanceStatus',
          type: 'String',
          max: 32,
          mandatory: true,
          allowed: ['FREEZE', 'NORMAL'],
          meaning: { zh: '冻结或正常', en: 'Frozen or normal' },
        },
        testFlag,
      ],
      answer: [],
      resultCodes: INSTANCE_CODES,
      idempotencyKey: ['instanceId', 'instanceStatus'],
      secondCall: { zh: '返回成功', en: 'Succeeds' },
      retryPolicy: 'EVERY_2_MINUTES_FOR_1_HOUR',
      toldOnFailure: ['SELLER'],
      neededFor: { PERIOD: '-', ONE_TIME: '-', ON_DEMAND: 'M', ON_DEMAND_PKG: 'M' },
      variants: [
        { name: 'FREEZE', title: { zh: '冻结', en: 'Freeze' }, params: { instanceStatus: 'FREEZE' } },
        { name: 'NORMAL', title: { zh: '恢复', en: 'Recover' }, params: { instanceStatus: 'NORMAL' } },
      ],
    },
    queryInstance: {
      activity: 'queryInstance',
      title: { zh: '查询实例信息', en: 'Query instances' },
      trigger: { zh: '买家查看资源详情和用量', en: 'The buyer looks at the resource and its usage' },
      section: '5.7',
      parameters: [
        activity('queryInstance', 20),
        // The published 64 applies to one id.
        { ...idList, max: INSTANCE_ID_MAX },
        testFlag,
      ],
      answer: [encryptType, encryptedInfo],
      resultCodes: INSTANCE_CODES,
      idempotencyKey: ['instanceId'],
      secondCall: { zh: '只读', en: 'Reads only' },
      retryPolicy: 'CALLER_DECIDES',
      toldOnFailure: ['SELLER'],
      neededFor: { PERIOD: 'O', ONE_TIME: 'O', ON_DEMAND: 'M', ON_DEMAND_PKG: 'M' },
    },
  },
} as const satisfies GenerationModel & {
  scenes: Record<string, SceneModel & { resultCodes: readonly ResultCode[] }>;
};

export type SaasV1Scene = keyof typeof saasV1.scenes;

/** Parameters of a V1 scene as a caller gives them: personal data in plain text, numbers as numbers. */
export type SaasV1Params<S extends SaasV1Scene> = Omit<
  FieldsOf<(typeof saasV1.scenes)[S]['parameters']>,
  'activity'
>;
