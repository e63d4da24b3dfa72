import { expect, test } from 'vitest';
import type { FormField } from './debugging.queries.ts';
import { paramsOf, startValues } from './params.ts';

const field = (name: string, type: FormField['type'], example = ''): FormField => ({
  name,
  type,
  example,
  isMandatory: false,
  max: null,
  allowed: [],
  format: null,
  meaning: '',
});
const fields = [
  field('orderId', 'String', 'CS1'),
  field('productInfo', 'Object', '{"productId":"p"}'),
  field('memo', 'String'),
];

test('the form begins with the examples and sends what is filled in', () => {
  expect(paramsOf(fields, startValues(fields))).toEqual({
    params: { orderId: 'CS1', productInfo: { productId: 'p' } },
    broken: [],
  });
});

test('an object that is no JSON is named and not sent', () => {
  expect(paramsOf(fields, { orderId: 'CS1', productInfo: '{' })).toEqual({
    params: { orderId: 'CS1' },
    broken: ['productInfo'],
  });
});
