/**
 * SaaS V2.0 base interfaces as data (section 6): HTTP POST, JSON body, one production URL for all scenes,
 * told apart by `activity`.
 */
import type { FieldsOf, GenerationModel, SceneModel } from './model.ts';
import type { ResultCode } from './result-codes.ts';
import {
  activity,
  COMMON_CODES,
  idList,
  info,
  instanceId,
  ORDER_CODES,
  orderId,
  orderLineId,
  releaseVariants,
  statusVariants,
  TIMEOUT_SECONDS,
  testFlag,
} from './rules.ts';

export const saasV2 = {
  generation: 'saas-v2',
  title: { zh: 'SaaS接入V2.0', en: 'SaaS access V2.0' },
  method: 'POST',
  auth: 'QUERY_SIGNATURE',
  direction: 'TO_SELLER',
  bodySign: 'IF_PRESENT',
  encryptsSecrets: false,
  spec: { document: 'seller-protocol-saas', section: '6' },
  timeoutSeconds: TIMEOUT_SECONDS,
  scenes: {
    newInstance: {
      activity: 'newInstance',
      title: { zh: '创建实例', en: 'Create an instance' },
      trigger: { zh: '买家支付成功', en: 'The order was paid' },
      section: '6.1',
      parameters: [
        activity('newInstance', 20),
        orderId('订单ID', 'Order id'),
        orderLineId,
        {
          name: 'businessId',
          type: 'String',
          max: 64,
          mandatory: true,
          meaning: { zh: '业务ID，每次请求都不同', en: 'New on every request, retries included' },
        },
        testFlag,
      ],
      answer: [instanceId],
      resultCodes: [...COMMON_CODES, ...ORDER_CODES],
      idempotencyKey: ['orderId', 'orderLineId'],
      secondCall: {
        zh: '返回相同的实例ID，不重复创建；按需商品以订单ID加产品ID为准',
        en: 'Returns the same instanceId and creates nothing; on-demand goes by orderId and productId',
      },
      retryPolicy: 'HOURLY_FOR_3_HOURS',
      toldOnFailure: ['SELLER', 'BUYER'],
      processing: { meaning: 'POLL_QUERY', policy: 'POLL_OPENING' },
      neededFor: { PERIOD: 'M', ONE_TIME: 'M', ON_DEMAND: 'M', ON_DEMAND_PKG: 'M' },
    },
    queryInstance: {
      activity: 'queryInstance',
      title: { zh: '查询实例信息', en: 'Query instances' },
      trigger: {
        zh: '创建实例成功后；买家查看资源详情',
        en: 'After newInstance succeeded; the buyer opens the resource details',
      },
      section: '6.2',
      parameters: [activity('queryInstance', 20), idList, testFlag],
      answer: [info],
      resultCodes: [...COMMON_CODES, '000003'],
      idempotencyKey: ['instanceId'],
      secondCall: { zh: '只读', en: 'Reads only' },
      retryPolicy: 'POLL_OPENING',
      toldOnFailure: ['SELLER'],
      processing: { meaning: 'STILL_OPENING', policy: 'POLL_OPENING' },
      neededFor: { PERIOD: 'M', ONE_TIME: 'M', ON_DEMAND: 'M', ON_DEMAND_PKG: 'M' },
    },
    refreshInstance: {
      activity: 'refreshInstance',
      title: { zh: '更新实例', en: 'Update an instance' },
      trigger: {
        zh: '续费、试用转正、退续费、续费变更',
        en: 'Renewal, trial turned formal, renewal cancelled, renewal with change',
      },
      section: '6.3',
      parameters: [
        activity('refreshInstance', 20),
        {
          name: 'scene',
          type: 'String',
          max: 64,
          mandatory: true,
          allowed: ['TRIAL_TO_FORMAL', 'RENEWAL', 'UNSUBSCRIBE_RENEWAL_PERIOD', 'RENEWAL_CHANGE'],
          valueEditions: { RENEWAL_CHANGE: ['CN'] },
          meaning: {
            zh: '试用转正、续费、退续费、续费变更',
            en: 'Trial turned formal, renewal, renewal cancelled, renewal with changed configuration',
          },
        },
        orderId('转正、续费或退续费订单ID', 'The conversion, renewal or cancellation order'),
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
          // The example has 17 digits, the table 14: the table counts (6.3).
          format: 'yyyyMMddHHmmss',
          meaning: { zh: '新的到期时间（UTC）', en: 'The new expiry, UTC' },
        },
        testFlag,
      ],
      answer: [],
      resultCodes: [...COMMON_CODES, '000003'],
      idempotencyKey: ['orderId'],
      secondCall: { zh: '返回成功，不重复延期', en: 'Succeeds without extending twice' },
      retryPolicy: 'SIXTY_TIMES_EVERY_2_MINUTES',
      toldOnFailure: ['SELLER', 'OPERATOR'],
      variants: [
        { name: 'RENEWAL', title: { zh: '续费', en: 'Renewal' }, params: { scene: 'RENEWAL' } },
        {
          name: 'TRIAL_TO_FORMAL',
          title: { zh: '试用转正', en: 'Trial turned formal' },
          params: { scene: 'TRIAL_TO_FORMAL' },
        },
        {
          name: 'UNSUBSCRIBE_RENEWAL_PERIOD',
          title: { zh: '退续费', en: 'Renewal cancelled' },
          params: { scene: 'UNSUBSCRIBE_RENEWAL_PERIOD' },
        },
        {
          name: 'RENEWAL_CHANGE',
          title: { zh: '续费变更', en: 'Renewal with change' },
          params: { scene: 'RENEWAL_CHANGE' },
        },
      ],
      neededFor: { PERIOD: 'M', ONE_TIME: '-', ON_DEMAND: 'M', ON_DEMAND_PKG: 'M' },
    },
    updateInstanceStatus: {
      activity: 'updateInstanceStatus',
      title: { zh: '更新实例状态', en: 'Freeze or unfreeze an instance' },
      trigger: {
        zh: '到期、违规、欠费时冻结；续费或恢复后解冻',
        en: 'Frozen on expiry, violation or arrears; unfrozen on renewal or clearance',
      },
      section: '6.4',
      parameters: [
        activity('updateInstanceStatus', 32),
        instanceId,
        {
          name: 'status',
          type: 'String',
          max: 32,
          mandatory: true,
          allowed: ['FREEZE', 'UNFREEZE'],
          meaning: { zh: '冻结或解冻', en: 'Freeze or unfreeze' },
        },
        testFlag,
      ],
      answer: [],
      resultCodes: [...COMMON_CODES, '000003'],
      idempotencyKey: ['instanceId', 'status'],
      secondCall: { zh: '返回成功', en: 'Succeeds' },
      retryPolicy: 'EVERY_2_MINUTES_FOR_1_HOUR',
      toldOnFailure: ['SELLER'],
      variants: statusVariants,
      neededFor: { PERIOD: 'M', ONE_TIME: '-', ON_DEMAND: 'M', ON_DEMAND_PKG: 'M' },
    },
    releaseInstance: {
      activity: 'releaseInstance',
      title: { zh: '释放实例', en: 'Release an instance' },
      trigger: { zh: '保留期结束或退订', en: 'The freeze period is over, or the order was unsubscribed' },
      section: '6.5',
      parameters: [
        activity('releaseInstance', 32),
        instanceId,
        {
          ...orderId(
            '退订订单ID，仅退订时传',
            'The unsubscription order, only when released by unsubscription',
          ),
          mandatory: false,
        },
        { ...orderLineId, mandatory: false },
        testFlag,
      ],
      answer: [],
      resultCodes: [...COMMON_CODES, '000003'],
      idempotencyKey: ['instanceId'],
      secondCall: { zh: '返回成功，不重复释放', en: 'Succeeds without releasing twice' },
      retryPolicy: 'EVERY_2_MINUTES_FOR_1_HOUR',
      toldOnFailure: ['SELLER'],
      variants: releaseVariants,
      neededFor: { PERIOD: 'M', ONE_TIME: 'M', ON_DEMAND: 'M', ON_DEMAND_PKG: 'M' },
    },
    upgradeInstance: {
      activity: 'upgradeInstance',
      title: { zh: '实例升级', en: 'Upgrade an instance' },
      trigger: { zh: '升级订单支付成功', en: 'The upgrade order was paid' },
      section: '6.6',
      parameters: [
        activity('upgradeInstance', 32),
        instanceId,
        orderId('升级订单ID', 'The upgrade order'),
        orderLineId,
        testFlag,
      ],
      answer: [],
      resultCodes: [...COMMON_CODES, '000003'],
      idempotencyKey: ['orderId'],
      secondCall: { zh: '返回成功，不重复升级', en: 'Succeeds without upgrading twice' },
      retryPolicy: 'HOURLY_FOR_3_HOURS',
      toldOnFailure: ['SELLER', 'BUYER'],
      neededFor: { PERIOD: 'O', ONE_TIME: '-', ON_DEMAND: '-', ON_DEMAND_PKG: '-' },
    },
    changeInstanceCheck: {
      activity: 'changeInstanceCheck',
      title: { zh: '续费变更校验', en: 'Check a renewal with change' },
      trigger: {
        zh: '买家续费时选择其他配置',
        en: 'The buyer is about to renew with another configuration',
      },
      section: '6.7',
      parameters: [
        activity('changeInstanceCheck', 32),
        instanceId,
        {
          name: 'productInfo',
          type: 'Object',
          mandatory: true,
          meaning: { zh: '目标产品信息', en: 'The target product' },
          members: [
            {
              name: 'productId',
              type: 'String',
              max: 64,
              mandatory: true,
              meaning: { zh: '产品ID', en: 'Product id' },
            },
            {
              name: 'skuCode',
              type: 'String',
              max: 64,
              mandatory: false,
              meaning: { zh: '规格编码', en: 'Specification id' },
            },
            {
              name: 'linearValue',
              type: 'Integer',
              mandatory: false,
              meaning: { zh: '线性属性的数量', en: 'Quantity of the linear attribute' },
            },
          ],
        },
        testFlag,
      ],
      answer: [],
      resultCodes: [...COMMON_CODES, '000003'],
      idempotencyKey: ['instanceId'],
      secondCall: { zh: '只校验，不改变实例', en: 'Checks only, changes nothing' },
      retryPolicy: 'SYNCHRONOUS',
      toldOnFailure: ['SELLER'],
      editions: ['CN'],
      isBuyerWaiting: true,
      neededFor: { PERIOD: 'O', ONE_TIME: '-', ON_DEMAND: '-', ON_DEMAND_PKG: '-' },
    },
  },
} as const satisfies GenerationModel & {
  scenes: Record<string, SceneModel & { resultCodes: readonly ResultCode[] }>;
};

export type SaasV2Scene = keyof typeof saasV2.scenes;

export const saasV2Scenes = Object.keys(saasV2.scenes) as readonly SaasV2Scene[];

type Scenes = typeof saasV2.scenes;

/** Parameters of a scene as a caller gives them; `activity` is filled in. */
export type SaasV2Params<S extends SaasV2Scene> = Omit<FieldsOf<Scenes[S]['parameters']>, 'activity'>;

/** Members of a successful answer beside resultCode and resultMsg. */
export type SaasV2Answer<S extends SaasV2Scene> = FieldsOf<Scenes[S]['answer']>;

export type RefreshScene = SaasV2Params<'refreshInstance'>['scene'];

/** One entry of a queryInstance answer. */
export type InstanceInfo = NonNullable<SaasV2Answer<'queryInstance'>['info']>[number];
export type AppInfo = NonNullable<InstanceInfo['appInfo']>;
export type UsageInfo = NonNullable<InstanceInfo['usageInfo']>[number];
