import { expect, test } from 'vitest';
import { hashMapOrder, type JsonStyle, javaDouble, RAW_STYLE, readJson, writeJson } from './json-style.ts';

const write = (text: string, style: Partial<JsonStyle>) =>
  writeJson(readJson(text)!.value, { ...RAW_STYLE, ...style });

test('HashMap order and doubles are those that a JVM prints', () => {
  const names =
    'activity businessId orderId orderLineId testFlag customerId customerName mobilePhone email productId skuCode chargingMode periodType periodNumber expireTime amount currency region';
  const ordered = hashMapOrder(names.split(' ').map((name) => [name, 0] as const)).map(([name]) => name);
  expect(ordered.join(' ')).toBe(
    'testFlag chargingMode periodNumber amount activity productId orderId businessId customerName periodType expireTime mobilePhone customerId currency orderLineId region email skuCode',
  );
  expect([12345678.5, 1e7, 0.0005, 12, 100.25, 1e-3].map(javaDouble)).toEqual([
    '1.23456785E7',
    '1.0E7',
    '5.0E-4',
    '12.0',
    '100.25',
    '0.001',
  ]);
});

test('writes what other libraries write', () => {
  const text = '{"b":[1,{"c":"中/<"}],"a":null,"n":12.50,"e":{}}';
  expect(write(text, {})).toBe(text);
  expect(write(text, { space: 'PYTHON', escapes: 'ASCII' })).toBe(
    '{"b": [1, {"c": "\\u4e2d/<"}], "a": null, "n": 12.50, "e": {}}',
  );
  expect(write(text, { space: 'INDENT_2', numbers: 'SHORTEST' })).toBe(
    JSON.stringify(JSON.parse(text), null, 2),
  );
  expect(write(text, { escapes: 'PHP', nulls: 'DROP', order: 'EVERY', numbers: 'DOUBLE' })).toBe(
    '{"b":[1.0,{"c":"\\u4e2d\\/<"}],"e":{},"n":12.5}',
  );
  expect(write('{"a":"12","b":"012","c":"1.5"}', { numbers: 'UNQUOTED' })).toBe('{"a":12,"b":"012","c":1.5}');
  expect(write(`${'['.repeat(200)}${']'.repeat(200)}`, {})).toBeUndefined();
  expect(readJson('{')).toBeUndefined();
});
