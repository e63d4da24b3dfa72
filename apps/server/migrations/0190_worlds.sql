-- Sandbox worlds of this marketplace: one PostgreSQL database and one clock each. Written by `worlds`; the row is there
-- before its database and after it, so that nothing is left behind. Empty in a sandbox's own database.
create table worlds (
  id text primary key,
  name text not null unique check (name ~ '^[a-z0-9-]{3,30}$'),
  title text not null check (char_length(title) between 1 and 60),
  account_id text not null references accounts (id),
  -- The seller that was copied in; null for an operator's world without one.
  seller_id text references sellers (id),
  state text not null constraint worlds_state check (state in ('CREATING', 'READY', 'DELETING')),
  database_name text not null unique,
  created_at timestamptz not null,
  opened_at timestamptz,
  -- Machine time: somebody is making or removing it; after that a CREATING or DELETING one is removed.
  lease_until timestamptz,
  check (state <> 'READY' or lease_until is null)
);
create index worlds_of_account on worlds (account_id, created_at desc, id);
create index worlds_to_remove on worlds (created_at) where state <> 'READY';

-- Movements of a sandbox's clock, in the sandbox's own database. At most one is open (clock_runs_one).
-- `..._at` are world time; `began` and `ended` are machine time.
create table clock_runs (
  id text primary key,
  position bigint generated always as identity unique,
  kind text not null check (kind in ('FREEZE', 'RESUME', 'ADVANCE', 'NEXT', 'CATCH_UP')),
  state text not null constraint clock_runs_state check (state in ('PENDING', 'RUNNING', 'DONE', 'CANCELLED', 'FAILED')),
  from_at timestamptz not null,
  -- Null for NEXT until the next event is known.
  target_at timestamptz,
  current_at timestamptz not null,
  steps integer not null default 0,
  handled bigint not null default 0,
  -- The clock was running before and runs again afterwards.
  resumes boolean not null default false,
  is_cancel_wanted boolean not null default false,
  -- The news told before it: what came later belongs to it.
  after_event_id bigint not null,
  until_event_id bigint,
  problem text,
  began timestamptz,
  ended timestamptz,
  check ((state in ('PENDING', 'RUNNING')) = (ended is null))
);
create unique index clock_runs_one on clock_runs ((true)) where state in ('PENDING', 'RUNNING');

-- What goes wrong between a sandbox and its sellers, by wish. `drawn` counts the numbers drawn from the seed.
create table chaos (
  only_row boolean primary key default true check (only_row),
  seed bigint not null,
  drawn bigint not null default 0
);
create table chaos_rules (
  position integer primary key,
  kind text not null check (kind in ('TIMEOUT', 'DELAY', 'HTTP_5XX', 'WRONG_BODY', 'DUPLICATE', 'REORDER')),
  -- Null: every scene.
  scene text,
  probability numeric(5, 4) not null check (probability > 0 and probability <= 1),
  -- Calls that it still strikes; null: no end.
  remaining integer check (remaining >= 0),
  delay_ms integer check (delay_ms between 1 and 60000),
  status integer check (status between 500 and 599),
  struck bigint not null default 0,
  check ((kind = 'DELAY') = (delay_ms is not null)),
  check ((kind = 'HTTP_5XX') = (status is not null))
);
-- Calls held back by REORDER: they go out after the next call to the same place.
create table chaos_held (
  position bigint generated always as identity primary key,
  origin text not null,
  request jsonb not null
);
