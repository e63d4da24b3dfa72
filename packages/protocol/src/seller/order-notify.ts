/** Order notification (section 9): tells a seller that an order was paid; the order never depends on it. */
import type { FieldsOf, GenerationModel, SceneModel } from './model.ts';
import type { ResultCode } from './result-codes.ts';
import { activity, COMMON_CODES, orderId, orderLineId, TIMEOUT_SECONDS } from './rules.ts';

export const orderNotify = {
  generation: 'order-notify',
  title: { zh: '订单通知', en: 'Order notification' },
  method: 'POST',
  auth: 'QUERY_SIGNATURE',
  direction: 'TO_SELLER',
  bodySign: 'IF_PRESENT',
  encryptsSecrets: false,
  isAnswerLenient: true,
  spec: { document: 'seller-protocol-saas', section: '9' },
  timeoutSeconds: TIMEOUT_SECONDS,
  scenes: {
    orderNotify: {
      activity: 'orderNotify',
      title: { zh: '订单通知', en: 'Order notification' },
      trigger: {
        zh: '订单支付成功；商家随后查询订单',
        en: 'The order was paid; the seller then queries the order',
      },
      section: '9',
      parameters: [
        activity('orderNotify', 20),
        orderId('订单ID', 'Order id'),
        orderLineId,
        {
          name: 'testFlag',
          type: 'String',
          max: 2,
          mandatory: true,
          allowed: ['0', '1'],
          meaning: { zh: '1表示调测，正式调用为0', en: '1 marks debugging, 0 real traffic; always sent' },
        },
      ],
      answer: [],
      resultCodes: COMMON_CODES,
      idempotencyKey: ['orderId', 'orderLineId'],
      secondCall: { zh: '返回成功', en: 'Succeeds' },
      retryPolicy: 'HOURLY_FOR_3_HOURS_THEN_LIST',
      toldOnFailure: ['SELLER'],
      neededFor: { PERIOD: 'O', ONE_TIME: 'O', ON_DEMAND: 'O', ON_DEMAND_PKG: 'O' },
    },
  },
} as const satisfies GenerationModel & {
  scenes: Record<string, SceneModel & { resultCodes: readonly ResultCode[] }>;
};

export type OrderNotifyParams = Omit<
  FieldsOf<(typeof orderNotify.scenes)['orderNotify']['parameters']>,
  'activity'
>;
