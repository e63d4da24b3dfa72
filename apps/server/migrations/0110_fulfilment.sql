-- One row per thing a seller's production interface must be told: resource × scene × purpose. Written by
-- `fulfilment` (news, its due source, restarts); read by the seller's and the operator's message lists.
-- Life: PENDING, then a first attempt; RETRYING by the policy of its scene; SUCCESS, FAILED (the exception
-- list, FUL-1) or CLOSED (nothing to do any more).
create table interface_calls (
  id text primary key,
  -- Order of creation: the calls of one resource are made in this order, one at a time.
  position bigint generated always as identity unique,
  -- Says what the call is for, e.g. newInstance:<orderId>; the same news twice makes one call.
  purpose text not null unique,
  seller_id text not null,
  account_id text not null,
  resource_id text not null,
  order_id text,
  product_id text not null,
  product_name jsonb not null,
  scene text not null constraint interface_calls_scene check (
    scene in ('newInstance', 'queryInstance', 'refreshInstance', 'updateInstanceStatus', 'releaseInstance')),
  -- RENEWAL, FREEZE, UNFREEZE …: what the scene is about this time.
  variant text,
  generation text not null,
  params jsonb not null,
  policy text not null,
  state text not null constraint interface_calls_state check (
    state in ('PENDING', 'RETRYING', 'SUCCESS', 'FAILED', 'CLOSED')),
  -- Where the policy's window began when it was not with this call (6.2).
  window_started_at timestamptz,
  first_attempt_at timestamptz,
  last_attempt_at timestamptz,
  next_attempt_at timestamptz,
  attempts integer not null default 0,
  failures integer not null default 0,
  last_reason text,
  last_facts jsonb,
  finished_at timestamptz,
  created_at timestamptz not null,
  -- Machine time: who is outside with this call, and when the next restart by hand is allowed.
  lease_until timestamptz,
  lease_owner text,
  restart_free_at timestamptz,
  check ((state in ('PENDING', 'RETRYING')) = (next_attempt_at is not null)),
  check ((state in ('PENDING', 'RETRYING')) = (finished_at is null))
);
-- The queue.
create index interface_calls_due on interface_calls (next_attempt_at) where next_attempt_at is not null;
-- "Is an earlier call of this resource unfinished, is one outside?"
create index interface_calls_of_resource on interface_calls (resource_id, position);
-- "How many are outside for this seller?"
create index interface_calls_outside on interface_calls (seller_id, lease_until) where lease_until is not null;
-- Message lists, newest first: a seller's, the operator's (by position), an order's.
create index interface_calls_of_seller on interface_calls (seller_id, position desc);
create index interface_calls_of_order on interface_calls (order_id) where order_id is not null;

-- One row per attempt, as sent and as answered, secrets masked; never changed. Feeds the message's
-- timeline and the interface health.
create table call_attempts (
  call_id text not null references interface_calls (id),
  number integer not null,
  seller_id text not null,
  product_id text not null,
  scene text not null,
  at timestamptz not null,
  request_line text not null,
  request_headers jsonb not null,
  request_body text not null,
  -- What was hashed, in its order, the key left out.
  canonical_parts jsonb not null,
  answer_status integer,
  answer_headers jsonb,
  -- At most 16 KB.
  answer_body text,
  milliseconds integer not null,
  outcome text not null check (outcome in ('OK', 'PROCESSING', 'FAILED')),
  reason text,
  facts jsonb,
  primary key (call_id, number),
  check ((outcome = 'FAILED') = (reason is not null))
);
-- Health: a seller's last 24 hours, and everybody's.
create index call_attempts_of_seller on call_attempts (seller_id, at);
create index call_attempts_at on call_attempts (at);
create trigger call_attempts_append_only before update or delete on call_attempts
  for each statement execute function refuse_change();
