-- One seller record per account (seller spec 3.1, 3.5). Written by applications and the news of their review;
-- read by catalog, orders and settlement through the door. sellers_listed serves the operator's list.
create table sellers (
  id text primary key,
  account_id text not null unique references accounts (id),
  state text not null check (state in ('APPLYING', 'REJECTED', 'ACTIVE', 'RESTRICTED')),
  company jsonb not null,
  website text,
  contact_name text not null,
  support_phone text not null,
  support_email text not null,
  profile jsonb not null,
  -- In units of 10,000 CNY (万元), as on the company register.
  registered_capital numeric(14, 2) not null check (registered_capital >= 0),
  fee_basis_points integer not null check (fee_basis_points between 0 and 10000),
  agreements_accepted_at timestamptz not null,
  applied_at timestamptz not null,
  activated_at timestamptz
);
create index sellers_listed on sellers (applied_at desc, id desc);
