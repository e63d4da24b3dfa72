import { generations } from '@jishi/protocol/seller/index.ts';
import type { ReadContext } from '../../platform/world/world.ts';
import type { Ask } from '../catalog/index.ts';
import { recipientsOf } from '../identity/index.ts';
import { getOrder } from '../orders/index.ts';
import type { Call } from './call.ts';

/**
 * Personal data of the buyer, for scenes that have it and products that ask (5.1). Read for each attempt and
 * never kept with the call; the e-mail address is encrypted when the request is built.
 */
export async function personalData(
  ctx: ReadContext,
  call: Pick<Call, 'generation' | 'scene' | 'accountId' | 'orderId'>,
  asks: readonly Ask[],
): Promise<Readonly<Record<string, string>>> {
  const rules = generations[call.generation].scenes[call.scene]?.parameters ?? [];
  if (asks.length === 0 || !rules.some(({ name }) => name === 'email')) return {};
  const people = await recipientsOf(ctx, call.accountId);
  const ordered = call.orderId ? (await getOrder(ctx, call.orderId)).userId : null;
  const person = people.find(({ userId }) => userId === ordered) ?? people[0];
  if (!person) return {};
  return {
    ...(asks.includes('EMAIL') ? { email: person.email } : {}),
    ...(asks.includes('USER') ? { userId: person.userId, userName: person.name } : {}),
  };
}
