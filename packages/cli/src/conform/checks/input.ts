/** What comes in: unknown, missing, forbidden, long, in many scripts, in pieces, and nothing at all. */
import { randomUUID } from 'node:crypto';
import {
  type FieldRule,
  hasFreeText,
  longestParams,
  type SceneParams,
  unicodeParams,
} from '@jishi/protocol/seller/index.ts';
import type { FindingCode } from '../findings.ts';
import type { Twist } from '../session.ts';
import { mustRefuse, mustSucceed } from './answers.ts';
import { askOf, type Check, CREATION, reasonWords, type Target } from './check.ts';
import { findDialect } from './dialects.ts';

const isPost = ({ session }: Target) => session.method === 'POST';
const isTestTraffic = ({ traffic }: Target) => traffic === 'test';
const always = () => true;

const accepted = (
  id: string,
  zh: string,
  en: string,
  code: FindingCode,
  how: (target: Target) => { readonly params?: SceneParams; readonly twist?: Twist },
  applies: Check['applies'] = always,
): Check => ({
  id,
  title: { zh, en },
  kind: 'ACCEPT',
  applies,
  async run(target, found) {
    const { params, twist } = how(target);
    const exchange = await target.session.call(askOf(target, params), twist);
    if (exchange.isSuccess) return void mustSucceed(target, exchange, found);
    found(code, exchange, reasonWords(exchange));
    // Other values may show a difference that the plain call's did not.
    if (params && exchange.code === '000001') await findDialect(target, found, params);
  },
});

const mandatory = (target: Target): readonly FieldRule[] =>
  target.session
    .scene(target.scene)
    .parameters.filter(
      ({ name, mandatory }) =>
        mandatory && !['authToken', 'timeStamp', 'activity', 'testFlag'].includes(name),
    );

/** Without it the seller cannot know what is to be done; the rest a seller may not care about. */
function isEssential(target: Target, name: string): boolean {
  return ESSENTIAL.has(name) || target.session.scene(target.scene).idempotencyKey.includes(name);
}

const ESSENTIAL: ReadonlySet<string> = new Set([
  'orderId',
  'instanceId',
  'license',
  'status',
  'instanceStatus',
  'expireTime',
  'effectiveTime',
  'eventId',
]);

/** The longest values, but ids of the instance stay its own. */
function longest(target: Target): SceneParams {
  const { generation, compat } = target.session.options;
  const { scene, variant } = target;
  const params = {
    ...longestParams({
      generation,
      scene,
      ...(variant ? { variant } : {}),
      ...(compat?.edition ? { edition: compat.edition } : {}),
    }),
  };
  if (!CREATION.has(scene)) delete (params as Record<string, unknown>).instanceId;
  return params;
}

function unicode({ session, scene, variant }: Target): SceneParams {
  const { generation } = session.options;
  const {
    instanceId: _,
    orderId: __,
    orderLineId: ___,
    ...rest
  } = unicodeParams({
    generation,
    scene,
    ...(variant ? { variant } : {}),
  }) as Record<string, unknown>;
  return rest;
}

/** Values that the table forbids, by the parameter's name. */
function forbidden(target: Target): readonly { readonly name: string; readonly value: string }[] {
  return target.session.scene(target.scene).parameters.flatMap((rule) => {
    if (['activity', 'testFlag', 'authToken', 'timeStamp'].includes(rule.name) || !rule.mandatory) return [];
    if (rule.allowed) return [{ name: rule.name, value: 'NO_SUCH_VALUE' }];
    if (rule.format === 'yyyyMMddHHmmss') return [{ name: rule.name, value: '31.12.2026' }];
    return [];
  });
}

export const inputChecks: readonly Check[] = [
  accepted('unknown-field', '带有未知字段', 'An unknown member', 'UNKNOWN_FIELD_REFUSED', () => ({
    twist: { members: (members) => ({ ...members, zzFutureMember: 'x' }) },
  })),
  accepted(
    'unicode',
    '多种文字、空格与符号',
    'Many scripts, blanks and signs',
    'UNICODE_REFUSED',
    (target) => ({ params: unicode(target) }),
    ({ session, scene }) => hasFreeText({ generation: session.options.generation, scene }),
  ),
  accepted(
    'unicode-member',
    '未知字段含多种文字',
    'An unknown member in many scripts',
    'UNICODE_REFUSED',
    () => ({
      twist: { members: (members) => ({ ...members, zzRemark: '云商店 café ✓ 😀 a+b%20c/<&>"\'' }) },
    }),
  ),
  accepted(
    'upper-case-field',
    '大写字母开头的未知字段',
    'An unknown parameter that begins with a capital',
    'VERIFIES_IGNORING_CASE_ORDER',
    // Code-unit order puts it first, an order that ignores case last (3.1).
    () => ({ twist: { members: (members) => ({ ...members, ZFutureMember: 'x' }) } }),
    (target) => !isPost(target),
  ),
  accepted(
    'query-many',
    '一次查询100个实例',
    'A hundred ids at once',
    'QUERY_MANY_REFUSED',
    () => ({ params: { instanceId: Array.from({ length: 100 }, () => randomUUID()).join(',') } }),
    (target) => isTestTraffic(target) && target.scene === 'queryInstance',
  ),
  accepted('longest', '最长的合法值', 'The longest allowed values', 'LONGEST_REFUSED', (target) => ({
    params: longest(target),
  })),
  accepted(
    'charset',
    'Content-Type 的另一种写法',
    'Another spelling of the Content-Type',
    'CONTENT_TYPE_REFUSED',
    () => ({
      twist: {
        tamper: (request) => ({
          ...request,
          headers: { ...request.headers, 'Content-Type': 'application/json; charset=UTF-8' },
        }),
      },
    }),
    isPost,
  ),
  accepted(
    'slow-sending',
    '请求体分段到达',
    'A body that arrives in pieces',
    'SLOW_SENDING_REFUSED',
    () => ({
      twist: { pace: { slowSending: true } },
    }),
    isPost,
  ),
  accepted(
    'chunked',
    '分块编码的请求体',
    'A chunked body',
    'CHUNKED_REFUSED',
    () => ({
      twist: { pace: { chunked: true } },
    }),
    isPost,
  ),
  accepted('slow-reading', '慢速读取响应', 'A slow reader', 'SLOW_READING_BROKEN', () => ({
    twist: { pace: { slowReading: true } },
  })),
  accepted(
    'test-flag-zero',
    'testFlag=0',
    'testFlag=0',
    'TEST_FLAG_REFUSED',
    () => ({ twist: { compat: { testFlagZero: true } } }),
    ({ traffic, session, scene }) =>
      traffic === 'real' && session.scene(scene).parameters.some(({ name }) => name === 'testFlag'),
  ),
  {
    id: 'missing',
    title: { zh: '逐一缺少必填参数', en: 'Without each mandatory parameter in turn' },
    kind: 'REFUSE',
    applies: (target) => mandatory(target).length > 0,
    async run(target, found) {
      for (const { name } of mandatory(target)) {
        const exchange = await target.session.call(askOf(target), {
          members: ({ [name]: _, ...rest }) => rest,
        });
        mustRefuse(target, exchange, found, {
          code: isEssential(target, name) ? 'MISSING_ACCEPTED' : 'MISSING_UNCHECKED',
          expected: ['000002', '000003'],
          detail: name,
        });
      }
    },
  },
  {
    id: 'forbidden-value',
    title: { zh: '不允许的参数值', en: 'Values that are not allowed' },
    kind: 'REFUSE',
    applies: (target) => forbidden(target).length > 0,
    async run(target, found) {
      for (const { name, value } of forbidden(target)) {
        const exchange = await target.session.call(askOf(target), {
          members: (members) => ({ ...members, [name]: value }),
        });
        mustRefuse(target, exchange, found, {
          code: 'BAD_VALUE_ACCEPTED',
          expected: ['000002'],
          detail: `${name}=${value}`,
        });
      }
    },
  },
  {
    id: 'unknown-activity',
    title: { zh: '未知的 activity', en: 'An unknown activity' },
    kind: 'REFUSE',
    applies: isTestTraffic,
    async run(target, found) {
      const exchange = await target.session.call(askOf(target), {
        members: (members) => ({ ...members, activity: 'noSuchActivity' }),
      });
      mustRefuse(target, exchange, found, {
        code: 'UNKNOWN_ACTIVITY_ACCEPTED',
        expected: ['000002', '000005'],
      });
    },
  },
  {
    id: 'other-method',
    title: { zh: '另一种请求方法', en: 'Another request method' },
    kind: 'REFUSE',
    applies: isTestTraffic,
    async run(target, found) {
      const { method } = target.session;
      const exchange = await target.session.call(askOf(target), {
        tamper: (request) => ({ ...request, method: method === 'GET' ? 'PUT' : 'GET', body: '' }),
      });
      // A web server may say 404 or 405 by itself.
      if (exchange.isSuccess) found('METHOD_ACCEPTED', exchange);
      else if (exchange.reply.kind === 'none' || exchange.reply.status >= 500) found('CRASHED', exchange);
    },
  },
  ...['', '{', '[]', 'null', '"text"'].map(
    (body): Check => ({
      id: `body-${body === '' ? 'empty' : body}`,
      title: { zh: `签名正确的请求体 ${body || '（空）'}`, en: `A signed body of ${body || 'nothing'}` },
      kind: 'REFUSE',
      applies: (target) => isPost(target) && isTestTraffic(target),
      async run(target, found) {
        const exchange = await target.session.call(askOf(target), { body });
        mustRefuse(target, exchange, found, {
          code: 'BAD_VALUE_ACCEPTED',
          expected: ['000002', '000005'],
          detail: body || 'empty',
        });
      },
    }),
  ),
];
