import { usageStates } from '@jishi/protocol';
import { usageRecordCodes } from '@jishi/protocol/seller/index.ts';
import { describe, expect, it } from 'vitest';
import { rate } from './charge.ts';
import { toUsageAnswer, UsagePushRefused } from './usage.errors.ts';
import {
  accountMonth,
  chargeDueAt,
  closedHour,
  contentOf,
  type Instance,
  judge,
  monthRange,
  type Reported,
} from './usage.ts';

const bj = (text: string) => new Date(`${text.replace(' ', 'T')}+08:00`);
const now = bj('2026-03-02 14:10');

const instance: Instance = {
  instanceId: 'i-1',
  sellerId: 'sel_1',
  resourceId: 'ins_1',
  accountId: 'acc_1',
  productId: 'prd_1',
  planId: 'pln_1',
  chargingMode: 'ON_DEMAND',
  state: 'IN_USE',
  startsAt: bj('2026-03-02 10:00'),
  closedAt: null,
};
const reported = (from: string, to: string, itemCode?: string): Reported => ({
  index: 0,
  itemCode,
  record: {
    instanceId: 'i-1',
    recordTime: bj(to),
    beginTime: bj(from),
    endTime: bj(to),
    usageValue: '1.5',
    meteringSn: 'sn',
    relatePkgInstance: undefined,
  },
});
const code = (r: Reported, i: Instance | undefined = instance, items: readonly string[] = ['calls']) => {
  const verdict = judge('sel_1', r, i, items, now);
  return verdict.kind === 'valid' ? 'valid' : verdict.code;
};

describe('a record is judged by 10.3 and 10.4', () => {
  it.each([
    ['lies in the resource’s life', reported('2026-03-02 10:00', '2026-03-02 11:00'), 'valid'],
    ['begins and ends at one instant', reported('2026-03-02 11:00', '2026-03-02 11:00'), 'valid'],
    ['ends now', reported('2026-03-02 13:00', '2026-03-02 14:10'), 'valid'],
    ['ends a second from now', reported('2026-03-02 13:00', '2026-03-02 14:10:01'), '011'],
    ['begins a second too early', reported('2026-03-02 09:59:59', '2026-03-02 11:00'), '011'],
    ['ends before it begins', reported('2026-03-02 12:00', '2026-03-02 11:00'), '011'],
  ])('%s', (_name, record, expected) => {
    expect(code(record)).toBe(expected);
  });
  const good = reported('2026-03-02 10:00', '2026-03-02 11:00');
  it('of an instance that is unknown, another seller’s, a period one, still opening, closed', () => {
    expect(judge('sel_1', good, undefined, [], now)).toMatchObject({ code: '001', instance: undefined });
    expect(code(good, { ...instance, sellerId: 'sel_2' })).toBe('009');
    expect(code(good, { ...instance, chargingMode: 'PERIOD' })).toBe('012');
    expect(code(good, { ...instance, startsAt: null, state: 'OPENING' })).toBe('013');
    expect(code(good, { ...instance, closedAt: bj('2026-03-02 10:30') })).toBe('013');
    expect(code(good, { ...instance, closedAt: bj('2026-03-02 11:00') })).toBe('valid');
  });
  it('never learns whose the instance of another seller is', () => {
    expect(judge('sel_1', good, { ...instance, sellerId: 'sel_2' }, [], now)).toMatchObject({
      instance: undefined,
    });
  });
  it('must name its item when the plan has several', () => {
    expect(code(good, instance, ['calls', 'gb'])).toBe('003');
    expect(code(reported('2026-03-02 10:00', '2026-03-02 11:00', 'gb'), instance, ['calls', 'gb'])).toBe(
      'valid',
    );
    expect(code(reported('2026-03-02 10:00', '2026-03-02 11:00', 'cpu'), instance, ['calls'])).toBe('003');
  });
});

describe('hours and months are Beijing’s', () => {
  it.each([
    ['2026-03-02 14:14:59.999', '2026-03-02 13:00'],
    ['2026-03-02 14:15', '2026-03-02 14:00'],
    ['2026-03-02 15:14:59.999', '2026-03-02 14:00'],
  ])('at %s the hour until %s is closed', (at, hour) => {
    expect(closedHour(bj(at))).toEqual(bj(hour));
  });
  it.each([
    ['ends on the hour, reported in time', '2026-03-02 14:00', '2026-03-02 14:14', '2026-03-02 14:15'],
    ['ends in the running hour', '2026-03-02 14:05', '2026-03-02 14:10', '2026-03-02 15:15'],
    ['comes after its run', '2026-03-02 13:00', '2026-03-02 14:20', '2026-03-02 15:15'],
    ['comes at the very minute of its run', '2026-03-02 14:00', '2026-03-02 14:15', '2026-03-02 15:15'],
  ])('%s', (_name, end, at, due) => {
    expect(chargeDueAt(bj(end), bj(at))).toEqual(bj(due));
  });
  it.each([
    ['2026-04-01 00:15', '2026-04-01 00:00', '202603'],
    ['2026-04-01 23:59', '2026-03-31 22:00', '202603'],
    ['2026-04-02 00:15', '2026-03-31 22:00', '202604'],
    ['2026-04-01 01:15', '2026-04-01 01:00', '202604'],
    ['2027-01-01 00:15', '2027-01-01 00:00', '202612'],
  ])('posted %s for use until %s belongs to %s (13.2)', (posted, until, month) => {
    expect(accountMonth(bj(posted), bj(until))).toBe(month);
  });
  it('a month is half-open', () => {
    expect(monthRange('202612')).toEqual({ from: bj('2026-12-01 00:00'), to: bj('2027-01-01 00:00') });
  });
});

describe('the content of a record', () => {
  it('is the same for 1.50 and 1.5, and other for any other member', () => {
    const base = reported('2026-03-02 10:00', '2026-03-02 11:00');
    const other = (change: Partial<Reported['record']>): Reported => ({
      ...base,
      record: { ...base.record, ...change },
    });
    expect(contentOf(other({ usageValue: '1.50' }))).toBe(contentOf(base));
    expect(contentOf(other({ usageValue: '01.5' }))).toBe(contentOf(base));
    expect(contentOf(other({ usageValue: '15' }))).not.toBe(contentOf(base));
    expect(contentOf(other({ usageValue: '10' }))).not.toBe(contentOf(other({ usageValue: '1' })));
    expect(contentOf({ ...base, itemCode: 'gb' })).not.toBe(contentOf(base));
  });
});

describe('the arithmetic of a charge', () => {
  it('follows the example of MON-4', () => {
    const plan = {
      items: [{ code: 'h', name: both('h'), unit: both('h'), unitPrice: '0.0034567' as never }],
    };
    const hour = [{ itemCode: 'h', records: 1, usage: '1.0000', from: now, until: now }];
    let carried = '0';
    const posted: bigint[] = [];
    const carries: string[] = [];
    for (let n = 0; n < 4; n++) {
      const [line] = rate(plan, hour, new Map([['h', carried]]));
      carried = line!.carriedOut;
      posted.push(line!.posted);
      carries.push(carried);
    }
    expect(posted).toEqual([0n, 0n, 1n, 0n]);
    expect(carries.slice(2)).toEqual(['0.00037010', '0.00382680']);
  });
  it('posts 148.14 for 1,234,567 tokens at 0.00012 and carries 0.00804', () => {
    const plan = { items: [{ code: 't', name: both('t'), unit: both('t'), unitPrice: '0.00012' as never }] };
    const [line] = rate(
      plan,
      [{ itemCode: 't', records: 1, usage: '1234567', from: now, until: now }],
      new Map(),
    );
    expect(line).toMatchObject({ posted: 14814n, carriedOut: '0.00804000' });
  });
});

describe('the published answer', () => {
  it('has two members, the published status, and at most 255 characters', () => {
    const answer = toUsageAnswer(new UsagePushRefused({ code: 'MKT.0150', why: 'x'.repeat(400) }));
    expect(answer.status).toBe(401);
    const body = answer.body as Record<string, string>;
    expect(Object.keys(body)).toEqual(['error_code', 'error_msg']);
    expect(body.error_msg).toHaveLength(255);
  });
});

it('every code of a record has words', () => {
  expect(Object.keys(usageStates)).toContain('ABNORMAL');
  for (const words of Object.values(usageRecordCodes)) expect(words.zh && words.en).toBeTruthy();
});

function both(word: string) {
  return { 'zh-CN': word, en: word };
}
