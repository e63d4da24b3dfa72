-- A key that was replaced goes on verifying until this instant (seller spec 9.3), then it is disabled.
alter table interface_keys add column retires_at timestamptz;
create index interface_keys_retiring on interface_keys (retires_at) where state = 'ACTIVE' and retires_at is not null;
