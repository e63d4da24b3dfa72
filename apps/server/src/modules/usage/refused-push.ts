import { Refusal } from '@jishi/protocol';
import { USAGE_PUSH_PATH } from '@jishi/protocol/seller/index.ts';
import { type ReadContext, reading } from '../../platform/world/world.ts';
import { noteIncomingFailure } from '../fulfilment/index.ts';
import type { SignedPush } from './push.ts';
import { toUsageAnswer } from './usage.errors.ts';
import * as usage from './usage.repository.ts';

/** Instances that are looked at to find out whose push it was. */
const LOOKED_AT = 20;

/** Keeps a push that was refused where the seller's developer can see it, if its instances say whose it is. */
export async function noteRefusedPush(ctx: ReadContext, push: SignedPush, error: unknown): Promise<void> {
  if (!(error instanceof Refusal)) return;
  const sellerId = await sellerOfPush(ctx, push.body);
  if (!sellerId) return;
  const { status, body } = toUsageAnswer(error);
  const { error_code, error_msg } = body as { error_code: string; error_msg: string };
  await noteIncomingFailure(ctx.world, {
    sellerId,
    interface: 'usagePush',
    method: 'POST',
    url: USAGE_PUSH_PATH,
    headers: push.headers,
    body: push.rawBody ?? Buffer.alloc(0),
    status,
    code: error_code,
    message: error_msg,
  });
}

async function sellerOfPush(ctx: ReadContext, body: unknown): Promise<string | undefined> {
  const entries = (body as { usage_records?: unknown } | null)?.usage_records;
  if (!Array.isArray(entries)) return undefined;
  const ids = entries
    .slice(0, LOOKED_AT)
    .map((entry: unknown) => (entry as { instance_id?: unknown } | null)?.instance_id)
    .filter((id): id is string => typeof id === 'string' && id !== '' && id.length <= 64);
  if (ids.length === 0) return undefined;
  return reading(ctx.world, ctx, async (read) => (await usage.instancesById(read, ids))[0]?.sellerId);
}
