import { defineRefusal } from '@jishi/protocol';

export const CallNotFound = defineRefusal({
  code: 'CALL_NOT_FOUND',
  kind: 'not_found',
  text: { 'zh-CN': '没有这条生产接口消息：{callId}', en: 'There is no interface message {callId}' },
});
export const RestartNotAllowed = defineRefusal({
  code: 'RESTART_NOT_ALLOWED',
  kind: 'conflict',
  text: {
    'zh-CN':
      '现在不能重启：消息状态 {state}，订单状态 {order}。只有重试中和已失败、且订单未关闭的消息可以重启',
    en: 'Not restarted: the message is {state}, its order {order}. Only RETRYING and FAILED messages of open orders can be restarted',
  },
});
export const RestartTooSoon = defineRefusal({
  code: 'RESTART_TOO_SOON',
  kind: 'too_many',
  text: {
    'zh-CN': '这条消息一分钟内已重启过。先看那次调用的结果，再决定是否重启',
    en: 'This message was restarted within the last minute; look at the result of that call first',
  },
});
