import { defineRefusal } from '@jishi/protocol';

export const RevisionLocked = defineRefusal({
  code: 'REVISION_LOCKED',
  kind: 'conflict',
  text: {
    'zh-CN': '现在是「{state}」，内容不能改，没有保存。审核中的可以先撤回',
    en: 'The content cannot be edited in state {state}; nothing was saved. A submission can be withdrawn first',
  },
});
