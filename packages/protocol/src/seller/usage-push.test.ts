import { describe, expect, test } from 'vitest';
import { judgeUsageRecord, parseUsageValue, readUsagePush, readUsageRecord } from './usage-push.ts';
import { T10 } from './vectors.test-data.ts';

const raw = JSON.parse(T10.body).usage_records[0] as Record<string, unknown>;
const receivedAt = new Date('2026-07-01T12:05:00Z');
const push = (...records: unknown[]) => readUsagePush(JSON.stringify({ usage_records: records }), receivedAt);

describe('a usage record (10.1)', () => {
  test('T10 is one', () => {
    expect(readUsageRecord(raw)).toEqual({
      kind: 'valid',
      record: {
        instanceId: '7f141bf1-aec8-4859-8323-fb3a8ad50721',
        recordTime: new Date('2026-07-01T12:05:00Z'),
        beginTime: new Date('2026-07-01T11:00:00Z'),
        endTime: new Date('2026-07-01T12:00:00Z'),
        usageValue: '99.5',
        meteringSn: '0b8f6f0e-5a7f-4b53-9d7c-2f0f6f3b9a11',
        relatePkgInstance: undefined,
      },
    });
  });

  test.each([
    ['1', '1'],
    ['0.0001', '0.0001'],
    [12.5, '12.5'],
    ['0', undefined],
    [0, undefined],
    ['0.00', undefined],
    ['-1', undefined],
    ['1.00001', undefined],
    [1e-7, undefined],
    ['1e3', undefined],
    ['.5', undefined],
    [' 1', undefined],
    ['1'.repeat(21), undefined],
    [true, undefined],
  ])('a value of %j reads as %j', (value, read) => {
    expect(parseUsageValue(value)).toBe(read);
  });

  test.each([
    ['instance_id', undefined, 'MKT.0199', '001'],
    ['instance_id', 'x'.repeat(65), 'MKT.0100', '001'],
    ['record_time', '20260701120500', 'MKT.0100', '002'],
    ['begin_time', '2026-07-01T11:00:00Z', 'MKT.0100', '002'],
    ['end_time', '', 'MKT.0199', '002'],
    ['usage_value', '0', 'MKT.0100', '003'],
    ['usage_value', null, 'MKT.0199', '003'],
    ['metering_sn', ' ', 'MKT.0199', '004'],
    ['metering_sn', 12, 'MKT.0100', '004'],
    ['relate_pkg_instance', 12, 'MKT.0100', undefined],
  ])('with %s = %j is refused', (field, value, code, recordCode) => {
    expect(readUsageRecord({ ...raw, [field]: value }, 3)).toEqual({
      kind: 'invalid',
      problems: [{ field, code, recordCode, index: 3 }],
    });
  });
});

describe('a push (10.3)', () => {
  test('of good records is accepted', () => {
    expect(push(raw, raw)).toMatchObject({ kind: 'valid', records: [{}, {}] });
  });

  test.each([
    ['no JSON', '{', 'MKT.0101'],
    ['no list', '{"records":[]}', 'MKT.0101'],
    ['a list that is none', '{"usage_records":{}}', 'MKT.9002'],
    ['an empty list', '{"usage_records":[]}', 'MKT.9002'],
    ['an entry that is no record', '{"usage_records":[1]}', 'MKT.9002'],
    ['1001 records', JSON.stringify({ usage_records: Array(1001).fill(raw) }), 'MKT.9003'],
  ])('with %s is refused', (_case, body, code) => {
    expect(readUsagePush(body, receivedAt)).toMatchObject({ kind: 'invalid', code });
  });

  test('older than 21 days is refused', () => {
    expect(push({ ...raw, begin_time: '20260610T120500Z' })).toMatchObject({ kind: 'valid' });
    expect(push(raw, { ...raw, begin_time: '20260610T120459Z' })).toMatchObject({
      code: 'MKT.9004',
      problems: [{ index: 1, recordCode: '007' }],
    });
  });
});

describe('the background check (10.4)', () => {
  const read = readUsageRecord(raw);
  const record = read.kind === 'valid' ? read.record : undefined;
  const facts = {
    isOfThisSeller: true,
    isOnDemand: true,
    isProductDelisted: false,
    startedAt: new Date('2026-07-01T11:00:00.400Z'),
    closedAt: undefined as Date | undefined,
    hasMeteringSn: false,
    hasInterval: false,
  };

  test('an instance in order is charged, from the second it started to the second it closed', () => {
    expect(judgeUsageRecord(record!, receivedAt, facts)).toBeUndefined();
    const closedAt = new Date('2026-07-01T12:00:00.900Z');
    expect(judgeUsageRecord(record!, receivedAt, { ...facts, closedAt })).toBeUndefined();
  });

  test.each([
    ['009', { isOfThisSeller: false }],
    ['012', { isOnDemand: false }],
    ['005', { hasMeteringSn: true }],
    ['010', { hasInterval: true }],
    ['011', { startedAt: new Date('2026-07-01T11:00:01Z') }],
    ['013', { closedAt: new Date('2026-07-01T11:59:59Z') }],
    ['006', { isProductDelisted: true }],
  ])('%s', (code, changed) => {
    expect(judgeUsageRecord(record!, receivedAt, { ...facts, ...changed })).toBe(code);
  });

  test('001, and 011 for times that have not come or run backwards', () => {
    expect(judgeUsageRecord(record!, receivedAt, undefined)).toBe('001');
    expect(judgeUsageRecord(record!, new Date('2026-07-01T11:59:59Z'), facts)).toBe('011');
    const backwards = { ...record!, endTime: new Date('2026-07-01T10:00:00Z') };
    expect(judgeUsageRecord(backwards, receivedAt, facts)).toBe('011');
  });
});
