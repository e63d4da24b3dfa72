import { Refusal } from '@jishi/protocol';
import Type from 'typebox';
import { get, type Route } from '../../platform/http/route.ts';
import { SignatureMissing } from '../identity/index.ts';
import { orderInfoOf } from './order-query.ts';

/** The published path answers with published codes, never with problem+json; the gateway’s refusals are its form (11.1). */
export const openApiRoutes: readonly Route[] = [
  get('/api/mkp-openapi-public/global/v1/order/query', {
    id: 'openApi.orderQuery',
    summary: 'Order query (published path, AK/SK): what a seller’s order holds',
    description:
      'Seller protocol 11.2. Signed with SDK-HMAC-SHA256; answers `resultCode` MKT.0000 and `orderInfo`. A missing or wrong signature is answered by the gateway: 401 with `error_code` APIGW.0301, `error_msg` and `request_id`.',
    permission: 'public',
    query: Type.Object({
      orderId: Type.Optional(Type.String({ maxLength: 64 })),
      orderLineId: Type.Optional(Type.String({ maxLength: 64 })),
    }),
    reply: Type.Object({
      resultCode: Type.String(),
      resultMsg: Type.String(),
      orderInfo: Type.Optional(Type.Record(Type.String(), Type.Unknown())),
    }),
    handle: async (ctx, { query, reply }) => {
      // Answered in the gateway's form (11.1), like a wrong signature.
      if (ctx.actor.kind !== 'PROGRAM') throw new SignatureMissing();
      if (!query.orderId) {
        reply.status(400);
        return { resultCode: 'MKT.0199', resultMsg: 'orderId is missing' };
      }
      try {
        const orderInfo = await orderInfoOf(ctx, query.orderId, query.orderLineId);
        if (orderInfo) return { resultCode: 'MKT.0000', resultMsg: 'Success', orderInfo };
        reply.status(400);
        return { resultCode: 'MKT.0101', resultMsg: 'no such order of yours' };
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        reply.status(401);
        return { resultCode: 'MKT.0151', resultMsg: 'no authority: the account is no seller' };
      }
    },
  }),
];
