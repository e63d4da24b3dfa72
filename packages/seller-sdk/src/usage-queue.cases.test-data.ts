/** What every usage queue must do; run against each of them. */
import { expect, test } from 'vitest';
import type { UsageQueue, UsageRecord } from './usage-queue.ts';

export const usageRecord = (metering_sn: string): UsageRecord => ({
  instance_id: 'i-1',
  record_time: '20260701T120500Z',
  begin_time: '20260701T110000Z',
  end_time: '20260701T120000Z',
  usage_value: '1.5',
  metering_sn,
});

/** @param open The same queue again, as after a restart. */
export function usageQueueCases(make: () => Promise<{ open(): Promise<UsageQueue> }>): void {
  const sns = async (queue: UsageQueue, limit = 10) => (await queue.peek(limit)).map((r) => r.metering_sn);

  test('keeps the order, knows a record by its number, and forgets what was accepted', async () => {
    const { open } = await make();
    const queue = await open();
    await queue.add(['c', 'a', 'b'].map(usageRecord));
    await queue.add([{ ...usageRecord('a'), usage_value: '9' }]);
    expect(await sns(queue)).toEqual(['c', 'a', 'b']);
    expect(await sns(queue, 2)).toEqual(['c', 'a']);
    expect((await queue.peek(2))[1]).toEqual(usageRecord('a'));
    await queue.accept(['c', 'b']);
    expect([await sns(await open()), await queue.size()]).toEqual([['a'], 1]);
  });

  test('puts rejected records aside, and back, but not those that are lost for good', async () => {
    const { open } = await make();
    const queue = await open();
    await queue.add(['a', 'b', 'c'].map(usageRecord));
    await queue.reject('a', { code: 'MKT.9001', message: 'instance not found', isFinal: false });
    await queue.reject('b', { code: 'MKT.9004', message: 'too old', isFinal: true });
    expect([await sns(queue), await queue.size()]).toEqual([['c'], 1]);
    const again = await open();
    expect(await sns(again)).toEqual(['c']);
    await again.restore();
    expect(await sns(await open())).toEqual(['a', 'c']);
  });
}
