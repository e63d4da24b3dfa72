import { defineRefusal } from '@jishi/protocol';

export const MessageNotFound = defineRefusal({
  code: 'MESSAGE_NOT_FOUND',
  kind: 'not_found',
  text: { 'zh-CN': '没有这条消息：{messageId}', en: 'There is no message {messageId}' },
});
export const MailNotFound = defineRefusal({
  code: 'MAIL_NOT_FOUND',
  kind: 'not_found',
  text: { 'zh-CN': '邮箱里没有这封信：{mailId}', en: 'There is no mail {mailId} in the mailbox' },
});
