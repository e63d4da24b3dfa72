/** Online License (License section 2): the transport of SaaS V2, five scenes, one of them asynchronous. */
import type { FieldsOf, GenerationModel, SceneModel } from './model.ts';
import type { ResultCode } from './result-codes.ts';
import {
  activity,
  COMMON_CODES,
  instanceId,
  orderId,
  orderLineId,
  releaseVariants,
  statusVariants,
} from './rules.ts';
import { saasV2 } from './saas-v2.ts';

/** License 6: connect within 5 s, the whole call within 30 s. */
export const LICENSE_TIMEOUT_SECONDS = 30;

/** License 2: both values are published; 0 is the default and may be left out. */
export const licenseTestFlag = {
  name: 'testFlag',
  type: 'String',
  max: 2,
  mandatory: false,
  allowed: ['0', '1'],
  meaning: {
    zh: '1表示调测请求，不得改动业务数据；默认0',
    en: '1 marks a debug request, which changes nothing; default 0',
  },
} as const;

const neededAlways = { PERIOD: 'M', ONE_TIME: 'M', ON_DEMAND: 'M', ON_DEMAND_PKG: 'M' } as const;
const INSTANCE_CODES = [...COMMON_CODES, '000003'] as const;

export const licenseOnline = {
  generation: 'license-online',
  title: { zh: '在线开通License', en: 'Online License' },
  method: 'POST',
  auth: 'QUERY_SIGNATURE',
  direction: 'TO_SELLER',
  // 1.3: no answer signature is required; if sent, it is ignored.
  bodySign: 'NONE',
  encryptsSecrets: false,
  spec: { document: 'seller-protocol-license', section: '2' },
  timeoutSeconds: LICENSE_TIMEOUT_SECONDS,
  scenes: {
    newInstance: {
      ...saasV2.scenes.newInstance,
      section: '2.1',
      parameters: [...saasV2.scenes.newInstance.parameters.slice(0, -1), licenseTestFlag],
      resultCodes: [...COMMON_CODES, '000100'],
      secondCall: { zh: '返回相同的实例ID', en: 'Returns the same instanceId' },
      processing: { meaning: 'CALL_AGAIN', policy: 'POLL_CREATE' },
      neededFor: neededAlways,
    },
    refreshInstance: {
      activity: 'refreshInstance',
      title: { zh: '更新实例', en: 'Update an instance' },
      trigger: { zh: '续费、试用转正、退续费', en: 'Renewal, trial turned formal, renewal cancelled' },
      section: '2.2',
      parameters: [
        activity('refreshInstance', 20),
        {
          name: 'scene',
          type: 'String',
          max: 64,
          mandatory: true,
          allowed: ['TRIAL_TO_FORMAL', 'RENEWAL', 'UNSUBSCRIBE_RENEWAL_PERIOD'],
          meaning: { zh: '试用转正、续费、退续费', en: 'Trial turned formal, renewal, renewal cancelled' },
        },
        orderId('新订单ID', 'The new order'),
        orderLineId,
        instanceId,
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
      resultCodes: INSTANCE_CODES,
      idempotencyKey: ['orderId', 'orderLineId'],
      secondCall: { zh: '返回成功，不重复延期', en: 'Succeeds without extending twice' },
      retryPolicy: 'SIXTY_TIMES_EVERY_2_MINUTES',
      toldOnFailure: ['SELLER', 'OPERATOR'],
      neededFor: neededAlways,
      variants: saasV2.scenes.refreshInstance.variants.slice(0, 3),
    },
    updateInstanceStatus: {
      ...saasV2.scenes.updateInstanceStatus,
      section: '2.3',
      parameters: [...saasV2.scenes.updateInstanceStatus.parameters.slice(0, -1), licenseTestFlag],
      retryPolicy: 'SIXTY_TIMES_EVERY_2_MINUTES',
      variants: statusVariants,
      neededFor: neededAlways,
    },
    releaseInstance: {
      ...saasV2.scenes.releaseInstance,
      section: '2.4',
      parameters: [...saasV2.scenes.releaseInstance.parameters.slice(0, -1), licenseTestFlag],
      retryPolicy: 'SIXTY_TIMES_EVERY_2_MINUTES',
      variants: releaseVariants,
      // 2.4: a seller may not know the instance any more; the third time that counts as released.
      doneOn: { code: '000003', fromAttempt: 3 },
      neededFor: neededAlways,
    },
    getLicenseAsync: {
      activity: 'getLicenseAsync',
      title: { zh: '异步申请License', en: 'Apply for a License' },
      trigger: { zh: '买家申请License', en: 'The buyer asks for a License' },
      section: '2.5',
      parameters: [
        activity('getLicenseAsync', 20),
        instanceId,
        {
          name: 'effectiveTime',
          type: 'String',
          max: 32,
          mandatory: true,
          format: 'yyyy-MM-dd HH:mm:ss z',
          meaning: { zh: '生效时间（UTC）', en: 'Start, UTC' },
        },
        {
          name: 'expireTime',
          type: 'String',
          max: 32,
          mandatory: false,
          format: 'yyyy-MM-dd HH:mm:ss z',
          meaning: { zh: '失效时间（UTC），包周期商品必传', en: 'End, UTC; mandatory for period products' },
        },
        {
          name: 'eventId',
          type: 'String',
          max: 64,
          mandatory: true,
          meaning: { zh: '平台事件ID，重试不变', en: 'Event id of the platform, kept on retries' },
        },
        {
          name: 'deviceFingerprint',
          type: 'String',
          max: 1024,
          mandatory: false,
          isFreeText: true,
          meaning: {
            zh: '设备指纹，绑定硬件的License必传',
            en: 'Device fingerprint, for Licenses bound to hardware',
          },
        },
        licenseTestFlag,
      ],
      answer: [],
      resultCodes: [...INSTANCE_CODES, '000900', '000901', '000902', '000903'],
      idempotencyKey: ['eventId', 'deviceFingerprint'],
      secondCall: { zh: '生成同一License', en: 'Yields the same License' },
      retryPolicy: 'SIXTY_TIMES_EVERY_2_MINUTES',
      toldOnFailure: ['SELLER', 'BUYER'],
      neededFor: neededAlways,
      variants: [
        { name: 'PERIOD', title: { zh: '包周期', en: 'Period' }, params: {}, without: ['deviceFingerprint'] },
        { name: 'HARDWARE', title: { zh: '绑定硬件', en: 'Bound to hardware' }, params: {} },
        {
          name: 'PERPETUAL',
          title: { zh: '永久', en: 'Without an end' },
          params: {},
          without: ['expireTime', 'deviceFingerprint'],
        },
      ],
    },
  },
} as const satisfies GenerationModel & {
  scenes: Record<string, SceneModel & { resultCodes: readonly ResultCode[] }>;
};

export type LicenseOnlineScene = keyof typeof licenseOnline.scenes;
export type LicenseOnlineParams<S extends LicenseOnlineScene> = Omit<
  FieldsOf<(typeof licenseOnline.scenes)[S]['parameters']>,
  'activity'
>;
