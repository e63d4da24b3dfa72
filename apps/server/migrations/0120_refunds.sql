-- One row per automatic refund (12.7), written together with its posting and the order's moves; the unique order
-- makes it happen once. `posting_id` is null when nothing had been paid.
create table refunds (
  id text primary key,
  order_id text not null unique,
  account_id text not null,
  seller_id text not null,
  kind text not null check (kind in ('AUTOMATIC')),
  state text not null check (state in ('DONE')),
  currency text not null check (currency in ('CNY')),
  amount bigint not null check (amount >= 0),
  reason text not null,
  posting_id bigint,
  refunded_at timestamptz not null,
  check ((amount = 0) = (posting_id is null))
);
create index refunds_account on refunds (account_id, refunded_at desc);
create trigger refunds_append_only before update or delete on refunds
  for each statement execute function refuse_change();
