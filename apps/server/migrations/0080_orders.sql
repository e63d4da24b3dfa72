-- One row per order. Written by the verbs of orders only, every move under its row lock and `where state = …`.
-- Read by primary key (prefix of the number in searches); by account for "my orders", by seller for "my sales",
-- by time for the operator, newest first. Ids of other rooms stand without foreign keys: their checks would
-- lock a row that every buyer of a hot product shares.
create table orders (
  id text primary key check (length(id) <= 64),
  account_id text not null,
  user_id text,
  seller_id text not null,
  type text not null check (type in ('NEW', 'RENEW', 'AUTO_RENEW', 'ON_DEMAND_OPEN')),
  state text not null check (state in
    ('PENDING_REVIEW', 'PENDING_PAYMENT', 'PROCESSING', 'COMPLETED', 'FAILED', 'REFUNDING',
     'CANCELLED', 'REFUNDED', 'PARTIALLY_REFUNDED')),
  currency text not null check (currency in ('CNY')),
  list bigint not null check (list >= 0),
  discount bigint not null check (discount between 0 and list),
  due bigint not null check (due = list - discount),
  paid bigint not null default 0 check (paid between 0 and due),
  refunded bigint not null default 0 check (refunded between 0 and paid),
  created_at timestamptz not null,
  paid_at timestamptz,
  completed_at timestamptz,
  expires_at timestamptz not null,
  cancel_reason text,
  fail_reason text,
  resource_id text,
  check ((state in ('PENDING_REVIEW', 'PENDING_PAYMENT', 'CANCELLED')) = (paid_at is null)),
  check (state <> 'REFUNDED' or refunded = paid)
);
create index orders_account on orders (account_id, created_at desc, id desc);
create index orders_seller on orders (seller_id, created_at desc, id desc);
create index orders_created on orders (created_at desc, id desc);
-- The timer of ORD-3.
create index orders_expiring on orders (expires_at) where state = 'PENDING_PAYMENT';
-- ORD-4: one unpaid order per resource.
create unique index orders_pending_resource on orders (resource_id) where state = 'PENDING_PAYMENT';

-- What was sold, at frozen terms: written with the order, never changed (trigger). `plan_id` names the immutable
-- plan; names, prices, fee and tax stand here as well, so that an order can be read without the catalogue.
create table order_lines (
  id text primary key,
  order_id text not null references orders (id),
  plan_id text not null,
  sku_code text not null,
  product_id text not null,
  product_name jsonb not null,
  specification_name jsonb not null,
  charging_mode text not null check (charging_mode in ('PERIOD', 'ON_DEMAND')),
  period_type text check (period_type in ('MONTH', 'YEAR')),
  period_count integer check (period_count > 0),
  seats integer check (seats >= 0),
  amount bigint not null check (amount >= 0),
  fee_basis_points integer not null check (fee_basis_points between 0 and 10000),
  tax_rate text not null,
  auto_renew boolean not null,
  price_lines jsonb not null,
  agreement_version text not null,
  check ((charging_mode = 'PERIOD') = (period_type is not null and period_count is not null))
);
create index order_lines_order on order_lines (order_id, id);
create trigger order_lines_frozen before update or delete on order_lines
  for each statement execute function refuse_change();

-- Every move of every order: who, when (world time), by which action, why. Append-only; read by order.
create table order_history (
  id bigint generated always as identity primary key,
  order_id text not null references orders (id),
  action text not null,
  from_state text,
  to_state text not null,
  at timestamptz not null,
  actor jsonb not null,
  reason text
);
create index order_history_order on order_history (order_id, id);
create trigger order_history_append_only before update or delete on order_history
  for each statement execute function refuse_change();
