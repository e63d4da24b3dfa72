import Type from 'typebox';
import { decodeCursor, pageOf } from '../../platform/http/cursor.ts';
import { del, free, get, post, type Route } from '../../platform/http/route.ts';
import { Done, done, IdText, line, Page, PageQuery } from '../../platform/http/shapes.ts';
import { writing } from '../../platform/world/world.ts';
import {
  type AccessKey,
  createAccessKey,
  deleteAccessKey,
  listAccessKeys,
  setAccessKeyState,
} from './access-keys.ts';
import { AccessKeyLimit, AccessKeyNotFound } from './identity.errors.ts';
import { toAccountView } from './identity.mapping.ts';
import { listAccounts } from './identity.repository.ts';
import { AccessKeyView, AccountKindShape, ListedAccountView } from './identity.schemas.ts';

const KeyParams = Type.Object({ keyId: IdText });

function toKeyView(key: AccessKey) {
  return {
    id: key.id,
    accessKey: key.accessKey,
    state: key.state,
    createdAt: key.createdAt.toISOString(),
    lastUsedAt: key.lastUsedAt?.toISOString() ?? null,
  };
}

export const keyRoutes: readonly Route[] = [
  get('/api/access-keys', {
    id: 'accessKeys.list',
    summary: 'Access keys (AK) of my account, oldest first; secrets are not shown again',
    permission: 'account.manage',
    reply: Type.Object({ items: Type.Array(AccessKeyView) }),
    handle: async (ctx) => ({ items: (await listAccessKeys(ctx)).map(toKeyView) }),
  }),
  // Free, not write: an answer that is kept beside an Idempotency-Key would keep the secret in the clear.
  free('POST', '/api/access-keys', {
    id: 'accessKeys.create',
    summary: 'Create an access key; its secret (SK) is in this answer and nowhere else',
    description: 'At most two are active at once. A program signs its requests with it: SDK-HMAC-SHA256.',
    permission: 'account.manage',
    status: 201,
    reply: Type.Object({ key: AccessKeyView, secretKey: Type.String() }),
    errors: [AccessKeyLimit],
    handle: async (ctx, { reply }) => {
      const key = await writing(ctx.world, ctx, createAccessKey);
      reply.header('cache-control', 'no-store');
      return { key: toKeyView(key), secretKey: key.secretKey };
    },
  }),
  post('/api/access-keys/:keyId/disable', {
    id: 'accessKeys.disable',
    summary: 'Disable an access key; requests signed with it fail from now on',
    permission: 'account.manage',
    params: KeyParams,
    reply: Type.Object({ key: AccessKeyView }),
    errors: [AccessKeyNotFound],
    handle: async (ctx, { params }) => ({
      key: toKeyView(await setAccessKeyState(ctx, params.keyId, 'DISABLED')),
    }),
  }),
  post('/api/access-keys/:keyId/enable', {
    id: 'accessKeys.enable',
    summary: 'Enable a disabled access key',
    permission: 'account.manage',
    params: KeyParams,
    reply: Type.Object({ key: AccessKeyView }),
    errors: [AccessKeyNotFound, AccessKeyLimit],
    handle: async (ctx, { params }) => ({
      key: toKeyView(await setAccessKeyState(ctx, params.keyId, 'ACTIVE')),
    }),
  }),
  del('/api/access-keys/:keyId', {
    id: 'accessKeys.delete',
    summary: 'Delete an access key for good',
    permission: 'account.manage',
    params: KeyParams,
    reply: Done,
    errors: [AccessKeyNotFound],
    handle: async (ctx, { params }) => {
      await deleteAccessKey(ctx, params.keyId);
      return done;
    },
  }),
  get('/api/operator/accounts', {
    id: 'operatorAccounts.list',
    summary: 'Accounts, newest first; search by name, e-mail address or id',
    permission: 'operator.account.read',
    query: Type.Object(
      {
        ...PageQuery,
        text: Type.Optional(line(1, 100)),
        kind: Type.Optional(AccountKindShape),
      },
      { additionalProperties: false },
    ),
    reply: Page(ListedAccountView),
    handle: async (ctx, { query }) => {
      const limit = query.limit ?? 20;
      const after = decodeCursor(query.cursor, ['instant', 'text']);
      const rows = await listAccounts(ctx, {
        text: query.text ?? null,
        kind: query.kind ?? null,
        after,
        limit,
      });
      return pageOf(
        rows,
        limit,
        (row) => ({ ...toAccountView(row), owner: { name: row.ownerName, email: row.ownerEmail } }),
        (row) => [row.createdAt, row.id],
      );
    },
  }),
];
