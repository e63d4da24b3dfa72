import { USAGE_PUSH_OLD_PATH } from '@jishi/protocol/seller/index.ts';
import Type from 'typebox';
import { post, type Route } from '../../platform/http/route.ts';
import { SignatureMissing } from '../identity/index.ts';
import { findSellerOfAccount } from '../sellers/index.ts';
import { takeOldPush } from './old-push.ts';
import { refusePush, toUsageAnswer, UsagePushRefused } from './usage.errors.ts';

export const oldPushRoutes: readonly Route[] = [
  post(USAGE_PUSH_OLD_PATH, {
    id: 'usagePush.sendOld',
    summary: 'Usage push of sellers, the older form, exactly as published',
    description:
      'Protocol 10.2. Signed with SDK-HMAC-SHA256; `usage_records`, 1 to 1000, with `product_id` and without `metering_sn`: of two records of one instance and interval only the first counts. Answers `error_code` and `error_msg` as the newer push does; a missing or wrong signature is answered by the gateway: 401 with `error_code` APIGW.0301.',
    permission: 'public',
    reply: Type.Object({ error_code: Type.String(), error_msg: Type.String() }),
    errors: [UsagePushRefused],
    bodyLimit: 2_097_152,
    answerRefusal: toUsageAnswer,
    handle: async (ctx, { request }) => {
      // Answered in the gateway's form (11.1), like a wrong signature.
      if (ctx.actor.kind !== 'PROGRAM') throw new SignatureMissing();
      const seller = await findSellerOfAccount(ctx, ctx.actor.accountId);
      if (!seller) throw refusePush('MKT.0151', 'The account is no seller');
      await takeOldPush(ctx, { sellerId: seller.id, rawBody: request.rawBody, body: request.body });
      return { error_code: 'MKT.0000', error_msg: 'success' };
    },
  }),
];
