import { describe, expect, it } from 'vitest';
import {
  labelParts,
  minorToYuan,
  missingOf,
  newSpecification,
  stepOf,
  valueAt,
  withValue,
  yuanToMinor,
} from './draft.ts';

describe('the publishing form', () => {
  it('changes one value and leaves the form it came from alone', () => {
    const before = { name: { en: 'A' }, specifications: [{ specId: 's' }] };
    const after = withValue(before, 'specifications.0.seats.min', 3);
    expect(valueAt(after, 'specifications.0.seats.min')).toBe(3);
    expect(before.specifications[0]).toEqual({ specId: 's' });
    expect(withValue(after, 'name.en', undefined).name).toEqual({});
  });
  it('keeps prices in fen and gives back what was typed', () => {
    expect(yuanToMinor('99')).toBe('9900');
    expect(yuanToMinor('1,299.5')).toBe('129950');
    expect(yuanToMinor('0.05')).toBe('5');
    expect(yuanToMinor('')).toBeNull();
    expect(yuanToMinor('99 元')).toBe('99 元');
    expect(minorToYuan('129950')).toBe('1299.50');
    expect(minorToYuan('9900')).toBe('99');
    expect(minorToYuan('5')).toBe('0.05');
    expect(minorToYuan(null)).toBe('');
  });
  it('lists a field once when both of its languages lack the same', () => {
    const missing = missingOf([
      { field: 'body.content.name.zh-CN', rule: 'required', message: '必填' },
      { field: 'body.content.name.en', rule: 'required', message: '必填' },
      { field: 'body.content.addressId', rule: 'required', message: '必填' },
    ]);
    expect(missing).toEqual([
      { path: 'name.zh-CN', step: 'information', message: '必填', isBoth: true },
      { path: 'addressId', step: 'access', message: '必填', isBoth: false },
    ]);
  });
  it('knows the step of a field and the words of its path', () => {
    expect(stepOf('specifications.1.items.0.unitPrice')).toBe('prices');
    expect(stepOf('support.phone')).toBe('service');
    expect(labelParts('specifications.1.items.0.name.en')).toEqual({
      key: 'specifications_items_name',
      numbers: [2, 1],
      lang: 'en',
    });
  });
  it('gives a new specification a code that is not taken', () => {
    expect(newSpecification('PERIOD', [{ specId: 'spec-2' }]).specId).toBe('spec-3');
  });
});
