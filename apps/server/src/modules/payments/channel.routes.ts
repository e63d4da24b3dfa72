import Type from 'typebox';
import { get, post, type Route } from '../../platform/http/route.ts';
import { Done, done, PositiveMinorUnits } from '../../platform/http/shapes.ts';
import { ChannelAmountWrong, ChannelClosed, ChannelSignatureWrong, TopUpNotFound } from './payment.errors.ts';
import { PaymentPageShape, toPaymentPage } from './payment.views.ts';
import { paymentPage, pressPay, settleSimulatedChannel } from './simulated-channel.ts';

const Params = Type.Object({ token: Type.String({ minLength: 16, maxLength: 64 }) });

export const channelRoutes: readonly Route[] = [
  post('/api/channels/simulated/callback', {
    id: 'simulatedChannel.callback',
    summary: 'The simulated channel reports a payment',
    description:
      'Signed: header `x-channel-signature` is the hex HMAC-SHA256 of the body. May come twice or late (PAY-7).',
    permission: 'public',
    body: Type.Object(
      {
        topUpId: Type.String({ minLength: 1, maxLength: 64 }),
        amount: PositiveMinorUnits,
        transactionId: Type.String({ minLength: 1, maxLength: 100 }),
      },
      { additionalProperties: false },
    ),
    reply: Done,
    errors: [ChannelSignatureWrong, ChannelAmountWrong, TopUpNotFound],
    handle: async (ctx, { body, request }) => {
      const signature = request.headers['x-channel-signature'];
      await settleSimulatedChannel(ctx, {
        rawBody: request.rawBody ?? Buffer.alloc(0),
        signature: typeof signature === 'string' ? signature : '',
        report: body,
      });
      return done;
    },
  }),
  get('/api/channels/simulated/:token', {
    id: 'simulatedChannel.page',
    summary: 'What the simulated payment page shows',
    permission: 'public',
    params: Params,
    reply: PaymentPageShape,
    errors: [TopUpNotFound],
    handle: async (ctx, { params }) => toPaymentPage(await paymentPage(ctx, params.token)),
  }),
  post('/api/channels/simulated/:token/pay', {
    id: 'simulatedChannel.pay',
    summary: 'Press “pay” on the simulated payment page',
    permission: 'public',
    params: Params,
    reply: PaymentPageShape,
    errors: [TopUpNotFound, ChannelClosed],
    handle: async (ctx, { params }) => toPaymentPage(await pressPay(ctx, params.token)),
  }),
];
