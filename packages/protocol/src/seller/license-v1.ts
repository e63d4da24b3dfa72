/** License 1.0 (License section 4): the GET transport of SaaS V1, closed to new listings. */
import { LICENSE_TIMEOUT_SECONDS } from './license-online.ts';
import type { FieldsOf, GenerationModel, SceneModel } from './model.ts';
import type { ResultCode } from './result-codes.ts';
import { activity, COMMON_CODES, instanceId, orderId, testFlag } from './rules.ts';
import { purchaseFields } from './saas-v1.ts';

const neededAlways = { PERIOD: 'M', ONE_TIME: 'M', ON_DEMAND: 'M', ON_DEMAND_PKG: 'M' } as const;
const neededForPeriod = { PERIOD: 'M', ONE_TIME: '-', ON_DEMAND: '-', ON_DEMAND_PKG: '-' } as const;
const INSTANCE_CODES = [...COMMON_CODES, '000003', '000100'] as const;

export const licenseV1 = {
  generation: 'license-v1',
  title: { zh: 'License 1.0', en: 'License 1.0' },
  method: 'GET',
  auth: 'QUERY_AUTH_TOKEN',
  direction: 'TO_SELLER',
  bodySign: 'REQUIRED',
  encryptsSecrets: true,
  spec: { document: 'seller-protocol-license', section: '4' },
  timeoutSeconds: LICENSE_TIMEOUT_SECONDS,
  scenes: {
    getLicense: {
      activity: 'getLicense',
      title: { zh: '获取License', en: 'Get a License' },
      trigger: { zh: '买家支付成功', en: 'The order was paid' },
      section: '4',
      parameters: [
        activity('getLicense', 20),
        purchaseFields.customerId,
        { ...purchaseFields.customerName, mandatory: false },
        purchaseFields.userId,
        purchaseFields.userName,
        purchaseFields.mobilePhone,
        purchaseFields.email,
        purchaseFields.businessId,
        orderId('订单ID', 'Order id'),
        purchaseFields.skuCode,
        purchaseFields.productId,
        purchaseFields.trialFlag,
        purchaseFields.expireTime,
        purchaseFields.chargingMode,
        purchaseFields.periodType,
        purchaseFields.periodNumber,
        {
          name: 'amount',
          type: 'Integer',
          max: 7,
          mandatory: false,
          meaning: { zh: '数量', en: 'Quantity' },
        },
        purchaseFields.saasExtendParams,
        testFlag,
      ],
      answer: [
        // Early versions leave it empty.
        { ...instanceId, mandatory: false },
        {
          name: 'license',
          type: 'String',
          mandatory: true,
          meaning: { zh: 'License内容', en: 'The License text' },
        },
      ],
      resultCodes: [...COMMON_CODES, '000100'],
      idempotencyKey: ['orderId'],
      secondCall: { zh: '返回相同的License和实例ID', en: 'Returns the same license and instanceId' },
      retryPolicy: 'HOURLY_FOR_3_HOURS_THEN_LIST',
      toldOnFailure: ['SELLER', 'BUYER'],
      neededFor: neededAlways,
      variants: [
        {
          name: 'PERIOD',
          title: { zh: '包周期', en: 'Period' },
          params: { chargingMode: 1 },
          without: ['trialFlag'],
        },
        {
          name: 'ONE_TIME',
          title: { zh: '一次性', en: 'One-time' },
          params: { chargingMode: 3 },
          without: ['trialFlag', 'expireTime', 'periodType', 'periodNumber'],
        },
      ],
    },
    refreshLicense: {
      activity: 'refreshLicense',
      title: { zh: 'License续费', en: 'Renew a License' },
      trigger: { zh: '续费订单支付成功', en: 'The renewal was paid' },
      section: '4',
      parameters: [
        activity('refreshLicense', 20),
        orderId('新订单ID', 'The new order'),
        instanceId,
        { ...purchaseFields.productId, mandatory: false },
        { ...purchaseFields.expireTime, mandatory: true },
        purchaseFields.periodType,
        purchaseFields.periodNumber,
        testFlag,
      ],
      answer: [],
      resultCodes: INSTANCE_CODES,
      idempotencyKey: ['orderId'],
      secondCall: { zh: '返回成功，不重复延期', en: 'Succeeds without extending twice' },
      retryPolicy: 'ONCE',
      toldOnFailure: ['SELLER', 'OPERATOR'],
      neededFor: neededForPeriod,
    },
    expireLicense: {
      activity: 'expireLicense',
      title: { zh: 'License过期', en: 'Expire a License' },
      trigger: { zh: '到期未续费', en: 'Expired without renewal' },
      section: '4',
      parameters: [
        activity('expireLicense', 20),
        orderId('购买订单ID', 'The purchase order'),
        instanceId,
        testFlag,
      ],
      answer: [],
      resultCodes: INSTANCE_CODES,
      idempotencyKey: ['instanceId'],
      secondCall: { zh: '返回成功', en: 'Succeeds' },
      retryPolicy: 'ONCE',
      toldOnFailure: ['SELLER'],
      neededFor: neededForPeriod,
    },
    releaseLicense: {
      activity: 'releaseLicense',
      title: { zh: 'License释放', en: 'Release a License' },
      trigger: { zh: '保留期结束或退订', en: 'The freeze period is over, or unsubscribed' },
      section: '4',
      parameters: [
        activity('releaseLicense', 20),
        orderId('购买订单ID', 'The order that bought the License'),
        instanceId,
        testFlag,
      ],
      answer: [],
      resultCodes: INSTANCE_CODES,
      idempotencyKey: ['instanceId'],
      secondCall: { zh: '返回成功，不重复释放', en: 'Succeeds without releasing twice' },
      retryPolicy: 'ONCE',
      toldOnFailure: ['SELLER'],
      neededFor: neededAlways,
    },
  },
} as const satisfies GenerationModel & {
  scenes: Record<string, SceneModel & { resultCodes: readonly ResultCode[] }>;
};

export type LicenseV1Scene = keyof typeof licenseV1.scenes;
export type LicenseV1Params<S extends LicenseV1Scene> = Omit<
  FieldsOf<(typeof licenseV1.scenes)[S]['parameters']>,
  'activity'
>;
