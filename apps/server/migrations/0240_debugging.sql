-- Calls that a seller's developer made to try its interface (应用接入调试, seller spec 9.4), re-runs of saved cases and
-- dial tests. Written once with their answer; of each seller the newest `debugging.runs_kept` stay, and the last run of
-- every saved case. Read by the debugging page, newest first.
create table debug_runs (
  id text primary key,
  position bigint generated always as identity unique,
  seller_id text not null,
  address_id text not null,
  key_id text not null,
  generation text not null,
  scene text not null,
  variant text,
  params jsonb not null,
  cause text not null constraint debug_runs_cause check (cause in ('DEBUG', 'RERUN', 'DIAL')),
  at timestamptz not null,
  -- Machine time: guards the seller's own system against a flood, so it runs on real time in every world.
  machine_time timestamptz not null default clock_timestamp(),
  verdict text not null constraint debug_runs_verdict check (verdict in ('PASSED', 'FAILED')),
  reason text,
  -- As sent and as answered, the key left out, passwords masked, at most 16 KB each; two where the scene creates.
  exchanges jsonb not null,
  checks jsonb not null,
  diagnosis jsonb,
  check ((verdict = 'FAILED') = (reason is not null))
);
create index debug_runs_of_seller on debug_runs (seller_id, position desc);
create index debug_runs_recent on debug_runs (seller_id, machine_time);

-- Saved cases (调试用例): a call that passed once and is repeated before publishing and twice a day afterwards. The same
-- parameters are one case. `next_run_at` is the timer of the case's next call by us; null when none is asked for.
create table test_cases (
  id text primary key,
  seller_id text not null,
  address_id text not null,
  key_id text not null,
  generation text not null,
  scene text not null,
  variant text,
  params jsonb not null,
  params_digest text not null,
  saved_at timestamptz not null,
  verdict text not null constraint test_cases_verdict check (verdict in ('PASSED', 'FAILED')),
  reason text,
  last_run_at timestamptz not null,
  last_run_id text not null,
  last_cause text not null constraint test_cases_cause check (last_cause in ('DEBUG', 'RERUN', 'DIAL')),
  next_run_at timestamptz,
  next_cause text check (next_cause in ('RERUN', 'DIAL')),
  lease_until timestamptz,
  lease_owner text,
  check ((next_run_at is null) = (next_cause is null)),
  unique nulls not distinct (address_id, generation, scene, variant, params_digest)
);
create index test_cases_of_seller on test_cases (seller_id, saved_at desc, id desc);
create index test_cases_due on test_cases (next_run_at) where next_run_at is not null;
create index test_cases_last_runs on test_cases (last_run_id);

-- Products and the address they are served from, as the catalogue's news told: what the dial test looks after, and
-- which saved cases may not be deleted.
create table dialled_products (
  product_id text primary key,
  seller_id text not null,
  address_id text not null,
  charging_modes text[] not null,
  is_on_sale boolean not null
);
create index dialled_products_of_address on dialled_products (address_id) where is_on_sale;

-- One row per address that was dialled: its round under way, and for how many days in a row it has failed (9.9).
create table dial_addresses (
  address_id text primary key,
  seller_id text not null,
  round_at timestamptz not null,
  concluded_at timestamptz,
  failed_days integer not null default 0,
  last_failed_on date,
  told_five_days boolean not null default false
);

-- When the next round begins: one row, which is its own timer. Long past means: no round was ever planned.
create table dial_schedule (
  only_one boolean primary key default true check (only_one),
  next_at timestamptz not null
);
insert into dial_schedule (next_at) values ('1970-01-01T00:00:00Z');

-- What was on sale before this room was built.
insert into dialled_products (product_id, seller_id, address_id, charging_modes, is_on_sale)
select p.id, p.seller_id, p.address_id, array_agg(distinct s.kind), p.state in ('LISTED', 'HIDDEN')
from products p join specifications s on s.product_id = p.id and s.state = 'ON_SALE'
where p.address_id is not null and p.live_revision_id is not null
group by p.id;
