/** The same call again: one after the other, at once, and with the neighbour's order. */
import { randomUUID } from 'node:crypto';
import type { Ask, Exchange } from '../session.ts';
import { mustSucceed } from './answers.ts';
import { askOf, type Check, CREATION, type Found, reasonWords, type Target } from './check.ts';

const always = () => true;
const creates = ({ scene }: Target) => CREATION.has(scene);
const hasBusinessId = (target: Target) =>
  target.session.scene(target.scene).parameters.some(({ name }) => name === 'businessId');
const hasOrderLine = (target: Target) =>
  creates(target) && target.session.scene(target.scene).parameters.some(({ name }) => name === 'orderLineId');

export const instanceOf = ({ json }: Exchange): string | undefined =>
  typeof json?.instanceId === 'string' ? json.instanceId : undefined;

const ORDER_ID_MAX = 64;

const placed = (target: Target, orderId: string): Promise<Exchange> => {
  const { params } = askOf(target);
  const line = params?.orderLineId === undefined ? {} : { orderLineId: `${orderId.slice(0, 57)}-000001` };
  return target.session.call(askOf(target, { orderId, ...line }));
};

const ids = (a: string | undefined, b: string | undefined) => {
  const text = `${a ?? '-'} ≠ ${b ?? '-'}`;
  return { zh: text, en: text };
};

/** Two answers to one order must be about one thing. */
function mustAgree(
  first: Exchange,
  again: Exchange,
  found: Found,
  otherInstance: 'INSTANCE_FROM_BUSINESS_ID' | 'REPEAT_OTHER_INSTANCE',
): void {
  const [a, b] = [instanceOf(first), instanceOf(again)];
  if (a !== b) found(otherInstance, again, ids(a, b));
  const license = (e: Exchange) => e.json?.license;
  if (license(first) !== license(again)) found('REPEAT_OTHER_LICENSE', again);
  const [one, two] = [accessOf(first), accessOf(again)];
  if (a === b && one !== undefined && two !== undefined && one !== two) found('REPEAT_OTHER_ACCESS', again);
}

/** What a buyer uses; ciphertexts differ by their random vector, so plain texts are compared. */
function accessOf(exchange: Exchange): string | undefined {
  if (exchange.parsed?.kind !== 'ok') return undefined;
  const { appInfo, info } = exchange.parsed.answer;
  const all = [appInfo, ...(info ?? []).map((entry) => entry.appInfo)].filter((one) => one !== undefined);
  return all.length === 0
    ? undefined
    : JSON.stringify(all.map((one) => Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1))));
}

export const idempotencyChecks: readonly Check[] = [
  {
    id: 'repeat',
    title: { zh: '同一请求再来一次', en: 'The same call again' },
    kind: 'ACCEPT',
    applies: always,
    async run(target, found) {
      const ask: Ask = { ...askOf(target), businessId: randomUUID() };
      const first = await target.session.call(ask);
      const again = await target.session.call(ask);
      if (!first.isSuccess) return;
      if (!again.isSuccess) return found('REPEAT_REFUSED', again, reasonWords(again));
      mustAgree(first, again, found, 'REPEAT_OTHER_INSTANCE');
    },
  },
  {
    id: 'repeat-new-business-id',
    title: { zh: '重试时换了 businessId', en: 'A retry with a new businessId' },
    kind: 'ACCEPT',
    applies: (target) => creates(target) && hasBusinessId(target),
    async run(target, found) {
      const ask = askOf(target);
      const first = await target.session.call({ ...ask, businessId: randomUUID() });
      const again = await target.session.call({ ...ask, businessId: randomUUID() });
      if (!first.isSuccess) return;
      if (!again.isSuccess) return found('REPEAT_REFUSED', again, reasonWords(again));
      mustAgree(first, again, found, 'INSTANCE_FROM_BUSINESS_ID');
    },
  },
  {
    id: 'concurrent',
    title: { zh: '五个相同请求同时到达', en: 'Five duplicates at once' },
    kind: 'ACCEPT',
    applies: always,
    async run(target, found) {
      const ask = askOf(target);
      const all = await Promise.all(Array.from({ length: 5 }, () => target.session.call(ask)));
      for (const one of all) {
        if (!one.isSuccess) found('CONCURRENT_REFUSED', one, reasonWords(one));
      }
      const served = all.filter((one) => one.isSuccess);
      if (!creates(target) || served.length === 0) return;
      const different = served.find((one) => instanceOf(one) !== instanceOf(served[0]!));
      if (different)
        found('CONCURRENT_OTHER_INSTANCE', different, ids(instanceOf(served[0]!), instanceOf(different)));
    },
  },
  {
    id: 'two-orders',
    title: { zh: '两个订单', en: 'Two orders' },
    kind: 'ACCEPT',
    // A debugging order may always get the same made-up instance.
    applies: (target) => target.traffic === 'real' && creates(target),
    async run(target, found) {
      const one = await target.session.call(askOf(target));
      const two = await target.session.call(askOf(target));
      if (!one.isSuccess || !two.isSuccess) return;
      mustSucceed(target, two, found);
      const [a, b] = [instanceOf(one), instanceOf(two)];
      if (a !== undefined && a === b) found('INSTANCE_SHARED', two, { zh: a, en: a });
    },
  },
  {
    id: 'long-orders',
    title: { zh: '仅末位不同的最长订单号', en: 'Longest order ids that differ at their end' },
    kind: 'ACCEPT',
    applies: (target) => target.traffic === 'real' && creates(target),
    async run(target, found) {
      const head = target.session.orderId().padEnd(ORDER_ID_MAX - 1, 'X');
      const [one, two] = [await placed(target, `${head}1`), await placed(target, `${head}2`)];
      for (const exchange of [one, two])
        if (!exchange.isSuccess) found('LONGEST_REFUSED', exchange, reasonWords(exchange));
      const [a, b] = [instanceOf(one), instanceOf(two)];
      if (one.isSuccess && two.isSuccess && a !== undefined && a === b)
        found('ORDER_ID_TRUNCATED', two, { zh: a, en: a });
    },
  },
  {
    id: 'two-products',
    title: { zh: '按需订单的两个产品', en: 'Two products of an on-demand order' },
    kind: 'ACCEPT',
    // V2 sellers learn the product from the order query only (2.6).
    applies: (target) =>
      target.traffic === 'real' &&
      creates(target) &&
      target.mode === 'ON_DEMAND' &&
      target.session.options.generation === 'saas-v1',
    async run(target, found) {
      const ask = askOf(target);
      const of = (productId: string) => target.session.call({ ...ask, params: { ...ask.params, productId } });
      const [one, two] = [await of('00301-666688-0--0'), await of('00301-666688-0--1')];
      if (!one.isSuccess || !two.isSuccess) return;
      const [a, b] = [instanceOf(one), instanceOf(two)];
      if (a !== undefined && a === b) found('PRODUCT_IGNORED', two, { zh: a, en: a });
    },
  },
  {
    id: 'two-lines',
    title: { zh: '同一订单的两个订单行', en: 'Two lines of one order' },
    kind: 'ACCEPT',
    // A debugging order need not be told apart by its lines.
    applies: (target) => target.traffic === 'real' && hasOrderLine(target),
    async run(target, found) {
      const ask = askOf(target);
      const second = {
        ...ask,
        params: { ...ask.params, orderLineId: `${String(ask.params?.orderId)}-000002` },
      };
      const one = await target.session.call(ask);
      const two = await target.session.call(second);
      if (!one.isSuccess || !two.isSuccess) return;
      const [a, b] = [instanceOf(one), instanceOf(two)];
      if (a !== undefined && a === b) found('LINE_IGNORED', two, { zh: a, en: a });
    },
  },
];
