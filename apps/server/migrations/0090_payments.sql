-- Money that a buyer wants to put on the balance. Written by the buyer (request, cancel), by staff (confirm,
-- reject a bank transfer) and by the channel's callback. Read by account newest first, by staff the waiting ones
-- oldest first, by reference when a transfer is matched, by token for the payment page.
create table top_ups (
  id text primary key,
  account_id text not null,
  user_id text,
  channel text not null check (channel in ('BANK_TRANSFER', 'SIMULATED')),
  currency text not null default 'CNY' check (currency in ('CNY')),
  amount bigint not null check (amount > 0),
  payer_name text,
  remark text,
  -- What the payer writes into the transfer's purpose, so that staff find the request.
  reference text not null unique,
  state text not null check (state in ('PENDING', 'CONFIRMED', 'REJECTED', 'CANCELLED')),
  -- Of the payment page; online channels only.
  token text unique,
  -- The channel's own number of the payment.
  transaction_id text,
  reason text,
  requested_at timestamptz not null,
  decided_at timestamptz,
  decided_by text,
  check ((channel = 'SIMULATED') = (token is not null)),
  check ((state = 'PENDING') = (decided_at is null)),
  check (state <> 'REJECTED' or reason is not null)
);
create index top_ups_account on top_ups (account_id, requested_at desc, id desc);
create index top_ups_requested on top_ups (requested_at desc, id desc);
create index top_ups_pending on top_ups (requested_at, id) where state = 'PENDING';

-- One row per paid order: the capture. Written once with the posting it belongs to (null when nothing was due);
-- the unique order makes paying twice impossible beside the order's own state.
create table payments (
  id text primary key,
  order_id text not null unique,
  account_id text not null,
  user_id text,
  method text not null check (method in ('BALANCE')),
  currency text not null check (currency in ('CNY')),
  amount bigint not null check (amount >= 0),
  posting_id bigint,
  paid_at timestamptz not null,
  check ((amount = 0) = (posting_id is null))
);
create index payments_account on payments (account_id, paid_at desc);

-- The secret of an online channel, sealed; made at the first need. Read by the callback that checks a signature.
create table payment_channels (
  code text primary key check (code in ('SIMULATED')),
  sealed_secret text not null,
  made_at timestamptz not null
);
