-- Claims go seller by seller: who has open calls, and which are due.
create index interface_calls_due_of_seller on interface_calls (seller_id, next_attempt_at, position)
  where next_attempt_at is not null;
-- The process that is outside with the call, as it announces itself: when it dies its leases are cut short.
alter table interface_calls add column lease_holder integer;
