-- What sellers reported, one row per record, never deleted; only state, charge and reason move. Written by
-- `receiveUsage` (insert) and the hourly charging (state); read by the seller's page
-- (usage_records_of_seller), the buyer's resource page (usage_records_of_resource) and a charge's detail
-- (usage_records_of_charge). Partitioned by the month of received_at (UTC); partitions are made ahead of time
-- by the due source `usage.partitions`. A key over all partitions is in usage_claims.
create table usage_records (
  id text not null,
  batch_id text not null,
  seller_id text not null,
  -- Null when the instance is not known.
  resource_id text,
  instance_id text not null,
  item_code text,
  metering_sn text not null,
  usage_value numeric(24, 4) not null check (usage_value > 0),
  record_at timestamptz not null,
  begin_at timestamptz not null,
  end_at timestamptz not null,
  relate_pkg_instance text,
  received_at timestamptz not null,
  state text not null constraint usage_records_state check (
    state in ('RECEIVED', 'VALIDATED', 'RATED', 'CHARGED', 'ABNORMAL')),
  -- 001 to 013, for ABNORMAL only.
  code text,
  charge_id text,
  primary key (received_at, id),
  check ((state = 'ABNORMAL') = (code is not null)),
  check ((state = 'CHARGED') = (charge_id is not null)),
  check (state = 'ABNORMAL' or (resource_id is not null and item_code is not null))
) partition by range (received_at);
create index usage_records_of_seller on usage_records (seller_id, received_at desc, id desc);
create index usage_records_of_resource on usage_records (resource_id, received_at desc, id desc);
create index usage_records_of_charge on usage_records (charge_id) where charge_id is not null;
-- The queue of the hourly charging, found through usage_meters.
create index usage_records_uncharged on usage_records (resource_id, end_at) where state = 'VALIDATED';

-- Which months have a partition. Written and read by `ensurePartition`; the newest row is the timer for the
-- next one.
create table usage_partitions (
  month date primary key,
  made_at timestamptz not null
);

-- Claims a seller's metering_sn for good: the same id with the same content is the first receipt again, with
-- other content a conflict. Written with the records in one transaction. An ABNORMAL record's claim may be
-- taken over, because faulty records must be reported again (10.3).
create table usage_claims (
  seller_id text not null,
  metering_sn text not null,
  content_hash bytea not null check (length(content_hash) = 16),
  record_id text not null,
  -- The code of an ABNORMAL record; null when it counts.
  code text,
  primary key (seller_id, metering_sn)
);

-- Claims an interval of a resource's item: only the first record of it counts (10.4 rule 2). Written with the
-- records, read by nobody else.
create table usage_intervals (
  resource_id text not null,
  item_code text not null,
  begin_at timestamptz not null,
  end_at timestamptz not null,
  record_id text not null,
  primary key (resource_id, item_code, begin_at, end_at)
);

-- One row per push that was taken in. Written by `receiveUsage`; read by nobody but people who search.
create table usage_batches (
  id text primary key,
  seller_id text not null,
  channel text not null check (channel in ('PUSH', 'API')),
  -- Which reading of "sorted naturally" the signature fitted (3.8); null for our own API.
  signature_form text check (signature_form in ('RAW', 'SORTED', 'TOP_SORTED')),
  received_at timestamptz not null,
  accepted integer not null,
  duplicates integer not null,
  abnormal integer not null,
  conflicts integer not null
);
create index usage_batches_of_seller on usage_batches (seller_id, received_at desc);

-- Nonces of pushes, against replay (3.8): one seller's nonce counts once in ten minutes of world time. The
-- unique key decides between two at once. Swept by the hourly charging (usage_nonces_seen).
create table usage_nonces (
  seller_id text not null,
  nonce text not null,
  seen_at timestamptz not null,
  primary key (seller_id, nonce)
);
create index usage_nonces_seen on usage_nonces (seen_at);

-- The timer of the hourly charging: one row per resource that ever reported. charge_due_at is minute 15 of
-- the hour that closes the earliest uncharged interval, null when nothing is uncharged.
create table usage_meters (
  resource_id text primary key,
  account_id text not null,
  charge_due_at timestamptz,
  failures integer not null default 0,
  last_error text
);
create index usage_meters_due on usage_meters (charge_due_at, account_id, resource_id) where charge_due_at is not null;

-- What was charged for a resource at one hour's run, never changed. Written by the charging; read by the
-- buyer's pages (usage_charges_of_resource, usage_charges_of_account) and by settlement through the door.
create table usage_charges (
  id text primary key,
  resource_id text not null,
  account_id text not null,
  seller_id text not null,
  product_id text not null,
  plan_id text not null,
  fee_basis_points integer not null check (fee_basis_points between 0 and 10000),
  -- The full hour that closed: everything that ended until then is charged.
  run_at timestamptz not null,
  charged_at timestamptz not null,
  consumed_from timestamptz not null,
  consumed_until timestamptz not null,
  -- yyyyMM in Beijing (13.2).
  account_month text not null check (account_month ~ '^\d{6}$'),
  amount bigint not null check (amount >= 0),
  posting_id bigint,
  unique (resource_id, run_at),
  check ((amount > 0) = (posting_id is not null))
);
create index usage_charges_of_account on usage_charges (account_id, charged_at desc, id desc);

-- The arithmetic of a charge, one line per billing item: usage × unit price = accrued, + carried in =
-- posted + carried out (MON-4). Amounts with a fraction are yuan, `posted` is minor units.
create table usage_charge_lines (
  charge_id text not null references usage_charges (id),
  item_code text not null,
  item_name jsonb not null,
  item_unit jsonb not null,
  unit_price numeric(20, 8) not null,
  records integer not null check (records > 0),
  usage_value numeric(30, 4) not null,
  accrued numeric(30, 8) not null,
  carried_in numeric(12, 8) not null,
  posted bigint not null,
  carried_out numeric(12, 8) not null,
  primary key (charge_id, item_code),
  check (accrued + carried_in = posted * 0.01 + carried_out),
  check (carried_out >= 0 and carried_out < 0.01)
);

-- The crumbs below one minor unit of a resource's item, carried to its next charge. One row per item, moved
-- with the charge.
create table usage_carries (
  resource_id text not null,
  item_code text not null,
  carried numeric(12, 8) not null check (carried >= 0 and carried < 0.01),
  primary key (resource_id, item_code)
);

create trigger usage_charges_append_only before update or delete on usage_charges
  for each statement execute function refuse_change();
create trigger usage_charge_lines_append_only before update or delete on usage_charge_lines
  for each statement execute function refuse_change();

-- A push names instances and not its seller (10.1): this view answers whose an instance is, with the few
-- facts that judging a record needs. Reads resources, whose rows are written by that room alone.
create index resources_by_instance on resources (instance_id) where instance_id is not null;
create view usage_instances as
  select instance_id, seller_id, id as resource_id, account_id, product_id, plan_id, charging_mode, state,
    starts_at, coalesce(ended_at, case when state = 'FROZEN' then freezes_at end) as closed_at
  from resources where instance_id is not null;
