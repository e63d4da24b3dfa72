import { Refusal } from '@jishi/protocol';
import { ORDER_QUERY_PATH, orderQueryCodes } from '@jishi/protocol/seller/index.ts';
import Type from 'typebox';
import { get, type Route } from '../../platform/http/route.ts';
import type { ReadContext } from '../../platform/world/world.ts';
import { SignatureMissing } from '../identity/index.ts';
import { mayAsk } from './frequency.ts';
import { orderQueriesPerMinute, orderQueryPrefix } from './open-api.settings.ts';
import { type OrderInfo, orderInfoOf } from './order-query.ts';

const MAX_ID = 64;

interface Answer {
  readonly number: '0000' | '0100' | '0101' | '0151' | '0199' | '0250' | '0999';
  readonly why?: string;
  readonly orderInfo?: OrderInfo;
}

/** The published path answers with published codes, never with problem+json; the gateway’s refusals are its form (11.1). */
export const openApiRoutes: readonly Route[] = [
  get(ORDER_QUERY_PATH, {
    id: 'openApi.orderQuery',
    summary: 'Order query (published path, AK/SK): what a seller’s order holds',
    description:
      'Seller protocol 11.2. Signed with SDK-HMAC-SHA256 within 15 minutes of our clock; it reads only, so a repeated request is harmless. Answers `resultCode` MKT.0000 and `orderInfo`; the prefix is a setting of the marketplace. The nine MOCK orders are always there. MKT.0199 orderId is missing, MKT.0100 longer than 64, MKT.0101 no such order of yours, MKT.0151 the account is no seller, 406 MKT.0250 asked too often. A missing or wrong signature is answered by the gateway: 401 with `error_code` APIGW.0301, `error_msg` and `request_id`.',
    permission: 'public',
    query: Type.Object({ orderId: Type.Optional(Type.String()), orderLineId: Type.Optional(Type.String()) }),
    reply: Type.Object({
      resultCode: Type.String(),
      resultMsg: Type.String(),
      orderInfo: Type.Optional(Type.Record(Type.String(), Type.Unknown())),
    }),
    handle: async (ctx, { query, reply, request }) => {
      // Answered in the gateway's form (11.1), like a wrong signature.
      if (ctx.actor.kind !== 'PROGRAM') throw new SignatureMissing();
      const prefix = await orderQueryPrefix.get(ctx);
      const { number, why, orderInfo } = await answer(ctx, query, ctx.actor.keyId).catch(
        (error: unknown): Answer => {
          // The published form holds for our own faults too.
          request.log.error({ err: error, requestId: request.id }, 'fault');
          return { number: '0999' };
        },
      );
      const { status, meaning } = orderQueryCodes[`MKT.${number}`]!;
      reply.status(status);
      const said = number === '0000' ? 'Success' : why ? `${meaning.en}. ${why}` : meaning.en;
      return {
        resultCode: `${prefix}.${number}`,
        resultMsg: said.slice(0, 1024),
        ...(orderInfo ? { orderInfo } : {}),
      };
    },
  }),
];

async function answer(
  ctx: ReadContext,
  { orderId, orderLineId }: { orderId?: string; orderLineId?: string },
  keyId: string,
): Promise<Answer> {
  if (!mayAsk(ctx.world, keyId, await orderQueriesPerMinute.get(ctx))) {
    return { number: '0250', why: 'Ask again in a minute' };
  }
  if (!orderId) return { number: '0199', why: 'orderId is missing' };
  if (orderId.length > MAX_ID || (orderLineId?.length ?? 0) > MAX_ID) {
    return { number: '0100', why: `orderId and orderLineId have at most ${MAX_ID} characters` };
  }
  try {
    const orderInfo = await orderInfoOf(ctx, orderId, orderLineId || undefined);
    return orderInfo ? { number: '0000', orderInfo } : { number: '0101', why: 'no such order of yours' };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { number: '0151', why: 'the account is no seller' };
  }
}
