import { ACCOUNT_KINDS, LANGS, ROLES } from '@jishi/protocol';
import Type from 'typebox';
import { Instant, line, NullableInstant } from '../../platform/http/shapes.ts';
import { CUSTOMER_LEVELS, PASSWORD_MAX } from './account.ts';

export const PersonName = line(1, 64, 'Name of the person');
export const AccountName = line(4, 32, 'Name of the account, unique on this marketplace');
export const Password = Type.String({ minLength: 1, maxLength: PASSWORD_MAX * 2 });
export const LangShape = Type.Enum([...LANGS]);
export const AccountKindShape = Type.Enum([...ACCOUNT_KINDS]);

export const AccountView = Type.Object({
  id: Type.String(),
  kind: AccountKindShape,
  name: Type.String(),
  customerLevel: Type.Enum([...CUSTOMER_LEVELS]),
  state: Type.Enum(['ACTIVE', 'FROZEN']),
  isSeller: Type.Boolean(),
  createdAt: Instant,
});
export const UserView = Type.Object({
  id: Type.String(),
  email: Type.String(),
  name: Type.String(),
  role: Type.Enum([...ROLES]),
  lang: LangShape,
  createdAt: Instant,
});
export const SessionView = Type.Object({
  user: Type.Union([UserView, Type.Null()]),
  account: Type.Union([AccountView, Type.Null()]),
  permissions: Type.Array(Type.String()),
  csrfToken: Type.Union([Type.String(), Type.Null()], {
    description: 'Send it as x-csrf-token with every write',
  }),
});
export const AccessKeyView = Type.Object({
  id: Type.String(),
  accessKey: Type.String(),
  state: Type.Enum(['ACTIVE', 'DISABLED']),
  createdAt: Instant,
  lastUsedAt: NullableInstant,
});
export const ListedAccountView = Type.Object({
  ...AccountView.properties,
  owner: Type.Object({ name: Type.String(), email: Type.String() }),
});
