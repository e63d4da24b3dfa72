-- Calls of every generation. The scenes of a generation are the protocol model's, not the database's.
alter table interface_calls drop constraint interface_calls_scene;
alter table interface_calls
  -- The moment of life that the call tells of; says what a success does in the house.
  add column moment text,
  -- Calls of one queue are made one after another: the resource's, or the order's for its notification.
  add column queue text,
  -- A production address of its own (order notification); else the product's.
  add column address_id text,
  -- Where the timetable counts from when not from the first attempt: asked again after 000004 (License 2.1).
  add column timetable_started_at timestamptz,
  -- The bulk restart that brought it back last.
  add column replay_id text;
update interface_calls set queue = resource_id, moment = case scene
  when 'newInstance' then 'OPEN' when 'queryInstance' then 'QUERY' when 'refreshInstance' then 'RENEW'
  when 'releaseInstance' then 'RELEASE' else variant end;
alter table interface_calls alter column moment set not null, alter column queue set not null;
drop index interface_calls_of_resource;
create index interface_calls_of_queue on interface_calls (queue, position);
-- Progress of a bulk restart.
create index interface_calls_of_replay on interface_calls (replay_id) where replay_id is not null;
-- What a bulk restart walks: all that a seller missed.
create index interface_calls_missed on interface_calls (seller_id, position) where state in ('RETRYING', 'FAILED');

-- The address that was called, and the exact bytes of an answer whose signature failed (sealed: the body that is shown
-- has its passwords masked, and would not fit its signature).
alter table call_attempts add column address_id text, add column sealed_answer text;

-- Bulk restarts (seller spec 9.8). Written by the seller or staff, walked by the due source `fulfilment.replays`.
create table call_replays (
  id text primary key,
  seller_id text not null,
  requested_by text,
  product_id text,
  scene text,
  failed_from timestamptz,
  failed_to timestamptz,
  state text not null check (state in ('RUNNING', 'DONE')),
  -- Matching messages when it was asked for; then how many were restarted, or left alone (order closed, being called).
  total integer not null,
  restarted integer not null default 0,
  skipped integer not null default 0,
  -- Position of the last message looked at, and of the last one to look at.
  cursor bigint not null default 0,
  up_to bigint not null,
  due_at timestamptz,
  created_at timestamptz not null,
  finished_at timestamptz,
  check ((state = 'RUNNING') = (due_at is not null)),
  check ((state = 'RUNNING') = (finished_at is null))
);
-- One at a time for a seller.
create unique index call_replays_running on call_replays (seller_id) where state = 'RUNNING';
create index call_replays_of_seller on call_replays (seller_id, created_at desc);
create index call_replays_due on call_replays (due_at) where due_at is not null;
