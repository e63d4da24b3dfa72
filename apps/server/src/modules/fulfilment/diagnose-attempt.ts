import type { Diagnosis } from '@jishi/protocol/doctor/index.ts';
import type { ReadContext } from '../../platform/world/world.ts';
import { examine } from '../debugging/index.ts';
import { openKeysOf } from '../sellers/index.ts';
import { CallNotFound } from './call.errors.ts';
import * as calls from './call.repository.ts';
import { attemptPlace } from './record.ts';

/**
 * Names the mistake of an attempt whose Body-Sign failed, from the exact bytes that were answered; found when
 * it is asked for. Null: the attempt failed for another reason, its bytes were too many, or the doctor is busy.
 */
export async function diagnoseAttempt(
  ctx: ReadContext,
  callId: string,
  number: number,
  of: { sellerId?: string } = {},
): Promise<Diagnosis | null> {
  const call = await calls.find(ctx, callId);
  if (!call || (of.sellerId !== undefined && call.sellerId !== of.sellerId))
    throw new CallNotFound({ callId });
  const attempt = (await calls.attemptsOf(ctx, callId)).find((one) => one.number === number);
  if (!attempt?.sealedAnswer) return null;
  const body = Buffer.from(
    ctx.world.ways.vault.open(attempt.sealedAnswer, attemptPlace(callId, number)),
    'base64',
  );
  const keys = await openKeysOf(ctx, call.sellerId);
  const found = await examine({
    message: {
      kind: 'answer',
      method: '',
      url: '',
      status: attempt.answerStatus ?? 200,
      headers: Object.entries(attempt.answerHeaders ?? {}),
      body,
    },
    scheme: 'BODY_SIGN',
    keys: keys.map((key) => ({
      key: key.secret,
      role: key.addressId === attempt.addressId ? 'EXPECTED' : 'OTHER_ADDRESS',
      label: key.hint,
    })),
  });
  return found ?? null;
}
