/** Notices about authorisation codes 2.0 (License 3.2); what sellers call about codes is in `open-api.ts`. */
import { LICENSE_TIMEOUT_SECONDS, licenseTestFlag } from './license-online.ts';
import type { FieldsOf, GenerationModel, SceneModel } from './model.ts';
import type { ResultCode } from './result-codes.ts';
import { activity, COMMON_CODES, orderId, orderLineId, releaseVariants, statusVariants } from './rules.ts';

const license = {
  name: 'license',
  type: 'String',
  max: 64,
  mandatory: true,
  meaning: { zh: '授权码', en: 'The authorisation code' },
} as const;

const CODES = [...COMMON_CODES, '000003'] as const;
/** All notices are the seller's choice; a joint License product needs cases of the three (seller-side 9.4). */
const optional = { PERIOD: 'O', ONE_TIME: 'O', ON_DEMAND: 'O', ON_DEMAND_PKG: 'O' } as const;

export const licenseCode = {
  generation: 'license-code',
  title: { zh: '授权码2.0', en: 'Authorisation code 2.0' },
  method: 'POST',
  auth: 'QUERY_SIGNATURE',
  direction: 'TO_SELLER',
  bodySign: 'NONE',
  encryptsSecrets: false,
  spec: { document: 'seller-protocol-license', section: '3.2' },
  timeoutSeconds: LICENSE_TIMEOUT_SECONDS,
  codeMeanings: { '000003': { zh: '授权码不存在', en: 'The authorisation code does not exist' } },
  scenes: {
    refreshLicenseCode: {
      activity: 'refreshLicenseCode',
      title: { zh: '更新授权码有效期', en: 'Update the validity of a code' },
      trigger: { zh: '续费、退续费', en: 'Renewal, renewal cancelled' },
      section: '3.2',
      parameters: [
        activity('refreshLicenseCode', 20),
        {
          name: 'scene',
          type: 'String',
          max: 64,
          mandatory: true,
          allowed: ['RENEWAL', 'UNSUBSCRIBE_RENEWAL_PERIOD'],
          meaning: { zh: '续费、退续费', en: 'Renewal, renewal cancelled' },
        },
        orderId('新订单ID', 'The new order'),
        orderLineId,
        license,
        {
          name: 'productId',
          type: 'String',
          max: 64,
          mandatory: false,
          meaning: { zh: '产品ID，周期类型变化时传', en: 'Product id, if the period type changed' },
        },
        {
          name: 'expireTime',
          type: 'String',
          max: 20,
          mandatory: true,
          format: 'yyyyMMddHHmmss',
          meaning: { zh: '新的到期时间（默认UTC+8）', en: 'The new expiry, UTC+8 unless configured' },
        },
        licenseTestFlag,
      ],
      answer: [],
      resultCodes: CODES,
      idempotencyKey: ['orderId', 'orderLineId'],
      secondCall: { zh: '返回成功，不重复延期', en: 'Succeeds without extending twice' },
      retryPolicy: 'SIXTY_TIMES_EVERY_2_MINUTES',
      toldOnFailure: ['SELLER', 'OPERATOR'],
      neededFor: optional,
      variants: [
        { name: 'RENEWAL', title: { zh: '续费', en: 'Renewal' }, params: { scene: 'RENEWAL' } },
        {
          name: 'UNSUBSCRIBE_RENEWAL_PERIOD',
          title: { zh: '退续费', en: 'Renewal cancelled' },
          params: { scene: 'UNSUBSCRIBE_RENEWAL_PERIOD' },
        },
      ],
    },
    updateLicenseCodeStatus: {
      activity: 'updateLicenseCodeStatus',
      title: { zh: '变更授权码状态', en: 'Change the status of a code' },
      trigger: { zh: '过期冻结，续费解冻', en: 'Frozen on expiry, unfrozen on renewal' },
      section: '3.2',
      parameters: [
        activity('updateLicenseCodeStatus', 32),
        license,
        {
          name: 'status',
          type: 'String',
          max: 32,
          mandatory: true,
          allowed: ['FREEZE', 'UNFREEZE'],
          meaning: { zh: '冻结或解冻', en: 'Freeze or unfreeze' },
        },
        licenseTestFlag,
      ],
      answer: [],
      resultCodes: CODES,
      idempotencyKey: ['license', 'status'],
      secondCall: { zh: '返回成功', en: 'Succeeds' },
      retryPolicy: 'SIXTY_TIMES_EVERY_2_MINUTES',
      toldOnFailure: ['SELLER'],
      neededFor: optional,
      variants: statusVariants,
    },
    releaseLicenseCode: {
      activity: 'releaseLicenseCode',
      title: { zh: '释放授权码', en: 'Release a code' },
      trigger: { zh: '保留期结束或退款', en: 'Past the retention period, or refunded' },
      section: '3.2',
      parameters: [
        activity('releaseLicenseCode', 32),
        license,
        { ...orderId('退款订单ID，仅退款时传', 'The refund order, on a refund only'), mandatory: false },
        { ...orderLineId, mandatory: false },
        licenseTestFlag,
      ],
      answer: [],
      resultCodes: CODES,
      idempotencyKey: ['license'],
      secondCall: { zh: '返回成功，不重复释放', en: 'Succeeds without releasing twice' },
      retryPolicy: 'SIXTY_TIMES_EVERY_2_MINUTES',
      toldOnFailure: ['SELLER'],
      neededFor: optional,
      variants: releaseVariants,
    },
  },
} as const satisfies GenerationModel & {
  scenes: Record<string, SceneModel & { resultCodes: readonly ResultCode[] }>;
};

export type LicenseCodeScene = keyof typeof licenseCode.scenes;
export type LicenseCodeParams<S extends LicenseCodeScene> = Omit<
  FieldsOf<(typeof licenseCode.scenes)[S]['parameters']>,
  'activity'
>;
