-- Who stands before us. Columns ending in _at are world time; `valid_until`, `idle_until` and
-- `forget_after` are machine time: they guard against people at keyboards, not business.

-- An account buys, owes and owns; its users act for it. Written by sign-up and the seeder, read by every
-- room through the door. accounts_listed serves the operator's list.
create table accounts (
  id text primary key,
  kind text not null check (kind in ('CUSTOMER', 'OPERATOR')),
  name text not null check (char_length(name) between 1 and 64),
  customer_level text not null check (customer_level in ('V0', 'V1', 'V2', 'V3', 'V4', 'V5')),
  state text not null default 'ACTIVE' check (state in ('ACTIVE', 'FROZEN')),
  -- Set by the sellers room through the door: seller permissions need it.
  is_seller boolean not null default false,
  created_at timestamptz not null
);
create unique index accounts_name on accounts (lower(name));
create index accounts_listed on accounts (created_at desc, id desc);
create index accounts_operators on accounts (id) where kind = 'OPERATOR';

-- A person with a password. users_email finds them at sign-in, users_account tells whom to write to.
create table users (
  id text primary key,
  account_id text not null references accounts (id),
  email text not null check (char_length(email) <= 254),
  name text not null check (char_length(name) between 1 and 64),
  role text not null check (role in ('OWNER', 'PURCHASER', 'FINANCE', 'DEVELOPER', 'VIEWER')),
  lang text not null check (lang in ('zh-CN', 'en')),
  password_hash text not null,
  terms_accepted_at timestamptz,
  created_at timestamptz not null
);
create unique index users_email on users (lower(email));
create index users_account on users (account_id, created_at);

-- One row per signed-in browser; deleted when it signs out. Only the SHA-256 of the cookie is here.
-- The gatekeeper reads by token_hash on every request; sessions_user ends them all.
create table sessions (
  id text primary key,
  user_id text not null references users (id),
  token_hash text not null unique,
  idle_until timestamptz not null,
  valid_until timestamptz not null,
  created_at timestamptz not null
);
create index sessions_user on sessions (user_id);

-- One row per request for a new password. `sealed_token` is opened once, for the mail; the link is
-- recognised by token_hash.
create table password_resets (
  id text primary key,
  user_id text not null references users (id),
  token_hash text not null unique,
  sealed_token text,
  valid_until timestamptz not null,
  created_at timestamptz not null,
  used_at timestamptz
);
create index password_resets_user on password_resets (user_id, valid_until);

-- AK/SK of programs that call us. At most two of an account are active, so that one can replace the other;
-- the account's row is locked while they are counted.
create table access_keys (
  id text primary key,
  account_id text not null references accounts (id),
  user_id text not null references users (id),
  access_key text not null unique,
  sealed_secret text not null,
  state text not null check (state in ('ACTIVE', 'DISABLED')),
  created_at timestamptz not null,
  last_used_at timestamptz
);
create index access_keys_account on access_keys (account_id, created_at);

-- Attempts to sign in, counted per e-mail and per address; forgotten when one succeeds or time has passed.
-- `key` is a hash: nobody's address is kept. sign_in_attempts_forget serves the sweeping.
create table sign_in_attempts (
  key text primary key,
  attempts integer not null,
  forget_after timestamptz not null
);
create index sign_in_attempts_forget on sign_in_attempts (forget_after);
