/** Faults of idempotency and of an instance's life. */
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { appInfoOf, type Behaviour, type Members, makeInstance, Refused, type State } from './behaviour.ts';
import { type Fault, fault } from './fault.ts';

const REAL = { real: true } as const;
const LIFE = {
  real: true,
  scenes: ['newInstance', 'queryInstance', 'refreshInstance', 'updateInstanceStatus', 'releaseInstance'],
} as const;
const only = (...scenes: string[]) => ({ real: true, scenes: ['newInstance', ...scenes, 'releaseInstance'] });

const alwaysNew = (right: Behaviour, state: State): Partial<Behaviour> => ({
  open: async (call) => makeInstance(state, right.newId(call), call),
});

const fromBusinessId = (_: Behaviour, state: State): Partial<Behaviour> => ({
  open: async (call) => makeInstance(state, String(call.params.businessId), call),
});

const freezeTwiceRefused = (right: Behaviour): Partial<Behaviour> => ({
  setStatus(instance, status) {
    if (instance.status === status && !instance.isTest) throw new Refused('000005', `already ${status}`);
    right.setStatus(instance, status);
  },
  renew: (instance) => right.setStatus(instance, 'ACTIVE'),
});

export const lifeFaults: readonly Fault[] = [
  fault(
    'saas-v2',
    'from-business-id',
    'INSTANCE_FROM_BUSINESS_ID',
    '实例ID取自 businessId',
    'The id is the businessId',
    fromBusinessId,
  ),
  fault(
    'saas-v1',
    'from-business-id-v1',
    'INSTANCE_FROM_BUSINESS_ID',
    '实例ID取自 businessId',
    'The id is the businessId',
    fromBusinessId,
  ),
  fault(
    'license-online',
    'from-business-id-license',
    'INSTANCE_FROM_BUSINESS_ID',
    '实例ID取自 businessId',
    'The id is the businessId',
    fromBusinessId,
  ),
  fault('saas-v2', 'always-new', 'REPEAT_OTHER_INSTANCE', '每次都新建', 'Opens one each time', alwaysNew),
  fault('saas-v1', 'always-new-v1', 'REPEAT_OTHER_INSTANCE', '每次都新建', 'Opens one each time', alwaysNew),
  fault(
    'license-v1',
    'license-again',
    'REPEAT_OTHER_LICENSE',
    '每次给出新License',
    'Another License each time',
    (right) => ({
      success: (call, members) =>
        right.success(call, { ...members, ...('license' in members ? { license: randomUUID() } : {}) }),
    }),
  ),
  fault(
    'saas-v2',
    'repeat-refused',
    'REPEAT_REFUSED',
    '重复订单报错',
    'Says that the order exists',
    (right, state) => ({
      open(call) {
        if (state.subjects.has(right.subject(call))) throw new Refused('000005', 'order exists');
        return right.open(call);
      },
    }),
  ),
  fault(
    'order-notify',
    'notify-repeat-refused',
    'REPEAT_REFUSED',
    '重复通知报错',
    'Refuses a second notification',
    (right) => {
      const seen = new Set<unknown>();
      return {
        success(call, members) {
          if (seen.has(call.params.orderId)) throw new Refused('000005', 'known');
          seen.add(call.params.orderId);
          return right.success(call, members);
        },
      };
    },
  ),
  fault(
    'saas-v2',
    'renewal-repeat-refused',
    'REPEAT_REFUSED',
    '重复续费报错',
    'Refuses the same renewal again',
    (right) => {
      const seen = new Set<unknown>();
      return {
        success(call, members) {
          const { orderId } = call.params;
          if (call.scene === 'refreshInstance') {
            if (seen.has(orderId)) throw new Refused('000005', 'known');
            seen.add(orderId);
          }
          return right.success(call, members);
        },
      };
    },
    { scenes: ['refreshInstance'] },
  ),
  fault(
    'saas-v2',
    'check-then-insert',
    'CONCURRENT_OTHER_INSTANCE',
    '先查后插',
    'Looks first, inserts later',
    (right, state) => ({
      async open(call) {
        const subject = right.subject(call);
        const earlier = state.subjects.get(subject);
        if (earlier) return earlier;
        await sleep(60);
        const opened = Promise.resolve(makeInstance(state, right.newId(call), call));
        state.subjects.set(subject, opened);
        return opened;
      },
    }),
  ),
  fault('saas-v2', 'busy', 'CONCURRENT_REFUSED', '同时到达时返回繁忙', 'Says busy to duplicates', (right) => {
    const busy = new Set<string>();
    return {
      async open(call) {
        const subject = right.subject(call);
        if (busy.has(subject)) throw new Refused('000005', 'busy');
        busy.add(subject);
        await sleep(60);
        busy.delete(subject);
        return right.open(call);
      },
    };
  }),
  fault(
    'saas-v2',
    'order-only',
    'LINE_IGNORED',
    '只按订单识别',
    'Keyed by the order alone',
    () => ({
      subject: ({ params, isTest }) => JSON.stringify([isTest, params.orderId]),
    }),
    REAL,
  ),
  fault(
    'saas-v1',
    'product-ignored',
    'PRODUCT_IGNORED',
    '按需订单忽略产品',
    'On-demand keyed by the order alone',
    () => ({
      subject: ({ params, isTest }) => JSON.stringify([isTest, params.orderId]),
    }),
    { real: true, mode: 'ON_DEMAND' },
  ),
  fault(
    'saas-v2',
    'truncated',
    'ORDER_ID_TRUNCATED',
    '订单号截断为32位',
    'Keeps 32 characters of an order id',
    (right) => ({
      subject: (call) => {
        const { orderId, orderLineId } = call.params;
        const line = String(orderLineId).split('-').at(-1);
        return right.subject({
          ...call,
          params: { orderId: String(orderId).slice(0, 32), orderLineId: line },
        });
      },
    }),
    REAL,
  ),
  fault(
    'saas-v2',
    'shared',
    'INSTANCE_SHARED',
    '所有订单同一实例',
    'One instance for all orders',
    () => ({
      subject: ({ isTest }) => String(isTest),
    }),
    REAL,
  ),
  fault(
    'saas-v1',
    'password-changes',
    'REPEAT_OTHER_ACCESS',
    '每次返回新密码',
    'Another password each time',
    (right) => ({
      success: (call, members) =>
        right.success(call, {
          ...members,
          ...(members.appInfo
            ? { appInfo: { ...(members.appInfo as Members), password: randomUUID().slice(0, 12) } }
            : {}),
        }),
    }),
  ),
  fault(
    'saas-v2',
    'query-misses',
    'QUERY_MISSES_INSTANCE',
    '查询改写了实例ID',
    'Writes ids in capitals',
    (right) => ({
      describe: (i) => ({ ...right.describe(i), instanceId: i.id.toUpperCase() }),
    }),
    only('queryInstance'),
  ),
  fault(
    'saas-v2',
    'query-unknown',
    'QUERY_LISTS_UNKNOWN',
    '查询返回不存在的实例',
    'Lists what is not there',
    (right) => ({
      queryUnknown: (call, ids) => right.queryUnknown({ ...call, isTest: true }, ids),
    }),
    only('queryInstance'),
  ),
  fault(
    'saas-v2',
    'query-10',
    'QUERY_MANY_REFUSED',
    '一次最多查10个',
    'Ten ids at most',
    (right) => ({
      read: (scene, values) => {
        if (String(values.instanceId).split(',').length > 10) throw new Refused('000002', 'too many ids');
        return right.read(scene, values);
      },
    }),
    only('queryInstance'),
  ),
  fault(
    'saas-v2',
    'query-all-or-nothing',
    'QUERY_ALL_OR_NOTHING',
    '一个未知实例使查询失败',
    'One unknown id spoils all',
    (right) => ({
      queryUnknown: (call, ids) => {
        if (!call.isTest && ids.length > 0) throw new Refused('000003', `${ids[0]} does not exist`);
        return right.queryUnknown(call, ids);
      },
    }),
    only('queryInstance'),
  ),
  fault(
    'saas-v2',
    'never-ready',
    'NEVER_READY',
    '异步开通不完成',
    'Opens for ever',
    () => ({
      isOpening: (i) => !i.isTest,
    }),
    { ...only('queryInstance'), readyWithinMs: 100 },
  ),
  fault(
    'license-online',
    'never-ready-license',
    'NEVER_READY',
    '异步开通不完成',
    'Opens for ever',
    () => ({
      isOpening: (i) => !i.isTest,
    }),
    { real: true, readyWithinMs: 100 },
  ),
  fault(
    'saas-v2',
    'usage-missing',
    'USAGE_MISSING',
    '按需实例没有用量',
    'No usageInfo',
    (right) => ({
      describe: (i) => ({ ...right.describe(i), usageInfo: undefined }),
    }),
    { ...only('queryInstance'), mode: 'ON_DEMAND' },
  ),
  fault(
    'saas-v2',
    'unknown-accepted',
    'UNKNOWN_INSTANCE_ACCEPTED',
    '对不存在的实例返回成功',
    'Renews what is not there',
    (right) => ({
      find: (call, id) =>
        right.find(call, id) ??
        (call.scene === 'refreshInstance'
          ? { ...{ id, isTest: false, userName: '', password: '', license: '' }, status: 'ACTIVE' }
          : undefined),
    }),
    only('refreshInstance'),
  ),
  fault(
    'saas-v2',
    'freeze-twice',
    'TARGET_STATE_REFUSED',
    '重复冻结报错',
    'Refuses to freeze again',
    freezeTwiceRefused,
    LIFE,
  ),
  fault(
    'license-online',
    'freeze-twice-license',
    'TARGET_STATE_REFUSED',
    '重复冻结报错',
    'Refuses to freeze again',
    freezeTwiceRefused,
    {
      real: true,
      scenes: ['newInstance', 'updateInstanceStatus', 'releaseInstance'],
    },
  ),
  fault(
    'saas-v1',
    'expire-twice',
    'TARGET_STATE_REFUSED',
    '重复过期报错',
    'Refuses to expire again',
    freezeTwiceRefused,
    only('expireInstance'),
  ),
  fault(
    'saas-v2',
    'renew-frozen',
    'RENEW_FROZEN_REFUSED',
    '冻结期不能续费',
    'Renews nothing frozen',
    (right) => ({
      renew(instance) {
        if (instance.status === 'FROZEN') throw new Refused('000005', 'frozen');
        right.renew(instance);
      },
    }),
    LIFE,
  ),
  fault(
    'license-v1',
    'renew-frozen-license',
    'RENEW_FROZEN_REFUSED',
    '冻结期不能续费',
    'Renews nothing frozen',
    (right) => ({
      renew(instance) {
        if (instance.status === 'FROZEN') throw new Refused('000005', 'frozen');
        right.renew(instance);
      },
    }),
    { real: true, scenes: ['getLicense', 'refreshLicense', 'expireLicense', 'releaseLicense'] },
  ),
  fault(
    'saas-v2',
    'release-twice',
    'RELEASE_TWICE_REFUSED',
    '重复释放报错',
    'Releases once only',
    () => ({
      wasReleased: () => false,
    }),
    only(),
  ),
  fault(
    'saas-v2',
    'released-alive',
    'RELEASED_ALIVE',
    '释放后仍可查询',
    'Shows what was released',
    (_, state) => ({
      describe: (i) => ({ instanceId: i.id, appInfo: appInfoOf(i) }),
      find: (call, id) => {
        const found = state.instances.get(id);
        return found?.isTest === call.isTest ? found : undefined;
      },
    }),
    only('queryInstance'),
  ),
  fault(
    'saas-v2',
    'reopened',
    'REOPENED',
    '释放后重试又开通',
    'Forgets the order at its release',
    (right, state) => ({
      release(call, instance) {
        right.release(call, instance);
        for (const [subject, opened] of state.subjects)
          void opened.then((one) => one === instance && state.subjects.delete(subject));
      },
    }),
    only(),
  ),
  fault(
    'saas-v2',
    'revived',
    'REOPENED',
    '释放后重试使实例复活',
    'Revives by a late duplicate',
    (right) => ({
      open: async (call) => {
        const instance = await right.open(call);
        instance.status = 'ACTIVE';
        return instance;
      },
    }),
    only('queryInstance'),
  ),
  fault(
    'saas-v2',
    'released-renewed',
    'RELEASED_RENEWED',
    '已释放的可以续费',
    'Renews what was released',
    (right, state) => ({
      find: (call, id) =>
        right.find(call, id) ?? (call.scene === 'refreshInstance' ? state.instances.get(id) : undefined),
    }),
    only('refreshInstance'),
  ),
  fault(
    'saas-v2',
    'released-frozen',
    'RELEASED_CHANGED',
    '已释放的可以冻结',
    'Freezes what was released',
    (right, state) => ({
      find: (call, id) =>
        right.find(call, id) ?? (call.scene === 'updateInstanceStatus' ? state.instances.get(id) : undefined),
    }),
    only('updateInstanceStatus'),
  ),
  fault(
    'saas-v2',
    'late-crash',
    'LATE_CALL_CRASHED',
    '释放后的续费使服务出错',
    'Breaks on a late renewal',
    (right, state) => ({
      find(call, id) {
        const found = right.find(call, id);
        if (!found && call.scene === 'refreshInstance' && state.instances.get(id)?.status === 'RELEASED')
          throw new TypeError('instance is null');
        return found;
      },
      crash: () => 'CRASH',
    }),
    only('refreshInstance'),
  ),
];
