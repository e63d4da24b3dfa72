/** Field rules that several generations share, so that a table is written once. */
import type { FieldRule } from './model.ts';

/** 2.4: five seconds for the whole request. */
export const TIMEOUT_SECONDS = 5;

/** What a 000000 needs beside itself: every answer may carry these two. */
export const INSTANCE_ID_MAX = 64;
/** 6.2: one queryInstance names at most so many instances. */
export const QUERY_IDS_MAX = 100;

type Simplify<T> = { [K in keyof T]: T[K] };

/** The same field, mandatory. */
export const must = <const R extends FieldRule>(rule: R) =>
  ({ ...rule, mandatory: true }) as Simplify<Omit<R, 'mandatory'> & { readonly mandatory: true }>;

export const testFlag = {
  name: 'testFlag',
  type: 'String',
  max: 2,
  mandatory: false,
  // 2.9: absent for real traffic.
  allowed: ['1'],
  // Older editions say 0; some sellers declare it as required and get it by a switch.
  tolerated: ['0'],
  meaning: {
    zh: '1表示调测或拨测；正式调用不传',
    en: '1 marks debugging and probing; absent for real traffic',
  },
} as const;

export const instanceId = {
  name: 'instanceId',
  type: 'String',
  max: INSTANCE_ID_MAX,
  mandatory: true,
  meaning: { zh: '实例ID，由商家分配', en: 'Instance id, assigned by the seller' },
} as const;

export const orderLineId = {
  name: 'orderLineId',
  type: 'String',
  max: 64,
  mandatory: true,
  meaning: { zh: '订单行ID', en: 'Order line id' },
} as const;

export const activity = <const A extends string>(name: A, max: number) =>
  ({
    name: 'activity',
    type: 'String',
    max,
    mandatory: true,
    allowed: [name],
    meaning: { zh: '接口标识', en: 'Names the scene' },
  }) as const;

export const orderId = (zh: string, en: string) =>
  ({ name: 'orderId', type: 'String', max: 64, mandatory: true, meaning: { zh, en } }) as const;

export const appInfo = {
  name: 'appInfo',
  type: 'Object',
  mandatory: false,
  meaning: {
    zh: '应用实例的访问信息；缺省时商家须以其他方式通知买家',
    en: 'How to reach the application; absent when the seller informs the buyer another way',
  },
  members: [
    {
      name: 'frontEndUrl',
      type: 'String',
      max: 512,
      mandatory: true,
      format: 'http-url',
      meaning: { zh: '前台地址', en: 'Address for users' },
    },
    {
      name: 'adminUrl',
      type: 'String',
      max: 512,
      mandatory: false,
      format: 'http-url',
      meaning: { zh: '管理地址', en: 'Address for administrators' },
    },
    {
      name: 'userName',
      type: 'String',
      max: 128,
      mandatory: false,
      meaning: { zh: '初始用户名', en: 'Initial user name' },
    },
    {
      name: 'password',
      type: 'String',
      max: 128,
      mandatory: false,
      meaning: { zh: '初始密码', en: 'Initial password' },
    },
    {
      name: 'memo',
      type: 'String',
      max: 1024,
      mandatory: false,
      isFreeText: true,
      meaning: { zh: '备注', en: 'Remarks' },
    },
  ],
} as const;

export const usageInfo = {
  name: 'usageInfo',
  type: 'List',
  mandatory: false,
  meaning: {
    zh: '用量信息；按需和按需套餐包实例必须返回',
    en: 'Usage; must be present for on-demand and package instances',
  },
  members: [
    {
      name: 'relatedInstanceId',
      type: 'String',
      max: 64,
      mandatory: false,
      meaning: { zh: '套餐包所关联的按需实例ID', en: 'The on-demand instance a package entry belongs to' },
    },
    {
      name: 'usageValue',
      type: 'Decimal',
      max: 20,
      mandatory: true,
      format: 'quantity',
      meaning: {
        zh: '按需：累计用量；套餐包：已用量',
        en: 'On-demand: running total; package: used up so far',
      },
    },
    {
      name: 'statisticalTime',
      type: 'String',
      max: 20,
      mandatory: true,
      format: 'yyyyMMddHHmmssSSS',
      meaning: { zh: '统计时间（UTC）', en: 'When it was counted, UTC' },
    },
    {
      name: 'dashboardUrl',
      type: 'String',
      max: 512,
      mandatory: false,
      format: 'http-url',
      meaning: { zh: '用量看板地址', en: 'Address of a usage page' },
    },
  ],
} as const;

export const info = {
  name: 'info',
  type: 'List',
  max: QUERY_IDS_MAX,
  mandatory: false,
  meaning: { zh: '实例信息列表', en: 'The instances asked for' },
  members: [instanceId, appInfo, usageInfo],
} as const;

export const idList = {
  name: 'instanceId',
  type: 'String',
  max: 100,
  // 100 characters cannot hold 100 ids; the number of ids is what counts (6.2).
  maxIsEnforced: false,
  mandatory: true,
  format: 'ids',
  meaning: {
    zh: '一个或多个实例ID，以逗号分隔，最多100个',
    en: 'One or more ids joined by commas, at most 100',
  },
} as const;

/** What a seller may say in every scene (section 4). */
export const COMMON_CODES = ['000000', '000001', '000002', '000004', '000005'] as const;

/** What a seller may answer to a new order beside the common codes (section 4). */
export const ORDER_CODES = [
  '000100',
  '000101',
  '000102',
  '000103',
  '000104',
  '000105',
  '000106',
  '000107',
] as const;

export const statusVariants = [
  { name: 'FREEZE', title: { zh: '冻结', en: 'Freeze' }, params: { status: 'FREEZE' } },
  { name: 'UNFREEZE', title: { zh: '解冻', en: 'Unfreeze' }, params: { status: 'UNFREEZE' } },
] as const;

/** The order ids are sent only when an unsubscription released the instance. */
export const releaseVariants = [
  {
    name: 'EXPIRED',
    title: { zh: '到期释放', en: 'After the freeze period' },
    params: {},
    without: ['orderId', 'orderLineId'],
  },
  { name: 'UNSUBSCRIBED', title: { zh: '退订释放', en: 'After an unsubscription' }, params: {} },
] as const;
