import type { AccountId, AccountKind, Lang, Role, UserId } from '@jishi/protocol';
import type { Account, CustomerLevel, User } from './account.ts';

export interface AccountRow {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly customer_level: string;
  readonly state: string;
  readonly is_seller: boolean;
  readonly created_at: Date;
}

export function accountFromRow(row: AccountRow): Account {
  return {
    id: row.id as AccountId,
    kind: row.kind as AccountKind,
    name: row.name,
    customerLevel: row.customer_level as CustomerLevel,
    state: row.state as Account['state'],
    isSeller: row.is_seller,
    createdAt: row.created_at,
  };
}

export interface UserRow {
  readonly id: string;
  readonly account_id: string;
  readonly email: string;
  readonly name: string;
  readonly role: string;
  readonly lang: string;
  readonly created_at: Date;
}

export function userFromRow(row: UserRow): User {
  return {
    id: row.id as UserId,
    accountId: row.account_id as AccountId,
    email: row.email,
    name: row.name,
    role: row.role as Role,
    lang: row.lang as Lang,
    createdAt: row.created_at,
  };
}

export function toAccountView(account: Account) {
  return {
    id: account.id,
    kind: account.kind,
    name: account.name,
    customerLevel: account.customerLevel,
    state: account.state,
    isSeller: account.isSeller,
    createdAt: account.createdAt.toISOString(),
  };
}

export function toUserView(user: User) {
  return {
    id: user.id,
    email: user.email,
    name: user.name,
    role: user.role,
    lang: user.lang,
    createdAt: user.createdAt.toISOString(),
  };
}
