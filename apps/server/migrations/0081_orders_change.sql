-- Orders of type CHANGE: upgrade and scale-out of a resource within its term (buying spec 11).
alter table orders drop constraint orders_type_check;
alter table orders add constraint orders_type_check
  check (type in ('NEW', 'RENEW', 'AUTO_RENEW', 'ON_DEMAND_OPEN', 'CHANGE'));
-- CHG-4: what of a resource is under way. A purchase has no place in it: its resource comes later.
create index orders_of_resource on orders (resource_id, id) where type in ('RENEW', 'AUTO_RENEW', 'CHANGE');

-- How the fee of a change was made: both sides per month and over the remaining months. Null for all other orders.
alter table order_lines add column change jsonb;
