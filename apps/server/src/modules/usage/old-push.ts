import { readOldUsagePush } from '@jishi/protocol/seller/index.ts';
import type { WriteContext } from '../../platform/world/world.ts';
import { describe, findInstances, itemCodeOf, mustAllBeOf } from './push.ts';
import { receiveUsage } from './receive.ts';
import { refusePush } from './usage.errors.ts';
import type { Instance, Receipt, Reported } from './usage.ts';

/**
 * The old push (10.2): the seller is known by its access key, records name their product and no metering_sn. A repeated one
 * does no harm: the same instance and interval count once (10.4 rule 2).
 */
export async function takeOldPush(
  ctx: WriteContext,
  push: { readonly sellerId: string; readonly rawBody: Buffer | undefined; readonly body: unknown },
): Promise<readonly Receipt[]> {
  const { sellerId, rawBody, body } = push;
  if (!rawBody || rawBody.length === 0) throw refusePush('MKT.0101', 'The body is missing');
  const read = readOldUsagePush(rawBody.toString('utf8'), ctx.now);
  if (read.kind === 'invalid') throw refusePush(read.code, describe(read.problems));
  const entries = (body as { usage_records: unknown[] }).usage_records;
  const reported: Reported[] = read.records.map((record, index) => ({
    index,
    record,
    itemCode: itemCodeOf(entries[index]),
  }));
  const instances = await findInstances(ctx, reported);
  mustAllBeOf(sellerId, instances);
  const own = new Map(instances.filter((i) => i.sellerId === sellerId).map((i) => [i.instanceId, i]));
  for (const [index, { instanceId, productId }] of read.records.entries()) {
    mustFit(own.get(instanceId), productId, index);
  }
  return receiveUsage(ctx, { sellerId, channel: 'PUSH', signatureForm: null, reported, instances });
}

/** On the wire productId is what the order query calls so: the price plan; some sellers send the product. */
function mustFit(instance: Instance | undefined, productId: string, index: number): void {
  if (!instance || productId === instance.planId || productId === instance.productId) return;
  throw refusePush('MKT.0101', `usage_records[${index}].product_id is not the product of this instance`);
}
