import type { AccountId, AccountKind, Lang, Role, UserId } from '@jishi/protocol';

export const CUSTOMER_LEVELS = ['V0', 'V1', 'V2', 'V3', 'V4', 'V5'] as const;
export type CustomerLevel = (typeof CUSTOMER_LEVELS)[number];

/** Buys, owes and owns. */
export interface Account {
  readonly id: AccountId;
  readonly kind: AccountKind;
  readonly name: string;
  readonly customerLevel: CustomerLevel;
  readonly state: 'ACTIVE' | 'FROZEN';
  readonly isSeller: boolean;
  readonly createdAt: Date;
}

/** A person who acts for an account. */
export interface User {
  readonly id: UserId;
  readonly accountId: AccountId;
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  readonly lang: Lang;
  readonly createdAt: Date;
}

/** Who is written to about an account's news. */
export interface Recipient {
  readonly userId: UserId;
  readonly email: string;
  readonly name: string;
  readonly lang: Lang;
}

export const PASSWORD_MIN = 8;
export const PASSWORD_MAX = 128;

/**
 * ACC-1 and seller spec 3.2: 8 to 128 characters, no spaces, at least two of capital letters, small letters, digits
 * and other signs. Answers true for a password that will do.
 */
export function isStrongEnough(password: string): boolean {
  const length = [...password].length;
  if (length < PASSWORD_MIN || length > PASSWORD_MAX || /[\s\p{Cc}]/u.test(password)) return false;
  const classes = [/\p{Lu}/u, /\p{Ll}/u, /\p{Nd}/u, /[^\p{Lu}\p{Ll}\p{Nd}]/u];
  return classes.filter((one) => one.test(password)).length >= 2;
}
