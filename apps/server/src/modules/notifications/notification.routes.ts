import { LANGS } from '@jishi/protocol';
import Type from 'typebox';
import { get, post, type Route } from '../../platform/http/route.ts';
import { Done, done, Instant, NullableInstant, Page, PageQuery, Text } from '../../platform/http/shapes.ts';
import { CATEGORIES } from './notice.ts';
import { MailNotFound, MessageNotFound } from './notification.errors.ts';
import {
  countUnread,
  listMails,
  listMessages,
  openMail,
  readAllMessages,
  readMessage,
} from './notification.queries.ts';

const CategoryShape = Type.Enum([...CATEGORIES]);
const MailState = Type.Enum(['STORED', 'PENDING', 'SENT', 'FAILED']);
const mailFields = {
  id: Type.String(),
  event: Type.String(),
  recipient: Type.String(),
  lang: Type.Enum([...LANGS]),
  subject: Type.String(),
  state: MailState,
  attempts: Type.Integer(),
  lastError: Type.Union([Type.String(), Type.Null()]),
  createdAt: Instant,
  sentAt: NullableInstant,
};

export const notificationRoutes: readonly Route[] = [
  get('/api/messages', {
    id: 'messages.list',
    summary: 'My in-site messages, newest first',
    permission: 'message.read',
    query: Type.Object(
      {
        ...PageQuery,
        unread: Type.Optional(Type.Boolean({ description: 'Only those not read yet' })),
        category: Type.Optional(CategoryShape),
      },
      { additionalProperties: false },
    ),
    reply: Page(
      Type.Object({
        id: Type.String(),
        category: CategoryShape,
        event: Type.String(),
        title: Text,
        body: Text,
        link: Type.String({ description: 'Path of ours that the message is about' }),
        createdAt: Instant,
        readAt: NullableInstant,
      }),
    ),
    handle: (ctx, { query }) => listMessages(ctx, query),
  }),
  get('/api/messages/unread-count', {
    id: 'messages.unreadCount',
    summary: 'How many of my messages are not read yet',
    permission: 'message.read',
    reply: Type.Object({ unread: Type.Integer() }),
    handle: (ctx) => countUnread(ctx),
  }),
  post('/api/messages/:messageId/read', {
    id: 'messages.read',
    summary: 'Mark one of my messages as read',
    permission: 'message.read',
    params: Type.Object({ messageId: Type.String({ maxLength: 64 }) }),
    reply: Done,
    errors: [MessageNotFound],
    handle: async (ctx, { params }) => {
      await readMessage(ctx, params.messageId);
      return done;
    },
  }),
  post('/api/messages/read-all', {
    id: 'messages.readAll',
    summary: 'Mark all my messages as read',
    permission: 'message.read',
    reply: Done,
    handle: async (ctx) => {
      await readAllMessages(ctx);
      return done;
    },
  }),
  get('/api/operator/mailbox', {
    id: 'operatorMailbox.list',
    summary: 'Mails of the house, newest first; without SMTP this is where they stay',
    permission: 'operator.mailbox.read',
    query: Type.Object(
      {
        ...PageQuery,
        recipient: Type.Optional(Type.String({ maxLength: 254 })),
        state: Type.Optional(MailState),
      },
      { additionalProperties: false },
    ),
    reply: Page(Type.Object(mailFields)),
    handle: (ctx, { query }) => listMails(ctx, query),
  }),
  get('/api/operator/mailbox/:mailId', {
    id: 'operatorMailbox.get',
    summary: 'One mail with its text and HTML',
    description: 'A password-reset mail that has been sent is empty: its link is not kept.',
    permission: 'operator.mailbox.read',
    params: Type.Object({ mailId: Type.String({ maxLength: 64 }) }),
    reply: Type.Object({ ...mailFields, text: Type.String(), html: Type.String() }),
    errors: [MailNotFound],
    handle: (ctx, { params }) => openMail(ctx, params.mailId),
  }),
];
