-- One row in worlds whose clock can be moved; empty in the main world, whose clock is real.
create table world_clock (
  only_row boolean primary key default true check (only_row),
  virtual_now timestamptz not null
);

-- News of all rooms. Written by `tell`, never updated; read by timelines and the audit trail.
create table domain_events (
  id bigint generated always as identity primary key,
  type text not null,
  subject text not null,
  payload jsonb not null,
  occurred_at timestamptz not null,
  actor jsonb not null,
  request_id text not null
);
create index domain_events_subject on domain_events (subject, id);

-- One row per listener that has not heard yet; deleted when heard. The partial index is the queue.
create table event_deliveries (
  event_id bigint not null references domain_events (id),
  listener text not null,
  state text not null default 'PENDING' check (state in ('PENDING', 'DEAD')),
  due_at timestamptz not null,
  attempts integer not null default 0,
  last_error text,
  primary key (event_id, listener)
);
create index event_deliveries_due on event_deliveries (due_at, event_id) where state = 'PENDING';

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = '23001';
end $$;
create trigger domain_events_append_only before update or delete on domain_events
  for each statement execute function refuse_change();

-- Answers to writes that carried an Idempotency-Key; kept 24 hours of machine time.
create table idempotency_keys (
  owner text not null,
  key text not null,
  route text not null,
  request_hash text not null,
  status integer,
  answer jsonb,
  kept_until timestamptz not null,
  primary key (owner, key)
);
create index idempotency_keys_kept on idempotency_keys (kept_until);

-- Settings with the operator's value; the default stands in code beside its meaning.
create table settings (
  name text primary key,
  value jsonb not null,
  changed_at timestamptz not null
);
