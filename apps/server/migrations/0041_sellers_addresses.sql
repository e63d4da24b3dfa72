-- Where a seller's system answers our calls (seller spec 9.2). Written by the seller; `use_count` by the catalog through
-- the door: an address in use is not deleted. `checked_at` is world time of the last certification.
create table production_addresses (
  id text primary key,
  seller_id text not null references sellers (id),
  url text not null check (char_length(url) <= 500),
  state text not null check (state in ('UNVERIFIED', 'VERIFIED', 'INVALID')),
  key_id text,
  use_count integer not null default 0 check (use_count >= 0),
  checked_at timestamptz,
  problem text,
  problem_detail text,
  created_at timestamptz not null,
  unique (seller_id, url)
);

-- Secrets that sign the calls to an address and verify the seller's usage pushes (9.3). Sealed; shown once. At most two
-- of an address are active, so that one can replace the other; the address's row is locked while counting.
create table interface_keys (
  id text primary key,
  seller_id text not null references sellers (id),
  address_id text not null references production_addresses (id),
  sealed_secret text not null,
  hint text not null,
  state text not null check (state in ('ACTIVE', 'DISABLED')),
  created_at timestamptz not null,
  last_used_at timestamptz
);
create index interface_keys_seller on interface_keys (seller_id, created_at);
create index interface_keys_address on interface_keys (address_id);
alter table production_addresses
  add constraint production_addresses_key foreign key (key_id) references interface_keys (id);
