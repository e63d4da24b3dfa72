import { describe, expect, it } from 'vitest';
import { type Happened, tidy } from './events.ts';

const event = (type: string, at: string, facts: Record<string, unknown>): Happened => ({
  id: `${type}${at}`,
  type,
  subject: 'x',
  at,
  actor: 'SYSTEM',
  facts,
});

describe('tidy', () => {
  it('tells the charges of one month as one, with their sum', () => {
    const told = tidy([
      event('usage.charged', '2026-11-21T10:00:00.000Z', { amount: '120' }),
      event('usage.charged', '2026-11-21T09:00:00.000Z', { amount: '3' }),
      event('usage.charged', '2026-10-20T09:00:00.000Z', { amount: '7' }),
    ]);
    expect(told).toHaveLength(2);
    expect(told[0]).toMatchObject({ charges: 2, total: '123', since: '2026-11-21T09:00:00.000Z' });
  });
  it('leaves out a completed order whose opening is told, and keeps it otherwise', () => {
    const completed = event('order.completed', '2026-11-21T10:00:01.000Z', { orderId: 'o' });
    const opened = event('resource.opened', '2026-11-21T10:00:00.000Z', { orderId: 'o' });
    expect(tidy([completed, opened])).toEqual([opened]);
    expect(tidy([completed])).toEqual([completed]);
  });
  it('keeps the beginning of a term that was paid ahead', () => {
    const began = event('resource.segment_effective', '2026-12-21T10:00:00.000Z', { orderId: 'o' });
    const renewed = event('resource.renewed', '2026-11-21T10:00:00.000Z', { orderId: 'o' });
    expect(tidy([began, renewed])).toEqual([began, renewed]);
  });
});
