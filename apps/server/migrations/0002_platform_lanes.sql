-- News for which somebody waits has a lane of its own, so that it never queues behind the others.
alter table event_deliveries add column lane text not null default 'COMMON'
  constraint event_deliveries_lane check (lane in ('PROMPT', 'COMMON'));
drop index event_deliveries_due;
create index event_deliveries_due on event_deliveries (lane, due_at, event_id) where state = 'PENDING';
