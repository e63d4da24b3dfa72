import { defineRefusal } from '@jishi/protocol';

export const TakedownNotFound = defineRefusal({
  code: 'TAKEDOWN_NOT_FOUND',
  kind: 'not_found',
  text: { 'zh-CN': '没有这项下架任务', en: 'There is no such take-down task' },
});
